/** Finds the table in a sheet: its header row (or two), under title rows and above the data, by what the headers say and how the rows below look. */
import type { SheetRow, SheetTable } from '@shared/domain/sheet';
import { isUnknownMark, nameKey, oneLine } from '@shared/domain/parse';
import { cellAt, rowsOf, saysSomething, shownText } from './cells';
import type { HeaderMatcher } from './headerMatch';

/** How far down a header is looked for. */
const SEARCHED_ROWS = 60;

export interface FoundTable {
  readonly sheet: SheetTable;
  /** The header row nearest to the data, as the file numbers it. */
  readonly headerRow: number;
  /** Index of the first stored row after the header. */
  readonly firstRow: number;
  /** Header per column as it stands in the file (of a header in two rows: both, with a space). */
  readonly labels: readonly string[];
  /** Labels of the header row itself. */
  readonly own: readonly string[];
  /** The label of the row above, where the header has two rows: a group that spans columns. */
  readonly groups: readonly string[];
  /** Fields that the headers name, and how well in all. */
  readonly fields: ReadonlySet<string>;
  readonly score: number;
}

const keysOfRows = new WeakMap<SheetRow, readonly string[]>();

/** Comparable texts of a row's cells, made once: every row is held against many others. */
function keysOf(row: SheetRow): readonly string[] {
  const known = keysOfRows.get(row);
  if (known !== undefined) return known;
  const made = row.cells.map((cell) => (saysSomething(cell) ? nameKey(shownText(cell)) : ''));
  keysOfRows.set(row, made);
  return made;
}

function labelCells(row: SheetRow, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => {
    const cell = cellAt(row, column);
    return cell.kind === 'empty' ? '' : cell.text;
  });
}

function distinctTexts(row: SheetRow): number {
  return new Set(row.cells.filter(saysSomething).map((cell) => nameKey(shownText(cell)))).size;
}

/** Best field of a label and how well it is named. */
function best(matcher: HeaderMatcher, label: string): { readonly field: string; readonly score: number } | null {
  let found: { field: string; score: number } | null = null;
  for (const [field, score] of matcher.match(label)) if (score > (found?.score ?? 0)) found = { field, score };
  return found;
}

const sentence = /^(?:ik|i|er|we|wij|mijn|my)\s+\S+\s/i;

interface HeaderScore {
  readonly score: number;
  readonly fields: ReadonlySet<string>;
}

/** How much a row of labels looks like a header: fields named, every field once, against cells that look like data. */
function scoreLabels(
  matcher: HeaderMatcher,
  labels: readonly string[],
  row: SheetRow,
  below: readonly SheetRow[],
): HeaderScore {
  const fields = new Set<string>();
  let score = 0;
  for (const [column, label] of labels.entries()) {
    const text = oneLine(label);
    if (text === '' || text.length > 120) continue;
    const found = best(matcher, label);
    if (found === null || found.score < 0.55) continue;
    // A cell merged over several columns says its text once.
    if (fields.has(found.field) && cellAt(row, column).merged === true) continue;
    score += fields.has(found.field) ? found.score * 0.2 : found.score;
    fields.add(found.field);
  }
  for (const [column, cell] of row.cells.entries()) {
    if (!saysSomething(cell)) continue;
    const text = shownText(cell);
    // A header is no sentence of a customer, and does not come back as a value in its own column.
    if (sentence.test(text)) score -= 0.8;
    else if (below.some((other) => keysOf(other)[column] === keysOf(row)[column])) score -= 0.5;
    if (cell.kind === 'number' || cell.kind === 'date' || cell.kind === 'boolean' || cell.kind === 'error')
      score -= 0.5;
    else if (/^[\d.,%€\s-]+$/.test(text) || isUnknownMark(text)) score -= 0.5;
    else if (text.length > 120) score -= 0.5;
  }
  return { score, fields };
}

/** The labels of the group row above, spread over the columns they span: merged cells say so; without merges up to the next label. */
function spread(upper: SheetRow, lower: readonly string[]): readonly string[] {
  const result: string[] = [];
  const merged = upper.cells.some((cell) => cell.merged === true);
  let current = '';
  for (let column = 0; column < lower.length; column += 1) {
    const cell = cellAt(upper, column);
    const text = shownText(cell);
    if (text !== '' || merged) current = text;
    const below = oneLine(lower[column] ?? '');
    result.push(text !== '' || below !== '' ? current : '');
  }
  return result;
}

/** True for the header again, as on every printed page. */
function sameLabels(row: SheetRow, labels: readonly string[]): boolean {
  const filled = row.cells.flatMap((cell, column) =>
    saysSomething(cell) ? [nameKey(shownText(cell)) === nameKey(labels[column] ?? '')] : [],
  );
  return filled.length > 0 && filled.filter(Boolean).length > filled.length / 2;
}

/** True for a row with sentences of customers, or with values that come back below: no row of groups above a header. */
function looksLikeData(row: SheetRow, below: readonly SheetRow[]): boolean {
  return row.cells.some((cell, column) => {
    const text = shownText(cell);
    return (
      saysSomething(cell) &&
      (sentence.test(text) || below.some((other) => keysOf(other)[column] === keysOf(row)[column]))
    );
  });
}

