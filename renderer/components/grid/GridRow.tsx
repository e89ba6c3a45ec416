/** One row of cells, in the frozen or in the scrolling part. Draws again only when its own row changes or becomes the active one. */
import { memo, useCallback, useSyncExternalStore } from 'react';
import { classNames } from '@renderer/components/classNames';
import type { PlacedColumn } from './columnModel';
import styles from './grid.module.css';
import { useGridState, type GridStore } from './store';
import type { GridColumn, GridRows } from './types';

/** Id of a cell on screen. Rows on screen are used again for other rows, so ids belong to the place (slot) and not to the row. */
export function cellId(gridId: string, slot: number, column: number): string {
  return `${gridId}-${slot}-${column}`;
}

/** The row with this id as it is now; undefined while it is not at hand. */
export function useGridRow<Row>(rows: GridRows<Row>, id: number): Row | undefined {
  const subscribe = useCallback((listener: () => void) => rows.subscribe(id, listener), [rows, id]);
  return useSyncExternalStore(subscribe, () => rows.get(id));
}

interface GridCellProps<Row> {
  readonly cellId: string;
  readonly row: Row | undefined;
  readonly column: GridColumn<Row>;
  readonly columnIndex: number;
  readonly left: number;
  readonly width: number;
}

function PlainCell<Row>({ cellId: id, row, column, columnIndex, left, width }: GridCellProps<Row>) {
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={columnIndex + 2}
      aria-readonly={column.isEditable ? undefined : true}
      className={classNames(
        styles.cell,
        column.tone === 'soft' && styles.soft,
        column.tone === 'primary' && styles.primary,
        alignClass(column.align),
      )}
      style={{ left, width }}
    >
      {row === undefined ? <span className={styles.skeleton} /> : column.render(row)}
    </div>
  );
}

function alignClass(align: GridColumn<unknown>['align']): string | undefined {
  if (align === 'end') return styles.end;
  return align === 'center' ? styles.center : undefined;
}

// memo keeps the type parameter only through this cast.
const GridCell = memo(PlainCell) as typeof PlainCell;

export interface GridRowProps<Row> {
  readonly gridId: string;
  readonly store: GridStore;
  readonly rows: GridRows<Row>;
  readonly id: number;
  /** Visual row. */
  readonly index: number;
  readonly slot: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn<Row>[];
  /** Set in the frozen part: draws the row header in front. */
  readonly rowHeader?: ((row: Row) => string) | undefined;
  readonly gutter: number;
}

function PlainRow<Row>(props: GridRowProps<Row>) {
  const { gridId, store, rows, id, index, slot, top, height, columns, rowHeader, gutter } = props;
  const row = useGridRow(rows, id);
  const isActive = useGridState(store, (state) => state.selection.active.row === index);
  return (
    <div
      className={classNames(styles.row, isActive && styles.activeRow)}
      style={{ top, height }}
      // The frozen part and the scrolling part each hold their cells of the row; the same index makes them one.
      role="row"
      aria-rowindex={index + 3}
    >
      {rowHeader !== undefined && (
        <div
          id={`${gridId}-${slot}-head`}
          role="rowheader"
          aria-colindex={1}
          className={styles.gutter}
          style={{ width: gutter }}
        >
          {row === undefined ? '' : rowHeader(row)}
          {(row === undefined || rowHeader(row) === '') && <span className={styles.hidden}>{index + 1}</span>}
        </div>
      )}
      {columns.map((placed) => (
        <GridCell
          key={placed.column.key}
          cellId={cellId(gridId, slot, placed.index)}
          row={row}
          column={placed.column}
          columnIndex={placed.index}
          left={placed.left}
          width={placed.width}
        />
      ))}
    </div>
  );
}

export const GridRow = memo(PlainRow) as typeof PlainRow;

export interface GroupRowProps {
  readonly gridId: string;
  readonly index: number;
  readonly slot: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly label: string;
  readonly isFolded: boolean;
  readonly store: GridStore;
  onToggle(): void;
}

/** The heading above the rows of a group; stands in the frozen part so that it stays in view. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { gridId, index, slot, top, height, width, label, isFolded, store, onToggle } = props;
  const isActive = useGridState(store, (state) => state.selection.active.row === index);
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className={classNames(styles.groupRow, isActive && styles.activeRow)}
      style={{ top, height, width }}
    >
      <div id={cellId(gridId, slot, 0)} role="gridcell" aria-colindex={1} className={styles.groupCell}>
        <button type="button" tabIndex={-1} className={styles.groupButton} aria-expanded={!isFolded} onClick={onToggle}>
          <svg
            width="12"
            height="12"
            viewBox="0 0 16 16"
            aria-hidden
            className={isFolded ? undefined : styles.unfolded}
          >
            <path d="M6 4l4 4-4 4" />
          </svg>
          {label}
        </button>
      </div>
    </div>
  );
});
