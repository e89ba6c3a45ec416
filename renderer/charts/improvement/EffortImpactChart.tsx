/** Effort against impact: every improvement a sign that shows how far it is, beside each other where they meet; small work with great impact lies in the tinted field. */
import { ChartRoot } from '@renderer/charts/ChartRoot';
import type { ChartProps } from '@renderer/charts/chart.types';
import { useMarks } from '@renderer/charts/useMarks';
import charts from '@renderer/charts/charts.module.css';
import { boardColumnOf, efforts, type Effort, type Improvement } from '@shared/domain/improvement';
import { ProgressSign } from './ProgressSign';
import styles from './improvement.module.css';

export type PlacedImprovement = Pick<Improvement, 'id' | 'code' | 'name' | 'status'> & {
  readonly effort: Effort;
  readonly impact: number;
};

/** Improvements with both effort and impact. */
export function placed(rows: readonly Improvement[]): readonly PlacedImprovement[] {
  return rows.flatMap((row) =>
    row.effort === null || row.impact === null ? [] : [{ ...row, effort: row.effort, impact: row.impact }],
  );
}

const LEFT = 24;
const FOOT = 24;
const TOP = 20;
const STEP = 15;
const LINE = 15;

interface Sign {
  readonly row: PlacedImprovement;
  readonly x: number;
  readonly y: number;
}

/** Signs of a field beside each other and, when the field is full, under each other, around its middle. */
export function effortImpactSigns(
  figure: readonly PlacedImprovement[],
  width: number,
  height: number,
): readonly Sign[] {
  const room = (width - LEFT) / efforts.length;
  const perLine = Math.max(1, Math.floor((room - 12) / STEP));
  const band = (height - TOP - FOOT) / 5;
  return efforts.flatMap((effort, column) =>
    [5, 4, 3, 2, 1].flatMap((impact) => {
      const field = figure.filter((row) => row.effort === effort && row.impact === impact);
      const lines = Math.ceil(field.length / perLine);
      const gap = Math.min(LINE, band / Math.max(1, lines));
      return field.map((row, index): Sign => {
        const line = Math.floor(index / perLine);
        const inLine = Math.min(perLine, field.length - line * perLine);
        return {
          row,
          x: LEFT + room * (column + 0.5) + ((index % perLine) - (inLine - 1) / 2) * STEP,
          y: TOP + band * (5 - impact + 0.5) + (line - (lines - 1) / 2) * gap,
        };
      });
    }),
  );
}

/** The chart; a sign opens its improvement. */
export function EffortImpactChart({
  figure,
  text,
  width,
  height,
  onSelect,
  isPaper = false,
}: ChartProps<readonly PlacedImprovement[]>) {
  const signs = effortImpactSigns(figure, width, height);
  const room = (width - LEFT) / efforts.length;
  const band = (height - TOP - FOOT) / 5;
  const label = ({ row }: Sign): string =>
    text('improvementsScreen.effortImpact.mark', {
      name: row.code === null ? row.name : `${row.code} ${row.name}`,
      effort: text(`improvementsScreen.effort.${row.effort}`),
      impact: row.impact,
      status: text(`improvementsScreen.status.${row.status}`),
    });
  const markProps = useMarks(
    signs.map((sign) => ({ x: sign.x, y: sign.y, ids: [sign.row.id], label: label(sign) })),
    isPaper ? undefined : onSelect,
  );
  return (
    <ChartRoot
      name={text('improvementsScreen.effortImpact.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={height}>
        <rect className={styles.quick} x={LEFT} y={TOP} width={room} height={band * 2} />
        <text className={styles.accent} x={LEFT + 2} y={12}>
          {text('improvementsScreen.effortImpact.quickWins')}
        </text>
        {[5, 4, 3, 2, 1].map((impact) => {
          const y = TOP + band * (5 - impact + 0.5);
          return (
            <g key={impact}>
              <path className={charts.grid} d={`M${LEFT} ${y}H${width}`} />
              <text className={charts.quiet} x={12} y={y + 4} textAnchor="end">
                {impact}
              </text>
            </g>
          );
        })}
        {efforts.map((effort, column) => (
          <text
            key={effort}
            className={charts.quiet}
            x={LEFT + room * (column + 0.5)}
            y={height - 6}
            textAnchor="middle"
          >
            {text(`improvementsScreen.effort.${effort}`)}
          </text>
        ))}
        {signs.map((sign, index) => (
          <g key={sign.row.id} className={charts.mark} {...markProps(index)}>
            <title>{label(sign)}</title>
            <circle className={charts.hit} data-screen-only="" cx={sign.x} cy={sign.y} r={STEP / 2} />
            <ProgressSign column={boardColumnOf(sign.row.status)} x={sign.x} y={sign.y} />
            <circle className={charts.ring} data-screen-only="" cx={sign.x} cy={sign.y} r={7.5} />
          </g>
        ))}
      </svg>
    </ChartRoot>
  );
}
