/** Rank correlation: what goes together with the NPS. It says association, never cause. */
import { Z95, type Interval } from './distribution';

export interface RankCorrelation extends Interval {
  readonly n: number;
  /** Spearman's rho, -1 to 1. */
  readonly rho: number;
}

/** How often each pair of values came, by x and then y: all that a rank correlation needs, however many answers there are. */
export type CrossTable = Map<number, Map<number, number>>;

/** Adds one pair. */
export function addPair(table: CrossTable, x: number, y: number): void {
  const row = table.get(x);
  if (row === undefined) table.set(x, new Map([[y, 1]]));
  else row.set(y, (row.get(y) ?? 0) + 1);
}

/** Mean rank of each value, less the middle rank. */
function centredRanks(margin: ReadonlyMap<number, number>, n: number): ReadonlyMap<number, number> {
  const result = new Map<number, number>();
  let before = 0;
  for (const [value, count] of [...margin].sort(([a], [b]) => a - b)) {
    result.set(value, before + (count + 1) / 2 - (n + 1) / 2);
    before += count;
  }
  return result;
}

/**
 * Spearman's rho with its interval: Fisher's transformation with the standard error of Bonett and Wright, √((1 + rho²/2) / (n - 3)).
 * Null with fewer than four pairs, or when one side does not vary.
 */
export function spearmanOf(table: CrossTable, z = Z95): RankCorrelation | null {
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  let n = 0;
  for (const [x, row] of table) {
    for (const [y, count] of row) {
      first.set(x, (first.get(x) ?? 0) + count);
      second.set(y, (second.get(y) ?? 0) + count);
      n += count;
    }
  }
  if (n < 4) return null;
  const a = centredRanks(first, n);
  const b = centredRanks(second, n);
  let xy = 0;
  for (const [x, row] of table) for (const [y, count] of row) xy += (a.get(x) ?? 0) * (b.get(y) ?? 0) * count;
  const squares = (margin: ReadonlyMap<number, number>, rank: ReadonlyMap<number, number>): number =>
    [...margin].reduce((total, [value, count]) => total + (rank.get(value) ?? 0) ** 2 * count, 0);
  const spread = Math.sqrt(squares(first, a) * squares(second, b));
  if (spread === 0) return null;
  const rho = Math.max(-1, Math.min(1, xy / spread));
  if (Math.abs(rho) > 1 - 1e-12) return { n, rho: Math.sign(rho), low: Math.sign(rho), high: Math.sign(rho) };
  const middle = Math.atanh(rho);
  const margin = z * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  return { n, rho, low: Math.tanh(middle - margin), high: Math.tanh(middle + margin) };
}

/** Spearman's rho of two lists of the same length; see `spearmanOf`. */
export function spearman(x: readonly number[], y: readonly number[], z = Z95): RankCorrelation | null {
  if (x.length !== y.length) throw new RangeError('spearman needs lists of the same length');
  const table: CrossTable = new Map();
  x.forEach((value, index) => addPair(table, value, y[index] ?? 0));
  return spearmanOf(table, z);
}
