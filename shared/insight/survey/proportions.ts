/** Shares: their interval (Wilson), the difference between two groups (pooled z, Newcombe) and between the same people twice (McNemar). C5, C8. */
import { twoSidedHalf, twoSidedNormal, Z95, type Interval } from './distribution';

/** Wilson's score interval of a share (C5); 0–1, never outside. Throws RangeError unless 0 <= successes <= n and n > 0. */
export function wilson(successes: number, n: number, z = Z95): Interval {
  if (!(n > 0) || successes < 0 || successes > n) throw new RangeError(`no share: ${successes} of ${n}`);
  const share = successes / n;
  const middle = share + (z * z) / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // At the ends the two terms are equal but for rounding: say so, so that no -1e-17 comes out.
  return {
    low: successes === 0 ? 0 : Math.max(0, (middle - margin) / scale),
    high: successes === n ? 1 : Math.min(1, (middle + margin) / scale),
  };
}

export interface ShareDifference extends Interval {
  /** `after` minus `before`, -1 to 1. */
  readonly difference: number;
  /** Pooled z of `before` minus `after` (as statsmodels gives it); null when everybody in both groups agrees. */
  readonly z: number | null;
  readonly p: number;
}

/** Two shares of different people: pooled z-test, and Newcombe's interval of the difference from the two Wilson intervals (C8). */
export function shareDifference(
  before: { readonly successes: number; readonly n: number },
  after: { readonly successes: number; readonly n: number },
  z = Z95,
): ShareDifference {
  const first = before.successes / before.n;
  const second = after.successes / after.n;
  const pooled = (before.successes + after.successes) / (before.n + after.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.n + 1 / after.n));
  const statistic = error > 0 ? (first - second) / error : null;
  const a = wilson(before.successes, before.n, z);
  const b = wilson(after.successes, after.n, z);
  const difference = second - first;
  return {
    difference,
    z: statistic,
    p: statistic === null ? 1 : twoSidedNormal(statistic),
    low: difference - Math.sqrt((second - b.low) ** 2 + (a.high - first) ** 2),
    high: difference + Math.sqrt((b.high - second) ** 2 + (first - a.low) ** 2),
  };
}

/** Yes/no of the same people twice: exact McNemar test on those who switched, `up` from no to yes and `down` from yes to no (C8). */
export function mcNemar(up: number, down: number): number {
  return twoSidedHalf(up, down);
}
