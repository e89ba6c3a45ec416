/** What is selected in a grid: one rectangle with the active cell inside it, changed as a spreadsheet does. Pure. */
import {
  clampCell,
  clampIndex,
  contains,
  height,
  isSingle,
  rangeOf,
  sameCell,
  width,
  type CellAddress,
  type CellRange,
  type GridBounds,
} from './address';

export type SelectionKind = 'cells' | 'rows' | 'columns' | 'all';

export interface Selection {
  /** The cell that typing goes to. */
  readonly active: CellAddress;
  /** Where the rectangle started; stays while it is extended. */
  readonly anchor: CellAddress;
  /** The corner opposite to the anchor. */
  readonly extent: CellAddress;
  /** Whole rows and columns keep covering the grid when it grows. */
  readonly kind: SelectionKind;
}

export const initialSelection: Selection = {
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  extent: { row: 0, column: 0 },
  kind: 'cells',
};

/** Selects one cell. */
export function selectCell(cell: CellAddress): Selection {
  return { active: cell, anchor: cell, extent: cell, kind: 'cells' };
}

/** Selects a rectangle with its upper left cell active. */
export function selectRange(range: CellRange): Selection {
  const anchor = { row: range.top, column: range.left };
  return { active: anchor, anchor, extent: { row: range.bottom, column: range.right }, kind: 'cells' };
}

/** Moves the free corner; whole rows stay whole rows, whole columns whole columns. */
export function extendTo(selection: Selection, cell: CellAddress): Selection {
  return { ...selection, active: selection.anchor, extent: cell };
}

/** Selects the rows `from`–`to` over all columns; `from` stays the anchor. */
export function selectRows(from: number, to: number, column: number): Selection {
  const active = { row: from, column };
  return { active, anchor: active, extent: { row: to, column }, kind: 'rows' };
}

/** Selects the columns `from`–`to` over all rows; the active cell is the first row that is given. */
export function selectColumns(from: number, to: number, row: number): Selection {
  const active = { row, column: from };
  return { active, anchor: active, extent: { row, column: to }, kind: 'columns' };
}

/** Widens a selection to whole rows, whole columns or all. */
export function widen(selection: Selection, kind: Exclude<SelectionKind, 'cells'>): Selection {
  const both = (selection.kind === 'rows' && kind === 'columns') || (selection.kind === 'columns' && kind === 'rows');
  return { ...selection, kind: both ? 'all' : kind };
}

/** The rectangle that is selected. */
export function selectedRange(selection: Selection, bounds: GridBounds): CellRange {
  const range = rangeOf(selection.anchor, selection.extent);
  const lastRow = Math.max(0, bounds.rows - 1);
  const lastColumn = Math.max(0, bounds.columns - 1);
  const wholeRows = selection.kind === 'rows' || selection.kind === 'all';
  const wholeColumns = selection.kind === 'columns' || selection.kind === 'all';
  return {
    top: wholeColumns ? 0 : clampIndex(range.top, bounds.rows),
    bottom: wholeColumns ? lastRow : clampIndex(range.bottom, bounds.rows),
    left: wholeRows ? 0 : clampIndex(range.left, bounds.columns),
    right: wholeRows ? lastColumn : clampIndex(range.right, bounds.columns),
  };
}

/** Brings a selection back inside the grid, after rows or columns went away. */
export function clampSelection(selection: Selection, bounds: GridBounds): Selection {
  const active = clampCell(selection.active, bounds);
  const anchor = clampCell(selection.anchor, bounds);
  const extent = clampCell(selection.extent, bounds);
  if (sameCell(active, selection.active) && sameCell(anchor, selection.anchor) && sameCell(extent, selection.extent)) {
    return selection;
  }
  return { ...selection, active, anchor, extent };
}

export type Step = 'next' | 'previous' | 'down' | 'up';

/**
 * Tab, Shift+Tab, Enter and Shift+Enter: inside a selected rectangle the active cell walks round in it
 * (Tab by row, Enter by column); otherwise it moves one cell and Tab goes on to the next row at the end.
 */
export function stepActive(selection: Selection, step: Step, bounds: GridBounds): Selection {
  if (bounds.rows === 0 || bounds.columns === 0) return selection;
  const range = selectedRange(selection, bounds);
  if (!isSingle(range) && contains(range, selection.active)) {
    const across = width(range);
    const down = height(range);
    const total = across * down;
    const column = selection.active.column - range.left;
    const row = selection.active.row - range.top;
    const byRow = step === 'next' || step === 'previous';
    const at = byRow ? row * across + column : column * down + row;
    const to = (at + (step === 'next' || step === 'down' ? 1 : total - 1)) % total;
    const active = byRow
      ? { row: range.top + Math.floor(to / across), column: range.left + (to % across) }
      : { row: range.top + (to % down), column: range.left + Math.floor(to / down) };
    return { ...selection, active };
  }
  const { row, column } = selection.active;
  if (step === 'down') return selectCell({ row: clampIndex(row + 1, bounds.rows), column });
  if (step === 'up') return selectCell({ row: clampIndex(row - 1, bounds.rows), column });
  const index = row * bounds.columns + column + (step === 'next' ? 1 : -1);
  const clamped = Math.max(0, Math.min(index, bounds.rows * bounds.columns - 1));
  return selectCell({ row: Math.floor(clamped / bounds.columns), column: clamped % bounds.columns });
}
