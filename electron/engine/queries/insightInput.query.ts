/** The rows as the insight functions want them, kept between questions, and the row sets that are computed from them. */
import { figuresOf, type TouchpointFigures } from '@shared/insight/figures';
import { isInFocus } from '@shared/insight/focusList';
import type { Dismissal, FigureInput, InformationRecord, InsightInput } from '@shared/insight/input';
import { qualityListOf, type QualityReport } from '@shared/insight/qualityList';
import type { Entity } from '@shared/contract/replies';
import type { Consistency } from '@shared/domain/terms';
import type { Connection } from '../db/connection';
import { readLists } from '../repositories/lists.repo';
import { statement } from '../repositories/rows.repo';
import { readAllInsightRows, readAllTouchpoints, readInsightRows } from '../repositories/touchpoints.repo';

function readInformationRecords(connection: Connection): readonly InformationRecord[] {
  const items = statement(
    connection,
    `SELECT id, touchpoint, name FROM information_item ORDER BY position, id`,
  ).all() as { id: number; touchpoint: number; name: string }[];
  const verdicts = statement(
    connection,
    `SELECT information_item, channel, verdict, note FROM information_verdict`,
  ).all() as {
    information_item: number;
    channel: number;
    verdict: Consistency;
    note: string | null;
  }[];
  const byItem = new Map<number, InformationRecord['verdicts'][number][]>();
  for (const { information_item, channel, verdict, note } of verdicts) {
    const known = byItem.get(information_item);
    if (known === undefined) byItem.set(information_item, [{ channel, verdict, note }]);
    else known.push({ channel, verdict, note });
  }
  return items.map((item) => ({ ...item, verdicts: byItem.get(item.id) ?? [] }));
}

interface Kept {
  revision: number;
  input: FigureInput;
  /** The same with all texts, as long as whoever makes a report of it holds it. */
  whole: WeakRef<InsightInput> | null;
  /** Rows that changed since; null = anything may have. */
  stale: Set<number> | null;
}

/** The file as the insight functions want it, kept per connection: several insights of one screen read the rows once, and an edited cell makes only its row be read again. */
const kept = new WeakMap<Connection, Kept>();

/** Says what a committed change touched (null touchpoints = anything), so that the next insight reads only that. */
export function insightInputChanged(
  connection: Connection,
  entities: readonly Entity[],
  touchpoints: readonly number[] | null,
): void {
  const known = kept.get(connection);
  if (known === undefined) return;
  if (touchpoints === null || known.stale === null || entities.some((entity) => entity !== 'touchpoint'))
    known.stale = null;
  else for (const id of touchpoints) known.stale.add(id);
}

function readInput(connection: Connection): FigureInput {
  return {
    touchpoints: readAllInsightRows(connection),
    lists: readLists(connection),
    information: readInformationRecords(connection),
    dismissals: statement(connection, `SELECT touchpoint, rule, fingerprint FROM dismissal`).all() as Dismissal[],
  };
}

/** Puts the rows that changed in their places; null when rows came, went or moved. */
function patched(connection: Connection, input: FigureInput, stale: ReadonlySet<number>): FigureInput | null {
  const fresh = new Map(readInsightRows(connection, [...stale]).map((touchpoint) => [touchpoint.id, touchpoint]));
  let found = 0;
  let moved = false;
  const touchpoints = input.touchpoints.map((touchpoint) => {
    if (!stale.has(touchpoint.id)) return touchpoint;
    const row = fresh.get(touchpoint.id);
    if (row === undefined || row.position !== touchpoint.position) moved = true;
    found += 1;
    return row ?? touchpoint;
  });
  return moved || found !== fresh.size ? null : { ...input, touchpoints };
}

function current(connection: Connection): Kept {
  const revision = Number(statement(connection, `SELECT revision FROM document_state WHERE id = 1`).pluck().get());
  const known = kept.get(connection);
  if (known !== undefined && known.revision === revision) return known;
  const input = (known?.stale == null ? null : patched(connection, known.input, known.stale)) ?? readInput(connection);
  const fresh: Kept = { revision, input, whole: null, stale: new Set() };
  kept.set(connection, fresh);
  return fresh;
}

/** What figures, focus list and quality list are computed from. */
export function figureInput(connection: Connection): FigureInput {
  return connection.inTransaction ? readInput(connection) : current(connection).input;
}

/** The same with every text, for reports and workbooks; read when it is asked for and not kept. */
export function insightInput(connection: Connection): InsightInput {
  if (connection.inTransaction) return { ...readInput(connection), touchpoints: readAllTouchpoints(connection) };
  const known = current(connection);
  const held = known.whole?.deref();
  if (held !== undefined) return held;
  const whole = { ...known.input, touchpoints: readAllTouchpoints(connection) };
  known.whole = new WeakRef(whole);
  return whole;
}

/** Results kept per input: the same rows give the same answer. */
const figuresFor = new WeakMap<FigureInput, TouchpointFigures>();
const focusOf = new WeakMap<FigureInput, readonly number[]>();
const qualityOf = new WeakMap<FigureInput, QualityReport>();

/** The figures over all rows, computed once per state of the rows. */
export function touchpointFigures(connection: Connection): TouchpointFigures {
  const input = figureInput(connection);
  const known = figuresFor.get(input) ?? figuresOf(input);
  figuresFor.set(input, known);
  return known;
}

/** The quality list, computed once per state of the rows. */
export function qualityReport(connection: Connection): QualityReport {
  const input = figureInput(connection);
  const known = qualityOf.get(input) ?? qualityListOf(input);
  qualityOf.set(input, known);
  return known;
}

/** Rows on the focus list, in table order. */
export function focusIds(connection: Connection): readonly number[] {
  const input = figureInput(connection);
  const known = focusOf.get(input) ?? input.touchpoints.filter(isInFocus).map((touchpoint) => touchpoint.id);
  focusOf.set(input, known);
  return known;
}

/** Rows with at least one remark of the quality list that was not set aside, in table order. */
export function qualityIds(connection: Connection): readonly number[] {
  return [...qualityReport(connection).touchpoints];
}
