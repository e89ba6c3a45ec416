/** One figure over the waves: a dot per wave with its interval, joined, each labelled with its value. */
import { ChartRoot } from '@renderer/charts/ChartRoot';
import type { ChartProps } from '@renderer/charts/chart.types';
import { fitText } from '@renderer/charts/geometry/labels';
import { linearScale } from '@renderer/charts/geometry/scale';
import { useMarks } from '@renderer/charts/useMarks';
import charts from '@renderer/charts/charts.module.css';
import { axisAround } from './axis';
import { RowButton } from './RowButton';
import { formatEnd, formatFigure, formatTick, type ShownFigure, type VariantKey } from './measureText';
import styles from './survey.module.css';
import { limitsOfVariant } from './WaveStrip';

export interface TrendFigure {
  readonly variant: VariantKey;
  readonly points: readonly { readonly wave: number; readonly name: string; readonly figure: ShownFigure }[];
}

const TOP = 16;
const FOOT = 28;

/** The chart; a mark leads to its wave (`onSelect` gets its id). */
export function TrendChart({ figure, text, width, height, onSelect, isPaper = false }: ChartProps<TrendFigure>) {
  const { points, variant } = figure;
  const axis = axisAround(
    points.flatMap(({ figure: point }) => [point.low ?? point.value, point.high ?? point.value]),
    limitsOfVariant(variant),
    3,
  );
  const y = linearScale(axis.low, axis.high, height - FOOT, TOP);
  const room = (width - 72) / Math.max(1, points.length);
  const x = (index: number): number => 48 + room * (index + 0.5);
  const label = ({ name, figure: point }: TrendFigure['points'][number]): string =>
    text('measurementsScreen.trend.mark', {
      wave: name,
      value: formatFigure(text, variant, point.value),
      low: point.low === null ? '–' : formatEnd(text, variant, point.low),
      high: point.high === null ? '–' : formatEnd(text, variant, point.high),
      n: point.n,
    });
  const markProps = useMarks(
    points.map((point, index) => ({
      x: x(index),
      y: y(point.figure.value),
      ids: [point.wave],
      label: label(point),
    })),
    isPaper ? undefined : onSelect,
  );
  return (
    <ChartRoot
      name={text('measurementsScreen.trend.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={height}>
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <path className={charts.grid} d={`M44 ${y(tick)}H${width}`} />
            <text className={charts.quiet} x={36} y={y(tick) + 4} textAnchor="end">
              {formatTick(text, variant, tick)}
            </text>
          </g>
        ))}
        <path
          className={styles.line}
          d={points
            .map(({ figure: point }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(point.value)}`)
            .join('')}
        />
        {points.map((point, index) => {
          const { value, low, high, small } = point.figure;
          return (
            <g key={point.wave}>
              {low !== null && high !== null && (
                <path
                  className={styles.whisker}
                  d={`M${x(index)} ${y(low)}V${y(high)}M${x(index) - 4} ${y(low)}h8M${x(index) - 4} ${y(high)}h8`}
                />
              )}
              <circle
                className={small ? styles.point : `${styles.point} ${styles.filled}`}
                cx={x(index)}
                cy={y(value)}
                r={4.5}
              />
              <text
                x={x(index) + 10}
                y={y(value) + besideLine(value, points[index + 1]?.figure.value)}
                className={charts.strong}
              >
                {formatFigure(text, variant, value)}
              </text>
              <text className={charts.quiet} x={x(index)} y={height - 6} textAnchor="middle">
                {fitText(point.name, room - 8)}
              </text>
              <RowButton
                props={markProps(index)}
                label={label(point)}
                x={x(index) - 24}
                y={TOP}
                width={84}
                height={height - TOP}
              />
            </g>
          );
        })}
      </svg>
    </ChartRoot>
  );
}

/** How far below its point a number stands, in pixels: clear of the line that goes on to the next one. */
function besideLine(value: number, next: number | undefined): number {
  if (next === undefined) return 4;
  return next > value ? 20 : -10;
}
