/** Interviews on the command line: import of the ten files, lists, figures, export and what comes back. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDocument } from '@electron/engine/file/open';
import { ask, run, testFolder, testServices } from '@test/engine/support/documents';
import { runCxw } from './support/runCxw';

const fixtures = join(import.meta.dirname, '../fixtures/energie');
const expected = JSON.parse(readFileSync(join(fixtures, 'overig-expected.json'), 'utf8')) as {
  interviews: Record<
    string,
    { spreker: string; beurten: number; beurten_interviewer: number; woorden_gesproken: number }
  >;
};
const files = readdirSync(join(fixtures, 'interviews'))
  .filter((name) => /^\d/.test(name))
  .map((name) => join(fixtures, 'interviews', name));

let folder: ReturnType<typeof testFolder>;
beforeEach(async () => {
  folder = testFolder();
  await cxw('new', 'a.cxw');
});
afterEach(() => folder.remove());

async function cxw(...argv: string[]) {
  const printed = await runCxw(folder, argv);
  // eslint-disable-next-line typescript/no-explicit-any
  return { ...printed, json: (argv.includes('--json') ? JSON.parse(printed.out) : null) as any };
}

/** Some codes by two coders. */
async function coded(): Promise<void> {
  await cxw('import', 'a.cxw', ...files);
  const document = openDocument(folder.file('a.cxw'), testServices());
  const { hits } = await ask(document, 'interview.find', { text: 'jaarnota', unit: 'sentence' });
  const places = hits.map(({ transcript, start, end }) => ({ transcript, start, end }));
  await run(document, 'quote.code', { places, codes: [{ name: 'jaarnota' }], coder: 'Anna' });
  await run(document, 'quote.code', { places: places.slice(1), codes: [{ name: 'jaarnota' }], coder: 'Bert' });
  document.close();
}

test('several files at once, recognised by their names', async () => {
  const dry = await cxw('import', 'a.cxw', ...files, '--dry-run', '--json');
  expect(dry.json).toMatchObject({ kind: 'transcript', dryRun: true, added: 10, refused: 0 });
  expect((await cxw('list', 'a.cxw', 'transcripts', '--json')).json).toEqual([]);
  const { code, json } = await cxw('import', 'a.cxw', ...files, '--as', 'transcript', '--json');
  expect(code).toBe(0);
  expect(json).toMatchObject({ kind: 'transcript', added: 10, present: 0 });
  const { json: rows } = await cxw('list', 'a.cxw', 'transcripts', '--json');
  for (const row of rows) {
    const want = Object.entries(expected.interviews).find(([name]) => name.startsWith(row.name))![1];
    expect(row).toMatchObject({
      participant: want.spreker,
      turns: want.beurten,
      interviewerTurns: want.beurten_interviewer,
      words: want.woorden_gesproken,
    });
    expect(row.turnList.length).toBe(want.beurten);
  }
  expect(
    (await cxw('list', 'a.cxw', 'participants', '--json')).json.map((row: { kind: string }) => row.kind),
  ).toContain('atRisk');
  expect((await cxw('import', 'a.cxw', ...files, '--json')).json).toMatchObject({ added: 0, present: 10 });
  expect((await cxw('undo', 'a.cxw', '--json')).json).toMatchObject({ steps: 1 });
});

test('a table with the ending .txt stays a table; something else is refused', async () => {
  writeFileSync(
    folder.file('t.txt'),
    'Nr\tContactmoment\tFase\tKanaal\tCijfer emotioneel\n1\tIk bel\tGebruik\tTelefoon\t6\n2\tIk mail\tGebruik\tE-mail\t7\n3\tIk app\tGebruik\tApp\t7\n',
  );
  expect((await cxw('import', 'a.cxw', 't.txt', '--json')).json).toMatchObject({ kind: 'touchpoints', added: 3 });
  expect((await cxw('import', 'a.cxw', files[0]!, join(fixtures, 'contactmomenten.xlsx'))).code).toBe(2);
  const refused = await cxw('import', 'a.cxw', join(fixtures, 'contactmomenten.xlsx'), '--as', 'transcript', '--json');
  expect(refused.code).toBe(1);
  expect(refused.json.error.code).toBe('interview.notATranscript');
});

