/** Fill: down, right and with the handle; copies the pattern, and goes on with a series of numbers that has a constant step. Pure. */
import { height, width, type CellAddress, type CellRange } from './address';

/** Which cell's value goes where. */
export interface FilledCell {
  readonly target: CellAddress;
  readonly source: CellAddress;
}

export type FillDirection = 'up' | 'down' | 'left' | 'right';

/** The handle follows the pointer along one axis: the one on which it left the source furthest. Null inside the source. */
export function fillTarget(
  source: CellRange,
  pointer: CellAddress,
): { readonly range: CellRange; readonly direction: FillDirection } | null {
  const down = pointer.row - source.bottom;
  const up = source.top - pointer.row;
  const right = pointer.column - source.right;
  const left = source.left - pointer.column;
  const furthest = Math.max(down, up, right, left);
  if (furthest <= 0) return null;
  if (furthest === down)
    return { direction: 'down', range: { ...source, top: source.bottom + 1, bottom: pointer.row } };
  if (furthest === up) return { direction: 'up', range: { ...source, bottom: source.top - 1, top: pointer.row } };
  if (furthest === right)
    return { direction: 'right', range: { ...source, left: source.right + 1, right: pointer.column } };
  return { direction: 'left', range: { ...source, right: source.left - 1, left: pointer.column } };
}

/** Pairs every cell of the target with the cell of the source that it repeats. */
export function fillCells(source: CellRange, target: CellRange): readonly FilledCell[] {
  const rows = height(source);
  const columns = width(source);
  const filled: FilledCell[] = [];
  for (let row = target.top; row <= target.bottom; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      filled.push({
        target: { row, column },
        source: {
          row: source.top + wrap(row - source.top, rows),
          column: source.left + wrap(column - source.left, columns),
        },
      });
    }
  }
  return filled;
}

function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}

/**
 * Ctrl+D / Ctrl+R: source and target inside one selection. A single row (column) takes the row above (column to the left);
 * null when there is nothing above.
 */
export function fillWithin(
  range: CellRange,
  direction: 'down' | 'right',
): { readonly source: CellRange; readonly target: CellRange } | null {
  if (direction === 'down') {
    if (height(range) > 1) return { source: { ...range, bottom: range.top }, target: { ...range, top: range.top + 1 } };
    return range.top === 0 ? null : { source: { ...range, top: range.top - 1, bottom: range.top - 1 }, target: range };
  }
  if (width(range) > 1) return { source: { ...range, right: range.left }, target: { ...range, left: range.left + 1 } };
  return range.left === 0 ? null : { source: { ...range, left: range.left - 1, right: range.left - 1 }, target: range };
}

/**
 * The next values of a series when two or more numbers have one constant step (1, 2 → 3, 4); null when they do not:
 * then the pattern is repeated. `count` values are made, continuing after the last.
 */
export function continueSeries(values: readonly (number | null)[], count: number): readonly number[] | null {
  if (values.length < 2) return null;
  const numbers = values.filter((value): value is number => value !== null);
  if (numbers.length !== values.length) return null;
  const first = numbers[0];
  const second = numbers[1];
  const last = numbers[numbers.length - 1];
  if (first === undefined || second === undefined || last === undefined) return null;
  const step = tidy(second - first);
  if (step === 0) return null;
  const constant = numbers.every((value, index) => index === 0 || tidy(value - (numbers[index - 1] ?? value)) === step);
  if (!constant) return null;
  return Array.from({ length: count }, (_, index) => tidy(last + step * (index + 1)));
}

/** Binary fractions away (0.1 + 0.2). */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
