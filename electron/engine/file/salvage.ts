/** Saves what can be read from a damaged file into a new one. The damaged file is only read. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Refusal } from '@shared/errors/appError';
import { connect, prepareForWriting, type Connection, type Row } from '../db/connection';
import { markAllForSearch } from '../queries/search.query';
import { ENGAGEMENT_APPLICATION_ID, SCHEMA_VERSION, schemaSql } from '../schema';
import { rowsOnPages } from './pages';
import { contentTables } from './restore';

export interface SalvageReport {
  /** Rows saved and rows known to be lost (those whose neighbours could be read), over all tables. */
  readonly saved: number;
  readonly lostPlaces: number;
}

/** A good first hundred bytes, taken from a file made now, for a file whose own are gone. */
function healthyHeader(folder: string): Buffer {
  const path = join(folder, 'header.cxw');
  const fresh = connect(path, { mustExist: false });
  fresh.pragma('page_size = 4096');
  fresh.pragma(`application_id = ${ENGAGEMENT_APPLICATION_ID}`);
  fresh.exec(schemaSql);
  fresh.pragma(`user_version = ${SCHEMA_VERSION}`);
  fresh.close();
  return readFileSync(path).subarray(0, 100);
}

/** Reads rows one portion at a time; where a portion cannot be read it goes row by row, and jumps over what cannot be read at all. */
function* readableRows(source: Connection, table: string): Generator<Row | null> {
  const portion = source.prepare(`SELECT * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`);
  const highest = ((): number => {
    try {
      return Number(source.prepare(`SELECT max(rowid) FROM "${table}"`).pluck().get() ?? 0);
    } catch {
      return 1_000_000;
    }
  })();
  const keyOf = source.prepare(`SELECT rowid FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT 1`).pluck();
  let last = Number.MIN_SAFE_INTEGER;
  let jump = 1;
  while (last < highest) {
    let size = 100;
    let rows: Row[] | null = null;
    while (rows === null && size >= 1) {
      try {
        rows = portion.all(last, size) as Row[];
      } catch {
        size = size === 1 ? 0 : Math.max(1, Math.floor(size / 10));
      }
    }
    if (rows === null) {
      // Nothing readable right here: step over it, further each time.
      yield null;
      last = Math.max(last, 0) + jump;
      jump = Math.min(jump * 2, 4096);
      continue;
    }
    if (rows.length === 0) return;
    jump = 1;
    yield* rows;
    const lastRow = rows.at(-1);
    const id = lastRow === undefined ? undefined : lastRow['id'];
    if (typeof id === 'number') last = id;
    else {
      let next = last;
      for (let index = 0; index < rows.length; index += 1) next = Number(keyOf.get(next) ?? next + 1);
      last = next;
    }
  }
}

