/** Writes a transcript's text and moves along what stands in it: quotes, turns, times, and the words that improvements rest on. */
import { transcriptText, type Turn } from '@shared/domain/interview';
import { nameKey } from '@shared/domain/parse';
import { applyEdits, createMapper, editsFit, mapSpan, type TextEdit } from '@shared/insight/interview/edits';
import { recogniseTurns, speakersOf } from '@shared/insight/interview/turns';
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { readTranscript, readTurns, writeTurns } from '../repositories/interviews.repo';
import { quotePlaces } from '../repositories/quotes.repo';
import { deleteRow, statement, updateRow } from '../repositories/rows.repo';

/** Turns after the edits, with those that typing or pasting added between them. */
function movedTurns(before: readonly Turn[], text: string, edits: readonly TextEdit[]): readonly Turn[] {
  const map = createMapper(edits);
  const moved = before.flatMap((turn): Turn[] => {
    const span = mapSpan(map, turn);
    if (span === null) return [];
    const speech = Math.min(span.end, Math.max(span.start, map(turn.speech, 'start')));
    return [{ ...turn, ...span, speech }];
  });
  if (moved.length === 0) return recogniseTurns(text);
  const starts = new Set(moved.map((turn) => turn.start));
  // New turns can only begin in what was put in.
  let shift = 0;
  const added = edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length };
  });
  const fresh = added.every((part) => part.end - part.start < 2)
    ? []
    : recogniseTurns(text, speakersOf(before)).filter(
        (turn) => !starts.has(turn.start) && added.some((part) => turn.start >= part.start && turn.start < part.end),
      );
  if (fresh.length === 0) return moved;
  const known = new Map(before.map((turn) => [nameKey(turn.speaker), turn.interviewer]));
  const all = [
    ...moved,
    ...fresh.map((turn) => ({ ...turn, interviewer: known.get(nameKey(turn.speaker)) ?? turn.interviewer })),
  ];
  const sorted = all.toSorted((a, b) => a.start - b.start);
  // A turn ends where the next one begins.
  return sorted.map((turn, index) => {
    const next = sorted[index + 1]?.start ?? Infinity;
    if (next >= turn.end) return turn;
    const end = turn.start + text.slice(turn.start, next).trimEnd().length;
    return { ...turn, end: Math.max(end, turn.start), speech: Math.min(turn.speech, Math.max(end, turn.start)) };
  });
}

/** What the words of quotes are now, where improvements quote them. */
export function refreshEvidence(connection: Connection, transcript: number): void {
  const rows = statement(
    connection,
    `SELECT e.id, e.text, q.start, q."end" FROM improvement_evidence e JOIN quote q ON q.uid = e.source_uid
     WHERE e.kind = 'quote' AND q.transcript = ?`,
  ).all(transcript) as { id: number; text: string; start: number; end: number }[];
  if (rows.length === 0) return;
  const { text } = readTranscript(connection, transcript);
  for (const row of rows) {
    const words = text.slice(row.start, row.end).slice(0, 5000);
    if (words !== row.text) updateRow(connection, 'improvement_evidence', row.id, { text: words });
  }
}

/** Edits the text of a transcript within the open transaction. Answers how many quotes lost all their words. */
export function editTranscript(connection: Connection, id: number, given: readonly TextEdit[]): number {
  const { text: before, marks } = readTranscript(connection, id);
  const edits = given.map((edit) => ({ ...edit, text: transcriptText(edit.text) }));
  if (!editsFit(edits, before.length)) throw new Refusal('interview.outsideText');
  const text = applyEdits(before, edits);
  if (text === before) return 0;
  const map = createMapper(edits);
  const movedMarks = marks.map(([offset, at]) => [map(offset, 'start'), at] as const);
  updateRow(connection, 'transcript', id, { text, marks: JSON.stringify(movedMarks) });
  writeTurns(connection, id, movedTurns(readTurns(connection, id), text, edits));
  let lost = 0;
  for (const quote of quotePlaces(connection, id)) {
    const span = mapSpan(map, quote);
    if (span === null) {
      deleteRow(connection, 'quote', quote.id);
      statement(connection, `DELETE FROM improvement_evidence WHERE kind = 'quote' AND source_uid = ?`).run(quote.uid);
      lost += 1;
    } else if (span.start !== quote.start || span.end !== quote.end)
      updateRow(connection, 'quote', quote.id, { start: span.start, end: span.end });
  }
  refreshEvidence(connection, id);
  return lost;
}
