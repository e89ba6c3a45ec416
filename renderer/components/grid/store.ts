/** The state of one grid that changes with every key: selection, edit, fill and copy frames. Kept outside React so that only what shows it draws again. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CellRange, GridBounds } from './model/address';
import { clampSelection, initialSelection, selectedRange, type Selection } from './model/selection';

export interface Editing {
  readonly id: number;
  readonly row: number;
  readonly column: number;
  /** See CellEditorProps.typed. */
  readonly typed: string | null;
}

export interface GridState {
  readonly bounds: GridBounds;
  readonly selection: Selection;
  readonly editing: Editing | null;
  /** Where a fill that is being dragged would go. */
  readonly fillTo: CellRange | null;
  /** What was copied or cut last, as long as it can be pasted as such. */
  readonly copied: { readonly range: CellRange; readonly isCut: boolean } | null;
  readonly hasFocus: boolean;
}

export type GridStore = StoreApi<GridState>;

export function createGridStore(): GridStore {
  return createStore<GridState>(() => ({
    bounds: { rows: 0, columns: 0 },
    selection: initialSelection,
    editing: null,
    fillTo: null,
    copied: null,
    hasFocus: false,
  }));
}

/** Reads from the store; draws again only when what is read changes. */
export function useGridState<Value>(store: GridStore, read: (state: GridState) => Value): Value {
  return useStore(store, read);
}

/** Selects, inside the grid. */
export function select(store: GridStore, selection: Selection): void {
  store.setState(({ bounds }) => ({ selection: clampSelection(selection, bounds) }));
}

/** The rectangle that is selected now. */
export function currentRange(store: GridStore): CellRange {
  const { selection, bounds } = store.getState();
  return selectedRange(selection, bounds);
}

/** Tells how many rows and columns there are; the selection comes back inside. */
export function setBounds(store: GridStore, bounds: GridBounds): void {
  const before = store.getState();
  if (before.bounds.rows === bounds.rows && before.bounds.columns === bounds.columns) return;
  store.setState({ bounds, selection: clampSelection(before.selection, bounds) });
}
