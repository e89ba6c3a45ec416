/** Search as you type on a real file: accents, parts of words, typing errors, words elsewhere in the row, and rows that changed or went. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { ask, newDocument, run, testFolder } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;

beforeEach(async () => {
  folder = testFolder();
  document = newDocument(folder.file('zoek.cxw'));
  await run(document, 'touchpoint.create', {
    rows: [
      { name: 'Ik vraag een betalingsregeling aan', notes: 'Eén café verderop' },
      {
        name: 'Ik bel de klantenservice',
        clues: 'Binnen 2 minuten een mens',
        owner: { name: 'Manager Klantenservice' },
      },
      { name: 'Ik ontvang mijn jaarnota', channels: [{ name: 'Mijn Voltwijs' }] },
    ],
  });
});
afterEach(() => {
  document.close();
  folder.remove();
});

async function titles(text: string): Promise<readonly string[]> {
  return (await ask(document, 'search.find', { text })).map((hit) => hit.title);
}

it('finds a part of a compound, whatever the case and accents', async () => {
  expect(await titles('REGELING')).toEqual(['Ik vraag een betalingsregeling aan']);
  expect(await titles('een cafe')).toContain('Ik vraag een betalingsregeling aan');
  expect(await titles('nota')).toEqual(['Ik ontvang mijn jaarnota']);
});

it('finds one or two letters at the start of a word', async () => {
  expect(await titles('ja')).toEqual(['Ik ontvang mijn jaarnota']);
  expect(await titles('Vo')).toEqual(['Mijn Voltwijs']);
});

it('forgives a typing error', async () => {
  expect(await titles('jaarnotta')).toContain('Ik ontvang mijn jaarnota');
  expect(await titles('klantensrvice')).toContain('Ik bel de klantenservice');
  expect(await titles('xyzzyqwerty')).toEqual([]);
});

it('shows where it was found, marked', async () => {
  const [hit] = await ask(document, 'search.find', { text: 'minuten' });
  expect(hit).toMatchObject({ entity: 'touchpoint', field: 'clues', excerpt: 'Binnen 2 \ue000minuten\ue001 een mens' });
});

it('follows changes, deletions and undo', async () => {
  const [hit] = await ask(document, 'search.find', { text: 'jaarnota' });
  await run(document, 'touchpoint.set', {
    cells: [{ id: hit?.id ?? 0, field: 'name', value: 'Ik ontvang mijn maandnota' }],
  });
  expect(await titles('jaarnota')).not.toContain('Ik ontvang mijn jaarnota');
  expect(await titles('maandnota')).toHaveLength(1);
  await run(document, 'touchpoint.delete', { ids: [hit?.id ?? 0] });
  expect(await titles('maandnota')).toEqual([]);
  await run(document, 'history.undo', { downTo: 2 });
  expect(await titles('jaarnota')).toContain('Ik ontvang mijn jaarnota');
});

it('takes signs of the query language as letters', async () => {
  for (const text of ['"', '*', 'a OR b', 'naam:', '-', '(', "'; DROP TABLE x", '%', '__'])
    await ask(document, 'search.find', { text });
  expect(await titles('%')).toEqual([]);
});

it('makes a broken index anew', async () => {
  await titles('nota');
  document.context.connection.unsafeMode(true);
  document.context.connection.exec(
    `DELETE FROM search_index_data WHERE id > 10; UPDATE search_index_data SET block = x'00ff00' WHERE id <= 10; INSERT INTO search_pending VALUES ('touchpoint', 1)`,
  );
  expect(await titles('nota')).toEqual(['Ik ontvang mijn jaarnota']);
});

it('finds improvements, conversations with stakeholders and own glossary entries', async () => {
  await run(document, 'improvement.create', {
    fields: { name: 'Uitleg op de nota', cause: 'Vaktaal van boekhouders' },
  });
  await run(document, 'record.create', {
    kind: 'stakeholder',
    fields: { what: 'Kennismaking', who: 'Directeur Financiën', agreement: 'Proef in april' },
  });
  const { value } = await run(document, 'record.create', {
    kind: 'library',
    fields: { kind: 'term', name: 'Klantstart', synonyms: 'onboarding' },
  });
  const hit = async (text: string) => (await ask(document, 'search.find', { text }))[0];
  expect(await hit('boekhouders')).toMatchObject({ entity: 'improvement', title: 'Uitleg op de nota', field: 'cause' });
  expect(await hit('financien')).toMatchObject({ entity: 'stakeholder', title: 'Kennismaking' });
  expect(await hit('onboarding')).toMatchObject({ entity: 'library', id: value.id, title: 'Klantstart' });
  await run(document, 'record.delete', { kind: 'library', ids: [value.id] });
  expect(await titles('onboarding')).toEqual([]);
});

it('finds what respondents wrote, with and without accents', async () => {
  await run(document, 'wave.create', { name: 'Golf 1' });
  document.context.connection
    .prepare(`INSERT INTO response (wave, identity, fingerprint, status, reason, comment) VALUES (1, ?, ?, ?, ?, ?)`)
    .run('a', 'a', 'kept', null, 'Na één week eindelijk een financiële uitleg. 100% goed!');
  document.context.connection
    .prepare(`INSERT INTO response (wave, identity, fingerprint, status, reason, comment) VALUES (1, ?, ?, ?, ?, ?)`)
    .run('b', 'b', 'rejected', 'test', 'financiële test');
  const found = await ask(document, 'search.find', { text: 'FINANCIELE week' });
  expect(found).toMatchObject([{ entity: 'comment', title: 'Golf 1', field: 'comment' }]);
  expect(found[0]?.excerpt).toContain('\ue000financiële\ue001');
  expect(await ask(document, 'search.find', { text: '100%' })).toHaveLength(1);
  expect(await ask(document, 'search.find', { text: 'aai' })).toEqual([]);
});
