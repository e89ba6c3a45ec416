/** One transcript as the reader keeps it: all of it the first time, afterwards only what is another since. */
import { z } from 'zod';
import type { Memo, Quote, TimeMark, Turn } from '../domain/interview';
import { query } from './define';
import { interviewId, type TranscriptSummary } from './interviews.contract';

export interface ReadingAnswer {
  /** Names this state of the transcript; given back as `since` it stands for everything answered so far. */
  readonly token: string;
  /** Number of the last change in the document that this answer takes into account. */
  readonly revision: number;
  /** False: `words`, `quotes`, `removed` and `memos` tell only what is another than at `since`. */
  readonly isWhole: boolean;
  readonly summary: TranscriptSummary;
  /** null = as they were. */
  readonly words: {
    readonly text: string;
    readonly turnList: readonly Turn[];
    readonly marks: readonly TimeMark[];
  } | null;
  /** Quotes that are new or another than they were; all of them when whole. */
  readonly quotes: readonly Quote[];
  /** Ids of quotes that are gone. */
  readonly removed: readonly number[];
  /** null = as they were. */
  readonly memos: readonly Memo[] | null;
}

export const interviewReadingQueries = {
  /** A transcript with everything on it, or what is another since an earlier answer. `coder` shows one blind layer only (null = codings without a name). */
  'interview.reading': query(
    z.object({
      id: interviewId,
      coder: interviewId.nullable().optional(),
      since: z.string().max(100).nullable().default(null),
    }),
    ['interview', 'touchpoint', 'journey', 'improvement'],
    { asText: true },
  ).returns<ReadingAnswer>(),
} as const;
