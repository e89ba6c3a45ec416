/** Commands on improvements: make, change, move over the board, evidence. */
import type { z } from 'zod';
import type { improvementFieldsSchema } from '@shared/contract/improvements.contract';
import { boardColumnOf, effectKindOf, type ImprovementStatus } from '@shared/domain/improvement';
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { improvementColumns } from '../repositories/improvements.repo';
import { NameResolver, nameKey } from '../repositories/lists.repo';
import {
  deleteRow,
  insertRow,
  lastPosition,
  positionsBefore,
  rowExists,
  statement,
  updateRow,
} from '../repositories/rows.repo';
import { insertTouchpoint } from '../repositories/touchpoints.repo';
import type { CommandHandlers, EngineContext } from './define';

export type ImprovementFields = Partial<z.output<typeof improvementFieldsSchema>> & {
  readonly unclear?: Readonly<Record<string, string>>;
};
type Reference = number | { readonly name: string };

function nameOf(connection: Connection, id: number): string {
  const row = statement(
    connection,
    `SELECT coalesce(code || ' ', '') || name AS name FROM improvement WHERE id = ?`,
  ).get(id) as { readonly name: string } | undefined;
  if (row === undefined) throw new Refusal('notFound');
  return row.name.slice(0, 100);
}

function wavesExist(connection: Connection, fields: ImprovementFields): void {
  for (const point of [fields.baseline, fields.after])
    if (typeof point?.wave === 'number' && !rowExists(connection, 'wave', point.wave)) throw new Refusal('notFound');
}

function touchpointId(context: EngineContext, reference: Reference): number {
  const { connection } = context;
  if (typeof reference === 'number') {
    if (!rowExists(connection, 'touchpoint', reference)) throw new Refusal('notFound');
    return reference;
  }
  const key = nameKey(reference.name);
  const rows = statement(connection, `SELECT id, name FROM touchpoint ORDER BY position, id`).all() as {
    id: number;
    name: string;
  }[];
  const found = rows.find((row) => nameKey(row.name) === key);
  if (found !== undefined) return found.id;
  const [position = 0] = positionsBefore(connection, 'touchpoint', null, 1);
  return insertTouchpoint(connection, { uid: context.newUid(), position }, { name: reference.name });
}

/** Makes the rows of a link table for one improvement these, keeping those that are there. */
function setLinks(
  connection: Connection,
  table: 'improvement_touchpoint' | 'improvement_dependency',
  column: 'touchpoint' | 'depends_on',
  improvement: number,
  wanted: readonly number[],
): void {
  const there = statement(connection, `SELECT ${column} FROM ${table} WHERE improvement = ?`)
    .pluck()
    .all(improvement) as number[];
  for (const id of there)
    if (!wanted.includes(id))
      statement(connection, `DELETE FROM ${table} WHERE improvement = ? AND ${column} = ?`).run(improvement, id);
  for (const id of new Set(wanted))
    if (!there.includes(id)) insertRow(connection, table, { improvement, [column]: id });
}

/** A chain of waiting that comes back to where it began would wait forever. */
function refuseCircle(connection: Connection, improvement: number, dependsOn: readonly number[]): void {
  const seen = new Set<number>();
  const open = [...dependsOn];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === improvement) throw new Refusal('improvement.circle');
    if (seen.has(id)) continue;
    seen.add(id);
    if (!rowExists(connection, 'improvement', id)) throw new Refusal('notFound');
    open.push(
      ...(statement(connection, `SELECT depends_on FROM improvement_dependency WHERE improvement = ?`)
        .pluck()
        .all(id) as number[]),
    );
  }
}

