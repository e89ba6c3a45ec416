/** The two header rows: groups of columns, and the columns themselves with sort, menu, width and order. */
import { memo, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { classNames } from '@renderer/components/classNames';
import {
  groupSpans,
  MAXIMUM_COLUMN_WIDTH,
  MINIMUM_COLUMN_WIDTH,
  type ColumnModel,
  type PlacedColumn,
} from './columnModel';
import { COLUMN_HEADER, GROUP_HEADER, HEADER } from './geometry';
import styles from './grid.module.css';
import type { GridSort, GridTexts } from './types';

export interface GridHeaderProps<Row> {
  readonly gridId: string;
  readonly model: ColumnModel<Row>;
  /** Scrolling columns that are in view. */
  readonly inView: readonly PlacedColumn<Row>[];
  readonly sorts: readonly GridSort[];
  readonly filtered: ReadonlySet<string>;
  readonly texts: GridTexts;
  onSort(key: string, isAdded: boolean): void;
  onSelect(index: number, isExtended: boolean): void;
  onMenu(key: string, x: number, y: number): void;
  onResize(key: string, width: number, isDone: boolean): void;
  /** Puts a column before another one (null = last). */
  onReorder(key: string, before: string | null): void;
}

interface Drag {
  readonly key: string;
  readonly from: number;
  readonly moved: boolean;
  readonly before: string | null;
  readonly at: number;
}

function PlainHeader<Row>(props: GridHeaderProps<Row>) {
  const { model, inView } = props;
  const [drag, setDrag] = useState<Drag | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const frozen = model.columns.slice(0, model.frozenCount);
  const cells = (columns: readonly PlacedColumn<Row>[], isFrozen: boolean) =>
    columns.map((placed) => (
      <ColumnHeader
        key={placed.column.key}
        {...props}
        placed={placed}
        isLastFrozen={isFrozen && placed.index === model.frozenCount - 1}
        drag={drag}
        onDrag={setDrag}
        host={host}
      />
    ));
  const allBody = model.columns.slice(model.frozenCount);
  const first = inView[0]?.index ?? 0;
  const last = inView.at(-1)?.index ?? -1;
  const spans = groupSpans(allBody).filter((span) => span.index <= last && span.index + span.count > first);
  return (
    <div
      ref={host}
      role="presentation"
      className={styles.header}
      style={{ height: HEADER, width: model.frozenWidth + model.bodyWidth }}
    >
      <div role="presentation" className={styles.headerFrozen} style={{ width: model.frozenWidth, height: HEADER }}>
        <div className={styles.headerRow} style={{ height: GROUP_HEADER }} aria-hidden>
          <div className={styles.groupHeader} style={{ left: 0, width: model.frozenWidth }} />
        </div>
        <div
          role="row"
          aria-rowindex={2}
          className={styles.headerRow}
          style={{ top: GROUP_HEADER, height: COLUMN_HEADER }}
        >
          <div role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: model.gutter }}>
            <span className={styles.hidden}>{props.texts.rowHeader}</span>
          </div>
          {cells(frozen, true)}
        </div>
      </div>
      <div role="presentation" className={styles.headerBody} style={{ left: model.frozenWidth }}>
        <div role="row" aria-rowindex={1} className={styles.headerRow} style={{ height: GROUP_HEADER }}>
          {spans.map((span) => (
            <div
              key={`${span.key}-${span.index}`}
              role="columnheader"
              aria-colindex={span.index + 2}
              aria-colspan={span.count}
              className={styles.groupHeader}
              style={{ left: span.left, width: span.width }}
            >
              <span className={styles.groupLabel} style={{ left: model.frozenWidth + 8 }}>
                {span.label}
              </span>
            </div>
          ))}
        </div>
        <div
          role="row"
          aria-rowindex={2}
          className={styles.headerRow}
          style={{ top: GROUP_HEADER, height: COLUMN_HEADER }}
        >
          {cells(inView, false)}
        </div>
      </div>
    </div>
  );
}

export const GridHeader = memo(PlainHeader) as typeof PlainHeader;

function headerId(gridId: string, key: string): string {
  return `${gridId}-head-${key.replaceAll(':', '-')}`;
}

interface ColumnHeaderProps<Row> extends GridHeaderProps<Row> {
  readonly placed: PlacedColumn<Row>;
  readonly isLastFrozen: boolean;
  readonly drag: Drag | null;
  onDrag(drag: Drag | null): void;
  readonly host: React.RefObject<HTMLDivElement | null>;
}

