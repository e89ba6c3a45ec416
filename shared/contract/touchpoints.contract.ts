/** Queries and commands on touchpoints and the lists they refer to. */
import { z } from 'zod';
import type { Lists } from '../domain/lists';
import { extraFieldTypes } from '../domain/lists';
import { rowSelectionSchema, tableViewSchema } from '../domain/tableView';
import { consistencies, departmentKinds, processes, sides, type Consistency } from '../domain/terms';
import { touchpointFields, type Touchpoint } from '../domain/touchpoint';
import { command, query } from './define';
import type { Entity } from './replies';

const id = z.number().int().positive();
const ids = z.array(id).min(1).max(100_000);
const named = z.object({ name: z.string().trim().min(1).max(500) });
export const fieldValueSchema = z.union([
  z.string().max(100_000),
  z.number(),
  z.boolean(),
  z.null(),
  named,
  z.array(z.union([z.string().max(100), z.number(), named])).max(500),
]);

const fieldKeys = new Set<string>(touchpointFields.map((field) => field.key));
/** A field key, or 'extra:<id>' for a field of the engagement's own. */
export const columnKeySchema = z
  .string()
  .refine((key) => fieldKeys.has(key) || /^extra:\d+$/.test(key), { error: 'unknown field' });

const touchpointEntities: readonly Entity[] = [
  'touchpoint',
  'stage',
  'channel',
  'department',
  'person',
  'persona',
  'extraField',
];

export interface RowOrder {
  /** Ids in order; a typed array so that 200,000 rows cross in a millisecond. */
  readonly ids: Int32Array;
  /** Rows in the whole table. */
  readonly total: number;
  /** Groups in order, when grouped: label and how many ids each takes from the order. */
  readonly groups: readonly { readonly key: string; readonly label: string; readonly count: number }[];
}

export interface InformationItem {
  readonly id: number;
  readonly name: string;
  readonly channels: readonly {
    readonly channel: number;
    readonly verdict: Consistency;
    readonly note: string | null;
  }[];
}

export interface OriginalValue {
  readonly field: string;
  readonly original: string;
  readonly taken: string | null;
  readonly reason: string;
  readonly source: string;
  readonly row: number;
}

/** Everything that is linked to one touchpoint, for the side panel. */
export interface TouchpointDetail {
  readonly touchpoint: Touchpoint;
  readonly information: readonly InformationItem[];
  readonly originals: readonly OriginalValue[];
  readonly attachments: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
  }[];
  readonly previous: number | null;
  readonly next: number | null;
}

export interface Aggregate {
  readonly rows: number;
  readonly filled: number;
  /** Sum, mean, lowest and highest of the numbers among the cells; null when there are none. */
  readonly numbers: {
    readonly n: number;
    readonly sum: number;
    readonly mean: number;
    readonly lowest: number;
    readonly highest: number;
  } | null;
}

export const touchpointQueries = {
  'touchpoint.order': query(rowSelectionSchema, touchpointEntities).returns<RowOrder>(),
  'touchpoint.rows': query(z.object({ ids: z.array(id).max(2000) }), touchpointEntities, { asText: true }).returns<
    readonly Touchpoint[]
  >(),
  'touchpoint.detail': query(z.object({ id, selection: rowSelectionSchema.optional() }), [
    ...touchpointEntities,
    'information',
    'attachment',
    'import',
  ]).returns<TouchpointDetail>(),
  /** How many rows each preset holds, for the tabs. */
  'touchpoint.presetCounts': query(z.object({}), touchpointEntities).returns<
    Readonly<Record<'all' | 'focus' | 'momentsOfTruth' | 'withoutOwner' | 'quality', number>>
  >(),
  /** Distinct values of a column with their counts, most frequent first, for the filter list. */
  'touchpoint.facets': query(
    z.object({ column: z.string().max(100), limit: z.number().int().min(1).max(1000).default(200) }),
    touchpointEntities,
  ).returns<readonly { readonly value: string | number | null; readonly label: string; readonly count: number }[]>(),
  /** Count, sum and mean over a rectangle of cells too large to have at hand. */
  'touchpoint.aggregate': query(
    z.object({ ids, columns: z.array(z.string().max(100)).max(300) }),
    touchpointEntities,
  ).returns<Aggregate>(),
  'lists.all': query(z.object({}), [
    'stage',
    'channel',
    'department',
    'person',
    'persona',
    'extraField',
    'view',
  ]).returns<Lists>(),
  /** How many touchpoints use each entry of a list, by entry id. */
  'lists.usage': query(
    z.object({ list: z.enum(['stage', 'channel', 'department', 'person', 'persona', 'extraField']) }),
    touchpointEntities,
  ).returns<Readonly<Record<number, number>>>(),
} as const;

