/** What the wall is narrowed to, each with a cross. What can be chosen above (kind, segment) shows there. */
import { useEngineQuery, useText } from '@renderer/api';
import { Button, Chip } from '@renderer/components';
import type { CodeRow, QuoteFilter } from '@shared/contract/interviews.contract';
import { styles } from '../styles';

export interface FilterChipsProps {
  readonly filter: QuoteFilter;
  readonly codes: ReadonlyMap<number, CodeRow>;
  readonly touchpoints: ReadonlyMap<number, string>;
  readonly participants: ReadonlyMap<number, string>;
  onChange(next: Partial<QuoteFilter>, without?: readonly (keyof QuoteFilter)[]): void;
  onClear(): void;
}

interface Limit {
  readonly id: string;
  readonly name: string;
  remove(): void;
}

export function FilterChips({ filter, codes, touchpoints, participants, onChange, onClear }: FilterChipsProps) {
  const t = useText();
  const needsImprovement = filter.improvement !== undefined;
  const improvements = useEngineQuery('improvement.list', {}, { enabled: needsImprovement }).data ?? [];
  const needsTranscript = filter.transcript !== undefined;
  const transcripts = useEngineQuery('interview.transcripts', {}, { enabled: needsTranscript }).data ?? [];
  const needsCoder = filter.coder !== undefined && filter.coder !== null;
  const coders = useEngineQuery('interview.coders', {}, { enabled: needsCoder }).data ?? [];
  const limits: Limit[] = [];
  const add = (id: string, name: string, remove: () => void): void => void limits.push({ id, name, remove });
  const without = (key: keyof QuoteFilter) => (): void => onChange({}, [key]);
  for (const code of filter.codes ?? [])
    add(`code ${code}`, codes.get(code)?.name ?? '…', () => {
      const left = (filter.codes ?? []).filter((one) => one !== code);
      if (left.length === 0) onChange({}, ['codes', 'overlaps']);
      else onChange({ codes: left });
    });
  if (filter.overlaps !== undefined)
    add(
      'overlaps',
      t('interviewsAnalysis.quotes.filterOverlaps', { name: codes.get(filter.overlaps)?.name ?? '…' }),
      without('overlaps'),
    );
  if (filter.touchpoint !== undefined)
    add('touchpoint', touchpoints.get(filter.touchpoint) ?? '…', without('touchpoint'));
  if (filter.improvement !== undefined)
    add(
      'improvement',
      t('interviewsAnalysis.quotes.filterImprovement', {
        name: improvements.find(({ id }) => id === filter.improvement)?.name ?? '…',
      }),
      without('improvement'),
    );
  if (filter.step !== undefined) add('step', t('interviewsAnalysis.quotes.filterStep'), without('step'));
  if (filter.steps !== undefined)
    add('steps', t('interviewsAnalysis.quotes.filterSteps', { count: filter.steps.length }), without('steps'));
  if (filter.journey !== undefined) add('journey', t('interviewsAnalysis.quotes.filterJourney'), without('journey'));
  if (filter.participant !== undefined)
    add(
      'participant',
      t('interviewsAnalysis.quotes.filterParticipant', { name: participants.get(filter.participant) ?? '…' }),
      without('participant'),
    );
  if (filter.transcript !== undefined)
    add(
      'transcript',
      t('interviewsAnalysis.quotes.filterTranscript', {
        name: transcripts.find(({ id }) => id === filter.transcript)?.name ?? '…',
      }),
      without('transcript'),
    );
  if (filter.transcripts !== undefined)
    add(
      'transcripts',
      t('interviewsAnalysis.quotes.filterTranscripts', { count: filter.transcripts.length }),
      without('transcripts'),
    );
  if (filter.coder !== undefined)
    add(
      'coder',
      t('interviewsAnalysis.quotes.filterCoder', {
        name: coders.find(({ id }) => id === filter.coder)?.name ?? t('interviewsAnalysis.quotes.noName'),
      }),
      without('coder'),
    );
  if (filter.kindless === true) add('kindless', t('interviewsAnalysis.quotes.filterKindless'), without('kindless'));
  if (filter.segmentless === true)
    add('segmentless', t('interviewsAnalysis.quotes.filterSegmentless'), without('segmentless'));
  if (limits.length === 0) return null;
  return (
    <div className={styles.chips}>
      {limits.map(({ id, name, remove }) => (
        <Chip key={id} isActive onRemove={remove} removeLabel={t('interviewsAnalysis.quotes.removeFilter', { name })}>
          {name}
        </Chip>
      ))}
      <Button variant="link" size="small" onPress={onClear}>
        {t('interviewsAnalysis.quotes.clearAll')}
      </Button>
    </div>
  );
}
