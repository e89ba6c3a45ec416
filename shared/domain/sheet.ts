/**
 * A spreadsheet as read from a file: sheets of typed cells, whatever the format was. Cells are kept in flat arrays (so that
 * 200,000 rows cross a process boundary in a moment); consumers use the functions below and never touch the arrays.
 */
import { displayNumber, isoDate } from './sheetFormat';

/** What a cell holds. `text` is what a person sees in the cell. */
export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean; readonly text: string }
  /** ISO yyyy-mm-dd, or yyyy-mm-ddThh:mm:ss when the cell has a time of day. A time alone or a duration is a number. */
  | { readonly kind: 'date'; readonly date: string; readonly text: string }
  /** A formula error as the program shows it, such as #WAARDE!. */
  | { readonly kind: 'error'; readonly text: string };

/** A cell: its value and where it came from. The flags are left out when they do not hold. */
export type SheetCell = CellValue & {
  /** The value is the result of a formula. */
  readonly formula?: true;
  /** Covered by a merge: the value is that of the merge's first cell. */
  readonly merged?: true;
  /** The note or comment attached to the cell. */
  readonly note?: string;
};

/** One row that holds at least one value. */
export interface SheetRow {
  /** 1-based row number as the spreadsheet program shows it (for CSV: the number of the record). */
  readonly number: number;
  readonly hidden: boolean;
  /** From column A to the last cell in use; cells further right are empty. */
  readonly cells: readonly SheetCell[];
}

/** A merged range, 1-based row numbers and 0-based columns, ends included. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Locale in which numbers and dates are shown where the file does not hold the shown text itself. */
export type SheetLocale = 'nl' | 'en';

/** Kinds of stored cells; the order is part of the stored form. */
export const cellKinds = ['empty', 'text', 'number', 'boolean', 'date', 'error'] as const;
export type CellKind = CellValue['kind'];

/** Bits of a stored kind: the low four bits are the index into `cellKinds`. */
export const cellFlags = { kindMask: 0x0f, formula: 0x10, merged: 0x20, note: 0x40, shown: 0x80 } as const;

/** Texts of a workbook, joined in blocks so that millions of them can be copied to another process as a few strings. */
export interface TextPool {
  readonly blocks: readonly string[];
  /** Number of the first text of each block. */
  readonly firsts: readonly number[];
  /** End of each text within its block. */
  readonly ends: Uint32Array;
}

/** One sheet; rows without any value are not stored. Read it with `sheetRow`, `sheetRows` and `sheetCell`. */
export interface SheetTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly locale: SheetLocale;
  /** Stored rows, that is rows with at least one value. */
  readonly rowCount: number;
  /** Columns up to the last one in use. */
  readonly columnCount: number;
  readonly merges: readonly MergedRange[];
  /** 0-based columns that are hidden. */
  readonly hiddenColumns: readonly number[];
  readonly stored: {
    readonly rowNumbers: Uint32Array;
    /** Per stored row 1 when it is hidden (by hand or by a filter). */
    readonly rowHidden: Uint8Array;
    /** Index of the first cell of each row, and one more for the end. */
    readonly rowStarts: Uint32Array;
    readonly kinds: Uint8Array;
    /** Number, boolean (0/1), date serial (days since 30-12-1899), or number of the text. */
    readonly values: Float64Array;
    /** Index into `formatCodes` per cell, 0 for the general format; null when no cell has a format of its own. */
    readonly formats: Uint16Array | null;
    readonly formatCodes: readonly string[];
    readonly texts: TextPool;
    /** Shown text of numbers and dates where the file holds it, by cell. */
    readonly shown: ReadonlyMap<number, string>;
    readonly notes: ReadonlyMap<number, string>;
  };
}