function copyTable(source: Connection, target: Connection, table: string): { saved: number; lost: number } {
  let saved = 0;
  let lost = 0;
  const columns = new Set(target.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[]);
  try {
    for (const row of readableRows(source, table)) {
      if (row === null) {
        lost += 1;
        continue;
      }
      const names = Object.keys(row).filter((name) => columns.has(name));
      try {
        target
          .prepare(
            `INSERT OR IGNORE INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
          )
          .run(...names.map((name) => row[name]));
        saved += 1;
      } catch {
        // A value that breaks a rule of the schema was damaged itself.
        lost += 1;
      }
    }
  } catch {
    lost += 1;
  }
  return { saved, lost };
}

/** Touchpoints that stand on pages no longer reached by their tree. Told by their number of columns, which no other table has. */
function copyStrayTouchpoints(bytes: Buffer, target: Connection): number {
  const columns = target
    .prepare(`SELECT name FROM pragma_table_info('touchpoint') ORDER BY cid`)
    .pluck()
    .all() as string[];
  const insert = target.prepare(
    `INSERT OR IGNORE INTO touchpoint (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let saved = 0;
  for (const row of rowsOnPages(bytes, columns.length)) {
    try {
      // The number of a row is its key and stands as an empty value in the record.
      saved += insert.run(row.rowid, ...row.values.slice(1)).changes;
    } catch {
      // Not a touchpoint after all, or a damaged value: the rules of the table keep it out.
    }
  }
  return saved;
}

/** Makes `targetPath` from what can be read in `damagedPath`. Throws Refusal `open.damaged` when nothing can be read. */
export function salvageTo(damagedPath: string, targetPath: string, now: string, newUid: string): SalvageReport {
  if (existsSync(targetPath)) throw new Refusal('open.exists', { file: basename(targetPath) });
  const folder = mkdtempSync(join(tmpdir(), 'cxw-salvage-'));
  try {
    const copy = join(folder, 'copy.cxw');
    copyFileSync(damagedPath, copy);
    for (const ending of ['-journal', '-wal'])
      if (existsSync(damagedPath + ending)) copyFileSync(damagedPath + ending, copy + ending);
    let source = open(copy);
    if (source === null) {
      const bytes = readFileSync(copy);
      const header = healthyHeader(folder);
      header.writeUInt32BE(Math.floor(bytes.length / 4096), 28);
      header.copy(bytes, 0);
      writeFileSync(copy, bytes);
      source = open(copy);
    }
    if (source === null) throw new Refusal('open.damaged', { file: basename(damagedPath), detail: 'SQLITE_NOTADB' });
    const target = connect(targetPath, { mustExist: false });
    try {
      target.pragma('page_size = 4096');
      target.pragma(`application_id = ${ENGAGEMENT_APPLICATION_ID}`);
      prepareForWriting(target);
      target.pragma('foreign_keys = OFF');
      target.exec('BEGIN');
      target.exec(schemaSql);
      target.pragma(`user_version = ${SCHEMA_VERSION}`);
      let saved = 0;
      let lost = 0;
      for (const table of contentTables(target, 'main')) {
        const result = copyTable(source, target, table);
        saved += result.saved;
        lost += result.lost;
      }
      if (lost > 0) saved += copyStrayTouchpoints(readFileSync(copy), target);
      if (saved === 0) throw new Refusal('open.damaged', { file: basename(damagedPath), detail: 'SQLITE_CORRUPT' });
      target
        .prepare(`INSERT OR IGNORE INTO engagement (id, uid, name, created_at) VALUES (1, ?, ?, ?)`)
        .run(newUid, basename(damagedPath), now);
      target
        .prepare(
          `INSERT OR REPLACE INTO document_state (id, revision, saved_at, made_by) VALUES (1, 1, ?, 'CX Workbench')`,
        )
        .run(now);
      dropOrphans(target);
      // Half a history would turn back into nonsense.
      target.exec(`DELETE FROM history_change; DELETE FROM history_step;`);
      markAllForSearch(target);
      target.exec('COMMIT');
      return { saved, lostPlaces: lost };
    } catch (error) {
      target.close();
      rmSync(targetPath, { force: true });
      throw error;
    } finally {
      if (target.open) target.close();
      source.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function open(path: string): Connection | null {
  try {
    const connection = connect(path);
    connection.prepare(`SELECT count(*) FROM sqlite_schema`).get();
    return connection;
  } catch {
    return null;
  }
}

/** References to rows that were lost become unknown, links to them go. */
function dropOrphans(target: Connection): void {
  for (const orphan of target.pragma('foreign_key_check') as { table: string; rowid: number; fkid: number }[]) {
    const key = (
      target.pragma(`foreign_key_list(${orphan.table})`) as { id: number; from: string; on_delete: string }[]
    ).find((entry) => entry.id === orphan.fkid);
    if (key === undefined) continue;
    if (key.on_delete === 'SET NULL')
      target.prepare(`UPDATE ${orphan.table} SET "${key.from}" = NULL WHERE rowid = ?`).run(orphan.rowid);
    else target.prepare(`DELETE FROM ${orphan.table} WHERE rowid = ?`).run(orphan.rowid);
  }
}
