/** The pointer in a grid: selecting by dragging, whole rows, the fill handle, edit on double click, and scrolling along when dragged past the border. */
import { useCallback, useEffect, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { ColumnModel } from './columnModel';
import { HEADER, spotAt, type Spot } from './geometry';
import { fillTarget } from './model/fill';
import { visualRow, type RowLayout } from './model/rows';
import { extendTo, selectCell, selectRows } from './model/selection';
import { currentRange, select, type GridStore } from './store';
import type { GridHandlers } from './types';

export interface GridPointer<Row> {
  readonly store: GridStore;
  readonly model: ColumnModel<Row>;
  readonly layout: RowLayout;
  readonly rowHeight: number;
  readonly handlers: GridHandlers;
  readonly viewport: RefObject<HTMLDivElement | null>;
}

const SCROLL_STEP = 24;

/** The spot under a point on the screen. */
export function spotUnder<Row>(grid: GridPointer<Row>, clientX: number, clientY: number): Spot | null {
  const element = grid.viewport.current;
  if (element === null || grid.layout.count === 0) return null;
  const box = element.getBoundingClientRect();
  const scroll = { left: element.scrollLeft, top: element.scrollTop };
  return spotAt(clientX - box.left, clientY - box.top, scroll, grid.model, grid.rowHeight, grid.layout.count);
}

/** The pointer handler of the grid. */
export function useGridPointer<Row>(grid: GridPointer<Row>): (event: ReactPointerEvent<HTMLDivElement>) => void {
  const stopRef = useRef<(() => void) | null>(null);
  useEffect(() => () => stopRef.current?.(), []);
  return useCallback(
    (event) => {
      const { store } = grid;
      const element = grid.viewport.current;
      if (element === null || event.button > 2) return;
      const spot = spotUnder(grid, event.clientX, event.clientY);
      // Scroll bars belong to the element and lie outside its client area.
      const box = element.getBoundingClientRect();
      const isOnBar = event.clientX - box.left > element.clientWidth || event.clientY - box.top > element.clientHeight;
      if (spot === null || spot.kind === 'header' || isOnBar) return;
      if (event.target instanceof Element && event.target.closest('button, a, [data-grid-editor]') !== null) return;
      element.focus({ preventScroll: true });
      if (event.button === 2) {
        keepOrSelect(grid, spot);
        return;
      }
      if (event.button !== 0) return;
      const isFill = event.target instanceof Element && event.target.closest('[data-grid-handle]') !== null;
      if (!isFill) press(grid, spot, event.shiftKey);
      stopRef.current?.();
      stopRef.current = follow(grid, event, isFill ? 'fill' : spot.kind === 'rowHeader' ? 'rows' : 'cells', store);
    },
    [grid],
  );
}

function press<Row>({ store, model }: GridPointer<Row>, spot: Spot, isExtended: boolean): void {
  const { selection } = store.getState();
  if (spot.kind === 'rowHeader') {
    select(
      store,
      selectRows(
        isExtended ? selection.anchor.row : spot.row,
        spot.row,
        Math.min(selection.active.column, model.columns.length - 1),
      ),
    );
  } else if (spot.kind === 'cell') {
    select(store, isExtended ? extendTo({ ...selection, kind: 'cells' }, spot.cell) : selectCell(spot.cell));
  }
}

/** Right click inside the selection keeps it, outside it selects. */
function keepOrSelect<Row>(grid: GridPointer<Row>, spot: Spot): void {
  const range = currentRange(grid.store);
  const row = spot.kind === 'cell' ? spot.cell.row : spot.kind === 'rowHeader' ? spot.row : -1;
  const column = spot.kind === 'cell' ? spot.cell.column : range.left;
  const isInside = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  if (!isInside) press(grid, spot, false);
}

/** Follows the pointer until it is released; scrolls along past the borders. */
function follow<Row>(
  grid: GridPointer<Row>,
  start: ReactPointerEvent<HTMLDivElement>,
  kind: 'cells' | 'rows' | 'fill',
  store: GridStore,
): () => void {
  let x = start.clientX;
  let y = start.clientY;
  let timer: ReturnType<typeof setInterval> | null = null;
  const apply = (): void => {
    const spot = spotUnder(grid, x, y);
    const element = grid.viewport.current;
    if (spot === null || element === null) return;
    const box = element.getBoundingClientRect();
    const clamped = spot.kind === 'header' ? spotUnder(grid, x, box.top + HEADER + 1) : spot;
    if (clamped === null) return;
    const { selection } = store.getState();
    if (kind === 'rows') {
      const row =
        clamped.kind === 'cell' ? clamped.cell.row : clamped.kind === 'rowHeader' ? clamped.row : selection.extent.row;
      if (row !== selection.extent.row) select(store, { ...selection, extent: { ...selection.extent, row } });
      return;
    }
    const cell =
      clamped.kind === 'cell' ? clamped.cell : clamped.kind === 'rowHeader' ? { row: clamped.row, column: 0 } : null;
    if (cell === null) return;
    if (kind === 'fill') {
      store.setState({ fillTo: fillTarget(currentRange(store), cell)?.range ?? null });
    } else if (cell.row !== selection.extent.row || cell.column !== selection.extent.column) {
      select(store, extendTo(selection, cell));
    }
  };
  const scrollAlong = (): void => {
    const element = grid.viewport.current;
    if (element === null) return;
    const box = element.getBoundingClientRect();
    const down = y > box.top + element.clientHeight ? 1 : y < box.top + HEADER ? -1 : 0;
    const right =
      x > box.left + element.clientWidth
        ? 1
        : x < box.left + grid.model.frozenWidth && element.scrollLeft > 0 && kind !== 'rows'
          ? -1
          : 0;
    if (down === 0 && right === 0) return;
    element.scrollBy(right * SCROLL_STEP, down * SCROLL_STEP);
    apply();
  };
  const move = (event: PointerEvent): void => {
    x = event.clientX;
    y = event.clientY;
    timer ??= setInterval(scrollAlong, 30);
    apply();
  };
  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
  };
  const up = (): void => {
    stop();
    if (kind !== 'fill') return;
    const target = store.getState().fillTo;
    store.setState({ fillTo: null });
    if (target === null) return;
    const source = currentRange(store);
    const direction =
      target.top > source.bottom
        ? 'down'
        : target.bottom < source.top
          ? 'up'
          : target.left > source.right
            ? 'right'
            : 'left';
    grid.handlers.fill(source, target, direction);
  };
  const cancel = (): void => {
    stop();
    store.setState({ fillTo: null });
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  return stop;
}

/** True when a visual row is the heading of a group. */
export function isHeading(layout: RowLayout, row: number): boolean {
  return visualRow(layout, row)?.kind === 'group';
}
