/** What guards people behind interviews: erased without a byte left, the key in a file of its own, consent held against every export, search. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { ask, newDocument, run, testFolder, testServices } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;
const path = (): string => folder.file('a.cxw');

beforeEach(() => {
  folder = testFolder();
  document = newDocument(path(), testServices({ backupFolder: folder.file('backups') }));
});
afterEach(() => {
  document.close();
  folder.remove();
});

/** A participant with a transcript in which a word stands that stands nowhere else. */
async function participantSaying(
  name: string,
  word: string,
  consent: 'full' | 'withdrawn' | 'teamOnly' = 'full',
): Promise<{ readonly participant: number; readonly transcript: number; readonly quote: number }> {
  const participant = (await run(document, 'participant.create', { name, kind: 'former', consent })).value.id;
  const text = `Interviewer: Hoe ging het?\n${name}: Ik zei ${word} tegen mevrouw Kwartelslag, en weg was ze.`;
  const transcript = (await run(document, 'transcript.create', { name: `gesprek ${name}`, participant, text })).value
    .id;
  const start = text.indexOf(word);
  const coded = await run(document, 'quote.code', {
    places: [{ transcript, start, end: start + word.length }],
    codes: [{ name: 'gezegd' }],
    coder: 'Anna',
  });
  return { participant, transcript, quote: coded.value.quotes[0]! };
}

/** Places of a word in bytes, in UTF-8 and UTF-16, in small and large letters. */
function traces(file: string, word: string): number {
  const bytes = readFileSync(file);
  return [word, word.toLowerCase(), word.toUpperCase()]
    .flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')])
    .filter((form) => bytes.includes(form)).length;
}

const everyFile = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((name) => statSync(name).isFile());

