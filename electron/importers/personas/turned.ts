/** Cards of personas that stand beside each other, a persona in each column: the sheet on its side, so that it reads as a table. Pure. */
import { sheetCell, type SheetTable } from '@shared/domain/sheet';
import { sheetFromRows, type PlainCell } from '@shared/domain/sheetBuilder';

/** More than this is no set of cards. */
const MOST = 120;

/** The sheet with its rows as columns; null for a sheet that is too large to be cards. Row 1 is column A of the file. */
export function turnedSheet(sheet: SheetTable): SheetTable | null {
  if (sheet.rowCount > MOST || sheet.columnCount > MOST || sheet.columnCount < 2) return null;
  const columns: PlainCell[][] = Array.from({ length: sheet.columnCount }, () => []);
  for (let index = 0; index < sheet.rowCount; index += 1) {
    const cells = Array.from({ length: sheet.columnCount }, (_, column) => sheetCell(sheet, index, column));
    const [head, ...values] = cells;
    const filled = values.filter((cell) => cell.kind === 'text' && cell.text.trim() !== '' && cell.merged !== true);
    cells.forEach((cell, column) => {
      // The corner above the labels is often left empty: what stands to its right are the names.
      const isCorner = column === 0 && index === 0 && (head?.kind ?? 'empty') === 'empty' && filled.length >= 2;
      columns[column]?.push(isCorner ? 'Persona' : cell);
    });
  }
  return sheetFromRows(sheet.name, columns, sheet.locale);
}
