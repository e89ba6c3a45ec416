/** Rows of any number as a grid that is read, not typed in: only those in view are drawn, arrows walk along them, Enter opens one. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classNames, Icon } from '@renderer/components';
import styles from './virtualGrid.module.css';

export interface VirtualColumn {
  readonly id: string;
  readonly header: ReactNode;
  /** What a screen reader says; needed where the header is not text. */
  readonly label: string;
  /** Pixels; the least of them where it grows. */
  readonly width: number;
  /** Takes what room is left. */
  readonly isGrowing?: boolean;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
}

export interface VirtualSort {
  readonly column: string;
  readonly descending: boolean;
}

export interface VirtualGridProps {
  readonly label: string;
  readonly columns: readonly VirtualColumn[];
  readonly count: number;
  readonly rowHeight: number;
  /** Stays the same for the same row, wherever it stands. */
  rowKey(index: number): string | number;
  /** Cells of a row: one element a column, or a heading over the whole width. */
  renderRow(index: number): readonly ReactNode[] | { readonly heading: ReactNode };
  isHeading?(index: number): boolean;
  /** Row that has the keyboard; null = none yet. */
  readonly active: number | null;
  onActive(index: number): void;
  onOpen?(index: number): void;
  /** Space on a row, for choosing several. */
  onToggle?(index: number): void;
  isSelected?(index: number): boolean;
  readonly sort?: VirtualSort;
  onSort?(column: string): void;
  /** Rows that came into view. */
  onView?(first: number, last: number): void;
  readonly emptyText: ReactNode;
}

const OVERSCAN = 10;
/** Left and right of a row together, in pixels. */
const PADDING = 32;

export function VirtualGrid(props: VirtualGridProps) {
  const { label, columns, count, rowHeight, active, onActive, onOpen, onToggle, sort, onView } = props;
  const id = useId();
  const viewport = useRef<HTMLDivElement>(null);
  const isHeading = (index: number): boolean => props.isHeading?.(index) ?? false;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialRect: { width: 1000, height: 800 },
    // The row with the keyboard stays drawn, so that a screen reader can always name it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (active === null || active >= count || shown.includes(active)) return shown;
      return [...shown, active].sort((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => onView?.(first, last), [onView, first, last, count]);

  const goTo = (index: number): void => {
    onActive(index);
    virtualizer.scrollToIndex(index);
  };
  const walk = (from: number, step: 1 | -1, length = 1): void => {
    let index = Math.max(0, Math.min(count - 1, from + step * length));
    while (index >= 0 && index < count && isHeading(index)) index += step;
    // Nothing further in this direction: the nearest row that can be reached.
    if (index < 0 || index >= count) {
      index = step === 1 ? count - 1 : 0;
      while (index >= 0 && index < count && isHeading(index)) index -= step;
    }
    if (index >= 0 && index < count) goTo(index);
  };
  const page = (): number => Math.max(1, Math.floor((viewport.current?.clientHeight ?? 320) / rowHeight) - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const from = active ?? -1;
    if (event.key === 'ArrowDown') walk(from, 1);
    else if (event.key === 'ArrowUp') walk(active ?? count, -1);
    else if (event.key === 'PageDown') walk(from, 1, page());
    else if (event.key === 'PageUp') walk(active ?? count, -1, page());
    else if (event.key === 'Home') walk(-1, 1);
    else if (event.key === 'End') walk(count, -1);
    else if (event.key === 'Enter' && active !== null && onOpen !== undefined) onOpen(active);
    else if (event.key === ' ' && active !== null && onToggle !== undefined) onToggle(active);
    else return;
    event.preventDefault();
  };
  const template = columns
    .map(({ width, isGrowing }) => (isGrowing === true ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(' ');
  // Every row is a grid of its own: the same least width keeps their columns under each other.
  const minWidth = columns.reduce((sum, { width }) => sum + width, PADDING);
  return (
    <div className={styles.frame}>
      <div
        ref={viewport}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-multiselectable={onToggle !== undefined}
        tabIndex={0}
        className={styles.viewport}
        onKeyDown={onKeyDown}
        {...(active !== null && active < count && { 'aria-activedescendant': `${id}-${active}` })}
      >
        <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: template, minWidth }}>
          {columns.map((column) => (
            <Header key={column.id} column={column} sort={sort} onSort={props.onSort} />
          ))}
        </div>
        {count === 0 ? (
          <div role="row" className={styles.empty}>
            <span role="gridcell">{props.emptyText}</span>
          </div>
        ) : (
          <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize(), minWidth }}>
            {items.map((item) => {
              const content = props.renderRow(item.index);
              const place = { transform: `translateY(${item.start}px)`, height: item.size };
              if (!Array.isArray(content)) {
                const { heading } = content as { readonly heading: ReactNode };
                return (
                  <div
                    key={props.rowKey(item.index)}
                    role="row"
                    aria-rowindex={item.index + 2}
                    className={styles.heading}
                    style={place}
                  >
                    <span role="rowheader" aria-colspan={columns.length} className={styles.headingCell}>
                      {heading}
                    </span>
                  </div>
                );
              }
              const isActive = item.index === active;
              return (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the grid around it.
                <div
                  key={props.rowKey(item.index)}
                  id={`${id}-${item.index}`}
                  role="row"
                  tabIndex={-1}
                  aria-rowindex={item.index + 2}
                  aria-selected={props.isSelected?.(item.index) ?? isActive}
                  className={classNames(styles.row, isActive && styles.active)}
                  style={{ ...place, gridTemplateColumns: template }}
                  onClick={() => {
                    onActive(item.index);
                    viewport.current?.focus({ preventScroll: true });
                  }}
                  onDoubleClick={() => onOpen?.(item.index)}
                >
                  {columns.map((column, at) => (
                    <span
                      key={column.id}
                      role={at === 0 ? 'rowheader' : 'gridcell'}
                      className={classNames(styles.cell, column.align === 'end' && styles.end)}
                    >
                      {(content as readonly ReactNode[])[at]}
                    </span>
                  ))}
                </div>
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

interface HeaderProps {
  readonly column: VirtualColumn;
  readonly sort: VirtualSort | undefined;
  readonly onSort: ((column: string) => void) | undefined;
}

function Header({ column, sort, onSort }: HeaderProps) {
  const isSorted = sort?.column === column.id;
  const canSort = column.isSortable === true && onSort !== undefined;
  return (
    <span
      role="columnheader"
      className={classNames(styles.header, column.align === 'end' && styles.end)}
      aria-label={column.label}
      {...(canSort && { 'aria-sort': isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none' })}
    >
      {canSort ? (
        <button type="button" className={styles.sort} onClick={() => onSort(column.id)}>
          <span>{column.header}</span>
          {isSorted && <Icon name={sort.descending ? 'arrowDown' : 'arrowUp'} size={12} />}
        </button>
      ) : (
        column.header
      )}
    </span>
  );
}
