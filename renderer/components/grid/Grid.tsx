/** A spreadsheet grid for any number of rows: only what is in view is drawn, keys and pointer work as in Excel, and what gestures mean is up to the feature. */
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
  type Ref,
} from 'react';
import { useColumnModel, useLayoutChanges, type PlacedColumn } from './columnModel';
import { clipboardEvents } from './clipboard';
import { EditorLayer } from './EditorLayer';
import { HEADER, scrollFor } from './geometry';
import styles from './grid.module.css';
import { cellId, GridRow, GroupRow } from './GridRow';
import { GridHeader } from './GridHeader';
import type { CellAddress } from './model/address';
import { rowIdAt, rowIdsIn, visualIndexOf, visualRow, type RowLayout } from './model/rows';
import { selectCell, selectColumns, stepActive } from './model/selection';
import { SelectionLayer } from './SelectionLayer';
import { select, setBounds, type GridStore } from './store';
import {
  rowHeights,
  type CellEditorProps,
  type EditEnd,
  type GridColumn,
  type GridHandlers,
  type GridLayout,
  type GridRows,
  type GridSort,
  type GridTexts,
} from './types';
import { useActiveDescendant } from './useActiveDescendant';
import { startEdit, useGridKeyboard } from './useGridKeyboard';
import { isHeading, spotUnder, useGridPointer } from './useGridPointer';

/** What others may ask of a grid. */
export interface GridHandle {
  focus(): void;
  /** Selects a row's cell and scrolls to it; false when it is not shown. */
  goTo(id: number, column?: string): boolean;
  /** Opens the editor; `typed` replaces the value. */
  edit(id: number, column: string, typed?: string | null): boolean;
}

export interface GridProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly layout: GridLayout;
  readonly rowLayout: RowLayout;
  readonly rows: GridRows<Row>;
  readonly store: GridStore;
  readonly sorts: readonly GridSort[];
  /** Keys of columns with a filter. */
  readonly filtered: ReadonlySet<string>;
  readonly texts: GridTexts;
  readonly handlers: GridHandlers;
  readonly isReadOnly?: boolean;
  /** Text of the row header. */
  rowHeader(row: Row): string;
  /** Width of the row headers in pixels. */
  readonly gutter: number;
  renderEditor(props: CellEditorProps<Row>): ReactNode;
  readonly ref?: Ref<GridHandle>;
}

const OVERSCAN = 8;
const NEAR = 100;

