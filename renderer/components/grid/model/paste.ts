/** Lays a copied block over a selection as a spreadsheet does: once, or repeated when the selection is a whole number of blocks. Pure. */
import { height, isSingle, width, type CellRange, type GridBounds } from './address';
import type { TextBlock } from './tabularText';

export interface PastedCell {
  /** May lie past the last row: then the row has to be made. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface PastePlan {
  readonly cells: readonly PastedCell[];
  /** The rectangle that is filled, rows to be made included. */
  readonly range: CellRange;
  /** Rows past the end that the block needs. */
  readonly newRows: number;
  /** Columns of the block that fall off the right side and are left out. */
  readonly lostColumns: number;
}

/**
 * A single cell, or a block of which the selection is a whole number of times as high and wide, is repeated over the
 * selection; otherwise the block is laid once from the upper left cell, past the last row if need be.
 */
export function planPaste(block: TextBlock, target: CellRange, bounds: GridBounds): PastePlan | null {
  const blockRows = block.length;
  const blockColumns = Math.max(0, ...block.map((row) => row.length));
  if (blockRows === 0 || blockColumns === 0 || bounds.columns === 0) return null;
  const repeats = !isSingle(target) && height(target) % blockRows === 0 && width(target) % blockColumns === 0;
  const rows = repeats ? height(target) : blockRows;
  const wanted = repeats ? width(target) : blockColumns;
  const columns = Math.min(wanted, bounds.columns - target.left);
  const cells: PastedCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    const source = block[row % blockRows] ?? [];
    for (let column = 0; column < columns; column += 1) {
      cells.push({ row: target.top + row, column: target.left + column, text: source[column % blockColumns] ?? '' });
    }
  }
  const bottom = target.top + rows - 1;
  return {
    cells,
    range: { top: target.top, left: target.left, bottom, right: target.left + columns - 1 },
    newRows: Math.max(0, bottom - (bounds.rows - 1)),
    lostColumns: wanted - columns,
  };
}
