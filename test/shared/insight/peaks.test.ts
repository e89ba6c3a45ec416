/** Tests of peak–end and peak budget with the figures that are agreed for them. */
import { describe, expect, it } from 'vitest';
import { peakBudget, peakEnd } from '@shared/insight/peaks';

const steps = (scores: readonly (number | null)[], moments: readonly number[] = []) =>
  scores.map((score, place) => ({ score, momentOfTruth: moments.includes(place), lawBroken: false }));

describe('peak–end', () => {
  it('is the mean of the most intense and the last score', () => {
    expect(peakEnd([7, 4, 8, 9, 6])).toEqual({ peak: 9, end: 6, value: 7.5, mean: 6.8 });
  });
  it('takes the negative one of two equally intense scores', () => {
    expect(peakEnd([7, 2, 8, 9, 6])).toEqual({ peak: 2, end: 6, value: 4, mean: 6.4 });
    expect(peakEnd([9, 2])?.peak).toBe(2);
  });
  it('is unknown without scores', () => {
    expect(peakEnd([])).toBeNull();
  });
});

describe('peak budget', () => {
  it('finds too many peaks', () => {
    expect(peakBudget(steps([9, 9, 9, 9, 9], [0, 1, 2, 3, 4]))).toMatchObject({
      peaks: 5,
      ok: false,
      failing: ['tooMany'],
    });
  });
  it('finds a peak off the moments of truth', () => {
    expect(peakBudget(steps([6, 9, 7, 6], [3]))).toMatchObject({ ok: false, failing: ['offMoment'], offMoments: [1] });
  });
  it('is kept by one peak on a moment of truth', () => {
    expect(peakBudget(steps([6, 9, null, 6], [1]))).toMatchObject({ peaks: 1, ok: true, failing: [] });
  });
  it('asks for at least one peak and for kept basic laws', () => {
    const broken = steps([6, 8.9], [1]).map((step) => ({ ...step, lawBroken: true }));
    expect(peakBudget(broken).failing).toEqual(['noPeak', 'lawBroken']);
  });
});
