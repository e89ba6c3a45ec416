/** The organisation on the command line: taken in from a table, and its figures by name. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocument } from '@electron/engine/file/open';
import { run, testFolder, testServices } from '@test/engine/support/documents';
import { runCxw, type Printed } from './support/runCxw';

const fixtures = join(import.meta.dirname, '../fixtures/energie');
const folder = testFolder();
const cxw = (...argv: string[]): Promise<Printed> => runCxw(folder, argv);

beforeAll(async () => {
  await cxw('new', 'o.cxw');
  for (const [file, kind] of [
    ['organisatie.csv', 'organisation'],
    ['contactmomenten.csv', 'touchpoints'],
  ] as const)
    expect((await cxw('import', 'o.cxw', join(fixtures, file), '--as', kind)).code).toBe(0);
});
afterAll(() => folder.remove());

test('a table of the organisation gives departments and people with what it says of them', async () => {
  const people = JSON.parse((await cxw('list', 'o.cxw', 'people', '--json')).out);
  expect(people).toContainEqual(
    expect.objectContaining({
      role: 'Customer experience manager',
      department: 'CX-team',
      reportsTo: 'Manager Marketing & Merk',
    }),
  );
  const departments = JSON.parse((await cxw('list', 'o.cxw', 'departments', '--json')).out);
  expect(departments).toContainEqual(
    expect.objectContaining({ name: 'Facturatie', kind: 'process', process: ['settle'], partOf: 'Financiën', fte: 36 }),
  );
});

test('figures name models, owners, silos and maturity', async () => {
  const document = openDocument(folder.file('o.cxw'), testServices());
  await run(document, 'record.create', { kind: 'responsibilityModel', fields: { kind: 'chain', chosen: true } });
  await run(document, 'maturity.fromPreset', { preset: 'twoEnds' });
  await run(document, 'record.create', { kind: 'maturityRound', fields: { model: 1, name: 'Voorjaar' } });
  await run(document, 'maturity.answer', { round: 1, question: 1, respondent: 'Directeur', score: 2, evidence: 'MT' });
  document.close();
  const figures = JSON.parse((await cxw('figures', 'o.cxw', '--json')).out);
  expect(figures.responsibilityModels).toContainEqual(expect.objectContaining({ kind: 'chain', chosen: true }));
  expect(figures.responsibility.flagged).toMatchObject({ noAccountable: 4, twoAccountable: 0 });
  const owned = figures.responsibility.people.reduce(
    (sum: number, row: { accountable: number }) => sum + row.accountable,
    0,
  );
  expect(owned).toBe(71);
  expect(figures.silos).toContainEqual(
    expect.objectContaining({ process: 'promise', channel: 'Deur-aan-deur', department: 'Verkoop', touchpoints: 1 }),
  );
  expect(figures.maturity).toMatchObject([
    {
      round: 'Voorjaar',
      respondents: ['Directeur'],
      mean: 2,
      evidence: 1,
      rule: 'topics',
      stage: 'Productiegerichte organisatie',
      stageByMean: 'Productiegerichte organisatie',
      nextStage: 'Klantgerichte organisatie',
      unanswered: 7,
      steps: [
        { stage: 'Productiegerichte organisatie', from: 1, met: 1, of: 1 },
        { stage: 'Klantgerichte organisatie', from: 3, met: 0, of: 1 },
      ],
    },
  ]);
  expect((await cxw('figures', 'o.cxw', '--lang', 'nl')).out).toContain('Contactmomenten zonder eigenaar: 4');
});
