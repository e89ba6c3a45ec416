/** The interviews in order, with the kind of participant and the number of quotes; arrows walk, the one chosen is read. */
import { useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useText } from '@renderer/api';
import { VisuallyHidden } from '@renderer/components';
import type { TranscriptSummary } from '@shared/contract/interviews.contract';
import { formatNumber } from '@shared/i18n/format';
import { KindSign } from '../signs';
import { useInterviews } from '../store';
import styles from './readView.module.css';

export interface TranscriptListProps {
  readonly transcripts: readonly TranscriptSummary[];
  readonly selected: number;
}

export function TranscriptList({ transcripts, selected }: TranscriptListProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  // A new one stands at the end, and a link may lead to any of them.
  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected, transcripts.length]);
  return (
    <>
      <div className={styles.listHead}>
        <h2>{t('interviewsScreen.list.title')}</h2>
        <span>{formatNumber(t.locale, transcripts.length, 0)}</span>
      </div>
      <ListBox
        ref={list}
        aria-label={t('interviewsScreen.list.title')}
        className={styles.transcripts ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[String(selected)]}
        onSelectionChange={(keys) => {
          const chosen = transcripts.find((one) => keys !== 'all' && keys.has(String(one.id)));
          if (chosen !== undefined && chosen.id !== selected) useInterviews.setState({ transcript: chosen.id });
        }}
      >
        {transcripts.map((one) => (
          <ListBoxItem key={one.id} id={String(one.id)} textValue={one.name} className={styles.transcript ?? ''}>
            <KindSign kind={one.kind} label={t(`interviews.kind.${one.kind ?? 'unknown'}`)} />
            <span className={styles.transcriptName} title={one.name}>
              {one.name}
            </span>
            <span className={styles.count}>
              {formatNumber(t.locale, one.quotes, 0)}
              <VisuallyHidden> {t('interviewsScreen.list.quotes', { count: one.quotes })}</VisuallyHidden>
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  );
}
