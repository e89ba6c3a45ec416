/** Codebooks and projects of other programs in and out (REFI-QDA, CSV), and tables of what was counted. */
import { z } from 'zod';
import { qdaImportOptionsSchema, type QdaImportAccount, type QdaProject } from '../domain/qda';
import { command, query } from './define';
import type { Entity } from './replies';

const file = z.string().max(4096);
const entities: readonly Entity[] = ['interview', 'touchpoint', 'engagement'];

export const exchangeFormats = ['qdpx', 'qdc', 'csv', 'xlsx'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];
/** Tables that can be written as CSV or workbook. */
export const exchangeTables = ['quotes', 'codebook', 'frequencies', 'cooccurrence', 'words'] as const;
export type ExchangeTable = (typeof exchangeTables)[number];

/** What has no place in REFI-QDA, counted. */
export interface ExportLosses {
  readonly steps: number;
  readonly improvements: number;
  readonly times: number;
}

export const interviewExchangeQueries = {
  /** All of it as REFI-QDA knows it. */
  'interview.project': query(z.object({ language: z.enum(['nl', 'en']) }), entities).returns<{
    readonly project: QdaProject;
    readonly losses: ExportLosses;
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
    }),
    entities,
  ).returns<{ readonly bytes: number; readonly rows: number; readonly losses: ExportLosses | null }>(),
} as const;

export const interviewExchangeCommands = {
  /** Takes the file in as one step of undo; what is here already is left alone, so a copy of this file coded by somebody else adds their codings. */
  'qda.importRun': command(z.object({ file, options: qdaImportOptionsSchema.default({}) })).returns<QdaImportAccount>(),
} as const;
