/** The same rows many times over: shares, means and lists of 50,000 touchpoints are those of one copy, and the figures stay small enough to send to the window. */
import { expect, it } from 'vitest';
import { balanceOf } from '@shared/insight/balance';
import { figuresOf } from '@shared/insight/figures';
import { processFigureOf } from '@shared/insight/processFigure';
import { ITEMS_PER_RULE, qualityListOf } from '@shared/insight/qualityList';
import { energyInput, repeated } from './fixture';

const base = energyInput();
const copies = Math.floor(50_000 / base.touchpoints.length);
const large = repeated(base, copies * base.touchpoints.length);

it('counts every copy, and shares stay what they were', () => {
  const one = balanceOf(base.touchpoints, base.lists);
  const many = balanceOf(large.touchpoints, large.lists);
  expect(many.n).toBe(one.n * copies);
  for (const [place, share] of many.shares.entries()) {
    expect(share.count).toBe(one.shares[place]!.count * copies);
    expect(share.share).toBeCloseTo(one.shares[place]!.share!, 12);
    expect(share.frequencyShare).toBeCloseTo(one.shares[place]!.frequencyShare!, 12);
    expect(share.importanceShare).toBeCloseTo(one.shares[place]!.importanceShare!, 12);
  }
});

it('keeps the mean per process', () => {
  const one = processFigureOf(base.touchpoints).lines;
  for (const [place, line] of processFigureOf(large.touchpoints).lines.entries()) {
    expect(line.count).toBe(one[place]!.count * copies);
    expect(line.emotional!.mean).toBeCloseTo(one[place]!.emotional!.mean, 10);
  }
});

it('draws bins instead of single points', () => {
  const figures = figuresOf(large);
  expect(figures.importanceScore.points).toEqual([]);
  expect(figures.importanceScore.n).toBe(figuresOf(base).importanceScore.n * copies);
});

it('lists at most so many rows per rule, and counts all', () => {
  const { groups } = qualityListOf(large);
  expect(Math.max(...groups.map(({ count }) => count))).toBeGreaterThan(ITEMS_PER_RULE);
  for (const group of groups) {
    expect(group.items).toHaveLength(Math.min(group.count, ITEMS_PER_RULE));
    const one = qualityListOf(base).groups.find(({ rule }) => rule === group.rule);
    if (one !== undefined && one.ids.length > 0) expect(group.count).toBe(one.count * copies);
  }
});