function ColumnHeader<Row>(props: ColumnHeaderProps<Row>) {
  const { placed, sorts, filtered, texts, drag, isLastFrozen } = props;
  const { column, left, width } = placed;
  const sortIndex = sorts.findIndex((sort) => sort.column === column.key);
  const sort = sorts[sortIndex];
  const ariaSort = sort === undefined ? undefined : sort.descending ? 'descending' : 'ascending';
  const press = useHeaderDrag(props);
  return (
    <div
      id={headerId(props.gridId, column.key)}
      role="columnheader"
      aria-colindex={placed.index + 2}
      aria-label={column.label}
      {...(ariaSort !== undefined && { 'aria-sort': ariaSort })}
      title={column.label}
      className={classNames(
        styles.columnHeader,
        column.align === 'end' && styles.end,
        column.align === 'center' && styles.center,
        sort !== undefined && styles.sorted,
        isLastFrozen && styles.lastFrozen,
        drag?.moved === true && drag.key === column.key && styles.dragged,
        drag?.moved === true && drag.before === column.key && styles.dropBefore,
      )}
      style={{ left, width }}
      onPointerDown={press}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(column.key, event.clientX, event.clientY);
      }}
    >
      <span className={styles.headerText}>{column.header ?? column.label}</span>
      {sort !== undefined && (
        <svg className={styles.sortSign} width="8" height="8" viewBox="0 0 8 8" aria-hidden>
          <path d={sort.descending ? 'M4 7V1M1.5 4.5L4 7l2.5-2.5' : 'M4 1v6M1.5 3.5L4 1l2.5 2.5'} />
        </svg>
      )}
      {sort !== undefined && sorts.length > 1 && <span className={styles.sortRank}>{sortIndex + 1}</span>}
      {filtered.has(column.key) && <span className={styles.filterMark} aria-hidden />}
      {width >= 56 && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.headerMenu}
          aria-label={texts.columnMenu(column.label)}
          data-no-drag
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            props.onMenu(column.key, box.left, box.bottom);
          }}
        >
          <svg width="10" height="10" viewBox="0 0 16 16" aria-hidden>
            <path d="M4 6l4 4 4-4" />
          </svg>
        </button>
      )}
      <ResizeHandle {...props} />
    </div>
  );
}

const DRAG_FROM = 5;

/** Click sorts, Ctrl+click selects the column, dragging puts it elsewhere. */
function useHeaderDrag<Row>(props: ColumnHeaderProps<Row>): (event: ReactPointerEvent<HTMLDivElement>) => void {
  const { placed, model, host, onDrag, onReorder, onSort, onSelect } = props;
  return (event) => {
    if (event.button !== 0) return;
    if (event.target instanceof Element && event.target.closest('[data-no-drag]') !== null) return;
    const { column, index } = placed;
    if (event.ctrlKey || event.metaKey) {
      onSelect(index, event.shiftKey);
      return;
    }
    const isAdded = event.shiftKey;
    const startX = event.clientX;
    let current: Drag = { key: column.key, from: index, moved: false, before: null, at: startX };
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => {
      if (!current.moved && Math.abs(moved.clientX - startX) < DRAG_FROM) return;
      const before = dropTarget(moved.clientX, host.current, model);
      if (current.moved && current.before === before) return;
      current = { ...current, moved: true, before, at: moved.clientX };
      onDrag(current);
    };
    const stop = (): void => {
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', up);
      target.removeEventListener('pointercancel', stop);
      onDrag(null);
    };
    const up = (): void => {
      stop();
      if (current.moved) {
        if (current.before !== column.key) onReorder(column.key, current.before);
      } else if (column.isSortable) onSort(column.key, isAdded);
    };
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', up);
    target.addEventListener('pointercancel', stop);
  };
}

/** The column before which a dragged one would land; null = after the last. */
function dropTarget<Row>(clientX: number, host: HTMLDivElement | null, model: ColumnModel<Row>): string | null {
  if (host === null) return null;
  const frozenBox = host.firstElementChild?.getBoundingClientRect();
  const whole = host.getBoundingClientRect();
  if (frozenBox === undefined) return null;
  const isFrozen = clientX < frozenBox.right;
  const at = isFrozen ? clientX - frozenBox.left : clientX - whole.left - model.frozenWidth;
  const found = model.columns.find((placed) => placed.isFrozen === isFrozen && at < placed.left + placed.width / 2);
  if (found !== undefined) return found.column.key;
  return isFrozen ? (model.columns[model.frozenCount]?.column.key ?? null) : null;
}

function ResizeHandle<Row>({ placed, texts, onResize }: ColumnHeaderProps<Row>) {
  const { column, width } = placed;
  const minimum = column.minimumWidth ?? MINIMUM_COLUMN_WIDTH;
  return (
    <span
      data-no-drag
      title={texts.resize(column.label)}
      className={styles.resize}
      onDoubleClick={() => onResize(column.key, column.width, true)}
      onPointerDown={(event) => {
        event.stopPropagation();
        const startX = event.clientX;
        const target = event.currentTarget;
        target.setPointerCapture(event.pointerId);
        const widthAt = (clientX: number): number =>
          Math.round(Math.max(minimum, Math.min(MAXIMUM_COLUMN_WIDTH, width + clientX - startX)));
        const move = (moved: PointerEvent): void => onResize(column.key, widthAt(moved.clientX), false);
        const up = (last: PointerEvent): void => {
          target.removeEventListener('pointermove', move);
          target.removeEventListener('pointerup', up);
          if (last.clientX !== startX) onResize(column.key, widthAt(last.clientX), true);
        };
        target.addEventListener('pointermove', move);
        target.addEventListener('pointerup', up);
      }}
    />
  );
}
