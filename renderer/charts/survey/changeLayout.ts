/** Places in the change chart: its columns at a width, its two axes, and where each row's marks stand. */
import { linearScale, type LinearScale } from '@renderer/charts/geometry/scale';
import { axisAround, type Axis } from './axis';
import type { ChangeFigure, ChangeRow } from './changeRows';

export const ROW_HEIGHT = 32;
export const HEAD_HEIGHT = 28;

export interface ChangeColumns {
  readonly name: number;
  /** Right end of the column of n. */
  readonly n: number;
  readonly score: LinearScale;
  /** Right end of the column of gaps. */
  readonly gap: number;
  /** Null when there is no wave before. */
  readonly change: LinearScale | null;
  readonly verdict: number;
  readonly verdictWidth: number;
}

export interface ChangeLayout {
  readonly columns: ChangeColumns;
  readonly axis: Axis | null;
  readonly scoreTicks: readonly number[];
  readonly height: number;
  readonly rows: readonly { readonly row: ChangeRow; readonly y: number }[];
}

const limitsOf = (figure: ChangeFigure): readonly [number, number] => {
  if (figure.variant === 'nps' || figure.variant === 'cesIndex') return [-200, 200];
  if (figure.variant === 'csatTop' || figure.variant === 'cesShare') return [-1, 1];
  return [-9, 9];
};

/** Columns and rows for a width in pixels. */
export function changeLayout(figure: ChangeFigure, rows: readonly ChangeRow[], width: number): ChangeLayout {
  const changes = rows.flatMap(({ change }) => (change === null ? [] : [change]));
  const hasChange = figure.before !== null && changes.length > 0;
  const name = Math.round(Math.min(272, Math.max(132, width * 0.22)));
  const n = name + 56;
  const verdictWidth = hasChange ? Math.round(Math.min(270, Math.max(208, width * 0.2))) : 0;
  const room = width - n - 56 - verdictWidth - (hasChange ? 72 : 32);
  const scoreWidth = hasChange ? Math.round(room * 0.55) : room;
  const scoreFrom = n + 24;
  const score = linearScale(1, 10, scoreFrom, scoreFrom + scoreWidth);
  const gap = scoreFrom + scoreWidth + 48;
  const axis = hasChange
    ? axisAround([...changes.flatMap((change) => [change.low, change.high]), 0], limitsOf(figure), 4)
    : null;
  const change = axis === null ? null : linearScale(axis.low, axis.high, gap + 24, gap + 24 + (room - scoreWidth));
  return {
    columns: {
      name,
      n,
      score,
      gap,
      change,
      verdict: width - verdictWidth,
      verdictWidth,
    },
    axis,
    scoreTicks: scoreWidth < 200 ? [1, 4, 7, 10] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    height: HEAD_HEIGHT + rows.length * ROW_HEIGHT + 1,
    rows: rows.map((row, index) => ({ row, y: HEAD_HEIGHT + index * ROW_HEIGHT + ROW_HEIGHT / 2 })),
  };
}
