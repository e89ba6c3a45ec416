/** Maturity per question on the model's scale: a line from the lowest to the highest answer, a solid dot for the mean, a hollow one for the round before, and where stages begin. */
import { ChartRoot } from '@renderer/charts/ChartRoot';
import type { ChartProps } from '@renderer/charts/chart.types';
import { breakText } from '@renderer/charts/geometry/labels';
import { linearScale } from '@renderer/charts/geometry/scale';
import { useMarks } from '@renderer/charts/useMarks';
import charts from '@renderer/charts/charts.module.css';
import { formatNumber } from '@shared/i18n/format';
import type { QuestionFigure } from '@shared/insight/organisation/maturity';
import styles from './organisation.module.css';

/** One question of a round. */
export interface MaturityBar {
  readonly figure: QuestionFigure;
  readonly text: string;
  /** Mean of the round before; null without one. */
  readonly before: number | null;
}

/** What the chart draws. */
export interface MaturityPicture {
  readonly bars: readonly MaturityBar[];
  readonly lowest: number;
  readonly highest: number;
  /** Names of the stages with where each begins on the scale. */
  readonly stages: readonly { readonly name: string; readonly from: number }[];
}

const HEAD = 50;
const ROW = 38;
const LINE = 15;
const FOOT = 24;

/** Height of the chart for a number of questions. */
export function maturityHeight(questions: number): number {
  return HEAD + questions * ROW + FOOT;
}

export function MaturityChart({ figure, text, width, height, onSelect, isPaper = false }: ChartProps<MaturityPicture>) {
  const { bars, lowest, highest, stages } = figure;
  const label = Math.round(Math.min(360, width * 0.42));
  const end = width - 128;
  const x = linearScale(lowest, highest, label + 12, end);
  const mark = (value: number): string => formatNumber(text.locale, value, 1, 1);
  const spoken = ({ figure: row, text: question }: MaturityBar): string =>
    row.mean === null
      ? text('maturityScreen.chart.nobody', { question })
      : text('maturityScreen.chart.mark', {
          question,
          mean: mark(row.mean),
          n: row.n,
          lowest: mark(row.lowest ?? row.mean),
          highest: mark(row.highest ?? row.mean),
        });
  const markProps = useMarks(
    bars.map((bar, index) => ({
      x: x(bar.figure.mean ?? lowest),
      y: HEAD + index * ROW,
      ids: [bar.figure.question],
      label: spoken(bar),
    })),
    isPaper ? undefined : onSelect,
  );
  const ticks = Array.from({ length: Math.min(11, highest - lowest + 1) }, (_, index) => lowest + index).filter(
    (tick) => highest - lowest <= 10 || tick === lowest || tick === highest,
  );
  const bottom = HEAD + bars.length * ROW;
  return (
    <ChartRoot
      name={text('maturityScreen.chart.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={height}>
        {stages.map((stage, index) => {
          const from = x(stage.from);
          const until = x(stages[index + 1]?.from ?? highest);
          return (
            <g key={`${stage.name}-${stage.from}`}>
              {index > 0 && <path className={styles.stage} d={`M${from} 6V${bottom}`} />}
              {breakText(stage.name, until - from - 8, 2).map((line, place) => (
                <text
                  key={line}
                  className={charts.quiet}
                  x={(from + until) / 2}
                  y={14 + place * LINE}
                  textAnchor="middle"
                >
                  {line}
                  <title>{stage.name}</title>
                </text>
              ))}
            </g>
          );
        })}
        {ticks.map((tick) => (
          <g key={tick}>
            <path className={charts.grid} d={`M${x(tick)} ${HEAD - 8}V${bottom}`} />
            <text className={charts.quiet} x={x(tick)} y={bottom + 16} textAnchor="middle">
              {tick}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => {
          const { figure: row, before } = bar;
          const y = HEAD + index * ROW + ROW / 2 - 4;
          const lines = breakText(bar.text, label, 2);
          return (
            <g key={row.question}>
              {lines.map((line, place) => (
                <text key={line} x={0} y={y + 4 + (place - (lines.length - 1) / 2) * LINE}>
                  {line}
                </text>
              ))}
              {row.mean === null ? (
                <text className={charts.quiet} x={label + 12} y={y + 4}>
                  {text('maturityScreen.chart.noAnswer')}
                </text>
              ) : (
                <>
                  <text className={charts.strong} x={end + 16} y={y + 4}>
                    {mark(row.mean)}
                  </text>
                  <text className={charts.quiet} x={end + 44} y={y + 4}>
                    {text('maturityScreen.chart.n', { n: row.n })}
                    {row.change !== null && ` · ${signOf(row.change)}${mark(Math.abs(row.change))}`}
                  </text>
                </>
              )}
              {/* The words stand outside the mark: its name says them, and more. */}
              <g className={charts.mark} {...markProps(index)}>
                <title>{spoken(bar)}</title>
                <rect className={charts.hit} x={0} y={y - ROW / 2} width={width} height={ROW} />
                <rect
                  className={charts.ring}
                  data-screen-only=""
                  x={-3}
                  y={y - ROW / 2 + 2}
                  width={width + 6}
                  height={ROW - 4}
                  rx={4}
                />
                {row.lowest !== null && row.highest !== null && row.highest > row.lowest && (
                  <path className={styles.range} d={`M${x(row.lowest)} ${y}H${x(row.highest)}`} />
                )}
                {row.mean !== null && before !== null && (
                  <circle className={styles.before} cx={x(before)} cy={y} r={5} />
                )}
                {row.mean !== null && <circle className={styles.mean} cx={x(row.mean)} cy={y} r={5.5} />}
              </g>
            </g>
          );
        })}
      </svg>
    </ChartRoot>
  );
}

function signOf(change: number): string {
  return change > 0 ? '+' : change < 0 ? '−' : '±';
}
