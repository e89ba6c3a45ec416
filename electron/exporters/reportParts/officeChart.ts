/** A chart of the report as a native chart of an office program: one description for presentation and document, so that both hold the same numbers. */
import type { ChartRunOptions } from 'docx/charts';
import type { ChartSeries, ReportChart } from '@shared/report/chart';
import { mixed, onColourOf, seriesColours, type OfficeStyle } from './style';
import { axisFormat, categoryLabels, numberFormat, type ReportWords } from './words';

/** Categories that one chart can show legibly; more go on a next chart. */
export const CHART_CATEGORIES = 18;

function part(series: ChartSeries, from: number, to: number): ChartSeries {
  return {
    ...series,
    values: series.values.slice(from, to),
    ...(series.low !== undefined && { low: series.low.slice(from, to) }),
    ...(series.high !== undefined && { high: series.high.slice(from, to) }),
    ...(series.n !== undefined && { n: series.n.slice(from, to) }),
  };
}

/** The chart in pieces that are legible; a chart with few categories is one piece. Lines and points are never cut. */
export function chartPieces(chart: ReportChart, most = CHART_CATEGORIES): readonly ReportChart[] {
  const total = chart.categories.length;
  if (chart.kind === 'line' || chart.kind === 'scatter' || total <= most) return [chart];
  const pieces = Math.ceil(total / most);
  const size = Math.ceil(total / pieces);
  // The same scale on every piece, or bars could not be compared.
  const values = chart.series.flatMap((series) => [...series.values, ...(series.high ?? []), ...(series.low ?? [])]);
  const known = values.filter((value): value is number => value !== null);
  const stacked = chart.kind === 'stackedBar';
  const totals = chart.categories.map((_, index) =>
    chart.series.reduce((sum, series) => sum + (series.values[index] ?? 0), 0),
  );
  const max = chart.valueAxis.max ?? Math.max(0, ...(stacked ? totals : known));
  const min = chart.valueAxis.min ?? Math.min(0, ...known);
  return Array.from({ length: pieces }, (_, piece) => {
    const [from, to] = [piece * size, Math.min(total, (piece + 1) * size)];
    return {
      ...chart,
      key: `${chart.key}-${piece + 1}`,
      categories: chart.categories.slice(from, to),
      series: chart.series.map((series) => part(series, from, to)),
      valueAxis: { ...chart.valueAxis, min, max: max > min ? max : null },
    };
  });
}

export interface ChartLook {
  readonly style: OfficeStyle;
  readonly alternative: string;
  readonly words: ReportWords;
  /** Sizes of text in points. */
  readonly textSize: number;
  /** Pixels; a presentation sets the size of its own frame. */
  readonly size: { readonly width: number; readonly height: number };
}

/** Few whole steps across, such as importance 1–5: a tick at each and none between. */
function isWhole(chart: ReportChart): boolean {
  const across = chart.series.flatMap(({ x }) => x ?? []);
  return across.length > 0 && across.every(Number.isInteger) && Math.max(...across) - Math.min(...across) <= 12;
}

function errorBars(series: ChartSeries, style: OfficeStyle) {
  if (series.low === undefined || series.high === undefined) return {};
  const { low, high, values } = series;
  const away = (ends: readonly (number | null)[], direction: 1 | -1) =>
    values.map((value, index) => {
      const end = ends[index];
      return value === null || end === undefined || end === null ? null : Math.max(0, (end - value) * direction);
    });
  return {
    errorBars: {
      type: 'custom' as const,
      plus: away(high, 1),
      minus: away(low, -1),
      line: { color: style.ink, width: 1 },
    },
  };
}

