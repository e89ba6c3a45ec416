/** Read models of interviews: participants, transcripts, codebook, quotes, memos. */
import type {
  CodeRow,
  CoderRow,
  ParticipantRow,
  QuoteFilter,
  QuoteRow,
  TranscriptSummary,
} from '@shared/contract/interviews.contract';
import type { Consent, ParticipantKind, TranscriptFormat, Turn } from '@shared/domain/interview';
import { Refusal } from '@shared/errors/appError';
import { foldText } from '@shared/insight/interview/find';
import type { QueryHandlers } from '../commands/define';
import type { Connection, Row } from '../db/connection';
import {
  idList,
  numberOrNull,
  participantOf,
  readCodes,
  readTranscripts,
  readTurns,
  textOrNull,
  withBelow,
} from '../repositories/interviews.repo';
import { readMemos, readQuotes } from '../repositories/quotes.repo';
import { statement } from '../repositories/rows.repo';

function participants(connection: Connection, today: string): readonly ParticipantRow[] {
  const reference = textOrNull(statement(connection, `SELECT reference_date FROM engagement`).pluck().get()) ?? today;
  const rows = statement(
    connection,
    `SELECT p.*, (SELECT count(*) FROM transcript t WHERE t.participant = p.id) AS transcripts,
       (SELECT count(*) FROM quote q JOIN transcript t ON t.id = q.transcript WHERE t.participant = p.id) AS quotes
     FROM participant p ORDER BY p.position, p.id`,
  ).all() as Row[];
  return rows.map((row) => ({
    ...participantOf(row),
    transcripts: Number(row['transcripts']),
    quotes: Number(row['quotes']),
    overdue: row['retain_until'] !== null && String(row['retain_until']) < reference,
  }));
}

const summarySql = `SELECT t.id, t.uid, t.name, t.participant, p.name AS participant_name, p.kind, p.consent, t.language, t.held_on, t.format, t.notes,
    length(t.text) AS characters,
    (SELECT count(*) FROM transcript_turn u WHERE u.transcript = t.id) AS turns,
    (SELECT count(*) FROM transcript_turn u WHERE u.transcript = t.id AND u.interviewer = 1) AS interviewer_turns,
    (SELECT count(*) FROM quote q WHERE q.transcript = t.id) AS quotes,
    (SELECT count(*) FROM coding k JOIN quote q ON q.id = k.quote WHERE q.transcript = t.id) AS codings
  FROM transcript t LEFT JOIN participant p ON p.id = t.participant`;

function summaryOf(row: Row): TranscriptSummary {
  return {
    id: Number(row['id']),
    uid: String(row['uid']),
    name: String(row['name']),
    participant: numberOrNull(row['participant']),
    participantName: textOrNull(row['participant_name']),
    kind: textOrNull(row['kind']) as ParticipantKind | null,
    consent: textOrNull(row['consent']) as Consent | null,
    language: textOrNull(row['language']) as 'nl' | 'en' | null,
    heldOn: textOrNull(row['held_on']),
    format: String(row['format']) as TranscriptFormat,
    characters: Number(row['characters']),
    turns: Number(row['turns']),
    interviewerTurns: Number(row['interviewer_turns']),
    quotes: Number(row['quotes']),
    codings: Number(row['codings']),
    notes: textOrNull(row['notes']),
  };
}

export function transcriptSummaries(connection: Connection): readonly TranscriptSummary[] {
  return (statement(connection, `${summarySql} ORDER BY t.position, t.id`).all() as Row[]).map(summaryOf);
}

/** One transcript without its text. Throws Refusal `notFound`. */
export function transcriptSummary(connection: Connection, id: number): TranscriptSummary {
  const row = statement(connection, `${summarySql} WHERE t.id = ?`).get(id) as Row | undefined;
  if (row === undefined) throw new Refusal('notFound');
  return summaryOf(row);
}

