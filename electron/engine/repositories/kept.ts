/** Answers that are read from many rows and asked for at every key: kept for as long as nothing in the document changed. */
import type { Connection } from '../db/connection';
import { statement } from './rows.repo';

interface Kept {
  readonly at: string;
  readonly value: unknown;
}

const answers = new WeakMap<Connection, Map<string, Kept>>();

/** Differs after every change made through this connection, and after another state was put back. */
function stateOf(connection: Connection): string {
  const { changes, revision, saved } = statement(
    connection,
    `SELECT total_changes() AS changes, revision, saved_at AS saved FROM document_state WHERE id = 1`,
  ).get() as { changes: number; revision: number; saved: string | null };
  return `${changes}:${revision}:${saved ?? ''}`;
}

/** The value of `make`, made anew only after a change. `name` tells one kind of answer from another; the value must not be changed. */
export function keptWhileUnchanged<Value>(connection: Connection, name: string, make: () => Value): Value {
  let known = answers.get(connection);
  if (known === undefined) {
    known = new Map();
    answers.set(connection, known);
  }
  const at = stateOf(connection);
  const found = known.get(name);
  if (found?.at === at) return found.value as Value;
  const value = make();
  known.set(name, { at, value });
  return value;
}
