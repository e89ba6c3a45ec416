/**
 * The match of specialists with an assignment (P8.3): musts and must-nots only let through, hold or stop; points come from the weights
 * that a person gave to wishes. Nothing is learned and nothing is hidden: score = 100 × Σ weight × fit / Σ weight, as an interval
 * where a fit is unknown.
 */
import type { Condition, Criterion, Rubric, Specialist } from '@shared/domain/staffing';
import { fitOf, type Fit, type FitReason } from './fit';

export const gates = ['pass', 'unknown', 'fail'] as const;
/** What musts and must-nots say together: all met, one that is not known, one that is not met. */
export type Gate = (typeof gates)[number];

/** Fits of many specialists with the criteria of one assignment: computed once, weighed as often as somebody drags a weight. */
export interface FitMatrix {
  readonly rubricVersion: number;
  readonly criteria: readonly Criterion[];
  readonly specialists: readonly number[];
  /** Row by row (specialist), a value per criterion: lowest and highest fit, 0–1. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly gate: readonly Gate[];
  /** Rows that miss exactly one must by little (fit of half or more). */
  readonly near: readonly boolean[];
}

export interface Ranked {
  readonly specialist: number;
  /** From 1; equal scores in the same gate share a rank. */
  readonly rank: number;
  readonly gate: Gate;
  /** 0–100; null when no wish has a weight, so that there is nothing to add up. */
  readonly low: number | null;
  readonly high: number | null;
  readonly isTie: boolean;
}

export interface Contribution {
  readonly criterion: number;
  readonly condition: Condition;
  readonly weight: number;
  readonly low: number;
  readonly high: number;
  readonly met: boolean | null;
  readonly reason: FitReason;
}

/** Whether one criterion stops (fail), holds (unknown) or lets through (pass). */
export function gateOf(condition: Condition, met: boolean | null): Gate {
  if (condition === 'wish') return 'pass';
  if (met === null) return 'unknown';
  return met === (condition === 'must') ? 'pass' : 'fail';
}

function worst(first: Gate, second: Gate): Gate {
  return gates.indexOf(first) >= gates.indexOf(second) ? first : second;
}

/** The weight with which a criterion counts: that of a wish, changed by `weights` (criterion id → weight) while somebody tries. */
export function weightOf(criterion: Criterion, weights: Readonly<Record<number, number>> = {}): number {
  if (criterion.condition !== 'wish') return 0;
  const weight = weights[criterion.id] ?? criterion.weight;
  return Number.isFinite(weight) && weight > 0 ? weight : 0;
}

/** Computes every fit once. Somebody who may not be approached is left out by the caller. */
export function fitMatrix(
  criteria: readonly Criterion[],
  specialists: readonly Specialist[],
  rules: Rubric,
): FitMatrix {
  const low = new Float64Array(criteria.length * specialists.length);
  const high = new Float64Array(criteria.length * specialists.length);
  const near: boolean[] = [];
  const gate = specialists.map((specialist, row) => {
    let all: Gate = 'pass';
    let stops = 0;
    let isClose = true;
    criteria.forEach((criterion, column) => {
      const fit = fitOf(criterion, specialist, rules);
      low[row * criteria.length + column] = fit.low;
      high[row * criteria.length + column] = fit.high;
      const own = gateOf(criterion.condition, fit.met);
      all = worst(all, own);
      if (own !== 'fail') return;
      stops += 1;
      isClose = criterion.condition === 'must' && fit.high >= 0.5;
    });
    near.push(stops === 1 && isClose);
    return all;
  });
  return {
    rubricVersion: rules.version,
    criteria,
    specialists: specialists.map(({ id }) => id),
    low,
    high,
    gate,
    near,
  };
}

/** Lowest and highest score (0–100) of each row; NaN where nothing has a weight. */
function scores(
  matrix: FitMatrix,
  weights: Readonly<Record<number, number>>,
): { low: Float64Array; high: Float64Array } {
  const width = matrix.criteria.length;
  const own = matrix.criteria.map((criterion) => weightOf(criterion, weights));
  const total = own.reduce((sum, weight) => sum + weight, 0);
  const low = new Float64Array(matrix.specialists.length);
  const high = new Float64Array(matrix.specialists.length);
  for (let row = 0; row < low.length; row += 1) {
    let lowest = 0;
    let highest = 0;
    for (let column = 0; column < width; column += 1) {
      const weight = own[column] ?? 0;
      lowest += weight * (matrix.low[row * width + column] ?? 0);
      highest += weight * (matrix.high[row * width + column] ?? 0);
    }
    // Whole thousandths: sums in another order give the same score.
    low[row] = Math.round((100_000 * lowest) / total) / 1000;
    high[row] = Math.round((100_000 * highest) / total) / 1000;
  }
  return { low, high };
}

/**
 * The order by given weights: first by gate, then by the lower end of the interval (what is certain), then by its upper end; equal ones share
 * a rank and stand in the order of their ids. 20,000 rows take some ten milliseconds.
 */
export function ranked(matrix: FitMatrix, weights: Readonly<Record<number, number>> = {}): readonly Ranked[] {
  const { low, high } = scores(matrix, weights);
  // One number a row: gate, then the score from the top. Scores are whole thousandths, so that equal ones have equal keys.
  const key = low.map((value, row) => {
    const place = gates.indexOf(matrix.gate[row] ?? 'unknown');
    const points = Number.isNaN(value) ? 0 : Math.round(value * 1000) * 100_001 + Math.round((high[row] ?? 0) * 1000);
    return place * 100_001 * 100_001 - points;
  });
  const ids = Float64Array.from(matrix.specialists);
  const rows = Uint32Array.from(matrix.specialists.keys()).sort(
    (first, second) => (key[first] ?? 0) - (key[second] ?? 0) || (ids[first] ?? 0) - (ids[second] ?? 0),
  );
  const answer: Ranked[] = [];
  let rank = 1;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const before = at > 0 && key[rows[at - 1] ?? 0] === key[row];
    const after = at + 1 < rows.length && key[rows[at + 1] ?? 0] === key[row];
    if (!before) rank = at + 1;
    const value = low[row] ?? Number.NaN;
    answer.push({
      specialist: matrix.specialists[row] ?? 0,
      rank,
      gate: matrix.gate[row] ?? 'unknown',
      low: Number.isNaN(value) ? null : value,
      high: Number.isNaN(value) ? null : (high[row] ?? 0),
      isTie: before || after,
    });
  }
  return answer;
}

/** Why one specialist stands where he or she stands: every criterion with its fit, its weight and its reason. */
export function contributionsOf(
  criteria: readonly Criterion[],
  specialist: Specialist,
  rules: Rubric,
  weights: Readonly<Record<number, number>> = {},
): readonly Contribution[] {
  return criteria.map((criterion) => {
    const fit: Fit = fitOf(criterion, specialist, rules);
    return {
      criterion: criterion.id,
      condition: criterion.condition,
      weight: weightOf(criterion, weights),
      low: fit.low,
      high: fit.high,
      met: fit.met,
      reason: fit.reason,
    };
  });
}

/** Criteria that stop, and those that are not known, of one specialist. */
export function gateReasons(contributions: readonly Contribution[]): {
  readonly failed: readonly number[];
  readonly unknown: readonly number[];
} {
  const of = (gate: Gate): readonly number[] =>
    contributions
      .filter(({ condition, met }) => condition !== 'wish' && gateOf(condition, met) === gate)
      .map(({ criterion }) => criterion);
  return { failed: of('fail'), unknown: of('unknown') };
}
