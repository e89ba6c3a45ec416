/** Rules of thumb on peaks: the peak–end value of a row of scores, and whether there are few peaks at the right moments. */
import { NEUTRAL_SCORE, PEAK_SCORE } from '../domain/terms';

export interface PeakEnd {
  /** The most intense score: furthest from 5.5; of two equally far the negative one. */
  readonly peak: number;
  readonly end: number;
  /** Mean of peak and end, 1–10. A heuristic, to be labelled so. */
  readonly value: number;
  readonly mean: number;
}

/** Peak–end value of scores (1–10) in order of time; null for an empty list. How long a moment lasts does not count. */
export function peakEnd(scores: readonly number[]): PeakEnd | null {
  const end = scores.at(-1);
  if (end === undefined) return null;
  const intensity = (score: number): number => Math.abs(score - NEUTRAL_SCORE);
  const peak = scores.reduce((best, score) =>
    intensity(score) > intensity(best) || (intensity(score) === intensity(best) && score < best) ? score : best,
  );
  return {
    peak,
    end,
    value: (peak + end) / 2,
    mean: scores.reduce((total, score) => total + score, 0) / scores.length,
  };
}

export const peakRules = ['noPeak', 'tooMany', 'offMoment', 'lawBroken'] as const;
export type PeakRule = (typeof peakRules)[number];

export interface PeakBudget {
  readonly peaks: number;
  readonly allowed: number;
  readonly ok: boolean;
  /** The rules that fail; empty when the budget is kept. */
  readonly failing: readonly PeakRule[];
  /** Places (0-based) of the peaks that lie on no moment of truth. */
  readonly offMoments: readonly number[];
}

export interface PeakStep {
  /** 1–10, null when unknown. */
  readonly score: number | null;
  readonly momentOfTruth: boolean;
  readonly lawBroken: boolean;
}

/** Peaks allowed by default: "een paar keer pieken is genoeg" [S3.11]. */
export const PEAKS_ALLOWED = 3;

/** Peak budget [S3.11]: one to `allowed` scores of 9 or more, each on a moment of truth, and no basic law broken in any step. */
export function peakBudget(steps: readonly PeakStep[], allowed = PEAKS_ALLOWED): PeakBudget {
  let peaks = 0;
  const offMoments: number[] = [];
  steps.forEach((step, place) => {
    if (step.score === null || step.score < PEAK_SCORE) return;
    peaks += 1;
    if (!step.momentOfTruth) offMoments.push(place);
  });
  const failing: PeakRule[] = [];
  if (peaks === 0) failing.push('noPeak');
  if (peaks > allowed) failing.push('tooMany');
  if (offMoments.length > 0) failing.push('offMoment');
  if (steps.some((step) => step.lawBroken)) failing.push('lawBroken');
  return { peaks, allowed, ok: failing.length === 0, failing, offMoments: offMoments.slice(0, 100) };
}