/** True for a row of groups: several texts, or one that spans some of the columns and does not stand at the start as a title does. */
function mayGroup(upper: SheetRow, lower: SheetRow): boolean {
  if (distinctTexts(upper) >= 2) return true;
  const first = upper.cells.findIndex(saysSomething);
  return first > Math.max(0, lower.cells.findIndex(saysSomething)) && shownText(cellAt(upper, first)).length <= 60;
}

/** Looks at a row as header, alone and together with the row above it as a row of groups. */
function headerAt(
  given: HeaderMatcher,
  sheet: SheetTable,
  rows: readonly SheetRow[],
  index: number,
): FoundTable | null {
  const row = rows[index];
  if (row === undefined) return null;
  const width = sheet.columnCount;
  const matcher: HeaderMatcher = width > 400 ? { match: (header) => given.match(header, true) } : given;
  const lower = labelCells(row, width);
  const below = rows.slice(index + 1, index + 40).filter((other) => !sameLabels(other, lower));
  const alone = scoreLabels(matcher, lower, row, below);
  const plain: FoundTable = {
    sheet,
    headerRow: row.number,
    firstRow: index + 1,
    labels: lower,
    own: lower,
    groups: lower.map(() => ''),
    fields: alone.fields,
    score: alone.score,
  };
  const upper = rows[index - 1];
  if (upper === undefined || upper.number !== row.number - 1 || !mayGroup(upper, row) || looksLikeData(upper, below))
    return plain;
  const groups = spread(upper, lower);
  // A cell merged down over both rows, or a group with nothing below it, is a label of its own.
  const labels = lower.map((label, column) => (oneLine(label) === '' ? (groups[column] ?? '') : label));
  const joined = lower.map((label, column) => {
    const group = groups[column] ?? '';
    const alonePart = best(matcher, labels[column] ?? '');
    if (group === '' || oneLine(label) === '' || nameKey(label) === nameKey(group)) return labels[column] ?? '';
    const together = best(matcher, `${group} ${label}`);
    return (together?.score ?? 0) > (alonePart?.score ?? 0) ? `${group} ${label}` : label;
  });
  const double = scoreLabels(matcher, joined, row, below);
  const repeated = repeatsIn(matcher, lower);
  if (double.score > alone.score + 0.3 || (repeated && double.score >= alone.score)) {
    return { ...plain, labels: joined, groups, fields: double.fields, score: double.score };
  }
  return { ...plain, groups };
}

/** True when the same header comes back in several columns: blocks of columns side by side. */
function repeatsIn(matcher: HeaderMatcher, labels: readonly string[]): boolean {
  const seen = new Set<string>();
  return labels.some((label) => {
    const key = nameKey(label);
    if (key === '' || best(matcher, label) === null) return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

/** The table with its header at a row that the user chose. */
export function tableAt(matcher: HeaderMatcher, sheet: SheetTable, headerRow: number): FoundTable | null {
  const rows = rowsOf(sheet, 0, Math.min(sheet.rowCount, headerRow + 1));
  const index = rows.findIndex((row) => row.number === headerRow);
  return index < 0 ? null : headerAt(matcher, sheet, rows, index);
}

/** The best header among the first rows. */
function bestHeader(
  matcher: HeaderMatcher,
  sheet: SheetTable,
  rows: readonly SheetRow[],
): { readonly table: FoundTable; readonly index: number } | null {
  let best: { table: FoundTable; index: number } | null = null;
  for (let index = 0; index < rows.length; index += 1) {
    const table = headerAt(matcher, sheet, rows, index);
    if (table === null || table.fields.size === 0 || table.score <= 0) continue;
    // A later row must be clearly better: the first header is the header, a repeat of it lower down is not.
    if (best === null || table.score > best.table.score + 0.5) best = { table, index };
  }
  return best;
}

const found = new WeakMap<HeaderMatcher, WeakMap<SheetTable, FoundTable | null>>();
const heads = new WeakMap<SheetTable, readonly SheetRow[]>();

function headOf(sheet: SheetTable): readonly SheetRow[] {
  const known = heads.get(sheet);
  if (known !== undefined) return known;
  const made = rowsOf(sheet, 0, SEARCHED_ROWS);
  heads.set(sheet, made);
  return made;
}

function search(matcher: HeaderMatcher, sheet: SheetTable): FoundTable | null {
  const rows = headOf(sheet);
  const strict = bestHeader({ match: (header) => matcher.match(header, true) }, sheet, rows);
  // Typing errors are looked for in the header that was found, and everywhere near the top only when none was.
  if (strict !== null && strict.table.fields.size >= 2) return headerAt(matcher, sheet, rows, strict.index);
  return bestHeader(matcher, sheet, rows.slice(0, 15))?.table ?? strict?.table ?? null;
}

/** The most likely table of a sheet; null for a sheet without a row that names at least one field. A sheet is searched once. */
export function findTable(matcher: HeaderMatcher, sheet: SheetTable): FoundTable | null {
  const known = found.get(matcher) ?? new WeakMap<SheetTable, FoundTable | null>();
  found.set(matcher, known);
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const table = search(matcher, sheet);
  known.set(sheet, table);
  return table;
}
