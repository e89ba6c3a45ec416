/** Numbers and dates in a cell: read as people write them; what cannot be taken is explained under the cell with the ways out. */
import { Button, Icon } from '@renderer/components';
import { formatNumber } from '@shared/i18n/format';
import type { FieldKind, Touchpoint } from '@shared/domain/touchpoint';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { cellText, fieldValue, likelyNumber, readCell } from '../fields';
import { todayIso } from '../cellGestures';
import { writeDate } from '@shared/domain/parse';
import type { Ending, OpenCell } from './openCell';
import styles from './editors.module.css';
import { endingOf, handled } from './endings';

/** The value as the cell shows it: scores with one decimal. */
function shownBefore(
  row: Touchpoint,
  field: string,
  kind: FieldKind,
  { lists, t }: OpenCell['table']['current'],
): string {
  const value = fieldValue(row, field);
  if (kind.type === 'number' && typeof value === 'number')
    return formatNumber(t.locale, value, kind.decimals, kind.decimals === 1 ? 1 : 0);
  return cellText(row, field, lists, t);
}

export function ParsedEditor({ cell, kind }: { readonly cell: OpenCell; readonly kind: FieldKind }) {
  const { edit, table, text, commit } = cell;
  const { lists, t } = table.current;
  const field = edit.column.key;
  const [draft, setDraft] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const messageId = useId();

  useLayoutEffect(() => {
    const element = box.current;
    element?.focus({ preventScroll: true });
    if (edit.typed === null) element?.select();
    else element?.setSelectionRange(element.value.length, element.value.length);
  }, [edit.typed]);

  const save = (typed: string, ending: Ending, isLeaving = false): void => {
    if (done.current) return;
    const parsed = readCell(field, typed, lists, t);
    if (parsed.ok) {
      done.current = true;
      commit(parsed.value, ending);
    } else if (isLeaving) {
      // Leaving with something impossible keeps what stood there; nothing is guessed.
      done.current = true;
      edit.cancel();
    } else setProblem(t.error(parsed.error));
  };
  const take = (value: string): void => {
    setProblem(null);
    save(value, { end: 'down', isForAll: false });
  };
  const back = (): void => {
    done.current = true;
    edit.cancel();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      handled(event);
      back();
      return;
    }
    if (event.key === ';' && event.ctrlKey && kind.type === 'date') {
      handled(event);
      setDraft(writeDate(todayIso(), t.locale));
      return;
    }
    const ending = endingOf(event, edit.typed !== null);
    if (ending === null) {
      event.stopPropagation();
      return;
    }
    handled(event);
    save(draft, ending);
  };

  const likely = problem === null ? null : likelyNumber(draft, kind);
  const before = shownBefore(edit.row, field, kind, table.current);
  const decimals = kind.type === 'number' ? kind.decimals : 0;
  const likelyText = likely === null ? '' : formatNumber(t.locale, likely, decimals, decimals === 1 ? 1 : 0);
  return (
    <div
      className={styles.host}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) save(draft, { end: 'stay', isForAll: false }, true);
      }}
    >
      <input
        ref={box}
        aria-label={edit.column.label}
        aria-invalid={problem !== null}
        {...(problem !== null && { 'aria-describedby': messageId })}
        className={problem === null ? styles.number : styles.refused}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
        }}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <div className={styles.message} data-upwards={edit.opensUpwards} data-leftwards={edit.opensLeftwards}>
          <p id={messageId} role="alert">
            <Icon name="info" className={styles.danger} />
            <span>{problem}</span>
          </p>
          <div className={styles.ways}>
            {likely !== null && (
              <Button size="small" variant="primary" onPress={() => take(likelyText)}>
                {t('touchpoints.edit.take', { value: likelyText })}
              </Button>
            )}
            <Button size="small" variant={likely === null ? 'default' : 'quiet'} onPress={back}>
              {before === '' ? t('touchpoints.edit.leaveEmpty') : t('touchpoints.edit.backTo', { value: before })}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
