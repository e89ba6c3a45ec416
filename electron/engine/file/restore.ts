/** Replaces the content of an open document by that of another file of the same schema, in one transaction: either all of it or nothing. */
import type { Connection } from '../db/connection';

/** Tables of a file that hold content, history included; the search index is made anew. */
export function contentTables(connection: Connection, schema: string): readonly string[] {
  return connection
    .prepare(
      `SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' AND name <> 'document_state' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
}

function columnsIn(connection: Connection, schema: string, table: string): readonly string[] {
  return connection
    .prepare(`SELECT name FROM pragma_table_info(?, ?) ORDER BY cid`)
    .pluck()
    .all(table, schema) as string[];
}

/** Columns both files have are copied; what the other lacks keeps its default. The revision grows on. */
export function copyContentFrom(connection: Connection, path: string, at: string): void {
  connection.prepare(`ATTACH DATABASE ? AS source`).run(path);
  connection.pragma('foreign_keys = OFF');
  try {
    connection.exec('BEGIN IMMEDIATE');
    try {
      const there = new Set(contentTables(connection, 'source'));
      for (const table of contentTables(connection, 'main')) {
        connection.exec(`DELETE FROM main."${table}"`);
        if (!there.has(table)) continue;
        const theirs = new Set(columnsIn(connection, 'source', table));
        const columns = columnsIn(connection, 'main', table)
          .filter((column) => theirs.has(column))
          .map((column) => `"${column}"`)
          .join(', ');
        connection.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM source."${table}"`);
      }
      connection.prepare(`UPDATE document_state SET revision = revision + 1, saved_at = ? WHERE id = 1`).run(at);
      connection.exec('COMMIT');
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  } finally {
    connection.pragma('foreign_keys = ON');
    connection.exec(`DETACH DATABASE source`);
  }
}
