/** Tests of the descriptive statistics against published values and against their own laws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mean,
  meanInterval,
  median,
  quantile,
  standardDeviation,
  studentQuantile,
  sum,
  summarise,
} from '@shared/insight/statistics';

const scores = fc.array(
  fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10),
  { minLength: 2, maxLength: 80 },
);

describe('statistics', () => {
  it('gives null for an empty list, never 0', () => {
    expect([mean([]), standardDeviation([]), median([]), meanInterval([]), summarise([])]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(standardDeviation([7])).toBeNull();
    expect(summarise([7])).toMatchObject({ n: 1, mean: 7, deviation: null, interval: null, median: 7 });
  });

  it('adds decimals without piling up rounding', () => {
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sum([1e16, 1, -1e16])).toBe(1);
  });

  it('knows the textbook example', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(values)).toBe(5);
    expect(standardDeviation(values)).toBeCloseTo(2.13809, 5);
    expect(median(values)).toBe(4.5);
    expect(quantile(values, 0.25)).toBe(4);
    expect(quantile(values, 0.9)).toBeCloseTo(7.6, 12);
  });

  it.each([
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [9, 2.2621571628540993],
    [29, 2.045229642132703],
    [72, 1.993463566661884],
    [100_000, 1.9599879],
  ])('has the two-sided 95 %% value of t with %i degrees of freedom', (freedom, expected) => {
    expect(studentQuantile(0.975, freedom)).toBeCloseTo(expected, 6);
  });

  it('gives the interval of a mean', () => {
    // By hand: mean 5.48, s = √0.217, t(4) = 2.776445, so 5.48 ± 2.776445 · √(0.217 / 5).
    const interval = meanInterval([5.1, 4.9, 5.6, 5.8, 6.0]);
    expect(interval?.low).toBeCloseTo(4.901592, 5);
    expect(interval?.high).toBeCloseTo(6.058408, 5);
  });

  it('refuses impossible shares', () => {
    expect(() => quantile([1], 1.2)).toThrow(RangeError);
    expect(() => studentQuantile(1, 3)).toThrow(RangeError);
  });

  it('holds its laws for all scores', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: -5, max: 5 }), (values, shift) => {
        const found = summarise(values);
        if (found === null || found.interval === null || found.deviation === null)
          throw new Error('expected a summary');
        const slack = 1e-9;
        expect(found.lowest).toBeLessThanOrEqual(found.median);
        expect(found.median).toBeLessThanOrEqual(found.highest);
        expect(found.mean).toBeGreaterThanOrEqual(found.lowest - slack);
        expect(found.mean).toBeLessThanOrEqual(found.highest + slack);
        expect((found.interval.low + found.interval.high) / 2).toBeCloseTo(found.mean, 9);
        expect(found.deviation).toBeGreaterThanOrEqual(0);
        expect(summarise([...values].reverse())?.median).toBe(found.median);
        const moved = summarise(values.map((value) => value + shift));
        expect(moved?.mean).toBeCloseTo(found.mean + shift, 9);
        expect(moved?.deviation).toBeCloseTo(found.deviation, 9);
        const quartiles = [0, 0.25, 0.5, 0.75, 1].map((share) => quantile(values, share) ?? NaN);
        expect([...quartiles].sort((a, b) => a - b)).toEqual(quartiles);
      }),
    );
  });
});
