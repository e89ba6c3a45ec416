/** The columns of a grid as they stand: order, visibility, width and frozen part kept by TanStack Table, places in pixels derived from it. */
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn, GridHandlers, GridLayout } from './types';

/** A column with its place: `left` counts from the left of its own part (frozen or scrolling). */
export interface PlacedColumn<Row> {
  readonly column: GridColumn<Row>;
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly isFrozen: boolean;
}

export interface ColumnModel<Row> {
  /** Visible columns from left to right. */
  readonly columns: readonly PlacedColumn<Row>[];
  readonly frozenCount: number;
  /** Width of the row headers. */
  readonly gutter: number;
  /** Row headers and frozen columns together. */
  readonly frozenWidth: number;
  readonly bodyWidth: number;
}

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnPinningFeature,
});
const noRows: never[] = [];

export const MINIMUM_COLUMN_WIDTH = 24;
export const MAXIMUM_COLUMN_WIDTH = 1200;

/** Columns that the layout does not know (a new field) come last, hidden. */
export function completeLayout<Row>(layout: GridLayout, columns: readonly GridColumn<Row>[]): GridLayout {
  const known = new Set(columns.map((column) => column.key));
  const kept = layout.columns.filter((entry) => known.has(entry.key));
  const there = new Set(kept.map((entry) => entry.key));
  const added = columns.filter((column) => !there.has(column.key));
  if (kept.length === layout.columns.length && added.length === 0) return layout;
  return {
    ...layout,
    columns: [...kept, ...added.map((column) => ({ key: column.key, width: column.width, visible: false }))],
  };
}

/** Places the visible columns. */
export function useColumnModel<Row>(
  columns: readonly GridColumn<Row>[],
  layout: GridLayout,
  gutter: number,
): ColumnModel<Row> {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.key,
        size: column.width,
        minSize: column.minimumWidth ?? MINIMUM_COLUMN_WIDTH,
        maxSize: MAXIMUM_COLUMN_WIDTH,
      })),
    [columns],
  );
  const state = useMemo(() => {
    const full = completeLayout(layout, columns).columns;
    const visible = full.filter((entry) => entry.visible);
    return {
      columnOrder: full.map((entry) => entry.key),
      columnVisibility: Object.fromEntries(full.map((entry) => [entry.key, entry.visible])),
      columnSizing: Object.fromEntries(full.map((entry) => [entry.key, entry.width])),
      columnPinning: { start: visible.slice(0, layout.frozen).map((entry) => entry.key), end: [] },
    };
  }, [layout, columns]);
  const table = useTable({ features, columns: definitions, data: noRows, state });
  return useMemo(() => {
    const byKey = new Map(columns.map((column) => [column.key, column]));
    const place = (ids: readonly string[], from: number, left: number, isFrozen: boolean): PlacedColumn<Row>[] => {
      let at = left;
      return ids.flatMap((id, index) => {
        const column = byKey.get(id);
        if (column === undefined) return [];
        const width = table.getColumn(id)?.getSize() ?? column.width;
        const placed = { column, index: from + index, left: at, width, isFrozen };
        at += width;
        return [placed];
      });
    };
    const end = (placed: readonly PlacedColumn<Row>[], otherwise: number): number => {
      const last = placed.at(-1);
      return last === undefined ? otherwise : last.left + last.width;
    };
    const frozen = place(
      table.getStartVisibleLeafColumns().map((column) => column.id),
      0,
      gutter,
      true,
    );
    const body = place(
      table.getCenterVisibleLeafColumns().map((column) => column.id),
      frozen.length,
      0,
      false,
    );
    return {
      columns: [...frozen, ...body],
      frozenCount: frozen.length,
      gutter,
      frozenWidth: end(frozen, gutter),
      bodyWidth: end(body, 0),
    };
    // `useTable` answers a new object every time; what it answers follows from `state` and the columns.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [columns, gutter, state]);
}

export interface GroupSpan {
  readonly key: string;
  readonly label: string;
  readonly left: number;
  readonly width: number;
  /** First column of the span. */
  readonly index: number;
  readonly count: number;
}

/** Neighbouring columns of one group share a heading. */
export function groupSpans<Row>(columns: readonly PlacedColumn<Row>[]): readonly GroupSpan[] {
  const spans: GroupSpan[] = [];
  for (const placed of columns) {
    const last = spans.at(-1);
    if (last !== undefined && last.key === placed.column.group) {
      spans[spans.length - 1] = { ...last, width: last.width + placed.width, count: last.count + 1 };
    } else {
      spans.push({
        key: placed.column.group,
        label: placed.column.groupLabel,
        left: placed.left,
        width: placed.width,
        index: placed.index,
        count: 1,
      });
    }
  }
  return spans;
}

/** Changes of width and order, as the header asks for them. */
export function useLayoutChanges<Row>(
  layout: GridLayout,
  columns: readonly GridColumn<Row>[],
  handlers: Pick<GridHandlers, 'layoutChanged'>,
): { onResize(key: string, width: number): void; onReorder(key: string, before: string | null): void } {
  return useMemo(() => {
    const full = completeLayout(layout, columns);
    const change = (entries: GridLayout['columns']): void => handlers.layoutChanged({ ...full, columns: entries });
    return {
      onResize: (key, width) =>
        change(
          full.columns.map((entry) =>
            entry.key === key ? { ...entry, width: Math.min(MAXIMUM_COLUMN_WIDTH, width) } : entry,
          ),
        ),
      onReorder: (key, before) => {
        const moved = full.columns.find((entry) => entry.key === key);
        if (moved === undefined) return;
        const rest = full.columns.filter((entry) => entry.key !== key);
        const at = before === null ? rest.length : rest.findIndex((entry) => entry.key === before);
        change([...rest.slice(0, at), moved, ...rest.slice(at)]);
      },
    };
  }, [layout, columns, handlers]);
}
