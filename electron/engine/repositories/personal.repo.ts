/** The key of pseudonyms, and what the engagement knows of names. */
import type { PersonalKind } from '@shared/domain/interview';
import type { NamesToFind, PseudonymRow } from '@shared/contract/interviewAnalysis.contract';
import type { ErasureTraces } from '@shared/contract/interviewPrivacy.contract';
import { Refusal } from '@shared/errors/appError';
import type { Connection, Row } from '../db/connection';
import { textOrNull } from './interviews.repo';
import { statement } from './rows.repo';

export interface KeyRow extends PseudonymRow {
  readonly key: string;
}

/** The whole key, refusals included, oldest first. */
export function readKey(connection: Connection): readonly KeyRow[] {
  return (statement(connection, `SELECT * FROM pseudonym ORDER BY id`).all() as Row[]).map((row) => ({
    id: Number(row['id']),
    kind: String(row['kind']) as PersonalKind,
    original: String(row['original']),
    key: String(row['original_key']),
    replacement: textOrNull(row['replacement']),
    at: String(row['at']),
  }));
}

const namesOfKind = (connection: Connection, kind: 'person' | 'organisation'): readonly string[] =>
  statement(connection, `SELECT name FROM personal_name WHERE kind = ? ORDER BY name COLLATE NOCASE`)
    .pluck()
    .all(kind) as string[];

/** Names to look for: those kept for it, and those of people and of the client that stand elsewhere in the engagement. */
export function namesToFind(connection: Connection): NamesToFind {
  return {
    persons: namesOfKind(connection, 'person'),
    organisations: namesOfKind(connection, 'organisation'),
    known: {
      persons: statement(connection, `SELECT DISTINCT name FROM person WHERE name IS NOT NULL AND name <> ''`)
        .pluck()
        .all() as string[],
      organisations: statement(connection, `SELECT client FROM engagement WHERE client IS NOT NULL AND client <> ''`)
        .pluck()
        .all() as string[],
    },
  };
}

/** Takes every step of undo away: they hold the old texts. Answers how many there were. */
function removeHistory(connection: Connection): number {
  statement(connection, `DELETE FROM history_change`).run();
  return statement(connection, `DELETE FROM history_step`).run().changes;
}

/** Removes the key, the names to look for and every step of undo, which holds the old texts. Runs in an open transaction, outside any step. */
export function removeKeyRows(connection: Connection): { readonly removed: number; readonly steps: number } {
  const removed = statement(connection, `DELETE FROM pseudonym`).run().changes;
  statement(connection, `DELETE FROM personal_name`).run();
  return { removed, steps: removeHistory(connection) };
}

interface Erasure {
  readonly transcripts: readonly number[];
  readonly quotes: number;
  readonly memos: readonly number[];
  readonly evidence: readonly number[];
  readonly definitions: readonly number[];
  readonly key: readonly number[];
}

const listed = (ids: readonly number[]): string => JSON.stringify(ids);

/** Rows of the key whose words, or what took their place, stand with these participants and with nobody else. */
function keyOfThem(connection: Connection, participants: string, transcripts: string): readonly number[] {
  return statement(
    connection,
    `SELECT k.id FROM pseudonym k
     WHERE EXISTS (
       SELECT 1 FROM transcript t WHERE t.id IN (SELECT value FROM json_each(?))
         AND (instr(t.text, k.original) > 0 OR instr(t.text, coalesce(k.replacement, k.original)) > 0)
       UNION ALL SELECT 1 FROM participant p WHERE p.id IN (SELECT value FROM json_each(?)) AND p.name IN (k.original, k.replacement)
     ) AND NOT EXISTS (
       SELECT 1 FROM transcript t WHERE t.id NOT IN (SELECT value FROM json_each(?))
         AND (instr(t.text, k.original) > 0 OR instr(t.text, coalesce(k.replacement, k.original)) > 0)
     )`,
  )
    .pluck()
    .all(transcripts, participants, transcripts) as number[];
}

