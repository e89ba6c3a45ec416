/** Stage × channel: where the touchpoints are and how they score there; shows silos of channels and stages [S4.24]. */
import type { Lists } from '../domain/lists';
import type { Side } from '../domain/terms';
import { finding, type Finding } from './finding';
import { idsWhere, type InsightRow, type RowIds } from './input';

export interface HeatMapColumn {
  /** Null for the column that gathers the rarer channels. */
  readonly channel: number | null;
  readonly name: string | null;
  readonly side: Side | null;
  /** Touchpoints in this column. */
  readonly count: number;
  /** How many channels are gathered here; 1 for a channel of its own. */
  readonly channels: number;
}

export interface HeatMapCell {
  readonly count: number;
  /** Mean emotional score, null when no row has one. */
  readonly mean: number | null;
  readonly scored: number;
  readonly ids: RowIds;
}

export interface HeatMapRow {
  readonly stage: number | null;
  readonly name: string | null;
  readonly count: number;
  readonly cells: readonly HeatMapCell[];
}

export interface HeatMapFigure {
  /** The stage and channel with most touchpoints. */
  readonly finding: Finding;
  /** The cell with the lowest mean emotional score among those with at least three scores; null when there is none. */
  readonly scoreFinding: Finding | null;
  readonly n: number;
  readonly columns: readonly HeatMapColumn[];
  readonly rows: readonly HeatMapRow[];
  readonly withoutChannel: RowIds;
  readonly withoutStage: RowIds;
}

/** Channels that get a column of their own; the rest is gathered in one. */
export const HEAT_MAP_COLUMNS = 10;
/** Scores a cell needs before its mean is spoken of in a finding. */
const ENOUGH_SCORES = 3;

/**
 * Counts and mean emotional score per stage and channel. A touchpoint with several channels counts in each of them, but once in the
 * column that gathers the rarer ones; so columns add up to more than the rows.
 */
export function heatMapOf(
  touchpoints: readonly InsightRow[],
  lists: Pick<Lists, 'stages' | 'channels'>,
  maxColumns = HEAT_MAP_COLUMNS,
): HeatMapFigure {
  const perChannel = new Map<number, number>();
  for (const touchpoint of touchpoints)
    for (const channel of touchpoint.channels) perChannel.set(channel, (perChannel.get(channel) ?? 0) + 1);
  const used = lists.channels
    .filter((channel) => perChannel.has(channel.id))
    .sort((a, b) => (perChannel.get(b.id) ?? 0) - (perChannel.get(a.id) ?? 0) || a.position - b.position);
  const own = used.length <= maxColumns + 1 ? used : used.slice(0, maxColumns);
  const gathered = used.length - own.length;
  const columnOf = new Map(own.map((channel, index) => [channel.id, index]));
  const width = own.length + (gathered > 0 ? 1 : 0);

  const grid = new Map<number | null, { ids: number[]; sum: number; scored: number }[]>();
  const stageCounts = new Map<number | null, number>();
  const columnCounts = new Array<number>(width).fill(0);
  const seen = new Uint32Array(width);
  touchpoints.forEach((touchpoint, index) => {
    if (touchpoint.channels.length === 0) return;
    stageCounts.set(touchpoint.stage, (stageCounts.get(touchpoint.stage) ?? 0) + 1);
    let cells = grid.get(touchpoint.stage);
    if (cells === undefined) {
      cells = Array.from({ length: width }, () => ({ ids: [], sum: 0, scored: 0 }));
      grid.set(touchpoint.stage, cells);
    }
    for (const channel of touchpoint.channels) {
      const column = columnOf.get(channel) ?? own.length;
      const cell = cells[column];
      if (cell === undefined || seen[column] === index + 1) continue;
      seen[column] = index + 1;
      cell.ids.push(touchpoint.id);
      columnCounts[column] = (columnCounts[column] ?? 0) + 1;
      if (touchpoint.emotionalScore !== null) {
        cell.sum += touchpoint.emotionalScore;
        cell.scored += 1;
      }
    }
  });

  const columns: HeatMapColumn[] = own.map((channel, index) => ({
    channel: channel.id,
    name: channel.name,
    side: channel.side,
    count: columnCounts[index] ?? 0,
    channels: 1,
  }));
  if (gathered > 0)
    columns.push({ channel: null, name: null, side: null, count: columnCounts[own.length] ?? 0, channels: gathered });
  const stages: readonly { readonly id: number | null; readonly name: string | null }[] = [
    ...lists.stages,
    { id: null, name: null },
  ];
  const rows = stages.flatMap((stage): readonly HeatMapRow[] => {
    const cells = grid.get(stage.id);
    if (cells === undefined) return [];
    return [
      {
        stage: stage.id,
        name: stage.name,
        count: stageCounts.get(stage.id) ?? 0,
        cells: cells.map((cell) => ({
          count: cell.ids.length,
          mean: cell.scored === 0 ? null : cell.sum / cell.scored,
          scored: cell.scored,
          ids: new Int32Array(cell.ids),
        })),
      },
    ];
  });
  const withoutChannel = idsWhere(touchpoints, (touchpoint) => touchpoint.channels.length === 0);
  return {
    ...heatMapFindings(rows, columns, touchpoints.length - withoutChannel.length),
    n: touchpoints.length - withoutChannel.length,
    columns,
    rows,
    withoutChannel,
    withoutStage: idsWhere(touchpoints, (touchpoint) => touchpoint.stage === null),
  };
}

function heatMapFindings(
  rows: readonly HeatMapRow[],
  columns: readonly HeatMapColumn[],
  n: number,
): Pick<HeatMapFigure, 'finding' | 'scoreFinding'> {
  // Only cells with a name on both sides can be spoken of in a sentence.
  const named = rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const column = columns[index];
      return row.name === null || column?.name == null ? [] : [{ cell, stage: row.name, channel: column.name }];
    }),
  );
  const [first, ...others] = named.filter((entry) => entry.cell.count > 0);
  if (first === undefined) return { finding: finding('heatMapUnknown', n), scoreFinding: null };
  const fullest = others.reduce((best, entry) => (entry.cell.count > best.cell.count ? entry : best), first);
  const scored = named.flatMap((entry) =>
    entry.cell.mean === null || entry.cell.scored < ENOUGH_SCORES ? [] : [{ ...entry, mean: entry.cell.mean }],
  );
  const [firstScored, ...otherScored] = scored;
  const lowest =
    firstScored === undefined
      ? null
      : otherScored.reduce((best, entry) => (entry.mean < best.mean ? entry : best), firstScored);
  return {
    finding: finding('heatMapCount', n, { stage: fullest.stage, channel: fullest.channel, count: fullest.cell.count }),
    scoreFinding:
      lowest === null
        ? null
        : finding('heatMapScore', lowest.cell.scored, {
            stage: lowest.stage,
            channel: lowest.channel,
            mean: lowest.mean,
          }),
  };
}
