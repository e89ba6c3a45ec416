/** Commands on participants, transcripts, memos and coders. */
import { transcriptText } from '@shared/domain/interview';
import { nameKey } from '@shared/domain/parse';
import { Refusal } from '@shared/errors/appError';
import { diffTexts, type TextEdit } from '@shared/insight/interview/edits';
import { recogniseTurns, speakersOf } from '@shared/insight/interview/turns';
import { languageOf } from '@shared/insight/interview/whoIsIt';
import type { Connection } from '../db/connection';
import { coderId, idList, readTranscript, readTurns, writeTurns } from '../repositories/interviews.repo';
import { addCoding, dropBareQuotes } from '../repositories/quotes.repo';
import {
  deleteRow,
  insertRow,
  lastPosition,
  positionsBefore,
  rowExists,
  statement,
  updateRow,
  type Columns,
} from '../repositories/rows.repo';
import type { CommandHandlers, EngineContext } from './define';
import { editTranscript } from './transcriptText';

/** What a row is called, for the name of a change. */
export function interviewName(
  connection: Connection,
  table: 'participant' | 'transcript' | 'code' | 'coder',
  id: number,
): string {
  const name = statement(connection, `SELECT name FROM ${table} WHERE id = ?`).pluck().get(id) as string | undefined;
  if (name === undefined) throw new Refusal('notFound');
  return name.slice(0, 100);
}

const columnNames: Readonly<Record<string, string>> = {
  consentOn: 'consent_on',
  retainUntil: 'retain_until',
  heldOn: 'held_on',
};

/** Fields as columns; an empty text is unknown. */
function columnsOf(fields: Readonly<Record<string, string | number | null | undefined>>): Columns {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [columnNames[field] ?? field, value === '' ? null : value]),
  );
}

function checkParticipant(connection: Connection, id: number | null | undefined): void {
  if (typeof id === 'number' && !rowExists(connection, 'participant', id)) throw new Refusal('notFound');
}

export function insertTranscript(
  context: EngineContext,
  fields: Columns & { readonly name: string; readonly text: string },
  turns = recogniseTurns(String(fields.text)),
): number {
  const { connection } = context;
  const id = insertRow(connection, 'transcript', {
    uid: context.newUid(),
    position: lastPosition(connection, 'transcript'),
    ...fields,
  });
  writeTurns(connection, id, turns);
  return id;
}

/** Typing on in one text is one step. */
function typing(
  fields: Readonly<Record<string, unknown>>,
  texts: readonly string[],
  prefix: string,
): { readonly mergeKey?: string } {
  const [field, ...more] = Object.keys(fields);
  return field !== undefined && more.length === 0 && texts.includes(field) ? { mergeKey: `${prefix}:${field}` } : {};
}

/** Evidence that rests on quotes that go along with what is deleted. */
function dropEvidenceOf(connection: Connection, transcripts: readonly number[]): void {
  statement(
    connection,
    `DELETE FROM improvement_evidence WHERE kind = 'quote' AND source_uid IN
       (SELECT uid FROM quote WHERE transcript IN (SELECT value FROM json_each(?)))`,
  ).run(idList(transcripts));
}

function speakerEdits(
  connection: Connection,
  id: number,
  from: string,
  to: string,
): { edits: readonly TextEdit[]; count: number } {
  const { text } = readTranscript(connection, id);
  const edits: TextEdit[] = [];
  let count = 0;
  for (const turn of readTurns(connection, id)) {
    if (nameKey(turn.speaker) !== nameKey(from)) continue;
    count += 1;
    const at = text.slice(turn.start, turn.speech).indexOf(turn.speaker);
    if (at >= 0) edits.push({ start: turn.start + at, end: turn.start + at + turn.speaker.length, text: to });
  }
  return { edits, count };
}

