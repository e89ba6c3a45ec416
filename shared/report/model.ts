/** The report as data: sections with text, figures, charts and tables. Made once from the engagement; every form (PDF, workbook, …) is written from it. */
import { z } from 'zod';
import type { BalanceFigure, HeatMapFigure, ImportanceScoreFigure, ProcessFigure } from '../insight/figures';

export const reportKinds = ['touchpoints'] as const;
export const reportOptionsSchema = z.object({
  kind: z.enum(reportKinds).default('touchpoints'),
  language: z.enum(['nl', 'en']).default('nl'),
  /** With the names of people, or roles only. */
  withNames: z.boolean().default(true),
  /** Sections to leave out, by key. */
  without: z.array(z.string().max(100)).default([]),
  /** Day the report is dated, yyyy-mm-dd (passed in: no clock here). */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type ReportOptions = z.infer<typeof reportOptionsSchema>;

/** Where a claim comes from: shown under every figure. */
export interface SourceLine {
  readonly n: number;
  readonly date: string | null;
  /** 'estimate' = the table's own scores, 'measured' = survey answers. */
  readonly basis: 'estimate' | 'measured' | 'table';
  readonly text: string;
}

export type ReportCell = {
  readonly text: string;
  readonly number?: number;
  readonly sign?: 'online' | 'offline' | 'hybrid' | 'promise' | 'deliver' | 'settle' | 'star' | 'peak' | 'heart';
};

export interface ReportTable {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly {
    readonly label: string;
    readonly align: 'left' | 'right';
    /** share of the width, sums to about 1 */ readonly width: number;
  }[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** When not all rows are shown here: how many there are, and where the rest is. */
  readonly leftOut: { readonly shown: number; readonly total: number; readonly text: string } | null;
}

/** A chart as data; the drawing code is in renderer/charts for screen and page alike. */
export type ReportChart =
  | { readonly key: 'balance'; readonly data: BalanceFigure }
  | { readonly key: 'processes'; readonly data: ProcessFigure }
  | { readonly key: 'importanceScore'; readonly data: ImportanceScoreFigure }
  | { readonly key: 'heatMap'; readonly data: HeatMapFigure };

export type ReportBlock =
  | { readonly kind: 'text'; readonly text: string; readonly style: 'body' | 'lead' | 'quote' | 'note' }
  | { readonly kind: 'facts'; readonly items: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'list';
      readonly items: readonly { readonly title: string; readonly text: string; readonly marks: readonly string[] }[];
    }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly subtitle: string;
      readonly chart: ReportChart;
      readonly source: SourceLine;
      readonly alternative: string;
    }
  | { readonly kind: 'table'; readonly table: ReportTable; readonly source: SourceLine | null };

export interface ReportSection {
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export interface ReportModel {
  readonly language: 'nl' | 'en';
  readonly title: string;
  readonly subtitle: string;
  readonly client: string | null;
  readonly specialist: string | null;
  readonly date: string;
  readonly definition: string | null;
  /** House style: colour corrected for contrast, and the original. */
  readonly style: {
    readonly colour: string;
    readonly colourAsGiven: string | null;
    readonly logo: { readonly mediaType: string; readonly base64: string } | null;
  };
  readonly sections: readonly ReportSection[];
  /** What was left out and why, in words. */
  readonly leftOut: readonly string[];
}
