/** Small helpers for writing rows: insert by column names, change some columns, positions in an ordered list. */
import type { Connection, Statement } from '../db/connection';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type Columns = Readonly<Record<string, SqlValue | undefined>>;

const cache = new WeakMap<Connection, Map<string, Statement>>();

/** A prepared statement, made once per connection and text. */
export function statement(connection: Connection, sql: string): Statement {
  let known = cache.get(connection);
  if (known === undefined) {
    known = new Map();
    cache.set(connection, known);
  }
  const found = known.get(sql);
  if (found !== undefined) return found;
  const made: Statement = connection.prepare<unknown[]>(sql);
  known.set(sql, made);
  return made;
}

const insertTexts = new Map<string, string>();

/** The text of an insert, made once per table and set of columns: an import says the same thing 50,000 times. */
function insertSql(table: string, names: readonly string[]): string {
  const key = `${table} ${names.join(' ')}`;
  const known = insertTexts.get(key);
  if (known !== undefined) return known;
  const made = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  insertTexts.set(key, made);
  return made;
}

interface LastInsert {
  readonly names: readonly string[];
  readonly insert: Statement;
}

/** The last insert per table: the next row nearly always has the same columns, and comparing them is quicker than making the text. */
const lastInserts = new WeakMap<Connection, Map<string, LastInsert>>();

function insertFor(connection: Connection, table: string, names: readonly string[]): Statement {
  let tables = lastInserts.get(connection);
  if (tables === undefined) {
    tables = new Map();
    lastInserts.set(connection, tables);
  }
  const last = tables.get(table);
  if (last !== undefined && last.names.length === names.length && last.names.every((name, at) => name === names[at]))
    return last.insert;
  const insert = statement(connection, insertSql(table, names));
  tables.set(table, { names, insert });
  return insert;
}

/** Inserts a row; columns that are undefined keep their default. Returns the new id. */
export function insertRow(connection: Connection, table: string, columns: Columns): number {
  const names: string[] = [];
  const values: SqlValue[] = [];
  for (const name in columns) {
    const value = columns[name];
    if (value === undefined) continue;
    names.push(name);
    values.push(value);
  }
  return Number(insertFor(connection, table, names).run(values).lastInsertRowid);
}

/** Changes the given columns of one row; undefined ones stay. Returns false when there is no such row. */
export function updateRow(connection: Connection, table: string, id: number, columns: Columns): boolean {
  const names = Object.keys(columns).filter((name) => columns[name] !== undefined);
  if (names.length === 0) return rowExists(connection, table, id);
  const sql = `UPDATE ${table} SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE id = ?`;
  return statement(connection, sql).run(...names.map((name) => columns[name] ?? null), id).changes > 0;
}

export function deleteRow(connection: Connection, table: string, id: number): boolean {
  return statement(connection, `DELETE FROM ${table} WHERE id = ?`).run(id).changes > 0;
}

export function rowExists(connection: Connection, table: string, id: number): boolean {
  return statement(connection, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined;
}

const STEP = 1024;

/** Position after the last row of an ordered table. */
export function lastPosition(connection: Connection, table: string): number {
  return Number(statement(connection, `SELECT coalesce(max(position), 0) FROM ${table}`).pluck().get()) + STEP;
}

/**
 * Positions for `count` rows that go before row `before` (null = at the end). Halves the gap; when a gap is used up, the whole
 * list is numbered anew (rare: about fifty moves to the same place).
 */
export function positionsBefore(
  connection: Connection,
  table: string,
  before: number | null,
  count: number,
): readonly number[] {
  if (before === null) {
    const first = lastPosition(connection, table);
    return Array.from({ length: count }, (_, index) => first + index * STEP);
  }
  const gap = (): { low: number; high: number } => {
    const high = Number(statement(connection, `SELECT position FROM ${table} WHERE id = ?`).pluck().get(before));
    const low = statement(connection, `SELECT max(position) FROM ${table} WHERE position < ?`).pluck().get(high) as
      number | null;
    return { low: low ?? high - STEP, high };
  };
  let { low, high } = gap();
  if ((high - low) / (count + 1) < 1e-6) {
    const ids = statement(connection, `SELECT id FROM ${table} ORDER BY position, id`).pluck().all() as number[];
    ids.forEach((id, index) =>
      statement(connection, `UPDATE ${table} SET position = ? WHERE id = ?`).run((index + 1) * STEP, id),
    );
    ({ low, high } = gap());
  }
  const step = (high - low) / (count + 1);
  return Array.from({ length: count }, (_, index) => low + step * (index + 1));
}
