/** Charts of a report that have no drawing of their own on screen: bars, intervals, funnels and heat maps, drawn from their data. */
import type { ReactNode } from 'react';
import type { Locale } from '@shared/i18n';
import { formatNumber, formatScore, formatShare } from '@shared/i18n/format';
import type { ChartSeries, ReportChart } from '@shared/report/chart';
import { StackedBars } from './StackedBars';
import { breakText, fitText } from '@renderer/charts/geometry/labels';
import styles from './plainChart.module.css';

export interface PlainChartProps {
  readonly chart: ReportChart;
  /** Pixels. */
  readonly width: number;
  readonly locale: Locale;
}

const LABEL = 190;
const AXIS = 22;
const NOTE = 58;
const ROW = 22;

function written(locale: Locale, value: number, { format }: ReportChart['valueAxis']): string {
  switch (format) {
    case 'percent':
      return formatShare(locale, value);
    case 'mark':
      return formatScore(locale, value);
    case 'signed': {
      const rounded = Math.round(value);
      return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
    }
    case 'number':
      return formatNumber(locale, value);
  }
}

function range(chart: ReportChart): readonly [number, number] {
  const values = chart.series.flatMap((series) =>
    [...series.values, ...(series.low ?? []), ...(series.high ?? [])].flatMap((value) =>
      value === null ? [] : [value],
    ),
  );
  const least = chart.valueAxis.min ?? Math.min(0, ...values);
  const most = chart.valueAxis.max ?? Math.max(1, ...values);
  return [least, most > least ? most : least + 1];
}

/** Height of a line of a name, and how many of them a name may take. */
const NAME_LINE = 12;
const NAME_LINES = 2;

/** The lines of a name left of the chart, which keep to their place; the whole of a longer one stands in the table. */
function nameLines(name: string): readonly string[] {
  return breakText(name, LABEL - 8, NAME_LINES, 10.5);
}

/** Height of the rows of a chart with these names. */
function rowHeightOf(names: readonly string[]): number {
  return names.some((name) => nameLines(name).length > 1) ? ROW + 6 : ROW;
}

