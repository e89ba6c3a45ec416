/** What keyboard, clipboard and fill handle do to cells. */
import { notice, runQuery } from '@renderer/api';
import { height, type CellAddress, type CellRange } from '@renderer/components/grid/model/address';
import { continueSeries, fillCells, type FillDirection } from '@renderer/components/grid/model/fill';
import { edgeIndex, dataEdge, type Direction } from '@renderer/components/grid/model/navigation';
import { planPaste } from '@renderer/components/grid/model/paste';
import { rowIdAt, rowIdsIn, visualRow } from '@renderer/components/grid/model/rows';
import { parseTabular, writeTabular, type TextBlock } from '@renderer/components/grid/model/tabularText';
import type { FieldValue, Touchpoint } from '@shared/domain/touchpoint';
import { cellText, emptyValue, fieldValue, isDerived, isFilled, kindOf } from './fields';
import { readPaste, type PasteOutcome } from './paste';
import type { CellChange } from './rowStore';
import { setCells, type TableRef } from './table';

/** Most rows whose texts are gathered without asking the engine. */
const MOST_CELLS = 500_000;

/** Texts of a range; a promise when rows are not at hand. */
export function copyCells(table: TableRef, range: CellRange): TextBlock | Promise<TextBlock> {
  const { layout, rows, visible, lists, t } = table.current;
  const keys = visible.slice(range.left, range.right + 1);
  const ids = rowIdsIn(layout, range.top, range.bottom);
  const textsOf = (found: readonly Touchpoint[]): TextBlock =>
    found.map((row) => keys.map((key) => cellText(row, key, lists, t)));
  const atHand = ids.map((id) => rows.get(id));
  if (atHand.every((row) => row !== undefined)) return textsOf(atHand);
  return rows.load(ids).then(textsOf);
}

/** Empties the cells of a range, except those that are computed. */
export async function clearCells(table: TableRef, range: CellRange): Promise<void> {
  const { layout, visible, lists, isReadOnly } = table.current;
  if (isReadOnly) return;
  const keys = visible.slice(range.left, range.right + 1).filter((key) => !isDerived(key));
  // A touchpoint without a name is nothing: deleting the row is another gesture.
  const emptied = keys.filter((key) => key !== 'name');
  if (emptied.length === 0) {
    if (keys.includes('name')) notice({ tone: 'info', text: (t) => t('touchpoints.nameStays'), action: null });
    return;
  }
  const cells = rowIdsIn(layout, range.top, range.bottom).flatMap((id) =>
    emptied.map((field) => ({ id, field, value: emptyValue(field, lists) })),
  );
  if (isTooMuch(cells.length)) return;
  await setCells(table, cells, 'clear');
}

function isTooMuch(count: number): boolean {
  if (count <= MOST_CELLS) return false;
  notice({ tone: 'error', text: (t) => t('touchpoints.tooManyCells', { count, max: MOST_CELLS }), action: null });
  return true;
}

/** Repeats the source over the target; numbers with a constant step go on. */
export async function fill(
  table: TableRef,
  source: CellRange,
  target: CellRange,
  direction: FillDirection,
): Promise<void> {
  const { layout, visible, rows, isReadOnly, lists } = table.current;
  if (isReadOnly) return;
  const sourceIds = rowIdsIn(layout, source.top, source.bottom);
  const found = new Map((await rows.load(sourceIds)).map((row) => [row.id, row]));
  const valueAt = (cell: CellAddress): FieldValue | undefined => {
    const id = rowIdAt(layout, cell.row);
    const row = id === null ? undefined : found.get(id);
    const key = visible[cell.column];
    return row === undefined || key === undefined ? undefined : fieldValue(row, key);
  };
  const series = seriesOf(source, target, direction, valueAt);
  const cells: CellChange[] = [];
  for (const { target: to, source: from } of fillCells(source, target)) {
    const id = rowIdAt(layout, to.row);
    const field = visible[to.column];
    const sourceField = visible[from.column];
    if (id === null || field === undefined || sourceField === undefined || isDerived(field) || isDerived(sourceField))
      continue;
    const value = series.get(`${to.row},${to.column}`) ?? valueAt(from);
    if (value === undefined || !fits(field, sourceField, lists)) continue;
    if (field === 'name' && (value === null || value === '')) continue;
    cells.push({ id, field, value: clampNumber(value, field, lists) });
  }
  if (cells.length === 0 || isTooMuch(cells.length)) return;
  await setCells(table, cells, 'fill');
}

/** A value goes sideways only into a field of the same kind. */
function fits(field: string, source: string, lists: TableRef['current']['lists']): boolean {
  if (field === source) return true;
  const one = kindOf(field, lists);
  const other = kindOf(source, lists);
  if (one === undefined || other === undefined || one.type !== other.type) return false;
  return (
    JSON.stringify({ ...one, long: true }) === JSON.stringify({ ...other, long: true }) ||
    one.type === 'text' ||
    one.type === 'number'
  );
}

function clampNumber(value: FieldValue, field: string, lists: TableRef['current']['lists']): FieldValue {
  const kind = kindOf(field, lists);
  return kind?.type === 'number' && typeof value === 'number' ? Math.min(kind.max, Math.max(kind.min, value)) : value;
}

