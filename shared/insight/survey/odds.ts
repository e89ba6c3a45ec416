/** Where the outcome of a business case will likely lie: every assumption drawn from its own range, many times over, with a fixed seed so that the same case always says the same. */
import { quantile } from '../statistics';
import { netAt, type BusinessCaseAssumptions, type Range } from './lifetimeValue';

/** Net outcome over the period, in euro. */
export interface BusinessCaseOdds {
  /** Ends between which eight of ten drawn outcomes lie (10 % and 90 %). */
  readonly low: number;
  readonly high: number;
  /** Share of drawn outcomes above zero, 0–1. */
  readonly positive: number;
}

const DRAWS = 4000;
const SEED = 20_250_314;

/** Numbers from 0 up to 1, always the same for a seed: the generator ‘mulberry32’, whole 32-bit steps. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Value at a share 0–1 of the triangular distribution over a range: most often near the likely value, never outside its ends. Inverse of
 * F(x) = (x − low)² / ((high − low)(likely − low)) below the likely value, mirrored above it.
 */
export function triangularAt({ low, likely, high }: Range, share: number): number {
  if (!(high > low)) return likely;
  const peak = Math.min(high, Math.max(low, likely));
  const turn = (peak - low) / (high - low);
  return share < turn
    ? low + Math.sqrt(share * (high - low) * (peak - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - peak));
}

/** Odds of a business case; assumptions are drawn apart from one another, so that good and bad luck weigh against each other. */
export function businessCaseOdds(given: BusinessCaseAssumptions): BusinessCaseOdds {
  const next = seeded(SEED);
  const outcomes = Array.from({ length: DRAWS }, () => netAt(given, (range) => triangularAt(range, next())));
  return {
    low: quantile(outcomes, 0.1) ?? 0,
    high: quantile(outcomes, 0.9) ?? 0,
    positive: outcomes.filter((outcome) => outcome > 0).length / DRAWS,
  };
}