describe('erasing a person', () => {
  test('leaves no byte in the file, its journal or its backups, and names what stays', async () => {
    const gone = await participantSaying('Zonderling', 'Quasimodostraat');
    await participantSaying('Ander', 'Blijfwoord');
    await run(document, 'memo.create', { target: 'quote', about: gone.quote, text: 'Quasimodostraat is treffend' });
    const improvement = (await run(document, 'improvement.create', { fields: { name: 'Bellen' } })).value.id;
    await run(document, 'quote.link', { ids: [gone.quote], improvements: [improvement] });
    await run(document, 'memo.create', { target: 'engagement', text: 'Vraag Zonderling nog eens.' });
    await run(document, 'transcript.update', { id: gone.transcript, fields: { notes: 'Quasimodostraat' } });
    await ask(document, 'search.find', { text: 'Quasimodostraat' });
    await run(document, 'backup.make', {});
    expect(traces(path(), 'Quasimodostraat')).toBeGreaterThan(0);

    const asked = await ask(document, 'participant.traces', { ids: [gone.participant] });
    expect(asked).toMatchObject({ participants: 1, transcripts: 1, quotes: 1, memos: 1, copies: 1 });
    expect(asked.mentions).toEqual([{ table: 'memo', text: 'Vraag Zonderling nog eens.' }]);
    const { value } = await run(document, 'participant.erase', { ids: [gone.participant], confirm: true });
    expect(value).toMatchObject({ transcripts: 1, quotes: 1 });

    const left = everyFile(folder.path).filter((file) => traces(file, 'Quasimodostraat') > 0);
    expect(left).toEqual([]);
    expect((await ask(document, 'interview.participants', {})).map(({ name }) => name)).toEqual(['Ander']);
    expect(await ask(document, 'search.find', { text: 'Quasimodostraat' })).toEqual([]);
    expect((await ask(document, 'search.find', { text: 'Blijfwoord' })).map(({ entity }) => entity)).toEqual([
      'quote',
      'transcript',
    ]);
    expect((await ask(document, 'document.state', {})).undo).toBeNull();
    document.close();
    expect(everyFile(folder.path).filter((file) => traces(file, 'Quasimodostraat') > 0)).toEqual([]);
  });

  test('refuses nobody', async () => {
    const result = await document.command('participant.erase', { ids: [99], confirm: true });
    expect(result).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});

describe('the key', () => {
  const password = 'een lang wachtwoord';
  async function replaced(): Promise<void> {
    await participantSaying('R01', 'hallo');
    const [proposal] = await ask(document, 'pseudonym.proposals', {});
    expect(proposal).toMatchObject({ original: 'mevrouw Kwartelslag', replacement: '[persoon 1]' });
    await run(document, 'pseudonym.apply', {
      items: [
        { kind: 'person', original: proposal!.original, replacement: '[persoon 1]', places: [...proposal!.places] },
      ],
    });
  }

  test('goes to a file that opens with the password only, and out of the engagement to the last byte', async () => {
    await replaced();
    await run(document, 'backup.make', {});
    const file = folder.file('sleutel.cxkey');
    const stored = await run(document, 'pseudonym.storeKey', { file, password, remove: true, withBackups: true });
    expect(stored.value).toMatchObject({ stored: 1, removed: 1, backupsRemoved: true });
    expect(everyFile(folder.path).filter((one) => traces(one, 'Kwartelslag') > 0)).toEqual([]);
    expect(await ask(document, 'pseudonym.key', {})).toEqual([]);

    const wrong = await document.command('pseudonym.loadKey', { file, password: 'een ander wachtwoord' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'interview.wrongPassword' } });
    writeFileSync(folder.file('geen.cxkey'), '{"format":"iets"}');
    const other = await document.command('pseudonym.loadKey', { file: folder.file('geen.cxkey'), password });
    expect(other).toMatchObject({ ok: false, error: { code: 'interview.notKeyFile' } });

    expect((await run(document, 'pseudonym.loadKey', { file, password })).value).toEqual({ added: 1, present: 0 });
    expect(await ask(document, 'pseudonym.key', {})).toMatchObject([
      { original: 'mevrouw Kwartelslag', replacement: '[persoon 1]' },
    ]);
    await run(document, 'history.undo', {});
    expect(await ask(document, 'pseudonym.key', {})).toEqual([]);
  });

  test('is not stored when there is none, nor with a short password', async () => {
    const none = await document.command('pseudonym.storeKey', { file: folder.file('x.cxkey'), password });
    expect(none).toMatchObject({ ok: false, error: { code: 'interview.noKey' } });
    const short = await document.command('pseudonym.storeKey', { file: folder.file('x.cxkey'), password: 'kort' });
    expect(short).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
    expect(existsSync(folder.file('x.cxkey'))).toBe(false);
  });

  test('holds the names to look for, which are found and go with it', async () => {
    await participantSaying('R01', 'Zonnestroom');
    await run(document, 'pseudonym.setNames', { kind: 'organisation', names: ['Zonnestroom'] });
    expect(
      (await ask(document, 'pseudonym.proposals', {})).map(({ kind, original }) => `${kind} ${original}`),
    ).toContain('organisation Zonnestroom');
    await run(document, 'pseudonym.removeKey', { confirm: true });
    expect((await ask(document, 'pseudonym.names', {})).organisations).toEqual([]);
  });
});

describe('consent', () => {
  test('keeps who withdrew out of every file, counts that, and lets them in when asked', async () => {
    await participantSaying('Blijver', 'Meedoenwoord');
    await participantSaying('Weggaander', 'Intrekwoord', 'withdrawn');
    await participantSaying('Binnenblijver', 'Teamwoord', 'teamOnly');
    const write = async (format: 'qdpx' | 'csv', table: 'quotes' | 'words' | 'hits', withWithdrawn: boolean) => {
      const file = folder.file(`${table}-${String(withWithdrawn)}.${format}`);
      const told = await ask(document, 'interview.writeExport', {
        file,
        format,
        table,
        language: 'nl',
        withWithdrawn,
        options: { find: { text: 'zei', unit: 'turn' }, withInterviewer: true },
      });
      return { told, text: readFileSync(file, 'utf8') };
    };
    for (const table of ['quotes', 'hits'] as const) {
      const { told, text } = await write('csv', table, false);
      expect(told.leftOut, table).toEqual({ participants: 2, transcripts: 2, quotes: 2 });
      expect(text).toContain('Meedoenwoord');
      expect(text).not.toMatch(/Intrekwoord|Teamwoord/);
      expect((await write('csv', table, true)).text).toMatch(/Intrekwoord[\s\S]*Teamwoord/);
    }
    const words = await write('csv', 'words', false);
    expect(words.told.leftOut.participants).toBe(1);
    expect(words.text).toContain('Meedoenwoord');
    expect(words.text).not.toContain('Intrekwoord');
    const { project, leftOut } = await ask(document, 'interview.project', { language: 'nl' });
    expect(leftOut).toEqual({ participants: 1, transcripts: 1, quotes: 1 });
    expect(JSON.stringify(project)).not.toMatch(/Intrekwoord|Weggaander/);
    const whole = await ask(document, 'interview.project', { language: 'nl', withWithdrawn: true });
    expect(JSON.stringify(whole.project)).toContain('Intrekwoord');
  });

  test('who withdrew is no evidence', async () => {
    const { quote } = await participantSaying('Weggaander', 'Intrekwoord', 'withdrawn');
    await run(document, 'touchpoint.create', { rows: [{ name: 'Ik bel' }] });
    await run(document, 'quote.link', { ids: [quote], touchpoints: [1] });
    expect((await ask(document, 'interview.evidence', {})).touchpoints).toEqual([]);
    const all = await ask(document, 'interview.quotes', { filter: { touchpoint: 1 } });
    const usable = await ask(document, 'interview.quotes', { filter: { touchpoint: 1, withoutWithdrawn: true } });
    expect([all.total, usable.total]).toEqual([1, 0]);
  });
});

test('codes are crossed by kind and segment, and a pair of codes leads to its quotes', async () => {
  const first = await participantSaying('A', 'eerste');
  const second = await participantSaying('B', 'tweede');
  await run(document, 'participant.update', { ids: [first.participant], fields: { segment: 'huur' } });
  await run(document, 'participant.update', { ids: [second.participant], fields: { segment: 'koop' } });
  const { groups, rows } = await ask(document, 'interview.codeGroups', { by: 'kindAndSegment' });
  expect(groups.map(({ kind, segment }) => `${kind} ${segment}`)).toEqual(['former huur', 'former koop']);
  expect(rows[0]?.cells.map(({ quotes }) => quotes)).toEqual([1, 1]);
  const { text } = await ask(document, 'interview.transcript', { id: first.transcript });
  const start = text.indexOf('zei eerste');
  await run(document, 'quote.code', {
    places: [{ transcript: first.transcript, start, end: start + 10 }],
    codes: [{ name: 'ander' }],
  });
  const [said, other] = await ask(document, 'interview.codebook', {});
  const both = await ask(document, 'interview.quotes', { filter: { codes: [said!.id], overlaps: other!.id } });
  expect(both.rows.map(({ text: words }) => words)).toEqual(['eerste']);
});
