/** Makes a file beside its place, looks whether it is whole, and only then puts it there: a copy that fails leaves nothing behind. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '@shared/errors/appError';
import type { RunOptions } from '../commands/define';
import { connect, type Connection } from '../db/connection';
import { quickCheck } from '../file/snapshot';

/** Tells how far the copy is (0–1), lets other work go first, and stops when that was asked. */
export type Pace = (fraction: number) => Promise<void>;

export function paceOf(run: RunOptions): Pace {
  return async (fraction) => {
    run.progress(fraction, 'staffing.copying');
    await new Promise((resolve) => setImmediate(resolve));
    run.signal.throwIfAborted();
  };
}

/** Calls `fill` with the name of a file that is not there yet, then `edit` with the open file. Answers its size in bytes. */
export async function writePart(
  path: string,
  overwrite: boolean,
  fill: (part: string) => void,
  edit: (copy: Connection) => Promise<void> | void,
): Promise<number> {
  if (existsSync(path) && !overwrite) throw new Refusal('open.exists', { file: basename(path) });
  const part = `${path}.part`;
  rmSync(part, { force: true });
  try {
    fill(part);
    const copy = connect(part, { mustExist: false });
    try {
      copy.pragma('journal_mode = MEMORY');
      copy.pragma('secure_delete = ON');
      await edit(copy);
      copy.exec('VACUUM');
      copy.pragma('journal_mode = DELETE');
      if (quickCheck(copy) !== 'ok') throw new Refusal('damaged');
    } finally {
      copy.close();
    }
    renameSync(part, path);
    return statSync(path).size;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Rows of every table that holds content. */
export function countRows(connection: Connection): Readonly<Record<string, number>> {
  const tables = connection
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'
         AND name NOT LIKE 'history_%' AND name NOT IN ('document_state', 'attachment_content', 'retention') ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((table) => [table, Number(connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]),
  );
}

/** What went along and what stayed out, by table; tables with nothing in them are left out. */
export function compared(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): { readonly kept: Record<string, number>; readonly left: Record<string, number> } {
  const some = (counts: readonly (readonly [string, number])[]): Record<string, number> =>
    Object.fromEntries(counts.filter(([, count]) => count > 0));
  return {
    kept: some(Object.entries(after)),
    left: some(Object.entries(before).map(([table, count]) => [table, count - (after[table] ?? 0)])),
  };
}
