/** Read models of the touchpoint table: order, rows by window, side panel, facets, sums, lists. */
import type { InformationItem, OriginalValue, RowOrder, TouchpointDetail } from '@shared/contract/touchpoints.contract';
import { rowSelectionSchema, type RowSelection } from '@shared/domain/tableView';
import type { Consistency } from '@shared/domain/terms';
import { touchpointField } from '@shared/domain/touchpoint';
import { Refusal } from '@shared/errors/appError';
import type { QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { readLists, tableOfList } from '../repositories/lists.repo';
import { statement } from '../repositories/rows.repo';
import { readTouchpoints } from '../repositories/touchpoints.repo';
import { focusIds, qualityIds } from './insightInput.query';
import { orderSql, valueSql, whereSql } from './selection.query';

/** Computed presets become a restriction to ids; an empty set stays empty. */
function withPreset(
  connection: Connection,
  selection: RowSelection,
): { readonly selection: RowSelection; readonly none: boolean } {
  if (selection.preset !== 'focus' && selection.preset !== 'quality') return { selection, none: false };
  const ids = selection.preset === 'focus' ? focusIds(connection) : qualityIds(connection);
  const wanted = selection.only.length === 0 ? ids : ids.filter((id) => new Set(selection.only).has(id));
  return { selection: { ...selection, only: [...wanted] }, none: wanted.length === 0 };
}

/** Ids of the rows of a selection, in order. */
export function selectIds(connection: Connection, asked: RowSelection): readonly number[] {
  const { selection, none } = withPreset(connection, asked);
  if (none) return [];
  const where = whereSql(selection);
  return statement(
    connection,
    `SELECT t.id FROM touchpoint t WHERE ${where.sql} ORDER BY ${orderSql(selection.sorts, selection.groupBy)}`,
  )
    .pluck()
    .all(...where.values) as number[];
}

function labelsOf(connection: Connection, column: string): ReadonlyMap<string, string> {
  const list =
    column === 'stage'
      ? 'stage'
      : column === 'owner'
        ? 'person'
        : column === 'department'
          ? 'department'
          : column === 'channels'
            ? 'channel'
            : column === 'personas'
              ? 'persona'
              : null;
  if (list === null) return new Map();
  const name = list === 'person' ? 'role' : 'name';
  const rows = statement(connection, `SELECT id, ${name} AS name FROM ${tableOfList[list]}`).all() as {
    id: number;
    name: string;
  }[];
  return new Map(rows.map((row) => [String(row.id), row.name]));
}

function groupsOf(connection: Connection, selection: RowSelection, ids: readonly number[]): RowOrder['groups'] {
  const column = selection.groupBy;
  if (column === null || ids.length === 0) return [];
  const labels = labelsOf(connection, column);
  const expression = valueSql(column);
  const rows = statement(
    connection,
    `SELECT t.id, ${expression} AS value FROM touchpoint t WHERE t.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids)) as { id: number; value: string | number | null }[];
  const valueOf = new Map(rows.map((row) => [row.id, row.value === null ? '' : String(row.value)]));
  const groups: { key: string; label: string; count: number }[] = [];
  for (const id of ids) {
    const key = valueOf.get(id) ?? '';
    const last = groups.at(-1);
    if (last !== undefined && last.key === key) last.count += 1;
    else groups.push({ key, label: labels.get(key) ?? key, count: 1 });
  }
  return groups;
}

export function readInformation(connection: Connection, touchpoint: number): readonly InformationItem[] {
  const items = statement(
    connection,
    `SELECT id, name FROM information_item WHERE touchpoint = ? ORDER BY position, id`,
  ).all(touchpoint) as { id: number; name: string }[];
  const verdicts = statement(
    connection,
    `SELECT v.information_item, v.channel, v.verdict, v.note FROM information_verdict v JOIN information_item i ON i.id = v.information_item WHERE i.touchpoint = ?`,
  ).all(touchpoint) as { information_item: number; channel: number; verdict: Consistency; note: string | null }[];
  return items.map((item) => ({
    ...item,
    channels: verdicts
      .filter((verdict) => verdict.information_item === item.id)
      .map(({ channel, verdict, note }) => ({ channel, verdict, note })),
  }));
}

function readDetail(connection: Connection, id: number, selection: RowSelection | undefined): TouchpointDetail {
  const [touchpoint] = readTouchpoints(connection, [id]);
  if (touchpoint === undefined) throw new Refusal('notFound');
  const originals = statement(
    connection,
    `SELECT o.field, o.original, o.taken, o.reason, r.file_name AS source, o.source_row AS row FROM import_original o JOIN import_run r ON r.id = o.import_run WHERE o.touchpoint = ? ORDER BY o.id DESC`,
  ).all(id) as OriginalValue[];
  const attachments = statement(
    connection,
    `SELECT id, name, media_type AS mediaType, bytes FROM attachment WHERE touchpoint = ? ORDER BY id`,
  ).all(id) as TouchpointDetail['attachments'];
  const order = selectIds(connection, selection ?? rowSelectionSchema.parse({}));
  const place = order.indexOf(id);
  return {
    touchpoint,
    information: readInformation(connection, id),
    originals,
    attachments,
    previous: place > 0 ? (order[place - 1] ?? null) : null,
    next: place >= 0 ? (order[place + 1] ?? null) : null,
  };
}

function facets(
  connection: Connection,
  column: string,
  limit: number,
): readonly { value: string | number | null; label: string; count: number }[] {
  const labels = labelsOf(connection, column);
  const sql = ((): string => {
    if (column === 'channels')
      return `SELECT channel AS value, count(*) AS count FROM touchpoint_channel GROUP BY channel`;
    if (column === 'personas')
      return `SELECT persona AS value, count(*) AS count FROM touchpoint_persona GROUP BY persona`;
    if (column === 'processes')
      return ['promise', 'deliver', 'settle']
        .map((process) => `SELECT '${process}' AS value, sum(${process}) AS count FROM touchpoint`)
        .join(' UNION ALL ');
    if (column === 'brokenLaws')
      return ['honest', 'respectful', 'safe']
        .map((law) => `SELECT '${law}' AS value, sum(law_${law}_broken) AS count FROM touchpoint`)
        .join(' UNION ALL ');
    return `SELECT ${valueSql(column)} AS value, count(*) AS count FROM touchpoint t GROUP BY 1`;
  })();
  const rows = statement(
    connection,
    `SELECT value, count FROM (${sql}) WHERE count > 0 ORDER BY count DESC, value LIMIT ?`,
  ).all(limit) as { value: string | number | null; count: number }[];
  const kind = touchpointField(column)?.kind.type;
  return rows.map((row) => ({
    value: kind === 'boolean' && row.value !== null ? Number(row.value) : row.value,
    label: row.value === null ? '' : (labels.get(String(row.value)) ?? String(row.value)),
    count: row.count,
  }));
}

function aggregate(connection: Connection, ids: readonly number[], columns: readonly string[]) {
  let filled = 0;
  let n = 0;
  let sum = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const column of columns) {
    const numeric = touchpointField(column)?.kind.type === 'number' || column.startsWith('extra:');
    const row = statement(
      connection,
      `SELECT count(v) AS filled, sum(is_number) AS n, total(CASE WHEN is_number THEN v END) AS sum, min(CASE WHEN is_number THEN v END) AS lowest, max(CASE WHEN is_number THEN v END) AS highest
       FROM (SELECT v, ${numeric ? `typeof(v) IN ('integer', 'real')` : '0'} AS is_number FROM (SELECT ${valueSql(column)} AS v FROM touchpoint t WHERE t.id IN (SELECT value FROM json_each(?))))`,
    ).get(JSON.stringify(ids)) as {
      filled: number;
      n: number | null;
      sum: number;
      lowest: number | null;
      highest: number | null;
    };
    filled += column === 'processes' ? 0 : row.filled;
    if ((row.n ?? 0) > 0 && row.lowest !== null && row.highest !== null) {
      n += row.n ?? 0;
      sum += row.sum;
      lowest = Math.min(lowest, row.lowest);
      highest = Math.max(highest, row.highest);
    }
  }
  return { rows: ids.length, filled, numbers: n === 0 ? null : { n, sum, mean: sum / n, lowest, highest } };
}

const usageSql: Readonly<Record<string, string>> = {
  stage: `SELECT stage AS id, count(*) AS n FROM touchpoint WHERE stage IS NOT NULL GROUP BY stage`,
  channel: `SELECT channel AS id, count(*) AS n FROM touchpoint_channel GROUP BY channel`,
  department: `SELECT department AS id, count(*) AS n FROM touchpoint WHERE department IS NOT NULL GROUP BY department`,
  person: `SELECT owner AS id, count(*) AS n FROM touchpoint WHERE owner IS NOT NULL GROUP BY owner`,
  persona: `SELECT persona AS id, count(*) AS n FROM touchpoint_persona GROUP BY persona`,
  extraField: `SELECT extra_field AS id, count(*) AS n FROM extra_value GROUP BY extra_field`,
};

export const touchpointQueryHandlers = {
  'touchpoint.order': ({ connection }, selection) => {
    const ids = selectIds(connection, selection);
    return {
      ids: Int32Array.from(ids),
      total: Number(statement(connection, `SELECT count(*) FROM touchpoint`).pluck().get()),
      groups: groupsOf(connection, selection, ids),
    };
  },
  'touchpoint.rows': ({ connection }, { ids }) => readTouchpoints(connection, ids),
  'touchpoint.detail': ({ connection }, { id, selection }) => readDetail(connection, id, selection),
  'touchpoint.presetCounts': ({ connection }) => {
    const row = statement(
      connection,
      `SELECT count(*) AS 'all', count(*) FILTER (WHERE moment_of_truth_customer = 1 OR moment_of_truth_organisation = 1) AS momentsOfTruth, count(*) FILTER (WHERE owner IS NULL) AS withoutOwner FROM touchpoint`,
    ).get() as { all: number; momentsOfTruth: number; withoutOwner: number };
    return { ...row, focus: focusIds(connection).length, quality: qualityIds(connection).length };
  },
  'touchpoint.facets': ({ connection }, { column, limit }) => facets(connection, column, limit),
  'touchpoint.aggregate': ({ connection }, { ids, columns }) => aggregate(connection, ids, columns),
  'lists.all': ({ connection }) => readLists(connection),
  'lists.usage': ({ connection }, { list }) => {
    const rows = statement(connection, usageSql[list] ?? '').all() as { id: number; n: number }[];
    return Object.fromEntries(rows.map((row) => [row.id, row.n]));
  },
} satisfies Pick<
  QueryHandlers,
  | 'touchpoint.order'
  | 'touchpoint.rows'
  | 'touchpoint.detail'
  | 'touchpoint.presetCounts'
  | 'touchpoint.facets'
  | 'touchpoint.aggregate'
  | 'lists.all'
  | 'lists.usage'
>;
