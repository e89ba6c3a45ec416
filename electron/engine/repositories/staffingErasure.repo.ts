/** Erasing specialists for good: what goes, and the rows themselves. The index, free pages and backups are for the caller to clean. */
import type { ErasureTraces } from '@shared/contract/staffing.contract';
import { Refusal } from '@shared/errors/appError';
import type { Connection, Row } from '../db/connection';
import { statement } from './rows.repo';
import { specialistLabel } from './staffing.repo';

const listed = (ids: readonly number[]): string => JSON.stringify(ids);

/** What goes when these specialists are erased. */
export function specialistTraces(connection: Connection, ids: readonly number[]): Omit<ErasureTraces, 'backups'> {
  const rows = statement(
    connection,
    `SELECT id, number, name FROM specialist WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number, id`,
  ).all(listed(ids)) as Row[];
  const count = (table: string): number =>
    Number(
      statement(connection, `SELECT count(*) FROM ${table} WHERE specialist IN (SELECT value FROM json_each(?))`)
        .pluck()
        .get(listed(ids)),
    );
  return {
    label: rows
      .slice(0, 3)
      .map((row) =>
        specialistLabel({
          id: Number(row['id']),
          number: row['number'] === null ? null : String(row['number']),
          name: row['name'] === null ? null : String(row['name']),
        }),
      )
      .join(', '),
    shortlists: count('shortlist_entry'),
    exports: count('sheet_export'),
    steps: Number(statement(connection, `SELECT count(*) FROM history_step`).pluck().get()),
  };
}

/** Deletes the rows, and the steps of undo that could bring them back; runs in an open transaction, outside any step. */
export function eraseSpecialists(
  connection: Connection,
  ids: readonly number[],
): { readonly erased: number; readonly steps: number } {
  const { steps } = specialistTraces(connection, ids);
  const erased = statement(connection, `DELETE FROM specialist WHERE id IN (SELECT value FROM json_each(?))`).run(
    listed(ids),
  ).changes;
  if (erased === 0) throw new Refusal('notFound');
  // A file name of an export may hold a name.
  statement(connection, `UPDATE sheet_export SET file = '' WHERE specialist IS NULL`).run();
  connection.exec(`DELETE FROM history_change; DELETE FROM history_step;`);
  return { erased, steps };
}
