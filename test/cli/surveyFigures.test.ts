/** The known figures of surveys, taken in from a table and read back through `figures --json`: exactly those, under the names that other programs rely on. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocument } from '@electron/engine/file/open';
import { run, testFolder, testServices } from '@test/engine/support/documents';
import { runCxw, type Printed } from './support/runCxw';

const folder = testFolder();
const cxw = (...argv: string[]): Promise<Printed> => runCxw(folder, argv);
async function figures(file: string, ...more: string[]) {
  return JSON.parse((await cxw('figures', file, '--json', ...more)).out);
}
const times = (count: number, value: string | number): readonly (string | number)[] =>
  Array<string | number>(count).fill(value);
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Takes columns of answers in as a wave; short columns are blank at the end. */
async function wave(
  file: string,
  name: string,
  columns: Readonly<Record<string, readonly (string | number)[]>>,
): Promise<void> {
  const rows = Math.max(...Object.values(columns).map(({ length }) => length));
  const lines = Array.from({ length: rows }, (_, row) =>
    [`${name}-${row}`, '2025-02-03', ...Object.values(columns).map((column) => column[row] ?? '')].join(';'),
  );
  const path = folder.file(`${name}.csv`);
  writeFileSync(path, [['ResponseId', 'Datum', ...Object.keys(columns)].join(';'), ...lines].join('\n'));
  const { code, err } = await cxw('import', file, path, '--as', 'survey', '--wave', name);
  expect([code, err]).toEqual([0, '']);
}
const nps = (detractors: number, passives: number, promoters: number) => [
  ...times(detractors, 3),
  ...times(passives, 7),
  ...times(promoters, 10),
];
const satisfied = (yes: number, of: number) => [...times(yes, 4), ...times(of - yes, 2)];

beforeAll(async () => {
  await cxw('new', 'three.cxw');
  await wave('three.cxw', 'A', { NPS: nps(60, 80, 60), CSAT: satisfied(140, 200) });
  await wave('three.cxw', 'B', { NPS: nps(40, 80, 80), CSAT: satisfied(160, 200) });
  await wave('three.cxw', 'C', { NPS: nps(20, 30, 50), CSAT: satisfied(18, 20) });
  await cxw('new', 'one.cxw');
  await wave('one.cxw', 'Only', {
    CES: [7, 6, 6, 5, 5, 4, 3, 7, 2, 6],
    CSAT: [5, 4, 4, 3, 5, 2, 4, 5, 1, 4],
    NPS: times(10, 10),
    Kanaal: ['app', ...times(9, 'telefoon')],
    'Met app': [...times(3, 'leuk'), ...times(3, 'leuk'), ...times(4, 'vanzelfsprekend')],
    'Zonder app': [...times(3, 'neutraal'), ...times(3, 'vervelend'), ...times(4, 'vervelend')],
  });
  await cxw('new', 'none.cxw');
});
afterAll(() => folder.remove());

describe('three waves', () => {
  test('NPS with its adjusted interval, CSAT with that of Wilson (C1, C2, C4, C5)', async () => {
    const { waves } = await figures('three.cxw');
    expect(waves.map((one: { name: string }) => one.name)).toEqual(['A', 'B', 'C']);
    const [, , third] = waves;
    expect(third.rows).toMatchObject({ read: 100, kept: 100, rejected: { test: 0, unfinished: 0, duplicate: 0 } });
    expect(third.nps).toMatchObject({ n: 100, value: 30, promoters: 50, passives: 30, detractors: 20, small: false });
    expect([third.nps.low, third.nps.high].map((end: number) => round(end, 2))).toEqual([14.05, 44.2]);
    expect(third.csat).toMatchObject({ n: 20, share: 0.9, variant: 'topTwo', small: true, blank: 80 });
    expect(third.csat.low).toBeCloseTo(0.6989663547715128, 14);
    expect(third.csat.high).toBeCloseTo(0.972133518786232, 14);
    expect([third.ces, third.functional, third.emotional]).toEqual([null, null, null]);
  });

  test('changes from wave to wave, with interval, p and verdict (C3, C8)', async () => {
    const { changes } = await figures('three.cxw');
    const whole = changes.filter((one: { group: string | null }) => one.group === null);
    expect(whole.map(({ measure, from, to }: Record<string, string>) => [measure, from, to])).toEqual([
      ['nps', 'A', 'B'],
      ['csat', 'A', 'B'],
      ['nps', 'B', 'C'],
      ['csat', 'B', 'C'],
    ]);
    const [points, share, last, few] = whole;
    expect(points).toMatchObject({ difference: 20, verdict: 'changed', nFrom: 200, nTo: 200, method: 'independent' });
    expect([round(points.low, 2), round(points.high, 2), round(points.p, 4)]).toEqual([5.07, 34.93, 0.0086]);
    expect(share.verdict).toBe('changed');
    expect([share.difference, share.low, share.high, share.p].map((value: number) => round(value, 4))).toEqual([
      0.1, 0.0151, 0.1832, 0.0209,
    ]);
    expect([round(last.difference, 10), last.verdict, few.verdict]).toEqual([10, 'no-proof', 'too-few']);
  });

  test('one wave stands alone with the change to it; an unknown one is refused with those there are', async () => {
    const { waves, changes } = await figures('three.cxw', '--wave', 'b');
    expect(waves.map((one: { name: string }) => one.name)).toEqual(['B']);
    expect(new Set(changes.map(({ from, to }: Record<string, string>) => `${from}-${to}`))).toEqual(new Set(['A-B']));
    const { code, out } = await cxw('figures', 'three.cxw', '--json', '--wave', 'D');
    expect(code).toBe(1);
    expect(JSON.parse(out).error).toMatchObject({
      code: 'measurement.noSuchWave',
      message: 'Er is geen golf “D”. Wel: A, B, C.',
    });
    expect((await cxw('list', 'three.cxw', 'responses', '--wave', 'D')).code).toBe(1);
    expect(JSON.parse((await cxw('list', 'three.cxw', 'responses', '--json', '--wave', 'C')).out)).toHaveLength(100);
    expect((await cxw('list', 'three.cxw', 'owners', '--wave', 'C')).code).toBe(2);
  });

  test('a column that no answer has is refused', async () => {
    const { code, out } = await cxw('figures', 'three.cxw', '--json', '--by', 'Regio');
    expect([code, JSON.parse(out).error.code]).toEqual([1, 'measurement.noSuchColumn']);
  });
});

