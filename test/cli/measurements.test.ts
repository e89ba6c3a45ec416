/** Measurements and improvements on the command line: the names and figures that other programs rely on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testFolder } from '@test/engine/support/documents';
import { runCxw, type Printed } from './support/runCxw';

const fixtures = join(import.meta.dirname, '../fixtures/energie');
const expected = JSON.parse(readFileSync(join(fixtures, 'nps-expected.json'), 'utf8'));
const folder = testFolder();
const cxw = (...argv: string[]): Promise<Printed> => runCxw(folder, argv);

beforeAll(async () => {
  await cxw('new', 'meting.cxw');
  for (const [wave, file] of [
    ['Golf 1', 'nps-golf1.csv'],
    ['Golf 2', 'nps-golf2.csv'],
  ] as const) {
    const { code, err } = await cxw('import', 'meting.cxw', join(fixtures, file), '--as', 'survey', '--wave', wave);
    expect([code, err]).toEqual([0, '']);
  }
  await cxw('import', 'meting.cxw', join(fixtures, 'verbeteringen.csv'), '--as', 'improvements');
});
afterAll(() => folder.remove());

describe('figures', () => {
  test('has waves, groups, changes and owners under their names', async () => {
    const { out } = await cxw('figures', 'meting.cxw', '--json');
    const figures = JSON.parse(out);
    expect(figures.waves.map((wave: { name: string }) => wave.name)).toEqual(['Golf 1', 'Golf 2']);
    const [first] = figures.waves;
    const { golf1 } = expected.golven;
    expect(first.rows).toMatchObject({ read: 1202, kept: 1112, rejected: { test: 15, unfinished: 58, duplicate: 17 } });
    expect(first.nps).toMatchObject({ n: 1084, promoters: 322, passives: 220, detractors: 542 });
    expect(first.nps.value).toBeCloseTo(golf1.totaal.nps.nps, 6);
    expect(first.csat.share).toBeCloseTo(448 / 1074, 12);
    expect(first.ces).toMatchObject({ n: 1059, variant: 'mean' });
    expect(first.functional.mean).toBeCloseTo(6560 / 1075, 12);
    expect(Object.keys(first.functional)).toEqual(expect.arrayContaining(['n', 'mean', 'sd', 'low', 'high']));
    expect(first.by.map((group: { group: string }) => group.group).sort()).toEqual(
      Object.keys(golf1.per_contactmoment).sort(),
    );
    const change = figures.changes.find(
      (one: { measure: string; group: string | null }) =>
        one.measure === 'nps' && one.group === 'Ik geef mijn verhuizing door',
    );
    expect(change).toMatchObject({ from: 'Golf 1', to: 'Golf 2', verdict: 'changed' });
    const owner = figures.owners.find((one: { owner: string }) => one.owner === 'Manager Facturatie');
    expect(owner).toMatchObject({
      asked: 8,
      answered: 0,
      accepted: 0,
      done: 0,
      medianDaysToAnswer: null,
      verdict: 'no-answer',
    });
  });
  test('of one wave by another column', async () => {
    const { out } = await cxw('figures', 'meting.cxw', '--json', '--wave', 'golf 2', '--by', 'segment');
    const figures = JSON.parse(out);
    expect(figures.waves).toHaveLength(1);
    expect(figures.waves[0].by.map((group: { group: string }) => group.group)).toContain('Huurder');
    const column = JSON.parse((await cxw('figures', 'meting.cxw', '--json', '--by', 'Klantjaren')).out);
    expect(column.waves[0].by.length).toBeGreaterThan(10);
    const wrong = await cxw('figures', 'meting.cxw', '--wave', 'Golf 9');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('Golf 9');
  });
  test('says it for people too', async () => {
    const { out } = await cxw('figures', 'meting.cxw', '--lang', 'nl');
    expect(out).toContain('Golf “Golf 1”: 1112 van 1202 rijen tellen mee');
    expect(out).toContain('NPS -20,3');
    expect(out).toContain('geen bewijs van verandering');
  });
});

describe('list', () => {
  test('shows answers, improvements and owners', async () => {
    const responses = JSON.parse((await cxw('list', 'meting.cxw', 'responses', '--json')).out);
    expect(responses).toHaveLength(1202 + 1093);
    expect(responses.filter((row: { kept: boolean }) => row.kept)).toHaveLength(1112 + 1023);
    const improvements = JSON.parse((await cxw('list', 'meting.cxw', 'improvements', '--json')).out);
    expect(improvements).toHaveLength(40);
    expect(improvements[0]).toMatchObject({
      code: 'V01',
      status: 'proposed',
      owner: 'Manager Facturatie',
      daysOpen: 409,
    });
    const owners = JSON.parse((await cxw('list', 'meting.cxw', 'owners', '--json')).out);
    expect(owners).toHaveLength(10);
  });
});
