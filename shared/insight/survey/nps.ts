/** Net Promoter Score with its variance, intervals and differences (C1, C2, C3). Sources: Rocks 2016; the R package NPS. */
import { twoSidedNormal, Z95, type Interval } from './distribution';

/** How many respondents are detractors, passives and promoters. */
export interface NpsCounts {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/** Which scores are what; both ends included. The usual ones are 0–6, 7–8 and 9–10. */
export interface NpsBreaks {
  readonly detractors: readonly [number, number];
  readonly passives: readonly [number, number];
  readonly promoters: readonly [number, number];
}

export const usualBreaks: NpsBreaks = { detractors: [0, 6], passives: [7, 8], promoters: [9, 10] };

/** Counts the scores; what falls outside the breaks is set aside in `dropped`, never counted. */
export function countNps(
  scores: readonly number[],
  breaks: NpsBreaks = usualBreaks,
): NpsCounts & { readonly dropped: readonly number[] } {
  const counts = { detractors: 0, passives: 0, promoters: 0 };
  const dropped: number[] = [];
  const within = (score: number, [low, high]: readonly [number, number]): boolean => score >= low && score <= high;
  for (const score of scores) {
    if (within(score, breaks.detractors)) counts.detractors += 1;
    else if (within(score, breaks.passives)) counts.passives += 1;
    else if (within(score, breaks.promoters)) counts.promoters += 1;
    else dropped.push(score);
  }
  return { ...counts, dropped };
}

/** The score on its two scales, and how certain it is. */
export interface NpsScore {
  readonly n: number;
  /** Promoters minus detractors as shares, -1 to 1. */
  readonly net: number;
  /** The same times 100: the NPS, -100 to 100. */
  readonly value: number;
  /** p + d - (p - d)²: the population variance of one answer on the scale -1, 0, 1. */
  readonly variance: number;
  /** √(variance / n), on the scale -1 to 1. */
  readonly standardError: number;
}

/** NPS = 100 (p - d), variance p + d - (p - d)², standard error √(variance / n). Throws RangeError without a single answer. */
export function npsOf(counts: NpsCounts): NpsScore {
  const n = counts.detractors + counts.passives + counts.promoters;
  if (!(n > 0)) throw new RangeError('an NPS needs at least one answer');
  const net = (counts.promoters - counts.detractors) / n;
  const variance = Math.max(0, (counts.promoters + counts.detractors) / n - net * net);
  return { n, net, value: 100 * net, variance, standardError: Math.sqrt(variance / n) };
}

export type NpsMethod = 'wald' | 'adjustedWald';

/** Three made-up answers in the ratio 1 : 2 : 1 that pull the interval off the edges (Rocks 2016, used by MeasuringU). */
function adjusted(counts: NpsCounts): NpsCounts {
  return {
    detractors: counts.detractors + 0.75,
    passives: counts.passives + 1.5,
    promoters: counts.promoters + 0.75,
  };
}

export interface NpsInterval extends Interval {
  /** Middle of the interval in points; of the adjusted one it is not the NPS itself. */
  readonly centre: number;
  /** Half width in points. */
  readonly margin: number;
}

/** Interval of the NPS in points, clipped to -100..100. `adjustedWald` is the one to show; plain `wald` has width 0 when all agree. */
export function npsInterval(counts: NpsCounts, method: NpsMethod = 'adjustedWald', z = Z95): NpsInterval {
  const { value, standardError } = npsOf(method === 'wald' ? counts : adjusted(counts));
  const margin = 100 * z * standardError;
  return { centre: value, margin, low: Math.max(-100, value - margin), high: Math.min(100, value + margin) };
}

/** Answers needed for a margin of `margin` points when one answer varies by `variance` (0.61 is a usual mix, 1 the worst). */
export function answersForMargin(margin: number, variance: number, z = Z95): number {
  if (!(margin > 0)) throw new RangeError(`margin must be above 0, not ${margin}`);
  return Math.ceil((z * z * variance) / (margin / 100) ** 2);
}

/** A difference between two figures with its interval and two-sided p-value, on the scale of the measure. */
export interface Difference extends Interval {
  readonly difference: number;
  readonly standardError: number;
  /** Test statistic (z, or t for means); null when there is no spread at all to hold it against. */
  readonly statistic: number | null;
  readonly p: number;
}

/** A difference over its standard error; without any spread an equal figure is p 1 and another one p 0. */
export function normalDifference(difference: number, standardError: number, z = Z95): Difference {
  const statistic = standardError > 0 ? difference / standardError : null;
  return {
    difference,
    standardError,
    statistic,
    p: statistic === null ? (difference === 0 ? 1 : 0) : twoSidedNormal(statistic),
    low: difference - z * standardError,
    high: difference + z * standardError,
  };
}

/** Change in NPS between two groups of different respondents, `after` minus `before`, in points (C3). */
export function npsDifference(before: NpsCounts, after: NpsCounts, method: NpsMethod = 'wald', z = Z95): Difference {
  const first = npsOf(method === 'wald' ? before : adjusted(before));
  const second = npsOf(method === 'wald' ? after : adjusted(after));
  const error = 100 * Math.sqrt(first.variance / first.n + second.variance / second.n);
  return normalDifference(second.value - first.value, error, z);
}

/** -100, 0 or 100 for an answer 0–10: what one respondent adds to the NPS, for comparing the same respondents twice. */
export function npsPoints(score: number): number {
  return score >= 9 ? 100 : score >= 7 ? 0 : -100;
}
