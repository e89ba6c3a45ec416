/** Two or more coders held against each other. */
import type { CodingDifference } from '@shared/contract/interviewAnalysis.contract';
import { agreementOfCoders, unionOf, type AgreementUnit, type CodedSpan } from '@shared/insight/interview/coders';
import { sentencesOf } from '@shared/insight/interview/units';
import type { QueryHandlers } from '../commands/define';
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { readAllTurns, readTranscripts } from '../repositories/interviews.repo';
import { statement } from '../repositories/rows.repo';

function grouped<Key>(
  spans: readonly LayerSpan[],
  keyOf: (span: LayerSpan) => Key,
): ReadonlyMap<Key, readonly LayerSpan[]> {
  const groups = new Map<Key, LayerSpan[]>();
  for (const span of spans) {
    const key = keyOf(span);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [span]);
    else known.push(span);
  }
  return groups;
}

interface LayerSpan extends CodedSpan {
  readonly coding: number;
  readonly transcript: number;
}

function layers(connection: Connection, coders: readonly number[]): readonly LayerSpan[] {
  return statement(
    connection,
    `SELECT k.id AS coding, q.transcript, q.start, q."end", k.code, k.coder FROM coding k JOIN quote q ON q.id = k.quote
     WHERE k.coder IN (SELECT value FROM json_each(?)) ORDER BY q.transcript, q.start`,
  ).all(JSON.stringify(coders)) as unknown as LayerSpan[];
}

function coderNames(
  connection: Connection,
  coders: readonly number[],
): readonly { readonly id: number; readonly name: string }[] {
  return coders.map((id) => {
    const name = statement(connection, `SELECT name FROM coder WHERE id = ?`).pluck().get(id) as string | undefined;
    if (name === undefined) throw new Refusal('notFound');
    return { id, name };
  });
}

function agreement(
  connection: Connection,
  coders: readonly number[],
  unit: AgreementUnit,
  codes: readonly number[] | undefined,
) {
  const names = coderNames(connection, coders);
  const spans = layers(connection, coders);
  const byTranscript = grouped(spans, (span) => span.transcript);
  const complete: number[] = [];
  const leftOut: number[] = [];
  for (const [transcript, own] of byTranscript)
    (coders.every((coder) => own.some((span) => span.coder === coder)) ? complete : leftOut).push(transcript);
  const turns = readAllTurns(connection);
  const transcripts = readTranscripts(connection, complete).map(({ id, text }) => ({
    id,
    text,
    turns: turns.get(id) ?? [],
    spans: byTranscript.get(id) ?? [],
  }));
  const used =
    codes ??
    [...new Set(transcripts.flatMap((transcript) => transcript.spans.map((span) => span.code)))].toSorted(
      (a, b) => a - b,
    );
  const rows = agreementOfCoders(transcripts, coders, used, unit, (transcript) =>
    unit === 'turns' && transcript.turns.length > 0
      ? transcript.turns.map(({ speech, end }) => ({ start: speech, end }))
      : sentencesOf(transcript.text, transcript.turns),
  );
  return { unit, coders: names, transcripts: complete, leftOut, rows };
}

function differences(connection: Connection, first: number, second: number): readonly CodingDifference[] {
  coderNames(connection, [first, second]);
  const spans = layers(connection, [first, second]);
  const groups = grouped(spans, (span) => `${span.transcript}:${span.code}`);
  const texts = new Map(
    readTranscripts(connection, [...new Set(spans.map((span) => span.transcript))]).map(({ id, text }) => [id, text]),
  );
  const result = [...groups.values()].flatMap((group) =>
    group.flatMap((span) => {
      const others = group.filter((other) => other.coder !== span.coder);
      if (others.some((other) => other.start === span.start && other.end === span.end)) return [];
      const overlap = unionOf(others).reduce(
        (sum, other) => sum + Math.max(0, Math.min(other.end, span.end) - Math.max(other.start, span.start)),
        0,
      );
      const { transcript, start, end, code, coder, coding } = span;
      return [
        { transcript, start, end, code, coder, coding, overlap, text: texts.get(transcript)?.slice(start, end) ?? '' },
      ];
    }),
  );
  return result.toSorted((a, b) => a.transcript - b.transcript || a.start - b.start);
}

export const interviewCoderQueryHandlers = {
  'interview.agreement': ({ connection }, { coders, unit, codes }) => agreement(connection, coders, unit, codes),
  'interview.differences': ({ connection }, { first, second }) => differences(connection, first, second),
} satisfies Partial<QueryHandlers>;
