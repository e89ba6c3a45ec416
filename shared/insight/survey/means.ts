/** Means and their differences. The interval of a mean is Student's t with s/√n; a difference is Welch's t, which asks for no equal spread. */
import { studentCritical, twoSidedStudent, type Interval } from './distribution';
import type { Difference } from './nps';

/** Everything about a set of numbers that a mean and its interval need. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation (n - 1); null with fewer than two values. */
  readonly deviation: number | null;
}

/** Moments of numbers from their count, sum and sum of squares; null without one. Exact for report marks in halves and tenths up to rounding. */
export function momentsOf(n: number, sum: number, squares: number): Moments | null {
  if (n === 0) return null;
  const variance = n < 2 ? null : Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  return { n, mean: sum / n, deviation: variance === null ? null : Math.sqrt(variance) };
}

/** mean ± t(n - 1) · s/√n; null with fewer than two values. */
export function meanIntervalOf(moments: Moments, level = 0.95): Interval | null {
  if (moments.deviation === null) return null;
  const margin = (studentCritical(moments.n - 1, level) * moments.deviation) / Math.sqrt(moments.n);
  return { low: moments.mean - margin, high: moments.mean + margin };
}

/** Welch's t-test of two means of different people, `after` minus `before`; null when a side has fewer than two values. */
export function welch(before: Moments, after: Moments, level = 0.95): Difference | null {
  if (before.deviation === null || after.deviation === null) return null;
  const first = before.deviation ** 2 / before.n;
  const second = after.deviation ** 2 / after.n;
  const difference = after.mean - before.mean;
  const standardError = Math.sqrt(first + second);
  if (standardError === 0)
    return {
      difference,
      standardError,
      statistic: null,
      p: difference === 0 ? 1 : 0,
      low: difference,
      high: difference,
    };
  const freedom = (first + second) ** 2 / (first ** 2 / (before.n - 1) + second ** 2 / (after.n - 1));
  return studentDifference(difference, standardError, freedom, level);
}

/** The same people twice: Student's t on the differences of each (after minus before); null with fewer than two pairs. */
export function pairedDifference(differences: readonly number[], level = 0.95): Difference | null {
  const n = differences.length;
  const sum = differences.reduce((total, value) => total + value, 0);
  const moments = momentsOf(
    n,
    sum,
    differences.reduce((total, value) => total + value * value, 0),
  );
  if (moments === null || moments.deviation === null) return null;
  const standardError = moments.deviation / Math.sqrt(n);
  if (standardError === 0) {
    const p = moments.mean === 0 ? 1 : 0;
    return { difference: moments.mean, standardError, statistic: null, p, low: moments.mean, high: moments.mean };
  }
  return studentDifference(moments.mean, standardError, n - 1, level);
}

function studentDifference(difference: number, standardError: number, freedom: number, level: number): Difference {
  const statistic = difference / standardError;
  const margin = studentCritical(freedom, level) * standardError;
  return {
    difference,
    standardError,
    statistic,
    p: twoSidedStudent(statistic, freedom),
    low: difference - margin,
    high: difference + margin,
  };
}

/**
 * Two rates of counted events (per month, per day): `before` and `after` are means over `beforeUnits` and `afterUnits` periods. Assumes that
 * events come independently (Poisson): z = (r2 - r1) / √(r1/t1 + r2/t2). Real counts often vary more; say so beside the figure.
 */
export function rateDifference(
  before: number,
  beforeUnits: number,
  after: number,
  afterUnits: number,
): { readonly difference: number; readonly standardError: number } {
  return {
    difference: after - before,
    standardError: Math.sqrt(before / beforeUnits + after / afterUnits),
  };
}
