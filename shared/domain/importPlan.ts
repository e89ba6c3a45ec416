/** What an import shows before it happens and accounts for afterwards: mapping, doubtful values, rejected rows, matches with what is there. */
import { z } from 'zod';
import type { Measure, Scale } from '../insight/survey/measures';
import type { RowAccount } from './measurement';
import type { WorkbookWarning } from './sheet';

/** Choices a person made in the wizard; everything left out is recognised. */
export const importOptionsSchema = z.object({
  kind: z
    .enum([
      'touchpoints',
      'organisation',
      'personas',
      'workbook',
      'survey',
      'improvements',
      'specialists',
      'assignments',
    ])
    .optional(),
  sheet: z.string().max(300).optional(),
  /** 1-based row number of the header in the file. */
  headerRow: z.number().int().min(1).optional(),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().max(2).optional(),
  /** Field for a source column, by 0-based column index; null = leave out; 'extra' = keep as a field of its own. */
  mapping: z.record(z.string(), z.string().nullable()).optional(),
  /** Decisions on doubtful values: key `${field}\u0000${original}` → text to take instead (empty = unknown). */
  decisions: z.record(z.string(), z.string()).optional(),
  /** Rows (file numbers) that are to be taken although they were set aside (a duplicate), or left out although they are good. */
  includeRows: z.array(z.number().int()).optional(),
  excludeRows: z.array(z.number().int()).optional(),
  /**
   * What to do with rows that are there already and differ: 'update' takes the file's values, also where both sides changed; 'keep'
   * leaves those rows alone; 'add' takes every row as new. Left out: the file's values are taken, but what was changed here stays.
   */
  onExisting: z.enum(['update', 'keep', 'add']).optional(),
  /** Of values that were changed here and differ in the file: which one is to stand, by `${touchpoint}:${field}`; left out = what is here. */
  conflicts: z.record(z.string(), z.enum(['mine', 'file'])).optional(),
  /** Delete touchpoints that are no longer in an edited workbook of ours; otherwise they are only listed. */
  removeMissing: z.boolean().optional(),
  /** Of a survey: the name of the wave that the answers belong to; left out = the wave that has them already, otherwise called after the file. */
  wave: z.string().trim().min(1).max(200).optional(),
  /** Of a survey: keep personal columns beside the answers instead of leaving them out. */
  keepPersonal: z.boolean().optional(),
  /** Of a survey: touchpoints that topics stand for, by the topic's name; null = none. */
  topics: z.record(z.string(), z.number().int().positive().nullable()).optional(),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

export type ColumnConfidence = 'certain' | 'doubtful' | 'none';

export interface MappedColumn {
  readonly index: number;
  /** Column letter(s) as a spreadsheet shows them. */
  readonly letter: string;
  /** Header as it stands in the file, line breaks and spaces included. */
  readonly source: string;
  /** Field key, 'extra' (kept as own field), or null (left out). */
  readonly field: string | null;
  readonly confidence: ColumnConfidence;
  /** Message key with parameters that explains the choice or what was done ("cells filled down", "split on /"). */
  readonly remark: { readonly key: string; readonly params: Readonly<Record<string, string | number>> } | null;
  readonly filled: number;
}

export interface Reason {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface SkippedRow {
  readonly row: number;
  /** The sheet, where a table is spread over several. */
  readonly sheet?: string;
  readonly reason: Reason;
}
export interface RejectedValue {
  readonly row: number;
  readonly sheet?: string;
  readonly column: string;
  readonly field: string;
  readonly value: string;
  readonly reason: Reason;
}
export interface DoubtfulValue extends RejectedValue {
  /** What was taken instead, as text; null = unknown. */
  readonly taken: string | null;
}

/** The full account of an import; lists are complete, the screen groups them. */
export interface ImportAccount {
  readonly kind: NonNullable<ImportOptions['kind']>;
  readonly sheet: string;
  /** The sheets that were read, where one table is spread over several: each of them a stage. */
  readonly sheets?: readonly string[];
  /** Other visible sheets that hold something to take in and were not read. */
  readonly otherSheets?: readonly string[];
  readonly headerRow: number;
  /** Rows between the header and the end of the data that held anything. */
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: readonly SkippedRow[];
  readonly rejected: readonly RejectedValue[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly mapping: readonly MappedColumn[];
  /** Touchpoints that are here and not (any more) in an edited workbook of ours. */
  readonly missing?: readonly { readonly touchpoint: number; readonly name: string; readonly removed: boolean }[];
  readonly survey?: SurveyAccount;
}

/** What a survey import says beside the account of every import. */
export interface SurveyAccount {
  readonly wave: string;
  readonly newWave: boolean;
  readonly layout: 'qualtrics' | 'surveyMonkey' | 'longForm' | 'plain';
  /** Rows of the file; those rejected stand one by one in `skipped`, impossible answers of the others in `rejected`. */
  readonly rows: RowAccount;
  /** What answers are about, and the touchpoint each stands for; `suggestions` while there is none. */
  readonly topics: readonly {
    readonly name: string;
    readonly answers: number;
    readonly touchpoint: number | null;
    readonly suggestions: readonly number[];
  }[];
  /** Scales the answers were read on; `stated` when the header says so. */
  readonly scales: Readonly<Partial<Record<Measure, Scale & { readonly stated: boolean }>>>;
  /** Personal columns that were left out. */
  readonly dropped: readonly string[];
  /** Answers that stand in another wave already and were left there. */
  readonly elsewhere: number;
}

/** A change to a row that is there already, cell by cell. */
export interface RowChange {
  readonly row: number;
  readonly touchpoint: number;
  readonly name: string;
  readonly cells: readonly {
    readonly field: string;
    readonly before: string;
    readonly after: string;
    /** Changed here as well since the export or the last import. */
    readonly conflict?: true;
  }[];
}

/** A value that was changed here since the last import (or export), and differs in the file: a person decides which one stands. */
export interface ImportConflict {
  /** Key of the decision in `ImportOptions.conflicts`. */
  readonly key: string;
  readonly row: number;
  readonly name: string;
  readonly field: string;
  /** As people read them; '' = unknown. */
  readonly mine: string;
  readonly file: string;
  /** False: the file says what it said before, only the engagement changed. */
  readonly isNewInFile: boolean;
  readonly stands: 'mine' | 'file';
}

export interface ImportPreview {
  readonly fileName: string;
  readonly bytes: number;
  readonly format: 'xlsx' | 'ods' | 'csv';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: number;
    readonly hidden: boolean;
    /** A kind of import, 'journey', or null for nothing known. */
    readonly looksLike: ImportAccount['kind'] | 'journey' | null;
  }[];
  readonly account: ImportAccount;
  /** The first rows and those with doubt, as they will be: file row number and, per mapped column, shown text and state. */
  readonly sample: readonly {
    readonly row: number;
    readonly cells: readonly {
      readonly text: string;
      readonly original: string;
      readonly state: 'taken' | 'doubtful' | 'rejected' | 'left';
    }[];
  }[];
  readonly changes: readonly RowChange[];
  readonly conflicts: readonly ImportConflict[];
  /** The same file (or an earlier version of it) was taken in before. */
  readonly earlier: { readonly at: string; readonly added: number; readonly updated: number } | null;
  /** What a person should know about the reading: hidden rows, a guessed encoding. */
  readonly warnings: readonly WorkbookWarning[];
}