describe('one wave', () => {
  test('CES and CSAT with all their variants, and groups too small to say anything (C2, C4)', async () => {
    const { waves, changes } = await figures('one.cxw', '--by', 'channel');
    const [only] = waves;
    expect(changes).toEqual([]);
    expect(only.ces).toMatchObject({ n: 10, variant: 'mean', mean: 5.1, share: 0.7, index: 30 });
    expect(only.csat).toMatchObject({ n: 10, share: 0.7, mean: 3.7 });
    expect([only.csat.low, only.csat.high].map((end: number) => round(end * 100, 1))).toEqual([39.7, 89.2]);
    // All promoters: the plain interval would have no width; the adjusted one ends at the top of the scale.
    expect(only.nps).toMatchObject({ value: 100, high: 100, small: true });
    expect(round(only.nps.low, 2)).toBe(47.5);
    expect(only.by.map(({ group, n }: { group: string; n: number }) => [group, n])).toEqual([
      ['telefoon', 9],
      ['app', 1],
    ]);
    const [, single] = only.by;
    expect(single.ces).toMatchObject({ n: 1, low: null, high: null, small: true });
    for (const by of ['touchpoint', 'segment']) {
      const [all] = (await figures('one.cxw', '--by', by)).waves;
      expect(all.by.map(({ group, n }: { group: string; n: number }) => [group, n])).toEqual([['(leeg)', 10]]);
    }
  });

  test('Kano, and what a customer is worth (C11, C12)', async () => {
    const document = openDocument(folder.file('one.cxw'), testServices());
    await run(document, 'kano.define', {
      features: [{ name: 'App', functional: 'Met app', dysfunctional: 'Zonder app' }],
    });
    for (const [name, likely] of [
      ['margin', 100],
      ['retention', 0.8],
      ['discount', 0.1],
      ['customers', 1000],
    ] as const)
      await run(document, 'record.create', { kind: 'assumption', fields: { name, likely } });
    document.close();
    const { kano, value } = await figures('one.cxw');
    expect(kano).toMatchObject([
      {
        name: 'App',
        n: 10,
        counts: { attractive: 3, oneDimensional: 3, mustBe: 4, indifferent: 0 },
        better: 0.6,
        worse: -0.7,
      },
    ]);
    expect(round(value.lifetimeValue.likely, 2)).toBe(266.67);
    expect(round(value.multiple.likely, 2)).toBe(2.67);
  });
});

test('an engagement without answers has no waves, no changes and no owners', async () => {
  expect(await figures('none.cxw')).toMatchObject({ waves: [], changes: [], owners: [], kano: [], comparisons: 0 });
  for (const kind of ['responses', 'improvements', 'owners'])
    expect(await cxw('list', 'none.cxw', kind, '--json')).toMatchObject({ code: 0, out: '[]\n' });
  const { code, err } = await cxw('figures', 'none.cxw', '--wave', 'A');
  expect([code, err.trim()]).toEqual([1, 'Er is geen golf “A”: er zijn nog geen metingen.']);
});
