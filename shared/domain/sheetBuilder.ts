/** Builds the stored form of sheets row by row: used by every reader, by pasting a block, and by tests that need a sheet. */
import { cellFlags } from './sheet';
import type { MergedRange, SheetCell, SheetLocale, SheetTable, TextPool } from './sheet';
import { dateSerial } from './sheetFormat';

const blockLength = 262_144;

/** Collects texts into a pool; the same pool may serve several sheets. */
export interface TextPoolBuilder {
  /** Adds a text and answers its number. */
  add(text: string): number;
  readonly count: number;
  finish(): TextPool;
}

/** A fresh pool of texts. */
export function createTextPool(): TextPoolBuilder {
  const blocks: string[] = [];
  const firsts: number[] = [];
  // One object for all sheets of a workbook: a sheet that was finished early sees the texts added later.
  const pool = { blocks, firsts, ends: new Uint32Array(0) };
  let ends = new Uint32Array(1024);
  let parts: string[] = [];
  let length = 0;
  let count = 0;
  const flush = (): void => {
    if (parts.length === 0) return;
    blocks.push(parts.join(''));
    parts = [];
    length = 0;
  };
  return {
    add(text) {
      if (parts.length === 0) firsts.push(count);
      if (count === ends.length) ends = grown(ends, new Uint32Array(count * 2));
      parts.push(text);
      length += text.length;
      ends[count] = length;
      count += 1;
      if (length >= blockLength) flush();
      return count - 1;
    },
    get count() {
      return count;
    },
    finish() {
      flush();
      pool.ends = ends.slice(0, count);
      return pool;
    },
  };
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Receives cells in order: rows from top to bottom, cells in any order within their row. */
export interface SheetBuilder {
  /** Starts a row; a row to which nothing is added is dropped. Row numbers must rise. */
  startRow(number: number, hidden: boolean): void;
  text(column: number, text: string, flags?: number): void;
  /** A text that is in the pool already. */
  pooled(column: number, id: number, flags?: number): void;
  error(column: number, text: string, flags?: number): void;
  /** `shown` = the text in the file; without it the format code makes the text. */
  number(column: number, value: number, code?: string, flags?: number, shown?: string): void;
  boolean(column: number, value: boolean, flags?: number): void;
  /** `serial` = days since 30-12-1899. */
  date(column: number, serial: number, code?: string, flags?: number, shown?: string): void;
  /** A note on a cell of a row that may be anywhere; applied at the end, and dropped when that row holds nothing. */
  note(rowNumber: number, column: number, text: string): void;
  merge(range: MergedRange): void;
  hideColumns(first: number, last: number): void;
  /** Cells stored so far, empty ones between used ones included. */
  readonly cellCount: number;
  finish(options?: { readonly hidden?: boolean }): SheetTable;
}

/** Builds one sheet. `maximumCells` is a hard limit on stored cells: `onFull` is called (it should throw) when it is passed. */
export function createSheetBuilder(
  name: string,
  pool: TextPoolBuilder,
  options: { readonly locale?: SheetLocale; readonly maximumCells?: number; readonly onFull?: () => never } = {},
): SheetBuilder {
  const maximum = options.maximumCells ?? Number.MAX_SAFE_INTEGER;
  let kinds = new Uint8Array(4096);
  let values = new Float64Array(4096);
  let formats: Uint16Array | null = null;
  const formatCodes: string[] = ['General'];
  const formatIndex = new Map<string, number>([['General', 0]]);
  const rowNumbers: number[] = [];
  const rowHidden: number[] = [];
  const rowStarts: number[] = [];
  const shownTexts = new Map<number, string>();
  const notes: { row: number; column: number; text: string }[] = [];
  const merges: MergedRange[] = [];
  const hiddenColumns = new Set<number>();
  let rowStart = 0;
  let rowEnd = 0;
  let row = 0;
  let hidden = false;
  let columnCount = 0;

  const ensure = (size: number): void => {
    if (size > maximum) {
      options.onFull?.();
      throw new Error('The sheet has more cells than allowed.');
    }
    if (size <= kinds.length) return;
    const next = Math.max(size, kinds.length * 2);
    kinds = grown(kinds, new Uint8Array(next));
    values = grown(values, new Float64Array(next));
    if (formats !== null) formats = grown(formats, new Uint16Array(next));
  };
  const put = (
    column: number,
    kind: number,
    value: number,
    flags: number,
    code: string | undefined,
    shown: string | undefined,
  ): void => {
    const index = rowStart + column;
    ensure(index + 1);
    kinds[index] = kind | flags;
    values[index] = value;
    if (code !== undefined && code !== 'General' && code !== '') {
      let at = formatIndex.get(code);
      if (at === undefined && formatCodes.length < 65_535) {
        at = formatCodes.push(code) - 1;
        formatIndex.set(code, at);
      }
      formats ??= new Uint16Array(kinds.length);
      formats[index] = at ?? 0;
    }
    if (shown !== undefined) {
      shownTexts.set(index, shown);
      kinds[index] = kind | flags | cellFlags.shown;
    }
    if (index >= rowEnd) rowEnd = index + 1;
  };
  const closeRow = (): void => {
    if (rowEnd === rowStart) return;
    rowNumbers.push(row);
    rowHidden.push(hidden ? 1 : 0);
    rowStarts.push(rowStart);
    columnCount = Math.max(columnCount, rowEnd - rowStart);
    rowStart = rowEnd;
  };

  return {
    startRow(number, isHidden) {
      closeRow();
      row = number;
      hidden = isHidden;
    },
    text: (column, text, flags = 0) => put(column, 1, pool.add(text), flags, undefined, undefined),
    pooled: (column, id, flags = 0) => put(column, 1, id, flags, undefined, undefined),
    error: (column, text, flags = 0) => put(column, 5, pool.add(text), flags, undefined, undefined),
    number: (column, value, code, flags = 0, shown) => put(column, 2, value, flags, code, shown),
    boolean: (column, value, flags = 0) => put(column, 3, value ? 1 : 0, flags, undefined, undefined),
    date: (column, serial, code, flags = 0, shown) => put(column, 4, serial, flags, code, shown),
    note: (rowNumber, column, text) => void notes.push({ row: rowNumber, column, text }),
    merge: (range) => void merges.push(range),
    hideColumns(first, last) {
      for (let column = first; column <= Math.min(last, first + 16_383); column += 1) hiddenColumns.add(column);
    },
    get cellCount() {
      return rowEnd;
    },
    finish(finishOptions = {}) {
      closeRow();
      rowStarts.push(rowEnd);
      const sheet: SheetTable = {
        name,
        hidden: finishOptions.hidden ?? false,
        locale: options.locale ?? 'nl',
        rowCount: rowNumbers.length,
        columnCount,
        merges,
        hiddenColumns: [...hiddenColumns].filter((column) => column < columnCount).sort((left, right) => left - right),
        stored: {
          rowNumbers: Uint32Array.from(rowNumbers),
          rowHidden: Uint8Array.from(rowHidden),
          rowStarts: Uint32Array.from(rowStarts),
          kinds: kinds.slice(0, rowEnd),
          values: values.slice(0, rowEnd),
          formats: formats === null ? null : (formats as Uint16Array).slice(0, rowEnd),
          formatCodes,
          texts: pool.finish(),
          shown: shownTexts,
          notes: new Map(),
        },
      };
      const filled = merges.length === 0 ? sheet : fillMerges(sheet, maximum, options.onFull);
      return notes.length === 0 ? filled : withNotes(filled, notes);
    },
  };
}

function lowerBound(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives the cells a merge covers the value of its first cell, in rows that hold something themselves. */
function fillMerges(sheet: SheetTable, maximum: number, onFull: (() => never) | undefined): SheetTable {
  const { stored } = sheet;
  const fills = new Map<number, { column: number; last: number; from: number }[]>();
  let added = 0;
  for (const range of sheet.merges) {
    const first = lowerBound(stored.rowNumbers, range.firstRow);
    if (stored.rowNumbers[first] !== range.firstRow) continue;
    const from = (stored.rowStarts[first] ?? 0) + range.firstColumn;
    if (from >= (stored.rowStarts[first + 1] ?? 0) || ((stored.kinds[from] ?? 0) & cellFlags.kindMask) === 0) continue;
    const last = Math.min(range.lastColumn, sheet.columnCount - 1);
    for (let index = first; (stored.rowNumbers[index] ?? Infinity) <= range.lastRow; index += 1) {
      added += last - range.firstColumn + 1;
      if (stored.kinds.length + added > maximum) onFull?.();
      const list = fills.get(index);
      if (list === undefined) fills.set(index, [{ column: range.firstColumn, last, from }]);
      else list.push({ column: range.firstColumn, last, from });
    }
  }
  if (fills.size === 0) return sheet;
  const starts = new Uint32Array(sheet.rowCount + 1);
  for (let index = 0; index < sheet.rowCount; index += 1) {
    const own = (stored.rowStarts[index + 1] ?? 0) - (stored.rowStarts[index] ?? 0);
    const needed = (fills.get(index) ?? []).reduce((most, fill) => Math.max(most, fill.last + 1), own);
    starts[index + 1] = (starts[index] ?? 0) + needed;
  }
  const size = starts[sheet.rowCount] ?? 0;
  const kinds = new Uint8Array(size);
  const values = new Float64Array(size);
  const formats = stored.formats === null ? null : new Uint16Array(size);
  const shown = new Map<number, string>();
  const copy = (from: number, to: number, flag: number): void => {
    kinds[to] = (stored.kinds[from] ?? 0) | flag;
    values[to] = stored.values[from] ?? 0;
    if (formats !== null) formats[to] = stored.formats?.[from] ?? 0;
    const text = stored.shown.get(from);
    if (text !== undefined) shown.set(to, text);
  };
  for (let index = 0; index < sheet.rowCount; index += 1) {
    const start = stored.rowStarts[index] ?? 0;
    const end = stored.rowStarts[index + 1] ?? 0;
    const target = starts[index] ?? 0;
    for (let from = start; from < end; from += 1) copy(from, target + from - start, 0);
    for (const fill of fills.get(index) ?? []) {
      for (let column = fill.column; column <= fill.last; column += 1) {
        const to = target + column;
        const covered = index !== indexOfCell(stored.rowStarts, fill.from) || column !== fill.column;
        if (covered && ((kinds[to] ?? 0) & cellFlags.kindMask) === 0) copy(fill.from, to, cellFlags.merged);
      }
    }
  }
  return { ...sheet, stored: { ...stored, kinds, values, formats, shown, rowStarts: starts } };
}

function indexOfCell(rowStarts: Uint32Array, cell: number): number {
  return lowerBound(rowStarts, cell + 1) - 1;
}

function withNotes(sheet: SheetTable, notes: readonly { row: number; column: number; text: string }[]): SheetTable {
  const placed = new Map<number, string>();
  const { stored } = sheet;
  for (const note of notes) {
    const index = lowerBound(stored.rowNumbers, note.row);
    if (stored.rowNumbers[index] !== note.row) continue;
    const cell = (stored.rowStarts[index] ?? 0) + note.column;
    if (cell >= (stored.rowStarts[index + 1] ?? 0)) continue;
    stored.kinds[cell] = (stored.kinds[cell] ?? 0) | cellFlags.note;
    placed.set(cell, note.text);
  }
  return { ...sheet, stored: { ...stored, notes: placed } };
}

/** A value for `sheetFromRows`: plain values stand for text, number and boolean; null and '' for an empty cell. */
export type PlainCell = string | number | boolean | null | SheetCell;

/** A sheet from rows of plain values, rows numbered from 1: for pasted blocks and tests. */
export function sheetFromRows(
  name: string,
  rows: readonly (readonly PlainCell[])[],
  locale: SheetLocale = 'nl',
): SheetTable {
  const builder = createSheetBuilder(name, createTextPool(), { locale });
  rows.forEach((cells, rowIndex) => {
    builder.startRow(rowIndex + 1, false);
    cells.forEach((cell, column) => addPlain(builder, rowIndex + 1, column, cell));
  });
  return builder.finish();
}

function addPlain(builder: SheetBuilder, row: number, column: number, cell: PlainCell): void {
  if (cell === null || cell === '') return;
  if (typeof cell === 'string') return builder.text(column, cell);
  if (typeof cell === 'number') return builder.number(column, cell);
  if (typeof cell === 'boolean') return builder.boolean(column, cell);
  const flags = (cell.formula === true ? cellFlags.formula : 0) | (cell.merged === true ? cellFlags.merged : 0);
  if (cell.note !== undefined) builder.note(row, column, cell.note);
  if (cell.kind === 'empty') return;
  if (cell.kind === 'text') builder.text(column, cell.text, flags);
  else if (cell.kind === 'error') builder.error(column, cell.text, flags);
  else if (cell.kind === 'number') builder.number(column, cell.number, undefined, flags, cell.text);
  else if (cell.kind === 'boolean') builder.boolean(column, cell.boolean, flags);
  else builder.date(column, dateSerial(cell.date) ?? 0, undefined, flags, cell.text);
}
