/** What would change the order [ST11]: per criterion the smallest change of its weight that lets another come first, and the unknown that is worth asking about. */
import { ranked, weightOf, type FitMatrix, type Ranked } from './match';

/** The nearest weight of one criterion at which `specialist` would pass whoever is first now. */
export interface OrderChange {
  readonly criterion: number;
  readonly from: number;
  readonly to: number;
  /** Who would be first then. */
  readonly specialist: number;
}

/** Unknown values of those near the top: knowing them can change who is first. */
export interface OpenQuestion {
  readonly specialist: number;
  readonly criterion: number;
  /** Points of the score (0–100) that hang on the answer. */
  readonly points: number;
}

/** How many of the best are looked at: further down no small change matters. */
const LOOKED_AT = 25;

/**
 * For each wish the nearest other weight (0–10 times the largest) at which the first changes. With weight w of a criterion, each score is
 * (A + w·f) / (B + w): the weights at which two are equal follow exactly from that.
 */
export function orderChanges(
  matrix: FitMatrix,
  weights: Readonly<Record<number, number>> = {},
): readonly OrderChange[] {
  const order = ranked(matrix, weights)
    .filter(({ gate }) => gate === 'pass')
    .slice(0, LOOKED_AT);
  const [first] = order;
  if (first === undefined || order.length < 2) return [];
  const width = matrix.criteria.length;
  const rowOf = new Map(matrix.specialists.map((id, row) => [id, row]));
  const own = matrix.criteria.map((criterion) => weightOf(criterion, weights));
  const largest = Math.max(1, ...own) * 10;
  // The order goes by the lower end.
  const fit = (row: number, column: number): number => matrix.low[row * width + column] ?? 0;
  const rest = (row: number, column: number): number =>
    own.reduce((sum, weight, at) => (at === column ? sum : sum + weight * fit(row, at)), 0);
  const leader = rowOf.get(first.specialist) ?? 0;
  return matrix.criteria.flatMap((criterion, column): readonly OrderChange[] => {
    if (criterion.condition !== 'wish') return [];
    const now = own[column] ?? 0;
    const reached = order.slice(1).flatMap((other: Ranked) => {
      const row = rowOf.get(other.specialist) ?? 0;
      const gain = fit(row, column) - fit(leader, column);
      if (gain === 0) return [];
      // Both have the same divisor, so the scores are equal where A1 + w·f1 = A2 + w·f2.
      const equal = (rest(leader, column) - rest(row, column)) / gain;
      const isBeyond = gain > 0 ? equal >= now : equal <= now;
      return isBeyond && equal >= 0 && equal <= largest ? [{ specialist: other.specialist, to: equal }] : [];
    });
    const nearest = reached.toSorted((a, b) => Math.abs(a.to - now) - Math.abs(b.to - now))[0];
    return nearest === undefined
      ? []
      : [
          {
            criterion: criterion.id,
            from: now,
            to: Math.abs(Math.round(nearest.to * 10) / 10),
            specialist: nearest.specialist,
          },
        ];
  });
}

/** The unknown fits of the best that could move them most; the largest first. */
export function openQuestions(
  matrix: FitMatrix,
  weights: Readonly<Record<number, number>> = {},
): readonly OpenQuestion[] {
  const width = matrix.criteria.length;
  const own = matrix.criteria.map((criterion) => weightOf(criterion, weights));
  const total = own.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const rowOf = new Map(matrix.specialists.map((id, row) => [id, row]));
  return ranked(matrix, weights)
    .filter(({ gate }) => gate !== 'fail')
    .slice(0, LOOKED_AT)
    .flatMap(({ specialist }) => {
      const row = rowOf.get(specialist) ?? 0;
      return matrix.criteria.flatMap((criterion, column) => {
        const spread = (matrix.high[row * width + column] ?? 0) - (matrix.low[row * width + column] ?? 0);
        const points = (100 * (own[column] ?? 0) * spread) / total;
        return points > 0 ? [{ specialist, criterion: criterion.id, points: Math.round(points * 10) / 10 }] : [];
      });
    })
    .toSorted((a, b) => b.points - a.points || a.specialist - b.specialist || a.criterion - b.criterion);
}
