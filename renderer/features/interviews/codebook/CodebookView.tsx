/** The codebook: families and codes with what they mean and how much was coded, put in order by mouse or keyboard. */
import { useMemo, useState } from 'react';
import { runCommand, useText } from '@renderer/api';
import { StatusSlot } from '@renderer/app/slots';
import { Button, EmptyState, fold, PageBar, PageBody, SearchField, StatusItem } from '@renderer/components';
import type { CodeRow } from '@shared/contract/interviews.contract';
import { codeLooks } from '../model/codeLooks';
import { useInterviews } from '../store';
import { CodePanel } from './CodePanel';
import { CodeTree } from './CodeTree';
import styles from './codebook.module.css';

export interface CodebookViewProps {
  readonly codes: readonly CodeRow[];
  readonly isReadOnly: boolean;
}

/** Codes that hold what is searched, with everything they are under. */
function searched(codes: readonly CodeRow[], text: string): readonly CodeRow[] {
  const words = fold(text.trim());
  if (words === '') return codes;
  const byId = new Map(codes.map((code) => [code.id, code]));
  const kept = new Set<number>();
  for (const code of codes)
    if (fold(`${code.name} ${code.definition ?? ''}`).includes(words))
      for (let at: number | null = code.id; at !== null; at = byId.get(at)?.parent ?? null) kept.add(at);
  return codes.filter(({ id }) => kept.has(id));
}

export function CodebookView({ codes, isReadOnly }: CodebookViewProps) {
  const t = useText();
  const open = useInterviews((state) => state.code);
  const [search, setSearch] = useState('');
  const [renaming, setRenaming] = useState<number | null>(null);
  const looks = useMemo(() => codeLooks(codes), [codes]);
  const shown = useMemo(() => searched(codes, search), [codes, search]);
  const opened = codes.find(({ id }) => id === open);
  /** Makes a code below the one in hand, or a family; its name stands open. */
  const add = async (isFamily: boolean): Promise<void> => {
    const parent = isFamily ? null : opened === undefined ? null : opened.codable ? opened.parent : opened.id;
    const result = await runCommand('code.create', {
      name: t(isFamily ? 'interviewsScreen.codebook.newFamily' : 'interviewsScreen.codebook.newCode'),
      parent,
      codable: !isFamily,
    });
    if (!result.ok) return;
    setSearch('');
    useInterviews.setState({ code: result.value.value.id });
    setRenaming(result.value.value.id);
  };
  if (codes.length === 0)
    return (
      <PageBody>
        <EmptyState
          title={t('interviewsScreen.codebook.emptyTitle')}
          why={t('interviewsScreen.codebook.emptyWhy')}
          quote={t('interviewsScreen.codebook.emptyQuote')}
          primary={
            <Button size="large" variant="primary" icon="plus" isDisabled={isReadOnly} onPress={() => void add(false)}>
              {t('interviewsScreen.codebook.addCode')}
            </Button>
          }
          secondary={
            <Button size="large" icon="plus" isDisabled={isReadOnly} onPress={() => void add(true)}>
              {t('interviewsScreen.codebook.addFamily')}
            </Button>
          }
          hints={[t('interviewsScreen.codebook.emptyHint')]}
        />
      </PageBody>
    );
  const codings = codes.reduce((sum, code) => sum + code.codings, 0);
  return (
    <>
      <StatusSlot end={isReadOnly ? undefined : t('interviewsScreen.codebook.keys')}>
        <StatusItem
          label={t('interviewsScreen.codebook.count', { count: codes.filter(({ codable }) => codable).length })}
        />
        <StatusItem label={t('interviewsScreen.status.codings', { count: codings })} />
      </StatusSlot>
      <PageBar
        tone="quiet"
        label={t('interviewsScreen.codebook.search')}
        end={
          <>
            <Button size="small" icon="plus" isDisabled={isReadOnly} onPress={() => void add(true)}>
              {t('interviewsScreen.codebook.addFamily')}
            </Button>
            <Button size="small" icon="plus" isDisabled={isReadOnly} onPress={() => void add(false)}>
              {t('interviewsScreen.codebook.addCode')}
            </Button>
          </>
        }
      >
        <SearchField
          label={t('interviewsScreen.codebook.search')}
          isLabelHidden
          placeholder={t('interviewsScreen.codebook.search')}
          value={search}
          onChange={setSearch}
          clearLabel={t('interviewsScreen.codebook.clearSearch')}
        />
      </PageBar>
      <PageBody isScrolling={false}>
        <div className={styles.book}>
          <CodeTree
            codes={shown}
            all={codes}
            looks={looks}
            isReadOnly={isReadOnly}
            selected={open}
            onSelect={(id) => useInterviews.setState({ code: id })}
            renaming={renaming}
            onRename={setRenaming}
            onAdd={() => void add(false)}
          />
        </div>
      </PageBody>
      {opened !== undefined && (
        <CodePanel key={opened.id} code={opened} codes={codes} looks={looks} isReadOnly={isReadOnly} />
      )}
    </>
  );
}
