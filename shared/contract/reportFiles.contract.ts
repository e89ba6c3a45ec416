/** The query that writes a report as a presentation, document, workbook, or its tables and charts one by one. */
import { z } from 'zod';
import { reportOptionsSchema } from '../report/model';
import { query } from './define';
import { reportQueries } from './reports.contract';

/** 'csv' is one table and 'svg' one chart; 'zip' holds every table as CSV and every chart and journey as SVG. */
export const reportFileFormats = ['pptx', 'docx', 'xlsx', 'csv', 'svg', 'zip'] as const;
export type ReportFileFormat = (typeof reportFileFormats)[number];

export interface ReportFileWritten {
  readonly bytes: number;
  /** What was left out of this form and why, in the language of the report. */
  readonly leftOut: readonly string[];
}

export const reportFileQueries = {
  /** Writes the report to the place behind `file`; progress is told, cancel leaves nothing behind. `part` = key of the table or chart for csv and svg; the first one without it. */
  'report.writeOffice': query(
    z.object({
      file: z.string().max(4096),
      format: z.enum(reportFileFormats),
      part: z.string().max(200).optional(),
      options: reportOptionsSchema,
    }),
    reportQueries['report.model'].dependsOn,
  ).returns<ReportFileWritten>(),
} as const;
