/** Commands that pseudonymise: replace what was accepted, remember what may stay. The key itself is removed by the document. */
import { nameKey } from '@shared/domain/parse';
import { Refusal } from '@shared/errors/appError';
import type { TextEdit } from '@shared/insight/interview/edits';
import { personalKey } from '@shared/insight/interview/personal';
import type { Connection } from '../db/connection';
import { readTranscript, readTurns, writeTurns } from '../repositories/interviews.repo';
import { deleteRow, insertRow, statement, updateRow } from '../repositories/rows.repo';
import { readKeyFile, type StoredKeyRow } from '../privacy';
import type { CommandHandlers, EngineContext } from './define';
import { editTranscript } from './transcriptText';

function remember(
  context: EngineContext,
  kind: Parameters<typeof personalKey>[0],
  original: string,
  replacement: string | null,
): void {
  const { connection } = context;
  const key = personalKey(kind, original);
  const id = statement(connection, `SELECT id FROM pseudonym WHERE kind = ? AND original_key = ?`)
    .pluck()
    .get(kind, key) as number | undefined;
  if (id !== undefined) updateRow(connection, 'pseudonym', id, { replacement });
  else
    insertRow(connection, 'pseudonym', {
      uid: context.newUid(),
      kind,
      original,
      original_key: key,
      replacement,
      at: context.now(),
    });
}

/** Texts beside the transcripts in which the same words may stand. */
const otherTexts = [
  ['memo', 'text'],
  ['memo', 'title'],
  ['participant', 'notes'],
  ['transcript', 'notes'],
  ['transcript', 'name'],
  ['improvement_evidence', 'text'],
] as const;

/** Whole words only: a short name may be part of another word. */
function replaceElsewhere(connection: Connection, original: string, replacement: string): void {
  const escaped = original.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'gu');
  for (const [table, column] of otherTexts) {
    const rows = statement(connection, `SELECT id, ${column} AS text FROM ${table} WHERE instr(${column}, ?) > 0`).all(
      original,
    ) as { id: number; text: string }[];
    for (const { id, text } of rows) {
      const next = text.replace(pattern, () => replacement);
      if (next !== text) updateRow(connection, table, id, { [column]: next });
    }
  }
}

export const interviewPersonalCommandHandlers = {
  'pseudonym.apply': {
    apply: (context, { items }) => {
      const { connection } = context;
      const edits = new Map<number, TextEdit[]>();
      let places = 0;
      for (const item of items) {
        remember(context, item.kind, item.original, item.replacement);
        for (const { transcript, start, end } of item.places) {
          const list = edits.get(transcript) ?? [];
          list.push({ start, end, text: item.replacement });
          edits.set(transcript, list);
          places += 1;
        }
      }
      for (const [transcript, list] of edits) {
        const { text } = readTranscript(connection, transcript);
        const originals = new Map(
          items.flatMap((item) =>
            item.places.flatMap((place) =>
              place.transcript === transcript ? [[`${place.start}:${place.end}`, item] as const] : [],
            ),
          ),
        );
        // The text may have changed since it was looked at: then nothing is replaced anywhere.
        for (const edit of list) {
          const item = originals.get(`${edit.start}:${edit.end}`);
          if (
            item === undefined ||
            personalKey(item.kind, text.slice(edit.start, edit.end)) !== personalKey(item.kind, item.original)
          )
            throw new Refusal('interview.textChanged');
        }
        editTranscript(
          connection,
          transcript,
          list.toSorted((a, b) => a.start - b.start),
        );
        const turns = readTurns(connection, transcript);
        const renamed = turns.map((turn) => {
          const item = items.find((candidate) => nameKey(candidate.original) === nameKey(turn.speaker));
          return item === undefined ? turn : { ...turn, speaker: item.replacement };
        });
        writeTurns(connection, transcript, renamed);
      }
      // The longest first: "J. Voorbeeld" before "Voorbeeld".
      for (const item of items.toSorted((a, b) => b.original.length - a.original.length))
        replaceElsewhere(connection, item.original, item.replacement);
      return { value: { places, transcripts: edits.size }, label: { key: 'pseudonymised', params: { count: places } } };
    },
  },
  'pseudonym.refuse': {
    apply: (context, { items }) => {
      for (const item of items) remember(context, item.kind, item.original, null);
      return { value: null, label: { key: 'pseudonymRefused', params: { count: items.length } } };
    },
  },
  'pseudonym.setNames': {
    apply: ({ connection, newUid }, { kind, names }) => {
      const wanted = new Map(names.map((name) => [name, name]));
      const there = statement(connection, `SELECT id, name FROM personal_name WHERE kind = ?`).all(kind) as {
        id: number;
        name: string;
      }[];
      for (const { id, name } of there) if (!wanted.delete(name)) deleteRow(connection, 'personal_name', id);
      for (const name of wanted.keys()) insertRow(connection, 'personal_name', { uid: newUid(), kind, name });
      return { value: null, label: { key: 'personalNamesSet', params: { count: names.length } } };
    },
  },
  'pseudonym.loadKey': {
    prepare: async (context, { file, password }) => readKeyFile(context.files.resolve(file, 'read'), password),
    apply: ({ connection, newUid }, _params, rows: readonly StoredKeyRow[]) => {
      let added = 0;
      for (const { kind, original, key, replacement, at } of rows) {
        const known = statement(connection, `SELECT 1 FROM pseudonym WHERE kind = ? AND original_key = ?`);
        if (known.get(kind, key) !== undefined) continue;
        insertRow(connection, 'pseudonym', { uid: newUid(), kind, original, original_key: key, replacement, at });
        added += 1;
      }
      return {
        value: { added, present: rows.length - added },
        label: { key: 'keyLoaded', params: { count: added } },
      };
    },
  },
  'pseudonym.forgetRefusal': {
    apply: ({ connection }, { ids }) => {
      for (const id of ids) {
        if (statement(connection, `SELECT 1 FROM pseudonym WHERE id = ? AND replacement IS NULL`).get(id) === undefined)
          throw new Refusal('notFound');
        deleteRow(connection, 'pseudonym', id);
      }
      return { value: null, label: { key: 'pseudonymForgotten', params: { count: ids.length } } };
    },
  },
} satisfies Partial<CommandHandlers>;
