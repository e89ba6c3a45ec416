/** Where a value lies on an axis, and the axis of report marks that several charts share. */

export interface LinearScale {
  (value: number): number;
  readonly from: number;
  readonly to: number;
}

/** Maps a value from [low, high] to [from, to] in pixels; from may be larger than to (an axis that goes up). */
export function linearScale(low: number, high: number, from: number, to: number): LinearScale {
  return Object.assign((value: number) => from + ((value - low) / (high - low)) * (to - from), { from, to });
}

/** Marks 1–10: the figures that stand beside an axis of scores. */
export const scoreTicks: readonly number[] = [1, 3, 5.5, 8, 10];
export const LOWEST_SCORE = 1;
export const HIGHEST_SCORE = 10;
