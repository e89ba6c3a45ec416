/** Erasing a specialist: not one byte of the person is left in the file, its journal, its backups or beside it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { ask, newDocument, run, testFolder, testServices } from './support/documents';

const folder = testFolder();
let document: EngineDocument;

beforeEach(() => {
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
