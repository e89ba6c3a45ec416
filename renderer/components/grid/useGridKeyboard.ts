/** Carries out what the keyboard asks of a grid. */
import { useCallback, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { copySelection, pasteClipboard } from './clipboard';
import type { ColumnModel } from './columnModel';
import type { CellAddress } from './model/address';
import { fillWithin } from './model/fill';
import { keyAction, type KeyAction } from './model/keys';
import { move } from './model/navigation';
import { rowIdAt, visualRow, type RowLayout } from './model/rows';
import { extendTo, selectCell, stepActive, widen } from './model/selection';
import { currentRange, select, type GridStore } from './store';
import type { GridHandlers } from './types';

export interface GridKeyboard<Row> {
  readonly store: GridStore;
  readonly model: ColumnModel<Row>;
  readonly layout: RowLayout;
  readonly handlers: GridHandlers;
  /** Rows on one page of the visible part. */
  pageRows(): number;
  /** Scrolls to the first of the columns that scroll. */
  scrollToStart(): void;
  /** Scrolls so that a cell is in view. */
  reveal(cell: CellAddress): void;
  /** Point on the screen under the active cell, for menus. */
  menuPoint(): { readonly x: number; readonly y: number };
}

/** Opens the editor of a cell; false when it cannot be edited. */
export function startEdit<Row>(
  { store, model, layout }: Pick<GridKeyboard<Row>, 'store' | 'model' | 'layout'>,
  cell: CellAddress,
  typed: string | null,
): boolean {
  const id = rowIdAt(layout, cell.row);
  const column = model.columns[cell.column]?.column;
  if (id === null || column === undefined || !column.isEditable) return false;
  // The editor has to be there before the browser delivers the character, so that no key is lost.
  flushSync(() => store.setState({ editing: { id, row: cell.row, column: cell.column, typed }, copied: null }));
  return true;
}

/** The key handler of the grid. */
export function useGridKeyboard<Row>(grid: GridKeyboard<Row>): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      const { store } = grid;
      if (event.defaultPrevented || store.getState().editing !== null) return;
      const action = keyAction({
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      });
      if (action === null) return;
      // AltGr writes characters on many keyboards and arrives as Ctrl+Alt.
      if (action.kind === 'leave') {
        if (leave(event.currentTarget, action.direction)) event.preventDefault();
        return;
      }
      const isHandled = perform(grid, action);
      if (isHandled && action.kind !== 'type') {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    [grid],
  );
}

const tabStops =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]';

/** Puts the keyboard on the first stop after (or the last before) the grid; at the end of the window it goes round. */
function leave(grid: EventTarget, direction: 'forward' | 'back'): boolean {
  if (!(grid instanceof HTMLElement)) return false;
  const stops = [...document.querySelectorAll<HTMLElement>(tabStops)].filter(
    (stop) => stop.tabIndex >= 0 && !grid.contains(stop) && stop.checkVisibility(),
  );
  const isAfter = (stop: HTMLElement): boolean =>
    (grid.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const after = stops.filter(isAfter);
  const before = stops.filter((stop) => !isAfter(stop));
  const target = direction === 'forward' ? (after[0] ?? before[0]) : (before.at(-1) ?? after.at(-1));
  target?.focus();
  return target !== undefined;
}

function perform<Row>(grid: GridKeyboard<Row>, action: KeyAction): boolean {
  const { store, model, layout, handlers } = grid;
  const { selection, bounds } = store.getState();
  const { active } = selection;
  const goTo = (cell: CellAddress, isExtended: boolean): void => {
    select(store, isExtended ? extendTo(selection, cell) : selectCell(cell));
    grid.reveal(cell);
  };
  const from = (isExtended: boolean): CellAddress => (isExtended ? selection.extent : active);
  switch (action.kind) {
    case 'move':
      goTo(move(from(action.extend), action.direction, bounds), action.extend);
      return true;
    case 'edge': {
      const found = handlers.edge(from(action.extend), action.direction);
      if (found instanceof Promise) {
        void found.then((cell) => goTo(cell, action.extend));
      } else goTo(found, action.extend);
      return true;
    }
    case 'page':
      goTo(move(from(action.extend), action.direction, bounds, grid.pageRows()), action.extend);
      return true;
    case 'home':
      grid.scrollToStart();
      goTo({ row: action.corner ? 0 : from(action.extend).row, column: 0 }, action.extend);
      return true;
    case 'end':
      goTo(
        {
          row: action.corner ? Math.max(0, bounds.rows - 1) : from(action.extend).row,
          column: Math.max(0, bounds.columns - 1),
        },
        action.extend,
      );
      return true;
    case 'step': {
      const next = stepActive(selection, action.step, bounds);
      select(store, next);
      grid.reveal(next.active);
      return true;
    }
    case 'edit': {
      const row = visualRow(layout, active.row);
      if (row?.kind === 'group') handlers.toggleGroup(row.group.key);
      else startEdit(grid, active, null);
      return true;
    }
    case 'type':
      return startEdit(grid, active, '');
    case 'toggle': {
      const row = visualRow(layout, active.row);
      if (row?.kind === 'group') handlers.toggleGroup(row.group.key);
      else if (model.columns[active.column]?.column.isToggle === true) handlers.toggle(active);
      else startEdit(grid, active, null);
      return true;
    }
    case 'copy':
    case 'cut':
      void copySelection(store, handlers, action.kind === 'cut');
      return true;
    case 'paste':
      void pasteClipboard(store, handlers);
      return true;
    case 'clear':
      handlers.clear(currentRange(store));
      return true;
    case 'escape':
      store.setState({ copied: null, fillTo: null });
      return true;
    case 'selectAll':
      store.setState({ selection: { ...selection, kind: 'all' } });
      return true;
    case 'selectRows':
      store.setState({ selection: widen(selection, 'rows') });
      return true;
    case 'selectColumns':
      store.setState({ selection: widen(selection, 'columns') });
      return true;
    case 'fill': {
      const parts = fillWithin(currentRange(store), action.direction);
      if (parts !== null) handlers.fill(parts.source, parts.target, action.direction);
      return true;
    }
    case 'menu':
      handlers.openMenu({ kind: 'cells', ...grid.menuPoint(), isByKey: true });
      return true;
    case 'columnMenu': {
      const column = model.columns[active.column];
      if (column !== undefined)
        handlers.openMenu({ kind: 'column', key: column.column.key, ...grid.menuPoint(), isByKey: true });
      return true;
    }
    default:
      return performOnRows(handlers, action, active);
  }
}

function performOnRows(handlers: GridHandlers, action: KeyAction, active: CellAddress): boolean {
  switch (action.kind) {
    case 'today':
      handlers.today(active);
      return true;
    case 'insertRow':
      handlers.insertRow(action.where);
      return true;
    case 'deleteRows':
      handlers.deleteRows();
      return true;
    case 'duplicateRows':
      handlers.duplicateRows();
      return true;
    case 'moveRows':
      handlers.moveRows(action.direction);
      return true;
    case 'find':
      handlers.find();
      return true;
    case 'detail':
      handlers.openDetail();
      return true;
    default:
      return false;
  }
}
