/** Rank correlation: what goes together with the NPS. It says association, never cause. */
import { Z95, type Interval } from './distribution';

export interface RankCorrelation extends Interval {
  readonly n: number;
  /** Spearman's rho, -1 to 1. */
  readonly rho: number;
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): Float64Array {
  const order = Uint32Array.from(values, (_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (let place = start; place <= end; place += 1) result[order[place] ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return result;
}

/** Pearson's correlation of two lists of the same length; null when one of them does not vary. */
function pearson(x: Float64Array, y: Float64Array): number | null {
  const n = x.length;
  const middle = (n + 1) / 2;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let index = 0; index < n; index += 1) {
    const a = (x[index] ?? 0) - middle;
    const b = (y[index] ?? 0) - middle;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  return xx === 0 || yy === 0 ? null : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/**
 * Spearman's rho with its interval: Fisher's transformation with the standard error of Bonett and Wright, √((1 + rho²/2) / (n - 3)).
 * Null with fewer than four pairs, or when one side does not vary.
 */
export function spearman(x: readonly number[], y: readonly number[], z = Z95): RankCorrelation | null {
  if (x.length !== y.length) throw new RangeError('spearman needs lists of the same length');
  if (x.length < 4) return null;
  const rho = pearson(ranks(x), ranks(y));
  if (rho === null) return null;
  if (Math.abs(rho) === 1) return { n: x.length, rho, low: rho, high: rho };
  const middle = Math.atanh(rho);
  const margin = z * Math.sqrt((1 + (rho * rho) / 2) / (x.length - 3));
  return { n: x.length, rho, low: Math.tanh(middle - margin), high: Math.tanh(middle + margin) };
}
