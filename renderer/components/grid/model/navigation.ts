/** Where a key takes the active cell: arrows, data edges (Ctrl+arrow), Home, End and pages. Pure. */
import { clampCell, clampIndex, type CellAddress, type GridBounds } from './address';

export type Direction = 'up' | 'down' | 'left' | 'right';

const steps: Readonly<Record<Direction, CellAddress>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The neighbour in a direction, `count` cells on, inside the grid. */
export function move(cell: CellAddress, direction: Direction, bounds: GridBounds, count = 1): CellAddress {
  const step = steps[direction];
  return clampCell({ row: cell.row + step.row * count, column: cell.column + step.column * count }, bounds);
}

/**
 * The data edge along a line of `count` cells, as Ctrl+arrow does: from inside a filled block to its last filled cell,
 * otherwise to the next filled cell, otherwise to the end of the line.
 */
export function edgeIndex(from: number, forward: boolean, count: number, isFilled: (index: number) => boolean): number {
  if (count === 0) return 0;
  const step = forward ? 1 : -1;
  const last = forward ? count - 1 : 0;
  let index = clampIndex(from, count);
  if (index === last) return last;
  const inBlock = isFilled(index) && isFilled(index + step);
  if (inBlock) {
    while (index !== last && isFilled(index + step)) index += step;
    return index;
  }
  index += step;
  while (index !== last && !isFilled(index)) index += step;
  return index;
}

/** The data edge from a cell in a direction. `isFilled` must answer for every cell on the way. */
export function dataEdge(
  cell: CellAddress,
  direction: Direction,
  bounds: GridBounds,
  isFilled: (cell: CellAddress) => boolean,
): CellAddress {
  const forward = direction === 'down' || direction === 'right';
  if (direction === 'up' || direction === 'down') {
    const row = edgeIndex(cell.row, forward, bounds.rows, (index) => isFilled({ row: index, column: cell.column }));
    return { row, column: cell.column };
  }
  const column = edgeIndex(cell.column, forward, bounds.columns, (index) => isFilled({ row: cell.row, column: index }));
  return { row: cell.row, column };
}
