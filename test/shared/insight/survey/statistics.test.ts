/** NPS, shares, means and their differences against published and computed figures, and against counting everything out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalCritical,
  normalDistribution,
  studentCritical,
  twoSidedHalf,
  twoSidedNormal,
  twoSidedStudent,
  Z95,
} from '@shared/insight/survey/distribution';
import {
  answersForMargin,
  countNps,
  npsDifference,
  npsInterval,
  npsOf,
  type NpsCounts,
} from '@shared/insight/survey/nps';
import { mcNemar, shareDifference, wilson } from '@shared/insight/survey/proportions';
import { cesOf, csatOf } from '@shared/insight/survey/measures';
import { meanIntervalOf, momentsOf, pairedDifference, welch } from '@shared/insight/survey/means';
import { summarise } from '@shared/insight/statistics';

const counts = (detractors: number, passives: number, promoters: number): NpsCounts => ({
  detractors,
  passives,
  promoters,
});

describe('distributions', () => {
  it('knows the normal distribution', () => {
    expect(normalCritical()).toBe(Z95);
    expect(normalCritical(0.9)).toBeCloseTo(1.6448536269514722, 12);
    expect(normalCritical(0.99)).toBeCloseTo(2.5758293035489004, 12);
    expect(twoSidedNormal(Z95)).toBeCloseTo(0.05, 14);
    expect(twoSidedNormal(0)).toBe(1);
    expect(twoSidedNormal(6)).toBeCloseTo(1.973175290075396e-9, 20);
    expect(normalDistribution(-1)).toBeCloseTo(0.15865525393145707, 14);
    expect(normalDistribution(3)).toBeCloseTo(0.9986501019683699, 14);
  });
  it('passes smoothly from series to fraction', () => {
    const seam = 2.2 * Math.SQRT2;
    expect(twoSidedNormal(seam + 1e-12)).toBeCloseTo(twoSidedNormal(seam - 1e-12), 13);
  });
  it('knows Student', () => {
    expect(studentCritical(9)).toBeCloseTo(2.2621571628, 9);
    expect(twoSidedStudent(2.2621571628540993, 9)).toBeCloseTo(0.05, 9);
    expect(twoSidedStudent(0, 3)).toBeCloseTo(1, 12);
  });
  it('counts the binomial tail exactly', () => {
    // By big integers: 2 · Σ C(35, k), k <= 10, over 2^35.
    let tail = 0n;
    for (let k = 0n, term = 1n; k <= 10n; k += 1n) {
      tail += term;
      term = (term * (35n - k)) / (k + 1n);
    }
    const exact = Number((2n * tail * 10n ** 18n) / 2n ** 35n) / 1e18;
    expect(twoSidedHalf(25, 10)).toBeCloseTo(exact, 12);
    expect(mcNemar(25, 10)).toBeCloseTo(0.016674, 6);
    expect(mcNemar(0, 0)).toBe(1);
    expect(mcNemar(1, 1)).toBe(1);
  });
});

describe('NPS (C1)', () => {
  it.each([
    [[0, 7, 7, 9, 9, 9], 1 / 3, 5 / 9, 0.304],
    [[1, 9], 0, 1, Math.SQRT1_2],
    [[7, 9], 0.5, 0.25, 0.3535533905932738],
    [[0, 7, 9], 0, 2 / 3, 0.471],
  ])('of %j', (scores, net, variance, error) => {
    const score = npsOf(countNps(scores));
    expect(score.net).toBeCloseTo(net, 14);
    expect(score.value).toBeCloseTo(100 * net, 12);
    expect(score.variance).toBeCloseTo(variance, 14);
    expect(score.standardError).toBeCloseTo(error, 3);
  });
  it('takes other breaks', () => {
    const breaks = { detractors: [0, 6], passives: [7, 8], promoters: [9, 15] } as const;
    const scores = Array.from({ length: 15 }, (_, index) => index + 1);
    const score = npsOf(countNps(scores, breaks));
    expect(score.net).toBeCloseTo(2 / 30, 12);
    expect(Math.abs(score.variance - 0.8622)).toBeLessThan(0.002);
  });
  it('drops what is no answer and says so', () => {
    const counted = countNps(Array.from({ length: 12 }, (_, index) => index));
    expect(counted.dropped).toEqual([11]);
    expect(npsOf(counted).n).toBe(11);
    expect(() => npsOf(countNps([]))).toThrow(RangeError);
  });
});

describe('NPS interval (C2)', () => {
  it('has the known margins', () => {
    expect(npsOf(counts(20, 30, 50)).standardError * 100).toBeCloseTo(7.81, 3);
    const wald = npsInterval(counts(20, 30, 50), 'wald');
    expect([wald.margin, wald.low, wald.high].map((value) => value.toFixed(3))).toEqual(['15.308', '14.692', '45.308']);
    const better = npsInterval(counts(20, 30, 50));
    expect([better.centre, better.low, better.high].map((value) => value.toFixed(2))).toEqual([
      '29.13',
      '14.05',
      '44.20',
    ]);
    expect(npsInterval(counts(54, 108, 162), 'wald').margin).toBeCloseTo(8.116, 3);
    expect(npsOf(counts(54, 108, 162)).standardError * 100).toBeCloseTo(4.141, 3);
    const unanimous = npsInterval(counts(0, 0, 10));
    expect(unanimous.low).toBeCloseTo(47.5, 2);
    expect(unanimous.high).toBe(100);
    expect((unanimous.centre + unanimous.margin).toFixed(2)).toBe('106.34');
    expect(npsInterval(counts(0, 0, 10), 'wald').margin).toBe(0);
  });
  it.each([
    [50, 21.65, 27.72],
    [100, 15.31, 19.6],
    [200, 10.82, 13.86],
    [400, 7.65, 9.8],
    [1000, 4.84, 6.2],
  ])('has the table of margins at n %i', (n, usual, worst) => {
    expect(npsInterval(counts(0.2 * n, 0.3 * n, 0.5 * n), 'wald').margin.toFixed(2)).toBe(usual.toFixed(2));
    expect(npsInterval(counts(n / 2, 0, n / 2), 'wald').margin.toFixed(2)).toBe(worst.toFixed(2));
  });
  it('says how many answers a margin takes', () => {
    expect(answersForMargin(5, 0.61)).toBe(938);
    expect(answersForMargin(10, 0.61)).toBe(235);
  });
});

describe('NPS change (C3)', () => {
  it('has the known differences', () => {
    const change = npsDifference(counts(60, 80, 60), counts(40, 80, 80));
    expect(change.difference).toBeCloseTo(20, 12);
    expect([change.standardError, change.statistic ?? 0].map((value) => value.toFixed(3))).toEqual(['7.616', '2.626']);
    expect(change.p).toBeCloseTo(0.0086, 4);
    expect([change.low, change.high].map((value) => value.toFixed(2))).toEqual(['5.07', '34.93']);
    const better = npsDifference(counts(60, 80, 60), counts(40, 80, 80), 'adjustedWald');
    expect(better.statistic).toBeCloseTo(2.609, 3);
    expect(better.p).toBeCloseTo(0.0091, 4);
    const none = npsDifference(counts(30, 40, 30), counts(25, 40, 35));
    expect([none.difference.toFixed(0), none.p.toFixed(3)]).toEqual(['10', '0.359']);
    expect([none.low, none.high].map((value) => value.toFixed(1))).toEqual(['-11.4', '31.4']);
  });
  it('has an opinion where nobody differs', () => {
    expect(npsDifference(counts(0, 0, 5), counts(0, 0, 7)).p).toBe(1);
    expect(npsDifference(counts(5, 0, 0), counts(0, 0, 7)).p).toBe(0);
  });
});

describe('NPS properties', () => {
  const some = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)).filter(([a, b, c]) => a + b + c > 0);
  it('has the variance of the answers themselves, exactly', () => {
    fc.assert(
      fc.property(some, ([d, n, p]) => {
        // Var of -1, 0, 1 as a fraction of big integers: (total·Σx² - (Σx)²) / total².
        const total = BigInt(d + n + p);
        const top = total * BigInt(d + p) - BigInt(p - d) ** 2n;
        const exact = Number((top * 10n ** 15n) / (total * total)) / 1e15;
        expect(npsOf(counts(d, n, p)).variance).toBeCloseTo(exact, 11);
      }),
    );
  });
  it('turns around with its answers and stays on its scale', () => {
    fc.assert(
      fc.property(some, ([d, n, p]) => {
        const one = npsInterval(counts(d, n, p));
        const other = npsInterval(counts(p, n, d));
        expect(one.low).toBeCloseTo(-other.high, 9);
        expect(one.low).toBeGreaterThanOrEqual(-100);
        expect(one.high).toBeLessThanOrEqual(100);
        expect(one.high).toBeGreaterThan(one.low);
      }),
    );
  });
});

describe('shares (C5, C8)', () => {
  it.each([
    [18, 20, 0.6989663547715128, 0.972133518786232],
    [4, 20, 0.0806576625797981, 0.4160174322518935],
    [4, 200, 0.00780442641634947, 0.05028708690582643],
    [190, 200, 0.910421851861224, 0.972617354399236],
    [0, 30, 0, 0.11351339],
    [30, 30, 0.8864866, 1],
    [6, 32, 0.08889545, 0.35309155],
  ])('Wilson of %i in %i', (successes, n, low, high) => {
    const interval = wilson(successes, n);
    expect(interval.low).toBeCloseTo(low, 7);
    expect(interval.high).toBeCloseTo(high, 7);
    if (String(low).length > 12) expect(Math.abs(interval.low - low)).toBeLessThan(2e-15);
    if (String(high).length > 12) expect(Math.abs(interval.high - high)).toBeLessThan(2e-15);
  });
  it('never leaves 0 to 1, and its ends solve the score equation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, draw) => {
        const successes = draw % (n + 1);
        const { low, high } = wilson(successes, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        for (const end of [low, high])
          if (end > 0 && end < 1)
            expect(Math.abs(successes / n - end)).toBeCloseTo(Z95 * Math.sqrt((end * (1 - end)) / n), 10);
      }),
    );
    expect(() => wilson(3, 0)).toThrow(RangeError);
    expect(() => wilson(4, 3)).toThrow(RangeError);
  });
  it('compares two shares', () => {
    const published = shareDifference({ successes: 5, n: 83 }, { successes: 12, n: 99 });
    expect(published.z).toBeCloseTo(-1.4078, 4);
    expect(published.p).toBeCloseTo(0.159181, 6);
    const change = shareDifference({ successes: 140, n: 200 }, { successes: 160, n: 200 });
    expect(change.z).toBeCloseTo(-2.3094, 4);
    expect(change.p).toBeCloseTo(0.0209, 4);
    expect([change.low, change.high].map((value) => value.toFixed(4))).toEqual(['0.0151', '0.1832']);
    expect(shareDifference({ successes: 5, n: 5 }, { successes: 7, n: 7 }).p).toBe(1);
  });
});

describe('CSAT and CES (C4)', () => {
  it('has the known figures, with its variant apart', () => {
    const ces = cesOf([7, 6, 6, 5, 5, 4, 3, 7, 2, 6]);
    expect(ces).toEqual({ n: 10, mean: 5.1, share: 0.7, index: 30 });
    const csat = csatOf([5, 4, 4, 3, 5, 2, 4, 5, 1, 4]);
    expect([csat?.mean, csat?.share]).toEqual([3.7, 0.7]);
    expect([csat?.interval.low, csat?.interval.high].map((value) => ((value ?? 0) * 100).toFixed(1))).toEqual([
      '39.7',
      '89.2',
    ]);
    expect([csatOf([]), cesOf([])]).toEqual([null, null]);
  });
});

describe('means', () => {
  const marks = fc.array(
    fc.integer({ min: 2, max: 20 }).map((halves) => halves / 2),
    { minLength: 2, maxLength: 60 },
  );
  it('has the same mean, spread and interval as the plain way', () => {
    fc.assert(
      fc.property(marks, (values) => {
        const moments = momentsOf(
          values.length,
          values.reduce((a, b) => a + b, 0),
          values.reduce((a, b) => a + b * b, 0),
        );
        const plain = summarise(values);
        if (moments === null || plain === null) throw new Error('no values');
        expect(moments.mean).toBeCloseTo(plain.mean, 12);
        expect(moments.deviation).toBeCloseTo(plain.deviation ?? 0, 9);
        expect(meanIntervalOf(moments)?.low).toBeCloseTo(plain.interval?.low ?? 0, 8);
      }),
    );
  });
  it('tests means of unequal spread by Welch', () => {
    // By hand: error √(7.90/15 + 3.84/15) = 0.884684, t = 2.16 / 0.884684 = 2.441550, 25.01 degrees of freedom.
    const result = welch(
      { n: 15, mean: 20.82, deviation: Math.sqrt(7.9) },
      { n: 15, mean: 22.98, deviation: Math.sqrt(3.84) },
    );
    expect(result?.statistic).toBeCloseTo(2.44155, 5);
    expect(result?.p).toBeCloseTo(0.022, 3);
    expect(welch({ n: 1, mean: 5, deviation: null }, { n: 15, mean: 6, deviation: 1 })).toBeNull();
  });
  it('tests the same people by their own differences', () => {
    const result = pairedDifference([1, 0, 1, 2, 0, 1]);
    // Mean 5/6, s 0.752773, t = 2.711631, p 0.042197 with five degrees.
    expect(result?.statistic).toBeCloseTo(2.711631, 6);
    expect(result?.p).toBeCloseTo(0.0422, 3);
    expect(pairedDifference([1])).toBeNull();
    expect(pairedDifference([0, 0, 0])?.p).toBe(1);
  });
});
