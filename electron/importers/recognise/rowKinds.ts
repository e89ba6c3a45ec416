/** Tells rows of a table apart: data, empty, totals, a heading within the table, the header again, a loose remark. */
import type { SheetCell, SheetRow } from '@shared/domain/sheet';
import { inputText, nameKey, oneLine, parseNumber, wordKey } from '@shared/domain/parse';
import { cellAt, inputOf, saysSomething, shownText } from './cells';

const totalWords = new Set([
  'totaal',
  'totalen',
  'total',
  'totals',
  'subtotaal',
  'subtotal',
  'eindtotaal',
  'grand',
  'gemiddelde',
  'gemiddeld',
  'gem',
  'average',
  'avg',
  'mean',
  'mediaan',
  'median',
  'som',
  'sum',
  'aantal',
  'count',
  'overall',
  'minimum',
  'maximum',
  'min',
  'max',
  'stdev',
  'en',
  'and',
  'of',
  'per',
  'van',
  'contactmomenten',
  'touchpoints',
  'rijen',
  'rows',
  'alle',
  'all',
  'gewogen',
  'weighted',
  'cijfer',
  'score',
  'generaal',
  'generale',
]);
const leadingTotal = new Set([
  'totaal',
  'totalen',
  'total',
  'totals',
  'subtotaal',
  'subtotal',
  'eindtotaal',
  'grand',
  'gemiddelde',
  'gemiddeld',
  'gem',
  'average',
  'avg',
  'mean',
  'mediaan',
  'median',
  'som',
  'sum',
  'aantal',
  'count',
  'overall',
  'minimum',
  'maximum',
  'gewogen',
  'alle',
  'all',
  'stdev',
  'generaal',
]);

const startsAsTotal =
  /^[^\p{L}\p{N}]*(?:tot|sub|eind|grand|gem|average|avg|mean|medi|som|sum|aantal|count|overall|min|max|gewogen|all|stdev|gene)/iu;

/** True for texts that say that the row adds up the others: ‘Totaal / gemiddelde’, ‘Subtotal’. */
export function isTotalsText(text: string): boolean {
  // Asked of every row: most texts are told by their first letters.
  if (!startsAsTotal.test(text)) return false;
  const words = wordKey(text)
    .split(' ')
    .filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.length <= 6 &&
    leadingTotal.has(words[0] ?? '') &&
    words.every((word) => totalWords.has(word) || /^\d+$/.test(word))
  );
}

const totalOf =
  /^(?:(?:sub|eind)?tota(?:al|len|als?)|grand total|gem\.?|gemiddelde?|average|avg\.?|som|sum)\s*(?:van|of|for|voor|per|fase|stage|:|–|-)*\s+(\S.*)$/iu;

/** What a row adds up by its text: the ‘Kopen’ of ‘Totaal Kopen’; null for a text that is no total of something. */
export function totalOfWhat(text: string): string | null {
  if (!startsAsTotal.test(text)) return null;
  const found = totalOf.exec(oneLine(text));
  return found === null ? null : nameKey((found[1] ?? '').replace(/:$/, ''));
}

/** Columns with a value of their own in this row. */
export function filledColumns(row: SheetRow): readonly number[] {
  const columns: number[] = [];
  const { cells } = row;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell !== undefined && saysSomething(cell)) columns.push(column);
  }
  return columns;
}

/** True when the row repeats the header: most of its filled cells hold their column's label. */
export function repeatsHeader(row: SheetRow, filled: readonly number[], labels: readonly string[]): boolean {
  if (filled.length < 2) return false;
  const keys = keysOf(labels);
  let same = 0;
  let other = 0;
  const most = filled.length * 0.4;
  for (const column of filled) {
    if (isLabel(cellAt(row, column), keys[column] ?? '')) same += 1;
    else other += 1;
    if (other > most) return false;
  }
  return same >= 2;
}

const keysOfLabels = new WeakMap<readonly string[], readonly string[]>();

function keysOf(labels: readonly string[]): readonly string[] {
  const known = keysOfLabels.get(labels);
  if (known !== undefined) return known;
  const made = labels.map(nameKey);
  keysOfLabels.set(labels, made);
  return made;
}

