/** How a touchpoint table lies in its sheet: an ordinary table, the same columns repeated per stage, or stages as columns with touchpoints below. */
import type { ImportOptions } from '@shared/domain/importPlan';
import { rowIndexOf, type SheetRow, type SheetTable, type Workbook } from '@shared/domain/sheet';
import { nameKey, oneLine } from '@shared/domain/parse';
import { rowsOf, saysSomething, shownText } from '../recognise/cells';
import { columnStats, share } from '../recognise/columnStats';
import { findTable, tableAt, type FoundTable } from '../recognise/findTable';
import { createHeaderMatcher } from '../recognise/headerMatch';
import { touchpointPhrases } from './phrases';

export const touchpointMatcher = createHeaderMatcher(touchpointPhrases);

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
}

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
      groups: labels.map(() => ''),
      fields: new Set(['name']),
      score: 1,
    };
    return {
      table,
      rows,
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

/** The first row that could be a header when no row names a field: so that the user can say what the columns are. */
function plainTable(sheet: SheetTable): FoundTable | null {
  const rows = rowsOf(sheet, 0, 20);
  const widest = Math.max(0, ...rows.map((row) => row.cells.filter(saysSomething).length));
  const index = rows.findIndex((row) => row.cells.filter(saysSomething).length >= Math.max(1, widest * 0.6));
  const row = rows[index];
  if (row === undefined) return null;
  const labels = Array.from({ length: sheet.columnCount }, (_, column) => row.cells[column]).map((cell) =>
    cell === undefined || cell.kind === 'empty' ? '' : cell.text,
  );
  return {
    sheet,
    headerRow: row.number,
    firstRow: index + 1,
    labels,
    groups: labels.map(() => ''),
    fields: new Set(),
    score: 0,
  };
}

/** A header that names nothing above one column of sentences: the column's first row is its header only when it is no sentence itself. */
function layoutOf(table: FoundTable): Layout {
  const rows = rowsOf(table.sheet, table.firstRow);
  const blocks = repeatedBlocks(table);
  return { table, rows, blocks: blocks ?? [{ from: 0, to: table.labels.length, stage: null, namesOnly: false }] };
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
