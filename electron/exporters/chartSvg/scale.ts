/** The scale of a chart: from where to where, and round values along it. */
import type { ReportChart } from '@shared/report/chart';

export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** The step of 1, 2 or 5 times a power of ten that gives about `wanted` steps. */
function stepOf({ low, high }: Scale, wanted = 6): number {
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((part) => part * power).find((step) => step >= rough) ?? power * 10;
}

/** Holds every value and end of an interval; bars begin at zero unless the chart says from where. */
export function scaleOf(chart: ReportChart): Scale {
  const { min, max } = chart.valueAxis;
  const single = chart.series.flatMap((series) => [...series.values, ...(series.low ?? []), ...(series.high ?? [])]);
  const sums = chart.categories.map((_, index) =>
    chart.series.reduce((sum, series) => sum + (series.values[index] ?? 0), 0),
  );
  const known = (chart.kind === 'stackedBar' ? sums : single).filter((value): value is number => value !== null);
  const low = min ?? Math.min(0, ...known);
  const high = max ?? Math.max(0, ...known);
  if (high <= low) return { low, high: low + 1 };
  const step = stepOf({ low, high });
  return { low: min ?? Math.floor(low / step) * step, high: max ?? Math.ceil(high / step) * step };
}

/** Round values on the scale, from low to high. */
export function ticksOf(scale: Scale): readonly number[] {
  const step = stepOf(scale);
  const first = Math.ceil(scale.low / step - 1e-9);
  const count = Math.floor(scale.high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number(((first + index) * step).toFixed(10)));
}
