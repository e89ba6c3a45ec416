/** The same figures as tables, one behind each chart; a row opens the touchpoints it counts. */
import type { CSSProperties } from 'react';
import { DataTable, type DataColumn } from '@renderer/components';
import type { BalanceFigure, BalanceMode } from '@shared/insight/balance';
import type { HeatMapFigure } from '@shared/insight/heatMap';
import { quadrantOf, type ImportanceScoreFigure } from '@shared/insight/importanceScore';
import type { ProcessFigure } from '@shared/insight/processFigure';
import { formatNumber, formatScore, formatShare } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import styles from './charts.module.css';
import { unitOrder } from './geometry/units';

export interface ChartTableProps<Figure> {
  readonly figure: Figure;
  readonly text: Text;
  readonly onSelect?: (ids: readonly number[]) => void;
}

interface TableRow {
  readonly id: string;
  readonly ids: readonly number[] | Int32Array;
  readonly cells: Readonly<Record<string, string>>;
}

interface FigureTableProps {
  readonly label: string;
  readonly columns: readonly {
    readonly id: string;
    readonly header: string;
    readonly isText?: boolean;
    readonly width?: string | number;
  }[];
  readonly rows: readonly TableRow[];
  readonly emptyText: string;
  readonly onSelect: ((ids: readonly number[]) => void) | undefined;
}

function FigureTable({ label, columns, rows, emptyText, onSelect }: FigureTableProps) {
  const shown = columns.map((column, index): DataColumn<TableRow> => ({
    id: column.id,
    header: column.header,
    cell: (row) => row.cells[column.id] ?? '',
    align: column.isText === true ? 'start' : 'end',
    isRowHeader: index === 0,
    ...(column.width !== undefined && { width: column.width }),
  }));
  // Rows and columns share one space of keys in the table, so rows bear a prefix.
  const open = (id: string): void => {
    const row = rows.find((candidate) => `row-${candidate.id}` === id);
    if (row !== undefined && row.ids.length > 0) onSelect?.([...row.ids]);
  };
  const narrowest = 130 + (columns.length - 1) * 68;
  return (
    <div className={styles.table} style={{ '--narrowest': `${narrowest}px` } as CSSProperties}>
      <DataTable
        label={label}
        columns={shown}
        rows={rows}
        rowId={(row) => `row-${row.id}`}
        emptyText={emptyText}
        isCompact
        {...(onSelect !== undefined && { onOpen: open })}
      />
    </div>
  );
}

/** Counts per stage and mode, and below them the totals with their weighted shares. */
export function BalanceTable({ figure, text, onSelect }: ChartTableProps<BalanceFigure>) {
  const count = (value: number): string => formatNumber(text.locale, value, 0);
  const modeCells = (value: (mode: BalanceMode) => string): Record<string, string> =>
    Object.fromEntries(unitOrder.map((mode) => [mode, value(mode)]));
  const shareOf = (mode: BalanceMode) => figure.shares.find((share) => share.mode === mode);
  const all = figure.shares.flatMap((share) => [...share.ids]);
  const withFrequency = (mode: BalanceMode): string => formatShare(text.locale, shareOf(mode)?.frequencyShare ?? null);
  const rows: readonly TableRow[] = [
    ...figure.stages.map((stage) => ({
      id: `stage-${stage.stage ?? 'none'}`,
      ids: unitOrder.flatMap((mode) => [...stage.ids[mode]]),
      cells: {
        stage: stage.name ?? text('insight.charts.balance.noStage'),
        total: count(stage.count),
        ...modeCells((mode) => count(stage.ids[mode].length)),
      },
    })),
    {
      id: 'total',
      ids: all,
      cells: {
        stage: text('insight.charts.balance.total'),
        total: count(figure.n),
        ...modeCells((mode) => count(shareOf(mode)?.count ?? 0)),
      },
    },
    {
      id: 'frequency',
      ids: all,
      cells: {
        stage: text('insight.charts.balance.frequencyShare'),
        total: `n = ${count(figure.frequency.rowsWith)}`,
        ...modeCells(withFrequency),
      },
    },
    {
      id: 'importance',
      ids: all,
      cells: {
        stage: text('insight.charts.balance.importanceShare'),
        total: `n = ${count(figure.importance.rowsWith)}`,
        ...modeCells((mode) => formatShare(text.locale, shareOf(mode)?.importanceShare ?? null)),
      },
    },
  ];
  return (
    <FigureTable
      label={text('insight.charts.balance.name')}
      columns={[
        { id: 'stage', header: text('insight.charts.balance.stage'), isText: true, width: '2fr' },
        ...unitOrder.map((mode) => ({ id: mode, header: text(`domain.mode.${mode}`) })),
        { id: 'total', header: text('insight.charts.balance.total') },
      ]}
      rows={rows}
      emptyText={text('insight.findings.nothingYet')}
      onSelect={onSelect}
    />
  );
}

