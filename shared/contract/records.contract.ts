/** Queries and commands on the records of the organisation: responsibility, stakeholders, preconditions, maturity, assumptions, own glossary entries. */
import { z } from 'zod';
import { maturityPresets, maturityRules } from '../domain/maturity';
import type { MatrixFigure } from '../insight/organisation/matrix';
import type { MaturityFigures } from '../insight/organisation/maturity';
import type { ModelCoverage } from '../insight/organisation/coverage';
import type { StakeholderCourse } from '../insight/organisation/stakeholders';
import type { SiloMap } from '../insight/organisation/silos';
import {
  attitudes,
  departmentRemit,
  libraryKinds,
  managerTasks,
  preconditionKinds,
  responsibilityKinds,
  responsibilityRoles,
  stakeholderKinds,
  taskStates,
} from '../domain/responsibility';
import { chainPhases } from '../domain/terms';
import { command, query } from './define';
import type { Entity } from './replies';

const id = z.number().int().positive();
const name = z.string().trim().min(1).max(500);
const text = z.string().max(20_000).nullable();
const day = z.iso.date().nullable();

/** Fields of each kind of record. Ids refer to rows; a person, department or touchpoint that is deleted takes its records along or becomes null. */
export const recordFields = {
  /** How high a department puts an improvement, 1 (last) to 5 (first). */
  priority: z.object({ improvement: id, department: id, priority: z.number().int().min(1).max(5), note: text }),
  /** Words that promise something, to hold beside what was done. `sourceUid` = uid of the quote. */
  word: z.object({
    person: id.nullable(),
    text: name,
    saidOn: day,
    source: text,
    sourceUid: z.string().max(100).nullable(),
  }),
  responsibilityModel: z.object({
    kind: z.enum(responsibilityKinds),
    chosen: z.boolean(),
    reason: text,
    pros: text,
    cons: text,
    covers: z.array(z.enum(chainPhases)).nullable(),
    /** What a separate team or department is asked to do [S5.6]. */
    remit: z.array(z.enum(departmentRemit)).nullable(),
  }),
  responsibility: z.object({ touchpoint: id, person: id, role: z.enum(responsibilityRoles) }),
  influence: z.object({ person: id, statement: name }),
  stakeholder: z.object({
    person: id.nullable(),
    who: text,
    notedOn: day,
    kind: z.enum(stakeholderKinds).nullable(),
    what: name,
    attitude: z.enum(attitudes).nullable(),
    /** 1 little, 2 some, 3 much. */
    power: z.number().int().min(1).max(3).nullable(),
    interest: z.number().int().min(1).max(3).nullable(),
    agreement: text,
    nextStep: text,
    dueOn: day,
    done: z.boolean(),
  }),
  precondition: z.object({
    kind: z.enum(preconditionKinds),
    department: id.nullable(),
    name: text,
    met: z.boolean().nullable(),
    evidence: text,
  }),
  task: z.object({
    task: z.enum(managerTasks),
    person: id.nullable(),
    who: text,
    state: z.enum(taskStates).nullable(),
    notes: text,
  }),
  maturityModel: z.object({
    name,
    source: text,
    description: text,
    lowest: z.number().int().min(0).max(100),
    highest: z.number().int().min(1).max(100),
    rule: z.enum(maturityRules),
    /** Mark from which a statement is met; null = three quarters of the scale. */
    passing: z.number().min(0).max(100).nullable(),
  }),
  maturityStage: z.object({ model: id, name, description: text, step: text }),
  /** `stage` = the stage that a statement belongs to, for models with the rule 'statements'. */
  maturityQuestion: z.object({ model: id, topic: text, text: name, stage: id.nullable() }),
  maturityRound: z.object({ model: id, name, heldOn: day }),
  maturityAnswer: z.object({
    round: id,
    question: id,
    respondent: name,
    score: z.number().min(0).max(100).nullable(),
    evidence: text,
  }),
  /** A feature asked about in two columns of the surveys: what if it is there, and what if it is not (Kano). */
  kanoFeature: z.object({ name, functional: name, dysfunctional: name }),
  /** A figure with a range; see `valueAssumptions` for the names that the program reads itself. */
  assumption: z.object({
    name,
    low: z.number().nullable(),
    likely: z.number().nullable(),
    high: z.number().nullable(),
    source: text,
  }),
  library: z.object({
    kind: z.enum(libraryKinds),
    name,
    text,
    synonyms: text,
    source: text,
    dated: z.string().max(50).nullable(),
  }),
} as const;

export type RecordKind = keyof typeof recordFields;
export const recordKinds = Object.keys(recordFields) as readonly RecordKind[];
export type RecordFields<Kind extends RecordKind> = z.output<(typeof recordFields)[Kind]>;
/** A record as it is kept: its fields, null where nothing is known, and its identity. */
export type RecordRow<Kind extends RecordKind> = Readonly<RecordFields<Kind>> & {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
};
export type Records = { readonly [Kind in RecordKind]: readonly RecordRow<Kind>[] };