function whatGoes(connection: Connection, ids: readonly number[]): Erasure {
  const participants = listed(ids);
  const pick = (sql: string, ...values: readonly string[]): readonly number[] =>
    statement(connection, sql)
      .pluck()
      .all(...values) as number[];
  const transcripts = pick(
    `SELECT id FROM transcript WHERE participant IN (SELECT value FROM json_each(?))`,
    participants,
  );
  const theirs = listed(transcripts);
  const ofThem = `SELECT id FROM quote WHERE transcript IN (SELECT value FROM json_each(?))`;
  return {
    transcripts,
    quotes: pick(ofThem, theirs).length,
    memos: pick(
      `SELECT id FROM memo WHERE participant IN (SELECT value FROM json_each(?))
         OR transcript IN (SELECT value FROM json_each(?)) OR quote IN (${ofThem})`,
      participants,
      theirs,
      theirs,
    ),
    evidence: pick(
      `SELECT e.id FROM improvement_evidence e JOIN quote q ON q.uid = e.source_uid
       WHERE e.kind = 'quote' AND q.transcript IN (SELECT value FROM json_each(?))`,
      theirs,
    ),
    definitions: pick(`SELECT id FROM definition_view WHERE quote IN (${ofThem})`, theirs),
    key: keyOfThem(connection, participants, theirs),
  };
}

/** Free texts elsewhere in which the participant may be named. */
const freeTexts = [
  ['memo', 'text'],
  ['touchpoint', 'notes'],
  ['improvement', 'name'],
  ['improvement_evidence', 'text'],
  ['journey_note', 'text'],
  ['definition_view', 'text'],
  ['code', 'definition'],
] as const;

/** Places that stay, in which one of the names stands. Single letters and digits name nobody. */
function mentions(connection: Connection, ids: readonly number[], goes: Erasure): ErasureTraces['mentions'] {
  const names = statement(connection, `SELECT name FROM participant WHERE id IN (SELECT value FROM json_each(?))`)
    .pluck()
    .all(listed(ids)) as string[];
  const gone: Readonly<Partial<Record<string, readonly number[]>>> = {
    memo: goes.memos,
    improvement_evidence: goes.evidence,
    definition_view: goes.definitions,
  };
  return names
    .filter((name) => name.length > 2)
    .flatMap((name) =>
      freeTexts.flatMap(([table, column]) =>
        (
          statement(
            connection,
            `SELECT ${column} FROM ${table} WHERE instr(lower(${column}), lower(?)) > 0 AND id NOT IN (SELECT value FROM json_each(?)) LIMIT 20`,
          )
            .pluck()
            .all(name, listed(gone[table] ?? [])) as string[]
        ).map((text) => ({ table, text: text.slice(0, 300) })),
      ),
    );
}

/** What goes when these participants are erased, and what names them elsewhere and stays. */
export function erasureTraces(connection: Connection, ids: readonly number[]): Omit<ErasureTraces, 'backups'> {
  const goes = whatGoes(connection, ids);
  return {
    participants: Number(
      statement(connection, `SELECT count(*) FROM participant WHERE id IN (SELECT value FROM json_each(?))`)
        .pluck()
        .get(listed(ids)),
    ),
    transcripts: goes.transcripts.length,
    quotes: goes.quotes,
    memos: goes.memos.length,
    copies: goes.evidence.length + goes.definitions.length,
    key: goes.key.length,
    steps: Number(statement(connection, `SELECT count(*) FROM history_step`).pluck().get()),
    mentions: mentions(connection, ids, goes),
  };
}

/** Deletes the rows; runs in an open transaction, outside any step. Freed pages and the index are for the caller to clean. */
export function eraseParticipants(connection: Connection, ids: readonly number[]): Omit<ErasureTraces, 'backups'> {
  const traces = erasureTraces(connection, ids);
  if (traces.participants === 0) throw new Refusal('notFound');
  const goes = whatGoes(connection, ids);
  const remove = (table: string, gone: readonly number[]): void =>
    void statement(connection, `DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`).run(listed(gone));
  remove('memo', goes.memos);
  remove('improvement_evidence', goes.evidence);
  remove('definition_view', goes.definitions);
  remove('pseudonym', goes.key);
  remove('transcript', goes.transcripts);
  remove('participant', ids);
  removeHistory(connection);
  return traces;
}
