/** Erasing a specialist: not one byte of the person is left in the file, its journal, its backups or beside it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { ask, newDocument, run, testFolder, testServices } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;

beforeEach(() => {
  folder = testFolder();
  document = newDocument(folder.file('pool.cxpool'), testServices({ backupFolder: folder.file('backups') }));
});
afterEach(() => {
  document.close();
  folder.remove();
});

/** Every file below a folder. */
function filesIn(path: string): readonly string[] {
  return readdirSync(path).flatMap((name) => {
    const inside = join(path, name);
    return statSync(inside).isDirectory() ? filesIn(inside) : [inside];
  });
}

/** Files in which a word stands, in UTF-8 or UTF-16, whatever its case. */
function traces(word: string): readonly string[] {
  const forms = [...new Set([word, word.toLowerCase(), word.toUpperCase()])].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(form, 'utf16le').swap16(),
  ]);
  return filesIn(folder.path).filter((file) => {
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
}

const words = [
  'Xandra Quist',
  'SPC-7788',
  'Zwolle aan Zee',
  'kwartaalwisselgeld',
  'profielblad-quist',
  'liever niet bellen',
];

test('leaves no byte in the file, the undo, the index or the backups; others stay', async () => {
  const { value: gone } = await run(document, 'specialist.create', {
    fields: {
      name: 'Xandra Quist',
      number: 'SPC-7788',
      place: 'Zwolle aan Zee',
      notes: `${'kwartaalwisselgeld '.repeat(800)}`,
      takesOfflineEvidence: 'Xandra Quist bracht de balie mee',
    },
  });
  const { value: stays } = await run(document, 'specialist.create', { fields: { name: 'Bo Blijver' } });
  const { value: assignment } = await run(document, 'assignment.create', { fields: { title: 'Journey expert' } });
  await run(document, 'shortlist.set', {
    assignment: assignment.id,
    specialists: [gone.id, stays.id],
    stage: 'proposed',
    note: 'liever niet bellen',
  });
  document.context.connection
    .prepare(
      `INSERT INTO sheet_export (uid, at, form, specialist, assignment, file) VALUES ('x', '2026-11-21', 'pdf', ?, ?, ?)`,
    )
    .run(gone.id, assignment.id, 'profielblad-quist.pdf');
  await run(document, 'specialist.update', { ids: [gone.id], fields: { name: 'Xandra Quist-Verder' } });
  await ask(document, 'search.find', { text: 'Xandra' });
  await run(document, 'backup.make', {});
  for (const word of words) expect(traces(word), word).not.toEqual([]);

  const told = await ask(document, 'specialist.traces', { ids: [gone.id] });
  expect(told).toMatchObject({ label: 'Xandra Quist-Verder', shortlists: 1, exports: 1, backups: 1 });
  await run(document, 'shortlist.set', {
    assignment: assignment.id,
    specialists: [stays.id],
    stage: 'chosen',
    note: null,
  });
  const { value } = await run(document, 'specialist.erase', { ids: [gone.id] });
  expect(value).toMatchObject({ erased: 1 });
  for (const word of words) expect(traces(word), word).toEqual([]);
  expect(traces('Bo Blijver')).toHaveLength(2);
  expect(await ask(document, 'shortlist.list', {})).toHaveLength(1);
  expect((await ask(document, 'document.check', {})).healthy).toBe(true);
  const undone = await document.command('history.undo', {});
  expect(undone).toMatchObject({ ok: false, error: { code: 'nothingToUndo' } });
  document.close();
  for (const word of words) expect(traces(word), word).toEqual([]);
});

test('names the texts of others, and makes the name unreadable in those that are chosen', async () => {
  const { value: gone } = await run(document, 'specialist.create', {
    fields: { name: 'Xandra van Quist', number: 'SPC-7788', notes: 'eigen woorden' },
  });
  const { value: other } = await run(document, 'specialist.create', {
    fields: { name: 'Bo Blijver', notes: 'Werkte met XÁNDRA VAN QUIST; zie ook (spc-7788). Quistig weer.' },
  });
  const { value: asked } = await run(document, 'assignment.create', {
    fields: { title: 'Journey expert', description: 'Tip van Quist, de bakker.' },
  });
  await run(document, 'shortlist.set', {
    assignment: asked.id,
    specialists: [gone.id, other.id],
    stage: 'proposed',
    note: 'na Xandra',
  });
  const { mentions, more } = await ask(document, 'specialist.mentions', { ids: [gone.id] });
  expect(more).toBe(0);
  // The own profile and place on the shortlist go anyway.
  expect(mentions).toMatchObject([
    { table: 'specialist', row: other.id, column: 'notes', words: 'XÁNDRA VAN QUIST', count: 2, isWhole: true },
    { table: 'assignment', row: asked.id, column: 'description', words: 'Quist', count: 1, isWhole: false },
    { table: 'shortlist_entry', column: 'note', words: 'Xandra', isWhole: false },
  ]);
  const chosen = mentions.filter(({ table }) => table !== 'assignment');
  const wrong = { ids: [gone.id], mask: [{ table: 'specialist', row: other.id, column: 'uid' }] };
  expect(await document.command('specialist.erase', wrong)).toMatchObject({ error: { code: 'invalidRequest' } });
  const { value } = await run(document, 'specialist.erase', {
    ids: [gone.id],
    mask: chosen.map(({ table, row, column }) => ({ table, row, column })),
  });
  expect(value).toMatchObject({ erased: 1, masked: 2 });
  const [left] = await ask(document, 'specialist.rows', { ids: [other.id] });
  expect(left?.notes).toBe('Werkte met •••••• ••• •••••; zie ook (••••••••). Quistig weer.');
  for (const word of ['Xandra', 'XÁNDRA', 'SPC-7788']) expect(traces(word), word).toEqual([]);
  expect(traces('Tip van Quist')).not.toEqual([]);
});
