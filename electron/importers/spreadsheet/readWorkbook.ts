/** Reads a spreadsheet file of any supported format into typed cells. The only way in: it sniffs, checks limits, and answers refusals as values. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Workbook, WorkbookWarning } from '@shared/domain/sheet';
import { ok, Refusal, type Result } from '@shared/errors/appError';
import { refuseImport } from '@shared/errors/importErrors';
import { openArchive, type Archive } from './archive';
import { readCsv } from './csv/readCsv';
import { megabytes, spreadsheetLimits, type SpreadsheetLimits } from './limits';
import { readOds } from './ods/readOds';
import type { ReadOptions } from './readOptions';
import { sniffFile } from './sniff';
import { readXlsx } from './xlsx/readXlsx';

const odsType = 'application/vnd.oasis.opendocument.spreadsheet';

/** Small text parts, such as the type of an OpenDocument file. */
async function smallText(archive: Archive, name: string): Promise<string> {
  if (!archive.has(name) || archive.size(name) > 65_536) return '';
  const chunks: Buffer[] = [];
  await archive.stream(name, (chunk) => void chunks.push(Buffer.from(chunk)));
  return Buffer.concat(chunks).toString('utf8').trim();
}

async function readArchive(bytes: Buffer, options: ReadOptions, limits: SpreadsheetLimits): Promise<Workbook> {
  const archive = await openArchive(bytes, limits);
  const type = await smallText(archive, 'mimetype');
  if (type.startsWith(odsType)) return readOds(archive, options, limits);
  const has = (start: string): boolean => archive.names.some((name) => name.startsWith(start));
  if (archive.has('xl/workbook.bin')) throw refuseImport('import.binaryWorkbook');
  if (
    archive.has('_rels/.rels') &&
    (has('xl/') || (archive.has('[Content_Types].xml') && !has('word/') && !has('ppt/')))
  ) {
    return readXlsx(archive, options, limits);
  }
  if (has('Index/') || archive.has('Index.zip')) throw refuseImport('import.numbersFile');
  if (has('word/') || type.includes('opendocument.text'))
    throw refuseImport('import.notASpreadsheet', { found: 'word' });
  if (has('ppt/') || type.includes('opendocument.presentation'))
    throw refuseImport('import.notASpreadsheet', { found: 'presentation' });
  throw refuseImport('import.notASpreadsheet', { found: type === '' ? 'archive' : 'document' });
}

/** Remarks that hold for every format. */
function commonWarnings(workbook: Workbook): WorkbookWarning[] {
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden).length;
  const warnings: WorkbookWarning[] =
    hidden === 0 ? [] : [{ code: 'import.warning.hiddenSheets', params: { count: hidden } }];
  for (const sheet of workbook.sheets) {
    const count = sheet.stored.rowHidden.reduce((sum, flag) => sum + flag, 0);
    if (count > 0) warnings.push({ code: 'import.warning.hiddenRows', params: { sheet: sheet.name, count } });
  }
  return warnings;
}

/** Reads the bytes of a file called `name` (used for the sheet name of a CSV only). */
export async function readWorkbookBytes(
  bytes: Buffer,
  name: string,
  options: ReadOptions = {},
  limits: SpreadsheetLimits = spreadsheetLimits,
): Promise<Result<Workbook>> {
  try {
    const kind = sniffFile(bytes);
    const max = kind === 'zip' ? limits.archiveBytes : limits.textBytes;
    if (bytes.length > max)
      throw refuseImport('import.tooLarge', { size: megabytes(bytes.length), max: megabytes(max) });
    const workbook =
      kind === 'zip'
        ? await readArchive(bytes, options, limits)
        : readCsv(bytes, basename(name, extname(name)), options, limits);
    if (workbook.sheets.length === 0) throw refuseImport('import.noSheets');
    return ok({ ...workbook, warnings: [...workbook.warnings, ...commonWarnings(workbook)] });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    throw error;
  }
}

function fileRefusal(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuseImport('import.notFound');
  if (code === 'EISDIR') return refuseImport('import.isFolder');
  return refuseImport('import.noAccess');
}

/** Reads the file at `path`; never throws for what is in the file or on the disk. */
export async function readWorkbook(
  path: string,
  options: ReadOptions = {},
  limits: SpreadsheetLimits = spreadsheetLimits,
): Promise<Result<Workbook>> {
  let bytes: Buffer;
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw refuseImport('import.isFolder');
    if (facts.size > limits.textBytes)
      throw refuseImport('import.tooLarge', { size: megabytes(facts.size), max: megabytes(limits.textBytes) });
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, error: (error instanceof Refusal ? error : fileRefusal(error)).error };
  }
  return readWorkbookBytes(bytes, path, options, limits);
}
