/** The reader's transcript: whole once, afterwards what changed. What was answered before is kept by its token, so that one coding does not send 3,000 again. */
import { createHash } from 'node:crypto';
import type { ReadingAnswer } from '@shared/contract/interviewReading.contract';
import type { TranscriptDetail } from '@shared/contract/interviews.contract';
import type { Quote } from '@shared/domain/interview';
import { Refusal } from '@shared/errors/appError';
import type { QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { readTranscript, readTurns } from '../repositories/interviews.repo';
import { memosOfTranscript, quotesOfTranscript } from '../repositories/quotes.repo';
import { statement } from '../repositories/rows.repo';
import { transcriptSummary } from './interviews.query';

/** What a window knows after an answer. */
interface Answered {
  readonly transcript: number;
  readonly coder: number | null | undefined;
  readonly words: string;
  /** Each quote as JSON, by id. */
  readonly quotes: ReadonlyMap<number, string>;
  readonly memos: string;
}

/** Answers that can be built upon: the newest few, for a window each and one more when a request was given up. */
const MOST_KNOWN = 6;
const known = new WeakMap<Connection, Map<string, Answered>>();

function remember(connection: Connection, token: string, answered: Answered): string {
  const answers = known.get(connection) ?? new Map<string, Answered>();
  known.set(connection, answers);
  answers.set(token, answered);
  for (const oldest of answers.keys()) {
    if (answers.size <= MOST_KNOWN) break;
    answers.delete(oldest);
  }
  return token;
}

/** The same for the same text, times and turns. */
function fingerprint(connection: Connection, transcript: number): string {
  const row = statement(
    connection,
    `SELECT text, marks, (SELECT group_concat(start || ' ' || speech || ' ' || "end" || ' ' || interviewer || ' ' || coalesce(at_ms, '') || ' ' || speaker, char(10))
       FROM (SELECT * FROM transcript_turn WHERE transcript = t.id ORDER BY start, id)) AS turns
     FROM transcript t WHERE id = ?`,
  ).get(transcript) as { text: string; marks: string; turns: string | null } | undefined;
  if (row === undefined) throw new Refusal('notFound');
  const hash = createHash('sha1');
  for (const part of [row.text, row.marks, row.turns ?? '']) hash.update(part).update('\0');
  return hash.digest('base64');
}

/** Quotes of a transcript, or of one coder's blind layer of it. */
function layerOf(connection: Connection, transcript: number, coder: number | null | undefined): readonly Quote[] {
  const quotes = quotesOfTranscript(connection, transcript);
  if (coder === undefined) return quotes;
  return quotes.flatMap((quote) => {
    const codings = quote.codings.filter((coding) => coding.coder === coder);
    // What somebody else coded stays out of sight; what nobody coded (a memo, a link) is everyone's.
    return quote.codings.length > 0 && codings.length === 0 ? [] : [{ ...quote, codings }];
  });
}

const wordsOf = (connection: Connection, id: number): NonNullable<ReadingAnswer['words']> => {
  const { text, marks } = readTranscript(connection, id);
  return { text, marks, turnList: readTurns(connection, id).map(({ id: _id, ...turn }) => turn) };
};

/** A transcript with everything on it. */
export function transcriptDetail(
  connection: Connection,
  id: number,
  coder: number | null | undefined,
): TranscriptDetail {
  return {
    ...transcriptSummary(connection, id),
    ...wordsOf(connection, id),
    quoteList: layerOf(connection, id, coder),
    memos: memosOfTranscript(connection, id),
  };
}

export const interviewReadingQueryHandlers = {
  'interview.transcript': ({ connection }, { id, coder }) => transcriptDetail(connection, id, coder),
  'interview.reading': ({ connection, newUid }, { id, coder, since }) => {
    const found = since === null ? undefined : known.get(connection)?.get(since);
    const before = found?.transcript === id && found.coder === coder ? found : undefined;
    const summary = transcriptSummary(connection, id);
    const words = fingerprint(connection, id);
    const quotes = layerOf(connection, id, coder);
    const texts = new Map(quotes.map((quote) => [quote.id, JSON.stringify(quote)]));
    const memos = memosOfTranscript(connection, id);
    const memoText = JSON.stringify(memos);
    const revision = Number(statement(connection, `SELECT revision FROM document_state WHERE id = 1`).pluck().get());
    return {
      token: remember(connection, newUid(), { transcript: id, coder, words, quotes: texts, memos: memoText }),
      revision,
      isWhole: before === undefined,
      summary,
      words: before?.words === words ? null : wordsOf(connection, id),
      quotes:
        before === undefined ? quotes : quotes.filter((quote) => before.quotes.get(quote.id) !== texts.get(quote.id)),
      removed: before === undefined ? [] : [...before.quotes.keys()].filter((quote) => !texts.has(quote)),
      memos: before?.memos === memoText ? null : memos,
    };
  },
} satisfies Partial<QueryHandlers>;
