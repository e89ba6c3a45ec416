/** Queries and commands on improvements. Import goes by `import.run`, kind 'improvements'. */
import { z } from 'zod';
import {
  boardColumns,
  effectKinds,
  efforts,
  evidenceKinds,
  improvementStatuses,
  nUnits,
  type BoardColumn,
  type Improvement,
} from '../domain/improvement';
import type { Effect } from '../insight/improvement/effect';
import type { ActionChain, ClashRow, ImprovementFlag } from '../insight/improvement/overview';
import type { Readiness } from '../insight/improvement/readiness';
import { caseAssumptions, type BusinessCase, type BusinessCaseAssumptions } from '../insight/survey/lifetimeValue';
import type { BusinessCaseOdds } from '../insight/survey/odds';
import { command, query } from './define';
import type { Entity } from './replies';

const id = z.number().int().positive();
const ids = z.array(id).min(1).max(10_000);
const title = z.string().trim().min(1).max(500);
const longText = z.string().max(20_000).nullable();
const day = z.iso.date().nullable();
/** An id, or a name that is looked up (case and accents do not matter) and made when there is none. */
const reference = z.union([id, z.object({ name: title })]);
const entities: readonly Entity[] = ['improvement', 'touchpoint', 'person', 'department', 'measurement', 'engagement'];

/** An improvement with what follows from it. */
export interface ImprovementRow extends Improvement {
  readonly effect: Effect;
  readonly flags: readonly ImprovementFlag[];
  /** Days without an answer on the reference date; null when answered or undated. */
  readonly daysOpen: number | null;
}

export interface ImprovementOverview {
  readonly chain: ActionChain;
  /** The engagement's reference date, or today. */
  readonly referenceDate: string;
  readonly flags: Readonly<Record<ImprovementFlag, readonly number[]>>;
}

export const improvementQueries = {
  /** Every improvement in order (a few thousand at most), or those of one touchpoint or resting on one source (uid of a quote, a touchpoint …). */
  'improvement.list': query(
    z.object({ touchpoint: id.optional(), owner: id.optional(), sourceUid: z.string().max(100).optional() }),
    entities,
  ).returns<readonly ImprovementRow[]>(),
  /** Ids per column of the board, in order. */
  'improvement.board': query(z.object({ owner: id.optional(), department: id.optional() }), entities).returns<
    readonly { readonly column: BoardColumn; readonly ids: readonly number[] }[]
  >(),
  'improvement.overview': query(z.object({}), entities).returns<ImprovementOverview>(),
  /** Action readiness per owner and per department (C15); under three asked it says 'too-few'. Beside it what was said: words recorded, and quotes coded as promise. */
  'improvement.readiness': query(z.object({}), [...entities, 'interview', 'organisation']).returns<{
    readonly referenceDate: string;
    readonly owners: readonly Readiness[];
    readonly departments: readonly Readiness[];
  }>(),
  /** Silo × priority: where departments put an improvement two places or more apart. */
  'improvement.clashes': query(z.object({}), entities).returns<readonly ClashRow[]>(),
  /** The business case of an improvement from its assumptions; null while it has none. */
  'improvement.businessCase': query(z.object({ id }), entities).returns<{
    readonly assumptions: BusinessCaseAssumptions;
    readonly result: BusinessCase;
    readonly odds: BusinessCaseOdds;
  } | null>(),
} as const;

const range = z.object({ low: z.number(), likely: z.number(), high: z.number() });
const businessCase = z.object({
  customers: range,
  extraRetention: range,
  customerValue: range,
  hoursSaved: range,
  hourCost: range,
  costOnce: range,
  costYearly: range,
  years: z.number().min(0.1).max(50),
  sources: z.partialRecord(z.enum(caseAssumptions), z.string().max(2000)).optional(),
});

const point = z
  .object({
    value: z.number().nullable(),
    n: z.number().int().min(0).nullable(),
    deviation: z.number().min(0).nullable(),
    wave: id.nullable(),
  })
  .partial();

const improvementFields = z.object({
  code: z.string().trim().max(50).nullable(),
  name: title,
  finding: longText,
  cause: longText,
  proposal: longText,
  status: z.enum(improvementStatuses),
  owner: reference.nullable(),
  department: reference.nullable(),
  crossDepartment: z.boolean().nullable(),
  effort: z.enum(efforts).nullable(),
  impact: z.number().int().min(1).max(5).nullable(),
  customerBenefit: longText,
  organisationBenefit: longText,
  proposedOn: day,
  decidedOn: day,
  dueOn: day,
  doneOn: day,
  measure: z.string().max(500).nullable(),
  measureKind: z.enum(effectKinds).nullable(),
  unit: z.string().max(100).nullable(),
  nUnit: z.enum(nUnits).nullable(),
  baseline: point,
  after: point,
  notes: longText,
  businessCase: businessCase.nullable(),
  touchpoints: z.array(reference).max(200),
  dependsOn: z.array(id).max(200),
  /** The whole list, in order; rows with an id are kept, others made, the rest goes. */
  registers: z
    .array(
      z.object({
        id: id.optional(),
        name: title,
        who: z.string().max(500).nullable().default(null),
        done: z.boolean().default(false),
      }),
    )
    .max(100),
});
export { improvementFields as improvementFieldsSchema };

const evidence = z.object({
  kind: z.enum(evidenceKinds),
  /** uid of the row it is (a quote, a touchpoint), so that it leads back there. */
  sourceUid: z.string().max(100).nullable().default(null),
  text: z.string().trim().min(1).max(5000),
});

export const improvementCommands = {
  /** Makes an improvement; `evidence` is what it rests on, so that a quote or a touchpoint becomes a proposal in one action. Without `proposedOn` it is today. */
  'improvement.create': command(
    z.object({
      fields: improvementFields.partial().required({ name: true }),
      evidence: z.array(evidence).max(100).default([]),
    }),
  ).returns<{ readonly id: number }>(),
  /** Changes fields of one or more improvements; a change of status without its date puts today there. */
  'improvement.update': command(z.object({ ids, fields: improvementFields.partial() })).returns<null>(),
  'improvement.delete': command(z.object({ ids })).returns<null>(),
  /** Puts an improvement in a column of the board before another one (null = at the end); the last column keeps on hold, stopped and rejected, and else means on hold. */
  'improvement.move': command(
    z.object({ id, column: z.enum(boardColumns), before: id.nullable().default(null) }),
  ).returns<null>(),
  'improvement.addEvidence': command(z.object({ id, evidence: z.array(evidence).min(1).max(100) })).returns<{
    readonly ids: readonly number[];
  }>(),
  'improvement.removeEvidence': command(z.object({ ids })).returns<null>(),
} as const;
