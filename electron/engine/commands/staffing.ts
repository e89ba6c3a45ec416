/** Commands on specialists, assignments with their criteria, shortlists and how long profiles are kept. */
import type { z } from 'zod';
import type { criterionSchema, specialistFieldsSchema } from '@shared/contract/staffing.contract';
import { rubric } from '@shared/domain/staffing';
import { Refusal } from '@shared/errors/appError';
import { isEmptyIntake } from '@shared/insight/staffing/clarity';
import { fitMatrix, ranked } from '@shared/insight/staffing/match';
import { rubricVersionOf } from '@shared/insight/staffing/rubricVersion';
import type { Connection, Row } from '../db/connection';
import { deleteRow, insertRow, rowExists, statement, updateRow, type Columns } from '../repositories/rows.repo';
import {
  assignmentLabel,
  readAssignments,
  skillNamed,
  specialistLabel,
  staffingColumns,
  toSpecialist,
} from '../repositories/staffing.repo';
import type { CommandHandlers, EngineContext } from './define';

export type SpecialistFields = Partial<z.output<typeof specialistFieldsSchema>> & {
  readonly unclear?: Readonly<Record<string, string>>;
};
type CriterionInput = z.output<typeof criterionSchema>;

function specialistName(connection: Connection, id: number): string {
  const row = statement(connection, `SELECT id, number, name FROM specialist WHERE id = ?`).get(id) as
    { id: number; number: string | null; name: string | null } | undefined;
  if (row === undefined) throw new Refusal('notFound');
  return specialistLabel(row).slice(0, 100);
}

function assignmentName(connection: Connection, id: number): string {
  const name = assignmentLabel(connection, id);
  if (name === null) throw new Refusal('notFound');
  return name;
}

/** What a person said about a field takes the place of what a source said unclearly. */
function withoutUnclear(connection: Connection, id: number, fields: SpecialistFields): SpecialistFields {
  if (fields.unclear !== undefined) return fields;
  const row = statement(connection, `SELECT unclear FROM specialist WHERE id = ?`).get(id) as Row | undefined;
  if (row === undefined) throw new Refusal('notFound');
  const unclear = JSON.parse(String(row['unclear'])) as Record<string, string>;
  const left = Object.fromEntries(Object.entries(unclear).filter(([field]) => !Object.hasOwn(fields, field)));
  return Object.keys(left).length === Object.keys(unclear).length ? fields : { ...fields, unclear: left };
}

/** Inserts a specialist within the open transaction; fields that are left out are unknown. */
export function insertSpecialist(context: EngineContext, fields: SpecialistFields): number {
  return insertRow(context.connection, 'specialist', { uid: context.newUid(), ...staffingColumns(fields) });
}

/** Changes a specialist within the open transaction. */
export function changeSpecialist(context: EngineContext, id: number, fields: SpecialistFields): void {
  const { connection } = context;
  const columns = staffingColumns(withoutUnclear(connection, id, fields));
  if (!updateRow(connection, 'specialist', id, columns)) throw new Refusal('notFound');
}

/** Makes the criteria of an assignment these, in order; those that are there keep their identity. */
export function setCriteria(context: EngineContext, assignment: number, criteria: readonly CriterionInput[]): void {
  const { connection } = context;
  const there = statement(connection, `SELECT id FROM criterion WHERE assignment = ?`)
    .pluck()
    .all(assignment) as number[];
  const kept = new Set(criteria.flatMap((criterion) => criterion.id ?? []));
  for (const id of there) if (!kept.has(id)) deleteRow(connection, 'criterion', id);
  criteria.forEach(({ id, condition, weight, value }, index) => {
    if (value.kind === 'skill' && !rowExists(connection, 'skill', value.skill)) throw new Refusal('notFound');
    const columns = { position: index + 1, condition, weight, value: JSON.stringify(value) };
    if (id !== undefined && there.includes(id)) updateRow(connection, 'criterion', id, columns);
    else insertRow(connection, 'criterion', { uid: context.newUid(), assignment, ...columns });
  });
}

/** Inserts an assignment with its criteria within the open transaction. */
export function insertAssignment(
  context: EngineContext,
  fields: Readonly<Record<string, unknown>>,
  criteria: readonly CriterionInput[],
): number {
  const id = insertRow(context.connection, 'assignment', { uid: context.newUid(), ...staffingColumns(fields) });
  setCriteria(context, id, criteria);
  return id;
}

/** A part of the words of a request changes; the others stay. */
function mergedWords(connection: Connection, id: number, fields: Readonly<Record<string, unknown>>) {
  if (fields['said'] === undefined) return fields;
  const row = statement(connection, `SELECT said FROM assignment WHERE id = ?`).pluck().get(id);
  if (row === undefined) throw new Refusal('notFound');
  return { ...fields, said: { ...(JSON.parse(String(row)) as object), ...(fields['said'] as object) } };
}

