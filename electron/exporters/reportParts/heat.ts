/** A heat map as rows of cells with a value and a shade. */
import type { ReportChart } from '@shared/report/chart';
import type { ReportWords } from './words';

export interface HeatTable {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly { readonly text: string; readonly value: number | null }[];
  }[];
  readonly low: number;
  readonly high: number;
}

/** Categories across, series down. */
export function heatTable(words: ReportWords, chart: ReportChart): HeatTable {
  const values = chart.series.flatMap((series) => series.values.filter((value): value is number => value !== null));
  return {
    columns: chart.categories,
    rows: chart.series.map((series) => ({
      label: series.name,
      cells: chart.categories.map((_, index) => {
        const value = series.values[index] ?? null;
        const label = series.labels?.[index] ?? '';
        return { text: label === '' ? words.value(chart, value) : label, value };
      }),
    })),
    low: chart.valueAxis.min ?? Math.min(0, ...values),
    high: chart.valueAxis.max ?? Math.max(0, ...values),
  };
}

/** Share of the house colour in a cell, 0.04–0.8; 0 for no value. */
export function heatShade({ low, high }: Pick<HeatTable, 'low' | 'high'>, value: number | null): number {
  if (value === null || high <= low) return value === null ? 0 : 0.1;
  return 0.04 + 0.76 * Math.min(1, Math.max(0, (value - low) / (high - low)));
}