/** Mean, spread and n per process, emotional and functional. */
export function ProcessTable({ figure, text, onSelect }: ChartTableProps<ProcessFigure>) {
  const score = (value: number | null | undefined): string => formatScore(text.locale, value ?? null);
  return (
    <FigureTable
      label={text('insight.charts.processes.name')}
      columns={[
        { id: 'process', header: text('insight.charts.processes.process'), isText: true, width: '2fr' },
        { id: 'count', header: text('insight.charts.processes.count') },
        { id: 'scored', header: text('insight.charts.processes.scored') },
        { id: 'emotional', header: text('insight.charts.processes.emotional') },
        { id: 'deviation', header: text('insight.charts.processes.deviation') },
        { id: 'range', header: text('insight.charts.processes.range') },
        { id: 'functional', header: text('insight.charts.processes.functional') },
      ]}
      rows={figure.lines.map((line) => ({
        id: line.process,
        ids: line.ids,
        cells: {
          process: text(`domain.process.${line.process}`),
          count: formatNumber(text.locale, line.count, 0),
          scored: formatNumber(text.locale, line.emotional?.n ?? 0, 0),
          emotional: score(line.emotional?.mean),
          deviation: score(line.emotional?.deviation),
          range: line.emotional === null ? '' : `${score(line.emotional.lowest)}–${score(line.emotional.highest)}`,
          functional: score(line.functional?.mean),
        },
      }))}
      emptyText={text('insight.findings.processesUnknown')}
      onSelect={onSelect}
    />
  );
}

/** The touchpoints of the chart from important and low to unimportant and high; for many rows the counts per field. */
export function ImportanceTable({ figure, text, onSelect }: ChartTableProps<ImportanceScoreFigure>) {
  const columns = [
    { id: 'name', header: text('insight.charts.importance.touchpoint'), isText: true, width: '3fr' },
    { id: 'importance', header: text('insight.charts.importance.importance') },
    { id: 'score', header: text('insight.charts.importance.score') },
    { id: 'quadrant', header: text('insight.charts.importance.quadrant'), isText: true, width: '1.4fr' },
  ];
  const points = [...figure.points]
    .sort((a, b) => b.importance - a.importance || a.score - b.score)
    .map((point): TableRow => ({
      id: String(point.id),
      ids: [point.id],
      cells: {
        name: point.name,
        importance: String(point.importance),
        score: formatScore(text.locale, point.score),
        quadrant: text(`insight.quadrant.${quadrantOf(point.importance, point.score)}`),
      },
    }));
  const fields = figure.quadrants.map((quadrant): TableRow => ({
    id: quadrant.quadrant,
    ids: quadrant.ids,
    cells: {
      name: text('insight.charts.rows', { count: quadrant.ids.length }),
      quadrant: text(`insight.quadrant.${quadrant.quadrant}`),
    },
  }));
  return (
    <FigureTable
      label={text('insight.charts.importance.name')}
      columns={columns}
      rows={points.length > 0 ? points : fields}
      emptyText={text('insight.findings.importanceUnknown')}
      onSelect={onSelect}
    />
  );
}

/** Count and mean score per stage and channel. */
export function HeatMapTable({ figure, text, onSelect }: ChartTableProps<HeatMapFigure>) {
  const columns = figure.columns.map((column) => ({
    id: `channel-${column.channel ?? 'others'}`,
    header: column.name ?? text('insight.charts.heatMap.others', { count: column.channels }),
  }));
  return (
    <FigureTable
      label={text('insight.charts.heatMap.name')}
      columns={[{ id: 'stage', header: text('insight.charts.heatMap.stage'), isText: true, width: '2fr' }, ...columns]}
      rows={figure.rows.map((row) => ({
        id: `stage-${row.stage ?? 'none'}`,
        ids: [...new Set(row.cells.flatMap((cell) => [...cell.ids]))],
        cells: Object.fromEntries([
          ['stage', row.name ?? text('insight.charts.heatMap.noStage')],
          ...row.cells.map((cell, index) => [
            columns[index]?.id ?? '',
            cell.count === 0
              ? ''
              : `${formatNumber(text.locale, cell.count, 0)}${cell.mean === null ? '' : ` (${formatScore(text.locale, cell.mean)})`}`,
          ]),
        ]) as Record<string, string>,
      }))}
      emptyText={text('insight.findings.heatMapUnknown')}
      onSelect={onSelect}
    />
  );
}
