/** Kappa and alpha against published tables and against counting every pair. */
import { describe, expect, it } from 'vitest';
import { codeAgreement, cohenKappa } from '@shared/insight/agreement/kappa';
import { krippendorffAlpha } from '@shared/insight/agreement/krippendorff';

describe("Cohen's kappa (C6)", () => {
  it('has the figures of SAS', () => {
    const table = [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ];
    const result = cohenKappa(table);
    if (result === null) throw new Error('no kappa');
    expect(
      [result.kappa, result.standardError, result.low, result.high, result.z ?? 0].map((value) => value.toFixed(4)),
    ).toEqual(['0.4842', '0.1380', '0.2137', '0.7547', '3.2626']);
    expect(result.p).toBeCloseTo(0.0011, 4);
    expect(cohenKappa(table, 'linear')?.kappa).toBeCloseTo(0.4701, 4);
  });
  it('has the two by two', () => {
    expect(
      cohenKappa([
        [20, 5],
        [10, 15],
      ])?.kappa,
    ).toBeCloseTo(0.4, 12);
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(cohenKappa([])).toBeNull();
    expect(() => cohenKappa([[1, 2]])).toThrow(RangeError);
  });
  it('adds the chances and counts the uncoded text', () => {
    const result = codeAgreement({ first: 200, second: 180, both: 150, total: 1000 });
    expect([result.kappa, result.dice, result.jaccard].map((value) => (value ?? 0).toFixed(4))).toEqual([
      '0.7403',
      '0.7895',
      '0.6522',
    ]);
    expect(codeAgreement({ first: 200, second: 180, both: 150, total: 230 }).kappa).toBeCloseTo(-0.1948, 4);
    expect(codeAgreement({ first: 200, second: 180, both: 150, total: 100_000 }).kappa).toBeCloseTo(0.7891, 4);
    expect(codeAgreement({ first: 0, second: 0, both: 0, total: 10 })).toEqual({
      kappa: null,
      dice: null,
      jaccard: null,
    });
  });
});

describe("Krippendorff's alpha (C7)", () => {
  const n = null;
  const coders = [
    [n, n, n, n, n, 3, 4, 1, 2, 1, 1, 3, 3, n, 3],
    [1, n, 2, 1, 3, 3, 4, 3, n, n, n, n, n, n, n],
    [n, n, 2, 1, 3, 4, 4, n, 2, 1, 1, 3, 3, n, 4],
  ];
  it('has the published table', () => {
    expect(krippendorffAlpha(coders)?.alpha).toBeCloseTo(0.691358, 6);
    expect(krippendorffAlpha(coders, 'interval')?.alpha).toBeCloseTo(0.810845, 6);
    expect(krippendorffAlpha(coders)?.pairable).toBe(26);
  });
  it('says nothing without pairs or without difference', () => {
    expect(
      krippendorffAlpha([
        [1, 2],
        [n, n],
      ]),
    ).toBeNull();
    expect(
      krippendorffAlpha([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(
      krippendorffAlpha([
        [1, 2],
        [1, 2],
      ])?.alpha,
    ).toBe(1);
  });
});
