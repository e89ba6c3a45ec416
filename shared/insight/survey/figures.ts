/** The figures of one group of answers: NPS, CSAT, CES and report marks with n, spread and interval. A measure nobody answered is null. */
import { Z95 } from './distribution';
import { meanIntervalOf, momentsOf, welch, type Moments } from './means';
import type { CesVariant, CsatVariant, Measure } from './measures';
import { normalDifference, npsDifference, npsInterval, npsOf, type Difference } from './nps';
import { shareDifference, wilson } from './proportions';
import { npsAnswers, type Tally } from './tally';

/** A group of fewer answers is marked as small: its figure carries no conclusion. */
export const SMALL_GROUP = 30;

interface Counted {
  readonly n: number;
  /** Fewer than 30 answers. */
  readonly small: boolean;
  readonly blank: number;
  readonly invalid: number;
}

export interface NpsFigure extends Counted {
  /** -100 to 100, with the adjusted Wald interval. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface CsatFigure extends Counted {
  readonly variant: CsatVariant;
  /** Share of the two highest answers, 0–1, with Wilson's interval (`topTwo`), or the interval of the mean (`mean`). */
  readonly share: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface CesFigure extends Counted {
  readonly variant: CesVariant;
  readonly mean: number;
  /** Share of easy answers, 0–1. */
  readonly share: number;
  /** -100 to 100. */
  readonly index: number;
  /** The figure of the variant, with its interval (null with one answer). */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface MarkFigure extends Counted {
  readonly mean: number;
  readonly sd: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Share of marks of 9 and up, 0–1, with Wilson's interval. */
  readonly peaks: { readonly share: number; readonly low: number; readonly high: number };
}

export interface GroupFigures {
  readonly rows: number;
  readonly nps: NpsFigure | null;
  readonly csat: CsatFigure | null;
  readonly ces: CesFigure | null;
  readonly functional: MarkFigure | null;
  readonly emotional: MarkFigure | null;
}

export interface Variants {
  readonly csat: CsatVariant;
  readonly ces: CesVariant;
}

type Numbers = Tally['csat'];

function counted(n: number, missing: { readonly blank: number; readonly invalid: number }): Counted {
  return { n, small: n < SMALL_GROUP, blank: missing.blank, invalid: missing.invalid };
}

function npsFigure(tally: Tally): NpsFigure | null {
  const n = npsAnswers(tally);
  if (n === 0) return null;
  const { low, high } = npsInterval(tally.nps);
  const { promoters, passives, detractors } = tally.nps;
  return { ...counted(n, tally.nps), value: npsOf(tally.nps).value, low, high, promoters, passives, detractors };
}

function moments(numbers: Numbers): Moments | null {
  return momentsOf(numbers.n, numbers.sum, numbers.squares);
}

function csatFigure(numbers: Numbers, variant: CsatVariant): CsatFigure | null {
  const all = moments(numbers);
  if (all === null) return null;
  const share = numbers.top / numbers.n;
  const ends = variant === 'topTwo' ? wilson(numbers.top, numbers.n) : meanIntervalOf(all);
  const { low, high } = ends ?? { low: all.mean, high: all.mean };
  return { ...counted(numbers.n, numbers), variant, share, mean: all.mean, low, high };
}

/** CES index as a share -1..1 with its standard error: the same sums as an NPS. */
function indexOf(numbers: Numbers): { readonly net: number; readonly standardError: number } {
  return npsOf({
    detractors: numbers.hard,
    passives: numbers.n - numbers.easy - numbers.hard,
    promoters: numbers.easy,
  });
}

function cesFigure(numbers: Numbers, variant: CesVariant): CesFigure | null {
  const all = moments(numbers);
  if (all === null) return null;
  const share = numbers.top / numbers.n;
  const { net, standardError } = indexOf(numbers);
  const index = 100 * net;
  const value = variant === 'mean' ? all.mean : variant === 'share' ? share : index;
  const margin = 100 * Z95 * standardError;
  const ends =
    variant === 'mean'
      ? meanIntervalOf(all)
      : variant === 'share'
        ? wilson(numbers.top, numbers.n)
        : { low: Math.max(-100, index - margin), high: Math.min(100, index + margin) };
  return {
    ...counted(numbers.n, numbers),
    variant,
    mean: all.mean,
    share,
    index,
    value,
    low: ends?.low ?? null,
    high: ends?.high ?? null,
  };
}

function markFigure(numbers: Numbers): MarkFigure | null {
  const all = moments(numbers);
  if (all === null) return null;
  const interval = meanIntervalOf(all);
  return {
    ...counted(numbers.n, numbers),
    mean: all.mean,
    sd: all.deviation,
    // A mean of marks lies on their scale, whatever a wide interval of few answers says.
    low: interval === null ? null : Math.max(1, interval.low),
    high: interval === null ? null : Math.min(10, interval.high),
    peaks: { share: numbers.top / numbers.n, ...wilson(numbers.top, numbers.n) },
  };
}

/** All figures of a group. */
export function groupFigures(tally: Tally, variants: Variants): GroupFigures {
  return {
    rows: tally.rows,
    nps: npsFigure(tally),
    csat: csatFigure(tally.csat, variants.csat),
    ces: cesFigure(tally.ces, variants.ces),
    functional: markFigure(tally.functional),
    emotional: markFigure(tally.emotional),
  };
}

/** Answers to a measure in a group. */
export function answersTo(tally: Tally, measure: Measure): number {
  return measure === 'nps' ? npsAnswers(tally) : tally[measure].n;
}

/** The difference of one measure between two groups of different respondents; null when one of them has too little to compare at all. */
export function measureDifference(
  measure: Measure,
  before: Tally,
  after: Tally,
  variants: Variants,
): Difference | null {
  if (answersTo(before, measure) === 0 || answersTo(after, measure) === 0) return null;
  if (measure === 'nps') return npsDifference(before.nps, after.nps);
  const first = before[measure];
  const second = after[measure];
  const asShare = (measure === 'csat' && variants.csat === 'topTwo') || (measure === 'ces' && variants.ces === 'share');
  if (asShare) {
    const { difference, p, low, high } = shareDifference(
      { successes: first.top, n: first.n },
      { successes: second.top, n: second.n },
    );
    return { difference, p, low, high, standardError: 0, statistic: null };
  }
  if (measure === 'ces' && variants.ces === 'index') {
    const one = indexOf(first);
    const other = indexOf(second);
    return normalDifference(100 * (other.net - one.net), 100 * Math.hypot(one.standardError, other.standardError));
  }
  const one = moments(first);
  const other = moments(second);
  return one === null || other === null ? null : welch(one, other);
}
