/** Rows that remember imports: the runs, the original texts of interpreted values, and what the source said of each touchpoint. */
import type { DoubtfulValue } from '@shared/domain/importPlan';
import { storedReason } from '@shared/domain/parse';
import type { Connection } from '../db/connection';
import { insertRow, statement } from './rows.repo';

export interface ImportRunRecord {
  readonly uid: string;
  readonly at: string;
  readonly kind: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly mapping: unknown;
  /** Counts only: the lists stand with the rows they are about. */
  readonly account: unknown;
}

/** Adds the run and answers its id. */
export function insertImportRun(connection: Connection, run: ImportRunRecord): number {
  return insertRow(connection, 'import_run', {
    uid: run.uid,
    at: run.at,
    kind: run.kind,
    file_name: run.fileName,
    file_hash: run.fileHash,
    sheet: run.sheet,
    header_row: run.headerRow,
    mapping: JSON.stringify(run.mapping),
    account: JSON.stringify(run.account),
  });
}

export interface EarlierRun {
  readonly at: string;
  readonly added: number;
  readonly updated: number;
}

/** The last run that took in this sheet of this file as the same kind: of the same bytes, otherwise of a file with the same name. */
export function earlierRun(
  connection: Connection,
  { hash, name, kind, sheet }: Readonly<Record<'hash' | 'name' | 'kind' | 'sheet', string>>,
): EarlierRun | null {
  const found = statement(
    connection,
    `SELECT at, account FROM import_run WHERE kind = ? AND sheet = ? AND (file_hash = ? OR file_name = ?)
     ORDER BY file_hash = ? DESC, id DESC LIMIT 1`,
  ).get(kind, sheet, hash, name, hash) as { at: string; account: string } | undefined;
  if (found === undefined) return null;
  const account = JSON.parse(found.account) as { added?: number; updated?: number };
  return { at: found.at, added: account.added ?? 0, updated: account.updated ?? 0 };
}

/** Keeps the original texts of a touchpoint's values; those of an earlier import for the same fields are replaced. */
export function putOriginals(
  connection: Connection,
  run: number,
  touchpoint: number,
  originals: readonly Pick<DoubtfulValue, 'row' | 'field' | 'value' | 'taken' | 'reason'>[],
  fresh: boolean,
): void {
  if (!fresh) statement(connection, `DELETE FROM import_original WHERE touchpoint = ?`).run(touchpoint);
  for (const original of originals) {
    statement(
      connection,
      `INSERT INTO import_original (import_run, touchpoint, field, source_row, original, taken, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(run, touchpoint, original.field, original.row, original.value, original.taken, storedReason(original.reason));
  }
}

/** Remembers what the source said of a touchpoint, by field. Written only when it differs from what is remembered. */
export function putSource(
  connection: Connection,
  run: number,
  touchpoint: number,
  row: number,
  content: string,
  fresh: boolean,
): void {
  if (fresh) {
    statement(
      connection,
      `INSERT INTO import_source (touchpoint, import_run, source_row, content) VALUES (?, ?, ?, ?)`,
    ).run(touchpoint, run, row, content);
    return;
  }
  statement(
    connection,
    `INSERT INTO import_source (touchpoint, import_run, source_row, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (touchpoint) DO UPDATE SET import_run = excluded.import_run, source_row = excluded.source_row, content = excluded.content WHERE content <> excluded.content`,
  ).run(touchpoint, run, row, content);
}

/** What the source of the last import said, per touchpoint by field. */
export function readSources(connection: Connection): ReadonlyMap<number, Readonly<Record<string, string>>> {
  const rows = statement(connection, `SELECT touchpoint, content FROM import_source`).all() as {
    touchpoint: number;
    content: string;
  }[];
  return new Map(rows.map((row) => [row.touchpoint, JSON.parse(row.content) as Record<string, string>]));
}
