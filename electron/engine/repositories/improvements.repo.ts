/** Rows of improvements with their links, registers and evidence. */
import type {
  EffectKind,
  Effort,
  EvidenceKind,
  Improvement,
  ImprovementEvidence,
  ImprovementRegister,
  ImprovementStatus,
  NUnit,
} from '@shared/domain/improvement';
import type { Connection, Row } from '../db/connection';
import { statement, type Columns, type SqlValue } from './rows.repo';

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** Ids of one side of a link table by the other, in order. */
function links(
  connection: Connection,
  table: string,
  from: string,
  to: string,
): ReadonlyMap<number, readonly number[]> {
  const rows = statement(connection, `SELECT ${from} AS a, ${to} AS b FROM ${table} ORDER BY id`).all() as {
    a: number;
    b: number;
  }[];
  const result = new Map<number, number[]>();
  for (const { a, b } of rows) {
    const known = result.get(a);
    if (known === undefined) result.set(a, [b]);
    else known.push(b);
  }
  return result;
}

function grouped<Value>(rows: readonly Row[], read: (row: Row) => Value): ReadonlyMap<number, readonly Value[]> {
  const result = new Map<number, Value[]>();
  for (const row of rows) {
    const id = Number(row['improvement']);
    const known = result.get(id);
    if (known === undefined) result.set(id, [read(row)]);
    else known.push(read(row));
  }
  return result;
}

/** Every improvement in order; a few thousand at most. */
export function readImprovements(connection: Connection): readonly Improvement[] {
  const touchpoints = links(connection, 'improvement_touchpoint', 'improvement', 'touchpoint');
  const dependencies = links(connection, 'improvement_dependency', 'improvement', 'depends_on');
  const registers = grouped(
    statement(connection, `SELECT * FROM improvement_register ORDER BY position, id`).all() as Row[],
    (row): ImprovementRegister => ({
      id: Number(row['id']),
      name: String(row['name']),
      who: text(row['who']),
      done: row['done'] === 1,
    }),
  );
  const evidence = grouped(
    statement(connection, `SELECT * FROM improvement_evidence ORDER BY position, id`).all() as Row[],
    (row): ImprovementEvidence => ({
      id: Number(row['id']),
      kind: String(row['kind']) as EvidenceKind,
      sourceUid: text(row['source_uid']),
      text: String(row['text']),
    }),
  );
  const rows = statement(connection, `SELECT * FROM improvement ORDER BY position, id`).all() as Row[];
  return rows.map((row) => {
    const id = Number(row['id']);
    return {
      id,
      uid: String(row['uid']),
      position: Number(row['position']),
      code: text(row['code']),
      name: String(row['name']),
      finding: text(row['finding']),
      cause: text(row['cause']),
      proposal: text(row['proposal']),
      status: String(row['status']) as ImprovementStatus,
      owner: number(row['owner']),
      department: number(row['department']),
      crossDepartment: row['cross_department'] === null ? null : row['cross_department'] === 1,
      effort: text(row['effort']) as Effort | null,
      impact: number(row['impact']),
      customerBenefit: text(row['customer_benefit']),
      organisationBenefit: text(row['organisation_benefit']),
      proposedOn: text(row['proposed_on']),
      decidedOn: text(row['decided_on']),
      dueOn: text(row['due_on']),
      doneOn: text(row['done_on']),
      measure: text(row['measure']),
      measureKind: text(row['measure_kind']) as EffectKind | null,
      unit: text(row['unit']),
      nUnit: text(row['n_unit']) as NUnit | null,
      baseline: pointOf(row, 'baseline'),
      after: pointOf(row, 'after'),
      notes: text(row['notes']),
      unclear: JSON.parse(String(row['unclear'])) as Record<string, string>,
      businessCase: text(row['business_case']),
      touchpoints: touchpoints.get(id) ?? [],
      dependsOn: dependencies.get(id) ?? [],
      registers: registers.get(id) ?? [],
      evidence: evidence.get(id) ?? [],
    };
  });
}

function pointOf(row: Row, side: 'baseline' | 'after'): Improvement['baseline'] {
  return {
    value: number(row[`${side}_value`]),
    n: number(row[`${side}_n`]),
    deviation: number(row[`${side}_deviation`]),
    wave: number(row[`${side}_wave`]),
  };
}

const plainColumns: Readonly<Record<string, string>> = {
  code: 'code',
  name: 'name',
  finding: 'finding',
  cause: 'cause',
  proposal: 'proposal',
  status: 'status',
  owner: 'owner',
  department: 'department',
  effort: 'effort',
  impact: 'impact',
  customerBenefit: 'customer_benefit',
  organisationBenefit: 'organisation_benefit',
  proposedOn: 'proposed_on',
  decidedOn: 'decided_on',
  dueOn: 'due_on',
  doneOn: 'done_on',
  measure: 'measure',
  measureKind: 'measure_kind',
  unit: 'unit',
  nUnit: 'n_unit',
  notes: 'notes',
};

/** Columns of the fields that stand in the improvement's own row; owner and department as ids. Empty text is unknown. */
export function improvementColumns(fields: Readonly<Record<string, unknown>>): Columns {
  const columns: Record<string, SqlValue> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const column = plainColumns[field];
    if (column !== undefined) columns[column] = value === '' ? null : (value as SqlValue);
    else if (field === 'crossDepartment') columns['cross_department'] = value === null ? null : value === true ? 1 : 0;
    else if (field === 'businessCase') columns['business_case'] = value === null ? null : JSON.stringify(value);
    else if (field === 'unclear') columns['unclear'] = JSON.stringify(value);
    else if (field === 'baseline' || field === 'after')
      for (const [part, given] of Object.entries(value as Record<string, SqlValue | undefined>))
        if (given !== undefined) columns[`${field}_${part}`] = given;
  }
  return columns;
}
