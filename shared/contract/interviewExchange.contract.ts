/** Codebooks and projects of other programs in and out (REFI-QDA, CSV), and tables of what was counted. */
import { z } from 'zod';
import { qdaImportOptionsSchema, type QdaImportAccount, type QdaProject } from '../domain/qda';
import { participantKinds } from '../domain/interview';
import { hitUnits } from '../insight/interview/find';
import { command, query } from './define';
import { agreementUnits } from '../insight/interview/coders';
import { codeGroupings } from './interviewAnalysis.contract';
import { interviewId as id, quoteFilterSchema } from './interviews.contract';
import type { Entity } from './replies';

const file = z.string().max(4096);
const entities: readonly Entity[] = ['interview', 'touchpoint', 'engagement'];

export const exchangeFormats = ['qdpx', 'qdc', 'csv', 'xlsx'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];
/** Tables that can be written as CSV or workbook. */
export const exchangeTables = [
  'quotes',
  'codebook',
  'frequencies',
  'cooccurrence',
  'words',
  'hits',
  'agreement',
] as const;
export type ExchangeTable = (typeof exchangeTables)[number];

/** What has no place in REFI-QDA, counted. */
export interface ExportLosses {
  readonly steps: number;
  readonly improvements: number;
  readonly times: number;
}

/** What was kept out of a file because a participant withdrew, or wants to stay inside the team (words only, not counts). */
export interface LeftOut {
  readonly participants: number;
  readonly transcripts: number;
  readonly quotes: number;
}

/** What a table is about; what is left out does not limit. */
const tableOptions = z.object({
  filter: quoteFilterSchema.optional(),
  by: z.enum(codeGroupings).default('kind'),
  withBelow: z.boolean().default(false),
  find: z.object({ text: z.string().max(500), unit: z.enum(hitUnits).default('match') }).optional(),
  kinds: z.array(z.enum(participantKinds)).optional(),
  withInterviewer: z.boolean().default(false),
  stopWords: z.array(z.string().max(60)).max(2000).default([]),
  coders: z.array(id).max(20).optional(),
  unit: z.enum(agreementUnits).default('characters'),
});
export type TableOptions = z.output<typeof tableOptions>;

export const interviewExchangeQueries = {
  /** All of it as REFI-QDA knows it. */
  'interview.project': query(
    z.object({ language: z.enum(['nl', 'en']), withWithdrawn: z.boolean().default(false) }),
    entities,
  ).returns<{
    readonly project: QdaProject;
    readonly losses: ExportLosses;
    readonly leftOut: LeftOut;
  }>(),
  /** Reads a .qdc, .qdpx or codebook CSV (a token) and tells what would come in, how offsets were understood, and what has no place. */
  'qda.preview': query(
    z.object({ file, options: qdaImportOptionsSchema.default({}) }),
    entities,
  ).returns<QdaImportAccount>(),
  /** Writes to the place behind `file` (a token). `table` is for CSV and workbook. */
  'interview.writeExport': query(
    z.object({
      file,
      format: z.enum(exchangeFormats),
      table: z.enum(exchangeTables).default('quotes'),
      language: z.enum(['nl', 'en']),
      options: tableOptions.prefault({}),
      /** Takes along what participants who withdrew said, and in tables what was for the team alone. Only when somebody asks for it. */
      withWithdrawn: z.boolean().default(false),
    }),
    entities,
  ).returns<{
    readonly bytes: number;
    readonly rows: number;
    readonly losses: ExportLosses | null;
    readonly leftOut: LeftOut;
  }>(),
} as const;

export const interviewExchangeCommands = {
  /** Takes the file in as one step of undo; what is here already is left alone, so a copy of this file coded by somebody else adds their codings. */
  'qda.importRun': command(z.object({ file, options: qdaImportOptionsSchema.default({}) })).returns<QdaImportAccount>(),
} as const;
