/** Work for the reader process: an interview file into text, turns and what it says about itself. */
import { stat } from 'node:fs/promises';
import type { TranscriptDraft } from '@shared/domain/interviewImport';
import { defineReaderKind } from '../readerKind';
import type { DocumentWords } from '../transcripts/docx';

export interface ReadTranscriptInput {
  readonly path: string;
  readonly encoding?: string;
  readonly words: DocumentWords;
}

/** Ten seconds, and one more for every 2 MB of file. */
async function timeLimit(input: ReadTranscriptInput): Promise<number> {
  const size = await stat(input.path).then(
    (facts) => facts.size,
    () => 0,
  );
  return 10_000 + Math.round(size / 2_000_000) * 1000;
}

export const readTranscriptKind = defineReaderKind<ReadTranscriptInput, TranscriptDraft>({
  name: 'readTranscript',
  timeLimit,
  run: async ({ path, ...options }, { onProgress }) => {
    const { readTranscript } = await import('../transcripts/readTranscript');
    return readTranscript(path, { ...options, onProgress });
  },
});