/** Something a person should know about the reading, as a message code (under `errors.`) with parameters. */
export interface WorkbookWarning {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A file that was read. */
export interface Workbook {
  readonly format: 'xlsx' | 'ods' | 'csv';
  /** Encoding of the text, for CSV only: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, or what was asked for. */
  readonly encoding?: string;
  /** Separator of a CSV file. */
  readonly delimiter?: string;
  readonly sheets: readonly SheetTable[];
  readonly warnings: readonly WorkbookWarning[];
}

const emptyCell: SheetCell = { kind: 'empty' };

/** Text `id` of a pool. */
export function poolText(pool: TextPool, id: number): string {
  let low = 0;
  let high = pool.firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pool.firsts[middle] ?? 0) <= id) low = middle;
    else high = middle - 1;
  }
  const start = id === (pool.firsts[low] ?? 0) ? 0 : (pool.ends[id - 1] ?? 0);
  return (pool.blocks[low] ?? '').slice(start, pool.ends[id] ?? start);
}

function storedValue(sheet: SheetTable, index: number, kind: CellKind, flags: number): CellValue {
  const { stored, locale } = sheet;
  const value = stored.values[index] ?? 0;
  const format = stored.formats?.[index] ?? 0;
  const code = format === 0 ? undefined : stored.formatCodes[format];
  const shown = (flags & cellFlags.shown) === 0 ? undefined : stored.shown.get(index);
  switch (kind) {
    case 'empty':
      return emptyCell;
    case 'text':
    case 'error':
      return { kind, text: poolText(stored.texts, value) };
    case 'number':
      return { kind, number: value, text: shown ?? displayNumber(value, code, locale) };
    case 'boolean': {
      const words = locale === 'nl' ? (['ONWAAR', 'WAAR'] as const) : (['FALSE', 'TRUE'] as const);
      return { kind, boolean: value !== 0, text: value === 0 ? words[0] : words[1] };
    }
    case 'date':
      return { kind, date: isoDate(value), text: shown ?? displayNumber(value, code ?? 'd-m-yyyy', locale) };
  }
}

function storedCell(sheet: SheetTable, index: number): SheetCell {
  const bits = sheet.stored.kinds[index] ?? 0;
  const value = storedValue(sheet, index, cellKinds[bits & cellFlags.kindMask] ?? 'empty', bits);
  if ((bits & (cellFlags.formula | cellFlags.merged | cellFlags.note)) === 0) return value;
  const note = (bits & cellFlags.note) === 0 ? undefined : sheet.stored.notes.get(index);
  return {
    ...value,
    ...((bits & cellFlags.formula) === 0 ? {} : { formula: true as const }),
    ...((bits & cellFlags.merged) === 0 ? {} : { merged: true as const }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The cell in stored row `rowIndex` (0-based, not the file's row number) and column `column` (0-based); empty beyond the row's end. */
export function sheetCell(sheet: SheetTable, rowIndex: number, column: number): SheetCell {
  const start = sheet.stored.rowStarts[rowIndex];
  const end = sheet.stored.rowStarts[rowIndex + 1];
  if (start === undefined || end === undefined || column < 0 || start + column >= end) return emptyCell;
  return storedCell(sheet, start + column);
}

/** Stored row `rowIndex` (0-based); null when there is no such row. */
export function sheetRow(sheet: SheetTable, rowIndex: number): SheetRow | null {
  const number = sheet.stored.rowNumbers[rowIndex];
  const start = sheet.stored.rowStarts[rowIndex];
  const end = sheet.stored.rowStarts[rowIndex + 1];
  if (number === undefined || start === undefined || end === undefined) return null;
  const cells: SheetCell[] = [];
  for (let index = start; index < end; index += 1) cells.push(storedCell(sheet, index));
  return { number, hidden: sheet.stored.rowHidden[rowIndex] === 1, cells };
}

/** All rows that hold something, in order; each is made when it is asked for. */
export function* sheetRows(sheet: SheetTable, fromIndex = 0): Generator<SheetRow, void, undefined> {
  for (let index = fromIndex; index < sheet.rowCount; index += 1) {
    const row = sheetRow(sheet, index);
    if (row !== null) yield row;
  }
}

/** Index of the row with this number in the file, or -1 when that row is empty. */
export function rowIndexOf(sheet: SheetTable, number: number): number {
  const numbers = sheet.stored.rowNumbers;
  let low = 0;
  let high = sheet.rowCount - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle] ?? 0;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What a person sees in a cell; an empty cell shows ''. */
export function cellText(cell: SheetCell): string {
  return cell.kind === 'empty' ? '' : cell.text;
}

/** Letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
