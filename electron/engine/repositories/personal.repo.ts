/** The key of pseudonyms, and what the engagement knows of names. */
import type { PersonalKind } from '@shared/domain/interview';
import type { PseudonymRow } from '@shared/contract/interviewAnalysis.contract';
import type { Connection, Row } from '../db/connection';
import { textOrNull } from './interviews.repo';
import { statement } from './rows.repo';

export interface KeyRow extends PseudonymRow {
  readonly key: string;
}

/** The whole key, refusals included, oldest first. */
export function readKey(connection: Connection): readonly KeyRow[] {
  return (statement(connection, `SELECT * FROM pseudonym ORDER BY id`).all() as Row[]).map((row) => ({
    id: Number(row['id']),
    kind: String(row['kind']) as PersonalKind,
    original: String(row['original']),
    key: String(row['original_key']),
    replacement: textOrNull(row['replacement']),
    at: String(row['at']),
  }));
}

/** Names of people and of the client that stand elsewhere in the engagement. */
export function namesKnown(connection: Connection): {
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
} {
  return {
    persons: statement(connection, `SELECT DISTINCT name FROM person WHERE name IS NOT NULL`).pluck().all() as string[],
    organisations: statement(connection, `SELECT client FROM engagement WHERE client IS NOT NULL AND client <> ''`)
      .pluck()
      .all() as string[],
  };
}

/** Removes the key and every step of undo, which holds the old texts. Runs in an open transaction, outside any step. */
export function removeKeyRows(connection: Connection): { readonly removed: number; readonly steps: number } {
  const removed = statement(connection, `DELETE FROM pseudonym`).run().changes;
  statement(connection, `DELETE FROM history_change`).run();
  const steps = statement(connection, `DELETE FROM history_step`).run().changes;
  return { removed, steps };
}
