/** How much of what was said in interviews stands under a claim: a count that leads to the quotes, on every screen that makes claims. */
import { useMemo } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { Button, Icon } from '@renderer/components';
import type { EvidenceCount } from '@shared/contract/interviewAnalysis.contract';
import type { QuoteFilter } from '@shared/contract/interviews.contract';
import { participantKinds } from '@shared/domain/interview';
import type { Text } from '@shared/i18n';
import { openScreen } from './navigation';
import styles from './evidence.module.css';

export interface Evidence {
  readonly touchpoints: ReadonlyMap<number, EvidenceCount>;
  readonly steps: ReadonlyMap<number, EvidenceCount>;
  readonly improvements: ReadonlyMap<number, EvidenceCount>;
}

const byId = (counts: readonly EvidenceCount[]): ReadonlyMap<number, EvidenceCount> =>
  new Map(counts.map((count) => [count.id, count]));

/** Evidence per touchpoint, step and improvement; null while it is counted, and in an engagement without linked quotes. */
export function useEvidence(): Evidence | null {
  const { data } = useEngineQuery('interview.evidence', {}, { keepPrevious: true });
  return useMemo(() => {
    if (data === undefined || data.touchpoints.length + data.steps.length + data.improvements.length === 0) return null;
    return { touchpoints: byId(data.touchpoints), steps: byId(data.steps), improvements: byId(data.improvements) };
  }, [data]);
}

/** Who said it: "3 bestaande klant, 1 manager". */
export function evidenceKinds(text: Text, count: EvidenceCount): string {
  return participantKinds
    .flatMap((kind) => {
      const quotes = count.kinds[kind];
      return quotes === undefined ? [] : [`${quotes} ${text(`interviews.kind.${kind}`)}`];
    })
    .join(', ');
}

/** Opens the quotes behind a count. */
export function openEvidence(filter: Partial<QuoteFilter>): void {
  openScreen('interviews', { view: 'quotes', filter: { ...filter, withoutWithdrawn: true } });
}

export interface EvidenceButtonProps {
  /** Undefined = nothing was said about it, which is said too. */
  readonly count: EvidenceCount | undefined;
  /** The quotes behind it. */
  readonly filter: Partial<QuoteFilter>;
  /** What it is about, for who cannot see where it stands. */
  readonly about: string;
}

/** "4 citaten, 3 deelnemers", leading to them. */
export function EvidenceButton({ count, filter, about }: EvidenceButtonProps) {
  const t = useText();
  if (count === undefined) return <span className={styles.none}>{t('interviewsAnalysis.evidence.none')}</span>;
  const words = t('interviewsAnalysis.evidence.count', { quotes: count.quotes, participants: count.participants });
  return (
    <span className={styles.evidence} title={evidenceKinds(t, count)}>
      <Icon name="quote" size={12} />
      <Button
        variant="link"
        size="small"
        aria-label={t('interviewsAnalysis.evidence.about', { about, words })}
        onPress={() => openEvidence(filter)}
      >
        {words}
      </Button>
    </span>
  );
}
