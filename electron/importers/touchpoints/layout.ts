/** How a touchpoint table lies in its sheet: an ordinary table, the same columns repeated per stage, or stages as columns with touchpoints below. */
import type { ImportOptions } from '@shared/domain/importPlan';
import { rowIndexOf, type SheetCell, type SheetRow, type SheetTable, type Workbook } from '@shared/domain/sheet';
import { nameKey, oneLine } from '@shared/domain/parse';
import { cellAt, rowsOf, saysSomething, shownText } from '../recognise/cells';
import { columnStats, share } from '../recognise/columnStats';
import { findTable, tableAt, type FoundTable } from '../recognise/findTable';
import { filledColumns, repeatsHeader } from '../recognise/rowKinds';
import { columnsBeside } from './beside';
import { touchpointMatcher } from './matcher';

export { touchpointMatcher } from './matcher';

/** Columns that make one touchpoint in each row. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** Stage that the header gives to all touchpoints of the block. */
  readonly stage: string | null;
  /** The block's only column holds names, whatever its header says. */
  readonly namesOnly: boolean;
}

export interface Layout {
  readonly table: FoundTable;
  readonly rows: readonly SheetRow[];
  readonly blocks: readonly Block[];
  /** Columns of another table or list beside this one. */
  readonly beside: ReadonlySet<number>;
}

const nothingBeside: ReadonlySet<number> = new Set();

/** How much a table looks like touchpoints: its header, the presence of a name, the number of rows, not hidden. */
export function tableWorth(table: FoundTable): number {
  const rows = table.sheet.rowCount - table.firstRow;
  return (
    table.score +
    (table.fields.has('name') ? 2 : 0) +
    (table.fields.has('rowId') ? 2 : 0) +
    Math.min(1.5, Math.log10(rows + 1)) -
    (table.sheet.hidden ? 3 : 0)
  );
}

function bestField(label: string): string | null {
  let best: { field: string; score: number } | null = null;
  for (const [field, score] of touchpointMatcher.match(label))
    if (score > (best?.score ?? 0.5)) best = { field, score };
  return best?.field ?? null;
}

/** The same labels again and again from left to right, without groups above them: tables side by side. */
function sideBySide(table: FoundTable): readonly Block[] | null {
  const keys = table.own.map(nameKey);
  const first = keys.findIndex((key) => key !== '');
  const starts = keys.flatMap((key, column) => (key !== '' && key === keys[first] ? [column] : []));
  if (starts.length < 2) return null;
  const blocks = starts.map((from, index) => ({ from, to: starts[index + 1] ?? keys.length }));
  const labelsOf = ({ from, to }: { from: number; to: number }): readonly string[] =>
    keys.slice(from, to).filter((key) => key !== '');
  const [model] = blocks.map(labelsOf);
  const same = blocks.every((block) => {
    const labels = labelsOf(block);
    return labels.length >= 2 && labels.every((label, index) => label === model?.[index]);
  });
  const named = blocks.every((block) =>
    table.own.slice(block.from, block.to).some((label) => bestField(label) === 'name'),
  );
  return same && named ? blocks.map((block) => ({ ...block, stage: null, namesOnly: false })) : null;
}

/** The same set of columns again and again under a row of groups: one block per group. */
function repeatedBlocks(table: FoundTable): readonly Block[] | null {
  const names = table.labels.flatMap((label, column) =>
    bestField(label) === 'name' && (table.groups[column] ?? '') !== '' ? [column] : [],
  );
  const groups = new Set(names.map((column) => nameKey(table.groups[column] ?? '')));
  if (names.length < 2 || groups.size !== names.length) return null;
  const blocks: Block[] = [];
  let from = 0;
  for (let column = 1; column <= table.labels.length; column += 1) {
    const group = table.groups[from] ?? '';
    if (column < table.labels.length && nameKey(table.groups[column] ?? '') === nameKey(group)) continue;
    if (names.some((name) => name >= from && name < column))
      blocks.push({ from, to: column, stage: oneLine(group), namesOnly: false });
    from = column;
  }
  return blocks.length >= 2 ? blocks : null;
}

