/** Commands on quotes: code passages, take codes away, resize, link to touchpoints, steps and improvements. */
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { showingFirstQuotes } from '../repositories/journeyQuotes.repo';
import { coderId, idList, readTranscript } from '../repositories/interviews.repo';
import { addCoding, dropBareQuotes, quoteAt } from '../repositories/quotes.repo';
import { deleteRow, insertRow, lastPosition, rowExists, statement, updateRow } from '../repositories/rows.repo';
import type { CommandHandlers, EngineContext } from './define';
import { resolveCode } from './interviewCodes';
import { refreshEvidence } from './transcriptText';

interface QuoteRow {
  readonly id: number;
  readonly uid: string;
  readonly transcript: number;
  readonly start: number;
  readonly end: number;
}

function quoteRow(connection: Connection, id: number): QuoteRow {
  const row = statement(connection, `SELECT id, uid, transcript, start, "end" FROM quote WHERE id = ?`).get(id) as
    QuoteRow | undefined;
  if (row === undefined) throw new Refusal('notFound');
  return row;
}

/** Length of a transcript's text in UTF-16 units, read once per transcript. */
function createLengths(connection: Connection): (transcript: number) => number {
  const known = new Map<number, number>();
  return (transcript) => {
    const found = known.get(transcript);
    if (found !== undefined) return found;
    const { length } = readTranscript(connection, transcript).text;
    known.set(transcript, length);
    return length;
  };
}

/** The quote itself as evidence of an improvement. */
function addImprovement(context: EngineContext, quote: QuoteRow, improvement: number): void {
  const { connection } = context;
  const there = statement(
    connection,
    `SELECT 1 FROM improvement_evidence WHERE improvement = ? AND kind = 'quote' AND source_uid = ?`,
  ).get(improvement, quote.uid);
  if (there !== undefined) return;
  insertRow(connection, 'improvement_evidence', {
    uid: context.newUid(),
    position: lastPosition(connection, 'improvement_evidence'),
    improvement,
    kind: 'quote',
    source_uid: quote.uid,
    text: readTranscript(connection, quote.transcript).text.slice(quote.start, quote.end).slice(0, 5000),
  });
}

function dropEvidence(connection: Connection, quotes: readonly number[]): void {
  statement(
    connection,
    `DELETE FROM improvement_evidence WHERE kind = 'quote' AND source_uid IN (SELECT uid FROM quote WHERE id IN (SELECT value FROM json_each(?)))`,
  ).run(idList(quotes));
}

function link(
  connection: Connection,
  table: 'quote_touchpoint' | 'quote_step',
  column: 'touchpoint' | 'step',
  quote: number,
  ids: readonly number[],
): void {
  const target = column === 'step' ? 'journey_step' : 'touchpoint';
  for (const id of ids) {
    if (!rowExists(connection, target, id)) throw new Refusal('notFound');
    if (statement(connection, `SELECT 1 FROM ${table} WHERE quote = ? AND ${column} = ?`).get(quote, id) === undefined)
      insertRow(connection, table, { quote, [column]: id });
  }
}

export const interviewQuoteCommandHandlers = {
  'quote.code': {
    apply: (context, { places, codes, coder }) => {
      const { connection, newUid } = context;
      const lengthOf = createLengths(connection);
      const codeIds = codes.map((code) => resolveCode(context, code));
      for (const code of codeIds)
        if (statement(connection, `SELECT codable FROM code WHERE id = ?`).pluck().get(code) === 0)
          throw new Refusal('interview.notCodable');
      const coderRow = coderId(connection, newUid, coder);
      const at = context.now();
      const quotes: number[] = [];
      let added = 0;
      for (const place of places) {
        if (place.start >= place.end || place.end > lengthOf(place.transcript))
          throw new Refusal('interview.outsideText');
        const quote = quoteAt(connection, newUid, place.transcript, place);
        quotes.push(quote);
        for (const code of codeIds) if (addCoding(connection, newUid, { quote, code, coder: coderRow, at })) added += 1;
      }
      const [first] = codeIds;
      const name =
        first === undefined
          ? ''
          : String(statement(connection, `SELECT name FROM code WHERE id = ?`).pluck().get(first));
      return {
        value: { quotes, added },
        label: {
          key: first === undefined ? 'quoteMarked' : 'quoteCoded',
          params: { name: name.slice(0, 100), count: places.length },
        },
      };
    },
  },
  'quote.uncode': {
    apply: ({ connection }, { codings }) => {
      const quotes: number[] = [];
      for (const id of codings) {
        const quote = statement(connection, `SELECT quote FROM coding WHERE id = ?`).pluck().get(id) as
          number | undefined;
        if (quote === undefined) throw new Refusal('notFound');
        quotes.push(quote);
        deleteRow(connection, 'coding', id);
      }
      dropBareQuotes(connection, quotes);
      return { value: null, label: { key: 'quoteUncoded', params: { count: codings.length } } };
    },
  },
  'quote.resize': {
    apply: ({ connection }, { id, start, end }) => {
      const { transcript } = quoteRow(connection, id);
      if (start >= end || end > createLengths(connection)(transcript)) throw new Refusal('interview.outsideText');
      updateRow(connection, 'quote', id, { start, end });
      refreshEvidence(connection, transcript);
      return { value: null, label: { key: 'quoteResized', params: {} }, mergeKey: `quote:${id}` };
    },
  },
  'quote.delete': {
    apply: ({ connection }, { ids }) => {
      dropEvidence(connection, ids);
      for (const id of ids) if (!deleteRow(connection, 'quote', id)) throw new Refusal('notFound');
      return { value: null, label: { key: 'quoteDeleted', params: { count: ids.length } } };
    },
  },
  'quote.link': {
    apply: (context, { ids, touchpoints, steps, improvements }) => {
      const { connection } = context;
      for (const improvement of improvements)
        if (!rowExists(connection, 'improvement', improvement)) throw new Refusal('notFound');
      showingFirstQuotes(connection, () => {
        for (const id of ids) {
          const quote = quoteRow(connection, id);
          link(connection, 'quote_touchpoint', 'touchpoint', id, touchpoints);
          link(connection, 'quote_step', 'step', id, steps);
          for (const improvement of improvements) addImprovement(context, quote, improvement);
        }
      });
      return { value: null, label: { key: 'quoteLinked', params: { count: ids.length } } };
    },
  },
  'quote.unlink': {
    apply: ({ connection }, { ids, touchpoints, steps, improvements }) => {
      for (const id of ids) {
        const { uid } = quoteRow(connection, id);
        for (const touchpoint of touchpoints)
          statement(connection, `DELETE FROM quote_touchpoint WHERE quote = ? AND touchpoint = ?`).run(id, touchpoint);
        for (const step of steps)
          statement(connection, `DELETE FROM quote_step WHERE quote = ? AND step = ?`).run(id, step);
        for (const improvement of improvements)
          statement(
            connection,
            `DELETE FROM improvement_evidence WHERE improvement = ? AND kind = 'quote' AND source_uid = ?`,
          ).run(improvement, uid);
      }
      dropBareQuotes(connection, ids);
      return { value: null, label: { key: 'quoteUnlinked', params: { count: ids.length } } };
    },
  },
} satisfies Partial<CommandHandlers>;