/** True for a cell with the text of its column's header. A plain first letter that differs tells at once that it is not. */
function isLabel(cell: SheetCell, key: string): boolean {
  if (cell.kind === 'empty' || key === '') return false;
  const first = cell.text.charCodeAt(0);
  if (first > 32 && first < 127 && (first >= 65 && first <= 90 ? first + 32 : first) !== key.charCodeAt(0))
    return false;
  return nameKey(shownText(cell)) === key;
}

const anyNumber = { type: 'number', min: -1e15, max: 1e15, decimals: 10 } as const;

/** The number in a cell, null when it holds none. */
export function cellNumber(row: SheetRow, column: number): number | null {
  const cell = cellAt(row, column);
  if (cell.kind === 'number') return cell.number;
  if (cell.kind !== 'text' || cell.text.length > 24 || !/^\s*[-+(€$±~]?\s*[.,]?\d/u.test(cell.text)) return null;
  const read = parseNumber(anyNumber, inputOf(cell), 'nl', '');
  return read.ok && typeof read.value === 'number' ? read.value : null;
}

/** Sums and means of the columns over the rows before, to recognise a totals row that does not say what it is. */
export interface ColumnSums {
  add(row: SheetRow, columns: readonly number[]): void;
  /** True when all numbers of the row (two at least) are a sum or a mean of their column. */
  addsUp(row: SheetRow, columns: readonly number[]): boolean;
}

export function createColumnSums(): ColumnSums {
  const sums: number[] = [];
  const counts: number[] = [];
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(0.051, Math.abs(b) * 0.001);
  return {
    add(row, columns) {
      for (const column of columns) {
        const value = cellNumber(row, column);
        if (value === null) continue;
        sums[column] = (sums[column] ?? 0) + value;
        counts[column] = (counts[column] ?? 0) + 1;
      }
    },
    addsUp(row, columns) {
      let numbers = 0;
      for (const column of columns) {
        const value = cellNumber(row, column);
        if (value === null) continue;
        const count = counts[column] ?? 0;
        const sum = sums[column] ?? 0;
        if (count < 3) return false;
        if (!near(value, sum) && !near(value, sum / count)) return false;
        numbers += 1;
      }
      return numbers >= 2;
    },
  };
}

export interface TotalsEvidence {
  /** The first number of the row with the column it stands in, to show; null when it holds none. */
  readonly column: number;
  readonly text: string;
}

/**
 * Whether the row is a totals row. `nameColumns` are the columns with the name; a row with a real name is data, whatever it adds up to,
 * unless its name says ‘Totaal’. `stages` are the stages met so far: ‘Totaal Kopen’ adds up one of them.
 */
export function totalsRow(
  row: SheetRow,
  filled: readonly number[],
  nameColumns: readonly number[],
  sums: ColumnSums,
  stages: ReadonlySet<string> = new Set(),
): boolean {
  const first = filled.find((column) => cellAt(row, column).kind === 'text' && cellNumber(row, column) === null);
  const says = first === undefined ? '' : shownText(cellAt(row, first));
  const firstIsTotal = first !== undefined && isTotalsText(says);
  let named = false;
  let byWord = false;
  for (const column of nameColumns) {
    if (!filled.includes(column)) continue;
    if (isTotalsText(shownText(cellAt(row, column)))) byWord = true;
    else named = true;
  }
  const what = first === undefined ? null : totalOfWhat(says);
  // A row with a name and without a word for totals is data: that is nearly every row.
  if (named && !firstIsTotal && !byWord && what === null && filled.length > 3) return false;
  const texts = filled.filter((column) => cellAt(row, column).kind === 'text' && cellNumber(row, column) === null);
  const numeric = filled.length - texts.length;
  if (firstIsTotal && (!named || (first ?? 0) < Math.min(...nameColumns)) && (numeric > 0 || filled.length === 1))
    return true;
  if (what !== null && texts.length === 1 && numeric > 0 && (!nameColumns.includes(first ?? -1) || stages.has(what)))
    return true;
  if (byWord && numeric > 0) return true;
  const formulas = filled.filter((column) => cellAt(row, column).formula === true).length;
  if (!named && formulas > 0 && formulas >= numeric && numeric > 0) return true;
  // One name at most, and all numbers are what the column above adds up to.
  return texts.length <= 1 && numeric >= 2 && sums.addsUp(row, filled);
}

/** A short text for lists: one line, at most 80 characters. */
export function excerpt(text: string): string {
  const line = oneLine(inputText(text));
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
