/** Kano (C12) from the answers in the file: every defined feature, pairs of columns that look like one, and the answers behind a class. */
import type { KanoOverview } from '@shared/contract/measurements.contract';
import { kanoCounter, type KanoClass } from '@shared/insight/survey/kano';
import { kanoPairs, type KanoPair } from '@shared/insight/survey/kanoPairs';
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { readRecords } from '../repositories/records.repo';
import { statement } from '../repositories/rows.repo';

type Pair = Pick<KanoPair, 'functional' | 'dysfunctional'>;
type Others = Readonly<Record<string, string>>;

/** Answers from which the columns and likely pairs are told; a survey has the same columns throughout. */
const SAMPLE = 5000;

/** Other columns of the answers that count, one answer at a time. */
function* others(
  connection: Connection,
  wave: number | null,
): Generator<{ readonly id: number; readonly other: Others }> {
  const rows = statement(
    connection,
    `SELECT id, other FROM response WHERE status = 'kept' AND other IS NOT NULL AND (? IS NULL OR wave = ?)`,
  ).iterate(wave, wave) as Iterable<{ id: number; other: string }>;
  for (const { id, other } of rows) yield { id, other: JSON.parse(other) as Others };
}

function columnsOf(connection: Connection): readonly string[] {
  return statement(
    connection,
    `SELECT DISTINCT e.key FROM (SELECT other FROM response WHERE status = 'kept' AND other IS NOT NULL ORDER BY id DESC LIMIT ${SAMPLE}) r,
       json_each(r.other) e ORDER BY e.key`,
  )
    .pluck()
    .all() as string[];
}

/** Pairs that look like one feature and are not defined yet: at least half of what is answered must be one of the five answers. */
function suggestionsFor(connection: Connection, columns: readonly string[], defined: readonly Pair[]) {
  const known = new Set(defined.flatMap(({ functional, dysfunctional }) => [functional, dysfunctional]));
  const pairs = kanoPairs(columns.filter((label) => !known.has(label)));
  if (pairs.length === 0) return [];
  const counted = pairs.map((pair) => ({ pair, counter: kanoCounter() }));
  let seen = 0;
  for (const { other } of others(connection, null)) {
    for (const { pair, counter } of counted)
      counter.add(other[pair.functional] ?? null, other[pair.dysfunctional] ?? null);
    seen += 1;
    if (seen === SAMPLE) break;
  }
  return counted.flatMap(({ pair, counter }) => {
    const { n, unreadable } = counter.figure();
    return n > 0 && n >= unreadable ? [{ ...pair, n }] : [];
  });
}

/** Every feature with its figures over `wave`, or over all of them. */
export function kanoOverview(connection: Connection, wave: number | null): KanoOverview {
  const defined = readRecords(connection, 'kanoFeature');
  const columns = columnsOf(connection);
  const counted = defined.map((feature) => ({ feature, counter: kanoCounter() }));
  if (counted.length > 0)
    for (const { other } of others(connection, wave))
      for (const { feature, counter } of counted)
        counter.add(other[feature.functional] ?? null, other[feature.dysfunctional] ?? null);
  return {
    features: counted.map(({ feature: { id, name, functional, dysfunctional }, counter }) => ({
      feature: id,
      name,
      functional,
      dysfunctional,
      ...counter.figure(),
    })),
    suggestions: suggestionsFor(connection, columns, defined),
    columns,
  };
}

/** Answers that fall in one class of one feature. */
export function kanoMembers(
  connection: Connection,
  { feature: id, kind }: { readonly feature: number; readonly kind: KanoClass },
): readonly number[] {
  const feature = readRecords(connection, 'kanoFeature').find((row) => row.id === id);
  if (feature === undefined) throw new Refusal('notFound');
  const counter = kanoCounter();
  const found: number[] = [];
  for (const row of others(connection, null))
    if (counter.add(row.other[feature.functional] ?? null, row.other[feature.dysfunctional] ?? null) === kind)
      found.push(row.id);
  return found;
}
