/** The codebook beside the text: what was coded here and over all. With words selected a click codes them; otherwise it goes to the next quote with that code. */
import { useMemo, useState, type KeyboardEvent } from 'react';
import { openScreen } from '@renderer/app/navigation';
import { Button, classNames, Icon, VisuallyHidden } from '@renderer/components';
import type { CodeRow } from '@shared/contract/interviews.contract';
import { formatNumber } from '@shared/i18n/format';
import { lookOf } from '../model/codeLooks';
import { CodeBadge } from '../signs';
import { codePassage } from './coding';
import { useReaderContents } from './readerContext';
import { returnToText, say, takeQuote, useReader } from './readerStore';
import styles from './readView.module.css';

export function CodeList() {
  const contents = useReaderContents();
  const { t, codes, quotes, looks } = contents;
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState<number | null>(null);
  const here = useMemo(() => {
    const counts = new Map<number, number>();
    for (const quote of quotes)
      for (const code of new Set(quote.codings.map((coding) => coding.code)))
        counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  }, [quotes]);
  const parents = new Set(codes.flatMap(({ parent }) => (parent === null ? [] : [parent])));
  const byId = contents.codeById;
  const isHidden = (code: CodeRow): boolean => {
    for (let parent = code.parent; parent !== null; parent = byId.get(parent)?.parent ?? null)
      if (folded.has(parent)) return true;
    return false;
  };
  const shown = codes.filter((code) => !isHidden(code));
  const current = shown.find(({ id }) => id === at)?.id ?? shown[0]?.id;

  const fold = (id: number, isFolded: boolean): void => {
    const next = new Set(folded);
    if (isFolded) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  const choose = (code: CodeRow): void => {
    if (!code.codable) {
      fold(code.id, !folded.has(code.id));
      return;
    }
    const { anchor, focus, quote } = useReader.getState();
    if (anchor !== focus && quote === null && !contents.isReadOnly) {
      void codePassage(contents, [code.id]).then(returnToText);
      return;
    }
    const bearing = quotes.filter((known) => known.codings.some((coding) => coding.code === code.id));
    const next = bearing.find((known) => known.start > (anchor ?? -1) && known.id !== quote) ?? bearing[0];
    if (next === undefined) say(t('interviewsScreen.codes.notHere', { name: code.name }));
    else takeQuote(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const index = shown.findIndex(({ id }) => id === current);
    const code = shown[index];
    if (code === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const go = (target: CodeRow | undefined): void => {
      if (target === undefined) return;
      setAt(target.id);
      event.currentTarget.querySelector<HTMLElement>(`[data-code="${target.id}"]`)?.focus();
    };
    if (event.key === 'ArrowDown') go(shown[index + 1]);
    else if (event.key === 'ArrowUp') go(shown[index - 1]);
    else if (event.key === 'Home') go(shown[0]);
    else if (event.key === 'End') go(shown.at(-1));
    else if (event.key === 'ArrowLeft') {
      if (parents.has(code.id) && !folded.has(code.id)) fold(code.id, true);
      else go(shown.find(({ id }) => id === code.parent));
    } else if (event.key === 'ArrowRight') {
      if (folded.has(code.id)) fold(code.id, false);
      else if (parents.has(code.id)) go(shown[index + 1]);
    } else if (event.key === 'Enter' || event.key === ' ') choose(code);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.codes}>
      <div className={styles.listHead}>
        <h2>{t('interviewsScreen.codes.title')}</h2>
        <span>{t('interviewsScreen.codes.counts')}</span>
        <Button variant="link" size="small" onPress={() => openScreen('interviews', { view: 'codebook' })}>
          {t('interviewsScreen.codes.edit')}
        </Button>
      </div>
      {codes.length === 0 && <p className={styles.emptyCodes}>{t('interviewsScreen.codes.empty')}</p>}
      <div className={styles.codeTree} role="tree" aria-label={t('interviewsScreen.codes.title')} onKeyDown={onKeyDown}>
        {shown.map((code) => {
          const isParent = parents.has(code.id);
          const count = here.get(code.id) ?? 0;
          return (
            // Keys are those of the tree above.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={code.id}
              role="treeitem"
              data-code={code.id}
              tabIndex={code.id === current ? 0 : -1}
              aria-level={code.depth + 1}
              aria-selected={false}
              {...(isParent && { 'aria-expanded': !folded.has(code.id) })}
              className={classNames(styles.code, !code.codable && styles.codeHeading)}
              style={{ paddingLeft: isParent ? 8 + code.depth * 12 : 16 + code.depth * 12 }}
              title={code.definition === null ? code.name : `${code.name}: ${code.definition}`}
              onFocus={() => setAt(code.id)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(code)}
            >
              {isParent && (
                <span className={styles.fold}>
                  <Icon name={folded.has(code.id) ? 'right' : 'down'} size={12} />
                </span>
              )}
              {code.codable && <CodeBadge look={lookOf(looks, code.id)} />}
              <span className={styles.codeName}>{code.name}</span>
              {code.codable ? (
                <>
                  <span className={classNames(styles.here, count === 0 && styles.none)}>
                    {count === 0 ? '–' : formatNumber(t.locale, count, 0)}
                    <VisuallyHidden> {t('interviewsScreen.codes.here')}</VisuallyHidden>
                  </span>
                  <span className={styles.all}>
                    {formatNumber(t.locale, code.codings, 0)}
                    <VisuallyHidden> {t('interviewsScreen.codes.all')}</VisuallyHidden>
                  </span>
                </>
              ) : (
                <span className={styles.all}>{formatNumber(t.locale, code.codingsWithBelow, 0)}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
