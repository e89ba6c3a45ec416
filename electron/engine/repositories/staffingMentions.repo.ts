/** Where in a file people are mentioned outside their own profile, and making those words unreadable: for erasing somebody of whom others wrote too. */
import type { Mention, MentionedField } from '@shared/contract/staffing.contract';
import { Refusal } from '@shared/errors/appError';
import { firstMention, masked, mentionPattern, nameTerms, type NameTerm } from '@shared/insight/staffing/mentions';
import type { Connection, Row } from '../db/connection';
import { capturedTables } from '../schema';
import { statement } from './rows.repo';

const listed = (ids: readonly number[]): string => JSON.stringify(ids);

/** Rows read at a time. */
const BATCH = 2000;
/** More are counted, not told one by one. */
const MOST_TOLD = 200;

/** Columns that hold no text of a person: identities, moments, choices and formats. */
const plainColumns = /^(?:uid|at|.*_at|sha256|media_type|kind|status|stage|state|form|file_hash|rubric_version|gate)$/;

/** Text columns of a table in which somebody may be mentioned. */
function textColumns(connection: Connection, table: string): readonly string[] {
  const columns = statement(connection, `SELECT name, type FROM pragma_table_info(?)`).all(table) as {
    name: string;
    type: string;
  }[];
  if (!columns.some(({ name }) => name === 'id')) return [];
  return columns.filter(({ name, type }) => type === 'TEXT' && !plainColumns.test(name)).map(({ name }) => name);
}

/** Words by which these people are known. Throws Refusal `notFound`. */
function termsOf(connection: Connection, ids: readonly number[]): readonly NameTerm[] {
  const rows = statement(
    connection,
    `SELECT number, name FROM specialist WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(listed(ids)) as { number: string | null; name: string | null }[];
  if (rows.length === 0) throw new Refusal('notFound');
  return nameTerms(rows);
}

/** Goes with the person anyway: the profile, places on shortlists, names of files. */
function goesAnyway(table: string, row: Row, ids: ReadonlySet<number>): boolean {
  if (table === 'specialist') return ids.has(Number(row['id']));
  return (table === 'shortlist_entry' || table === 'sheet_export') && ids.has(Number(row['specialist']));
}

/** Looks for these people in every text of the file, table by table; pauses between batches. Attachments are not looked into. */
export function* mentionsOf(
  connection: Connection,
  ids: readonly number[],
): Generator<number, { readonly mentions: readonly Mention[]; readonly more: number }> {
  const terms = termsOf(connection, ids);
  const pattern = mentionPattern(terms);
  const own = new Set(ids);
  const mentions: Mention[] = [];
  let more = 0;
  for (const [at, table] of capturedTables.entries()) {
    const columns = textColumns(connection, table);
    if (pattern === null || columns.length === 0) continue;
    const owner = table === 'shortlist_entry' || table === 'sheet_export' ? ', specialist' : '';
    const read = statement(
      connection,
      `SELECT id${owner}, ${columns.join(', ')} FROM ${table} WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
    );
    let last = 0;
    for (;;) {
      const rows = read.all(last) as Row[];
      if (rows.length === 0) break;
      for (const row of rows) {
        last = Number(row['id']);
        if (goesAnyway(table, row, own)) continue;
        for (const column of columns) {
          const text = row[column];
          const found = typeof text === 'string' ? firstMention(text, pattern, terms) : null;
          if (found === null) continue;
          if (mentions.length < MOST_TOLD) mentions.push({ table, row: last, column, ...found });
          else more += 1;
        }
      }
      yield at / capturedTables.length;
    }
  }
  return { mentions, more };
}

/** Makes the words unreadable in the fields that were chosen; as long as they were, so that places in a text stay right. Before the people are erased, in the same transaction. */
export function maskMentions(
  connection: Connection,
  ids: readonly number[],
  fields: readonly MentionedField[],
): number {
  if (fields.length === 0) return 0;
  const pattern = mentionPattern(termsOf(connection, ids));
  if (pattern === null) return 0;
  let count = 0;
  for (const { table, row, column } of fields) {
    const known = capturedTables.find((one) => one === table);
    if (known === undefined || !textColumns(connection, known).includes(column))
      throw new Refusal('invalidRequest', { detail: `${table}.${column}` });
    const text = statement(connection, `SELECT ${column} FROM ${known} WHERE id = ?`).pluck().get(row);
    if (typeof text !== 'string') continue;
    statement(connection, `UPDATE ${known} SET ${column} = ? WHERE id = ?`).run(masked(text, pattern), row);
    count += 1;
  }
  return count;
}
