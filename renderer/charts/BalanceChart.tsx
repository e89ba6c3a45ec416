/** On- and offline per stage: a sign per touchpoint while they fit, bars with their total when they do not. */
import type { BalanceFigure, BalanceMode } from '@shared/insight/balance';
import { formatNumber } from '@shared/i18n/format';
import type { ChartProps } from './chart.types';
import styles from './charts.module.css';
import { ChartRoot } from './ChartRoot';
import { fitText } from './geometry/labels';
import { balanceLayout, type BalanceRow } from './geometry/units';
import { useMarks, type Mark } from './useMarks';

/** Circle online, square offline, half of each hybrid, dashed circle unknown: readable without colour. */
export function BalanceChart({ figure, text, width, height, onSelect, isPaper = false }: ChartProps<BalanceFigure>) {
  const layout = balanceLayout(figure, width, height);
  const stageName = (row: BalanceRow): string => row.stage.name ?? text('insight.charts.balance.noStage');
  const marks = layout.rows.flatMap((row): readonly Mark[] => [
    ...row.units.map((unit) => ({
      x: unit.x,
      y: unit.y,
      ids: [unit.id],
      label: text('insight.charts.balance.unit', {
        stage: stageName(row),
        mode: unit.mode,
        place: unit.place,
        count: unit.count,
      }),
    })),
    ...row.bars.map((bar) => ({
      x: bar.x + bar.width / 2,
      y: bar.y,
      ids: bar.ids,
      label: text('insight.charts.balance.mark', { stage: stageName(row), mode: bar.mode, count: bar.ids.length }),
    })),
  ]);
  const markProps = useMarks(marks, isPaper ? undefined : onSelect);
  const usedHeight = Math.max(1, layout.rows.length * layout.rowHeight);
  return (
    <ChartRoot
      name={text('insight.charts.balance.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={usedHeight} viewBox={`0 0 ${width} ${usedHeight}`}>
        {layout.rows.map((row) => {
          const { first } = row;
          return (
            <g key={row.stage.stage ?? 'none'}>
              <text x={0} y={row.y + 4}>
                <title>{stageName(row)}</title>
                {fitText(stageName(row), layout.labelWidth - 6)}
              </text>
              {row.units.map((unit, index) => (
                <g key={unit.id} className={styles.mark} {...markProps(first + index)}>
                  <title>{marks[first + index]?.label}</title>
                  <rect
                    className={styles.hit}
                    data-screen-only=""
                    x={unit.x - 6}
                    y={unit.y - 7}
                    width={12}
                    height={14}
                  />
                  <UnitSign mode={unit.mode} x={unit.x} y={unit.y} />
                  <circle className={styles.ring} data-screen-only="" cx={unit.x} cy={unit.y} r={7.5} />
                </g>
              ))}
              {row.bars.map((bar, index) => (
                <g key={bar.mode} className={styles.mark} {...markProps(first + index)}>
                  <title>{marks[first + index]?.label}</title>
                  <BarShape
                    mode={bar.mode}
                    x={bar.x}
                    y={bar.y}
                    width={bar.width}
                    height={Math.min(14, layout.rowHeight - 4)}
                  />
                  <rect
                    className={styles.ring}
                    data-screen-only=""
                    x={bar.x}
                    y={bar.y - layout.rowHeight / 2 + 1}
                    width={bar.width}
                    height={layout.rowHeight - 2}
                  />
                </g>
              ))}
              {row.bars.length > 0 && (
                <text className={styles.strong} x={row.end + 6} y={row.y + 4}>
                  {formatNumber(text.locale, row.stage.count, 0)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </ChartRoot>
  );
}

function UnitSign({ mode, x, y }: { readonly mode: BalanceMode; readonly x: number; readonly y: number }) {
  if (mode === 'online') return <circle className={styles.online} cx={x} cy={y} r={5} />;
  if (mode === 'offline') return <rect className={styles.offline} x={x - 4.5} y={y - 4.5} width={9} height={9} />;
  if (mode === 'unknown') return <circle className={styles.unknown} cx={x} cy={y} r={4} />;
  return (
    <>
      <path className={styles.online} d={`M${x - 0.5} ${y - 5}a5 5 0 0 0 0 10z`} />
      <path className={styles.offline} d={`M${x + 0.5} ${y - 4.5}h4v9h-4z`} />
    </>
  );
}

/** A bar in the sign's manner: rounded online, square offline, one half of each hybrid, hatched unknown. */
function BarShape({
  mode,
  x,
  y,
  width,
  height,
}: {
  readonly mode: BalanceMode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  const top = y - height / 2;
  const inner = Math.max(0.5, width - 1);
  if (mode === 'online')
    return (
      <rect
        className={styles.online}
        x={x}
        y={top}
        width={inner}
        height={height}
        rx={Math.min(height / 2, inner / 2)}
      />
    );
  if (mode === 'offline') return <rect className={styles.offline} x={x} y={top} width={inner} height={height} />;
  if (mode === 'unknown') return <rect className={styles.hatch} x={x} y={top} width={inner} height={height} />;
  return (
    <>
      <rect className={styles.online} x={x} y={top} width={inner} height={height / 2} />
      <rect className={styles.offline} x={x} y={y} width={inner} height={height / 2} />
    </>
  );
}
