/** What the spreadsheet writers are given: sheets of typed columns, free of any file format. */

/** A date is an ISO text (yyyy-mm-dd, or with Thh:mm:ss) in a column of type 'date'. Null is an empty cell. */
export type SheetValue = string | number | boolean | null;

export interface SheetColumn {
  readonly label: string;
  readonly type: 'text' | 'number' | 'date' | 'boolean';
  /** Width in characters. */
  readonly width?: number;
  /** Format code as spreadsheet programs know it, such as '0.0' or '#,##0'; dates are d-m-yyyy (Dutch) unless told. */
  readonly numberFormat?: string;
  /** Shown when the pointer is on the header cell. */
  readonly note?: string;
  /** Hidden, such as the ids by which rows are recognised when the file comes back. */
  readonly hidden?: boolean;
  /** Every row has a text of its own here: looking for an equal one would be of no use. */
  readonly isIdentity?: boolean;
  /** Values offered as a list in the cells; others are accepted after a warning. */
  readonly choices?: readonly string[];
}

/** A chart on a sheet: a chart part of its own whose references point to cells of the workbook. */
export interface SheetChart {
  readonly xml: string;
  readonly name: string;
  /** For who cannot see it. */
  readonly alternative: string;
  /** Cell of its upper left corner, 0-based. */
  readonly column: number;
  readonly row: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface SheetData {
  readonly name: string;
  /** Lines above the header. */
  readonly titleRows?: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Walked once, in order: a generator keeps memory low. Values beyond the columns are left out. */
  readonly rows: Iterable<readonly SheetValue[]>;
  /** Number of rows if known, for progress. */
  readonly rowCount?: number;
  /** Buttons for filtering on the header; on unless told. */
  readonly filter?: boolean;
  /** Columns at the left that stay in view, besides the header. */
  readonly frozenColumns?: number;
  readonly hidden?: boolean;
  /** Cells that lead to a place in the workbook, such as { cell: 'A5', location: "'Lists'!A1" }. */
  readonly links?: readonly { readonly cell: string; readonly location: string }[];
  readonly chart?: SheetChart;
}

export interface DefinedName {
  readonly name: string;
  /** Name of the sheet as given in `sheets`. */
  readonly sheet: string;
  /** Absolute reference such as $A$4:$V$80. */
  readonly range: string;
}

export interface WorkbookData {
  readonly title?: string;
  readonly language: 'nl' | 'en';
  readonly sheets: readonly SheetData[];
  readonly definedNames?: readonly DefinedName[];
}

export interface WriteOptions {
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

export interface WriteOutcome {
  /** Data rows over all sheets. */
  readonly rows: number;
  readonly bytes: number;
  /** Texts that were longer than a cell can hold (32,767 characters) and were cut. */
  readonly cut: number;
}
