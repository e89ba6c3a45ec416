/** Records, for every captured table, what is needed to turn a change back: temporary triggers write it to history_change while a step is open. */
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';
import { capturedTables } from '../schema';

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function triggersFor(table: string, columns: readonly string[]): string {
  const open = `WHEN (SELECT step FROM capture_step) IS NOT NULL`;
  const head = `INSERT INTO history_change (step, table_name, operation, row_id, before)`;
  const step = `(SELECT step FROM capture_step)`;
  const whole = columns.map((column) => `${quoted(column)}, OLD."${column}"`).join(', ');
  // Only the columns that changed, so that filling one column of a large table stays small.
  const changed = columns
    .map((column) => `SELECT ${quoted(column)} AS k, OLD."${column}" AS v WHERE OLD."${column}" IS NOT NEW."${column}"`)
    .join(' UNION ALL ');
  return `
    CREATE TEMP TRIGGER capture_insert_${table} AFTER INSERT ON main.${table}
      WHEN (SELECT step IS NOT NULL AND NEW.id <= known_${table} FROM capture_step) BEGIN
      ${head} VALUES (${step}, ${quoted(table)}, 'insert', NEW.id, NULL);
    END;
    CREATE TEMP TRIGGER capture_delete_${table} AFTER DELETE ON main.${table} ${open} BEGIN
      ${head} VALUES (${step}, ${quoted(table)}, 'delete', OLD.id, json_object(${whole}));
    END;
    CREATE TEMP TRIGGER capture_update_${table} AFTER UPDATE ON main.${table} ${open} BEGIN
      ${head} SELECT ${step}, ${quoted(table)}, 'update', OLD.id, json_group_object(k, v) FROM (${changed}) HAVING count(*) > 0;
    END;`;
}

/** Columns of a table in their order. */
export function columnsOf(connection: Connection, table: string): readonly string[] {
  return (
    connection.prepare(`SELECT name FROM pragma_table_info(?) ORDER BY cid`).all(table) as { name: string }[]
  ).map((row) => row.name);
}

/** Ids above every id: with it as the highest known one, each insert is recorded by itself. */
const EVERY_ID = 9_007_199_254_740_991;

/** Installs the triggers on a connection; they live as long as it does and are not part of the file. */
export function installCapture(connection: Connection): void {
  const known = capturedTables.map((table) => `known_${table} INTEGER DEFAULT ${EVERY_ID}`).join(', ');
  connection.exec(
    `CREATE TEMP TABLE capture_step (step INTEGER, ${known}); INSERT INTO capture_step (step) VALUES (NULL);`,
  );
  for (const table of capturedTables) connection.exec(triggersFor(table, columnsOf(connection, table)));
}

/** Opens or closes (null) the step that changes are recorded for. */
export function setCaptureStep(connection: Connection, step: number | null): void {
  statement(connection, `UPDATE capture_step SET step = ?`).run(step);
}

/**
 * Begins recording for a step. In bulk, rows that are added are not noted one by one but as a range of ids when the step closes:
 * for commands that add many rows and delete none of those again.
 */
export function openCapture(connection: Connection, step: number, isBulk: boolean): void {
  const highest = capturedTables.map((table) =>
    isBulk ? `known_${table} = (SELECT coalesce(max(id), 0) FROM ${table})` : `known_${table} = ${EVERY_ID}`,
  );
  statement(connection, `UPDATE capture_step SET step = ?, ${highest.join(', ')}`).run(step);
}

/** Ends recording; the ranges of rows that were added in bulk are noted last, so that turning back removes them first. */
export function closeCapture(connection: Connection, step: number, isBulk: boolean): void {
  setCaptureStep(connection, null);
  if (!isBulk) return;
  for (const table of capturedTables) {
    statement(
      connection,
      `INSERT INTO history_change (step, table_name, operation, row_id, last_id)
       SELECT ?, '${table}', 'insert', min(id), max(id) FROM ${table} WHERE id > (SELECT known_${table} FROM capture_step) HAVING count(*) > 0`,
    ).run(step);
  }
  statement(
    connection,
    `UPDATE capture_step SET ${capturedTables.map((table) => `known_${table} = ${EVERY_ID}`).join(', ')}`,
  ).run();
}
