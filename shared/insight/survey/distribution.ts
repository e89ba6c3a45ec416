/** The normal and Student distributions and exact binomial sums: the ground under every interval and p-value. Accurate to about 1e-14. */
import { studentDistribution, studentQuantile } from '../statistics';

/** Two-sided 95 % value of the standard normal distribution. */
export const Z95 = 1.959963984540054;

/** An interval with both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** P(|Z| >= |z|) of a standard normal quantity: the two-sided p-value. */
export function twoSidedNormal(z: number): number {
  return complementaryError(Math.abs(z) / Math.SQRT2);
}

/** P(Z <= z) of a standard normal quantity. */
export function normalDistribution(z: number): number {
  const tail = complementaryError(Math.abs(z) / Math.SQRT2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** erfc(x) for x >= 0: a power series near 0, a continued fraction in the tail (Abramowitz and Stegun 7.1.6 and 7.1.14). */
function complementaryError(x: number): number {
  if (x < 2.2) {
    let term = x;
    let total = x;
    for (let n = 1; n < 200 && Math.abs(term) > 1e-18 * Math.abs(total); n += 1) {
      term *= (2 * x * x) / (2 * n + 1);
      total += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
  }
  let fraction = x;
  for (let n = 120; n >= 1; n -= 1) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / (fraction * Math.sqrt(Math.PI));
}

/** The z that cuts off the middle `level` (0–1, not 0 or 1) of the normal distribution: 0.95 gives 1.959963984540054. */
export function normalCritical(level = 0.95): number {
  if (level === 0.95) return Z95;
  if (!(level > 0 && level < 1)) throw new RangeError(`level must be between 0 and 1, not ${level}`);
  let low = 0;
  let high = 40;
  for (let step = 0; step < 200 && high - low > 1e-14; step += 1) {
    const middle = (low + high) / 2;
    if (1 - twoSidedNormal(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The t that cuts off the middle `level` of Student's distribution with `freedom` degrees (fractions allowed, as Welch gives). */
export function studentCritical(freedom: number, level = 0.95): number {
  return studentQuantile(1 - (1 - level) / 2, freedom);
}

/** P(|T| >= |t|) of Student's distribution: the two-sided p-value. */
export function twoSidedStudent(t: number, freedom: number): number {
  return Math.min(1, 2 * (1 - studentDistribution(Math.abs(t), freedom)));
}

/** Exact two-sided binomial p at chance one half: how odd is `a` against `b`, by doubling the smaller tail (at most 1). */
export function twoSidedHalf(a: number, b: number): number {
  const n = a + b;
  const few = Math.min(a, b);
  if (n === 0) return 1;
  let logTerm = -n * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= few; k += 1) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(n - k) - Math.log(k + 1);
  }
  return Math.min(1, 2 * tail);
}
