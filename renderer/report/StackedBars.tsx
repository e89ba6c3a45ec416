/** Stacked bars on paper: parts of a whole per category, each told by its fill as well as its place in the legend, with its number in it. */
import { useId } from 'react';
import type { Locale } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import type { ChartSeries, ReportChart } from '@shared/report/chart';
import styles from './plainChart.module.css';

const LABEL = 190;
const END = 40;
const ROW = 24;
const KEY = 24;

type Fill = 'full' | 'half' | 'striped' | 'empty';

const order: readonly Fill[] = ['full', 'half', 'striped', 'empty'];

/** A fill that says what the part means; the others take what is left, in order. */
function fillsOf(series: readonly ChartSeries[]): readonly Fill[] {
  const fixed = series.map(({ meaning }): Fill | null =>
    meaning === 'accent'
      ? 'full'
      : meaning === 'quiet'
        ? 'half'
        : meaning === 'unknown'
          ? 'striped'
          : meaning === 'empty'
            ? 'empty'
            : null,
  );
  const left = order.filter((fill) => !fixed.includes(fill));
  let next = 0;
  return fixed.map((fill) => fill ?? left[next++ % Math.max(1, left.length)] ?? 'full');
}

/** Draws the chart; a part too narrow for its number has it in the table. */
export function StackedBars({
  chart,
  width,
  locale,
}: {
  readonly chart: ReportChart;
  readonly width: number;
  readonly locale: Locale;
}) {
  const stripes = useId();
  const { series, categories } = chart;
  const fills = fillsOf(series);
  const sums = categories.map((_, index) => series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0));
  const most = Math.max(1, ...sums);
  const scale = (width - LABEL - END) / most;
  const keyWidth = (width - LABEL) / Math.max(1, series.length);
  const height = KEY + categories.length * ROW + 4;
  const paint = (fill: Fill): string => (fill === 'striped' ? `url(#${stripes})` : '');
  return (
    <svg
      className={styles.chart}
      data-chart=""
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <defs>
        <pattern id={stripes} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={5} height={5} fill="#ffffff" />
          <rect width={2} height={5} className={styles.quiet} />
        </pattern>
      </defs>
      {series.map((one, place) => (
        <g key={one.name}>
          <rect
            className={styles[fills[place] ?? 'full']}
            {...(fills[place] === 'striped' && { fill: paint('striped') })}
            x={LABEL + place * keyWidth}
            y={2}
            width={11}
            height={11}
          />
          <text x={LABEL + place * keyWidth + 16} y={8} dominantBaseline="middle">
            {one.name}
          </text>
        </g>
      ))}
      {categories.map((name, index) => {
        const top = KEY + index * ROW;
        let from = LABEL;
        return (
          <g key={`${name} ${index}`}>
            <text x={LABEL - 8} y={top + ROW / 2} textAnchor="end" dominantBaseline="middle">
              {[...name].length <= 34 ? name : `${[...name].slice(0, 33).join('').trimEnd()}…`}
            </text>
            {series.map((one, place) => {
              const value = one.values[index] ?? 0;
              if (value === 0) return null;
              const fill = fills[place] ?? 'full';
              const x = from;
              const span = value * scale;
              from += span;
              const words = formatNumber(locale, value);
              return (
                <g key={one.name}>
                  <rect
                    className={styles[fill]}
                    {...(fill === 'striped' && { fill: paint(fill) })}
                    x={x + 0.5}
                    y={top + 3}
                    width={Math.max(1, span - 1)}
                    height={ROW - 8}
                  />
                  {fill === 'striped' && span > words.length * 7 + 6 && (
                    <rect x={x + span / 2 - 7} y={top + 4} width={14} height={ROW - 10} fill="#ffffff" />
                  )}
                  {span > words.length * 7 + 6 && (
                    <text
                      className={fill === 'full' ? styles.onFull : styles.value}
                      x={x + span / 2}
                      y={top + ROW / 2 - 1}
                      textAnchor="middle"
                      dominantBaseline="middle"
                    >
                      {words}
                    </text>
                  )}
                </g>
              );
            })}
            <text className={styles.tick} x={from + 6} y={top + ROW / 2 - 1} dominantBaseline="middle">
              {formatNumber(locale, sums[index] ?? 0)}
            </text>
          </g>
        );
      })}
      <path className={styles.axis} d={`M${LABEL} ${KEY}V${height}`} />
    </svg>
  );
}
