/** Units of the balance chart: one sign per touchpoint while they fit, bars of the same order when they do not. */
import { balanceModes, type BalanceFigure, type BalanceMode, type BalanceStage } from '@shared/insight/balance';

/** Order in a row: online and offline at the ends, hybrid between them, unknown last. */
export const unitOrder: readonly BalanceMode[] = ['online', 'hybrid', 'offline', 'unknown'];

export interface Unit {
  readonly mode: BalanceMode;
  readonly id: number;
  /** 1-based place among the units of the same stage and mode, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

export interface Bar {
  readonly mode: BalanceMode;
  readonly ids: Int32Array;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

export interface BalanceRow {
  readonly stage: BalanceStage;
  /** Middle of the row. */
  readonly y: number;
  /** Place of its first unit or bar among all those of the chart. */
  readonly first: number;
  readonly units: readonly Unit[];
  readonly bars: readonly Bar[];
  /** Where the row's total stands (bars only). */
  readonly end: number;
}

export interface BalanceLayout {
  readonly rows: readonly BalanceRow[];
  /** True when every touchpoint has a sign of its own. */
  readonly isUnits: boolean;
  readonly rowHeight: number;
  readonly labelWidth: number;
}

/** Smallest and largest distance between the middles of two units. */
const SMALLEST_STEP = 11;
const LARGEST_STEP = 16;
/** Distance that is aimed at, and the longest row for which that is tried. */
const PLEASANT_STEP = 13;
const MOST_UNITS = 24;
/** A total beside a bar. */
const TOTAL_WIDTH = 52;

/** Rows and marks for a chart of this size; row height follows the height given, within bounds that keep signs apart. */
export function balanceLayout(figure: BalanceFigure, width: number, height: number): BalanceLayout {
  const stages = figure.stages;
  const rowHeight = Math.min(24, Math.max(12, height / Math.max(1, stages.length)));
  const most = Math.max(1, ...stages.map((stage) => stage.count));
  // Names take what the longest row of units leaves; with bars they take a fixed part.
  const left = width - most * PLEASANT_STEP - 8;
  const labelWidth = Math.min(160, Math.max(88, most <= MOST_UNITS ? left : width * 0.38));
  const room = width - labelWidth - 8;
  const step = Math.min(LARGEST_STEP, room / most);
  const isUnits = step >= SMALLEST_STEP;
  const perRow = (room - TOTAL_WIDTH) / most;
  let next = 0;
  const rows = stages.map((stage, index): BalanceRow => {
    const first = next;
    next += isUnits ? stage.count : unitOrder.filter((mode) => stage.ids[mode].length > 0).length;
    const y = index * rowHeight + rowHeight / 2;
    if (isUnits) return { stage, y, first, units: unitsOf(stage, labelWidth + step / 2, step, y), bars: [], end: 0 };
    let x = labelWidth;
    const bars = unitOrder.flatMap((mode): readonly Bar[] => {
      const ids = stage.ids[mode];
      if (ids.length === 0) return [];
      const bar = { mode, ids, x, width: ids.length * perRow, y };
      x += bar.width;
      return [bar];
    });
    return { stage, y, first, units: [], bars, end: x };
  });
  return { rows, isUnits, rowHeight, labelWidth };
}

function unitsOf(stage: BalanceStage, start: number, step: number, y: number): readonly Unit[] {
  const units: Unit[] = [];
  for (const mode of unitOrder) {
    const ids = stage.ids[mode];
    ids.forEach((id, index) => {
      units.push({ mode, id, place: index + 1, count: ids.length, x: start + units.length * step, y });
    });
  }
  return units;
}

/** Counts per mode in the order of the balance, for the line under the title. */
export function modeCounts(figure: BalanceFigure): Readonly<Record<BalanceMode, number>> {
  const counts: Record<BalanceMode, number> = { online: 0, offline: 0, hybrid: 0, unknown: 0 };
  for (const mode of balanceModes) counts[mode] = figure.shares.find((share) => share.mode === mode)?.count ?? 0;
  return counts;
}
