/** Odds of a business case: the distribution it draws from against its formula, and what holds for every case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  businessCase,
  caseAssumptions,
  withEnd,
  type BusinessCaseAssumptions,
} from '@shared/insight/survey/lifetimeValue';
import { businessCaseOdds, seeded, triangularAt } from '@shared/insight/survey/odds';

const exactly = (value: number) => ({ low: value, likely: value, high: value });
const plain: BusinessCaseAssumptions = {
  customers: exactly(9400),
  extraRetention: exactly(0.01),
  customerValue: exactly(266.67),
  hoursSaved: exactly(200),
  hourCost: exactly(45),
  costOnce: exactly(15_000),
  costYearly: exactly(1000),
  years: 2,
};

describe('draws', () => {
  it('are the same for a seed, and spread evenly', () => {
    const [one, other] = [seeded(7), seeded(7)];
    const drawn = Array.from({ length: 20_000 }, one);
    expect(drawn.slice(0, 50)).toEqual(Array.from({ length: 50 }, other));
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
    for (let tenth = 0; tenth < 10; tenth += 1)
      expect(drawn.filter((value) => Math.floor(value * 10) === tenth).length / drawn.length).toBeCloseTo(0.1, 1);
  });

  it('follow the triangle: the share below a value is its formula', () => {
    const range = { low: 2, likely: 3, high: 8 };
    const below = (x: number): number => (x < range.likely ? (x - 2) ** 2 / (6 * 1) : 1 - (8 - x) ** 2 / (6 * 5));
    for (const share of [0, 0.05, 1 / 6, 0.5, 0.9, 1]) expect(below(triangularAt(range, share))).toBeCloseTo(share, 12);
    expect(triangularAt(exactly(4), 0.3)).toBe(4);
  });
});

describe('odds', () => {
  it('of exact assumptions are the outcome itself', () => {
    const { net } = businessCase(plain);
    const odds = businessCaseOdds(plain);
    expect(odds.low).toBeCloseTo(net.likely, 6);
    expect(odds.high).toBeCloseTo(net.likely, 6);
    expect(odds.positive).toBe(1);
  });

  it('of one drawn assumption are the ends of its triangle', () => {
    const costOnce = { low: 10_000, likely: 15_000, high: 30_000 };
    const odds = businessCaseOdds({ ...plain, costOnce });
    const rest = businessCase(plain).net.likely + 15_000;
    // 4,000 draws know a tenth to within some hundreds of euro.
    expect(Math.abs(odds.low - (rest - triangularAt(costOnce, 0.9)))).toBeLessThan(500);
    expect(Math.abs(odds.high - (rest - triangularAt(costOnce, 0.1)))).toBeLessThan(500);
  });

  it('lie within the two ends, whatever the case, and are always the same', () => {
    const range = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).map((three) => {
      const [low = 0, likely = 0, high = 0] = three.toSorted((a, b) => a - b);
      return { low, likely, high };
    });
    const drawn = fc.record(Object.fromEntries(caseAssumptions.map((name) => [name, range])));
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 10 }), (ranges, years) => {
        const given = { ...(ranges as unknown as Omit<BusinessCaseAssumptions, 'years'>), years };
        const { net } = businessCase(given);
        const odds = businessCaseOdds(given);
        expect(odds.low).toBeLessThanOrEqual(odds.high);
        expect(odds.low).toBeGreaterThanOrEqual(net.low - 1e-6);
        expect(odds.high).toBeLessThanOrEqual(net.high + 1e-6);
        if (net.low > 0) expect(odds.positive).toBe(1);
        if (net.high <= 0) expect(odds.positive).toBe(0);
        expect(businessCaseOdds(given)).toEqual(odds);
      }),
      { numRuns: 15 },
    );
  });
});

it('an end that is typed pushes the others along', () => {
  expect(withEnd(exactly(0), 'likely', 100)).toEqual({ low: 0, likely: 100, high: 100 });
  expect(withEnd({ low: 1, likely: 2, high: 3 }, 'low', 5)).toEqual({ low: 5, likely: 5, high: 5 });
  expect(withEnd({ low: 1, likely: 2, high: 3 }, 'high', 1.5)).toEqual({ low: 1, likely: 1.5, high: 1.5 });
  expect(withEnd({ low: 4, likely: 5, high: 6 }, 'high', 2)).toEqual({ low: 2, likely: 2, high: 2 });
});
