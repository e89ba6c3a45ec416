/** Workbooks for tests: from fixture files, and from rows of plain values. */
import { readWorkbook } from '@electron/importers/spreadsheet/readWorkbook';
import type { Reader } from '@electron/importers/readerProcess';
import type { SheetLocale, Workbook } from '@shared/domain/sheet';
import { sheetFromRows, type PlainCell } from '@shared/domain/sheetBuilder';

/** A file read as the program reads it; throws what the reader refuses. */
export async function workbookOf(path: string): Promise<Workbook> {
  const result = await readWorkbook(path, {});
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A workbook with one sheet per entry. */
export function madeWorkbook(
  sheets: Readonly<Record<string, readonly (readonly PlainCell[])[]>>,
  locale: SheetLocale = 'nl',
): Workbook {
  return {
    format: 'xlsx',
    sheets: Object.entries(sheets).map(([name, rows]) => sheetFromRows(name, rows, locale)),
    warnings: [],
  };
}

/** A reader that does its work in this process: for tests of what comes after reading. */
export const readerHere: Reader = {
  run: (kind, input) => kind.run(input, { onProgress: () => undefined }),
  close: () => undefined,
};
