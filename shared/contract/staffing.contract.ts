/** Queries and commands on specialists, assignments and shortlists. Import goes by `import.run`, kinds 'specialists' and 'assignments'. What is computed from them stands in staffingMatch.contract. */
import { z } from 'zod';
import {
  assignmentStatuses,
  conditions,
  cxLevels,
  cxTraits,
  shortlistStages,
  specialistStatuses,
  testAnswers,
  type Assignment,
  type ShortlistStage,
  type Skill,
  type Specialist,
} from '../domain/staffing';
import { processes } from '../domain/terms';
import type { FoundMention } from '../insight/staffing/mentions';
import { command, query } from './define';

const id = z.number().int().positive();
const ids = z.array(id).min(1).max(100_000);
const word = z.string().trim().min(1).max(200);
const words = z.array(word).max(100);
const line = z.string().max(500).nullable();
const longText = z.string().max(20_000).nullable();
const day = z.iso.date().nullable();
const share = z.number().min(0).max(100);
const strength = z.number().min(0).max(5);
const range = z
  .object({ low: z.number().min(0).max(100_000), high: z.number().min(0).max(100_000) })
  .refine(({ low, high }) => high >= low);

/** Columns by which specialists are sorted and that are shown. */
export const specialistColumns = [
  'number',
  'name',
  'status',
  'online',
  'offline',
  'levels',
  'processes',
  'sectors',
  'languages',
  'rate',
  'hours',
  'availableFrom',
  'place',
  'years',
  'lastContact',
] as const;
export type SpecialistColumn = (typeof specialistColumns)[number];

export const specialistSelectionSchema = z.object({
  /** Words that must all stand somewhere in the profile. */
  text: z.string().max(200).default(''),
  statuses: z.array(z.enum(specialistStatuses)).max(10).default([]),
  levels: z.array(z.enum(cxLevels)).max(4).default([]),
  processes: z.array(z.enum(processes)).max(3).default([]),
  languages: words.default([]),
  sectors: words.default([]),
  skill: z.object({ id, least: strength }).nullable().default(null),
  sort: z
    .object({ column: z.union([z.enum(specialistColumns), z.object({ skill: id })]), descending: z.boolean() })
    .nullable()
    .default(null),
});
export type SpecialistSelection = z.infer<typeof specialistSelectionSchema>;

/** A specialist with what the source said where it could not be read. */
export interface SpecialistRow extends Specialist {
  readonly unclear: Readonly<Record<string, string>>;
}

export interface ShortlistEntry {
  readonly id: number;
  readonly assignment: number;
  readonly specialist: number;
  /** How the specialist is called: name, otherwise number. */
  readonly label: string;
  readonly stage: ShortlistStage;
  readonly note: string | null;
  readonly setAt: string;
  /** The match when the stage was set; `isStale` when rules or criteria have changed since, so that it says nothing any more of today's order. */
  readonly result: {
    readonly gate: 'pass' | 'unknown' | 'fail';
    readonly low: number | null;
    readonly high: number | null;
    readonly rubricVersion: string;
    readonly isStale: boolean;
  } | null;
}

export interface RetentionDue {
  readonly specialist: number;
  readonly label: string;
  /** Day on which the profile was to be gone. */
  readonly until: string;
  readonly reason: 'withoutConsent' | 'consentEnded';
}

export interface Retention {
  /** Days that a profile stays after the last contact. */
  readonly withoutConsent: number;
  readonly withConsent: number;
  /** The day it is counted on. */
  readonly on: string;
  readonly due: readonly RetentionDue[];
  /** Profiles of which no last contact is known: no clock can run. */
  readonly withoutDate: number;
}

/** What goes when somebody is erased, counted before it happens. */
export interface ErasureTraces {
  readonly label: string;
  readonly shortlists: number;
  readonly exports: number;
  readonly steps: number;
  readonly backups: number;
}