/** The match of one specialist with one assignment as it is now, to stand beside the stage that is set on it. */
function resultNow(connection: Connection, assignment: number, specialist: number): Columns {
  const asked = readAssignments(connection).find(({ id }) => id === assignment);
  const row = statement(connection, `SELECT * FROM specialist WHERE id = ?`).get(specialist) as Row | undefined;
  const nothing = { rubric_version: null, gate: null, score_low: null, score_high: null };
  if (asked === undefined || row === undefined || isEmptyIntake(asked)) return nothing;
  const [line] = ranked(fitMatrix(asked.criteria, [toSpecialist(row)], rubric));
  return line === undefined
    ? nothing
    : {
        rubric_version: rubricVersionOf(asked.criteria, rubric),
        gate: line.gate,
        score_low: line.low,
        score_high: line.high,
      };
}

export const staffingCommandHandlers = {
  'skill.create': {
    apply: (context, { name }) => ({
      value: { id: skillNamed(context.connection, name, context.newUid) },
      label: { key: 'skillCreated', params: { name } },
    }),
  },
  'specialist.create': {
    apply: (context, { fields }) => {
      const id = insertSpecialist(context, fields);
      return {
        value: { id },
        label: { key: 'specialistCreated', params: { name: specialistName(context.connection, id) } },
      };
    },
  },
  'specialist.update': {
    apply: (context, { ids, fields }) => {
      for (const id of ids) changeSpecialist(context, id, fields);
      const [first = 0] = ids;
      const name = specialistName(context.connection, first);
      const [field, ...more] = Object.keys(fields);
      return {
        value: null,
        label: { key: 'specialistUpdated', params: { name, count: ids.length } },
        // Typing on in one text is one step.
        ...(field !== undefined &&
          more.length === 0 &&
          (field === 'notes' || field.endsWith('Evidence')) && { mergeKey: `specialist:${ids.join(',')}:${field}` }),
      };
    },
  },
  'specialist.delete': {
    apply: ({ connection }, { ids }) => {
      const [first = 0] = ids;
      const name = specialistName(connection, first);
      for (const id of ids) if (!deleteRow(connection, 'specialist', id)) throw new Refusal('notFound');
      return { value: null, label: { key: 'specialistDeleted', params: { name, count: ids.length } } };
    },
  },
  'assignment.create': {
    apply: (context, { fields, criteria }) => {
      const id = insertAssignment(context, fields, criteria);
      return {
        value: { id },
        label: { key: 'assignmentCreated', params: { name: assignmentName(context.connection, id) } },
      };
    },
  },
  'assignment.update': {
    apply: ({ connection }, { id, fields }) => {
      const columns = staffingColumns(mergedWords(connection, id, fields));
      if (!updateRow(connection, 'assignment', id, columns)) throw new Refusal('notFound');
      const [field, ...more] = Object.keys(fields);
      return {
        value: null,
        label: { key: 'assignmentUpdated', params: { name: assignmentName(connection, id) } },
        ...(field === 'description' && more.length === 0 && { mergeKey: `assignment:${id}:description` }),
      };
    },
  },
  'assignment.delete': {
    apply: ({ connection }, { ids }) => {
      const [first = 0] = ids;
      const name = assignmentName(connection, first);
      for (const id of ids) if (!deleteRow(connection, 'assignment', id)) throw new Refusal('notFound');
      return { value: null, label: { key: 'assignmentDeleted', params: { name, count: ids.length } } };
    },
  },
  'assignment.setCriteria': {
    apply: (context, { id, criteria }) => {
      const name = assignmentName(context.connection, id);
      setCriteria(context, id, criteria);
      return { value: null, label: { key: 'criteriaSet', params: { name } } };
    },
  },
  'shortlist.set': {
    apply: (context, { assignment, specialists, stage, note }) => {
      const { connection } = context;
      assignmentName(connection, assignment);
      for (const specialist of specialists) {
        specialistName(connection, specialist);
        const known = statement(connection, `SELECT id FROM shortlist_entry WHERE assignment = ? AND specialist = ?`)
          .pluck()
          .get(assignment, specialist) as number | undefined;
        if (stage === null) {
          if (known !== undefined) deleteRow(connection, 'shortlist_entry', known);
          continue;
        }
        const columns = { stage, set_at: context.now(), note, ...resultNow(connection, assignment, specialist) };
        if (known !== undefined) updateRow(connection, 'shortlist_entry', known, columns);
        else insertRow(connection, 'shortlist_entry', { uid: context.newUid(), assignment, specialist, ...columns });
      }
      const [first = 0] = specialists;
      return {
        value: null,
        label: {
          key: stage === null ? 'shortlistRemoved' : 'shortlistSet',
          params: { name: specialistName(connection, first), stage: stage ?? '', count: specialists.length },
        },
      };
    },
  },
  'retention.set': {
    apply: ({ connection }, { withoutConsent, withConsent }) => {
      updateRow(connection, 'retention', 1, { without_consent: withoutConsent, with_consent: withConsent });
      return { value: null, label: { key: 'retentionSet', params: {} } };
    },
  },
} satisfies Pick<
  CommandHandlers,
  | 'skill.create'
  | 'specialist.create'
  | 'specialist.update'
  | 'specialist.delete'
  | 'assignment.create'
  | 'assignment.update'
  | 'assignment.delete'
  | 'assignment.setCriteria'
  | 'shortlist.set'
  | 'retention.set'
>;
