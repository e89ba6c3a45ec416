/** Promise, deliver, settle: a line of dots each, with the mean as an upright stroke. */
import type { ProcessFigure } from '@shared/insight/processFigure';
import { formatScore } from '@shared/i18n/format';
import { NEUTRAL_SCORE, type Process } from '@shared/domain/terms';
import { ReferenceLine, Scatter, ScatterChart, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { classNames } from '@renderer/components';
import type { ChartProps } from './chart.types';
import styles from './charts.module.css';
import { ChartRoot } from './ChartRoot';
import { PROCESS_AXIS_HEIGHT, PROCESS_LABEL_WIDTH, processLayout, type ProcessMark } from './geometry/processes';
import { HIGHEST_SCORE, LOWEST_SCORE } from './geometry/scale';
import { useMarks } from './useMarks';

const dotStyles: Readonly<Record<Process, string | undefined>> = {
  promise: styles.dotPromise,
  deliver: styles.dotDeliver,
  settle: styles.dotSettle,
};
const badgeStyles: Readonly<Record<Process, string | undefined>> = {
  promise: styles.badgePromise,
  deliver: styles.badgeDeliver,
  settle: styles.badgeSettle,
};
const letterStyles: Readonly<Record<Process, string | undefined>> = {
  promise: styles.letterPromise,
  deliver: styles.letterDeliver,
  settle: styles.letterSettle,
};

interface Place {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Emotional scores per process; the badge leads to all rows of the process, a dot to its row. */
export function ProcessChart({ figure, text, width, height, onSelect, isPaper = false }: ChartProps<ProcessFigure>) {
  const { plot, rows, marks } = processLayout(figure, width, height);
  const name = (process: Process): string => text(`domain.process.${process}`);
  const labelOf = (mark: ProcessMark): string =>
    mark.point === null
      ? text('insight.charts.processes.bin', { count: mark.ids.length, score: mark.score })
      : text('insight.charts.processes.point', { name: mark.point.name, score: mark.score });
  const rowLabel = (row: (typeof rows)[number]): string =>
    row.line.emotional === null
      ? `${name(row.line.process)}: ${text('insight.charts.processes.noScore')}`
      : text('insight.charts.processes.mean', {
          process: name(row.line.process),
          mean: row.line.emotional.mean,
          n: row.line.emotional.n,
        });
  const markProps = useMarks(
    [
      ...rows.map((row) => ({ x: 0, y: row.y, ids: row.line.ids, label: rowLabel(row) })),
      ...marks.map((mark) => ({ x: mark.x, y: mark.y, ids: mark.ids, label: labelOf(mark) })),
    ],
    isPaper ? undefined : onSelect,
  );
  return (
    <ChartRoot
      name={text('insight.charts.processes.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: plot.top, right: width - plot.right, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <ReferenceLine x={NEUTRAL_SCORE} stroke="var(--ink-2)" strokeDasharray="1 3" zIndex={-40} />
        <XAxis
          type="number"
          dataKey="x"
          domain={[LOWEST_SCORE, HIGHEST_SCORE]}
          ticks={[LOWEST_SCORE, NEUTRAL_SCORE, HIGHEST_SCORE]}
          height={PROCESS_AXIS_HEIGHT}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={{ className: styles.quiet, fontSize: 12 }}
          tickFormatter={(value: number) => (Number.isInteger(value) ? String(value) : formatScore(text.locale, value))}
        />
        <YAxis
          type="number"
          dataKey="y"
          domain={[-0.5, rows.length - 0.5]}
          reversed
          width={PROCESS_LABEL_WIDTH}
          tick={false}
          axisLine={false}
          tickLine={false}
        />
        <g>
          {rows.map((row, index) => (
            <g key={row.line.process}>
              <path className={styles.grid} d={`M${plot.left} ${row.y}H${plot.right}`} />
              <rect className={badgeStyles[row.line.process]} x={1} y={row.y - 9} width={18} height={18} rx={3} />
              <text
                className={classNames(styles.plain, styles.strong, letterStyles[row.line.process])}
                x={10}
                y={row.y + 4}
                textAnchor="middle"
              >
                {text(`domain.processLetter.${row.line.process}`)}
              </text>
              <text x={25} y={row.y + 4}>
                {text(`insight.charts.processes.short.${row.line.process}`)}
              </text>
              {row.line.emotional === null && (
                <text className={styles.quiet} x={plot.left + 4} y={row.y + 4}>
                  {text('insight.charts.processes.noScore')}
                </text>
              )}
              <g className={styles.mark} {...markProps(index)}>
                <title>{rowLabel(row)}</title>
                <rect
                  className={styles.hit}
                  data-screen-only=""
                  x={0}
                  y={row.y - 13}
                  width={PROCESS_LABEL_WIDTH - 8}
                  height={26}
                />
                <rect
                  className={styles.ring}
                  data-screen-only=""
                  x={-2}
                  y={row.y - 12}
                  width={PROCESS_LABEL_WIDTH - 6}
                  height={24}
                  rx={4}
                />
              </g>
            </g>
          ))}
        </g>
        <Scatter
          data={marks.map((mark, index): Place => ({ index, x: mark.score, y: mark.axisY }))}
          isAnimationActive={false}
          shape={(props: { readonly payload?: Place }) => {
            const index = props.payload?.index ?? 0;
            const mark = marks[index];
            const process = mark === undefined ? undefined : rows[mark.line]?.line.process;
            if (mark === undefined || process === undefined) return <g />;
            if (mark.half !== null) {
              const { width: halfWidth, height: halfHeight } = mark.half;
              const bar = {
                x: mark.x - halfWidth,
                y: mark.y - halfHeight,
                width: halfWidth * 2,
                height: halfHeight * 2,
              };
              const ring = { x: bar.x - 2, y: bar.y - 2, width: bar.width + 4, height: bar.height + 4 };
              return (
                <g className={styles.mark} {...markProps(rows.length + index)}>
                  <title>{labelOf(mark)}</title>
                  <rect className={classNames(styles.bin, dotStyles[process])} {...bar} rx={1} />
                  <rect className={styles.ring} data-screen-only="" {...ring} rx={3} />
                </g>
              );
            }
            return (
              <g className={styles.mark} {...markProps(rows.length + index)}>
                <title>{labelOf(mark)}</title>
                <circle
                  className={styles.hit}
                  data-screen-only=""
                  cx={mark.x}
                  cy={mark.y}
                  r={Math.max(5, mark.radius)}
                />
                <circle
                  className={classNames(
                    styles.dot,
                    dotStyles[process],
                    mark.point?.basis === 'measured' && styles.measured,
                  )}
                  cx={mark.x}
                  cy={mark.y}
                  r={mark.radius}
                />
                <circle className={styles.ring} data-screen-only="" cx={mark.x} cy={mark.y} r={mark.radius + 3} />
              </g>
            );
          }}
        />
        <ZIndexLayer zIndex={700}>
          <g pointerEvents="none">
            {rows.map((row) =>
              row.meanX === null || row.line.emotional === null ? null : (
                <g key={row.line.process}>
                  <path
                    className={styles.mean}
                    d={`M${row.meanX} ${row.y - row.halfHeight}V${row.y + row.halfHeight}`}
                  />
                  <text className={styles.strong} x={row.meanX + 5} y={row.y - row.halfHeight + 5}>
                    {formatScore(text.locale, row.line.emotional.mean)}
                  </text>
                </g>
              ),
            )}
          </g>
        </ZIndexLayer>
      </ScatterChart>
    </ChartRoot>
  );
}
