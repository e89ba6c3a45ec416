/** What the gestures of the grid do in the matrix: letters, clear, fill, copy and paste, each one step of undo. */
import { useMemo, useRef } from 'react';
import { host, notice, runCommand } from '@renderer/api';
import type { CellAddress, CellRange } from '@renderer/components/grid/model/address';
import { fillCells } from '@renderer/components/grid/model/fill';
import { move } from '@renderer/components/grid/model/navigation';
import { rowIdAt, type RowLayout } from '@renderer/components/grid/model/rows';
import { parseTabular } from '@renderer/components/grid/model/tabularText';
import { currentRange, type GridStore } from '@renderer/components/grid/store';
import type { GridHandlers, GridLayout, GridMenuPlace } from '@renderer/components/grid/types';
import type { ResponsibilityRole } from '@shared/domain/responsibility';
import type { MatrixRow } from '@shared/insight/organisation/matrix';
import { nextRole, readRole, roleIn } from './matrixData';

/** The matrix as it is at this moment. */
export interface MatrixNow {
  readonly store: GridStore;
  readonly layout: RowLayout;
  readonly rows: ReadonlyMap<number, MatrixRow>;
  /** Person of each column by its place; null for columns that say something else. */
  readonly people: readonly (number | null)[];
  readonly isReadOnly: boolean;
  openMenu(place: GridMenuPlace): void;
  openRows(ids: readonly number[]): void;
  toggleGroup(key: string): void;
  /** Widths and order of the columns, changed by hand. */
  arrange(columns: GridLayout['columns']): void;
  /** Letter of a role for the clipboard. */
  letter(role: ResponsibilityRole | null): string;
}

interface CellRole {
  readonly touchpoint: number;
  readonly person: number;
  readonly role: ResponsibilityRole | null;
}

/** Cells of a rectangle that can hold a role. */
function cellsIn(now: MatrixNow, range: CellRange): readonly { readonly row: MatrixRow; readonly person: number }[] {
  const cells: { row: MatrixRow; person: number }[] = [];
  for (let place = range.top; place <= range.bottom; place += 1) {
    const row = now.rows.get(rowIdAt(now.layout, place) ?? -1);
    if (row === undefined) continue;
    for (let column = range.left; column <= range.right; column += 1) {
      const person = now.people[column];
      if (person !== null && person !== undefined) cells.push({ row, person });
    }
  }
  return cells;
}

function cellAt(now: MatrixNow, cell: CellAddress) {
  return cellsIn(now, { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column })[0];
}

/** Sends cells whose role changes. */
async function send(now: MatrixNow, cells: readonly CellRole[]): Promise<void> {
  const changed = cells.filter((cell) => {
    const row = now.rows.get(cell.touchpoint);
    return row !== undefined && roleIn(row, cell.person) !== cell.role;
  });
  if (now.isReadOnly || changed.length === 0) return;
  await runCommand('responsibility.set', { cells: changed });
}

/** Sets one role in everything that is selected. */
export function setSelected(now: MatrixNow, role: ResponsibilityRole | null): void {
  const cells = cellsIn(now, currentRange(now.store));
  void send(
    now,
    cells.map(({ row, person }) => ({ touchpoint: row.touchpoint, person, role })),
  );
}

function paste(now: MatrixNow, text: string, range: CellRange): void {
  const block = parseTabular(text);
  const cells: CellRole[] = [];
  let refused = 0;
  const height = Math.max(block.length, range.bottom - range.top + 1);
  const width = Math.max(...block.map((line) => line.length), range.right - range.left + 1);
  for (let down = 0; down < height; down += 1)
    for (let across = 0; across < width; across += 1) {
      const line = block[down % block.length];
      const typed = line?.[across % Math.max(1, line.length)];
      const target = cellAt(now, { row: range.top + down, column: range.left + across });
      if (typed === undefined || target === undefined) continue;
      const role = readRole(typed);
      if (role === undefined) refused += 1;
      else cells.push({ touchpoint: target.row.touchpoint, person: target.person, role });
    }
  void send(now, cells);
  if (refused > 0)
    notice({
      tone: 'info',
      text: (t) => t('responsibilityScreen.matrix.refused', { count: refused }),
      action: null,
    });
}

/** The handlers; the same object for as long as the view is there. */
export function useMatrixHandlers(now: MatrixNow): GridHandlers {
  const newest = useRef(now);
  newest.current = now;
  return useMemo<GridHandlers>(() => {
    const nothing = (): void => undefined;
    return {
      copy: (range, isCut) => {
        const block: string[][] = [];
        for (let row = range.top; row <= range.bottom; row += 1) {
          const line: string[] = [];
          for (let column = range.left; column <= range.right; column += 1) {
            const cell = cellAt(newest.current, { row, column });
            line.push(cell === undefined ? '' : newest.current.letter(roleIn(cell.row, cell.person)));
          }
          block.push(line);
        }
        if (isCut) setSelected(newest.current, null);
        return block;
      },
      writeClipboard: (text, html) => void host('clipboard.write', { text, html }),
      readClipboard: async () => {
        const result = await host('clipboard.read', {});
        return result.ok ? result.value : null;
      },
      paste: (text, range) => paste(newest.current, text, range),
      clear: () => setSelected(newest.current, null),
      fill: (source, target) => {
        const filled = fillCells(source, target).flatMap(({ source: from, target: to }) => {
          const given = cellAt(newest.current, from);
          const place = cellAt(newest.current, to);
          return given === undefined || place === undefined
            ? []
            : [
                {
                  touchpoint: place.row.touchpoint,
                  person: place.person,
                  role: roleIn(given.row, given.person),
                },
              ];
        });
        void send(newest.current, filled);
      },
      toggle: (cell) => {
        const found = cellAt(newest.current, cell);
        if (found === undefined) return;
        void send(newest.current, [
          {
            touchpoint: found.row.touchpoint,
            person: found.person,
            role: nextRole(roleIn(found.row, found.person)),
          },
        ]);
      },
      edge: (cell, direction) => move(cell, direction, newest.current.store.getState().bounds, 1_000_000),
      openMenu: (place) => newest.current.openMenu(place),
      openDetail: () => {
        const { active } = newest.current.store.getState().selection;
        const id = rowIdAt(newest.current.layout, active.row);
        if (id !== null) newest.current.openRows([id]);
      },
      toggleGroup: (key) => newest.current.toggleGroup(key),
      today: nothing,
      insertRow: nothing,
      deleteRows: nothing,
      duplicateRows: nothing,
      moveRows: nothing,
      find: nothing,
      sort: nothing,
      layoutChanged: ({ columns }) => newest.current.arrange(columns),
    };
  }, []);
}
