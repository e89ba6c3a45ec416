/** Search in what was said: quotes first, then transcripts in which every word stands. */
import type { SearchHit } from '@shared/contract/documents.contract';
import { foldText } from '@shared/insight/interview/find';
import type { Connection } from '../db/connection';
import { readTranscripts } from '../repositories/interviews.repo';
import { statement } from '../repositories/rows.repo';
import { foldedOf } from './foldedTexts';

const OPEN = '\ue000';
const CLOSE = '\ue001';
const AROUND = 60;

/** Words shorter than this are in nearly every transcript. */
const SHORTEST = 3;

function excerpt(text: string, start: number, end: number, from: number, to: number): string {
  const left = Math.max(from, start - AROUND);
  const right = Math.min(to, end + AROUND);
  const marked = `${text.slice(left, start)}${OPEN}${text.slice(start, end)}${CLOSE}${text.slice(end, right)}`;
  return `${left > from ? '…' : ''}${marked.replace(/\s+/gu, ' ')}${right < to ? '…' : ''}`;
}

/** Up to `limit` hits; `typed` are the words as search knows them. */
export function searchSpoken(connection: Connection, typed: readonly string[], limit: number): readonly SearchHit[] {
  const words = typed.map(foldText).filter((word) => word.length >= SHORTEST);
  const [first] = words;
  if (first === undefined) return [];
  const quotes: SearchHit[] = [];
  const transcripts: SearchHit[] = [];
  const quotesOf = statement(connection, `SELECT id, start, "end" FROM quote WHERE transcript = ? ORDER BY start`);
  for (const transcript of readTranscripts(connection)) {
    const { id, name, text } = transcript;
    const folded = foldedOf(connection, transcript);
    if (!words.every((word) => folded.includes(word))) continue;
    const place = folded.indexOf(first);
    const at = { start: place, end: place + first.length };
    transcripts.push({
      entity: 'transcript',
      id,
      title: name,
      excerpt: excerpt(text, at.start, at.end, 0, text.length),
      field: 'text',
      transcript: id,
      place: at,
    });
    if (quotes.length >= limit) continue;
    for (const quote of quotesOf.all(id) as { id: number; start: number; end: number }[]) {
      const said = folded.slice(quote.start, quote.end);
      if (!words.every((word) => said.includes(word))) continue;
      const start = quote.start + said.indexOf(first);
      quotes.push({
        entity: 'quote',
        id: quote.id,
        title: text.slice(quote.start, Math.min(quote.end, quote.start + 120)).replace(/\s+/gu, ' '),
        excerpt: excerpt(text, start, start + first.length, quote.start, quote.end),
        field: 'text',
        transcript: id,
        place: { start: quote.start, end: quote.end },
      });
    }
  }
  const some = quotes.slice(0, Math.max(limit - transcripts.length, Math.ceil(limit / 2)));
  return [...some, ...transcripts].slice(0, limit);
}
