/** Queries and commands that make reports: the model, and files written from it. */
import { z } from 'zod';
import { reportOptionsSchema, type ReportModel } from '../report/model';
import { query } from './define';
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
];

export const reportQueries = {
  /** The report as data; the same model feeds the preview, the PDF and every other form. */
  'report.model': query(reportOptionsSchema, all).returns<ReportModel>(),
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

export const reportCommands = {} as const;
