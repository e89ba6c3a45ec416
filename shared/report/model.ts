/** The report as data: sections of typed blocks, made once from the engagement. Page, slide, document and workbook are all written from it, so a figure is the same in each. */
import { z } from 'zod';
import type { ReportChart } from './chart';
import { richTextSchema, type RichText } from './richText';

/** Kinds of reports in the order in which they are offered. The poster of a journey is made by `poster.ts`. */
export const reportKinds = [
  'full',
  'summary',
  'touchpoints',
  'improvementPlan',
  'staffingAdvice',
  'quoteBook',
  'unit',
  'own',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** House style as chosen for this engagement, or as read from a style file. */
export const reportStyleSchema = z.object({
  /** #rrggbb; null = the program's own. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
  logo: z
    .object({
      mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml', 'image/webp', 'image/gif']),
      base64: z.string().max(14_000_000),
    })
    .nullable()
    .default(null),
  font: z.enum(['serif', 'sans']).default('serif'),
  /** Stands at the foot of every page; null = the sentence on confidentiality. */
  footer: z.string().max(200).nullable().default(null),
});
export type ReportStyle = z.infer<typeof reportStyleSchema>;

/** A text of one's own between the sections. */
export const ownTextSchema = z.object({
  uid: z.string().min(1).max(100),
  title: z.string().max(300),
  body: richTextSchema,
});
export type OwnText = z.infer<typeof ownTextSchema>;

export const reportOptionsSchema = z.object({
  kind: z.enum(reportKinds).default('touchpoints'),
  language: z.enum(['nl', 'en']).default('nl'),
  /** With the names of people, or roles only. */
  withNames: z.boolean().default(true),
  /** Sections to leave out, by key. */
  without: z.array(z.string().max(100)).default([]),
  /** Sections in the order wanted, by key (own texts as `text:<uid>`); those not named keep their place behind them. */
  order: z.array(z.string().max(100)).max(500).default([]),
  /** Texts of one's own; each is a section `text:<uid>`. */
  texts: z.array(ownTextSchema).max(100).default([]),
  /** Whose report it is, of kind 'unit': the rows of this department alone [S4.25]. */
  department: z.number().int().positive().nullable().default(null),
  /** For whom it is written; stands on the cover. */
  audience: z.string().max(200).nullable().default(null),
  /** A style file in place of the engagement's own style. */
  style: reportStyleSchema.nullable().default(null),
  /** Day the report is dated, yyyy-mm-dd (passed in: no clock here). */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type ReportOptions = z.infer<typeof reportOptionsSchema>;

/** 'estimate' = somebody's judgement, 'measured' = survey answers or counted, 'table' = rows as they stand, 'said' = words of interviews. */
export type ReportBasis = 'estimate' | 'measured' | 'table' | 'said';

/** One entry of the list of sources at the end. Claims point to it by `id`; people see `number` ("[3]"). */
export interface ReportSource {
  readonly id: string;
  /** 1, 2, 3 … in the order of the list. */
  readonly number: number;
  readonly kind:
    'touchpoints' | 'wave' | 'interviews' | 'quote' | 'improvements' | 'journey' | 'organisation' | 'staffing';
  readonly text: string;
  readonly n: number | null;
  /** First and last day, yyyy-mm-dd; null = unknown. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Where a claim comes from: shown under every figure. */
export interface SourceLine {
  readonly n: number;
  readonly date: string | null;
  readonly basis: ReportBasis;
  /** The whole line in words, n and date in it. */
  readonly text: string;
  /** Ids of `ReportModel.sources`. */
  readonly refs: readonly string[];
}

/** A number that is claimed. `text` is how it is written everywhere; the parts are for cells and for tests. */
export interface ReportFigure {
  readonly key: string;
  readonly label: string;
  /** Null = not known; `text` then says so. */
  readonly value: number | null;
  readonly text: string;
  /** Interval of 95 %, in the unit of `value`; null without one. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  /** yyyy-mm-dd */
  readonly date: string | null;
  readonly basis: ReportBasis;
  /** n, interval, date and basis in words, shown small under the figure. */
  readonly note: string;
  readonly refs: readonly string[];
}

export type CellSign = 'online' | 'offline' | 'hybrid' | 'promise' | 'deliver' | 'settle' | 'star' | 'peak' | 'heart';

export type ReportCell = {
  /** As it is printed. */
  readonly text: string;
  /** The value behind the text for number, mark, percent (0–1) and money (euro). */
  readonly number?: number;
  /** yyyy-mm-dd behind the text of a date column. */
  readonly date?: string;
  readonly sign?: CellSign;
};

export type ColumnType = 'text' | 'number' | 'mark' | 'percent' | 'date' | 'money';

export interface ReportColumn {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly align: 'left' | 'right';
  /** Share of the width; they sum to about 1. */
  readonly width: number;
}

export interface ReportTable {
  /** Unique in the report; name of its sheet and file. */
  readonly key: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** uid of the row in the engagement behind each row, in step with `rows`; null where a row is a sum or a statement. */
  readonly rowIds: readonly (string | null)[];
  /** When not all rows are shown here: how many there are, and where the rest is. */
  readonly leftOut: { readonly shown: number; readonly total: number; readonly text: string } | null;
}

/** Somebody's own words. */
export interface ReportQuote {
  /** Number of the quote in the list of sources. */
  readonly number: number;
  readonly text: string;
  /** Pseudonym, or the kind of participant where none may be named. */
  readonly who: string;
  /** Kind of participant in words; null = not known. */
  readonly kind: string | null;
  readonly date: string | null;
  readonly refs: readonly string[];
}

export interface ReportJourneyStep {
  readonly name: string;
  /** Index in `stages`. */
  readonly stage: number;
  /** Emotional and functional figure of the curve, 1–10; null = none. */
  readonly emotional: number | null;
  readonly functional: number | null;
  /** Interval of the emotional figure; null unless measured. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly basis: 'estimate' | 'measured';
  readonly isMomentOfTruth: boolean;
  readonly isPeak: boolean;
}

/** A journey: stages × steps, lanes with a text a step, and the curve. */
export interface ReportJourney {
  /** uid of the journey. */
  readonly uid: string;
  readonly name: string;
  /** State and persona in words: "huidige situatie · Het Drukke Gezin". */
  readonly about: string;
  readonly stages: readonly string[];
  readonly steps: readonly ReportJourneyStep[];
  /** Cells are in step with `steps`; empty = ''. */
  readonly lanes: readonly { readonly key: string; readonly label: string; readonly cells: readonly string[] }[];
  /** Sentences on the journey (peak budget, worst stretch, handovers, …), each with its basis. */
  readonly insights: readonly { readonly text: string; readonly basis: string; readonly attention: boolean }[];
  /** The map as it is drawn on paper; sizes in pixels. Null when the steps do not fit on a page legibly. */
  readonly drawing: { readonly svg: string; readonly width: number; readonly height: number } | null;
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly style: 'body' | 'lead' | 'quote' | 'note' }
  | { readonly kind: 'richText'; readonly text: RichText }
  | { readonly kind: 'facts'; readonly items: readonly { readonly label: string; readonly value: string }[] }
  | {
      /** Numbered items with a title and small marks at the right. */
      readonly kind: 'list';
      readonly items: readonly { readonly title: string; readonly text: string; readonly marks: readonly string[] }[];
    }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  /** One claim in a sentence, with the figures it stands on (may be none) and its source. */
  | {
      readonly kind: 'claim';
      readonly text: string;
      readonly figures: readonly ReportFigure[];
      readonly source: SourceLine;
    }
  /** Large numbers beside each other, two to four in a row. */
  | { readonly kind: 'figures'; readonly items: readonly ReportFigure[] }
  | {
      readonly kind: 'chart';
      /** The finding in words. */
      readonly title: string;
      readonly subtitle: string;
      readonly chart: ReportChart;
      readonly source: SourceLine;
      /** For who cannot see it. */
      readonly alternative: string;
      /** The same figures as a table. */
      readonly table: ReportTable;
    }
  | { readonly kind: 'table'; readonly table: ReportTable; readonly source: SourceLine | null }
  | { readonly kind: 'journey'; readonly journey: ReportJourney; readonly source: SourceLine }
  /** `leftOut` says how many were not shown and why (groups under k, no consent); null = none. */
  | { readonly kind: 'quotes'; readonly items: readonly ReportQuote[]; readonly leftOut: string | null }
  | {
      readonly kind: 'picture';
      readonly mediaType: string;
      readonly base64: string;
      readonly alternative: string;
      readonly caption: string;
    };

export interface ReportSection {
  readonly key: string;
  /** Short name, for contents and running titles. */
  readonly title: string;
  /** What the section found, in a sentence: the title of its page or slide. Null = `title` is. */
  readonly finding: string | null;
  readonly blocks: readonly ReportBlock[];
  /** For the speaker of a slide: sources and cautions, a paragraph each. */
  readonly notes: readonly string[];
}

export interface ReportModel {
  readonly kind: ReportKind;
  readonly language: 'nl' | 'en';
  readonly title: string;
  /** Name of the kind. */
  readonly subtitle: string;
  /** The line under the title on the cover. */
  readonly coverLine: string;
  readonly client: string | null;
  /** Author as given; null without names. */
  readonly specialist: string | null;
  readonly audience: string | null;
  readonly withNames: boolean;
  readonly date: string;
  readonly definition: string | null;
  /** House style: colour corrected for contrast (text), and the original (areas). */
  readonly style: {
    readonly colour: string;
    readonly colourAsGiven: string | null;
    readonly logo: { readonly mediaType: string; readonly base64: string } | null;
    readonly font: 'serif' | 'sans';
    /** Foot of every page, filled in. */
    readonly footer: string;
  };
  readonly sections: readonly ReportSection[];
  readonly sources: readonly ReportSource[];
  /** What was left out and why, in words. */
  readonly leftOut: readonly string[];
}
