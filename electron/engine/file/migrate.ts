/** Brings an older file to today's schema: numbered steps, each its own transaction, so that a file is always of exactly one version. */
import type { Connection } from '../db/connection';
import { pragmaNumber } from '../db/connection';

export interface Migration {
  /** Version the file has afterwards. */
  readonly to: number;
  readonly sql: string;
}

/** Released migrations, oldest first; frozen once released. Version 1 is the first. */
export const migrations: readonly Migration[] = [];

/** Runs what is missing. Throws what SQLite throws; the file then has the version of the last step that was whole. */
export function migrate(connection: Connection, steps: readonly Migration[] = migrations): number {
  let version = pragmaNumber(connection, 'user_version');
  for (const step of steps.filter((candidate) => candidate.to > version)) {
    connection.pragma('foreign_keys = OFF');
    connection.exec('BEGIN IMMEDIATE');
    try {
      connection.exec(step.sql);
      const broken = connection.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration to ${step.to}: ${broken.length} broken references`);
      // History describes rows of the old schema: it cannot be turned across a migration.
      connection.exec(`DELETE FROM history_change; DELETE FROM history_step;`);
      connection.pragma(`user_version = ${step.to}`);
      connection.exec('COMMIT');
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    } finally {
      connection.pragma('foreign_keys = ON');
    }
    version = step.to;
  }
  return version;
}
