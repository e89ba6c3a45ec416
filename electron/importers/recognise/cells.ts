/** Cells as the value parsers take them, and rows as the recognisers look at them. */
import { columnLetters, sheetRow, type SheetCell, type SheetRow, type SheetTable } from '@shared/domain/sheet';
import { oneLine, type CellInput } from '@shared/domain/parse';

const empty: SheetCell = { kind: 'empty' };

/** The cell of a row, empty beyond its end. */
export function cellAt(row: SheetRow, column: number): SheetCell {
  return row.cells[column] ?? empty;
}

/** True when the cell says something itself: not empty, no blank text, no repeat of the first cell of a merge. */
export function saysSomething(cell: SheetCell): boolean {
  return cell.kind !== 'empty' && cell.merged !== true && (cell.kind !== 'text' || cell.text.trim() !== '');
}

/** True for a cell that a cell to its left was merged over: its text was said there already. Merged downwards it speaks for its own row. */
export function isCovered(row: SheetRow, column: number): boolean {
  if (row.cells[column]?.merged !== true) return false;
  const text = shownText(cellAt(row, column));
  for (let left = column - 1; left >= 0; left -= 1) {
    const cell = cellAt(row, left);
    if (cell.kind === 'empty' || shownText(cell) !== text) return false;
    if (cell.merged !== true) return true;
  }
  return false;
}

/** What a person sees in a cell, space around it removed. */
export function shownText(cell: SheetCell): string {
  return cell.kind === 'empty' ? '' : cell.text.trim();
}

/** A cell for a parser of typed values. A percentage is read as it is shown, so that 34,5% is 34.5 and not 0.345. */
export function inputOf(cell: SheetCell): CellInput {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'number':
      return cell.text.trimEnd().endsWith('%') ? cell.text : cell.number;
    case 'boolean':
      return cell.boolean;
    case 'date':
      return cell.date;
    case 'text':
    case 'error':
      return cell.text;
  }
}

/** A cell for a parser of text: as it is shown. */
export function textInput(cell: SheetCell): CellInput {
  return cell.kind === 'empty' ? null : cell.text;
}

/** All stored rows of a sheet. */
export function rowsOf(sheet: SheetTable, from = 0, to = sheet.rowCount): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  for (let index = from; index < Math.min(to, sheet.rowCount); index += 1) {
    const row = sheetRow(sheet, index);
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** How a column is called in accounts: its header on one line, or its letter when it has none. */
export function columnName(label: string, index: number): string {
  const name = oneLine(label);
  return name === '' ? columnLetters(index) : name;
}
