/** Search as you type: keeps the full-text index up to date with what changed, and finds words, parts of words and near misses. */
import type { SearchHit } from '@shared/contract/documents.contract';
import type { Connection, Row } from '../db/connection';
import { toAppError } from '../db/errors';
import { statement } from '../repositories/rows.repo';
import { searchComments } from './searchComments';
import { searchSpoken } from './searchSpoken';
import { likePattern } from './selection.query';

/** Where an entity's words stand: its table, what it is called, and the texts to look in. */
const sources = {
  touchpoint: {
    code: 1,
    table: 'touchpoint',
    title: 'name',
    texts: [
      'description',
      'notes',
      'clues',
      'desired_image',
      'information_in',
      'information_out',
      'customer_wish',
      'expectation',
      'law_quote',
      'machine_prepares',
      'human_acts',
      'promise_text',
      'delivery_text',
      'settlement_text',
    ],
  },
  stage: { code: 2, table: 'stage', title: 'name', texts: ['description'] },
  channel: { code: 3, table: 'channel', title: 'name', texts: [] },
  department: { code: 4, table: 'department', title: 'name', texts: ['part_of', 'notes'] },
  person: { code: 5, table: 'person', title: 'role', texts: ['name', 'reports_to', 'notes'] },
  persona: {
    code: 6,
    table: 'persona',
    title: 'name',
    texts: [
      'code',
      'sentence',
      'segment',
      'wants',
      'annoyances',
      'channel_preference',
      'emotional_drive',
      'vulnerability',
      'based_on',
    ],
  },
  information: { code: 7, table: 'information_item', title: 'name', texts: [] },
  engagement: {
    code: 8,
    table: 'engagement',
    title: 'name',
    texts: [
      'client',
      'sector',
      'cx_definition',
      'strategic_note',
      'desired_image',
      'sponsor',
      'experience_answer',
      'apply_answer',
    ],
  },
  journey: { code: 9, table: 'journey', title: 'name', texts: ['description'] },
  journeyStep: { code: 10, table: 'journey_step', title: 'title', texts: [] },
  journeyNote: { code: 11, table: 'journey_note', title: 'text', texts: ['source'] },
  specialist: {
    code: 21,
    table: 'specialist',
    title: 'number',
    texts: ['name', 'place', 'sectors', 'methods', 'certificates', 'education', 'source', 'notes'],
  },
  assignment: {
    code: 22,
    table: 'assignment',
    title: 'title',
    texts: ['number', 'client', 'sector', 'description', 'place', 'requested_by'],
  },
  // What was said is looked through by itself (searchSpoken): it is long, and changes in one place at a time.
  transcript: { code: 31, table: 'transcript', title: 'name', texts: ['notes'] },
  participant: { code: 32, table: 'participant', title: 'name', texts: ['segment', 'notes'] },
  code: { code: 33, table: 'code', title: 'name', texts: ['definition'] },
  improvement: {
    code: 40,
    table: 'improvement',
    title: 'name',
    texts: ['code', 'finding', 'cause', 'proposal', 'customer_benefit', 'organisation_benefit', 'measure', 'notes'],
  },
  stakeholder: { code: 41, table: 'stakeholder_note', title: 'what', texts: ['who', 'agreement', 'next_step'] },
  library: { code: 42, table: 'library_entry', title: 'name', texts: ['text', 'synonyms', 'source'] },
} as const;
type SearchEntity = keyof typeof sources;

// Two entities with one code would be taken for each other.
if (new Set(Object.values(sources).map(({ code }) => code)).size !== Object.keys(sources).length)
  throw new Error('two sources of search have the same code');

const searchIndexSql = `CREATE VIRTUAL TABLE search_index USING fts5 (title, body, tokenize = 'trigram remove_diacritics 1');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);`;

/** Rows of the index are numbered by entity and id. */
const SPAN = 2 ** 40;
const rowidOf = (entity: SearchEntity, id: number): number => sources[entity].code * SPAN + id;

const entityOfTable = new Map<string, SearchEntity>(
  Object.entries(sources).map(([entity, source]) => [source.table, entity as SearchEntity]),
);

/** Puts the rows that a step touched in the queue for indexing; part of the step's own transaction. */
export function markForSearch(connection: Connection, step: number): void {
  const touched = statement(connection, `SELECT DISTINCT table_name FROM history_change WHERE step = ?`)
    .pluck()
    .all(step) as string[];
  for (const table of touched) {
    const entity = entityOfTable.get(table);
    if (entity === undefined) continue;
    statement(
      connection,
      `INSERT OR IGNORE INTO search_pending (entity, id)
       SELECT ?, row_id FROM history_change WHERE step = ? AND table_name = ? AND last_id IS NULL
       UNION SELECT ?, t.id FROM history_change c JOIN ${table} t ON t.id BETWEEN c.row_id AND c.last_id WHERE c.step = ? AND c.table_name = ? AND c.last_id IS NOT NULL`,
    ).run(entity, step, table, entity, step, table);
  }
}

