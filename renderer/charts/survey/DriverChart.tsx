/** What goes together with the NPS: rank correlation with its interval per measure, strongest first. */
import { ChartRoot } from '@renderer/charts/ChartRoot';
import type { ChartProps } from '@renderer/charts/chart.types';
import { linearScale } from '@renderer/charts/geometry/scale';
import { useMarks } from '@renderer/charts/useMarks';
import type { Driver } from '@shared/insight/survey/survey';
import type { Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import charts from '@renderer/charts/charts.module.css';
import { Interval } from './ChangeChart';
import { RowButton } from './RowButton';

const ROW = 36;
const HEAD = 24;
const ticks = [-1, -0.5, 0, 0.5, 1] as const;

/** rho with two decimals and a true minus. */
export function formatRho(text: Text, value: number): string {
  return formatNumber(text.locale, value, 2, 2).replace('-', '−');
}

/** Spoken and shown line of a driver. */
export function driverLine(text: Text, driver: Driver): string {
  return text('measurementsScreen.drivers.mark', {
    measure: text(`measurementsScreen.measures.${driver.measure}`),
    rho: formatRho(text, driver.rho),
    low: formatRho(text, driver.low),
    high: formatRho(text, driver.high),
    n: driver.n,
  });
}

/** The chart; `onSelect` gets the place of the driver in the list. */
export function DriverChart({ figure, text, width, height, onSelect, isPaper = false }: ChartProps<readonly Driver[]>) {
  const nameWidth = Math.min(180, width * 0.3);
  const scale = linearScale(-1, 1, nameWidth + 12, width - 90);
  const markProps = useMarks(
    figure.map((driver, index) => ({
      x: scale(driver.rho),
      y: HEAD + index * ROW,
      ids: [index],
      label: driverLine(text, driver),
    })),
    isPaper ? undefined : onSelect,
  );
  return (
    <ChartRoot
      name={text('measurementsScreen.drivers.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={height}>
        {ticks.map((tick) => (
          <text key={tick} className={charts.quiet} x={scale(tick)} y={12} textAnchor="middle">
            {formatNumber(text.locale, tick, 1).replace('-', '−')}
          </text>
        ))}
        <path className={charts.grid} d={ticks.map((tick) => `M${scale(tick)} 18V${height}`).join('')} />
        <path className={charts.middle} d={`M${scale(0)} 18V${height}`} />
        {figure.map((driver, index) => {
          const y = HEAD + index * ROW + ROW / 2;
          return (
            <g key={driver.measure}>
              <text className={charts.plain} x={0} y={y + 4}>
                {text(`measurementsScreen.measures.${driver.measure}`)}
              </text>
              <Interval low={driver.low} high={driver.high} value={driver.rho} scale={scale} y={y} isFilled />
              <text className={charts.plain} x={width} y={y + 4} textAnchor="end">
                {formatRho(text, driver.rho)}{' '}
                <tspan className={charts.quiet}>{text('measurementsScreen.n', { n: driver.n })}</tspan>
              </text>
              <RowButton
                props={markProps(index)}
                label={driverLine(text, driver)}
                x={-4}
                y={y - ROW / 2}
                width={width + 8}
                height={ROW}
              />
            </g>
          );
        })}
      </svg>
    </ChartRoot>
  );
}

/** Height of the chart for this number of measures. */
export function driverHeight(count: number): number {
  return HEAD + count * ROW;
}
