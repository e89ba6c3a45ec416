/** Work for the reader process: a spreadsheet file into typed cells. */
import { stat } from 'node:fs/promises';
import type { SheetLocale, Workbook } from '@shared/domain/sheet';
import { defineReaderKind } from '../readerKind';

export interface ReadWorkbookInput {
  readonly path: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly locale?: SheetLocale;
}

/** Ten seconds, and one more for every 2 MB of file: the largest file allowed (250 MB of CSV) gets about two minutes. */
async function timeLimit(input: ReadWorkbookInput): Promise<number> {
  const size = await stat(input.path).then(
    (facts) => facts.size,
    () => 0,
  );
  return 10_000 + Math.round(size / 2_000_000) * 1000;
}

export const readWorkbookKind = defineReaderKind<ReadWorkbookInput, Workbook>({
  name: 'readWorkbook',
  timeLimit,
  run: async ({ path, ...options }, { onProgress }) => {
    const { readWorkbook } = await import('../spreadsheet/readWorkbook');
    return readWorkbook(path, { ...options, onProgress });
  },
});
