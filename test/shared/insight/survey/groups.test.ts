/** Correction for many comparisons, rank correlation, Kano, opportunity and lifetime value against known figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '@shared/insight/survey/correction';
import { spearman } from '@shared/insight/survey/correlation';
import {
  kanoAnswers,
  kanoClass,
  kanoCoefficients,
  opportunityScore,
  opportunityVerdict,
  rescaledToTen,
} from '@shared/insight/survey/kano';
import {
  businessCase,
  lifetimeValue,
  lifetimeValueFromNow,
  lifetimeValueOver,
  retentionGain,
} from '@shared/insight/survey/lifetimeValue';

describe('correction', () => {
  it('has the figures of R p.adjust', () => {
    const p = [0.01, 0.04, 0.03, 0.005];
    expect(holm(p).map((value) => Number(value.toFixed(6)))).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(benjaminiHochberg(p).map((value) => Number(value.toFixed(6)))).toEqual([0.02, 0.04, 0.04, 0.02]);
    expect([holm([]), benjaminiHochberg([])]).toEqual([[], []]);
  });
  it('never makes a p smaller, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
        for (const corrected of [holm(p), benjaminiHochberg(p)]) {
          corrected.forEach((value, index) => expect(value).toBeGreaterThanOrEqual((p[index] ?? 0) - 1e-15));
          const order = p.map((value, index) => [value, corrected[index] ?? 0] as const).sort((a, b) => a[0] - b[0]);
          order.reduce((before, [, value]) => (expect(value).toBeGreaterThanOrEqual(before), value), 0);
        }
      }),
    );
  });
});

describe('rank correlation', () => {
  it('is what ranking every answer and correlating the ranks gives', () => {
    const rank = (values: readonly number[]): readonly number[] =>
      values.map(
        (value) =>
          values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2,
      );
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 2, max: 20 })), {
      minLength: 4,
      maxLength: 40,
    });
    fc.assert(
      fc.property(list, (pairs) => {
        const x = rank(pairs.map(([a]) => a));
        const y = rank(pairs.map(([, b]) => b));
        const middle = (pairs.length + 1) / 2;
        const product = (p: readonly number[], q: readonly number[]): number =>
          p.reduce((sum, value, index) => sum + (value - middle) * ((q[index] ?? 0) - middle), 0);
        const spread = Math.sqrt(product(x, x) * product(y, y));
        const result = spearman(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        );
        if (spread === 0) return expect(result).toBeNull();
        expect(result?.rho).toBeCloseTo(product(x, y) / spread, 10);
      }),
    );
  });
  it('has the textbook figure', () => {
    // IQ and hours of television, Wikipedia: rho = -29/165.
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    const result = spearman(iq, hours);
    expect(result?.rho).toBeCloseTo(-29 / 165, 12);
    expect((result?.low ?? 0) < -0.5 && (result?.high ?? 0) > 0.4).toBe(true);
  });
  it('says nothing where nothing varies', () => {
    expect(spearman([1, 1, 1, 1], [1, 2, 3, 4])).toBeNull();
    expect(spearman([1, 2], [1, 2])).toBeNull();
    expect(spearman([1, 2, 3, 4], [1, 2, 3, 4])).toMatchObject({ rho: 1, low: 1, high: 1 });
  });
  it('is the same whatever stretches the scale, and turns with the order', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 10 })), {
      minLength: 4,
      maxLength: 50,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const x = given.map(([a]) => a);
        const y = given.map(([, b]) => b);
        const plain = spearman(x, y);
        const stretched = spearman(
          x.map((value) => value ** 3),
          y,
        );
        const turned = spearman(
          x.map((value) => -value),
          y,
        );
        if (plain === null) return expect(stretched).toBeNull();
        expect(stretched?.rho).toBeCloseTo(plain.rho, 12);
        expect(turned?.rho).toBeCloseTo(-plain.rho, 12);
        expect(plain.low <= plain.rho && plain.rho <= plain.high).toBe(true);
      }),
    );
  });
});

describe('Kano and opportunity (C12, C13)', () => {
  it('has the table', () => {
    const rows = kanoAnswers.map((one) => kanoAnswers.map((other) => kanoClass(one, other).charAt(0)).join(''));
    // q = questionable, a = attractive, o = one-dimensional, m = must be, i = indifferent, r = reverse.
    expect(rows).toEqual(['qaaao', 'riiim', 'riiim', 'riiim', 'rrrrq']);
  });
  it('has the coefficients', () => {
    const result = kanoCoefficients({ attractive: 30, oneDimensional: 20, mustBe: 25, indifferent: 15 });
    expect(result?.better).toBeCloseTo(0.5556, 4);
    expect(result?.worse).toBe(-0.5);
    expect(kanoCoefficients({ reverse: 3 })).toBeNull();
  });
  it.each([
    [9, 3, 15],
    [9, 9, 9],
    [4.7, 2.1, 7.3],
  ])('opportunity of %d and %d', (importance, satisfaction, score) => {
    expect(opportunityScore(importance, satisfaction)).toBeCloseTo(score, 12);
  });
  it('rescales before it judges', () => {
    expect([rescaledToTen(1, 1, 5), rescaledToTen(5, 1, 5), rescaledToTen(3, 1, 5)]).toEqual([0, 10, 5]);
    expect([16, 15, 12.1, 11, 10].map(opportunityVerdict)).toEqual(['extreme', 'high', 'high', 'some', 'none']);
  });
});

describe('lifetime value (C11)', () => {
  const at = (retention: number) => ({ margin: 100, retention, discount: 0.1 });
  it('has the known figures', () => {
    expect([0.8, 0.85, 0.9].map((r) => lifetimeValue(at(r)).toFixed(2))).toEqual(['266.67', '340.00', '450.00']);
    expect(lifetimeValue({ margin: 1, retention: 0.8, discount: 0.1 }).toFixed(2)).toBe('2.67');
    expect(lifetimeValueFromNow(at(0.8)).toFixed(2)).toBe('366.67');
    expect(lifetimeValueOver(5, at(0.8)).toFixed(2)).toBe('212.41');
    expect(Math.round(retentionGain(1000, at(0.8), 0.85))).toBe(73_333);
    expect(() => lifetimeValue(at(1.2))).toThrow(RangeError);
  });
  it('comes together with adding up the years', () => {
    expect(lifetimeValueOver(500, at(0.85))).toBeCloseTo(lifetimeValue(at(0.85)), 8);
  });
  it('gives a range, with every end at its own side', () => {
    const exactly = (value: number) => ({ low: value, likely: value, high: value });
    const result = businessCase({
      customers: { low: 8000, likely: 9400, high: 10_000 },
      extraRetention: { low: 0, likely: 0.01, high: 0.02 },
      customerValue: exactly(266.67),
      hoursSaved: { low: 100, likely: 200, high: 300 },
      hourCost: exactly(45),
      costOnce: { low: 10_000, likely: 15_000, high: 30_000 },
      costYearly: exactly(1000),
      years: 2,
    });
    expect(result.net.low).toBe(100 * 45 * 2 - 30_000 - 2000);
    expect(result.net.likely).toBeCloseTo(2 * (9400 * 0.01 * 266.67 + 9000) - 17_000, 6);
    expect(result.net.low < result.net.likely && result.net.likely < result.net.high).toBe(true);
    expect(result.paybackMonths.high).toBeCloseTo((30_000 / (4500 - 1000)) * 12, 9);
  });
});