/** Columns that hold sentences of customers under a header that names no field: stages side by side. */
function sentenceColumns(labels: readonly string[], rows: readonly SheetRow[]): readonly number[] {
  return labels.flatMap((label, column) => {
    if (oneLine(label) === '' || oneLine(label).length > 80) return [];
    const stats = columnStats(rows, column, 100);
    return stats.n >= 1 &&
      share(stats.firstPerson, stats) >= 0.5 &&
      stats.words >= 2.5 &&
      stats.distinct >= stats.n * 0.7
      ? [column]
      : [];
  });
}

function matrixLayout(sheet: SheetTable): Layout | null {
  const head = rowsOf(sheet, 0, 12);
  for (let index = 0; index < head.length; index += 1) {
    const row = head[index];
    if (row === undefined || row.cells.filter(saysSomething).length < 2) continue;
    const labels = Array.from({ length: sheet.columnCount }, (_, column) => {
      const cell = row.cells[column];
      return cell === undefined || cell.merged === true ? '' : shownText(cell);
    });
    const rows = rowsOf(sheet, index + 1);
    const columns = sentenceColumns(labels, rows);
    if (columns.length < 2) continue;
    const table: FoundTable = {
      sheet,
      headerRow: row.number,
      firstRow: index + 1,
      labels,
      own: labels,
      groups: labels.map(() => ''),
      fields: new Set(['name']),
      score: 1,
    };
    return {
      table,
      rows,
      beside: nothingBeside,
      blocks: columns.map((column) => ({
        from: column,
        to: column + 1,
        stage: oneLine(labels[column] ?? ''),
        namesOnly: true,
      })),
    };
  }
  return null;
}

function isSentence(cell: SheetCell): boolean {
  return cell.kind === 'text' && /^(?:ik|i|er|mijn|my|we|wij)\s+\S+/i.test(cell.text.trim());
}

/** The first row that could be a header when no row names a field: so that the user can say what the columns are. */
function plainTable(sheet: SheetTable): FoundTable | null {
  const rows = rowsOf(sheet, 0, 20);
  const widest = Math.max(0, ...rows.map((row) => row.cells.filter(saysSomething).length));
  const index = rows.findIndex((row) => row.cells.filter(saysSomething).length >= Math.max(1, widest * 0.6));
  const row = rows[index];
  if (row === undefined) return null;
  // A row with a sentence above more sentences is the first touchpoint: then there is no header at all.
  const isData = row.cells.some(
    (cell, column) =>
      isSentence(cell) && rows.slice(index + 1, index + 8).some((below) => isSentence(cellAt(below, column))),
  );
  const labels = Array.from({ length: sheet.columnCount }, (_, column) => row.cells[column]).map((cell) =>
    isData || cell === undefined || cell.kind === 'empty' ? '' : cell.text,
  );
  return {
    sheet,
    headerRow: isData ? row.number - 1 : row.number,
    firstRow: isData ? index : index + 1,
    labels,
    own: labels,
    groups: labels.map(() => ''),
    fields: new Set(),
    score: 0,
  };
}

/** True when a lone text stands directly above the header again lower down: every stage is a table of its own below its name. */
function sectionsAboveHeaders(table: FoundTable, rows: readonly SheetRow[]): boolean {
  return rows.slice(0, 2000).some((row, index) => {
    const above = rows[index - 1];
    return above !== undefined && lone(above) !== null && repeatsHeader(row, filledColumns(row), table.own);
  });
}

/** The only text of a row, when it can be the name of a stage. */
function lone(row: SheetRow): string | null {
  const filled = filledColumns(row);
  const text = filled.length === 1 ? shownText(cellAt(row, filled[0] ?? 0)) : '';
  return text === '' || text.length > 80 || /[.:!?]$/.test(text) ? null : oneLine(text);
}