/** Makes the index anew and puts everything in the queue: for repair, and after a restore. */
export function markAllForSearch(connection: Connection): void {
  connection.exec(`DROP TABLE IF EXISTS search_index; ${searchIndexSql} DELETE FROM search_pending;`);
  for (const [table, entity] of entityOfTable)
    statement(connection, `INSERT INTO search_pending (entity, id) SELECT ?, id FROM ${table}`).run(entity);
}

function readWords(
  connection: Connection,
  entity: SearchEntity,
  id: number,
): { readonly title: string; readonly body: string } | null {
  const source = sources[entity];
  const row = statement(
    connection,
    `SELECT ${[source.title, ...source.texts].join(', ')} FROM ${source.table} WHERE id = ?`,
  ).get(id) as Row | undefined;
  if (row === undefined) return null;
  const body = source.texts.flatMap((column) => (row[column] === null ? [] : [String(row[column])])).join('\n');
  return { title: String(row[source.title] ?? ''), body };
}

/** Indexes up to `limit` waiting rows in one transaction. Returns how many still wait. A broken index is made anew: it holds nothing of its own. */
export function indexPending(connection: Connection, limit = 2000): number {
  try {
    return indexPortion(connection, limit);
  } catch (error) {
    if (toAppError(error).code !== 'damaged') throw error;
    markAllForSearch(connection);
    return indexPortion(connection, limit);
  }
}

