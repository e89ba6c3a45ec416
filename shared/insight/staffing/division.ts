/** Dividing several specialists over several assignments so that the sum of their scores is greatest (C14; Kuhn's assignment problem, solved by the Hungarian method of the library munkres). */
import { munkres } from 'munkres';

/** Rows × columns; null = may not be (a must is failed). */
export type ScoreMatrix = readonly (readonly (number | null)[])[];

export interface AssignedCells {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: number }[];
  readonly total: number;
}

/** Larger than any sum of real values, so that a forbidden cell is only taken when there is no other way. */
function forbiddenCost(values: readonly number[]): number {
  return 1 + 2 * values.reduce((sum, value) => sum + Math.abs(value), 0);
}

/**
 * The best one-to-one assignment of all rows to columns (or all columns to rows, where there are fewer). `least` minimises, `most` maximises.
 * Throws RangeError `infeasible` when the smaller side cannot be assigned as a whole without a forbidden cell.
 */
export function bestAssignment(matrix: ScoreMatrix, goal: 'least' | 'most'): AssignedCells {
  const width = matrix[0]?.length ?? 0;
  if (matrix.length === 0 || width === 0) return { cells: [], total: 0 };
  const known = matrix.flatMap((row) => row.filter((value): value is number => value !== null));
  const forbidden = forbiddenCost(known);
  const sign = goal === 'least' ? 1 : -1;
  const costs = matrix.map((row) => row.map((value) => (value === null ? forbidden : sign * value)));
  const cells = munkres(costs)
    .map(([row, column]) => ({ row, column, value: matrix[row]?.[column] ?? null }))
    .toSorted((a, b) => a.row - b.row);
  const allowed = cells.filter((cell): cell is { row: number; column: number; value: number } => cell.value !== null);
  if (allowed.length < Math.min(matrix.length, width)) throw new RangeError('infeasible');
  return { cells: allowed, total: allowed.reduce((sum, { value }) => sum + value, 0) };
}

export interface DivisionInput {
  readonly specialists: readonly {
    readonly id: number;
    /** Assignments at the same time, 1 or more. */ readonly capacity: number;
  }[];
  readonly assignments: readonly number[];
  /** Score 0–100 by specialist (row) and assignment (column); null = forbidden. */
  readonly scores: ScoreMatrix;
}

export interface DivisionPair {
  readonly specialist: number;
  readonly assignment: number;
  readonly score: number;
}

export interface Division {
  readonly pairs: readonly DivisionPair[];
  readonly total: number;
  /** True: the Hungarian method gives a proven best. */
  readonly optimal: true;
  readonly unplaced: readonly number[];
  readonly unfilled: readonly number[];
}

/** The next best division, what it costs in points, and whether it is as good. */
export interface SecondBest extends Pick<Division, 'pairs' | 'total'> {
  readonly cost: number;
  readonly isTie: boolean;
}

/** Scores as whole thousandths; one more for being placed, so that of two divisions with equal sums the fuller one is taken. */
const PLACED = 1;
const SCALE = 1_000_000;

function solve(input: DivisionInput, without: ReadonlySet<string> = new Set()): Division {
  const rows = input.specialists.flatMap((specialist, row) =>
    Array.from({ length: Math.max(1, specialist.capacity) }, () => row),
  );
  const columns = input.assignments.length;
  const size = Math.max(rows.length, columns);
  const allowed = (row: number, column: number): number | null =>
    without.has(`${row} ${column}`) ? null : (input.scores[row]?.[column] ?? null);
  // Square with empty places: whoever finds no place worth having stays without one.
  const gains = Array.from({ length: size }, (_, place) =>
    Array.from({ length: size }, (_unused, column) => {
      const row = rows[place];
      const score = row === undefined || column >= columns ? null : allowed(row, column);
      return score === null ? 0 : Math.round(score * 1000) * (SCALE / 1000) + PLACED;
    }),
  );
  const pairs = bestAssignment(gains, 'most')
    .cells.flatMap(({ row: place, column }): readonly DivisionPair[] => {
      const row = rows[place];
      const score = row === undefined || column >= columns ? null : allowed(row, column);
      return score === null || row === undefined
        ? []
        : [{ specialist: input.specialists[row]?.id ?? 0, assignment: input.assignments[column] ?? 0, score }];
    })
    .toSorted((a, b) => input.assignments.indexOf(a.assignment) - input.assignments.indexOf(b.assignment));
  const placed = new Set(pairs.map(({ specialist }) => specialist));
  const filled = new Set(pairs.map(({ assignment }) => assignment));
  return {
    pairs,
    total: Math.round(pairs.reduce((sum, { score }) => sum + score, 0) * 1000) / 1000,
    optimal: true,
    unplaced: input.specialists.map(({ id }) => id).filter((id) => !placed.has(id)),
    unfilled: input.assignments.filter((id) => !filled.has(id)),
  };
}

/**
 * The division with the greatest sum of scores (0–100 each). An assignment is given to one specialist; a specialist takes as many as the
 * capacity says. Who fits nothing is unplaced, what nobody fits is unfilled: never a guess.
 */
export function divide(input: DivisionInput): Division {
  return solve(input);
}

/**
 * The best division that differs in at least one pair: each pair of the best is forbidden in turn. Gives the share done (0–1) after each, so
 * that long work can be stopped between; its last value is null when there is no other division.
 */
export function* secondBestSteps(input: DivisionInput, best: Division): Generator<number, SecondBest | null> {
  const rowOf = new Map(input.specialists.map(({ id }, row) => [id, row]));
  let found: Division | null = null;
  for (const [at, pair] of best.pairs.entries()) {
    const without = new Set([`${rowOf.get(pair.specialist) ?? -1} ${input.assignments.indexOf(pair.assignment)}`]);
    const other = solve(input, without);
    if (found === null || other.total > found.total) found = other;
    yield (at + 1) / best.pairs.length;
  }
  if (found === null) return null;
  const cost = Math.round((best.total - found.total) * 1000) / 1000;
  return { pairs: found.pairs, total: found.total, cost, isTie: cost === 0 };
}

/** The same at once. */
export function secondBest(input: DivisionInput, best: Division): SecondBest | null {
  const steps = secondBestSteps(input, best);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
