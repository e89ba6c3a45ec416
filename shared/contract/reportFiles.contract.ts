/** The query that writes a report as a presentation, document, workbook, or its tables and charts one by one. */
import { z } from 'zod';
import { reportOptionsSchema } from '../report/model';
import { query } from './define';
import { reportQueries } from './reports.contract';

/** 'csv' is one table and 'svg' one chart; 'zip' holds every table as CSV and every chart and journey as SVG, without the pictures of `report.partsZip`. */
export const reportFileFormats = ['pptx', 'docx', 'xlsx', 'csv', 'svg', 'zip'] as const;
export type ReportFileFormat = (typeof reportFileFormats)[number];

export interface ReportFileWritten {
  readonly bytes: number;
  /** What was left out of this form and why, in the language of the report. */
  readonly leftOut: readonly string[];
}

/** A chart or journey of a report as a drawing. */
export interface ReportDrawing {
  readonly key: string;
  readonly svg: string;
}

const pictureSchema = z.object({
  key: z.string().max(300),
  png: z.custom<Uint8Array<ArrayBuffer>>((png) => png instanceof Uint8Array && png.byteLength <= 100_000_000),
});

export const reportFileQueries = {
  /** Every chart with figures and every journey that has a drawing. */
  'report.drawings': query(reportOptionsSchema, reportQueries['report.model'].dependsOn).returns<
    readonly ReportDrawing[]
  >(),
  /** The archive of tables and drawings with the pictures made of the drawings. */
  'report.partsZip': query(
    z.object({ options: reportOptionsSchema, pictures: z.array(pictureSchema).max(5000) }),
    reportQueries['report.model'].dependsOn,
  ).returns<{ readonly bytes: Uint8Array; readonly leftOut: readonly string[] }>(),

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
