/** Journeys on the command line: taking a map in, listing, figures, and a poster. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testFolder } from '@test/engine/support/documents';
import { runCxw, type Printed } from './support/runCxw';

const moving = join(import.meta.dirname, '../fixtures/energie/klantreis-verhuizen.csv');
let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

const cxw = (...argv: string[]): Promise<Printed> =>
  runCxw(folder, argv, { backupFolder: () => folder.file('backups') });

test('takes a map in, shows it, computes it and draws it', async () => {
  expect((await cxw('new', 'a.cxw')).code).toBe(0);
  const dry = await cxw('import', 'a.cxw', moving, '--as', 'journey', '--dry-run');
  expect(dry.out).toContain('7 stappen');
  expect(JSON.parse((await cxw('list', 'a.cxw', 'journeys', '--json')).out)).toEqual([]);
  const run = await cxw('import', 'a.cxw', moving, '--as', 'journey', '--json');
  expect(JSON.parse(run.out)).toMatchObject({
    kind: 'journey',
    dryRun: false,
    counts: { journeys: 1, steps: 7, added: 7 },
    journeys: [{ scale: { low: -3, high: 3, stated: true } }],
  });
  expect(JSON.parse((await cxw('list', 'a.cxw', 'journeys', '--json')).out)).toMatchObject([
    { name: 'Verhuizen – bord 3', state: 'asIs', steps: 7, touchpoints: 7 },
  ]);
  const figures = JSON.parse((await cxw('figures', 'a.cxw', '--json', '--lang', 'en')).out) as {
    journeys: { insights: { kind: string; sentence: string }[] }[];
  };
  expect(figures.journeys[0]!.insights.find((insight) => insight.kind === 'peakEnd')!.sentence).toMatch(
    /^What lingers is/,
  );
  const poster = await cxw('report', 'a.cxw', '--kind', 'journey-poster', '--out', 'reis.svg', '--paper', 'A4');
  expect(poster.code).toBe(0);
  expect(poster.out).toMatch(/A4/);
  expect(readFileSync(folder.file('reis.svg'), 'utf8')).toMatch(/^<svg[^]*Sleuteloverdracht[^]*<\/svg>$/);
  expect((await cxw('report', 'a.cxw', '--kind', 'journey-poster', '--out', 'reis.xml')).code).toBe(0);
  expect(readFileSync(folder.file('reis.xml'), 'utf8')).toContain('<CJML version="2.0">');
  // One step of undo takes it back.
  expect((await cxw('undo', 'a.cxw')).code).toBe(0);
  expect(JSON.parse((await cxw('list', 'a.cxw', 'journeys', '--json')).out)).toEqual([]);
});

test('refuses a poster without a journey, of another form, and a file without a map', async () => {
  await cxw('new', 'a.cxw');
  expect((await cxw('report', 'a.cxw', '--kind', 'journey-poster', '--out', 'reis.svg')).code).toBe(1);
  expect((await cxw('report', 'a.cxw', '--kind', 'journey-poster', '--out', 'reis.docx')).code).toBe(2);
  const persona = join(import.meta.dirname, '../fixtures/energie/nps-golf1.csv');
  const refused = await cxw('import', 'a.cxw', persona, '--as', 'journey', '--json');
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'journey.noneInFile' } });
});