/** The native chart; null for a heat map, which is a table with shades, and for a chart without any category or point. */
export function officeChart(chart: ReportChart, look: ChartLook): ChartRunOptions | null {
  const { style, alternative, textSize, words } = look;
  const colours = seriesColours(chart.series, style);
  const format = numberFormat(chart);
  const font = { name: style.bodyFont, size: textSize, color: style.soft };
  const common = {
    font: { name: style.bodyFont, color: style.soft },
    chartArea: { fill: 'none', border: 'none' as const },
    transformation: look.size,
    altText: { name: chart.key, description: alternative },
    legend: chart.series.length > 1 ? { position: 'top' as const, font } : (false as const),
  };
  const title = (label: string) => (label === '' ? {} : { title: { text: label, font: { ...font, bold: false } } });
  const valueAxis = {
    ...title(chart.valueAxis.label),
    numberFormat: axisFormat(chart),
    font,
    line: 'none' as const,
    ...(chart.valueAxis.min !== null && { minimum: chart.valueAxis.min }),
    ...(chart.valueAxis.max !== null && { maximum: chart.valueAxis.max }),
  };
  if (chart.kind === 'heat' || chart.series.length === 0) return null;
  if (chart.kind === 'scatter') {
    const series = chart.series.flatMap(({ name, values, x }, index) => {
      const points = values.flatMap((y, at) => (y === null || x?.[at] === undefined ? [] : [{ x: x[at], y }]));
      return points.length === 0 ? [] : [{ name, points, color: colours[index] ?? style.accent }];
    });
    if (series.length === 0) return null;
    const { label, min, max } = chart.categoryAxis;
    return {
      type: 'scatter',
      ...common,
      legend: series.length > 1 ? { position: 'top', font } : false,
      series,
      markers: { shape: 'circle', size: 7 },
      lines: 'none',
      xAxis: {
        ...title(label),
        font,
        gridlines: false,
        // Whole steps begin at a whole number, or the ticks would stand between them.
        ...(min !== null && { minimum: isWhole(chart) ? Math.floor(min) : min }),
        ...(max !== null && { maximum: isWhole(chart) ? Math.ceil(max) : max }),
        ...(isWhole(chart) && { interval: 1 }),
      },
      yAxis: valueAxis,
    };
  }
  if (chart.categories.length === 0) return null;
  const labels = { value: true, numberFormat: format, font: { ...font, color: style.ink } };
  if (chart.kind === 'line') {
    return {
      type: 'line',
      ...common,
      categories: categoryLabels(chart, words.count),
      series: chart.series.map((one, index) => ({
        name: one.name,
        values: one.values,
        color: colours[index] ?? style.accent,
        markers: { shape: index % 2 === 0 ? ('circle' as const) : ('square' as const), size: 7 },
        // The second of two lines is written below it; with more lines only the first bears figures, the rest would be a tangle.
        ...(index > 0 && {
          dataLabels:
            index === 1 && chart.series.length === 2 ? { ...labels, position: 'below' as const } : (false as const),
        }),
        ...errorBars(one, style),
      })),
      categoryAxis: { ...title(chart.categoryAxis.label), font },
      valueAxis,
      dataLabels: { ...labels, position: 'above' },
    };
  }
  const stacked = chart.kind === 'stackedBar';
  const hasIntervals = chart.series.some(({ low }) => low?.some((value) => value !== null) === true);
  // Pale bars under intervals, or the lower half of each whisker would be lost in its bar.
  const fills = hasIntervals ? colours.map((colour) => mixed(colour, 0.35)) : colours;
  // A part of nothing would write its 0 over its neighbour.
  const bars = chart.series.map((one, index) => ({
    name: one.name,
    values: stacked ? one.values.map((value) => (value === 0 ? null : value)) : one.values,
    color: fills[index] ?? style.accent,
    ...(stacked
      ? {
          dataLabels: {
            ...labels,
            font: { ...font, color: onColourOf(colours[index] ?? style.accent, style) },
            position: 'center' as const,
          },
        }
      : errorBars(one, style)),
  }));
  return {
    type: 'bar',
    ...common,
    categories: categoryLabels(chart, words.count),
    series: bars,
    stacking: stacked ? 'stacked' : 'none',
    gapWidth: chart.series.length > 1 && !stacked ? 60 : 45,
    overlap: stacked ? 100 : 0,
    // The first category on top, and the scale at the foot all the same.
    categoryAxis: { ...title(chart.categoryAxis.label), font: { ...font, color: style.ink }, reverseOrder: true },
    valueAxis: { ...valueAxis, crossesAt: 'maximum' },
    dataLabels: {
      ...labels,
      position: stacked ? 'center' : hasIntervals ? 'insideBase' : 'outsideEnd',
      ...(hasIntervals && { font: { ...font, color: style.ink, bold: true } }),
    },
  };
}

/** Puts the names of categories at the edge of the plot: beside an axis in the middle they would stand on the bars below zero. */
export function mendChart(xml: string, tag: string): string {
  return xml
    .replace(/<c:lang val="[^"]*"\/>/, `<c:lang val="${tag}"/>`)
    .replace(/<c:catAx>[\s\S]*?<\/c:catAx>/g, (axis) =>
      axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>'),
    );
}
