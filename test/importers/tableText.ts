/**
 * Tables written as text, for tests of layouts: cells are separated by bars; `^` is merged with the cell above, `<` with the cell to the
 * left; a number with at most two decimals is a number, everything else text; `\n` is a line break.
 */
import type { Workbook } from '@shared/domain/sheet';
import type { PlainCell } from '@shared/domain/sheetBuilder';
import { madeWorkbook } from './workbooks';

function mergedWith(cell: PlainCell | undefined): PlainCell {
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'object' ? { ...cell, merged: true } : { kind: 'text', text: String(cell), merged: true };
}

/** The rows of a table in text. */
export function rowsOfText(table: string): readonly (readonly PlainCell[])[] {
  const rows: PlainCell[][] = [];
  for (const line of table.replace(/^\n|\n\s*$/g, '').split('\n')) {
    const cells: PlainCell[] = [];
    for (const [column, raw] of line.split('|').entries()) {
      const text = raw.trim().replaceAll('\\n', '\n');
      if (text === '') cells.push(null);
      else if (text === '^') cells.push(mergedWith(rows.at(-1)?.[column]));
      else if (text === '<') cells.push(mergedWith(cells[column - 1]));
      else cells.push(/^-?\d+(\.\d{1,2})?$/.test(text) ? Number(text) : text);
    }
    rows.push(cells);
  }
  return rows;
}

/** A workbook with one sheet, of a table in text. */
export function bookOfText(table: string): Workbook {
  return madeWorkbook({ Blad1: rowsOfText(table) });
}
