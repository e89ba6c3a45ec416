/** Databases of Taguette and QualCoder: codes, texts and every quote on its own words; hostile and damaged files are refused. */
import Database from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { htmlText } from '@electron/importers/qda/taguette';
import { ask, run } from '@test/engine/support/documents';
import { folder, fresh } from './support';

type Rows = readonly (readonly (string | number | null)[])[];

function database(name: string, schema: string, content: Readonly<Record<string, Rows>>): string {
  const path = folder.file(name);
  const made = new Database(path);
  made.exec(schema);
  for (const [table, rows] of Object.entries(content))
    for (const row of rows) made.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row);
  made.close();
  return path;
}

const taguetteSchema = `
CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, created DATETIME);
CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, filename VARCHAR(200), created DATETIME, project_id INTEGER, text_direction VARCHAR(13), contents TEXT);
CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path VARCHAR(200), description TEXT);
CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);`;

/** Offsets of words in bytes of the document's text without tags. */
function bytes(text: string, words: string): readonly [number, number] {
  const start = Buffer.byteLength(text.slice(0, text.indexOf(words)), 'utf8');
  return [start, start + Buffer.byteLength(words, 'utf8')];
}

const html = `<p>R01: Café “één” 😀 wachten &amp; nog eens.</p>\n<p><b>Dat</b> duurt <i>heel</i> lang.</p>`;
const counted = 'R01: Café “één” 😀 wachten & nog eens.\nDat duurt heel lang.';
const taguetteContent = {
  projects: [[1, 'Proef', '', '2026-01-01']],
  documents: [[1, 'gesprek 1', 'aan de keukentafel', 'a.html', '2026-01-01', 1, 'LEFT_TO_RIGHT', html]],
  tags: [
    [1, 1, 'bereik', ''],
    [2, 1, 'bereik.wachten', 'te lang aan de lijn'],
  ],
  highlights: [
    [1, 1, ...bytes(counted, 'wachten & nog'), ''],
    [2, 1, ...bytes(counted, 'duurt heel lang'), ''],
    [3, 1, 9000, 9100, ''],
  ],
  highlight_tags: [
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 1],
  ],
} satisfies Readonly<Record<string, Rows>>;

test('HTML becomes lines, and every byte of its text has its place', () => {
  const { text, place } = htmlText(html);
  expect(text).toBe(counted);
  for (const words of ['R01', 'één', '😀', 'wachten & nog', 'Dat duurt heel lang']) {
    const [start, end] = bytes(counted, words);
    expect(text.slice(place(start)!, place(end)!)).toBe(words);
  }
});

test('a Taguette database: tree of tags, texts, quotes; what lies outside the text is counted', async () => {
  const file = database('taguette.sqlite3', taguetteSchema, taguetteContent);
  const document = fresh();
  const preview = await ask(document, 'qda.preview', { file });
  expect(preview).toMatchObject({
    origin: 'Taguette',
    codes: { added: 2 },
    quotes: { added: 2 },
    codings: { added: 3 },
  });
  expect(preview.losses).toContainEqual({ what: 'outside', count: 1 });
  await run(document, 'qda.importRun', { file });
  const codes = await ask(document, 'interview.codebook', {});
  expect(codes.map(({ name, depth, definition }) => [name, depth, definition])).toEqual([
    ['bereik', 0, null],
    ['wachten', 1, 'te lang aan de lijn'],
  ]);
  const { rows } = await ask(document, 'interview.quotes', {});
  expect(rows.map(({ text }) => text)).toEqual(['wachten & nog', 'duurt heel lang']);
  expect((await run(document, 'qda.importRun', { file })).value).toMatchObject({ quotes: { added: 0, present: 2 } });
});

const qualCoderSchema = `
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text);
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text);
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text);
CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
CREATE TABLE code_image (imid integer primary key);`;

test('a QualCoder database: groups, coders, cases; characters beyond the first plane count once', async () => {
  const text = 'R01: 😀😀 dat duurt lang.';
  const start = [...text].join('|').split('|').indexOf('d');
  const file = database('data.qda', qualCoderSchema, {
    source: [
      [1, 'gesprek', text, null, 'bij haar thuis', 'Anna', ''],
      [2, 'foto.png', null, '/images/foto.png', '', 'Anna', ''],
    ],
    code_cat: [[1, 'Bereik', 'Anna', '', '', null]],
    code_name: [[1, 'wachten', 'te lang', 1, 'Anna', '', '#F1CCA8']],
    code_text: [
      [1, 1, 1, 'dat duurt lang', start, start + 14, 'Anna', '', ''],
      [2, 1, 1, 'dat duurt lang', start, start + 14, 'Bram', '', ''],
    ],
    cases: [[1, 'Respondent 1', '', 'Anna', '']],
    case_text: [[1, 1, 1, 0, 20, 'Anna', '', '']],
    code_image: [[1]],
  });
  const document = fresh();
  const { value } = await run(document, 'qda.importRun', { file });
  expect(value.losses).toEqual(
    expect.arrayContaining([
      { what: 'media', count: 1 },
      { what: 'noText', count: 1 },
    ]),
  );
  const { rows } = await ask(document, 'interview.quotes', {});
  expect(rows.map(({ text: words, participantName }) => [words, participantName])).toEqual([
    ['dat duurt lang', 'Respondent 1'],
  ]);
  expect((await ask(document, 'interview.coders', {})).map(({ name, codings }) => [name, codings])).toEqual([
    ['Anna', 1],
    ['Bram', 1],
  ]);
  expect(
    (await ask(document, 'interview.codebook', {})).map(({ name, codable, colour }) => [name, codable, colour]),
  ).toEqual([
    ['Bereik', false, null],
    ['wachten', true, '#f1cca8'],
  ]);
});

describe('refused', () => {
  const refusal = async (file: string): Promise<unknown> => {
    const reply = await fresh().query('qda.preview', { file });
    return reply.ok ? null : reply.error.code;
  };
  test('a database of something else, a damaged one, and one whose tables are views that never end', async () => {
    const other = database('other.sqlite3', 'CREATE TABLE things (id INTEGER PRIMARY KEY);', {});
    expect(await refusal(other)).toBe('interview.notQda');
    const damaged = folder.file('damaged.sqlite3');
    writeFileSync(damaged, Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(5000, 7)]));
    expect(await refusal(damaged)).toBe('interview.notQda');
    const { highlights: _left, ...rest } = taguetteContent;
    const endless = database(
      'endless.sqlite3',
      taguetteSchema.replace(
        /CREATE TABLE highlights [^;]*;/,
        `CREATE VIEW highlights AS WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
         SELECT id, 1 AS document_id, 0 AS start_offset, 1 AS end_offset, '' AS snippet FROM n;`,
      ),
      rest,
    );
    expect(await refusal(endless)).toBe('interview.notQda');
  });
});
