/** Addresses in a grid: cells and rectangles by visual row and column, both 0-based and inclusive. Pure. */

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How many rows and columns there are; both may be 0. */
export interface GridBounds {
  readonly rows: number;
  readonly columns: number;
}

/** The smallest rectangle that holds both cells. */
export function rangeOf(one: CellAddress, other: CellAddress): CellRange {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** The smallest rectangle that holds both rectangles. */
export function union(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function contains(range: CellRange, cell: CellAddress): boolean {
  return cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right;
}

export function height(range: CellRange): number {
  return range.bottom - range.top + 1;
}

export function width(range: CellRange): number {
  return range.right - range.left + 1;
}

export function isSingle(range: CellRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}

export function sameCell(one: CellAddress, other: CellAddress): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Brings an index into 0 … count − 1; 0 when there is nothing. */
export function clampIndex(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}

export function clampCell(cell: CellAddress, bounds: GridBounds): CellAddress {
  return { row: clampIndex(cell.row, bounds.rows), column: clampIndex(cell.column, bounds.columns) };
}