/** Fields that must be given for a new record. */
const required = {
  priority: { improvement: true, department: true, priority: true },
  word: { text: true },
  responsibilityModel: { kind: true },
  responsibility: { touchpoint: true, person: true, role: true },
  influence: { person: true, statement: true },
  stakeholder: { what: true },
  precondition: { kind: true },
  task: { task: true },
  maturityModel: { name: true },
  maturityStage: { model: true, name: true },
  maturityQuestion: { model: true, text: true },
  maturityRound: { model: true, name: true },
  maturityAnswer: { round: true, question: true, respondent: true },
  kanoFeature: { name: true, functional: true, dysfunctional: true },
  assumption: { name: true },
  library: { kind: true, name: true },
} as const;

type Required = typeof required;
/** A record to be made: its kind, and at least the fields that it cannot do without. */
export type NewRecord = {
  [Kind in RecordKind]: {
    readonly kind: Kind;
    readonly fields: Partial<RecordFields<Kind>> &
      Pick<RecordFields<Kind>, keyof Required[Kind] & keyof RecordFields<Kind>>;
  };
}[RecordKind];
export type ChangedRecord = {
  [Kind in RecordKind]: { readonly kind: Kind; readonly id: number; readonly fields: Partial<RecordFields<Kind>> };
}[RecordKind];

const kindSchema = z.enum(recordKinds as [RecordKind, ...RecordKind[]]);
function fieldsSchema(kind: RecordKind, must: Readonly<Record<string, true>>): z.ZodObject {
  const shape: Readonly<Record<string, z.ZodType>> = recordFields[kind].shape;
  return z.object(
    Object.fromEntries(
      Object.entries(shape).map(([key, field]) => [key, must[key] === true ? field : field.optional()]),
    ),
  );
}
type Options = [z.ZodObject<{ kind: z.ZodLiteral<RecordKind> }>];
const asUnion = (options: readonly z.ZodObject[]): z.ZodType =>
  z.discriminatedUnion('kind', options as unknown as Options);
// The schemas are made from one table, which the compiler cannot follow; the types say the same.
const newRecord = asUnion(
  recordKinds.map((kind) => z.object({ kind: z.literal(kind), fields: fieldsSchema(kind, required[kind]) })),
) as z.ZodType<NewRecord, NewRecord>;
const changedRecord = asUnion(
  recordKinds.map((kind) => z.object({ kind: z.literal(kind), id, fields: fieldsSchema(kind, {}) })),
) as z.ZodType<ChangedRecord, ChangedRecord>;

const entities: readonly Entity[] = ['organisation', 'improvement', 'touchpoint', 'person', 'department', 'channel'];

export const recordQueries = {
  /** Every record of every kind, in order. */
  'record.all': query(z.object({}), ['organisation', 'improvement', 'measurement']).returns<Records>(),
  'organisation.models': query(z.object({}), entities).returns<readonly ModelCoverage[]>(),
  'organisation.silos': query(z.object({}), entities).returns<SiloMap>(),
  /** Touchpoint × role: who carries out, answers, is asked, is told; what is missing, and what each person carries. */
  'organisation.matrix': query(z.object({}), entities).returns<MatrixFigure>(),
  /** Where each stakeholder stands; late is before the engagement's reference date, or today. */
  'organisation.stakeholders': query(z.object({}), ['organisation', 'person', 'engagement']).returns<{
    readonly referenceDate: string;
    readonly courses: readonly StakeholderCourse[];
  }>(),
  /** Figures of every maturity round, in order of time within a model. */
  'organisation.maturity': query(z.object({}), ['organisation']).returns<readonly MaturityFigures[]>(),
} as const;

export const recordCommands = {
  'record.create': command(newRecord).returns<{ readonly id: number }>(),
  'record.update': command(changedRecord).returns<null>(),
  'record.delete': command(z.object({ kind: kindSchema, ids: z.array(id).min(1).max(5000) })).returns<null>(),
  'record.move': command(z.object({ kind: kindSchema, id, before: id.nullable().default(null) })).returns<null>(),
  /** Makes a maturity model with the stages and questions of a preset, in the language of the program; all of it can be changed after. */
  'maturity.fromPreset': command(
    z.object({ preset: z.enum(maturityPresets.map((preset) => preset.key) as ['twoEnds']) }),
  ).returns<{ readonly id: number }>(),
  /** Sets a role in cells of the matrix; null takes it away. Who answers for a touchpoint is its owner, so `accountable` sets the owner. */
  'responsibility.set': command(
    z.object({
      cells: z
        .array(z.object({ touchpoint: id, person: id, role: z.enum(responsibilityRoles).nullable() }))
        .min(1)
        .max(20_000),
    }),
  ).returns<null>(),
  /** Sets an answer of a respondent in a round; null for both takes it away. */
  'maturity.answer': command(
    z.object({
      round: id,
      question: id,
      respondent: name,
      score: z.number().min(0).max(100).nullable(),
      evidence: text.default(null),
    }),
  ).returns<null>(),
} as const;
