/** The chart of changes as a table: per group every figure with its interval. */
import { DataTable, type DataColumn } from '@renderer/components';
import {
  changeWords,
  endsText,
  formatDifference,
  formatFigure,
  shownFigure,
  type ChangeFigure,
  type ChangeRow,
  type ShownFigure,
} from '@renderer/charts/survey';
import { measures } from '@shared/insight/survey/measures';
import type { Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import styles from './measurements.module.css';

export interface ChangeTableProps {
  readonly figure: ChangeFigure;
  /** Head of the column of groups. */
  readonly by: string;
  readonly text: Text;
  onSelect(key: string): void;
}

export function ChangeTable({ figure, by, text, onSelect }: ChangeTableProps) {
  const groups = new Map(figure.wave.by.map((group) => [group.key, group]));
  const cell = (shown: ShownFigure | null): string =>
    shown === null ? '' : `${formatFigure(text, shown.variant, shown.value)} (${endsText(text, shown)})`;
  const columns: readonly DataColumn<ChangeRow>[] = [
    {
      id: 'name',
      header: by,
      cell: (row) => row.name ?? text('measurementsScreen.noGroup'),
      isRowHeader: true,
      width: 220,
    },
    {
      id: 'n',
      header: text('measurementsScreen.change.n'),
      align: 'end',
      cell: (row) => formatNumber(text.locale, row.n, 0) + (row.small ? ' ○' : ''),
    },
    ...measures.map((measure): DataColumn<ChangeRow> => ({
      id: measure,
      header: text(`measurementsScreen.measures.${measure}`),
      align: 'end',
      cell: (row) => {
        const group = groups.get(row.key);
        return group === undefined ? '' : cell(shownFigure(group, measure));
      },
    })),
    {
      id: 'gap',
      header: text('measurementsScreen.change.gap'),
      align: 'end',
      cell: (row) => (row.gap === null ? '' : formatDifference(text, 'emotional', row.gap)),
    },
    {
      id: 'verdict',
      header: text('measurementsScreen.change.verdict'),
      cell: (row) => changeWords(text, figure, row),
      width: 260,
    },
  ];
  return (
    <div className={styles.wideTable}>
      <DataTable
        label={text('measurementsScreen.change.name')}
        columns={columns}
        rows={figure.rows}
        rowId={(row) => `group-${row.key}`}
        onOpen={(id) => onSelect(id.slice('group-'.length))}
        emptyText={text('measurementsScreen.nobody')}
        isCompact
      />
    </div>
  );
}
