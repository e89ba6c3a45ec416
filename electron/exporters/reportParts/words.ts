/** Words that every form of a report shares: source lines with their numbers, figures in one line, the foot of a page. */
import { createText, type Text } from '@shared/i18n';
import { formatDate, formatNumber, formatScore, formatShare } from '@shared/i18n/format';
import type { ReportChart } from '@shared/report/chart';
import type { ReportFigure, ReportModel, ReportSource, SourceLine } from '@shared/report/model';

export interface ReportWords {
  readonly text: Text;
  /** "[1] [3]" for the ids of sources; '' without any. */
  readonly marks: (refs: readonly string[]) => string;
  /** The source line with its numbers. */
  readonly source: (line: SourceLine) => string;
  /** A figure in one line: label, figure, and what it rests on. */
  readonly figure: (figure: ReportFigure) => string;
  /** A value of a chart as it is written. */
  readonly value: (chart: ReportChart, value: number | null) => string;
  /** An entry of the list of sources, without its number. */
  readonly entry: (source: ReportSource) => string;
  /** Client, report and date, for the foot or head of a page. */
  readonly running: string;
  readonly date: string;
  /** A day as it is written; '' for none. */
  readonly day: (iso: string | null) => string;
  /** A count as it is written; '' for none. */
  readonly count: (value: number | null) => string;
  /** Tag of the language, such as nl-NL. */
  readonly tag: 'nl-NL' | 'en-GB';
}

/** Makes the words of a model, in its own language. */
export function reportWords(model: ReportModel): ReportWords {
  const text = createText(model.language);
  const numbers = new Map(model.sources.map((source) => [source.id, source.number]));
  const marks = (refs: readonly string[]): string =>
    [...new Set(refs.flatMap((id) => numbers.get(id) ?? []))]
      .sort((a, b) => a - b)
      .map((number) => `[${number}]`)
      .join(' ');
  const joined = (words: string, refs: readonly string[]): string => [words, marks(refs)].filter(Boolean).join(' ');
  const date = formatDate(model.language, model.date);
  const about = model.client === null || model.title.includes(model.client) ? [] : [model.client];
  return {
    text,
    marks,
    // The words of a line usually end with its numbers already.
    source: (line) => (/\[[\d, ]+\]$/.test(line.text) ? line.text : joined(line.text, line.refs)),
    figure: (figure) =>
      joined([`${figure.label}: ${figure.text}`, figure.note].filter(Boolean).join('; '), figure.refs),
    value: (chart, value) => chartValue(model.language, chart, value),
    entry: (source) => source.text,
    running: [...about, model.title, date].join(' · '),
    date,
    day: (iso) => (iso === null ? '' : formatDate(model.language, iso)),
    count: (value) => formatNumber(model.language, value, 0),
    tag: model.language === 'nl' ? 'nl-NL' : 'en-GB',
  };
}

function chartValue(locale: 'nl' | 'en', chart: ReportChart, value: number | null): string {
  if (value === null) return '';
  switch (chart.valueAxis.format) {
    case 'percent':
      return formatShare(locale, value);
    case 'mark':
      return formatScore(locale, value);
    case 'signed':
      return `${value > 0 ? '+' : ''}${formatNumber(locale, value, 1)}`;
    default:
      return formatNumber(locale, value, 1);
  }
}

/** Format code by which office programs write the values of a chart. */
export function numberFormat(chart: ReportChart): string {
  const { format } = chart.valueAxis;
  if (format === 'percent') return '0%';
  if (format === 'mark') return '0.0';
  // A value with a fraction must be told apart from its neighbour; counts stay whole.
  const whole = chart.series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
  if (format === 'signed') return whole ? '+0;\u22120;0' : '+0.0;\u22120.0;0.0';
  return whole ? '#,##0' : '#,##0.0';
}

/** The same for its axis, whose steps are whole numbers as soon as it is long. */
export function axisFormat(chart: ReportChart): string {
  const { format, min, max } = chart.valueAxis;
  const isLong = min !== null && max !== null && max - min >= 20;
  return format === 'signed' && isLong ? '+0;\u22120;0' : numberFormat(chart);
}

/** The names of the categories, with n behind those of which it is known and the same for every series or the only one. */
export function categoryLabels(chart: ReportChart, count: ReportWords['count']): readonly string[] {
  const counted = chart.series.filter(({ n }) => n !== undefined);
  const only = counted.length === 1 ? counted[0] : undefined;
  return chart.categories.map((category, index) => {
    const n = only?.n?.[index];
    return n === undefined || n === null ? category : `${category} (n ${count(n)})`;
  });
}

/** Whether there is any value to draw. */
export function hasValues(chart: ReportChart): boolean {
  return chart.series.some(({ values }) => values.some((value) => value !== null));
}
