/** The recruiter's copy (P1.9): a new pool with the staffing of an engagement and nothing of the client. Only what is named here goes along, so that a table added later stays out by itself. */
import type { CopyAccount } from '@shared/contract/staffingExchange.contract';
import { createText } from '@shared/i18n';
import type { EngineContext } from '../commands/define';
import type { Connection, Row } from '../db/connection';
import { insertRow, type Columns, type SqlValue } from '../repositories/rows.repo';
import { ENGAGEMENT_APPLICATION_ID, SCHEMA_VERSION, schemaSql } from '../schema';
import { createReplacer, knownNames, standIns, type Replacer } from './names';
import { compared, countRows, writePart } from './part';

/** Tables that go along with the columns that are emptied on the way. */
const tables: Readonly<Record<string, Readonly<Record<string, SqlValue>>>> = {
  skill: {},
  specialist: { notes: null, source: null, unclear: '{}' },
  assignment: { client: null, description: null, requested_by: null, said: '{}' },
  criterion: {},
  shortlist_entry: { note: null },
};

function copyTable(from: Connection, to: Connection, table: string, replace: Replacer): void {
  const emptied = tables[table] ?? {};
  for (const row of from.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Row[]) {
    const columns: Record<string, SqlValue> = {};
    for (const [column, value] of Object.entries(row)) {
      const own = Object.hasOwn(emptied, column) ? (emptied[column] ?? null) : (value as SqlValue);
      // A specialist's own name is what the recruiter needs; the client's and other people's are not.
      const isName = table === 'specialist' && (column === 'name' || column === 'number');
      columns[column] = typeof own === 'string' && column !== 'uid' && !isName ? replace(own) : own;
    }
    insertRow(to, table, columns as Columns);
  }
}

/** Writes the copy. Throws Refusal `open.exists`, `diskFull`. */
export async function writeRecruiterCopy(
  context: EngineContext,
  path: string,
  overwrite: boolean,
): Promise<CopyAccount> {
  const { connection } = context;
  const text = createText(context.locale());
  const own = new Set(connection.prepare(`SELECT name FROM specialist`).pluck().all() as (string | null)[]);
  const replace = createReplacer(knownNames(connection, standIns(text)).filter(([name]) => !own.has(name)));
  const before = countRows(connection);
  let after: Readonly<Record<string, number>> = {};
  const bytes = await writePart(
    path,
    overwrite,
    () => undefined,
    (copy) => {
      copy.pragma('page_size = 4096');
      copy.pragma(`application_id = ${ENGAGEMENT_APPLICATION_ID}`);
      copy.exec('BEGIN');
      copy.exec(schemaSql);
      copy.pragma(`user_version = ${SCHEMA_VERSION}`);
      insertRow(copy, 'engagement', {
        id: 1,
        uid: context.newUid(),
        name: text('staffing.copy.name'),
        kind: 'pool',
        report_language: context.locale(),
        created_at: context.now(),
      });
      insertRow(copy, 'document_state', { id: 1, revision: 0, saved_at: context.now(), made_by: 'CX Workbench' });
      for (const table of Object.keys(tables)) copyTable(connection, copy, table, replace);
      const days = connection.prepare(`SELECT without_consent, with_consent FROM retention WHERE id = 1`).get() as Row;
      copy
        .prepare(`UPDATE retention SET without_consent = ?, with_consent = ?`)
        .run(days['without_consent'], days['with_consent']);
      copy.exec('COMMIT');
      after = countRows(copy);
    },
  );
  return {
    bytes,
    kind: 'recruiter',
    ...compared(before, after),
    quotes: { kept: 0, left: before['quote'] ?? 0 },
    replaced: replace.replaced(),
  };
}
