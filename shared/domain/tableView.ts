/** What a view of the touchpoint table is: columns, sort, filters, groups. Stored with saved views and sent with the query for the row order. */
import { z } from 'zod';

export const filterOperators = [
  'contains',
  'equals',
  'notEquals',
  'anyOf',
  'noneOf',
  'atLeast',
  'atMost',
  'between',
  'isEmpty',
  'isNotEmpty',
  'isTrue',
  'isFalse',
] as const;

/** A column key: a TouchpointField, 'mode' (derived), or 'extra:<field id>'. */
export const filterSchema = z.object({
  column: z.string().max(100),
  operator: z.enum(filterOperators),
  /** Text, numbers, list ids or choice keys, as the operator needs. */
  values: z
    .array(z.union([z.string().max(1000), z.number()]))
    .max(1000)
    .default([]),
});
export type Filter = z.infer<typeof filterSchema>;

export const sortSchema = z.object({ column: z.string().max(100), descending: z.boolean().default(false) });
export type Sort = z.infer<typeof sortSchema>;

/** Named row sets that are computed, not stored. */
export const presets = ['all', 'focus', 'momentsOfTruth', 'withoutOwner', 'quality'] as const;

export const rowSelectionSchema = z.object({
  preset: z.enum(presets).default('all'),
  /** Words that must occur somewhere in the row. */
  text: z.string().max(500).default(''),
  filters: z.array(filterSchema).max(50).default([]),
  sorts: z.array(sortSchema).max(10).default([]),
  groupBy: z.string().max(100).nullable().default(null),
  /** Only these rows (a chart's mark that was clicked); empty = no restriction. */
  only: z.array(z.number().int()).max(100_000).default([]),
});
export type RowSelection = z.infer<typeof rowSelectionSchema>;

export const tableViewSchema = z.object({
  selection: rowSelectionSchema,
  columns: z
    .array(z.object({ key: z.string().max(100), width: z.number().int().min(24).max(1200), visible: z.boolean() }))
    .max(300),
  frozen: z.number().int().min(0).max(20).default(2),
  density: z.enum(['compact', 'normal', 'roomy']).default('normal'),
});
export type TableView = z.infer<typeof tableViewSchema>;
