/** 50,000 touchpoints: every figure and list in a time a person does not notice, and small enough to cross a port. */
import { describe, expect, it } from 'vitest';
import { balanceOf } from '@shared/insight/balance';
import { evidenceOf } from '@shared/insight/evidence';
import { focusListOf } from '@shared/insight/focusList';
import { heatMapOf } from '@shared/insight/heatMap';
import { importanceScoreOf } from '@shared/insight/importanceScore';
import { missingOf } from '@shared/insight/missing';
import { momentsOfTruthOf, peaksOf } from '@shared/insight/moments';
import { processFigureOf } from '@shared/insight/processFigure';
import { qualityListOf } from '@shared/insight/qualityList';
import { figuresOf } from '@shared/insight/figures';
import { energyInput } from './fixture';

const base = energyInput();
const touchpoints = Array.from({ length: 50_000 }, (_, index) => {
  const row = base.touchpoints[index % base.touchpoints.length]!;
  return { ...row, id: index + 1, position: index + 1, name: `${row.name} ${index}` };
});
const input = { ...base, touchpoints };

function fastest(run: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('50,000 touchpoints', () => {
  // The aim is 80 ms on a quiet machine; the bound leaves room for a busy one and still fails on anything quadratic.
  const bound = 400;
  it.each<[string, () => unknown]>([
    ['balance', () => balanceOf(touchpoints, base.lists)],
    ['processes', () => processFigureOf(touchpoints)],
    ['importance × score', () => importanceScoreOf(touchpoints)],
    ['heat map', () => heatMapOf(touchpoints, base.lists)],
    ['moments of truth', () => momentsOfTruthOf(touchpoints)],
    ['peaks', () => peaksOf(touchpoints)],
    ['evidence', () => evidenceOf(touchpoints, base.lists)],
    ['missing', () => missingOf(touchpoints, base.lists)],
    ['focus list', () => focusListOf(input)],
    ['quality list', () => qualityListOf(input)],
  ])('%s', (name, run) => {
    const time = fastest(run);
    if (process.env['SHOW_TIMES'] !== undefined) process.stdout.write(`${name}: ${time.toFixed(1)} ms\n`);
    expect(time).toBeLessThan(bound);
  });

  it('crosses a port in a moment', () => {
    const figures = figuresOf(input);
    const time = fastest(() =>
      structuredClone([figures, qualityListOf({ ...input, touchpoints: touchpoints.slice(0, 1) }), focusListOf(input)]),
    );
    expect(time).toBeLessThan(bound);
    expect(figures.importanceScore.points).toEqual([]);
  });
});