export function Grid<Row>(props: GridProps<Row>) {
  const { columns, layout, rowLayout, rows, store, sorts, filtered, texts, handlers, rowHeader, gutter, renderEditor } =
    props;
  const gridId = useId();
  const viewport = useRef<HTMLDivElement>(null);
  const model = useColumnModel(columns, layout, gutter);
  const rowHeight = rowHeights[layout.density];
  const { frozenWidth } = model;

  const rowVirtualizer = useVirtualizer({
    count: rowLayout.count,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    paddingStart: 0,
    initialRect: { width: 1000, height: 800 },
  });
  const bodyColumns = useMemo(() => model.columns.slice(model.frozenCount), [model]);
  const frozenColumns = useMemo(() => model.columns.slice(0, model.frozenCount), [model]);
  const columnVirtualizer = useVirtualizer({
    horizontal: true,
    count: bodyColumns.length,
    getScrollElement: () => viewport.current,
    estimateSize: (index) => bodyColumns[index]?.width ?? 0,
    overscan: 2,
    initialRect: { width: 1600, height: 800 },
    rangeExtractor: useCallback((range: Range) => defaultRangeExtractor(range), []),
  });
  // Sizes are computed, not measured: a new layout means new places.
  useLayoutEffect(() => rowVirtualizer.measure(), [rowVirtualizer, rowHeight]);
  useLayoutEffect(() => columnVirtualizer.measure(), [columnVirtualizer, bodyColumns]);
  useLayoutEffect(
    () => setBounds(store, { rows: rowLayout.count, columns: model.columns.length }),
    [store, rowLayout, model],
  );

  // What was copied is no longer in the same place after sorting or filtering.
  useEffect(() => store.setState({ copied: null, fillTo: null }), [store, rowLayout]);

  const items = rowVirtualizer.getVirtualItems();
  // Rows that leave the screen are used again for those that come: changing texts costs less than making cells.
  const slots = useRef(1);
  slots.current = Math.max(slots.current, items.length);
  const slotOf = useCallback((row: number): number => row % slots.current, []);
  const columnItems = columnVirtualizer.getVirtualItems();
  const firstColumn = columnItems[0]?.index ?? 0;
  const lastColumn = columnItems.at(-1)?.index ?? -1;
  const inView = useMemo<readonly PlacedColumn<Row>[]>(
    () => bodyColumns.slice(firstColumn, lastColumn + 1),
    [bodyColumns, firstColumn, lastColumn],
  );

  const firstRow = items[0]?.index ?? 0;
  const lastRow = items.at(-1)?.index ?? -1;
  useEffect(() => {
    rows.want(rowIdsIn(rowLayout, firstRow, lastRow), [
      ...rowIdsIn(rowLayout, lastRow + 1, lastRow + NEAR),
      ...rowIdsIn(rowLayout, firstRow - NEAR, firstRow - 1),
    ]);
  }, [rows, rowLayout, firstRow, lastRow]);

  const reveal = useCallback(
    (cell: CellAddress): void => {
      const element = viewport.current;
      if (element === null) return;
      const view = {
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      };
      const to = scrollFor(cell, view, model, rowHeight);
      if (to.top !== view.top) element.scrollTop = to.top;
      if (to.left !== view.left) element.scrollLeft = to.left;
    },
    [model, rowHeight],
  );

  const scrollToStart = useCallback(() => {
    if (viewport.current !== null) viewport.current.scrollLeft = 0;
  }, []);
  const pageRows = useCallback(
    () => Math.max(1, Math.floor(((viewport.current?.clientHeight ?? 0) - HEADER) / rowHeight) - 1),
    [rowHeight],
  );
  const menuPoint = useCallback(() => {
    const { active } = store.getState().selection;
    const found = document.getElementById(cellId(gridId, slotOf(active.row), active.column));
    const box = (found ?? viewport.current)?.getBoundingClientRect();
    return box === undefined ? { x: 0, y: 0 } : { x: box.left + 8, y: found === null ? box.top + HEADER : box.bottom };
  }, [store, gridId, slotOf]);

  const keyboard = useMemo(
    () => ({ store, model, layout: rowLayout, handlers, pageRows, reveal, scrollToStart, menuPoint }),
    [store, model, rowLayout, handlers, pageRows, reveal, scrollToStart, menuPoint],
  );
  const onKeyDown = useGridKeyboard(keyboard);
  const pointer = useMemo(
    () => ({ store, model, layout: rowLayout, rowHeight, handlers, viewport }),
    [store, model, rowLayout, rowHeight, handlers],
  );
  const onPointerDown = useGridPointer(pointer);

  useImperativeHandle(
    props.ref,
    (): GridHandle => {
      const find = (id: number, key: string | undefined): CellAddress | null => {
        const row = visualIndexOf(rowLayout, id);
        if (row < 0) return null;
        const column = key === undefined ? -1 : model.columns.findIndex((placed) => placed.column.key === key);
        return { row, column: column >= 0 ? column : store.getState().selection.active.column };
      };
      const goTo = (id: number, key?: string): boolean => {
        const cell = find(id, key);
        if (cell === null) return false;
        setBounds(store, { rows: rowLayout.count, columns: model.columns.length });
        select(store, selectCell(cell));
        reveal(cell);
        return true;
      };
      return {
        focus: () => viewport.current?.focus({ preventScroll: true }),
        goTo,
        edit: (id, key, typed = null) => {
          const cell = find(id, key);
          if (cell === null || !goTo(id, key)) return false;
          return startEdit({ store, model, layout: rowLayout }, cell, typed);
        },
      };
    },
    [rowLayout, model, store, reveal],
  );

  useActiveDescendant({ store, gridId, viewport, slotOf, firstRow, lastRow, inView });

  const onEditEnd = useCallback(
    (end: EditEnd | 'cancel'): void => {
      const { selection, bounds } = store.getState();
      store.setState({ editing: null });
      viewport.current?.focus({ preventScroll: true });
      if (end === 'cancel' || end === 'stay') return;
      const next = stepActive(selection, end, bounds);
      select(store, next);
      reveal(next.active);
    },
    [store, reveal],
  );

  const clipboard = useMemo(() => clipboardEvents(store, handlers), [store, handlers]);
  const { onResize, onReorder } = useLayoutChanges(layout, columns, handlers);
  const onSelectColumn = useCallback(
    (index: number, isExtended: boolean): void => {
      const { selection } = store.getState();
      const from = isExtended ? selection.anchor.column : index;
      select(store, selectColumns(from, index, selection.active.row));
      viewport.current?.focus({ preventScroll: true });
    },
    [store],
  );
  const onMenu = useCallback(
    (key: string, x: number, y: number) => handlers.openMenu({ kind: 'column', key, x, y }),
    [handlers],
  );
  const roomAround = useCallback(
    (row: number, left: number, isFrozen: boolean) => {
      const element = viewport.current;
      if (element === null) return { above: 0, below: 1000, right: 1000 };
      const above = row * rowHeight - element.scrollTop;
      const start = isFrozen ? left : frozenWidth + left - element.scrollLeft;
      return { above, below: element.clientHeight - HEADER - above - rowHeight, right: element.clientWidth - start };
    },
    [rowHeight, frozenWidth],
  );

  const totalHeight = rowLayout.count * rowHeight;
  const layers = (part: 'frozen' | 'body') => (
    <>
      <SelectionLayer
        store={store}
        model={model}
        rowHeight={rowHeight}
        part={part}
        hasHandle={props.isReadOnly !== true}
      />
      <EditorLayer
        store={store}
        model={model}
        rows={rows}
        layout={rowLayout}
        rowHeight={rowHeight}
        part={part}
        roomAround={roomAround}
        renderEditor={renderEditor}
        onEnd={onEditEnd}
      />
    </>
  );

  return (
    <div
      ref={viewport}
      role="grid"
      tabIndex={0}
      aria-label={texts.label}
      aria-rowcount={rowLayout.count + 2}
      aria-colcount={model.columns.length + 1}
      aria-multiselectable
      className={styles.grid}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={(event) => {
        const spot = spotUnder(pointer, event.clientX, event.clientY);
        if (spot?.kind === 'cell' && !isHeading(rowLayout, spot.cell.row)) startEdit(keyboard, spot.cell, null);
        else if (spot?.kind === 'rowHeader') handlers.openDetail();
      }}
      onContextMenu={(event) => {
        if (spotUnder(pointer, event.clientX, event.clientY)?.kind === 'header') return;
        event.preventDefault();
        handlers.openMenu({ kind: 'cells', x: event.clientX, y: event.clientY });
      }}
      {...clipboard}
      onFocus={() => store.setState({ hasFocus: true })}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) store.setState({ hasFocus: false });
      }}
    >
      <div
        role="presentation"
        className={styles.sizer}
        style={{ width: frozenWidth + model.bodyWidth, height: HEADER + totalHeight }}
      >
        <GridHeader
          gridId={gridId}
          model={model}
          inView={inView}
          sorts={sorts}
          filtered={filtered}
          texts={texts}
          onSort={handlers.sort}
          onSelect={onSelectColumn}
          onMenu={onMenu}
          onResize={onResize}
          onReorder={onReorder}
        />
        <div role="presentation" className={styles.frozenPane} style={{ width: frozenWidth }}>
          <div role="presentation" className={styles.frozenBack} style={{ width: frozenWidth, height: totalHeight }}>
            {items.map((item) => {
              const row = visualRow(rowLayout, item.index);
              if (row === null) return null;
              if (row.kind === 'group') {
                return (
                  <GroupRow
                    key={slotOf(item.index)}
                    gridId={gridId}
                    index={item.index}
                    slot={slotOf(item.index)}
                    top={item.index * rowHeight}
                    height={rowHeight}
                    width={frozenWidth + model.bodyWidth}
                    label={texts.groupRows(row.group.label, row.group.count)}
                    isFolded={row.folded}
                    store={store}
                    onToggle={() => handlers.toggleGroup(row.group.key)}
                  />
                );
              }
              return (
                <GridRow
                  key={slotOf(item.index)}
                  gridId={gridId}
                  store={store}
                  rows={rows}
                  id={row.id}
                  index={item.index}
                  slot={slotOf(item.index)}
                  top={item.index * rowHeight}
                  height={rowHeight}
                  columns={frozenColumns}
                  rowHeader={rowHeader}
                  gutter={gutter}
                />
              );
            })}
          </div>
          {layers('frozen')}
        </div>
        <div
          role="presentation"
          className={styles.bodyPane}
          style={{ left: frozenWidth, top: HEADER, width: model.bodyWidth, height: totalHeight }}
        >
          {items.map((item) => {
            const id = rowIdAt(rowLayout, item.index);
            return id === null ? null : (
              <GridRow
                key={slotOf(item.index)}
                gridId={gridId}
                store={store}
                rows={rows}
                id={id}
                index={item.index}
                slot={slotOf(item.index)}
                top={item.index * rowHeight}
                height={rowHeight}
                columns={inView}
                gutter={0}
              />
            );
          })}
          {layers('body')}
        </div>
      </div>
    </div>
  );
}
