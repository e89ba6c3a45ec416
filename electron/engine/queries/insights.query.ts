/** Insights over the touchpoints in the file: reads the rows once and hands them to the pure functions of shared/insight. */
import { consistencyGridOf } from '@shared/insight/consistency';
import { figuresOf } from '@shared/insight/figures';
import { focusListOf, isInFocus } from '@shared/insight/focusList';
import type { Dismissal, InformationRecord, InsightInput } from '@shared/insight/input';
import { qualityListOf } from '@shared/insight/qualityList';
import type { Consistency } from '@shared/domain/terms';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { readLists } from '../repositories/lists.repo';
import { statement } from '../repositories/rows.repo';
import { readAllTouchpoints, readTouchpoints } from '../repositories/touchpoints.repo';
import { selectIds } from './touchpoints.query';

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

/** The file as the insight functions want it. Kept per revision: several insights of one screen read the rows once. */
const kept = new WeakMap<Connection, { readonly revision: number; readonly input: InsightInput }>();

export function insightInput(connection: Connection): InsightInput {
  const revision = Number(statement(connection, `SELECT revision FROM document_state WHERE id = 1`).pluck().get());
  const known = kept.get(connection);
  // Inside a transaction the revision is still the old one while rows have changed.
  if (known !== undefined && known.revision === revision && !connection.inTransaction) return known.input;
  const input: InsightInput = {
    touchpoints: readAllTouchpoints(connection),
    lists: readLists(connection),
    information: readInformationRecords(connection),
    dismissals: statement(connection, `SELECT touchpoint, rule, fingerprint FROM dismissal`).all() as Dismissal[],
  };
  if (!connection.inTransaction) kept.set(connection, { revision, input });
  return input;
}

/** Rows on the focus list, in table order. */
export function focusIds(connection: Connection): readonly number[] {
  return insightInput(connection)
    .touchpoints.filter(isInFocus)
    .map((touchpoint) => touchpoint.id);
}

/** Rows with at least one remark of the quality list that was not set aside, in table order. */
export function qualityIds(connection: Connection): readonly number[] {
  return [...qualityListOf(insightInput(connection)).touchpoints];
}

function only(input: InsightInput, connection: Connection, ids: readonly number[]): readonly Touchpoint[] {
  if (ids.length === input.touchpoints.length) return input.touchpoints;
  return readTouchpoints(connection, ids);
}

export const insightQueryHandlers = {
  'insight.figures': ({ connection }, { selection }) => {
    const input = insightInput(connection);
    if (selection === undefined) return figuresOf(input);
    return figuresOf({ ...input, touchpoints: only(input, connection, selectIds(connection, selection)) });
  },
  'insight.focusList': ({ connection }) => focusListOf(insightInput(connection)),
  'insight.qualityList': ({ connection }) => qualityListOf(insightInput(connection)),
  'insight.consistency': ({ connection }, { touchpoint }) => consistencyGridOf(insightInput(connection), touchpoint),
} satisfies Pick<
  QueryHandlers,
  'insight.figures' | 'insight.focusList' | 'insight.qualityList' | 'insight.consistency'
>;
