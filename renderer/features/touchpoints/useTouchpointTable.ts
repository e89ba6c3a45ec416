/** Puts the touchpoint table together: view, order, rows, lists and columns, and keeps one reference to it for gestures. */
import { useDocument, useEngineQuery, useText, useWindowState } from '@renderer/api';
import { useEvidence } from '@renderer/app/Evidence';
import { completeLayout } from '@renderer/components/grid/columnModel';
import type { GridHandle } from '@renderer/components/grid/Grid';
import { layoutRows } from '@renderer/components/grid/model/rows';
import { createGridStore } from '@renderer/components/grid/store';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { touchpointColumns } from './columns';
import { emptyLists } from './fields';
import { createRowStore } from './rowStore';
import type { Table, TableRef } from './table';
import { useRowOrder } from './useRowOrder';
import { initialSelection, layoutOf, resetViews, useViewStore, type ColumnLayout } from './viewStore';

export interface TouchpointTable extends Table {
  readonly ref: TableRef;
  readonly gridRef: RefObject<GridHandle | null>;
  readonly columnLayout: ColumnLayout;
  readonly folded: ReadonlySet<string>;
  /** True as soon as order and lists are known. */
  readonly isReady: boolean;
  toggleGroup(key: string): void;
}

let lastPath: string | null = null;

export function useTouchpointTable(): TouchpointTable {
  const t = useText();
  const document = useDocument();
  const path = useWindowState()?.document?.path ?? null;
  // Views belong to the document that they were made in.
  if (path !== lastPath) {
    lastPath = path;
    resetViews();
  }
  const listsQuery = useEngineQuery('lists.all', {});
  const lists = listsQuery.data ?? emptyLists;
  const evidence = useEvidence();
  const [rows] = useState(() => createRowStore());
  const [store] = useState(() => createGridStore());
  const gridRef = useRef<GridHandle>(null);
  const tab = useViewStore((state) => state.tab);
  const ownSelection = useViewStore((state) => state.selections[state.tab]);
  const layouts = useViewStore((state) => state.layouts);
  const selection = useMemo(() => ownSelection ?? initialSelection(tab, lists.views), [ownSelection, tab, lists.views]);
  const columnLayout = useMemo(() => layoutOf(tab, layouts, lists.views), [tab, layouts, lists.views]);
  const order = useRowOrder(selection, rows, document?.revision ?? null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const layout = useMemo(
    () => layoutRows(order.order?.ids ?? new Int32Array(0), order.order?.groups ?? [], folded),
    [order.order, folded],
  );
  const columns = useMemo(() => touchpointColumns(lists, t, rows, evidence), [lists, t, rows, evidence]);
  const visible = useMemo(() => {
    const full = completeLayout({ ...columnLayout, density: 'normal' }, columns);
    return full.columns.filter((column) => column.visible).map((column) => column.key);
  }, [columnLayout, columns]);
  const isReadOnly = document?.readOnly ?? false;

  useEffect(() => () => rows.clear(), [rows]);
  useEffect(() => setFolded(new Set()), [selection.groupBy]);

  const table: Table = {
    t,
    lists,
    rows,
    order,
    layout,
    columns,
    visible,
    store,
    selection,
    isReadOnly,
    grid: () => gridRef.current,
  };
  const ref = useRef(table);
  useLayoutEffect(() => {
    ref.current = table;
  });
  return {
    ...table,
    ref,
    gridRef,
    columnLayout,
    folded,
    isReady: order.order !== null && listsQuery.data !== undefined,
    toggleGroup: (key) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
  };
}
