/** A simple table for lists: head that stays, selection, sorting, actions per row. The spreadsheet grid is not this. */
import type { ReactNode } from 'react';
import {
  Cell,
  Checkbox as AriaCheckbox,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  type Selection,
} from 'react-aria-components';
import { IconButton } from '@renderer/components/buttons/Button';
import { classNames } from '@renderer/components/classNames';
import choices from '@renderer/components/fields/choices.module.css';
import { Icon } from '@renderer/components/icons/Icon';
import { Menu, type MenuEntry } from '@renderer/components/overlays/Menu';
import styles from './table.module.css';

export interface DataColumn<RowData> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: RowData) => ReactNode;
  /** Pixels, or a share such as '2fr'; the rest is divided evenly. */
  readonly width?: number | string;
  readonly align?: 'start' | 'end';
  /** The column that names the row; the first unless said. */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  /** Hides the header for the eye, as above signs or actions. */
  readonly isHeaderHidden?: boolean;
}

export interface DataSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface DataTableProps<RowData> {
  readonly label: string;
  readonly columns: readonly DataColumn<RowData>[];
  readonly rows: readonly RowData[];
  readonly rowId: (row: RowData) => string;
  readonly selectionMode?: 'none' | 'single' | 'multiple';
  readonly selected?: readonly string[];
  readonly onSelect?: (ids: readonly string[]) => void;
  /** Enter or double click. */
  readonly onOpen?: (id: string) => void;
  readonly sort?: DataSort;
  readonly onSort?: (sort: DataSort) => void;
  /** Menu at the end of each row. */
  readonly rowActions?: (row: RowData) => readonly MenuEntry[];
  readonly onRowAction?: (actionId: string, rowId: string) => void;
  /** Spoken name of that menu ("Acties voor Manager Facturatie"). */
  readonly rowActionsLabel?: (row: RowData) => string;
  readonly emptyText: ReactNode;
  readonly isCompact?: boolean;
  /** Checkboxes in front, for choosing many; needs the spoken names. */
  readonly checkboxLabels?: { readonly all: string; readonly row: (row: RowData) => string };
}

/** Arrows go along rows and cells, Space selects, Enter opens, typing finds. */
export function DataTable<RowData>(props: DataTableProps<RowData>) {
  const { label, columns, rows, rowId, selectionMode = 'none', selected, sort, checkboxLabels, rowActions } = props;
  const hasHeader = columns.some((column) => column.isRowHeader === true);
  const hasChecks = checkboxLabels !== undefined && selectionMode === 'multiple';
  const report = (selection: Selection) => {
    const ids = selection === 'all' ? rows.map(rowId) : [...selection].map(String);
    props.onSelect?.(ids);
  };
  return (
    <div className={styles.scroll}>
      <Table
        aria-label={label}
        className={classNames(styles.table, props.isCompact === true && styles.compact)}
        selectionMode={selectionMode}
        selectionBehavior={hasChecks ? 'toggle' : 'replace'}
        selectedKeys={selected ?? []}
        onSelectionChange={report}
        {...(props.onOpen && { onRowAction: (key) => props.onOpen?.(String(key)) })}
        {...(sort && { sortDescriptor: { column: sort.column, direction: sort.direction } })}
        onSortChange={(next) =>
          props.onSort?.({ column: String(next.column), direction: next.direction ?? 'ascending' })
        }
      >
        <TableHeader className={styles.head}>
          {hasChecks && (
            <Column className={styles.checkColumn}>
              <AriaCheckbox slot="selection" className={choices.checkbox} aria-label={checkboxLabels.all}>
                {CheckMark}
              </AriaCheckbox>
            </Column>
          )}
          {columns.map((column, index) => (
            <Column
              key={column.id}
              id={column.id}
              className={classNames(styles.column, column.align === 'end' && styles.end)}
              style={columnWidth(column.width)}
              isRowHeader={hasHeader ? column.isRowHeader === true : index === 0}
              allowsSorting={column.isSortable ?? false}
              textValue={column.header}
            >
              {({ sortDirection }) => (
                <span className={styles.headText}>
                  <span className={column.isHeaderHidden === true ? styles.hidden : undefined}>{column.header}</span>
                  {sortDirection !== undefined && (
                    <Icon name={sortDirection === 'ascending' ? 'arrowUp' : 'arrowDown'} size={12} />
                  )}
                </span>
              )}
            </Column>
          ))}
          {rowActions !== undefined && (
            <Column className={styles.actionColumn}>
              <span className={styles.hidden}>{label}</span>
            </Column>
          )}
        </TableHeader>
        <TableBody renderEmptyState={() => <div className={styles.empty}>{props.emptyText}</div>}>
          {rows.map((row) => (
            <Row key={rowId(row)} id={rowId(row)} className={styles.row}>
              {hasChecks && (
                <Cell className={styles.cell}>
                  <AriaCheckbox slot="selection" className={choices.checkbox} aria-label={checkboxLabels.row(row)}>
                    {CheckMark}
                  </AriaCheckbox>
                </Cell>
              )}
              {columns.map((column) => (
                <Cell key={column.id} className={classNames(styles.cell, column.align === 'end' && styles.end)}>
                  {column.cell(row)}
                </Cell>
              ))}
              {rowActions !== undefined && (
                <Cell className={classNames(styles.cell, styles.actionCell)}>
                  <RowMenu
                    label={props.rowActionsLabel?.(row) ?? label}
                    entries={rowActions(row)}
                    onAction={(action) => props.onRowAction?.(action, rowId(row))}
                  />
                </Cell>
              )}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function columnWidth(width: number | string | undefined) {
  return width === undefined ? {} : { width: typeof width === 'number' ? `${width}px` : width };
}

/** The box of a selection checkbox; its state comes from the table. */
function CheckMark(state: { readonly isSelected: boolean; readonly isIndeterminate: boolean }) {
  return (
    <span className={choices.box}>
      {state.isIndeterminate ? <Icon name="min" size={12} /> : state.isSelected && <Icon name="check" size={12} />}
    </span>
  );
}

interface RowMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
}

function RowMenu({ label, entries, onAction }: RowMenuProps) {
  if (entries.length === 0) return null;
  return (
    <Menu
      label={label}
      entries={entries}
      onAction={onAction}
      placement="bottom end"
      trigger={<IconButton icon="more" size="small" label={label} hasTooltip={false} />}
    />
  );
}
