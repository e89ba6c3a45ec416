/** On/offline balance: how the touchpoints divide over online, offline and hybrid, by count, by frequency and by importance [S1.5, S1.9]. */
import { modes, type Mode } from '../domain/terms';
import type { Lists } from '../domain/lists';
import { finding, type Finding } from './finding';
import { idsWhere, type InsightRow, type RowIds } from './input';

export const balanceModes = [...modes, 'unknown'] as const;
export type BalanceMode = Mode | 'unknown';

export interface BalanceShare {
  readonly mode: BalanceMode;
  readonly count: number;
  readonly ids: RowIds;
  /** Share 0–1 of all rows, the unknown ones included; null without rows. */
  readonly share: number | null;
  /** Contacts per month of the rows whose frequency is known, and their share 0–1 of all known contacts. */
  readonly frequency: number;
  readonly frequencyShare: number | null;
  /** Sum of importance of the rows whose importance is known, and its share 0–1. */
  readonly importance: number;
  readonly importanceShare: number | null;
}

/** How much of a weight is known: rows with and without it are told apart, never silently dropped. */
export interface WeightBasis {
  readonly rowsWith: number;
  readonly rowsWithout: number;
  readonly total: number;
  /** Rows whose value was stated as an estimate (frequency only). */
  readonly estimated: number;
  readonly withoutIds: RowIds;
}

export interface BalanceStage {
  /** Null = rows without a stage. */
  readonly stage: number | null;
  readonly name: string | null;
  readonly count: number;
  readonly ids: Readonly<Record<BalanceMode, RowIds>>;
}

export interface BalanceFigure {
  readonly finding: Finding;
  /** The same question weighted; null when no row has the weight. */
  readonly frequencyFinding: Finding | null;
  readonly importanceFinding: Finding | null;
  readonly n: number;
  /** Rows whose mode is known. */
  readonly known: number;
  readonly shares: readonly BalanceShare[];
  readonly stages: readonly BalanceStage[];
  readonly frequency: WeightBasis;
  readonly importance: WeightBasis;
}

const modeOf = (touchpoint: InsightRow): BalanceMode => touchpoint.mode ?? 'unknown';

/**
 * The balance over the rows given. Hybrid is a class of its own: it is not split half and half over the two sides.
 * Weighted shares are over the rows whose weight is known; how many have none is in `frequency` and `importance`.
 */
export function balanceOf(touchpoints: readonly InsightRow[], lists: Pick<Lists, 'stages'>): BalanceFigure {
  const n = touchpoints.length;
  const totals = Object.fromEntries(
    balanceModes.map((mode) => [mode, { count: 0, frequency: 0, importance: 0 }]),
  ) as Record<BalanceMode, { count: number; frequency: number; importance: number }>;
  const perStage = new Map<number | null, Record<BalanceMode, number[]>>();
  const perMode: Record<BalanceMode, number[]> = { online: [], offline: [], hybrid: [], unknown: [] };
  let estimated = 0;
  for (const touchpoint of touchpoints) {
    const mode = modeOf(touchpoint);
    const total = totals[mode];
    total.count += 1;
    total.frequency += touchpoint.frequencyPerMonth ?? 0;
    total.importance += touchpoint.importance ?? 0;
    if (touchpoint.frequencyPerMonth !== null && touchpoint.frequencyIsEstimate === true) estimated += 1;
    perMode[mode].push(touchpoint.id);
    let stage = perStage.get(touchpoint.stage);
    if (stage === undefined) {
      stage = { online: [], offline: [], hybrid: [], unknown: [] };
      perStage.set(touchpoint.stage, stage);
    }
    stage[mode].push(touchpoint.id);
  }
  const frequency = weightBasis(touchpoints, (touchpoint) => touchpoint.frequencyPerMonth, estimated);
  const importance = weightBasis(touchpoints, (touchpoint) => touchpoint.importance, 0);
  const shares = balanceModes.map((mode): BalanceShare => {
    const total = totals[mode];
    return {
      mode,
      count: total.count,
      ids: new Int32Array(perMode[mode]),
      share: part(total.count, n),
      frequency: total.frequency,
      frequencyShare: part(total.frequency, frequency.total),
      importance: total.importance,
      importanceShare: part(total.importance, importance.total),
    };
  });
  return {
    finding: countFinding(shares, n),
    frequencyFinding: weightedFinding('balanceFrequency', shares, (share) => share.frequencyShare, frequency),
    importanceFinding: weightedFinding('balanceImportance', shares, (share) => share.importanceShare, importance),
    n,
    known: n - totals.unknown.count,
    shares,
    stages: stagesInOrder(perStage, lists),
    frequency,
    importance,
  };
}

function part(value: number, total: number): number | null {
  return total > 0 ? value / total : null;
}

function weightBasis(
  touchpoints: readonly InsightRow[],
  weight: (touchpoint: InsightRow) => number | null,
  estimated: number,
): WeightBasis {
  const withoutIds = idsWhere(touchpoints, (touchpoint) => weight(touchpoint) === null);
  let total = 0;
  for (const touchpoint of touchpoints) total += weight(touchpoint) ?? 0;
  return {
    rowsWith: touchpoints.length - withoutIds.length,
    rowsWithout: withoutIds.length,
    total,
    estimated,
    withoutIds,
  };
}

function stagesInOrder(
  perStage: ReadonlyMap<number | null, Record<BalanceMode, number[]>>,
  lists: Pick<Lists, 'stages'>,
): readonly BalanceStage[] {
  const known = lists.stages.map((stage) => ({ id: stage.id as number | null, name: stage.name as string | null }));
  return [...known, { id: null, name: null }].flatMap(({ id, name }) => {
    const groups = perStage.get(id);
    if (groups === undefined) return [];
    const ids = {
      online: new Int32Array(groups.online),
      offline: new Int32Array(groups.offline),
      hybrid: new Int32Array(groups.hybrid),
      unknown: new Int32Array(groups.unknown),
    };
    return [
      { stage: id, name, count: ids.online.length + ids.offline.length + ids.hybrid.length + ids.unknown.length, ids },
    ];
  });
}

function largest(shares: readonly BalanceShare[], value: (share: BalanceShare) => number): BalanceShare | undefined {
  return shares
    .filter((share) => share.mode !== 'unknown')
    .reduce<BalanceShare | undefined>(
      (best, share) => (best === undefined || value(share) > value(best) ? share : best),
      undefined,
    );
}

function countFinding(shares: readonly BalanceShare[], n: number): Finding {
  const top = largest(shares, (share) => share.count);
  if (n === 0) return finding('nothingYet', 0);
  if (top === undefined || top.count === 0) return finding('balanceUnknown', n);
  return finding('balanceCount', n, { mode: top.mode, count: top.count });
}

function weightedFinding(
  key: string,
  shares: readonly BalanceShare[],
  value: (share: BalanceShare) => number | null,
  basis: WeightBasis,
): Finding | null {
  const top = largest(shares, (share) => value(share) ?? 0);
  const share = top === undefined ? null : value(top);
  if (top === undefined || share === null || share === 0) return null;
  return finding(key, basis.rowsWith, { mode: top.mode, share, without: basis.rowsWithout });
}