function setRegisters(
  context: EngineContext,
  improvement: number,
  registers: NonNullable<ImprovementFields['registers']>,
): void {
  const { connection } = context;
  const there = statement(connection, `SELECT id FROM improvement_register WHERE improvement = ?`)
    .pluck()
    .all(improvement) as number[];
  const kept = new Set(registers.flatMap((register) => register.id ?? []));
  for (const id of there) if (!kept.has(id)) deleteRow(connection, 'improvement_register', id);
  registers.forEach((register, index) => {
    const columns = {
      position: index + 1,
      name: register.name,
      who: register.who === '' ? null : register.who,
      done: register.done ? 1 : 0,
    };
    if (register.id !== undefined && there.includes(register.id))
      updateRow(connection, 'improvement_register', register.id, columns);
    else insertRow(connection, 'improvement_register', { uid: context.newUid(), improvement, ...columns });
  });
}

/** Owner and department given by name become ids. */
function resolved(context: EngineContext, fields: ImprovementFields): Record<string, unknown> {
  const names = new NameResolver(context.connection, context.newUid);
  const result: Record<string, unknown> = { ...fields };
  for (const [field, list] of [
    ['owner', 'person'],
    ['department', 'department'],
  ] as const) {
    const value = fields[field];
    if (typeof value === 'object' && value !== null) result[field] = names.resolve(list, value.name);
    else if (typeof value === 'number' && !rowExists(context.connection, list, value)) throw new Refusal('notFound');
  }
  return result;
}

/** Writes what does not stand in the improvement's own row. */
function writeLinks(context: EngineContext, id: number, fields: ImprovementFields): void {
  const { connection } = context;
  if (fields.touchpoints !== undefined) {
    const wanted = fields.touchpoints.map((reference) => touchpointId(context, reference));
    setLinks(connection, 'improvement_touchpoint', 'touchpoint', id, wanted);
  }
  if (fields.dependsOn !== undefined) {
    refuseCircle(connection, id, fields.dependsOn);
    setLinks(connection, 'improvement_dependency', 'depends_on', id, fields.dependsOn);
  }
  if (fields.registers !== undefined) setRegisters(context, id, fields.registers);
}

/** What a measure's name says about itself, where nobody has said it. */
function withKind(fields: ImprovementFields): ImprovementFields {
  if (typeof fields.measure !== 'string' || fields.measure.trim() === '') return fields;
  const { kind, nUnit } = effectKindOf(fields.measure);
  return { ...fields, measureKind: fields.measureKind ?? kind, nUnit: fields.nUnit ?? nUnit };
}

/** Inserts an improvement within the open transaction; fields that are left out are unknown. */
export function insertImprovement(context: EngineContext, given: ImprovementFields): number {
  const { connection } = context;
  const fields = withKind(given);
  wavesExist(connection, fields);
  const id = insertRow(connection, 'improvement', {
    uid: context.newUid(),
    position: lastPosition(connection, 'improvement'),
    ...improvementColumns(resolved(context, fields)),
  });
  writeLinks(context, id, fields);
  return id;
}

/** Changes an improvement within the open transaction. */
export function changeImprovement(context: EngineContext, id: number, given: ImprovementFields): void {
  const { connection } = context;
  const unnamed =
    statement(connection, `SELECT 1 FROM improvement WHERE id = ? AND measure_kind IS NULL`).get(id) !== undefined;
  const fields = unnamed ? withKind(given) : given;
  wavesExist(connection, fields);
  if (!updateRow(connection, 'improvement', id, improvementColumns(resolved(context, fields))))
    throw new Refusal('notFound');
  writeLinks(context, id, fields);
}

/** Dates that a new status brings along where they are still unknown: a decision is of the day it was taken, done of the day it was done. */
function datesFor(connection: Connection, id: number, status: ImprovementStatus, today: string): ImprovementFields {
  const row = statement(connection, `SELECT status, decided_on, done_on FROM improvement WHERE id = ?`).get(id) as
    { status: string; decided_on: string | null; done_on: string | null } | undefined;
  if (row === undefined) throw new Refusal('notFound');
  if (row.status === status) return {};
  const decided = ['decided', 'inProgress', 'done', 'rejected', 'stopped'].includes(status) && row.decided_on === null;
  return {
    ...(decided ? { decidedOn: today } : {}),
    ...(status === 'done' && row.done_on === null ? { doneOn: today } : {}),
  };
}

