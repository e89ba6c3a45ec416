/** Work for the reader process: XML after CJML into planned journeys; null when the file is something else. */
import { open, readFile, stat } from 'node:fs/promises';
import { ok, Refusal } from '@shared/errors/appError';
import { refuseImport } from '@shared/errors/importErrors';
import type { PlannedJourney } from '../journeys/plan';
import { defineReaderKind } from '../readerKind';

export interface ReadCjmlInput {
  readonly path: string;
}

const MOST_BYTES = 40_000_000;
/** Enough to see the first element behind a comment of some length. */
const START_BYTES = 8192;

export const readCjmlKind = defineReaderKind<ReadCjmlInput, readonly PlannedJourney[] | null>({
  name: 'readCjml',
  timeLimit: () => 15_000,
  run: async ({ path }) => {
    const { looksLikeCjml, readCjmlTree } = await import('../journeys/cjmlTree');
    const { planCjml } = await import('../journeys/cjml');
    const { decodeText } = await import('../spreadsheet/csv/encoding');
    try {
      const file = await open(path).catch(() => null);
      if (file === null) return ok(null);
      const start = Buffer.alloc(START_BYTES);
      let begin: Buffer;
      try {
        begin = start.subarray(0, (await file.read(start, 0, START_BYTES, 0)).bytesRead);
      } finally {
        await file.close();
      }
      if (!looksLikeCjml(decodeText(begin).text.trimStart())) return ok(null);
      const { size } = await stat(path);
      if (size > MOST_BYTES)
        throw refuseImport('import.tooLarge', { size: Math.round(size / 1e6), max: MOST_BYTES / 1e6 });
      const { text } = decodeText(await readFile(path));
      return ok(planCjml(readCjmlTree(text)));
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.error };
      throw error;
    }
  },
});
