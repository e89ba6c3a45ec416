/** Writes a complete, verified copy of an open document: to a temporary name, synced, checked, then renamed, so that a name always stands for a whole file. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '@shared/errors/appError';
import { connect, type Connection } from '../db/connection';

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder entry durable; not every system can sync a folder, and there the rename is durable by itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  syncPath(dirname(path));
}

/**
 * `ok` or what SQLite found wrong. Every table and index that holds content is looked at; the search index is not (it is made
 * anew from the content when it is broken, and checking it takes ten times as long as all the rest).
 */
export function quickCheck(connection: Connection): string {
  const tables = connection
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite_stat%'`,
    )
    .pluck()
    .all() as string[];
  if (tables.length === 0) return 'no tables';
  for (const table of tables) {
    const rows = connection.pragma(`quick_check("${table.replaceAll('"', '""')}")`) as { quick_check: string }[];
    const wrong = rows.map((row) => row.quick_check).filter((finding) => finding !== 'ok');
    if (wrong.length > 0) return wrong.join('; ').slice(0, 500);
  }
  return 'ok';
}

/** Copies the document to `target` (replaced only when the copy is whole). Deleted content does not go along. Returns the size in bytes. */
export function snapshotTo(connection: Connection, target: string): number {
  const temporary = `${target}.part`;
  rmSync(temporary, { force: true });
  try {
    connection.prepare(`VACUUM INTO ?`).run(temporary);
    syncPath(temporary);
    const copy = connect(temporary, { readOnly: true });
    try {
      const found = quickCheck(copy);
      if (found !== 'ok') throw new Refusal('damaged');
    } finally {
      copy.close();
    }
    renameSync(temporary, target);
    syncFolder(target);
    return statSync(target).size;
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    throw error;
  }
}
