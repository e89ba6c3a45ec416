/** Tests of the figures against the counts that are written down beside the fictional table, and of their honesty about the unknown. */
import { describe, expect, it } from 'vitest';
import { balanceOf } from '@shared/insight/balance';
import { figuresOf } from '@shared/insight/figures';
import { findingText } from '@shared/insight/finding';
import { heatMapOf } from '@shared/insight/heatMap';
import { quadrantOf } from '@shared/insight/importanceScore';
import { plainIds } from '@shared/insight/input';
import { processFigureOf } from '@shared/insight/processFigure';
import { createText } from '@shared/i18n';
import { channel, emptyLists, energyExpected, energyInput, stage, touchpoint } from './fixture';

const input = energyInput();
const figures = figuresOf(input);
const nl = createText('nl');

describe('balance', () => {
  it('counts what the table counts, the unknown apart', () => {
    const counts = Object.fromEntries(figures.balance.shares.map((share) => [share.mode, share.count]));
    const expected = energyExpected.per_onoff;
    expect(counts).toEqual({
      online: expected.online,
      offline: expected.offline,
      hybrid: expected.beide,
      unknown: expected.onbekend,
    });
    expect(figures.balance.known).toBe(74);
  });

  it('weighs by frequency and says how many rows have none', () => {
    const { frequency, shares } = figures.balance;
    const expected = energyExpected.frequentie_met_schattingen;
    expect([frequency.rowsWith, frequency.rowsWithout, frequency.total, frequency.estimated]).toEqual([
      expected.gevuld,
      expected.leeg_of_onleesbaar,
      expected.som,
      2,
    ]);
    expect(frequency.withoutIds).toHaveLength(7);
    expect(shares.reduce((total, share) => total + (share.frequencyShare ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('has the stages in their order with all their rows', () => {
    expect(Object.fromEntries(figures.balance.stages.map((row) => [row.name, row.count]))).toEqual(
      energyExpected.per_fase,
    );
    const ids = figures.balance.stages.flatMap((row) => Object.values(row.ids).flatMap((list) => [...list]));
    expect(ids.sort((a, b) => a - b)).toEqual(input.touchpoints.map((row) => row.id));
  });

  it('says nothing about weights nobody gave', () => {
    const figure = balanceOf([touchpoint({ mode: 'online' })], emptyLists);
    expect(figure.frequencyFinding).toBeNull();
    expect(figure.shares[0]).toMatchObject({ count: 1, share: 1, frequencyShare: null, importanceShare: null });
    expect(figure.stages).toMatchObject([{ stage: null, count: 1 }]);
  });

  it('has a sentence for an empty table and for one without modes', () => {
    expect(findingText(nl, balanceOf([], emptyLists).finding)).toBe('Er zijn nog geen contactmomenten');
    expect(balanceOf([touchpoint()], emptyLists).finding.key).toBe('balanceUnknown');
  });
});

describe('promise, deliver, settle', () => {
  it('counts rows with two processes in both and says so', () => {
    const counts = figures.processes.lines.map((line) => line.count);
    const expected = energyExpected.per_proces;
    expect(counts).toEqual([
      expected['beloven']! + expected['beloven+waarmaken']!,
      expected['waarmaken']! + expected['beloven+waarmaken']!,
      expected['afwikkelen'],
    ]);
    expect(figures.processes.several).toHaveLength(2);
  });

  it('gives the means with n and spread', () => {
    expect(figures.processes.lines.map((line) => [line.emotional?.n, line.emotional?.mean.toFixed(2)])).toEqual([
      [19, '4.92'],
      [36, '5.74'],
      [20, '3.50'],
    ]);
    expect(figures.processes.lines[2]?.emotional?.deviation).toBeCloseTo(1.9545, 4);
    expect(findingText(nl, figures.processes.finding)).toBe('Waarmaken voelt beter dan afwikkelen: 5,7 tegen 3,5');
  });

  it('draws a difference of less than half a mark as no difference', () => {
    const rows = [
      touchpoint({ processes: ['promise'], emotionalScore: 6 }),
      touchpoint({ processes: ['settle'], emotionalScore: 6.4 }),
    ];
    expect(processFigureOf(rows).finding.key).toBe('processesClose');
    expect(processFigureOf(rows.slice(0, 1)).finding.key).toBe('processesOne');
    expect(processFigureOf([touchpoint()]).finding.key).toBe('processesUnknown');
  });
});

describe('importance and score', () => {
  it('finds the important moments that feel like a fail', () => {
    expect(figures.importanceScore.n).toBe(energyExpected.emotioneel.gevuld);
    expect(figures.importanceScore.withoutScore).toHaveLength(energyExpected.emotioneel.leeg_of_onleesbaar);
    expect(findingText(nl, figures.importanceScore.finding)).toBe(
      '26 van de 39 belangrijke momenten voelen als een onvoldoende (n = 73)',
    );
    expect(figures.importanceScore.quadrants.reduce((total, quadrant) => total + quadrant.ids.length, 0)).toBe(73);
  });
  it('puts exactly 5.5 with the passes', () => {
    expect(quadrantOf(4, 5.5)).toBe('cherish');
    expect(quadrantOf(4, 5.4)).toBe('improveFirst');
    expect(quadrantOf(3, 5.5)).toBe('keepUp');
  });
  it('has the same rows in its bins as in its points', () => {
    const binned = figures.importanceScore.columns.flatMap((column) => column.bins.flatMap((bin) => [...bin.ids]));
    expect(binned.sort((a, b) => a - b)).toEqual(
      figures.importanceScore.points.map((point) => point.id).sort((a, b) => a - b),
    );
  });
});

describe('heat map', () => {
  it('counts every channel of a touchpoint', () => {
    const counts = Object.fromEntries(
      figures.heatMap.columns.filter((column) => column.name !== null).map((column) => [column.name, column.count]),
    );
    for (const [name, count] of Object.entries(counts)) expect(count).toBe(energyExpected.kanalen_na_splitsen[name!]);
    expect(Object.keys(counts)).toHaveLength(10);
    expect(figures.heatMap.withoutChannel).toHaveLength(1);
  });
  it('counts a touchpoint once in the column of the rarer channels', () => {
    const lists = {
      stages: [stage(1, 'A')],
      channels: [channel(1, 'x', null), channel(2, 'y', null), channel(3, 'z', null)],
    };
    const rows = [
      touchpoint({ stage: 1, channels: [1], emotionalScore: 4 }),
      touchpoint({ stage: 1, channels: [1, 2, 3], emotionalScore: 8 }),
    ];
    const figure = heatMapOf(rows, lists, 1);
    expect(figure.columns.map((column) => [column.name, column.count, column.channels])).toEqual([
      ['x', 2, 1],
      [null, 1, 2],
    ]);
    expect(figure.rows[0]?.cells.map((cell) => [cell.count, cell.mean])).toEqual([
      [2, 6],
      [1, 8],
    ]);
  });
});

describe('moments and peaks', () => {
  it('counts moments of truth at risk', () => {
    expect(figures.momentsOfTruth.ids).toHaveLength(energyExpected.moment_van_de_waarheid.ja);
    expect(figures.momentsOfTruth.atRisk).toHaveLength(16);
    expect(figures.momentsOfTruth.lowest[0]).toMatchObject({ score: 1 });
  });
  it('finds the four peaks', () => {
    const found = figures.peaks.highest.map((peak) => [peak.name, peak.score]);
    expect(new Map(found as [string, number][])).toEqual(new Map(energyExpected.negenplus_emotioneel));
    expect(figures.peaks.budget.failing).toEqual(['tooMany', 'lawBroken']);
  });
});

describe('evidence and what is missing', () => {
  it('counts rows with scores and rows without', () => {
    expect([figures.evidence.both.length, figures.evidence.one.length, figures.evidence.none.length]).toEqual([
      73, 0, 2,
    ]);
    expect(figures.evidence.stages.map((row) => row.both.length + row.one.length + row.none.length)).toEqual(
      Object.values(energyExpected.per_fase),
    );
  });
  it('lists gaps, most frequent first', () => {
    const gaps = Object.fromEntries(figures.missing.items.map((item) => [item.key, item.ids.length]));
    expect(gaps).toEqual({
      ownerOutsideProcess: 14,
      noFrequency: 7,
      noOwner: 4,
      noScore: 2,
      insideOut: 2,
      frequencyEstimated: 2,
      noChannel: 1,
    });
  });
});

describe('all figures', () => {
  it('can be written as JSON with the ids as lists', () => {
    const plain = JSON.parse(JSON.stringify(figures, plainIds)) as {
      readonly balance: { readonly shares: readonly { readonly ids: unknown }[] };
    };
    expect(Array.isArray(plain.balance.shares[0]?.ids)).toBe(true);
  });
  it('take an empty table', () => {
    const empty = figuresOf({ touchpoints: [], lists: emptyLists });
    expect(empty.rows).toBe(0);
    for (const figure of [
      empty.balance,
      empty.processes,
      empty.importanceScore,
      empty.heatMap,
      empty.momentsOfTruth,
      empty.peaks,
      empty.evidence,
      empty.missing,
    ]) {
      for (const language of ['nl', 'en'] as const)
        expect(findingText(createText(language), figure.finding)).not.toContain('insight.');
    }
  });
});
