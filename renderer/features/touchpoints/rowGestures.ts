/** What keyboard and menu do to whole rows: add, delete, copy, move. */
import { notice, runCommand, runQuery } from '@renderer/api';
import { improveTouchpoint } from '@renderer/app/improve';
import { rowIdAt, rowIdsIn, visualIndexOf } from '@renderer/components/grid/model/rows';
import { selectedRange } from '@renderer/components/grid/model/selection';
import type { FieldValue } from '@shared/domain/touchpoint';
import { afterPaint, changeRows, sendable, type TableRef } from './table';

/** Ids of the rows that the selection touches. */
export function selectedIds(table: TableRef): readonly number[] {
  const { store, layout } = table.current;
  const { selection, bounds } = store.getState();
  const range = selectedRange(selection, bounds);
  return rowIdsIn(layout, range.top, range.bottom);
}

/** Makes an improvement of the active row. */
export async function improveActive(table: TableRef): Promise<void> {
  const { store, layout } = table.current;
  const id = rowIdAt(layout, store.getState().selection.active.row);
  if (id === null) return;
  const found = await runQuery('touchpoint.rows', { ids: [id] });
  const [touchpoint] = found.ok ? found.value : [];
  if (touchpoint !== undefined) await improveTouchpoint(touchpoint);
}

/** Adds one touchpoint beside the active row (or at the end) and opens its name for editing. */
export async function addRow(table: TableRef, where: 'above' | 'below' | 'end'): Promise<void> {
  const { t, layout, store, isReadOnly } = table.current;
  if (isReadOnly) return;
  const active = store.getState().selection.active.row;
  const anchor = where === 'end' ? null : neighbour(table, where === 'below' ? active : active - 1);
  const value = await changeRows(table, 'touchpoint.create', {
    rows: [{ ...inherited(table, rowIdAt(layout, active)), name: t('touchpoints.newName') }],
    after: anchor,
  });
  const id = value?.ids[0];
  if (id === undefined) return;
  await afterPaint();
  if (where === 'above' && anchor === null) await moveToTop(table, id);
  await table.current.rows.load([id]);
  table.current.rows.refresh([id]);
  await editWhenThere(table, id, 'name', '');
}

/** The first data row at or above a visual row. */
function neighbour(table: TableRef, row: number): number | null {
  for (let index = row; index >= 0; index -= 1) {
    const id = rowIdAt(table.current.layout, index);
    if (id !== null) return id;
  }
  return null;
}

async function moveToTop(table: TableRef, id: number): Promise<void> {
  const first = table.current.layout.ids.find((candidate) => candidate !== id) ?? null;
  await changeRows(table, 'touchpoint.move', { ids: [id], before: first });
  await afterPaint();
}

/** A new row takes over what the table is grouped or filtered by, so that it does not vanish at once. */
function inherited(table: TableRef, active: number | null): Record<string, ReturnType<typeof sendable>> {
  const { selection, rows } = table.current;
  const values: Record<string, ReturnType<typeof sendable>> = {};
  const row = active === null ? undefined : rows.get(active);
  const { groupBy } = selection;
  if (row !== undefined && groupBy !== null && groupBy !== 'mode' && !groupBy.startsWith('extra:')) {
    const value = row[groupBy as keyof typeof row] as FieldValue;
    if (value !== null && value !== undefined) values[groupBy] = sendable(value);
  }
  for (const filter of selection.filters) {
    const [only] = filter.values;
    if (
      filter.operator === 'anyOf' &&
      filter.values.length === 1 &&
      only !== undefined &&
      ['stage', 'owner', 'department'].includes(filter.column)
    ) {
      values[filter.column] = only;
    }
  }
  return values;
}

/** Opens the editor as soon as the row is at hand and on screen. */
export async function editWhenThere(
  table: TableRef,
  id: number,
  field: string,
  typed: string | null,
): Promise<boolean> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const grid = table.current.grid();
    if (table.current.rows.get(id) !== undefined && grid?.edit(id, field, typed) === true) return true;
    grid?.goTo(id, field);
    await afterPaint();
  }
  return false;
}

/** Goes to a cell as soon as it is on screen. */
export async function goWhenThere(table: TableRef, id: number, field: string): Promise<boolean> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const grid = table.current.grid();
    if (table.current.layout.ids.includes(id) && grid?.goTo(id, field) === true) {
      grid.focus();
      return true;
    }
    await afterPaint();
  }
  return false;
}

export async function deleteRows(table: TableRef): Promise<void> {
  const { isReadOnly, store } = table.current;
  const ids = selectedIds(table);
  if (ids.length === 0 || isReadOnly) return;
  const active = store.getState().selection.active;
  const done = await runCommand('touchpoint.delete', { ids: [...ids] });
  if (!done.ok) return;
  table.current.order.changed(done.value, false);
  await table.current.order.refresh();
  await afterPaint();
  const { layout } = table.current;
  const next = rowIdAt(layout, Math.min(active.row, layout.count - 1));
  if (next !== null) table.current.grid()?.goTo(next);
  table.current.grid()?.focus();
  notice({
    tone: 'info',
    text: (t) => t('touchpoints.deleted', { count: ids.length }),
    action: { label: (t) => t('common.undo'), run: () => void runCommand('history.undo', {}) },
  });
}

export async function duplicateRows(table: TableRef): Promise<void> {
  const ids = selectedIds(table);
  if (ids.length === 0 || table.current.isReadOnly) return;
  const value = await changeRows(table, 'touchpoint.duplicate', { ids: [...ids] });
  const first = value?.ids[0];
  if (first === undefined) return;
  await afterPaint();
  table.current.grid()?.goTo(first);
}

/** Puts the selected rows one place up or down. Only where the order is the table's own. */
export async function moveRows(table: TableRef, direction: 'up' | 'down'): Promise<void> {
  const { layout, selection, isReadOnly, store } = table.current;
  if (isReadOnly) return;
  if (selection.sorts.length > 0 || selection.groupBy !== null) {
    notice({ tone: 'info', text: (t) => t('touchpoints.moveNeedsOrder'), action: null });
    return;
  }
  const ids = selectedIds(table);
  const first = ids[0];
  const last = ids.at(-1);
  if (first === undefined || last === undefined) return;
  const top = visualIndexOf(layout, first);
  const bottom = visualIndexOf(layout, last);
  if (direction === 'up' ? top === 0 : bottom === layout.count - 1) return;
  const before = direction === 'up' ? rowIdAt(layout, top - 1) : rowIdAt(layout, bottom + 2);
  const range = store.getState().selection;
  const value = await changeRows(table, 'touchpoint.move', { ids: [...ids], before });
  if (value === null && table.current.order.error !== null) return;
  await afterPaint();
  const step = direction === 'up' ? -1 : 1;
  const shift = (cell: { row: number; column: number }): { row: number; column: number } => ({
    ...cell,
    row: cell.row + step,
  });
  store.setState({
    selection: { ...range, active: shift(range.active), anchor: shift(range.anchor), extent: shift(range.extent) },
  });
}
