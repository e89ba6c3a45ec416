/** Ties the gestures of the grid to what they mean in the touchpoint table. */
import { host } from '@renderer/api';
import type { GridHandlers, GridMenuPlace } from '@renderer/components/grid/types';
import type { CellRange } from '@renderer/components/grid/model/address';
import { writeTabular } from '@renderer/components/grid/model/tabularText';
import { useCallback, useMemo, useRef } from 'react';
import {
  clearCells,
  copyCells,
  cutCells,
  dataEdgeOf,
  enterToday,
  fill,
  preparePaste,
  toggle,
  type PreparedPaste,
} from './cellGestures';
import { addRow, deleteRows, duplicateRows, moveRows } from './rowGestures';
import type { TouchpointTable } from './useTouchpointTable';
import { changeRows, sendable, setCells } from './table';
import { changeLayout, changeSelection } from './viewStore';

export interface HandlerOptions {
  readonly table: TouchpointTable;
  openMenu(place: GridMenuPlace): void;
  openDetail(): void;
  find(): void;
  /** Asks before rows are added at the end. */
  confirmNewRows(paste: PreparedPaste): Promise<boolean>;
  /** Shows what was pasted and what was refused. */
  report(paste: PreparedPaste): void;
}

/** The handlers of the touchpoint grid; the same object for as long as the screen is there. */
export function useHandlers(options: HandlerOptions): GridHandlers {
  const newest = useRef(options);
  newest.current = options;
  const { ref, store } = options.table;
  const cut = useRef<{ readonly range: CellRange; readonly text: string } | null>(null);

  const paste = useCallback(
    async (text: string, range: CellRange): Promise<void> => {
      if (ref.current.isReadOnly) return;
      const prepared = preparePaste(ref, text, range, cut.current?.text ?? null);
      if (prepared === null) return;
      const { outcome } = prepared;
      if (outcome.newRows.length > 0 && !(await newest.current.confirmNewRows(prepared))) return;
      const moved = prepared.isCut && cut.current !== null ? cutCells(ref, cut.current.range, outcome.cells) : [];
      const cells = [...moved, ...outcome.cells];
      if (outcome.newRows.length === 0) {
        if (!(await setCells(ref, cells, 'paste'))) return;
      } else {
        // Cells and new rows together: one gesture, one step of undo.
        const append = outcome.newRows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([field, value]) => [field, sendable(value)])),
        );
        const sent = cells.map((cell) => ({ ...cell, value: sendable(cell.value) }));
        if ((await changeRows(ref, 'touchpoint.set', { cells: sent, append, gesture: 'paste' })) === null) return;
      }
      cut.current = null;
      store.setState({ copied: null });
      if (outcome.refused.length > 0 || outcome.doubtful.length > 0 || prepared.lostColumns > 0)
        newest.current.report(prepared);
    },
    [ref, store],
  );

  return useMemo<GridHandlers>(
    () => ({
      copy: (range, isCut) => {
        const block = copyCells(ref, range);
        cut.current = null;
        if (isCut) {
          if (block instanceof Promise)
            void block.then((texts) => (cut.current = { range, text: writeTabular(texts) }));
          else cut.current = { range, text: writeTabular(block) };
        }
        return block;
      },
      writeClipboard: (text, html) => void host('clipboard.write', { text, html }),
      paste: (text, range) => void paste(text, range),
      readClipboard: async () => {
        const result = await host('clipboard.read', {});
        return result.ok ? result.value : null;
      },
      clear: (range) => void clearCells(ref, range),
      fill: (source, target, direction) => void fill(ref, source, target, direction),
      toggle: (cell) => void toggle(ref, cell),
      today: (cell) => void enterToday(ref, cell),
      insertRow: (where) => void addRow(ref, where),
      deleteRows: () => void deleteRows(ref),
      duplicateRows: () => void duplicateRows(ref),
      moveRows: (direction) => void moveRows(ref, direction),
      edge: (cell, direction) => dataEdgeOf(ref, cell, direction),
      openMenu: (place) => newest.current.openMenu(place),
      openDetail: () => newest.current.openDetail(),
      find: () => newest.current.find(),
      toggleGroup: (key) => newest.current.table.toggleGroup(key),
      sort: (column, isAdded) => {
        const { selection, lists } = ref.current;
        const known = selection.sorts.find((sort) => sort.column === column);
        // Ascending, descending, and then as the table itself is ordered.
        const next =
          known === undefined
            ? [{ column, descending: false }]
            : known.descending
              ? []
              : [{ column, descending: true }];
        const others = selection.sorts.filter((sort) => sort.column !== column);
        const inPlace = selection.sorts.flatMap((sort) => (sort.column === column ? next : [sort]));
        changeSelection(lists.views, {
          sorts: isAdded ? (known === undefined ? [...others, ...next] : inPlace) : next,
        });
      },
      layoutChanged: ({ columns, frozen }) => changeLayout({ columns, frozen }),
    }),
    [ref, paste],
  );
}