function Name({ name, middle }: { readonly name: string; readonly middle: number }) {
  const lines = nameLines(name);
  return (
    <text textAnchor="end" dominantBaseline="middle">
      {lines.map((line, index) => (
        <tspan key={index} x={LABEL - 8} y={middle + (index - (lines.length - 1) / 2) * NAME_LINE}>
          {/* The space parts the words of two lines for who searches or copies. */}
          {index < lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  );
}

/** Draws the chart. */
export function PlainChart(props: PlainChartProps) {
  switch (props.chart.kind) {
    case 'heat':
      return <Heat {...props} />;
    case 'interval':
    case 'line':
      return <Intervals {...props} />;
    case 'stackedBar':
      return <StackedBars {...props} />;
    default:
      return <Bars {...props} />;
  }
}

function Drawing({
  width,
  height,
  children,
}: {
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}) {
  return (
    <svg
      className={styles.chart}
      data-chart=""
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

function Bars({ chart, width, locale }: PlainChartProps) {
  const { series, categories, valueAxis } = chart;
  const [least, most] = range(chart);
  const room = width - LABEL - NOTE;
  const place = (value: number): number => LABEL + ((value - least) / (most - least)) * room;
  const rowHeight = Math.max(rowHeightOf(categories), series.length * 13 + 8);
  const height = categories.length * rowHeight + 6;
  const thick = Math.min(13, (rowHeight - 6) / Math.max(1, series.length));
  return (
    <Drawing width={width} height={height}>
      {categories.map((name, index) => {
        const top = index * rowHeight + 3;
        return (
          <g key={`${name} ${index}`}>
            <Name name={name} middle={top + rowHeight / 2 - 2} />
            {series.map((one, place2) => {
              const value = one.values[index];
              if (value == null) return null;
              const y = top + (rowHeight - thick * series.length) / 2 + place2 * thick - 2;
              return (
                <g key={one.name}>
                  <rect
                    className={one.meaning === 'quiet' ? styles.quiet : styles.accent}
                    x={LABEL}
                    y={y}
                    width={Math.max(0, place(value) - LABEL)}
                    height={thick - 2}
                  />
                  <text className={styles.value} x={place(value) + 5} y={y + thick / 2} dominantBaseline="middle">
                    {written(locale, value, valueAxis)}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
      <path className={styles.axis} d={`M${LABEL} 0V${height}`} />
    </Drawing>
  );
}

function ticks(least: number, most: number): readonly number[] {
  const step = most - least > 50 ? 50 : most - least > 20 ? 10 : most - least > 9.5 ? 2 : 1;
  const first = Math.ceil(least / step) * step;
  return Array.from({ length: Math.floor((most - first) / step) + 1 }, (_, index) => first + index * step);
}

function Interval({
  series,
  index,
  place,
  middle,
}: {
  readonly series: ChartSeries;
  readonly index: number;
  readonly place: (value: number) => number;
  readonly middle: number;
}) {
  const value = series.values[index];
  const low = series.low?.[index];
  const high = series.high?.[index];
  if (value == null) return null;
  return (
    <>
      {low != null && high != null && (
        <rect
          className={styles.band}
          x={place(low)}
          y={middle - 4}
          width={Math.max(1, place(high) - place(low))}
          height={8}
        />
      )}
      <circle className={styles.accent} cx={place(value)} cy={middle} r={4.5} />
    </>
  );
}

function Intervals({ chart, width, locale }: PlainChartProps) {
  const { series, categories, valueAxis } = chart;
  const [least, most] = range(chart);
  const room = width - LABEL - NOTE * 2;
  const place = (value: number): number => LABEL + ((value - least) / (most - least)) * room;
  const rowHeight = rowHeightOf(categories);
  const height = AXIS + categories.length * rowHeight;
  const [first] = series;
  return (
    <Drawing width={width} height={height}>
      {ticks(least, most).map((tick) => (
        <g key={tick}>
          <path className={styles.grid} d={`M${place(tick)} ${AXIS - 4}V${height}`} />
          <text className={styles.tick} x={place(tick)} y={AXIS - 8} textAnchor="middle">
            {written(locale, tick, valueAxis)}
          </text>
        </g>
      ))}
      {categories.map((name, index) => {
        const middle = AXIS + index * rowHeight + rowHeight / 2;
        const value = first?.values[index];
        const n = first?.n?.[index];
        return (
          <g key={`${name} ${index}`}>
            <Name name={name} middle={middle} />
            {series.map((one) => (
              <Interval key={one.name} series={one} index={index} place={place} middle={middle} />
            ))}
            {value != null && (
              <text className={styles.value} x={width - NOTE - 8} y={middle} textAnchor="end" dominantBaseline="middle">
                {written(locale, value, valueAxis)}
              </text>
            )}
            {n != null && (
              <text className={styles.tick} x={width} y={middle} textAnchor="end" dominantBaseline="middle">
                n {formatNumber(locale, n)}
                {n < 30 ? '*' : ''}
              </text>
            )}
          </g>
        );
      })}
    </Drawing>
  );
}

function Heat({ chart, width, locale }: PlainChartProps) {
  const { series, categories, valueAxis } = chart;
  const most = Math.max(1, ...series.flatMap((one) => one.values.map((value) => value ?? 0)));
  const cell = Math.min(120, (width - LABEL) / Math.max(1, categories.length));
  const rowHeight = rowHeightOf(series.map((row) => row.name));
  const height = AXIS + series.length * (rowHeight + 2) + (chart.categoryAxis.label === '' ? 0 : 16);
  return (
    <Drawing width={width} height={height}>
      {categories.map((name, index) => (
        <text
          key={`${name} ${index}`}
          className={styles.tick}
          x={LABEL + cell * (index + 0.5)}
          y={AXIS - 8}
          textAnchor="middle"
        >
          {fitText(name, cell, 10)}
        </text>
      ))}
      {series.map((row, line) => {
        const top = AXIS + line * (rowHeight + 2);
        return (
          <g key={row.name}>
            <Name name={row.name} middle={top + rowHeight / 2} />
            {row.values.map((value, index) => (
              <g key={`${categories[index]} ${index}`}>
                <rect
                  className={styles.cell}
                  x={LABEL + cell * index + 1}
                  y={top}
                  width={cell - 2}
                  height={rowHeight}
                  fillOpacity={value === null || value === 0 ? 0 : 0.12 + 0.5 * (value / most)}
                />
                {value !== null && value !== 0 && (
                  <text
                    x={LABEL + cell * (index + 0.5)}
                    y={top + rowHeight / 2}
                    textAnchor="middle"
                    dominantBaseline="middle"
                  >
                    {written(locale, value, valueAxis)}
                  </text>
                )}
              </g>
            ))}
          </g>
        );
      })}
      {chart.categoryAxis.label !== '' && (
        <text className={styles.tick} x={LABEL + (cell * categories.length) / 2} y={height - 2} textAnchor="middle">
          {chart.categoryAxis.label}
        </text>
      )}
    </Drawing>
  );
}