function layoutOf(table: FoundTable): Layout {
  const rows = rowsOf(table.sheet, table.firstRow);
  const blocks = repeatedBlocks(table) ?? sideBySide(table);
  if (blocks !== null) return { table, rows, blocks, beside: nothingBeside };
  const above = rowsOf(table.sheet, Math.max(0, table.firstRow - 2), Math.max(0, table.firstRow - 1)).at(-1);
  const stage = above !== undefined && sectionsAboveHeaders(table, rows) ? lone(above) : null;
  const block = { from: 0, to: table.labels.length, stage, namesOnly: false };
  return { table, rows, blocks: [block], beside: columnsBeside(table, rows) };
}

/** Names of sheets that are versions of one another rather than parts: years, ‘oud’, ‘v2’, ‘kopie’. */
const versionName =
  /(?:^|[^\p{L}])(?:(?:19|20)\d\d|q[1-4]|v\d+|versie|version|oud|old|kopie|copy|concept|draft|archief|archive|backup|test|nulmeting|meting|golf|wave)(?![\p{L}])|\(\d+\)$/iu;

/**
 * Other sheets with the very same header as the table that was found: one table spread over sheets, of which each is a stage. Only when
 * no column gives the stage, and names hardly come back from sheet to sheet, as they do in versions of one table.
 */
export function sheetsAlike(workbook: Workbook, layout: Layout): readonly Layout[] {
  const { table } = layout;
  if (layout.blocks.length > 1 || table.fields.has('stage') || table.sheet.hidden) return [];
  const keys = table.labels.map(nameKey);
  const nameColumn = table.labels.findIndex((label) => bestField(label) === 'name');
  if (nameColumn < 0) return [];
  const found: Layout[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.rowCount === 0) continue;
    const other = sheet === table.sheet ? table : findTable(touchpointMatcher, sheet);
    if (other === null || versionName.test(sheet.name)) continue;
    const same =
      other.labels.length === keys.length && other.labels.every((label, column) => nameKey(label) === keys[column]);
    if (same) found.push(sheet === table.sheet ? layout : layoutOf(other));
  }
  if (found.length < 2 || !found.includes(layout)) return [];
  const names = found.flatMap(({ rows }) => [
    ...new Set(rows.slice(0, 300).map((row) => nameKey(shownText(cellAt(row, nameColumn))))),
  ]);
  return new Set(names).size >= names.length * 0.7 ? found : [];
}

/** Visible sheets with a touchpoint table besides the ones that are read. */
export function sheetsLeft(workbook: Workbook, read: readonly string[]): readonly string[] {
  return workbook.sheets
    .filter((sheet) => !sheet.hidden && !read.includes(sheet.name))
    .filter((sheet) => {
      const table = findTable(touchpointMatcher, sheet);
      return table !== null && table.fields.has('name') && table.fields.size >= 2 && sheet.rowCount > table.firstRow;
    })
    .map((sheet) => sheet.name);
}

/** The touchpoint table of a workbook with the user's choice of sheet and header row; null when the workbook holds nothing. */
export function findLayout(workbook: Workbook, options: Pick<ImportOptions, 'sheet' | 'headerRow'>): Layout | null {
  const wanted =
    options.sheet === undefined
      ? workbook.sheets
      : workbook.sheets.filter((sheet) => nameKey(sheet.name) === nameKey(options.sheet ?? ''));
  const sheets = wanted.filter((sheet) => sheet.rowCount > 0);
  if (options.headerRow !== undefined) {
    const row = options.headerRow;
    const sheet = sheets.find((candidate) => rowIndexOf(candidate, row) >= 0);
    const table = sheet === undefined ? null : tableAt(touchpointMatcher, sheet, row);
    if (table !== null) return layoutOf(table);
  }
  let best: FoundTable | null = null;
  for (const sheet of sheets) {
    const table = findTable(touchpointMatcher, sheet);
    if (table !== null && (best === null || tableWorth(table) > tableWorth(best))) best = table;
  }
  if (best === null || best.fields.size < 2) {
    for (const sheet of sheets) {
      const matrix = matrixLayout(sheet);
      if (matrix !== null) return matrix;
    }
  }
  if (best !== null) return layoutOf(best);
  const first = sheets.find((sheet) => !sheet.hidden) ?? sheets[0];
  const table = first === undefined ? null : plainTable(first);
  return table === null ? null : layoutOf(table);
}
