/** Rows of the organisation's records: one table a kind, columns named after the fields. */
import {
  recordFields,
  recordKinds,
  type RecordKind,
  type RecordRow,
  type Records,
} from '@shared/contract/records.contract';
import type { Connection, Row } from '../db/connection';
import { statement, type Columns, type SqlValue } from './rows.repo';

interface RecordTable {
  readonly table: string;
  /** SQL that names a row for the list of changes; `r` is the row. */
  readonly label: string;
}

const person = `(SELECT p.role FROM person p WHERE p.id = r.person)`;

export const tableOfRecord: Readonly<Record<RecordKind, RecordTable>> = {
  priority: { table: 'silo_priority', label: `(SELECT i.name FROM improvement i WHERE i.id = r.improvement)` },
  word: { table: 'stated_word', label: 'r.text' },
  responsibilityModel: { table: 'responsibility_model', label: 'r.kind' },
  responsibility: { table: 'responsibility', label: person },
  influence: { table: 'influence_statement', label: `coalesce(${person}, r.statement)` },
  stakeholder: { table: 'stakeholder_note', label: `coalesce(r.who, ${person}, r.what)` },
  precondition: { table: 'precondition', label: `coalesce(r.name, r.kind)` },
  task: { table: 'manager_task', label: 'r.task' },
  maturityModel: { table: 'maturity_model', label: 'r.name' },
  maturityStage: { table: 'maturity_stage', label: 'r.name' },
  maturityQuestion: { table: 'maturity_question', label: 'r.text' },
  maturityRound: { table: 'maturity_round', label: 'r.name' },
  maturityAnswer: { table: 'maturity_answer', label: 'r.respondent' },
  kanoFeature: { table: 'kano_feature', label: 'r.name' },
  assumption: { table: 'assumption', label: 'r.name' },
  library: { table: 'library_entry', label: 'r.name' },
};

const booleans: ReadonlySet<string> = new Set(['chosen', 'done', 'met']);
const lists: ReadonlySet<string> = new Set(['covers', 'remit']);

/** Column of a field: notedOn → noted_on. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Columns for fields of a record; empty text is unknown. */
export function recordColumns(fields: Readonly<Record<string, unknown>>): Columns {
  const columns: Record<string, SqlValue> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (lists.has(field)) columns[columnOf(field)] = value === null ? null : JSON.stringify(value);
    else if (typeof value === 'boolean') columns[columnOf(field)] = value ? 1 : 0;
    else columns[columnOf(field)] = value === '' ? null : (value as SqlValue);
  }
  return columns;
}

function readRow<Kind extends RecordKind>(kind: Kind, row: Row): RecordRow<Kind> {
  const result: Record<string, unknown> = {
    id: Number(row['id']),
    uid: String(row['uid']),
    position: Number(row['position']),
  };
  for (const field of Object.keys(recordFields[kind].shape)) {
    const value = row[columnOf(field)] ?? null;
    if (booleans.has(field)) result[field] = value === null ? null : value === 1;
    else if (lists.has(field)) result[field] = value === null ? null : JSON.parse(String(value));
    else result[field] = value;
  }
  // The columns of a table are checked by its own rules; the shape follows the fields of the contract.
  return result as RecordRow<Kind>;
}

/** Rows of one kind, in order. */
export function readRecords<Kind extends RecordKind>(connection: Connection, kind: Kind): readonly RecordRow<Kind>[] {
  const rows = statement(connection, `SELECT * FROM ${tableOfRecord[kind].table} ORDER BY position, id`).all() as Row[];
  return rows.map((row) => readRow(kind, row));
}

/** Every record of every kind. */
export function readAllRecords(connection: Connection): Records {
  return Object.fromEntries(recordKinds.map((kind) => [kind, readRecords(connection, kind)])) as unknown as Records;
}

/** How a record is called in the list of changes; null when there is no such row. */
export function recordLabel(connection: Connection, kind: RecordKind, id: number): string | null {
  const { table, label } = tableOfRecord[kind];
  const row = statement(connection, `SELECT ${label} AS label FROM ${table} r WHERE r.id = ?`).get(id) as
    { readonly label: string | null } | undefined;
  return row === undefined ? null : (row.label ?? '').slice(0, 100);
}