/** A text of the file in which somebody who is to be erased is mentioned. */
export interface MentionedField {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

export interface Mention extends MentionedField, FoundMention {}

export interface SheetExport {
  readonly id: number;
  readonly at: string;
  readonly form: 'pdf' | 'docx';
  /** Null once erased. */
  readonly specialist: number | null;
  readonly label: string | null;
  readonly assignment: string | null;
  readonly file: string;
}

/** Words that occur in the pool, for filters and fields. */
export interface StaffingWords {
  readonly skills: readonly Skill[];
  readonly sectors: readonly string[];
  readonly languages: readonly string[];
  readonly places: readonly string[];
  readonly counts: { readonly specialists: number; readonly assignments: number; readonly doNotContact: number };
}

export const staffingQueries = {
  'specialist.order': query(specialistSelectionSchema, ['staffing']).returns<{
    readonly ids: Int32Array;
    readonly total: number;
  }>(),
  'specialist.rows': query(z.object({ ids: z.array(id).max(2000) }), ['staffing'], { asText: true }).returns<
    readonly SpecialistRow[]
  >(),
  'staffing.words': query(z.object({}), ['staffing']).returns<StaffingWords>(),
  'assignment.list': query(z.object({}), ['staffing']).returns<readonly Assignment[]>(),
  'shortlist.list': query(z.object({ assignment: id.nullable().default(null) }), ['staffing']).returns<
    readonly ShortlistEntry[]
  >(),
  'staffing.retention': query(z.object({}), ['staffing', 'engagement']).returns<Retention>(),
  'specialist.traces': query(z.object({ ids }), ['staffing']).returns<ErasureTraces>(),
  /** Where others wrote of these people: in every text of the file outside their own profile, attachments excepted. `more` are further ones that are not told. */
  'specialist.mentions': query(z.object({ ids }), [], { asText: true }).returns<{
    readonly mentions: readonly Mention[];
    readonly more: number;
  }>(),
  'sheet.list': query(z.object({}), ['staffing']).returns<readonly SheetExport[]>(),
} as const;

const specialistFields = z.object({
  number: line,
  name: line,
  status: z.enum(specialistStatuses),
  online: share.nullable(),
  offline: share.nullable(),
  levels: z.partialRecord(z.enum(cxLevels), strength.nullable()).nullable(),
  processes: z.array(z.enum(processes)).max(3).nullable(),
  skills: z.record(z.string().regex(/^\d+$/), strength),
  traits: z.partialRecord(z.enum(cxTraits), strength),
  takesOffline: z.enum(testAnswers),
  takesOfflineEvidence: longText,
  knowsOnlineData: z.enum(testAnswers),
  knowsOnlineDataEvidence: longText,
  sectors: words.nullable(),
  languages: words.nullable(),
  methods: words.nullable(),
  certificates: words.nullable(),
  education: line,
  rate: range.nullable(),
  hours: range.nullable(),
  availableFrom: day,
  place: line,
  years: z.number().min(0).max(80).nullable(),
  lastContact: day,
  consentUntil: day,
  source: line,
  notes: longText,
});
export { specialistFields as specialistFieldsSchema };

const assignmentFields = z.object({
  number: line,
  title: z.string().trim().min(1).max(500),
  client: line,
  sector: line,
  description: longText,
  status: z.enum(assignmentStatuses),
  online: share.nullable(),
  levels: z.array(z.enum(cxLevels)).max(4).nullable(),
  processes: z.array(z.enum(processes)).max(3).nullable(),
  share: share.nullable(),
  languages: words.nullable(),
  maximumRate: z.number().min(0).max(100_000).nullable(),
  hours: range.nullable(),
  start: day,
  months: z.number().min(0).max(600).nullable(),
  place: line,
  remote: line,
  requestedBy: line,
  said: z
    .object({
      online: longText,
      levels: longText,
      processes: longText,
      musts: longText,
      wishes: longText,
      weights: longText,
      share: longText,
    })
    .partial(),
});
export { assignmentFields as assignmentFieldsSchema };

export const criterionValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('online'), share }),
  z.object({ kind: z.literal('levels'), levels: z.array(z.enum(cxLevels)).min(1).max(4) }),
  z.object({ kind: z.literal('processes'), processes: z.array(z.enum(processes)).min(1).max(3) }),
  z.object({ kind: z.literal('skill'), skill: id, least: strength }),
  z.object({ kind: z.literal('trait'), trait: z.enum(cxTraits), least: strength }),
  z.object({ kind: z.literal('sectors'), names: words.min(1) }),
  z.object({ kind: z.literal('languages'), names: words.min(1) }),
  z.object({ kind: z.literal('rate'), most: z.number().min(0).max(100_000) }),
  z.object({ kind: z.literal('hours'), low: z.number().min(0).max(168), high: z.number().min(0).max(168) }),
  z.object({ kind: z.literal('start'), date: z.iso.date() }),
  z.object({ kind: z.literal('place'), place: word, near: z.number().min(0).max(1000) }),
  z.object({ kind: z.literal('years'), least: z.number().min(0).max(80) }),
  z.object({ kind: z.literal('text'), text: word }),
]);

export const criterionSchema = z.object({
  /** Of a criterion that is there already. */
  id: id.optional(),
  condition: z.enum(conditions),
  weight: z.number().min(0).max(1000),
  value: criterionValueSchema,
});

export const staffingCommands = {
  'skill.create': command(z.object({ name: word })).returns<{ readonly id: number }>(),
  'specialist.create': command(z.object({ fields: specialistFields.partial() })).returns<{ readonly id: number }>(),
  'specialist.update': command(z.object({ ids, fields: specialistFields.partial() })).returns<null>(),
  'specialist.delete': command(z.object({ ids })).returns<null>(),
  'assignment.create': command(
    z.object({
      fields: assignmentFields.partial().required({ title: true }),
      criteria: z.array(criterionSchema).max(100).default([]),
    }),
  ).returns<{ readonly id: number }>(),
  'assignment.update': command(z.object({ id, fields: assignmentFields.partial() })).returns<null>(),
  'assignment.delete': command(z.object({ ids })).returns<null>(),
  /** The whole list, in order; those with an id are kept, others made, the rest goes. */
  'assignment.setCriteria': command(z.object({ id, criteria: z.array(criterionSchema).max(100) })).returns<null>(),
  /** A stage for specialists on an assignment; null takes them off the list. */
  'shortlist.set': command(
    z.object({
      assignment: id,
      specialists: ids,
      stage: z.enum(shortlistStages).nullable(),
      note: longText.optional(),
    }),
  ).returns<null>(),
  'retention.set': command(
    z
      .object({ withoutConsent: z.number().int().min(1).max(3650), withConsent: z.number().int().min(1).max(3650) })
      .partial(),
  ).returns<null>(),
  /** Erases people for good: rows, undo, index, backups; and makes their names unreadable in the texts chosen of `specialist.mentions`. */
  'specialist.erase': command(
    z.object({
      ids,
      mask: z
        .array(z.object({ table: z.string().max(100), row: z.number().int(), column: z.string().max(100) }))
        .max(1000)
        .default([]),
    }),
    { undoable: false },
  ).returns<{
    /** Texts in which a name was made unreadable. */
    readonly masked: number;
    readonly erased: number;
    readonly steps: number;
    readonly backups: number;
  }>(),
} as const;
