/** Puts a spreadsheet on disk: beside its place first, synced, then renamed, so that a cancelled or failed write leaves nothing and never half replaces a file. */
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '@shared/errors/appError';
import { csvChunks, type CsvOptions } from './csvText';
import type { SheetData, WorkbookData, WriteOptions, WriteOutcome } from './model';
import { xlsxStream } from './writeXlsx';

function refusal(error: unknown, path: string, signal: AbortSignal | undefined): Result<never> {
  if (signal?.aborted === true) return fail('cancelled');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('diskFull');
  return fail('file.notWritten', { file: basename(path), detail: code === '' ? 'unexpected' : code });
}

async function writeAtomically(
  path: string,
  stream: Readable,
  signal: AbortSignal | undefined,
): Promise<Result<number>> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const target = createWriteStream(temporary, { flags: 'w', highWaterMark: 1_048_576 });
    await pipeline(stream, target, signal === undefined ? {} : { signal });
    const handle = await open(temporary, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    return ok(target.bytesWritten);
  } catch (error) {
    await rm(temporary, { force: true });
    return refusal(error, path, signal);
  }
}

/** Writes the workbook to `path`, replacing what is there. Refusals: cancelled, diskFull, file.notWritten. */
export async function writeXlsxFile(
  path: string,
  workbook: WorkbookData,
  options: WriteOptions = {},
): Promise<Result<WriteOutcome>> {
  const { stream, rows, cut } = xlsxStream(workbook, options);
  const written = await writeAtomically(path, stream, options.signal);
  return written.ok ? ok({ rows: rows(), bytes: written.value, cut: cut() }) : written;
}

/** Writes a text as UTF-8 to `path`, replacing what is there. Answers the bytes. */
export async function writeTextFile(
  path: string,
  text: string,
  options: Pick<WriteOptions, 'signal'> = {},
): Promise<Result<number>> {
  return writeAtomically(path, Readable.from([text]), options.signal);
}

/** Writes bytes to `path`, replacing what is there. Answers how many. */
export async function writeBytesFile(
  path: string,
  bytes: Uint8Array,
  options: Pick<WriteOptions, 'signal'> = {},
): Promise<Result<number>> {
  return writeAtomically(path, Readable.from([bytes], { objectMode: false }), options.signal);
}

/** Writes one sheet as CSV to `path`, replacing what is there. Title rows and notes are left out; hidden columns are written. */
export async function writeCsvFile(
  path: string,
  sheet: SheetData,
  options: CsvOptions & WriteOptions,
): Promise<Result<WriteOutcome>> {
  let rows = 0;
  const stream = Readable.from(
    csvChunks(sheet, options, () => {
      rows += 1;
      if (rows % 1000 === 0 && sheet.rowCount !== undefined)
        options.onProgress?.(Math.min(0.99, rows / sheet.rowCount));
    }),
  );
  const written = await writeAtomically(path, stream, options.signal);
  return written.ok ? ok({ rows, bytes: written.value, cut: 0 }) : written;
}
