/** Queries and commands that make reports: the model, what was chosen for each kind, the house style, and files written from it. */
import { z } from 'zod';
import {
  ownTextSchema,
  reportKinds,
  reportOptionsSchema,
  reportStyleSchema,
  type ReportModel,
  type ReportStyle,
} from '../report/model';
import type { OutlineEntry } from '../report/report';
import { command, query } from './define';
import type { Entity } from './replies';

const all: readonly Entity[] = [
  'touchpoint',
  'stage',
  'channel',
  'department',
  'person',
  'persona',
  'information',
  'dismissal',
  'engagement',
  'attachment',
  'journey',
  'interview',
  'measurement',
  'improvement',
  'organisation',
  'report',
];

/** What was chosen for one kind of report; kept in the engagement. */
export const reportChoicesSchema = z.object({
  without: z.array(z.string().max(100)).max(500).default([]),
  order: z.array(z.string().max(100)).max(500).default([]),
  texts: z.array(ownTextSchema).max(100).default([]),
  department: z.number().int().positive().nullable().default(null),
  audience: z.string().max(200).nullable().default(null),
});
export type ReportChoices = z.infer<typeof reportChoicesSchema>;

export const reportQueries = {
  /** The report as data; the same model feeds the preview, the PDF and every other form. */
  'report.model': query(reportOptionsSchema, all).returns<ReportModel>(),
  /** The sections that a report of this kind can have, in order, with those left out and those without data. */
  'report.outline': query(reportOptionsSchema, all).returns<readonly OutlineEntry[]>(),
  /** What was chosen for each kind; a kind without choices is as it comes. */
  'report.choices': query(z.object({}), ['report']).returns<
    Readonly<Partial<Record<(typeof reportKinds)[number], ReportChoices>>>
  >(),
  /** The engagement's house style, logo included. */
  'report.style': query(z.object({}), ['report', 'engagement', 'attachment']).returns<ReportStyle>(),
  /** Writes the house style to the place behind `file` (a token), to be loaded in other engagements. */
  'report.saveStyle': query(z.object({ file: z.string().max(4096) }), []).returns<{ readonly bytes: number }>(),
  /** Writes the workbook or CSV to the place behind `file` (a token for a place the user chose); progress is told, cancel leaves nothing behind. */
  'report.writeWorkbook': query(
    z.object({ file: z.string().max(4096), format: z.enum(['xlsx', 'csv']), options: reportOptionsSchema }),
    all,
  ).returns<{ readonly rows: number; readonly bytes: number }>(),
  /** Writes the empty Dutch or English template to start from in a spreadsheet [S2.21]. */
  'report.writeTemplate': query(z.object({ file: z.string().max(4096), language: z.enum(['nl', 'en']) }), []).returns<{
    readonly bytes: number;
  }>(),
} as const;

export const reportCommands = {
  /** Keeps what was chosen for a kind. `part` names what is being typed, so that typing on is one step of undo. */
  'report.choose': command(
    z.object({ kind: z.enum(reportKinds), choices: reportChoicesSchema, part: z.string().max(200).optional() }),
  ).returns<null>(),
  /** Fonts and foot of every report; colour and logo are the engagement's own. */
  'report.setStyle': command(
    z.object({ fields: reportStyleSchema.pick({ font: true, footer: true }).partial() }),
  ).returns<null>(),
  /** Takes colour, logo, fonts and foot from a style file behind `file` (a token). */
  'report.loadStyle': command(z.object({ file: z.string().max(4096) })).returns<null>(),
} as const;
