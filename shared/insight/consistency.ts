/** The consistency grid: is an item of information the same in every channel of its touchpoint [S4.14, S2.7]. */
import type { Consistency, Side } from '../domain/terms';
import { finding, type Finding } from './finding';
import type { InformationRecord, FigureInput, RowIds } from './input';

export interface ConsistencyCell {
  /** Null when the touchpoint does not use this channel; 'unknown' when it does and nobody has compared it. */
  readonly verdict: Consistency | null;
  readonly note: string | null;
}

export interface ConsistencyRow {
  readonly information: number;
  readonly name: string;
  readonly touchpoint: number;
  readonly touchpointName: string;
  /** One cell per channel of the grid, in its order. */
  readonly cells: readonly ConsistencyCell[];
  readonly same: number;
  readonly different: number;
  readonly unknown: number;
}

export interface ConsistencyGrid {
  /** The touchpoint asked for; null = all. */
  readonly touchpoint: number | null;
  readonly finding: Finding;
  readonly channels: readonly { readonly id: number; readonly name: string; readonly side: Side | null }[];
  /** At most `CONSISTENCY_LIMIT` rows: those with differences first, then those with unknowns. */
  readonly rows: readonly ConsistencyRow[];
  readonly total: number;
  /** Items with at least one channel that says something different. */
  readonly differing: number;
  /** Items without a difference of which at least one channel has not been compared. */
  readonly open: number;
  /** Touchpoints with a differing item. */
  readonly differingTouchpoints: RowIds;
}

/** Most rows handed over at once. */
export const CONSISTENCY_LIMIT = 1000;

interface Judged {
  readonly item: InformationRecord;
  readonly name: string;
  readonly position: number;
  readonly verdicts: ReadonlyMap<number, ConsistencyCell>;
  readonly same: number;
  readonly different: number;
  readonly unknown: number;
}

/** The grid of one touchpoint, or of all when `touchpoint` is null; items with a difference come first, then those with unknowns, then table order. */
export function consistencyGridOf(
  input: Pick<FigureInput, 'touchpoints' | 'lists' | 'information'>,
  touchpoint: number | null = null,
): ConsistencyGrid {
  const byId = new Map(input.touchpoints.map((candidate) => [candidate.id, candidate]));
  const judged: Judged[] = [];
  for (const item of input.information) {
    const owner = byId.get(item.touchpoint);
    if (owner === undefined || (touchpoint !== null && item.touchpoint !== touchpoint)) continue;
    const verdicts = new Map<number, ConsistencyCell>(
      owner.channels.map((channel) => [channel, { verdict: 'unknown', note: null }]),
    );
    for (const said of item.verdicts) verdicts.set(said.channel, { verdict: said.verdict, note: said.note });
    const counts = { same: 0, different: 0, unknown: 0 };
    for (const { verdict } of verdicts.values()) if (verdict !== null) counts[verdict] += 1;
    judged.push({ item, name: owner.name, position: owner.position, verdicts, ...counts });
  }
  judged.sort(
    (a, b) =>
      Number(b.different > 0) - Number(a.different > 0) ||
      Number(b.unknown > 0) - Number(a.unknown > 0) ||
      b.different - a.different ||
      a.position - b.position ||
      a.item.id - b.item.id,
  );
  const used = new Set(judged.flatMap((row) => [...row.verdicts.keys()]));
  const channels = input.lists.channels
    .filter((channel) => used.has(channel.id))
    .map(({ id, name, side }) => ({ id, name, side }));
  const differing = judged.filter((row) => row.different > 0);
  const open = judged.filter((row) => row.different === 0 && row.unknown > 0).length;
  return {
    touchpoint,
    finding: consistencyFinding(judged.length, differing.length, open),
    channels,
    rows: judged.slice(0, CONSISTENCY_LIMIT).map((row) => ({
      information: row.item.id,
      name: row.item.name,
      touchpoint: row.item.touchpoint,
      touchpointName: row.name,
      cells: channels.map((channel) => row.verdicts.get(channel.id) ?? { verdict: null, note: null }),
      same: row.same,
      different: row.different,
      unknown: row.unknown,
    })),
    total: judged.length,
    differing: differing.length,
    open,
    differingTouchpoints: Int32Array.from(new Set(differing.map((row) => row.item.touchpoint))),
  };
}

function consistencyFinding(total: number, differing: number, open: number): Finding {
  if (total === 0) return finding('consistencyNone', 0);
  if (differing > 0) return finding('consistencyDiffering', total, { differing });
  return open > 0 ? finding('consistencyOpen', total, { open }) : finding('consistencySame', total);
}
