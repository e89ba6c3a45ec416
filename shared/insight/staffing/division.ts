/** Dividing several specialists over several assignments so that the sum of their scores is greatest (C14; Kuhn's assignment problem, solved by the Hungarian method of the library munkres). */
import { munkres } from 'munkres';
import { potentials, without, type Next } from './nextDivision';

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

/** A square problem: a row for every assignment somebody can take, empty rows or columns for whoever finds no place worth having. */
interface Square {
  /** Row of the input by row here; none for empty ones. */
  readonly rowOf: readonly number[];
  readonly gains: readonly (readonly number[])[];
}

function squareOf(input: DivisionInput): Square {
  const rowOf = input.specialists.flatMap((specialist, row) =>
    Array.from({ length: Math.max(1, specialist.capacity) }, () => row),
  );
  const size = Math.max(rowOf.length, input.assignments.length);
  const gains = Array.from({ length: size }, (_, place) =>
    Array.from({ length: size }, (_unused, column) => {
      const score = scoreAt(input, rowOf[place], column);
      return score === null ? 0 : Math.round(score * 1000) * (SCALE / 1000) + PLACED;
    }),
  );
  return { rowOf, gains };
}

function scoreAt(input: DivisionInput, row: number | undefined, column: number): number | null {
  return row === undefined || column >= input.assignments.length ? null : (input.scores[row]?.[column] ?? null);
}

/** The division that a solution of the square says. `barred` is a pair of the input that counts as no place. */
function divisionOf(
  input: DivisionInput,
  { rowOf }: Square,
  cells: readonly { readonly row: number; readonly column: number }[],
  barred: { readonly row: number; readonly column: number } | null = null,
): Division {
  const pairs = cells
    .toSorted((a, b) => a.column - b.column)
    .flatMap(({ row: place, column }): readonly DivisionPair[] => {
      const row = rowOf[place];
      const score = scoreAt(input, row, column);
      return score === null || row === undefined || (barred?.row === row && barred.column === column)
        ? []
        : [{ specialist: input.specialists[row]?.id ?? 0, assignment: input.assignments[column] ?? 0, score }];
    });
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
  const square = squareOf(input);
  return divisionOf(input, square, bestAssignment(square.gains, 'most').cells);
}

/** The columns of a best division in its square: those of its pairs, and for the others what is left, where nobody gains. */
function columnsOf(input: DivisionInput, { rowOf, gains }: Square, best: Division): readonly number[] {
  const columns = gains.map(() => -1);
  const inputRow = new Map(input.specialists.map(({ id }, row) => [id, row]));
  const columnOf = new Map(input.assignments.map((id, column) => [id, column]));
  for (const { specialist, assignment } of best.pairs) {
    const row = inputRow.get(specialist);
    const place = rowOf.findIndex((one, at) => one === row && columns[at] === -1);
    columns[place] = columnOf.get(assignment) ?? -1;
  }
  const taken = new Set(columns);
  const left = gains.flatMap((_row, column) => (taken.has(column) ? [] : [column]));
  return columns.map((column) => (column === -1 ? (left.pop() ?? -1) : column));
}

/**
 * The best division that differs in at least one pair: each pair of the best is forbidden in turn. Gives the share done (0–1) after each, so
 * that long work can be stopped between; its last value is null when there is no other division.
 */
export function* secondBestSteps(input: DivisionInput, best: Division): Generator<number, SecondBest | null> {
  const square = squareOf(input);
  const columns = columnsOf(input, square, best);
  const solved = { gains: square.gains, columns, personOf: columns.map((_column, at) => square.rowOf[at] ?? -1 - at) };
  const distance = potentials(solved);
  let found: { readonly next: Next; readonly row: number } | null = null;
  let done = 0;
  for (const [row, column] of columns.entries()) {
    if (scoreAt(input, square.rowOf[row], column) === null) continue;
    const next = without(solved, row, distance);
    if (found === null || next.less < found.next.less) found = { next, row };
    done += 1;
    yield done / best.pairs.length;
  }
  if (found === null) return null;
  const { next, row } = found;
  const cells = next.columns.map((column, at) => ({ row: at, column }));
  const barred = { row: square.rowOf[row] ?? -1, column: columns[row] ?? -1 };
  const { pairs, total } = divisionOf(input, square, cells, barred);
  const cost = Math.round((best.total - total) * 1000) / 1000;
  return { pairs, total, cost, isTie: cost === 0 };
}

/** The same at once. */
export function secondBest(input: DivisionInput, best: Division): SecondBest | null {
  const steps = secondBestSteps(input, best);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
