/** Tells rows of a table apart: data, empty, totals, a heading within the table, the header again, a loose remark. */
import type { SheetRow } from '@shared/domain/sheet';
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

/** True for texts that say that the row adds up the others: ‘Totaal / gemiddelde’, ‘Subtotal’. */
export function isTotalsText(text: string): boolean {
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
  const found = totalOf.exec(oneLine(text));
  return found === null ? null : nameKey((found[1] ?? '').replace(/:$/, ''));
}

/** Columns with a value of their own in this row. */
export function filledColumns(row: SheetRow): readonly number[] {
  const columns: number[] = [];
  row.cells.forEach((cell, column) => {
    if (saysSomething(cell)) columns.push(column);
  });
  return columns;
}

/** True when the row repeats the header: most of its filled cells hold their column's label. */
export function repeatsHeader(row: SheetRow, filled: readonly number[], labels: readonly string[]): boolean {
  if (filled.length < 2) return false;
  const same = filled.filter(
    (column) => nameKey(shownText(cellAt(row, column))) === nameKey(labels[column] ?? ''),
  ).length;
  return same >= 2 && same >= filled.length * 0.6;
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
  const sums = new Map<number, { sum: number; count: number }>();
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(0.051, Math.abs(b) * 0.001);
  return {
    add(row, columns) {
      for (const column of columns) {
        const value = cellNumber(row, column);
        if (value === null) continue;
        const known = sums.get(column) ?? { sum: 0, count: 0 };
        sums.set(column, { sum: known.sum + value, count: known.count + 1 });
      }
    },
    addsUp(row, columns) {
      let numbers = 0;
      for (const column of columns) {
        const value = cellNumber(row, column);
        if (value === null) continue;
        const known = sums.get(column);
        if (known === undefined || known.count < 3) return false;
        if (!near(value, known.sum) && !near(value, known.sum / known.count)) return false;
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
  const texts = filled.filter((column) => cellAt(row, column).kind === 'text' && cellNumber(row, column) === null);
  const numeric = filled.length - texts.length;
  const first = texts[0];
  const named = nameColumns.some((column) => filled.includes(column) && !isTotalsText(shownText(cellAt(row, column))));
  if (
    first !== undefined &&
    isTotalsText(shownText(cellAt(row, first))) &&
    (!named || first < Math.min(...nameColumns)) &&
    (numeric > 0 || filled.length === 1)
  )
    return true;
  const what =
    texts.length === 1 && first !== undefined && numeric > 0 ? totalOfWhat(shownText(cellAt(row, first))) : null;
  if (what !== null && (!nameColumns.includes(first ?? -1) || stages.has(what))) return true;
  const byWord = nameColumns.some((column) => filled.includes(column) && isTotalsText(shownText(cellAt(row, column))));
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