/** Values of the target cells where a line of the source is a series of numbers. */
function seriesOf(
  source: CellRange,
  target: CellRange,
  direction: FillDirection,
  valueAt: (cell: CellAddress) => FieldValue | undefined,
): ReadonlyMap<string, number> {
  const made = new Map<string, number>();
  const isDown = direction === 'down' || direction === 'up';
  if (isDown ? height(source) < 2 : source.left === source.right) return made;
  const lines = isDown ? source.right - source.left + 1 : source.bottom - source.top + 1;
  const length = isDown ? source.bottom - source.top + 1 : source.right - source.left + 1;
  const count = isDown ? target.bottom - target.top + 1 : target.right - target.left + 1;
  for (let line = 0; line < lines; line += 1) {
    const values = Array.from({ length }, (_, index) => {
      const cell = isDown
        ? { row: source.top + index, column: source.left + line }
        : { row: source.top + line, column: source.left + index };
      const value = valueAt(cell);
      return typeof value === 'number' ? value : null;
    });
    const isBackwards = direction === 'up' || direction === 'left';
    const next = continueSeries(isBackwards ? values.toReversed() : values, count);
    next?.forEach((value, index) => {
      const row = isDown ? (isBackwards ? target.bottom - index : target.top + index) : source.top + line;
      const column = isDown ? source.left + line : isBackwards ? target.right - index : target.left + index;
      made.set(`${row},${column}`, value);
    });
  }
  return made;
}

/** Yes → no → unknown → yes. */
export async function toggle(table: TableRef, cell: CellAddress): Promise<void> {
  const { layout, visible, rows, isReadOnly } = table.current;
  const id = rowIdAt(layout, cell.row);
  const field = visible[cell.column];
  const row = id === null ? undefined : rows.get(id);
  if (row === undefined || field === undefined || id === null || isReadOnly) return;
  const value = fieldValue(row, field);
  await setCells(table, [{ id, field, value: value === null ? true : value === true ? false : null }]);
}

/** Today's date in a date cell. */
export async function enterToday(table: TableRef, cell: CellAddress): Promise<void> {
  const { layout, visible, lists, isReadOnly } = table.current;
  const id = rowIdAt(layout, cell.row);
  const field = visible[cell.column];
  if (id === null || field === undefined || isReadOnly) return;
  if (kindOf(field, lists)?.type !== 'date') {
    notice({ tone: 'info', text: (t) => t('touchpoints.noDateHere'), action: null });
    return;
  }
  await setCells(table, [{ id, field, value: todayIso() }]);
}

export function todayIso(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Ctrl+arrow: along rows at hand at once, along a column by asking which rows are empty there. */
export function dataEdgeOf(
  table: TableRef,
  cell: CellAddress,
  direction: Direction,
): CellAddress | Promise<CellAddress> {
  const { layout, visible, rows, selection, store } = table.current;
  const { bounds } = store.getState();
  const filled = (at: CellAddress): boolean => {
    const id = rowIdAt(layout, at.row);
    const row = id === null ? undefined : rows.get(id);
    const key = visible[at.column];
    return row !== undefined && key !== undefined && isFilled(row, key);
  };
  if (direction === 'left' || direction === 'right') return dataEdge(cell, direction, bounds, filled);
  const key = visible[cell.column];
  if (key === undefined || layout.count === 0) return cell;
  const isForward = direction === 'down';
  const allAtHand = layout.codes.every((code) => code < 0 || rows.get(code) !== undefined);
  if (allAtHand || isDerived(key)) {
    const isFilledAt = (row: number): boolean =>
      visualRow(layout, row)?.kind === 'group' || filled({ row, column: cell.column });
    return { row: edgeIndex(cell.row, isForward, layout.count, isFilledAt), column: cell.column };
  }
  const question = {
    ...selection,
    filters: [...selection.filters, { column: key, operator: 'isEmpty' as const, values: [] }],
  };
  return runQuery('touchpoint.order', question).then((result) => {
    const empty = new Set(result.ok ? result.value.ids : []);
    const isFilledAt = (row: number): boolean => {
      const code = layout.codes[row] ?? 0;
      return code < 0 || !empty.has(code);
    };
    return { row: edgeIndex(cell.row, isForward, layout.count, isFilledAt), column: cell.column };
  });
}

/** A paste that has been read and waits to be carried out. */
export interface PreparedPaste {
  readonly outcome: PasteOutcome;
  readonly lostColumns: number;
  readonly isCut: boolean;
}

/** Reads clipboard text for the place it is pasted at; null when there is nothing to paste. */
export function preparePaste(
  table: TableRef,
  text: string,
  range: CellRange,
  cutText: string | null,
): PreparedPaste | null {
  const { layout, visible, lists, t, store } = table.current;
  const block = parseTabular(text);
  const plan = planPaste(block, range, store.getState().bounds);
  if (plan === null) return null;
  const outcome = readPaste(
    plan,
    layout.count,
    (row) => rowIdAt(layout, row),
    (column) => visible[column],
    lists,
    t,
  );
  const isCut = cutText !== null && cutText === writeTabular(block);
  return { outcome, lostColumns: plan.lostColumns, isCut };
}

/** The cells that a cut leaves empty: those of the cut range that the paste does not fill. */
export function cutCells(table: TableRef, cut: CellRange, filled: readonly CellChange[]): readonly CellChange[] {
  const { layout, visible, lists } = table.current;
  const taken = new Set(filled.map((cell) => `${cell.id},${cell.field}`));
  return rowIdsIn(layout, cut.top, cut.bottom).flatMap((id) =>
    visible
      .slice(cut.left, cut.right + 1)
      .filter((field) => !isDerived(field) && field !== 'name' && !taken.has(`${id},${field}`))
      .map((field) => ({ id, field, value: emptyValue(field, lists) })),
  );
}
