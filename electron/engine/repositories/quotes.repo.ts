/** Rows of quotes with their codings and links, and of memos. */
import { memoTargets, type Coding, type Memo, type MemoTarget, type Quote, type Span } from '@shared/domain/interview';
import type { Connection, Row } from '../db/connection';
import { idList, numberOrNull, textOrNull } from './interviews.repo';
import { insertRow, statement } from './rows.repo';

function lists(
  connection: Connection,
  sql: string,
  ...params: readonly (string | number)[]
): ReadonlyMap<number, readonly number[]> {
  const result = new Map<number, number[]>();
  for (const { a, b } of statement(connection, sql).all(...params) as { a: number; b: number }[]) {
    const known = result.get(a);
    if (known === undefined) result.set(a, [b]);
    else known.push(b);
  }
  return result;
}

/** Quotes with these ids, in the order of transcripts and text. */
export function readQuotes(connection: Connection, ids: readonly number[]): readonly Quote[] {
  return quotesWhere(connection, `IN (SELECT value FROM json_each(?))`, idList(ids));
}

/** Quotes of one transcript, in the order of the text. */
export function quotesOfTranscript(connection: Connection, transcript: number): readonly Quote[] {
  return quotesWhere(connection, `IN (SELECT id FROM quote WHERE transcript = ?)`, transcript);
}

/** Quotes whose id stands in what `chosen` names; `value` fills it. */
function quotesWhere(connection: Connection, chosen: string, value: string | number): readonly Quote[] {
  const codings = new Map<number, Coding[]>();
  for (const [quote, id, uid, code, coder] of statement(
    connection,
    `SELECT k.quote, k.id, k.uid, k.code, k.coder FROM coding k JOIN code c ON c.id = k.code WHERE k.quote ${chosen} ORDER BY k.quote, c.position, k.id`,
  )
    .raw()
    .all(value) as [number, number, string, number, number | null][]) {
    const coding = { id, uid, code, coder };
    const known = codings.get(quote);
    if (known === undefined) codings.set(quote, [coding]);
    else known.push(coding);
  }
  const touchpoints = lists(
    connection,
    `SELECT quote AS a, touchpoint AS b FROM quote_touchpoint WHERE quote ${chosen} ORDER BY id`,
    value,
  );
  const steps = lists(
    connection,
    `SELECT quote AS a, step AS b FROM quote_step WHERE quote ${chosen} ORDER BY id`,
    value,
  );
  const improvements = lists(
    connection,
    `SELECT q.id AS a, e.improvement AS b FROM quote q JOIN improvement_evidence e ON e.source_uid = q.uid AND e.kind = 'quote'
     WHERE q.id ${chosen} ORDER BY e.id`,
    value,
  );
  const memos = lists(
    connection,
    `SELECT quote AS a, count(*) AS b FROM memo WHERE quote ${chosen} GROUP BY quote`,
    value,
  );
  const rows = statement(
    connection,
    `SELECT q.id, q.uid, q.transcript, q.start, q."end" FROM quote q JOIN transcript t ON t.id = q.transcript
     WHERE q.id ${chosen} ORDER BY t.position, t.id, q.start, q."end", q.id`,
  )
    .raw()
    .all(value) as [number, string, number, number, number][];
  return rows.map(([id, uid, transcript, start, end]) => ({
    id,
    uid,
    transcript,
    start,
    end,
    codings: codings.get(id) ?? [],
    touchpoints: touchpoints.get(id) ?? [],
    steps: steps.get(id) ?? [],
    improvements: improvements.get(id) ?? [],
    memos: memos.get(id)?.[0] ?? 0,
  }));
}

export interface QuotePlace extends Span {
  readonly id: number;
  readonly uid: string;
}

/** Where the quotes of one transcript stand. */
export function quotePlaces(connection: Connection, transcript: number): readonly QuotePlace[] {
  return statement(connection, `SELECT id, uid, start, "end" FROM quote WHERE transcript = ? ORDER BY start, id`).all(
    transcript,
  ) as unknown as QuotePlace[];
}

/** The quote of exactly this passage, made when there is none. */
export function quoteAt(connection: Connection, newUid: () => string, transcript: number, span: Span): number {
  const found = statement(
    connection,
    `SELECT id FROM quote WHERE transcript = ? AND start = ? AND "end" = ? ORDER BY id LIMIT 1`,
  )
    .pluck()
    .get(transcript, span.start, span.end) as number | undefined;
  return found ?? insertRow(connection, 'quote', { uid: newUid(), transcript, start: span.start, end: span.end });
}

/** Adds a coding unless it is there; true when it was added. */
export function addCoding(
  connection: Connection,
  newUid: () => string,
  coding: { readonly quote: number; readonly code: number; readonly coder: number | null; readonly at: string | null },
): boolean {
  const there = statement(
    connection,
    `SELECT 1 FROM coding WHERE quote = ? AND code = ? AND coalesce(coder, 0) = coalesce(?, 0)`,
  ).get(coding.quote, coding.code, coding.coder);
  if (there !== undefined) return false;
  insertRow(connection, 'coding', { uid: newUid(), ...coding });
  return true;
}

/** Deletes those of the quotes that nothing is said about any more. */
export function dropBareQuotes(connection: Connection, quotes: readonly number[]): void {
  statement(
    connection,
    `DELETE FROM quote WHERE id IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM coding k WHERE k.quote = quote.id)
       AND NOT EXISTS (SELECT 1 FROM memo m WHERE m.quote = quote.id)
       AND NOT EXISTS (SELECT 1 FROM quote_touchpoint l WHERE l.quote = quote.id)
       AND NOT EXISTS (SELECT 1 FROM quote_step l WHERE l.quote = quote.id)
       AND NOT EXISTS (SELECT 1 FROM improvement_evidence e WHERE e.source_uid = quote.uid AND e.kind = 'quote')
       AND NOT EXISTS (SELECT 1 FROM definition_view d WHERE d.quote = quote.id)`,
  ).run(idList(quotes));
}

function memoOf(row: Row): Memo {
  const target: MemoTarget = memoTargets.find((name) => name !== 'engagement' && row[name] !== null) ?? 'engagement';
  return {
    id: Number(row['id']),
    uid: String(row['uid']),
    target,
    about: target === 'engagement' ? null : numberOrNull(row[target]),
    title: textOrNull(row['title']),
    text: String(row['text']),
    coder: numberOrNull(row['coder']),
    at: String(row['at']),
  };
}

/** Memos in the order in which they were written; of one kind of thing, or about one thing. */
export function readMemos(connection: Connection, target?: MemoTarget, about?: number): readonly Memo[] {
  const all = (statement(connection, `SELECT * FROM memo ORDER BY at, id`).all() as Row[]).map(memoOf);
  return all.filter(
    (memo) => (target === undefined || memo.target === target) && (about === undefined || memo.about === about),
  );
}

/** Memos on a transcript and on its quotes. */
export function memosOfTranscript(connection: Connection, transcript: number): readonly Memo[] {
  const rows = statement(
    connection,
    `SELECT * FROM memo WHERE transcript = ? OR quote IN (SELECT id FROM quote WHERE transcript = ?) ORDER BY at, id`,
  ).all(transcript, transcript) as Row[];
  return rows.map(memoOf);
}
