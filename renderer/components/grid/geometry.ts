/** From pixels to cells and back, for the pointer, for scrolling a cell into view and for what is drawn over the cells. */
import type { ColumnModel } from './columnModel';
import { clampIndex, type CellAddress, type CellRange } from './model/address';

/** Heights of the two header rows. */
export const GROUP_HEADER = 26;
export const COLUMN_HEADER = 30;
export const HEADER = GROUP_HEADER + COLUMN_HEADER;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels that a range takes in the frozen part and in the scrolling part; null where it takes none. */
export function boxesOf<Row>(
  range: CellRange,
  model: ColumnModel<Row>,
  rowHeight: number,
): { readonly frozen: Box | null; readonly body: Box | null } {
  const top = range.top * rowHeight;
  const tall = (range.bottom - range.top + 1) * rowHeight;
  const part = (isFrozen: boolean): Box | null => {
    const inside = model.columns.filter(
      (placed) => placed.isFrozen === isFrozen && placed.index >= range.left && placed.index <= range.right,
    );
    const first = inside[0];
    const last = inside.at(-1);
    if (first === undefined || last === undefined) return null;
    return { left: first.left, top, width: last.left + last.width - first.left, height: tall };
  };
  return { frozen: part(true), body: part(false) };
}

/** Where the pointer is: a cell, a row header, a column header, or the corner. */
export type Spot =
  | { readonly kind: 'cell'; readonly cell: CellAddress }
  | { readonly kind: 'rowHeader'; readonly row: number }
  | { readonly kind: 'header' };

/** The spot at a point, counted from the upper left of the visible part of the grid. Points outside count as the nearest cell. */
export function spotAt<Row>(
  x: number,
  y: number,
  scroll: { readonly left: number; readonly top: number },
  model: ColumnModel<Row>,
  rowHeight: number,
  rows: number,
): Spot {
  if (y < HEADER) return { kind: 'header' };
  const row = clampIndex(Math.floor((y - HEADER + scroll.top) / rowHeight), rows);
  if (x < model.gutter) return { kind: 'rowHeader', row };
  return { kind: 'cell', cell: { row, column: columnAt(x, scroll.left, model) } };
}

/** Column under a horizontal place in the visible part; the nearest one outside. */
export function columnAt<Row>(x: number, scrollLeft: number, model: ColumnModel<Row>): number {
  const isFrozen = x < model.frozenWidth;
  const at = isFrozen ? x : x - model.frozenWidth + scrollLeft;
  const inPart = model.columns.filter((placed) => placed.isFrozen === isFrozen);
  const hit = inPart.find((placed) => at < placed.left + placed.width) ?? inPart.at(-1) ?? model.columns.at(-1);
  return hit?.index ?? 0;
}

/** New scroll position that brings a cell into view with as little movement as possible. */
export function scrollFor<Row>(
  cell: CellAddress,
  view: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  model: ColumnModel<Row>,
  rowHeight: number,
): { readonly left: number; readonly top: number } {
  const top = cell.row * rowHeight;
  const visibleHeight = view.height - HEADER;
  let { left, top: scrollTop } = view;
  if (top < scrollTop) scrollTop = top;
  else if (top + rowHeight > scrollTop + visibleHeight) scrollTop = top + rowHeight - visibleHeight;
  const placed = model.columns[cell.column];
  if (placed !== undefined && !placed.isFrozen) {
    const visibleWidth = view.width - model.frozenWidth;
    if (placed.left < left || placed.width > visibleWidth) left = placed.left;
    else if (placed.left + placed.width > left + visibleWidth) left = placed.left + placed.width - visibleWidth;
  }
  return { left, top: scrollTop };
}
