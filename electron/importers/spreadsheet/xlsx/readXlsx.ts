/** Reads an XLSX (or XLSM, whose macros are never looked at) into sheets of typed cells. */
import type { SheetTable, Workbook, WorkbookWarning } from '@shared/domain/sheet';
import { createSheetBuilder, createTextPool } from '@shared/domain/sheetBuilder';
import { refuseImport } from '@shared/errors/importErrors';
import type { Archive } from '../archive';
import type { SpreadsheetLimits } from '../limits';
import type { ReadOptions } from '../readOptions';
import { createWorksheetHandler, parseReference } from './worksheet';
import { readFormats, readNotes, readRelationships, readSharedStrings, readStructure } from './workbookParts';

/** Reads all worksheets; throws a Refusal when the file is damaged or passes a limit. */
export async function readXlsx(archive: Archive, options: ReadOptions, limits: SpreadsheetLimits): Promise<Workbook> {
  const locale = options.locale ?? 'nl';
  const structure = await readStructure(archive);
  const parts = [structure.sharedStrings, ...structure.sheets.map((sheet) => sheet.path)];
  const total = parts.reduce((sum, part) => sum + (part === null ? 0 : archive.size(part)), 1);
  let done = 0;
  const onBytes = (bytes: number): void => options.onProgress?.(Math.min(0.99, (done + bytes) / total));

  const formats = await readFormats(archive, structure.styles, locale);
  const pool = createTextPool();
  const sharedTexts =
    structure.sharedStrings === null
      ? new Int32Array(0)
      : await readSharedStrings(archive, structure.sharedStrings, pool, onBytes);
  done += structure.sharedStrings === null ? 0 : archive.size(structure.sharedStrings);

  const sheets: SheetTable[] = [];
  const warnings: WorkbookWarning[] = [];
  let cellsLeft = limits.cells;
  for (const entry of structure.sheets) {
    const builder = createSheetBuilder(entry.name, pool, {
      locale,
      maximumCells: cellsLeft,
      onFull: () => {
        throw refuseImport('import.tooManyCells', { sheet: entry.name, max: limits.cells });
      },
    });
    const handler = createWorksheetHandler({ builder, sharedTexts, formats, from1904: structure.from1904, locale });
    await archive.xml(entry.path, handler, onBytes);
    for (const note of await readNotes(archive, await readRelationships(archive, entry.path))) {
      const place = parseReference(note.reference);
      if (place !== null) builder.note(place.row, place.column, note.text);
    }
    const sheet = builder.finish({ hidden: entry.hidden });
    cellsLeft -= sheet.stored.kinds.length;
    done += archive.size(entry.path);
    sheets.push(sheet);
    const count = handler.formulasWithoutResult();
    if (count > 0) warnings.push({ code: 'import.warning.formulaWithoutResult', params: { sheet: entry.name, count } });
  }
  return { format: 'xlsx', sheets, warnings };
}
