/** Improvements along time: thin while a decision is awaited, thick while work is done, a diamond where it was due. */
import { classNames } from '@renderer/components';
import { ChartRoot } from '@renderer/charts/ChartRoot';
import type { ChartProps } from '@renderer/charts/chart.types';
import { fitText } from '@renderer/charts/geometry/labels';
import { linearScale } from '@renderer/charts/geometry/scale';
import { RowButton } from '@renderer/charts/survey/RowButton';
import { useMarks } from '@renderer/charts/useMarks';
import charts from '@renderer/charts/charts.module.css';
import type { Improvement } from '@shared/domain/improvement';
import { formatDate } from '@shared/i18n/format';
import styles from './improvement.module.css';

export type TimedImprovement = Pick<
  Improvement,
  'id' | 'code' | 'name' | 'status' | 'proposedOn' | 'decidedOn' | 'dueOn' | 'doneOn'
>;

export interface TimelineFigure {
  readonly rows: readonly TimedImprovement[];
  readonly referenceDate: string;
}

const ROW = 24;
const HEAD = 24;

/** Days since 1970 of an ISO day. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** Improvements with at least one date, the earliest first. */
export function timed(rows: readonly TimedImprovement[]): readonly TimedImprovement[] {
  const first = (row: TimedImprovement): string => row.proposedOn ?? row.decidedOn ?? row.dueOn ?? row.doneOn ?? '';
  return rows.filter((row) => first(row) !== '').sort((a, b) => first(a).localeCompare(first(b)));
}

/** Height of the chart. */
export function timelineHeight(count: number): number {
  return HEAD + count * ROW + 8;
}

/** First days of the quarters (of the years, when there are many) between two days. */
export function timeTicks(from: number, to: number): readonly { readonly day: number; readonly label: string }[] {
  const months = (to - from) / 30.4;
  const every = months > 48 ? 12 : months > 15 ? 6 : months > 6 ? 3 : 1;
  const start = new Date(from * 86_400_000);
  const ticks: { day: number; label: string }[] = [];
  for (let index = 0; index < 200; index += 1) {
    const month = Math.ceil(start.getUTCMonth() / every) * every + index * every;
    const day = Math.round(Date.UTC(start.getUTCFullYear(), month, 1) / 86_400_000);
    if (day > to) break;
    if (day >= from) {
      const date = new Date(day * 86_400_000);
      ticks.push({ day, label: `${String(date.getUTCMonth() + 1).padStart(2, '0')}-${date.getUTCFullYear()}` });
    }
  }
  return ticks;
}

/** The chart; a row opens its improvement. */
export function TimelineChart({ figure, text, width, height, onSelect, isPaper = false }: ChartProps<TimelineFigure>) {
  const { rows, referenceDate } = figure;
  const today = dayNumber(referenceDate);
  const days = rows.flatMap((row) =>
    [row.proposedOn, row.decidedOn, row.dueOn, row.doneOn].flatMap((day) => (day === null ? [] : [dayNumber(day)])),
  );
  const from = Math.min(today, ...days) - 7;
  const to = Math.max(today, ...days) + 14;
  const nameWidth = Math.round(Math.min(320, Math.max(150, width * 0.3)));
  const x = linearScale(from, to, nameWidth + 8, width - 4);
  const shown = (day: string | null): string =>
    day === null ? text('improvementsScreen.timeline.none') : formatDate(text.locale, day);
  const label = (row: TimedImprovement): string =>
    text('improvementsScreen.timeline.mark', {
      name: row.code === null ? row.name : `${row.code} ${row.name}`,
      proposed: shown(row.proposedOn),
      decided: shown(row.decidedOn),
      done: shown(row.doneOn),
      due: shown(row.dueOn),
    });
  const markProps = useMarks(
    rows.map((row, index) => ({ x: 0, y: HEAD + index * ROW, ids: [row.id], label: label(row) })),
    isPaper ? undefined : onSelect,
  );
  const ticks = timeTicks(from, to);
  return (
    <ChartRoot
      name={text('improvementsScreen.timeline.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={height}>
        <path className={charts.grid} d={ticks.map(({ day }) => `M${x(day)} ${HEAD - 4}V${height}`).join('')} />
        {ticks.map(({ day, label: name }) => (
          <text key={day} className={charts.quiet} x={x(day)} y={14} textAnchor="middle">
            {name}
          </text>
        ))}
        {rows.map((row, index) => (
          <g key={row.id}>
            <text className={charts.plain} x={0} y={HEAD + index * ROW + ROW / 2 + 4}>
              {fitText(row.code === null ? row.name : `${row.code}  ${row.name}`, nameWidth - 4)}
            </text>
            <Line row={row} today={today} y={HEAD + index * ROW + ROW / 2} x={x} />
            <RowButton
              props={markProps(index)}
              label={label(row)}
              x={-6}
              y={HEAD + index * ROW}
              width={width + 12}
              height={ROW}
            />
          </g>
        ))}
        <path className={styles.today} d={`M${x(today)} ${HEAD - 4}V${height}`} />
      </svg>
    </ChartRoot>
  );
}

interface LineProps {
  readonly row: TimedImprovement;
  readonly today: number;
  readonly y: number;
  readonly x: (day: number) => number;
}

function Line({ row, today, y, x }: LineProps) {
  const at = (day: string | null): number | null => (day === null ? null : dayNumber(day));
  const proposed = at(row.proposedOn);
  const decided = at(row.decidedOn);
  const done = at(row.doneOn);
  const due = at(row.dueOn);
  const isStill = row.status === 'stopped' || row.status === 'rejected' || row.status === 'onHold';
  const isAwaited = decided === null && done === null && !isStill;
  const isWorking = decided !== null && done === null && !isStill;
  const waitEnd = decided ?? done ?? (isAwaited ? today : null);
  const workEnd = done ?? (isWorking ? today : null);
  return (
    <>
      {proposed !== null && <circle className={styles.open} cx={x(proposed)} cy={y} r={3} />}
      {proposed !== null && waitEnd !== null && waitEnd > proposed && (
        <path
          className={classNames(styles.wait, isAwaited && styles.waiting)}
          d={`M${x(proposed) + 3} ${y}H${x(waitEnd)}`}
        />
      )}
      {decided !== null && workEnd !== null && workEnd >= decided && (
        <rect
          className={done === null ? styles.work : styles.workDone}
          x={x(decided)}
          y={y - 3.5}
          width={Math.max(3, x(workEnd) - x(decided))}
          height={7}
        />
      )}
      {decided !== null && workEnd === null && <circle className={styles.full} cx={x(decided)} cy={y} r={3} />}
      {decided === null && done !== null && <circle className={styles.full} cx={x(done)} cy={y} r={3.5} />}
      {due !== null && (
        <path
          className={classNames(styles.due, done === null && !isStill && due < today && styles.overdue)}
          d={`M${x(due)} ${y - 5}l5 5-5 5-5-5z`}
        />
      )}
    </>
  );
}