export const interviewCommandHandlers = {
  'participant.create': {
    apply: (context, fields) => {
      const { connection } = context;
      const id = insertRow(connection, 'participant', {
        uid: context.newUid(),
        position: lastPosition(connection, 'participant'),
        ...columnsOf(fields),
      });
      return { value: { id }, label: { key: 'participantCreated', params: { name: fields.name } } };
    },
  },
  'participant.update': {
    apply: ({ connection }, { ids, fields }) => {
      for (const id of ids)
        if (!updateRow(connection, 'participant', id, columnsOf(fields))) throw new Refusal('notFound');
      const [first = 0] = ids;
      return {
        value: null,
        label: {
          key: 'participantUpdated',
          params: { name: interviewName(connection, 'participant', first), count: ids.length },
        },
        ...typing(fields, ['name', 'notes', 'segment'], `participant:${ids.join(',')}`),
      };
    },
  },
  'participant.delete': {
    apply: ({ connection }, { ids, withTranscripts }) => {
      const [first = 0] = ids;
      const name = interviewName(connection, 'participant', first);
      if (withTranscripts) {
        const transcripts = statement(
          connection,
          `SELECT id FROM transcript WHERE participant IN (SELECT value FROM json_each(?))`,
        )
          .pluck()
          .all(idList(ids)) as number[];
        dropEvidenceOf(connection, transcripts);
        for (const id of transcripts) deleteRow(connection, 'transcript', id);
      }
      for (const id of ids) if (!deleteRow(connection, 'participant', id)) throw new Refusal('notFound');
      return { value: null, label: { key: 'participantDeleted', params: { name, count: ids.length } } };
    },
  },
  'transcript.create': {
    apply: (context, { text: given, ...fields }) => {
      checkParticipant(context.connection, fields.participant);
      const text = transcriptText(given);
      const columns = columnsOf({ language: languageOf(text), ...fields });
      const id = insertTranscript(context, { ...columns, name: fields.name, text });
      return { value: { id }, label: { key: 'transcriptCreated', params: { name: fields.name } } };
    },
  },
  'transcript.update': {
    apply: ({ connection }, { id, fields }) => {
      checkParticipant(connection, fields.participant);
      if (!updateRow(connection, 'transcript', id, columnsOf(fields))) throw new Refusal('notFound');
      return {
        value: null,
        label: { key: 'transcriptUpdated', params: { name: interviewName(connection, 'transcript', id) } },
        ...typing(fields, ['name', 'notes'], `transcript:${id}`),
      };
    },
  },
  'transcript.setText': {
    apply: ({ connection }, { id, text }) => {
      const { text: before, name } = readTranscript(connection, id);
      const quotesLost = editTranscript(connection, id, diffTexts(before, transcriptText(text)));
      return {
        value: { quotesLost },
        label: { key: 'transcriptEdited', params: { name } },
        mergeKey: `transcriptText:${id}`,
      };
    },
  },
  'transcript.edit': {
    apply: ({ connection }, { id, edits }) => {
      const quotesLost = editTranscript(connection, id, edits);
      return {
        value: { quotesLost },
        label: { key: 'transcriptEdited', params: { name: interviewName(connection, 'transcript', id) } },
        mergeKey: `transcriptText:${id}`,
      };
    },
  },
  'transcript.renameSpeaker': {
    apply: ({ connection }, { id, from, to, interviewer }) => {
      const { edits, count } = speakerEdits(connection, id, from, to);
      if (count === 0) throw new Refusal('notFound');
      if (edits.length > 0) editTranscript(connection, id, edits);
      const turns = readTurns(connection, id).map((turn) =>
        [nameKey(from), nameKey(to)].includes(nameKey(turn.speaker))
          ? { ...turn, speaker: to, interviewer: interviewer ?? turn.interviewer }
          : turn,
      );
      writeTurns(connection, id, turns);
      return { value: null, label: { key: 'speakerRenamed', params: { from, to } } };
    },
  },
  'transcript.recogniseTurns': {
    apply: ({ connection }, { id }) => {
      const { text, name } = readTranscript(connection, id);
      const before = readTurns(connection, id);
      const byStart = new Map(before.map((turn) => [turn.start, turn]));
      const turns = recogniseTurns(text, speakersOf(before)).map((turn) => {
        const known = byStart.get(turn.start);
        return known === undefined ? turn : { ...turn, at: turn.at ?? known.at, interviewer: known.interviewer };
      });
      writeTurns(connection, id, turns);
      return { value: { turns: turns.length }, label: { key: 'turnsRecognised', params: { name } } };
    },
  },
  'transcript.delete': {
    apply: ({ connection }, { ids }) => {
      const [first = 0] = ids;
      const name = interviewName(connection, 'transcript', first);
      dropEvidenceOf(connection, ids);
      for (const id of ids) if (!deleteRow(connection, 'transcript', id)) throw new Refusal('notFound');
      return { value: null, label: { key: 'transcriptDeleted', params: { name, count: ids.length } } };
    },
  },
  'transcript.move': {
    apply: ({ connection }, { id, before }) => {
      const name = interviewName(connection, 'transcript', id);
      if (before !== null && !rowExists(connection, 'transcript', before)) throw new Refusal('notFound');
      if (before !== id) {
        const [position = 0] = positionsBefore(connection, 'transcript', before, 1);
        updateRow(connection, 'transcript', id, { position });
      }
      return { value: null, label: { key: 'transcriptMoved', params: { name } } };
    },
  },
  'memo.create': {
    apply: (context, { target, about, title, text, coder }) => {
      const { connection } = context;
      if ((target === 'engagement') !== (about === null)) throw new Refusal('invalidRequest', { detail: 'about' });
      if (target !== 'engagement' && about !== null && !rowExists(connection, target, about))
        throw new Refusal('notFound');
      const id = insertRow(connection, 'memo', {
        uid: context.newUid(),
        ...(target === 'engagement' ? {} : { [target]: about }),
        title: title === '' ? null : title,
        text,
        coder: coderId(connection, context.newUid, coder),
        at: context.now(),
      });
      return { value: { id }, label: { key: 'memoCreated', params: {} } };
    },
  },
  'memo.update': {
    apply: ({ connection }, { id, fields }) => {
      const { text, ...rest } = fields;
      if (!updateRow(connection, 'memo', id, { ...columnsOf(rest), text })) throw new Refusal('notFound');
      return {
        value: null,
        label: { key: 'memoUpdated', params: {} },
        ...typing(fields, ['title', 'text'], `memo:${id}`),
      };
    },
  },
  'memo.delete': {
    apply: ({ connection }, { ids }) => {
      const quotes = statement(
        connection,
        `SELECT quote FROM memo WHERE quote IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
      )
        .pluck()
        .all(idList(ids)) as number[];
      for (const id of ids) if (!deleteRow(connection, 'memo', id)) throw new Refusal('notFound');
      dropBareQuotes(connection, quotes);
      return { value: null, label: { key: 'memoDeleted', params: { count: ids.length } } };
    },
  },
  'coder.rename': {
    apply: (context, { id, name }) => {
      const { connection } = context;
      const from = interviewName(connection, 'coder', id);
      const other = statement(connection, `SELECT id FROM coder WHERE name = ? COLLATE NOCASE AND id <> ?`)
        .pluck()
        .get(name, id) as number | undefined;
      if (other === undefined) updateRow(connection, 'coder', id, { name });
      else {
        const codings = statement(connection, `SELECT quote, code, at FROM coding WHERE coder = ?`).all(id) as {
          quote: number;
          code: number;
          at: string | null;
        }[];
        for (const coding of codings) addCoding(connection, context.newUid, { ...coding, coder: other });
        statement(connection, `UPDATE memo SET coder = ? WHERE coder = ?`).run(other, id);
        deleteRow(connection, 'coder', id);
      }
      return { value: null, label: { key: 'coderRenamed', params: { from, to: name } } };
    },
  },
} satisfies Partial<CommandHandlers>;
