/** The rows below a journey's steps: its figures first, then every lane that says something on these steps. */
import { formatScore } from '@shared/i18n/format';
import type { ReportJourney, ReportJourneyStep } from '@shared/report/model';
import type { ReportWords } from './words';

export interface LaneRow {
  readonly label: string;
  readonly cells: readonly string[];
}

/** Rows for the steps from index `from` on; an empty cell is a dash. `longest` shortens cells where room is scarce. */
export function mendedLanes(
  words: ReportWords,
  language: 'nl' | 'en',
  journey: ReportJourney,
  steps: readonly ReportJourneyStep[],
  from: number,
  longest = Infinity,
): readonly LaneRow[] {
  const score = (value: number | null): string => (value === null ? '–' : formatScore(language, value));
  const basis = (step: ReportJourneyStep): string =>
    step.basis === 'measured' && step.n !== null ? `n ${step.n}` : words.text('reportFiles.estimate');
  const marks = (step: ReportJourneyStep): string => `${step.isMomentOfTruth ? ' ★' : ''}${step.isPeak ? ' ◆' : ''}`;
  const shorten = (text: string): string =>
    text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
  const figures = {
    label: `${words.text('reportFiles.functional')} / ${words.text('reportFiles.emotional').toLowerCase()}`,
    cells: steps.map((step) =>
      step.emotional === null && step.functional === null
        ? '–'
        : `${score(step.functional)} / ${score(step.emotional)} ${basis(step)}${marks(step)}`,
    ),
  };
  const hasFigures = steps.some((step) => step.emotional !== null || step.functional !== null);
  const lanes = journey.lanes.flatMap(({ label, cells }): readonly LaneRow[] => {
    const own = steps.map((_, index) => shorten(cells[from + index] ?? ''));
    return own.every((cell) => cell === '') ? [] : [{ label, cells: own.map((cell) => (cell === '' ? '–' : cell)) }];
  });
  return [...(hasFigures ? [figures] : []), ...lanes];
}
