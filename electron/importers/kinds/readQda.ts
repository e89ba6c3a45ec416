/** Work for the reader process: a qualitative project or codebook into codes, texts and selections. */
import { stat } from 'node:fs/promises';
import type { QdaDraft, QdaImportOptions } from '@shared/domain/qda';
import { defineReaderKind } from '../readerKind';

export interface ReadQdaInput {
  readonly path: string;
  readonly options: QdaImportOptions;
}

/** Ten seconds, and one more for every 2 MB of file. */
async function timeLimit(input: ReadQdaInput): Promise<number> {
  const size = await stat(input.path).then(
    (facts) => facts.size,
    () => 0,
  );
  return 10_000 + Math.round(size / 2_000_000) * 1000;
}

export const readQdaKind = defineReaderKind<ReadQdaInput, QdaDraft>({
  name: 'readQda',
  timeLimit,
  run: async ({ path, options }) => {
    const { readQda } = await import('../qda/readQda');
    return readQda(path, options);
  },
});
