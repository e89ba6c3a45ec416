/** Lets screen readers follow the active cell while the focus stays on the grid; done beside React, so that a step draws nothing. */
import { useEffect, useRef, type RefObject } from 'react';
import { cellId } from './GridRow';
import type { GridStore } from './store';

export interface ActiveDescendant {
  readonly store: GridStore;
  readonly gridId: string;
  readonly viewport: RefObject<HTMLElement | null>;
  slotOf(row: number): number;
  /** Rows on screen. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns on screen; another list means other cells. */
  readonly inView: unknown;
}

/** Marks the active cell as selected and points the grid at it, as long as it is on screen. */
export function useActiveDescendant({
  store,
  gridId,
  viewport,
  slotOf,
  firstRow,
  lastRow,
  inView,
}: ActiveDescendant): void {
  /** The cell that is marked now: remembered, because looking for it among all cells is most of the work of a step. */
  const marked = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const mark = (): void => {
      const { active } = store.getState().selection;
      const element = viewport.current;
      if (element === null) return;
      const id = cellId(gridId, slotOf(active.row), active.column);
      const isShown = active.row >= firstRow && active.row <= lastRow;
      const shown = isShown ? document.getElementById(id) : null;
      if (marked.current !== shown) marked.current?.removeAttribute('aria-selected');
      marked.current = shown;
      shown?.setAttribute('aria-selected', 'true');
      if (shown === null) element.removeAttribute('aria-activedescendant');
      else element.setAttribute('aria-activedescendant', id);
    };
    mark();
    return store.subscribe((state, before) => {
      if (state.selection !== before.selection) mark();
    });
  }, [store, gridId, viewport, slotOf, firstRow, lastRow, inView]);
}
