/** The improvements as a table: sorted by any column, opened by Enter. */
import { useState } from 'react';
import { EvidenceButton } from '@renderer/app/Evidence';
import { DataTable, type DataColumn, type DataSort, type MenuEntry } from '@renderer/components';
import { boardColumnOf, boardColumns, efforts } from '@shared/domain/improvement';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import { formatDate, formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { deleteImprovement, moveImprovement } from './commands';
import { departmentName, fullName, ownerName, type ImprovementContext } from './context';
import { effectShort } from './effectText';
import styles from './improvements.module.css';

export interface TableViewProps {
  readonly context: ImprovementContext;
  /** Rows to show: filtered by the bar above. */
  readonly rows: readonly ImprovementRow[];
}

type Value = string | number | null;

export function TableView({ context, rows }: TableViewProps) {
  const { text, lists, isReadOnly, open, onOpen } = context;
  const [sort, setSort] = useState<DataSort>({ column: 'position', direction: 'ascending' });
  const valueOf: Readonly<Record<string, (row: ImprovementRow) => Value>> = {
    code: (row) => row.code,
    name: (row) => row.name,
    owner: (row) => ownerName(lists, row.owner) || null,
    department: (row) => departmentName(lists, row.department) || null,
    status: (row) => boardColumns.indexOf(boardColumnOf(row.status)),
    effort: (row) => (row.effort === null ? null : efforts.indexOf(row.effort)),
    impact: (row) => row.impact,
    proposed: (row) => row.proposedOn,
    decided: (row) => row.decidedOn,
    due: (row) => row.dueOn,
    done: (row) => row.doneOn,
    open: (row) => row.daysOpen,
    evidence: (row) => context.evidence?.improvements.get(row.id)?.quotes ?? null,
    flags: (row) => row.flags.length,
  };
  const value = valueOf[sort.column];
  const sorted =
    value === undefined
      ? rows
      : [...rows].sort((a, b) => compare(value(a), value(b), sort.direction === 'ascending' ? 1 : -1, text.locale));
  const date = (day: string | null) => <span className={styles.whole}>{formatDate(text.locale, day)}</span>;
  const head = (id: ColumnId, more: Partial<DataColumn<ImprovementRow>> = {}) => ({
    id,
    header: text(`improvementsScreen.table.${id}`),
    isSortable: id in valueOf,
    ...more,
  });
  const columns: readonly DataColumn<ImprovementRow>[] = [
    { ...head('code', { width: 56 }), cell: (row) => row.code ?? '' },
    {
      ...head('name', { width: 300, isRowHeader: true }),
      cell: (row) => <span className={styles.name}>{row.name}</span>,
    },
    {
      ...head('status', { width: 110 }),
      cell: (row) => <span className={styles.whole}>{text(`improvementsScreen.status.${row.status}`)}</span>,
    },
    {
      ...head('flags', { width: 280 }),
      cell: (row) => <Flags row={row} text={text} />,
    },
    ...(context.evidence === null
      ? []
      : [
          {
            ...head('evidence', { width: 170 }),
            cell: (row: ImprovementRow) => {
              const count = context.evidence?.improvements.get(row.id);
              return count === undefined ? (
                ''
              ) : (
                <EvidenceButton count={count} filter={{ improvement: row.id }} about={fullName(row)} />
              );
            },
          },
        ]),
    {
      ...head('owner', { width: 150 }),
      cell: (row) => <span className={styles.whole}>{ownerName(lists, row.owner)}</span>,
    },
    { ...head('department', { width: 130 }), cell: (row) => departmentName(lists, row.department) },
    {
      ...head('effort', { width: 84 }),
      cell: (row) => (row.effort === null ? '' : text(`improvementsScreen.effortLetter.${row.effort}`)),
    },
    { ...head('impact', { align: 'end', width: 70 }), cell: (row) => formatNumber(text.locale, row.impact, 0) },
    { ...head('proposed', { width: 96 }), cell: (row) => date(row.proposedOn) },
    { ...head('decided', { width: 96 }), cell: (row) => date(row.decidedOn) },
    { ...head('due', { width: 96 }), cell: (row) => date(row.dueOn) },
    { ...head('done', { width: 96 }), cell: (row) => date(row.doneOn) },
    { ...head('open', { align: 'end', width: 88 }), cell: (row) => formatNumber(text.locale, row.daysOpen, 0) },
    {
      ...head('effect', { width: 250 }),
      cell: (row) => <span className={styles.whole}>{effectShort(text, row.effect)}</span>,
    },
  ];
  const actions = (row: ImprovementRow): readonly MenuEntry[] => [
    { id: 'open', label: text('improvementsScreen.move.open'), shortcut: 'Enter' },
    ...(isReadOnly
      ? []
      : [
          ...boardColumns
            .filter((column) => column !== boardColumnOf(row.status))
            .map((column) => ({
              id: column,
              label: text('improvementsScreen.move.to', { column: text(`improvementsScreen.column.${column}`) }),
            })),
          {
            id: 'delete',
            label: text('improvementsScreen.move.delete'),
            icon: 'trash' as const,
            tone: 'danger' as const,
          },
        ]),
  ];
  const idOf = (key: string): number => Number(key.slice('improvement-'.length));
  return (
    <div className={styles.table}>
      <DataTable
        label={text('improvementsScreen.table.label')}
        columns={columns}
        rows={sorted}
        rowId={(row) => `improvement-${row.id}`}
        selectionMode="single"
        selected={open === null ? [] : [`improvement-${open}`]}
        onSelect={([key]) => onOpen(key === undefined ? null : idOf(key))}
        onOpen={(key) => onOpen(idOf(key))}
        sort={sort}
        onSort={setSort}
        rowActions={actions}
        rowActionsLabel={(row) => text('improvementsScreen.table.actions', { name: fullName(row) })}
        onRowAction={(action, key) => {
          const row = rows.find(({ id }) => id === idOf(key));
          const column = boardColumns.find((known) => known === action);
          if (row === undefined) return;
          if (action === 'open') onOpen(row.id);
          else if (action === 'delete') void deleteImprovement(row);
          else if (column !== undefined) void moveImprovement(row.id, column);
        }}
        emptyText={text('improvementsScreen.table.empty')}
        isCompact
      />
    </div>
  );
}

type ColumnId =
  | 'code'
  | 'name'
  | 'owner'
  | 'department'
  | 'status'
  | 'effort'
  | 'impact'
  | 'proposed'
  | 'decided'
  | 'due'
  | 'done'
  | 'open'
  | 'effect'
  | 'evidence'
  | 'flags';

/** The first flag in words, and how many there are besides; all of them in the tooltip. */
function Flags({ row, text }: { readonly row: ImprovementRow; readonly text: Text }) {
  const words = row.flags.map((flag) => text(`improvementsScreen.flag.${flag}`));
  const [first, ...others] = words;
  if (first === undefined) return null;
  return (
    <span className={styles.whole} title={words.join('\n')}>
      {others.length === 0 ? first : `${first} +${others.length}`}
    </span>
  );
}

/** What is unknown comes last, whichever way it is sorted. */
function compare(a: Value, b: Value, direction: 1 | -1, locale: string): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
  return String(a).localeCompare(String(b), locale, { numeric: true }) * direction;
}
