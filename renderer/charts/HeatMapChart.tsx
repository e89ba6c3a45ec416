/** Stage × channel: a cell per pair with its count, or its mean score; neutral shades, figures in the cells. */
import type { HeatMapCell, HeatMapColumn, HeatMapFigure, HeatMapRow } from '@shared/insight/heatMap';
import { formatNumber, formatScore } from '@shared/i18n/format';
import { classNames } from '@renderer/components';
import type { ChartProps } from './chart.types';
import styles from './charts.module.css';
import { ChartRoot } from './ChartRoot';
import { countShade, scoreShade, type Shade } from './geometry/heat';
import { fitText } from './geometry/labels';
import { useMarks } from './useMarks';

export interface HeatMapChartProps extends ChartProps<HeatMapFigure> {
  readonly measure?: 'count' | 'score';
}

const HEAD = 62;
/** The slanted name of the last column reaches past it. */
const HEAD_OVERHANG = 40;
const shadeStyles: Readonly<Record<Shade['hue'], string | undefined>> = {
  ink: styles.shadeInk,
  low: styles.shadeLow,
  high: styles.shadeHigh,
  none: styles.shadeNone,
};

/** Cells without touchpoints stay empty and lead nowhere. */
export function HeatMapChart({
  figure,
  text,
  width,
  height,
  onSelect,
  isPaper = false,
  measure = 'count',
}: HeatMapChartProps) {
  const labelWidth = Math.min(170, Math.max(90, width * 0.26));
  const cellWidth = (width - labelWidth - HEAD_OVERHANG) / Math.max(1, figure.columns.length);
  const rowHeight = Math.min(30, Math.max(18, (height - HEAD) / Math.max(1, figure.rows.length)));
  const usedHeight = HEAD + rowHeight * figure.rows.length;
  const most = Math.max(0, ...figure.rows.flatMap((row) => row.cells.map((cell) => cell.count)));
  const stageName = (row: HeatMapRow): string => row.name ?? text('insight.charts.heatMap.noStage');
  const channelName = (column: HeatMapColumn | undefined): string =>
    column?.name ?? text('insight.charts.heatMap.othersLong', { count: column?.channels ?? 0 });
  const cells = figure.rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((cell, columnIndex) =>
      cell.count === 0
        ? []
        : [
            {
              cell,
              left: labelWidth + columnIndex * cellWidth,
              top: HEAD + rowIndex * rowHeight,
              label: text('insight.charts.heatMap.cell', {
                stage: stageName(row),
                channel: channelName(figure.columns[columnIndex]),
                count: cell.count,
                scored: cell.scored,
                mean: cell.mean ?? 0,
              }),
            },
          ],
    ),
  );
  const markProps = useMarks(
    cells.map((entry) => ({
      x: entry.left + cellWidth / 2,
      y: entry.top + rowHeight / 2,
      ids: entry.cell.ids,
      label: entry.label,
    })),
    isPaper ? undefined : onSelect,
  );
  return (
    <ChartRoot
      name={text('insight.charts.heatMap.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={usedHeight} viewBox={`0 0 ${width} ${usedHeight}`}>
        {figure.columns.map((column, index) => {
          const x = labelWidth + (index + 0.5) * cellWidth;
          const name = column.name ?? text('insight.charts.heatMap.others', { count: column.channels });
          return (
            <text
              key={column.channel ?? 'others'}
              className={styles.quiet}
              transform={`translate(${x - 2} ${HEAD - 8}) rotate(-38)`}
            >
              <title>{channelName(column)}</title>
              {fitText(name, 78)}
            </text>
          );
        })}
        {figure.rows.map((row, index) => (
          <text key={row.stage ?? 'none'} x={0} y={HEAD + (index + 0.5) * rowHeight + 4}>
            <title>{stageName(row)}</title>
            {fitText(stageName(row), labelWidth - 8)}
          </text>
        ))}
        {figure.rows.map((row, index) => (
          <path
            key={row.stage ?? 'none'}
            className={styles.grid}
            d={`M${labelWidth} ${HEAD + index * rowHeight}H${width - HEAD_OVERHANG}`}
          />
        ))}
        {cells.map((entry, index) => (
          <g key={`${entry.left} ${entry.top}`}>
            <Cell
              cell={entry.cell}
              x={entry.left}
              y={entry.top}
              width={cellWidth}
              height={rowHeight}
              measure={measure}
              most={most}
              locale={text.locale}
            />
            <g className={styles.mark} {...markProps(index)}>
              <title>{entry.label}</title>
              <rect
                className={styles.hit}
                data-screen-only=""
                x={entry.left}
                y={entry.top}
                width={cellWidth}
                height={rowHeight}
              />
              <rect
                className={styles.ring}
                data-screen-only=""
                x={entry.left + 1}
                y={entry.top + 1}
                width={cellWidth - 2}
                height={rowHeight - 2}
                rx={3}
              />
            </g>
          </g>
        ))}
      </svg>
    </ChartRoot>
  );
}

interface CellProps {
  readonly cell: HeatMapCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly measure: 'count' | 'score';
  readonly most: number;
  readonly locale: 'nl' | 'en';
}

function Cell({ cell, x, y, width, height, measure, most, locale }: CellProps) {
  const shade = measure === 'count' ? countShade(cell.count, most) : scoreShade(cell.mean);
  const value = measure === 'count' ? formatNumber(locale, cell.count, 0) : formatScore(locale, cell.mean);
  return (
    <>
      <rect
        className={classNames(shadeStyles[shade.hue])}
        fillOpacity={shade.strength}
        x={x + 1}
        y={y + 1}
        width={Math.max(1, width - 2)}
        height={height - 2}
        rx={2}
      />
      <text
        className={classNames(styles.plain, shade.isInverse && styles.inverse)}
        x={x + width / 2}
        y={y + height / 2 + 4}
        textAnchor="middle"
      >
        {value === '' ? '–' : value}
        {measure === 'score' && width >= 46 && (
          <tspan className={styles.quiet} fontSize={11} dx={4}>
            {cell.count}
          </tspan>
        )}
      </text>
    </>
  );
}