/** The codebook with its counts, over all transcripts or over these. */
export function codebook(connection: Connection, transcripts?: readonly number[]): readonly CodeRow[] {
  const counts = new Map(
    (
      statement(
        connection,
        `SELECT k.code, count(*) AS codings, count(DISTINCT k.quote) AS quotes, count(DISTINCT q.transcript) AS transcripts,
           count(DISTINCT t.participant) AS participants
         FROM coding k JOIN quote q ON q.id = k.quote JOIN transcript t ON t.id = q.transcript
         ${transcripts === undefined ? '' : 'WHERE t.id IN (SELECT value FROM json_each(?))'} GROUP BY k.code`,
      ).all(...(transcripts === undefined ? [] : [idList(transcripts)])) as {
        code: number;
        codings: number;
        quotes: number;
        transcripts: number;
        participants: number;
      }[]
    ).map((row) => [row.code, row]),
  );
  const memos = new Map(
    (
      statement(connection, `SELECT code, count(*) AS n FROM memo WHERE code IS NOT NULL GROUP BY code`).all() as {
        code: number;
        n: number;
      }[]
    ).map((row) => [row.code, row.n]),
  );
  const codes = readCodes(connection);
  const sums = new Map<number, number>();
  // Children come after their parents, so from the end upwards every sum is complete when it is added.
  for (const code of codes.toReversed()) {
    const own = (sums.get(code.id) ?? 0) + (counts.get(code.id)?.codings ?? 0);
    sums.set(code.id, own);
    if (code.parent !== null) sums.set(code.parent, (sums.get(code.parent) ?? 0) + own);
  }
  return codes.map((code) => {
    const count = counts.get(code.id);
    return {
      ...code,
      codings: count?.codings ?? 0,
      quotes: count?.quotes ?? 0,
      transcripts: count?.transcripts ?? 0,
      participants: count?.participants ?? 0,
      codingsWithBelow: sums.get(code.id) ?? 0,
      memos: memos.get(code.id) ?? 0,
    };
  });
}

function coders(connection: Connection): readonly CoderRow[] {
  return statement(
    connection,
    `SELECT c.id, c.name, (SELECT count(*) FROM coding k WHERE k.coder = c.id) AS codings FROM coder c ORDER BY c.name COLLATE NOCASE`,
  ).all() as unknown as CoderRow[];
}

/** Ids of the quotes that fit, in the order of transcripts and text. */
export function quoteIds(connection: Connection, filter: QuoteFilter): readonly number[] {
  const where: string[] = [];
  const values: (string | number | null)[] = [];
  const add = (sql: string, ...given: readonly (string | number | null)[]): void => {
    where.push(sql);
    values.push(...given);
  };
  const coder = filter.coder === undefined ? '' : ' AND k.coder IS ?';
  if (filter.codes !== undefined) {
    const codes = filter.withBelow ? withBelow(connection, filter.codes) : filter.codes;
    add(
      `EXISTS (SELECT 1 FROM coding k WHERE k.quote = q.id AND k.code IN (SELECT value FROM json_each(?))${coder})`,
      idList(codes),
    );
    if (filter.coder !== undefined) values.push(filter.coder);
  } else if (filter.coder !== undefined)
    add(`EXISTS (SELECT 1 FROM coding k WHERE k.quote = q.id${coder})`, filter.coder);
  if (filter.touchpoint !== undefined)
    add(`EXISTS (SELECT 1 FROM quote_touchpoint l WHERE l.quote = q.id AND l.touchpoint = ?)`, filter.touchpoint);
  if (filter.step !== undefined)
    add(`EXISTS (SELECT 1 FROM quote_step l WHERE l.quote = q.id AND l.step = ?)`, filter.step);
  if (filter.steps !== undefined)
    add(
      `(EXISTS (SELECT 1 FROM quote_step l WHERE l.quote = q.id AND l.step IN (SELECT value FROM json_each(?)))
        OR EXISTS (SELECT 1 FROM quote_touchpoint l JOIN journey_moment m ON m.touchpoint = l.touchpoint
          WHERE l.quote = q.id AND m.step IN (SELECT value FROM json_each(?))))`,
      idList(filter.steps),
      idList(filter.steps),
    );
  if (filter.withoutWithdrawn === true) add(`p.consent IS NOT 'withdrawn'`);
  if (filter.journey !== undefined)
    add(
      `EXISTS (SELECT 1 FROM quote_step l JOIN journey_step s ON s.id = l.step JOIN journey_stage g ON g.id = s.stage WHERE l.quote = q.id AND g.journey = ?)`,
      filter.journey,
    );
  if (filter.improvement !== undefined)
    add(
      `EXISTS (SELECT 1 FROM improvement_evidence e WHERE e.kind = 'quote' AND e.source_uid = q.uid AND e.improvement = ?)`,
      filter.improvement,
    );
  if (filter.participant !== undefined) add(`t.participant = ?`, filter.participant);
  if (filter.kinds !== undefined) add(`p.kind IN (SELECT value FROM json_each(?))`, JSON.stringify(filter.kinds));
  if (filter.segment !== undefined) add(`p.segment = ?`, filter.segment);
  if (filter.kindless === true) add(`p.kind IS NULL`);
  if (filter.segmentless === true) add(`p.segment IS NULL`);
  if (filter.transcript !== undefined) add(`q.transcript = ?`, filter.transcript);
  if (filter.transcripts !== undefined)
    add(`q.transcript IN (SELECT value FROM json_each(?))`, idList(filter.transcripts));
  if (filter.overlaps !== undefined)
    add(
      `EXISTS (SELECT 1 FROM quote o JOIN coding c ON c.quote = o.id WHERE o.transcript = q.transcript AND c.code = ? AND o.start < q."end" AND o."end" > q.start)`,
      filter.overlaps,
    );
  return statement(
    connection,
    `SELECT q.id FROM quote q JOIN transcript t ON t.id = q.transcript LEFT JOIN participant p ON p.id = t.participant
     ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} ORDER BY t.position, t.id, q.start, q."end", q.id`,
  )
    .pluck()
    .all(...values) as number[];
}

