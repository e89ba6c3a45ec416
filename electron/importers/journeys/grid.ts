/** A sheet as a plain grid of texts that can be turned on its side: what the search for maps looks at. */
import { sheetRows, type SheetTable } from '@shared/domain/sheet';
import { cellAt, shownText } from '../recognise/cells';

export interface GridCell {
  readonly text: string;
  /** Covered by a merge of which it is not the first cell. */
  readonly merged: boolean;
  /** Where it stands in the file: 1-based row, 0-based column. */
  readonly row: number;
  readonly column: number;
}

/** Rows of cells, all of the same width; blank rows of the file are there as blank rows. */
export type Grid = readonly (readonly GridCell[])[];

/** More cells than any map has: what lies beyond is no map. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 400;

/** The first rows and columns of a sheet as a grid. */
export function gridOf(sheet: SheetTable): Grid {
  const width = Math.min(sheet.columnCount, MOST_COLUMNS);
  const rows: (readonly GridCell[])[] = [];
  const blank = (row: number): readonly GridCell[] =>
    Array.from({ length: width }, (_, column) => ({ text: '', merged: false, row, column }));
  for (const row of sheetRows(sheet)) {
    if (row.number > MOST_ROWS) break;
    while (rows.length < row.number - 1) rows.push(blank(rows.length + 1));
    rows.push(
      Array.from({ length: width }, (_, column) => {
        const cell = cellAt(row, column);
        return { text: shownText(cell), merged: cell.merged === true, row: row.number, column };
      }),
    );
  }
  return rows;
}

/** The grid with rows as columns. */
export function turned(grid: Grid): Grid {
  const width = grid[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => grid.flatMap((row) => row[column] ?? []));
}

/** Texts that say something themselves (no repeat of a merge). */
export function filled(row: readonly GridCell[]): readonly GridCell[] {
  return row.filter((cell) => cell.text !== '' && !cell.merged);
}

export function isBlank(row: readonly GridCell[]): boolean {
  return row.every((cell) => cell.text === '');
}