test('lists of quotes and codes, figures with agreement, unit stated', async () => {
  await coded();
  const quotes = (await cxw('list', 'a.cxw', 'quotes', '--json')).json;
  expect(quotes.length).toBeGreaterThan(5);
  expect(quotes[0]).toMatchObject({ codes: ['jaarnota'] });
  expect(quotes[0].text.toLowerCase()).toContain('jaarnota');
  const codes = (await cxw('list', 'a.cxw', 'codes', '--json')).json;
  expect(codes).toMatchObject([
    { name: 'jaarnota', path: 'jaarnota', quotes: quotes.length, codings: 2 * quotes.length - 1 },
  ]);
  const figures = await cxw('figures', 'a.cxw', '--json');
  expect(figures.json.interviews).toMatchObject({
    transcripts: 10,
    quotes: quotes.length,
    agreement: { unit: 'characters', coders: ['Anna', 'Bert'] },
  });
  expect(figures.json.interviews.codes[0].byKind).toMatchObject({ manager: expect.any(Number) });
  expect((await cxw('figures', 'a.cxw')).out).toContain('geteld in tekens');
  expect((await cxw('list', 'a.cxw', 'codes')).out).toContain('jaarnota');
});

test('export to a project, a codebook and a table; the project comes back', async () => {
  await coded();
  const quotes = (await cxw('list', 'a.cxw', 'quotes', '--json')).json;
  const exported = await cxw('export', 'a.cxw', '--as', 'qdpx', '--out', 'p.qdpx', '--json');
  expect(exported.code).toBe(0);
  expect(exported.json).toMatchObject({ as: 'qdpx', rows: 10, losses: { steps: 0 } });
  await cxw('new', 'b.cxw');
  const dry = await cxw('import', 'b.cxw', 'p.qdpx', '--dry-run', '--json');
  expect(dry.json).toMatchObject({ dryRun: true, quotes: { added: quotes.length } });
  expect((await cxw('list', 'b.cxw', 'codes', '--json')).json).toEqual([]);
  const back = await cxw('import', 'b.cxw', 'p.qdpx', '--as', 'qdpx', '--json');
  expect(back.json).toMatchObject({ transcripts: { added: 10 }, participants: { added: 10 }, losses: [] });
  const again = (await cxw('list', 'b.cxw', 'quotes', '--json')).json;
  expect(again.map((row: { text: string }) => row.text)).toEqual(quotes.map((row: { text: string }) => row.text));
  expect((await cxw('export', 'a.cxw', '--out', 'c.qdc', '--json')).json).toMatchObject({ as: 'qdc', rows: 1 });
  expect((await cxw('import', 'b.cxw', 'c.qdc', '--json')).json).toMatchObject({
    kind: 'codebook',
    codes: { added: 0, present: 1 },
  });
  await cxw('export', 'a.cxw', '--as', 'csv', '--out', 'q.csv', '--lang', 'nl');
  expect(readFileSync(folder.file('q.csv'), 'utf8')).toContain('citaat');
  await cxw('export', 'a.cxw', '--as', 'csv', '--of', 'codebook', '--out', 'k.csv', '--lang', 'nl');
  expect(readFileSync(folder.file('k.csv'), 'utf8')).toContain('code;pad;');
  expect((await cxw('import', 'b.cxw', 'k.csv', '--as', 'codebook', '--json')).json).toMatchObject({
    codes: { added: 0, present: 1 },
  });
  expect((await cxw('export', 'a.cxw', '--as', 'qdpx')).code).toBe(2);
  expect((await cxw('export', 'b.cxw', '--as', 'pdf', '--out', 'x')).code).toBe(2);
});

test('who withdrew is in no list and no export, unless asked for; the account says so', async () => {
  await coded();
  const document = openDocument(folder.file('a.cxw'), testServices());
  const [person] = await ask(document, 'interview.participants', {});
  await run(document, 'participant.update', { ids: [person!.id], fields: { consent: 'withdrawn' } });
  document.close();
  const names = async (...more: string[]): Promise<readonly string[]> =>
    (await cxw('list', 'a.cxw', 'transcripts', ...more, '--json')).json.map(
      (row: { participant: string }) => row.participant,
    );
  expect(await names()).not.toContain(person!.name);
  expect(await names('--with-withdrawn')).toContain(person!.name);
  expect((await cxw('list', 'a.cxw', 'quotes', '--lang', 'nl')).out).toContain('Wat 1 deelnemer zei, bleef erbuiten');
  const told = (await cxw('export', 'a.cxw', '--as', 'qdpx', '--out', 'w.qdpx', '--json')).json;
  expect(told).toMatchObject({ rows: 9, leftOut: { participants: 1, transcripts: 1 } });
  const crossed = await cxw('export', 'a.cxw', '--out', 'f.csv', '--of', 'frequencies', '--by', 'kindAndSegment');
  expect(crossed.code).toBe(0);
  expect((await cxw('export', 'a.cxw', '--out', 'h.csv', '--of', 'hits', '--find', 'jaarnota')).code).toBe(0);
  expect(readFileSync(folder.file('h.csv'), 'utf8').split('\n').length).toBeGreaterThan(3);
  expect((await cxw('export', 'a.cxw', '--out', 'h.csv', '--of', 'hits')).code).toBe(2);
});