function addEvidence(
  context: EngineContext,
  improvement: number,
  evidence: readonly { readonly kind: string; readonly sourceUid: string | null; readonly text: string }[],
): readonly number[] {
  return evidence.map(({ kind, sourceUid, text }) =>
    insertRow(context.connection, 'improvement_evidence', {
      uid: context.newUid(),
      position: lastPosition(context.connection, 'improvement_evidence'),
      improvement,
      kind,
      source_uid: sourceUid,
      text,
    }),
  );
}

const typedFields: ReadonlySet<string> = new Set([
  'name',
  'finding',
  'cause',
  'proposal',
  'customerBenefit',
  'organisationBenefit',
  'notes',
]);

/** Typing on in one text is one step; every other change is one of its own. */
function typing(fields: ImprovementFields, prefix: string): { readonly mergeKey?: string } {
  const [field, ...more] = Object.keys(fields);
  return field !== undefined && more.length === 0 && typedFields.has(field) ? { mergeKey: `${prefix}:${field}` } : {};
}

export const improvementCommandHandlers = {
  'improvement.create': {
    apply: (context, { fields, evidence }) => {
      const today = context.now().slice(0, 10);
      const id = insertImprovement(context, { proposedOn: today, ...fields });
      addEvidence(context, id, evidence);
      return { value: { id }, label: { key: 'improvementCreated', params: { name: nameOf(context.connection, id) } } };
    },
  },
  'improvement.update': {
    apply: (context, { ids, fields }) => {
      const today = context.now().slice(0, 10);
      for (const id of ids) {
        const dates = fields.status === undefined ? {} : datesFor(context.connection, id, fields.status, today);
        changeImprovement(context, id, { ...dates, ...fields });
      }
      const [first = 0] = ids;
      return {
        value: null,
        label: { key: 'improvementUpdated', params: { name: nameOf(context.connection, first), count: ids.length } },
        ...typing(fields, `improvement:${ids.join(',')}`),
      };
    },
  },
  'improvement.delete': {
    apply: ({ connection }, { ids }) => {
      const [first = 0] = ids;
      const name = nameOf(connection, first);
      for (const id of ids) if (!deleteRow(connection, 'improvement', id)) throw new Refusal('notFound');
      return { value: null, label: { key: 'improvementDeleted', params: { name, count: ids.length } } };
    },
  },
  'improvement.move': {
    apply: (context, { id, column, before }) => {
      const { connection } = context;
      const name = nameOf(connection, id);
      if (before !== null && !rowExists(connection, 'improvement', before)) throw new Refusal('notFound');
      const status = statement(connection, `SELECT status FROM improvement WHERE id = ?`)
        .pluck()
        .get(id) as ImprovementStatus;
      if (boardColumnOf(status) !== column) {
        const next = column === 'still' ? 'onHold' : column;
        const dates = datesFor(connection, id, next, context.now().slice(0, 10));
        changeImprovement(context, id, { ...dates, status: next });
      }
      if (before !== id) {
        const [position = 0] = positionsBefore(connection, 'improvement', before, 1);
        updateRow(connection, 'improvement', id, { position });
      }
      return { value: null, label: { key: 'improvementMoved', params: { name, column } } };
    },
  },
  'improvement.addEvidence': {
    apply: (context, { id, evidence }) => {
      const name = nameOf(context.connection, id);
      return { value: { ids: addEvidence(context, id, evidence) }, label: { key: 'evidenceAdded', params: { name } } };
    },
  },
  'improvement.removeEvidence': {
    apply: ({ connection }, { ids }) => {
      for (const id of ids) if (!deleteRow(connection, 'improvement_evidence', id)) throw new Refusal('notFound');
      return { value: null, label: { key: 'evidenceRemoved', params: { count: ids.length } } };
    },
  },
} satisfies Pick<
  CommandHandlers,
  | 'improvement.create'
  | 'improvement.update'
  | 'improvement.delete'
  | 'improvement.move'
  | 'improvement.addEvidence'
  | 'improvement.removeEvidence'
>;
