/** Importance against emotional score as a swarm in four fields, with the most important moments named. */
import type { ImportanceScoreFigure } from '@shared/insight/importanceScore';
import { formatScore } from '@shared/i18n/format';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import {
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { classNames } from '@renderer/components';
import type { ChartProps } from './chart.types';
import styles from './charts.module.css';
import { ChartRoot } from './ChartRoot';
import {
  AXIS_HEIGHT,
  AXIS_WIDTH,
  importanceDomain,
  importanceLayout,
  PLOT_TOP,
  type ImportanceMark,
} from './geometry/importance';
import { fitText } from './geometry/labels';
import { HIGHEST_SCORE, LOWEST_SCORE, scoreTicks } from './geometry/scale';
import { useMarks } from './useMarks';

/** About the width of a letter of a field's name. */
const NAME_LETTER = 6.6;
/** On paper nobody can point at a dot to read the whole name: names get more of the width. */
const LABELS_ON_PAPER = 0.46;
/** Layers of the drawing; marks are at 600. */
const OVER_MARKS = 700;
const UNDER_MARKS = -30;

interface Place {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Each dot is a touchpoint, hollow because its score is an estimate; above some hundreds of rows a bar stands for several. */
export function ImportanceScoreChart({
  figure,
  text,
  width,
  height,
  onSelect,
  isPaper = false,
}: ChartProps<ImportanceScoreFigure>) {
  const layout = importanceLayout(figure, width, height, isPaper ? LABELS_ON_PAPER : undefined);
  const { plot, marks } = layout;
  const hasBars = marks.some((mark) => mark.half !== null);
  const markProps = useMarks(
    marks.map((mark) => ({ x: mark.x, y: mark.y, ids: mark.ids, label: labelOf(mark) })),
    isPaper ? undefined : onSelect,
  );
  function labelOf(mark: ImportanceMark): string {
    if (mark.point !== null)
      return text('insight.charts.importance.point', {
        name: mark.point.name,
        importance: mark.importance,
        score: mark.score,
      });
    return text('insight.charts.importance.bin', {
      count: mark.ids.length,
      importance: mark.importance,
      score: mark.score,
    });
  }
  const data = marks.map((mark, index): Place => ({ index, x: mark.axisX, y: mark.score }));
  const score = (value: number): string => (Number.isInteger(value) ? String(value) : formatScore(text.locale, value));
  return (
    <ChartRoot
      name={text('insight.charts.importance.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: PLOT_TOP, right: width - plot.right, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--gridline)" horizontalValues={[...scoreTicks]} />
        <ReferenceArea
          x1={3.5}
          x2={importanceDomain[1]}
          y1={LOWEST_SCORE}
          y2={NEUTRAL_SCORE}
          fill="var(--score-low)"
          fillOpacity={0.08}
          zIndex={-60}
        />
        <ReferenceLine y={NEUTRAL_SCORE} stroke="var(--ink-2)" zIndex={-40} />
        <ReferenceLine x={3.5} stroke="var(--ink-2)" strokeDasharray="1 3" zIndex={-40} />
        <XAxis
          type="number"
          dataKey="x"
          domain={[importanceDomain[0], importanceDomain[1]]}
          ticks={[1, 2, 3, 4, 5]}
          height={AXIS_HEIGHT}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={{ className: styles.quiet, fontSize: 12 }}
        />
        <YAxis
          type="number"
          dataKey="y"
          domain={[LOWEST_SCORE, HIGHEST_SCORE]}
          ticks={[...scoreTicks]}
          width={AXIS_WIDTH}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={{ className: styles.quiet, fontSize: 12 }}
          tickFormatter={score}
        />
        <Scatter
          data={data}
          isAnimationActive={false}
          shape={(props: { readonly payload?: Place }) => {
            const index = props.payload?.index ?? 0;
            const mark = marks[index];
            return mark === undefined ? <g /> : <Dot mark={mark} label={labelOf(mark)} props={markProps(index)} />;
          }}
        />
        {/* The names of the fields cannot always keep clear: dots stay whole over them, bars lie under them. */}
        <ZIndexLayer zIndex={hasBars ? OVER_MARKS : UNDER_MARKS}>
          <g pointerEvents="none">
            {layout.fields.map((field) => {
              const name = text(`insight.quadrant.${field.quadrant}`);
              const width = name.length * NAME_LETTER + 8;
              return (
                <g key={field.quadrant}>
                  {/* Letters on paper have no rim of their own, so over bars they get an area. */}
                  {isPaper && hasBars && (
                    <rect
                      className={styles.nameBack}
                      x={field.anchor === 'start' ? field.x - 4 : field.x - width + 4}
                      y={field.y - 13}
                      width={width}
                      height={18}
                      rx={3}
                    />
                  )}
                  <text
                    className={classNames(field.quadrant === 'improveFirst' ? styles.low : styles.quiet, styles.strong)}
                    x={field.x}
                    y={field.y}
                    textAnchor={field.anchor}
                  >
                    {name}
                  </text>
                </g>
              );
            })}
          </g>
        </ZIndexLayer>
        <g>
          {layout.labels.map((label) => (
            <g key={`${label.name} ${label.from.x} ${label.from.y}`}>
              <path className={styles.leader} d={`M${label.from.x} ${label.from.y}L${label.x - 4} ${label.y}`} />
              <text x={label.x} y={label.y + 4}>
                {fitText(label.name, layout.labelWidth - 30)}{' '}
                <tspan className={styles.quiet}>{formatScore(text.locale, label.score)}</tspan>
              </text>
            </g>
          ))}
          {layout.leftOut > 0 && (
            <text className={styles.quiet} x={plot.right + 12} y={height - 6}>
              {text('insight.charts.importance.more', { count: layout.leftOut })}
            </text>
          )}
        </g>
      </ScatterChart>
    </ChartRoot>
  );
}

function Dot({
  mark,
  label,
  props,
}: {
  readonly mark: ImportanceMark;
  readonly label: string;
  readonly props: ReturnType<ReturnType<typeof useMarks>>;
}) {
  const isMeasured = mark.point?.basis === 'measured';
  if (mark.half !== null) {
    const { width, height } = mark.half;
    const bar = { x: mark.x - width, y: mark.y - height, width: width * 2, height: height * 2 };
    const ring = { x: bar.x - 2, y: bar.y - 2, width: bar.width + 4, height: bar.height + 4 };
    return (
      <g className={styles.mark} {...props}>
        <title>{label}</title>
        <rect className={classNames(styles.bin, mark.quadrant === 'improveFirst' && styles.dotLow)} {...bar} rx={1} />
        <rect className={styles.ring} data-screen-only="" {...ring} rx={3} />
      </g>
    );
  }
  return (
    <g className={styles.mark} {...props}>
      <title>{label}</title>
      <circle className={styles.hit} data-screen-only="" cx={mark.x} cy={mark.y} r={Math.max(mark.radius, 5)} />
      <circle
        className={classNames(
          styles.dot,
          mark.quadrant === 'improveFirst' && styles.dotLow,
          isMeasured && styles.measured,
        )}
        cx={mark.x}
        cy={mark.y}
        r={mark.radius}
      />
      <circle className={styles.ring} data-screen-only="" cx={mark.x} cy={mark.y} r={mark.radius + 3} />
    </g>
  );
}