function indexPortion(connection: Connection, limit: number): number {
  const waiting = statement(connection, `SELECT entity, id FROM search_pending LIMIT ?`).all(limit) as {
    entity: SearchEntity;
    id: number;
  }[];
  if (waiting.length === 0) return 0;
  connection.exec('BEGIN IMMEDIATE');
  try {
    for (const { entity, id } of waiting) {
      const rowid = rowidOf(entity, id);
      statement(connection, `DELETE FROM search_index WHERE rowid = ?`).run(rowid);
      const words = readWords(connection, entity, id);
      if (words !== null)
        statement(connection, `INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)`).run(
          rowid,
          words.title,
          words.body,
        );
      statement(connection, `DELETE FROM search_pending WHERE entity = ? AND id = ?`).run(entity, id);
    }
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
  return Number(statement(connection, `SELECT count(*) FROM search_pending`).pluck().get());
}

/** Letters without accents and case, the same number of characters as the text (so that places stay true). */
export function fold(text: string): string {
  return [...text].map((letter) => [...letter.normalize('NFD')][0]?.toLowerCase() ?? letter).join('');
}

const OPEN = '\ue000';
const CLOSE = '\ue001';
const AROUND = 60;

/** Text around the first place where a word is found, the found words marked; null when none is in it. */
function excerptOf(text: string, words: readonly string[]): string | null {
  const folded = fold(text);
  const letters = [...text];
  const places = words.flatMap((word) => {
    const place = folded.indexOf(word);
    return place < 0 ? [] : [{ place: Array.from(folded.slice(0, place)).length, length: [...word].length }];
  });
  const first = places.toSorted((a, b) => a.place - b.place)[0];
  if (first === undefined) return null;
  const from = Math.max(0, first.place - AROUND);
  const to = Math.min(letters.length, first.place + first.length + AROUND);
  const marked = letters.slice(from, to).map((letter, index) => {
    const at = from + index;
    const opens = places.some((place) => place.place === at);
    const closes = places.some((place) => place.place + place.length - 1 === at);
    return `${opens ? OPEN : ''}${letter}${closes ? CLOSE : ''}`;
  });
  return `${from > 0 ? '…' : ''}${marked.join('').replace(/\s+/gu, ' ')}${to < letters.length ? '…' : ''}`;
}

/** The journey on which a step or note stands. */
function journeyOfHit(connection: Connection, entity: SearchEntity, id: number): number | null {
  if (entity === 'journey') return id;
  if (entity !== 'journeyStep' && entity !== 'journeyNote') return null;
  const step = entity === 'journeyStep' ? '?' : '(SELECT step FROM journey_note WHERE id = ?)';
  const found = statement(
    connection,
    `SELECT g.journey FROM journey_step s JOIN journey_stage g ON g.id = s.stage WHERE s.id = ${step}`,
  )
    .pluck()
    .get(id) as number | undefined;
  return found ?? null;
}

function toHit(connection: Connection, rowid: number, words: readonly string[]): SearchHit | null {
  const code = Math.floor(rowid / SPAN);
  const found = Object.entries(sources).find(([, source]) => source.code === code);
  if (found === undefined) return null;
  const [name, source] = found;
  const entity = name as SearchEntity;
  const id = rowid - code * SPAN;
  const row = statement(
    connection,
    `SELECT ${[source.title, ...source.texts].join(', ')} FROM ${source.table} WHERE id = ?`,
  ).get(id) as Row | undefined;
  if (row === undefined) return null;
  const title = String(row[source.title] ?? '');
  const journey = journeyOfHit(connection, entity, id);
  const place = journey === null ? {} : { journey };
  // An item of information is found in the panel of its touchpoint.
  const opens =
    entity === 'information'
      ? Number(statement(connection, `SELECT touchpoint FROM information_item WHERE id = ?`).pluck().get(id))
      : id;
  for (const column of [source.title, ...source.texts]) {
    const excerpt = excerptOf(String(row[column] ?? ''), words);
    if (excerpt !== null) return { entity, id: opens, title, excerpt, field: column, ...place };
  }
  return { entity, id: opens, title, excerpt: title, field: source.title, ...place };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Rows in which every word occurs (as part of a word too); titles weigh most. */
function exactRows(connection: Connection, words: readonly string[], limit: number): readonly number[] {
  const long = words.filter((word) => [...word].length >= 3);
  if (long.length === 0) return shortRows(connection, words, limit);
  const rows = statement(
    connection,
    `SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY bm25(search_index, 10, 1) LIMIT ?`,
  )
    .pluck()
    .all(long.map(quoted).join(' AND '), limit * 4) as number[];
  const short = words.filter((word) => [...word].length < 3);
  if (short.length === 0) return rows.slice(0, limit);
  // The index knows no words under three letters: those are checked on the rows found.
  return rows
    .filter((rowid) => {
      const row = statement(connection, `SELECT title, body FROM search_index WHERE rowid = ?`).get(rowid) as {
        title: string;
        body: string;
      };
      const text = fold(`${row.title}\n${row.body}`);
      return short.every((word) => text.includes(word));
    })
    .slice(0, limit);
}

/** One or two letters: the start of a title's words. */
function shortRows(connection: Connection, words: readonly string[], limit: number): readonly number[] {
  const word = words[0];
  if (word === undefined) return [];
  const rows: number[] = [];
  for (const [entity, source] of Object.entries(sources)) {
    const ids = statement(
      connection,
      `SELECT id FROM ${source.table} WHERE ${source.title} LIKE ? ESCAPE '\\' OR ${source.title} LIKE ? ESCAPE '\\' LIMIT ?`,
    )
      .pluck()
      .all(likePattern(word).slice(1), `% ${likePattern(word).slice(1)}`, limit) as number[];
    rows.push(...ids.map((id) => rowidOf(entity as SearchEntity, id)));
  }
  return rows.slice(0, limit);
}

function trigrams(word: string): readonly string[] {
  const letters = [...word];
  return letters.slice(0, -2).map((_, index) => letters.slice(index, index + 3).join(''));
}

/** Rows that share most three-letter parts with the words: forgives a typing error. */
function nearRows(connection: Connection, words: readonly string[], limit: number): readonly number[] {
  const parts = [...new Set(words.flatMap(trigrams))].slice(0, 60);
  if (parts.length < 3) return [];
  const rows = statement(
    connection,
    `SELECT rowid, title, body FROM search_index WHERE search_index MATCH ? ORDER BY bm25(search_index, 10, 1) LIMIT 200`,
  ).all(parts.map(quoted).join(' OR ')) as {
    rowid: number;
    title: string;
    body: string;
  }[];
  const scored = rows.map((row) => {
    const text = fold(`${row.title}\n${row.body}`);
    return { rowid: row.rowid, share: parts.filter((part) => text.includes(part)).length / parts.length };
  });
  return scored
    .filter((row) => row.share >= 0.55)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, limit)
    .map((row) => row.rowid);
}

/** Finds rows for words typed so far. Case and accents do not matter; when nothing holds every word, near misses are offered. */
export function searchDocument(connection: Connection, text: string, limit: number): readonly SearchHit[] {
  const words = fold(text)
    .split(/[\s"]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  if (!connection.readonly) while (indexPending(connection, 5000) > 0);
  const exact = exactRows(connection, words, limit);
  const spoken = searchSpoken(connection, words, Math.ceil(limit / 2));
  const comments = searchComments(connection, words, Math.ceil(limit / 4), fold, excerptOf);
  const isFound = exact.length > 0 || spoken.length > 0 || comments.length > 0;
  const rows = isFound ? exact : nearRows(connection, words, limit);
  const found = rows.flatMap((rowid) => toHit(connection, rowid, words) ?? []);
  const written = [...spoken, ...comments].slice(0, Math.ceil((limit * 3) / 4));
  return [...found.slice(0, Math.max(limit - written.length, 0)), ...written];
}