const listFields = {
  stage: z.object({ name: z.string().trim().min(1).max(500), description: z.string().max(5000).nullable() }),
  channel: z.object({ name: z.string().trim().min(1).max(500), side: z.enum(sides).nullable() }),
  department: z.object({
    name: z.string().trim().min(1).max(500),
    kind: z.enum(departmentKinds).nullable(),
    processes: z.array(z.enum(processes)),
    partOf: z.string().max(500).nullable(),
    fte: z.number().min(0).max(1e6).nullable(),
    notes: z.string().max(5000).nullable(),
  }),
  person: z.object({
    role: z.string().trim().min(1).max(500),
    name: z.string().max(500).nullable(),
    department: z.union([id, named]).nullable(),
    isManager: z.boolean().nullable(),
    reportsTo: z.string().max(500).nullable(),
    notes: z.string().max(5000).nullable(),
  }),
  persona: z.object({
    code: z.string().max(100).nullable(),
    name: z.string().trim().min(1).max(500),
    sentence: z.string().max(2000).nullable(),
    age: z.string().max(200).nullable(),
    household: z.string().max(500).nullable(),
    segment: z.string().max(500).nullable(),
    share: z.number().min(0).max(100).nullable(),
    wants: z.string().max(5000).nullable(),
    annoyances: z.string().max(5000).nullable(),
    channelPreference: z.string().max(1000).nullable(),
    onlinePreference: z.number().min(0).max(100).nullable(),
    emotionalDrive: z.string().max(1000).nullable(),
    vulnerability: z.string().max(2000).nullable(),
    basedOn: z.string().max(2000).nullable(),
    colour: z.string().max(100).nullable(),
  }),
  extraField: z.object({
    name: z.string().trim().min(1).max(200),
    type: z.enum(extraFieldTypes),
    choices: z.array(z.string().trim().min(1).max(200)).max(200),
  }),
  view: z.object({ name: z.string().trim().min(1).max(200), definition: tableViewSchema }),
} as const;
export { listFields as listFieldSchemas };
export const listNames = ['stage', 'channel', 'department', 'person', 'persona', 'extraField', 'view'] as const;
export type ListName = (typeof listNames)[number];

const createEntry = z.discriminatedUnion('list', [
  z.object({ list: z.literal('stage'), fields: listFields.stage.partial().required({ name: true }) }),
  z.object({ list: z.literal('channel'), fields: listFields.channel.partial().required({ name: true }) }),
  z.object({ list: z.literal('department'), fields: listFields.department.partial().required({ name: true }) }),
  z.object({ list: z.literal('person'), fields: listFields.person.partial().required({ role: true }) }),
  z.object({ list: z.literal('persona'), fields: listFields.persona.partial().required({ name: true }) }),
  z.object({
    list: z.literal('extraField'),
    fields: listFields.extraField.partial().required({ name: true, type: true }),
  }),
  z.object({ list: z.literal('view'), fields: listFields.view }),
]);

const updateEntry = z.discriminatedUnion('list', [
  z.object({ list: z.literal('stage'), id, fields: listFields.stage.partial() }),
  z.object({ list: z.literal('channel'), id, fields: listFields.channel.partial() }),
  z.object({ list: z.literal('department'), id, fields: listFields.department.partial() }),
  z.object({ list: z.literal('person'), id, fields: listFields.person.partial() }),
  z.object({ list: z.literal('persona'), id, fields: listFields.persona.partial() }),
  z.object({ list: z.literal('extraField'), id, fields: listFields.extraField.partial() }),
  z.object({ list: z.literal('view'), id, fields: listFields.view.partial() }),
]);

export const touchpointCommands = {
  /** Makes touchpoints after row `after` (null = at the end); values by field key. */
  'touchpoint.create': command(
    z.object({
      rows: z.array(z.record(columnKeySchema, fieldValueSchema)).min(1).max(100_000),
      after: id.nullable().default(null),
    }),
  ).returns<{ readonly ids: readonly number[] }>(),
  /** Sets cells. One edit, a paste, fill down and multi-edit are all this; `gesture` names the step. All or nothing. */
  'touchpoint.set': command(
    z
      .object({
        cells: z.array(z.object({ id, field: columnKeySchema, value: fieldValueSchema })).max(500_000),
        /** Rows that go behind the last one in the same step (a paste that runs past the end). */
        append: z.array(z.record(columnKeySchema, fieldValueSchema)).max(100_000).default([]),
        gesture: z.enum(['edit', 'paste', 'fill', 'clear', 'replace']).default('edit'),
      })
      .refine(({ cells, append }) => cells.length + append.length > 0, { error: 'nothing to set' }),
  ).returns<{ readonly ids: readonly number[] }>(),
  'touchpoint.delete': command(z.object({ ids })).returns<null>(),
  'touchpoint.duplicate': command(z.object({ ids })).returns<{ readonly ids: readonly number[] }>(),
  /** Puts the rows, in the order given, before row `before` (null = at the end). */
  'touchpoint.move': command(z.object({ ids, before: id.nullable() })).returns<null>(),
  'list.create': command(createEntry).returns<{ readonly id: number }>(),
  'list.update': command(updateEntry).returns<null>(),
  /** Removes an entry; touchpoints that used it go to `replaceBy`, or to unknown. */
  'list.delete': command(
    z.object({ list: z.enum(listNames), id, replaceBy: id.nullable().default(null) }),
  ).returns<null>(),
  'list.move': command(z.object({ list: z.enum(listNames), id, before: id.nullable() })).returns<null>(),
  'information.create': command(z.object({ touchpoint: id, name: z.string().trim().min(1).max(500) })).returns<{
    readonly id: number;
  }>(),
  'information.rename': command(z.object({ id, name: z.string().trim().min(1).max(500) })).returns<null>(),
  'information.delete': command(z.object({ id })).returns<null>(),
  'information.setVerdict': command(
    z.object({ id, channel: id, verdict: z.enum(consistencies), note: z.string().max(2000).nullable().default(null) }),
  ).returns<null>(),
  /** Says that a remark of the quality list is meant so; it stays away until the row changes in that respect. */
  'quality.dismiss': command(
    z.object({
      touchpoint: id.nullable(),
      rule: z.string().max(100),
      reason: z.string().max(1000).nullable().default(null),
    }),
  ).returns<null>(),
  'quality.restore': command(z.object({ touchpoint: id.nullable(), rule: z.string().max(100) })).returns<null>(),
} as const;
