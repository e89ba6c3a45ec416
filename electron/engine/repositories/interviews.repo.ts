/** Rows of interviews: participants, transcripts with their turns, coders, codes. */
import type {
  Code,
  Consent,
  Participant,
  ParticipantKind,
  TimeMark,
  TranscriptFormat,
  Turn,
} from '@shared/domain/interview';
import { Refusal } from '@shared/errors/appError';
import type { Connection, Row } from '../db/connection';
import { deleteRow, insertRow, statement, updateRow } from './rows.repo';

export const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
export const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

/** Reads a list of ids of any length: SQLite takes them as one JSON text. */
export function idList(ids: readonly number[]): string {
  return JSON.stringify(ids);
}

export function participantOf(row: Row): Participant {
  return {
    id: Number(row['id']),
    uid: String(row['uid']),
    name: String(row['name']),
    kind: textOrNull(row['kind']) as ParticipantKind | null,
    segment: textOrNull(row['segment']),
    consent: textOrNull(row['consent']) as Consent | null,
    consentOn: textOrNull(row['consent_on']),
    retainUntil: textOrNull(row['retain_until']),
    notes: textOrNull(row['notes']),
  };
}

export interface StoredTranscript {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly participant: number | null;
  readonly language: 'nl' | 'en' | null;
  readonly heldOn: string | null;
  readonly format: TranscriptFormat;
  readonly text: string;
  readonly marks: readonly TimeMark[];
  readonly notes: string | null;
}

function transcriptOf(row: Row): StoredTranscript {
  return {
    id: Number(row['id']),
    uid: String(row['uid']),
    name: String(row['name']),
    participant: numberOrNull(row['participant']),
    language: textOrNull(row['language']) as 'nl' | 'en' | null,
    heldOn: textOrNull(row['held_on']),
    format: String(row['format']) as TranscriptFormat,
    text: String(row['text']),
    marks: JSON.parse(String(row['marks'])) as readonly TimeMark[],
    notes: textOrNull(row['notes']),
  };
}

/** A transcript with its text. Throws Refusal `notFound`. */
export function readTranscript(connection: Connection, id: number): StoredTranscript {
  const row = statement(connection, `SELECT * FROM transcript WHERE id = ?`).get(id) as Row | undefined;
  if (row === undefined) throw new Refusal('notFound');
  return transcriptOf(row);
}

/** Transcripts with their texts, in order; all of them, or these. */
export function readTranscripts(connection: Connection, ids?: readonly number[]): readonly StoredTranscript[] {
  const rows =
    ids === undefined
      ? statement(connection, `SELECT * FROM transcript ORDER BY position, id`).all()
      : statement(
          connection,
          `SELECT * FROM transcript WHERE id IN (SELECT value FROM json_each(?)) ORDER BY position, id`,
        ).all(idList(ids));
  return (rows as Row[]).map(transcriptOf);
}

export interface StoredTurn extends Turn {
  readonly id: number;
}

function turnOf(row: Row): StoredTurn {
  return {
    id: Number(row['id']),
    speaker: String(row['speaker']),
    interviewer: row['interviewer'] === 1,
    start: Number(row['start']),
    speech: Number(row['speech']),
    end: Number(row['end']),
    at: numberOrNull(row['at_ms']),
  };
}

export function readTurns(connection: Connection, transcript: number): readonly StoredTurn[] {
  const rows = statement(connection, `SELECT * FROM transcript_turn WHERE transcript = ? ORDER BY start, id`).all(
    transcript,
  ) as Row[];
  return rows.map(turnOf);
}

/** Turns of every transcript, in order. */
export function readAllTurns(connection: Connection): ReadonlyMap<number, readonly StoredTurn[]> {
  const turns = new Map<number, StoredTurn[]>();
  // Rows as lists: a long engagement has a hundred thousand turns.
  for (const [transcript, id, speaker, interviewer, start, speech, end, at] of statement(
    connection,
    `SELECT transcript, id, speaker, interviewer, start, speech, "end", at_ms FROM transcript_turn ORDER BY transcript, start, id`,
  )
    .raw()
    .all() as [number, number, string, number, number, number, number, number | null][]) {
    const turn = { id, speaker, interviewer: interviewer === 1, start, speech, end, at };
    const known = turns.get(transcript);
    if (known === undefined) turns.set(transcript, [turn]);
    else known.push(turn);
  }
  return turns;
}

/** Makes the turns of a transcript these; rows that stay the same are left alone. */
export function writeTurns(connection: Connection, transcript: number, turns: readonly Turn[]): void {
  const there = readTurns(connection, transcript);
  turns.forEach((turn, index) => {
    const columns = {
      speaker: turn.speaker,
      interviewer: turn.interviewer ? 1 : 0,
      start: turn.start,
      speech: turn.speech,
      end: turn.end,
      at_ms: turn.at,
    };
    const known = there[index];
    if (known === undefined) insertRow(connection, 'transcript_turn', { transcript, ...columns });
    else if (
      known.speaker !== turn.speaker ||
      known.interviewer !== turn.interviewer ||
      known.start !== turn.start ||
      known.speech !== turn.speech ||
      known.end !== turn.end ||
      known.at !== turn.at
    )
      updateRow(connection, 'transcript_turn', known.id, columns);
  });
  for (const known of there.slice(turns.length)) deleteRow(connection, 'transcript_turn', known.id);
}

export function codeOf(row: Row): Code {
  return {
    id: Number(row['id']),
    uid: String(row['uid']),
    parent: numberOrNull(row['parent']),
    name: String(row['name']),
    colour: textOrNull(row['colour']),
    definition: textOrNull(row['definition']),
    codable: row['codable'] === 1,
  };
}

/** The tree in the order of reading, each with its depth. */
export function readCodes(connection: Connection): readonly (Code & { readonly depth: number })[] {
  const rows = (statement(connection, `SELECT * FROM code ORDER BY position, id`).all() as Row[]).map(codeOf);
  const below = new Map<number | null, Code[]>();
  for (const code of rows) {
    const list = below.get(code.parent);
    if (list === undefined) below.set(code.parent, [code]);
    else list.push(code);
  }
  const result: (Code & { depth: number })[] = [];
  const walk = (parent: number | null, depth: number): void => {
    for (const code of below.get(parent) ?? []) {
      result.push({ ...code, depth });
      walk(code.id, depth + 1);
    }
  };
  walk(null, 0);
  return result;
}

/** Ids of the codes and of everything below them. */
export function withBelow(connection: Connection, ids: readonly number[]): readonly number[] {
  return statement(
    connection,
    `WITH RECURSIVE down (id) AS (
       SELECT value FROM json_each(?) UNION SELECT c.id FROM code c JOIN down d ON c.parent = d.id
     ) SELECT id FROM down`,
  )
    .pluck()
    .all(idList(ids)) as number[];
}

/** Id of the coder by this name, made when there is none; null = nobody's name. */
export function coderId(connection: Connection, newUid: () => string, name: string | null): number | null {
  if (name === null) return null;
  const found = statement(connection, `SELECT id FROM coder WHERE name = ? COLLATE NOCASE`).pluck().get(name) as
    number | undefined;
  return found ?? insertRow(connection, 'coder', { uid: newUid(), name });
}
