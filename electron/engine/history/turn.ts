/** Turns one step of history: applies the inverse of its changes, newest first, whole runs of rows at a time; what that changes becomes the step's new content, so that the next call turns it again. */
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';
import { capturedTables } from '../schema';
import { columnsOf, setCaptureStep } from './capture';

interface Run {
  readonly first: number;
  readonly last: number;
  readonly table_name: string;
  readonly operation: 'insert' | 'update' | 'delete';
}

interface UpdateRow {
  readonly row_id: number;
  readonly before: string;
}

const captured = new Set<string>(capturedTables);

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** Puts the step's changes in `turning`, newest first, and takes them out of the history. */
function takeChanges(connection: Connection, step: number): readonly Run[] {
  connection.exec(
    `CREATE TEMP TABLE IF NOT EXISTS turning (n INTEGER PRIMARY KEY, table_name TEXT, operation TEXT, row_id INTEGER, last_id INTEGER, before TEXT); DELETE FROM turning;`,
  );
  statement(
    connection,
    `INSERT INTO turning (table_name, operation, row_id, last_id, before) SELECT table_name, operation, row_id, last_id, before FROM history_change WHERE step = ? ORDER BY id DESC`,
  ).run(step);
  statement(connection, `DELETE FROM history_change WHERE step = ?`).run(step);
  // Neighbours of the same table and kind form a run: their number minus their rank stays the same.
  return statement(
    connection,
    `SELECT min(n) AS first, max(n) AS last, table_name, operation
     FROM (SELECT n, table_name, operation, n - row_number() OVER (PARTITION BY table_name, operation ORDER BY n) AS island FROM turning)
     GROUP BY table_name, operation, island ORDER BY first`,
  ).all() as Run[];
}

function removeRows(connection: Connection, { table_name: table, first, last }: Run): void {
  statement(
    connection,
    `DELETE FROM ${table} WHERE id IN (SELECT row_id FROM turning WHERE n BETWEEN ? AND ? AND last_id IS NULL)`,
  ).run(first, last);
  const ranges = statement(
    connection,
    `SELECT row_id, last_id FROM turning WHERE n BETWEEN ? AND ? AND last_id IS NOT NULL ORDER BY n`,
  ).all(first, last) as { row_id: number; last_id: number }[];
  for (const range of ranges) {
    statement(connection, `DELETE FROM ${table} WHERE id BETWEEN ? AND ?`).run(range.row_id, range.last_id);
  }
}

function bringRowsBack(connection: Connection, { table_name: table, first, last }: Run): void {
  const columns = columnsOf(connection, table);
  const values = columns.map((column) => `json_extract(before, '$."${column}"')`).join(', ');
  statement(
    connection,
    `INSERT INTO ${table} (${quoted(columns)}) SELECT ${values} FROM turning WHERE n BETWEEN ? AND ? ORDER BY n`,
  ).run(first, last);
}

function changeRowsBack(connection: Connection, { table_name: table, first, last }: Run): void {
  const rows = statement(connection, `SELECT row_id, before FROM turning WHERE n BETWEEN ? AND ? ORDER BY n`).all(
    first,
    last,
  ) as UpdateRow[];
  for (const row of rows) {
    const before = JSON.parse(row.before) as Record<string, string | number | null>;
    const columns = Object.keys(before);
    statement(
      connection,
      `UPDATE ${table} SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`,
    ).run(...columns.map((column) => before[column] ?? null), row.row_id);
  }
}

/** Turns the step back (`done` 0) or does it again (`done` 1). Part of the caller's transaction. */
export function turnStep(connection: Connection, step: number, done: 0 | 1): void {
  const runs = takeChanges(connection, step);
  connection.pragma('defer_foreign_keys = ON');
  setCaptureStep(connection, step);
  for (const run of runs) {
    if (!captured.has(run.table_name)) throw new Refusal('damaged');
    if (run.operation === 'insert') removeRows(connection, run);
    else if (run.operation === 'delete') bringRowsBack(connection, run);
    else changeRowsBack(connection, run);
  }
  setCaptureStep(connection, null);
  connection.exec(`DELETE FROM turning`);
  statement(connection, `UPDATE history_step SET done = ?, merge_key = NULL WHERE seq = ?`).run(done, step);
}
