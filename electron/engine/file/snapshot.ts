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

/** `ok` or what SQLite found wrong. */
export function quickCheck(connection: Connection): string {
  const rows = connection.pragma('quick_check(5)') as { quick_check: string }[];
  const findings = rows.map((row) => row.quick_check);
  return findings.length === 1 && findings[0] === 'ok' ? 'ok' : findings.join('; ').slice(0, 500);
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
