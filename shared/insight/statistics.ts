/** Descriptive statistics on plain lists of numbers: mean, spread, quantiles and the interval of a mean. An empty list gives null, never 0. */

/** Mean, spread and count of one set of scores. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation (n − 1); null with fewer than two values. */
  readonly deviation: number | null;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** 95 % confidence interval of the mean (Student's t); null with fewer than two values. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Sum with Neumaier's compensation, so that decimals of scores do not pile up rounding. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Arithmetic mean; null for an empty list. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Sample standard deviation, sqrt(Σ(x − mean)² / (n − 1)); null with fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1));
}

/** Quantile by linear interpolation between order statistics (type 7, as Excel's KWARTIEL.INC); `share` 0–1; null for an empty list. */
export function quantile(values: readonly number[], share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must be from 0 to 1, not ${share}`);
  return quantileOfSorted(Float64Array.from(values).sort(), share);
}

function quantileOfSorted(sorted: Float64Array, share: number): number | null {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (place - Math.floor(place));
}

/** Middle value; null for an empty list. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** Confidence interval of a mean, mean ± t(1 − (1 − level)/2; n − 1) · s/√n; null with fewer than two values. */
export function meanInterval(
  values: readonly number[],
  level = 0.95,
): { readonly low: number; readonly high: number } | null {
  const middle = mean(values);
  return middle === null ? null : intervalAround(middle, standardDeviation(values), values.length, level);
}

function intervalAround(middle: number, deviation: number | null, n: number, level: number): Summary['interval'] {
  if (deviation === null) return null;
  const margin = (studentQuantile(1 - (1 - level) / 2, n - 1) * deviation) / Math.sqrt(n);
  return { low: middle - margin, high: middle + margin };
}

/** Everything a figure shows of a set of scores; null for an empty list. */
export function summarise(values: readonly number[]): Summary | null {
  const middle = mean(values);
  if (middle === null) return null;
  const sorted = Float64Array.from(values).sort();
  const deviation = standardDeviation(values);
  return {
    n: values.length,
    mean: middle,
    deviation,
    median: quantileOfSorted(sorted, 0.5) ?? middle,
    lowest: sorted[0] ?? middle,
    highest: sorted.at(-1) ?? middle,
    interval: intervalAround(middle, deviation, values.length, 0.95),
  };
}

/** Value below which a t-distributed quantity lies with probability `probability` (0.5–1); found by halving on the distribution function. */
export function studentQuantile(probability: number, freedom: number): number {
  if (!(probability >= 0.5 && probability < 1) || !(freedom > 0))
    throw new RangeError('studentQuantile needs 0.5 <= probability < 1 and freedom > 0');
  let low = 0;
  let high = 1;
  while (studentDistribution(high, freedom) < probability && high < 1e12) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.max(1, high); step += 1) {
    const middle = (low + high) / 2;
    if (studentDistribution(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T <= t) for t >= 0, by the regularised incomplete beta function. */
export function studentDistribution(t: number, freedom: number): number {
  return 1 - incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let series = 0.99999999999980993;
  lanczos.forEach((coefficient, index) => (series += coefficient / (shifted + index + 1)));
  const base = shifted + lanczos.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

/** Regularised incomplete beta function I_x(a, b) by Lentz's continued fraction. */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only on this side of the mean; the other side follows by symmetry.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  const tiny = 1e-300;
  let fraction = 1;
  let c = 1;
  let d = 0;
  for (let index = 0; index <= 300; index += 1) {
    const m = Math.floor(index / 2);
    let term: number;
    if (index === 0) term = 1;
    else if (index % 2 === 0) term = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    else term = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + term * d;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = 1 + term / c;
    if (Math.abs(c) < tiny) c = tiny;
    fraction *= c * d;
    if (Math.abs(1 - c * d) < 1e-15) break;
  }
  return front * (fraction - 1);
}