/** The turn that a place lies in; turns are in order. */
export function turnAt<Kind extends Turn>(turns: readonly Kind[], offset: number): Kind | null {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low - 1];
  return turn !== undefined && offset < turn.end ? turn : null;
}

/** Quotes with their words and who said them. */
export function quoteRows(connection: Connection, ids: readonly number[]): readonly QuoteRow[] {
  const quotes = readQuotes(connection, ids);
  const transcripts = new Map(
    readTranscripts(connection, [...new Set(quotes.map((quote) => quote.transcript))]).map((one) => [one.id, one]),
  );
  const people = new Map(
    (statement(connection, `SELECT * FROM participant`).all() as Row[]).map(participantOf).map((one) => [one.id, one]),
  );
  const turns = new Map([...transcripts.keys()].map((id) => [id, readTurns(connection, id)]));
  return quotes.map((quote) => {
    const transcript = transcripts.get(quote.transcript);
    const participant =
      transcript === undefined || transcript.participant === null ? undefined : people.get(transcript.participant);
    const turn = turnAt(turns.get(quote.transcript) ?? [], quote.start);
    return {
      ...quote,
      text: transcript?.text.slice(quote.start, quote.end) ?? '',
      speaker: turn?.speaker ?? null,
      at: turn?.at ?? null,
      transcriptName: transcript?.name ?? '',
      participant: participant?.id ?? null,
      participantName: participant?.name ?? null,
      kind: participant?.kind ?? null,
      segment: participant?.segment ?? null,
      consent: participant?.consent ?? null,
    };
  });
}

/** The quotes that fit, with words to look for too. */
export function chosenQuotes(connection: Connection, filter: QuoteFilter): readonly QuoteRow[] {
  const rows = quoteRows(connection, quoteIds(connection, filter));
  const words = filter.text === undefined ? '' : foldText(filter.text.trim());
  return words === '' ? rows : rows.filter((row) => foldText(row.text).includes(words));
}

export const interviewQueryHandlers = {
  'interview.participants': ({ connection, now }) => participants(connection, now().slice(0, 10)),
  'interview.transcripts': ({ connection }) => transcriptSummaries(connection),
  'interview.codebook': ({ connection }) => codebook(connection),
  'interview.coders': ({ connection }) => coders(connection),
  'interview.quotes': ({ connection }, { filter, offset, limit }) => {
    const ids = quoteIds(connection, filter);
    const words = filter.text === undefined ? '' : foldText(filter.text.trim());
    if (words === '') return { total: ids.length, rows: quoteRows(connection, ids.slice(offset, offset + limit)) };
    const rows = chosenQuotes(connection, filter);
    return { total: rows.length, rows: rows.slice(offset, offset + limit) };
  },
  'interview.memos': ({ connection }, { target, about }) => readMemos(connection, target, about),
} satisfies Partial<QueryHandlers>;
