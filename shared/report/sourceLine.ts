/** The line under a figure: n, date, what it rests on, and the number in the list of sources. */
import { formatDate, formatNumber } from '../i18n/format';
import { measuredRowsOf } from '../insight/evidence';
import { citeImprovements, citeInterviews, citeTable, marksOf, type Maker } from './maker';
import type { ReportBasis, SourceLine } from './model';

/** A line from its parts; the words get the numbers of the sources behind them. */
export function sourceLine(
  { sources }: Maker,
  line: { readonly n: number; readonly date: string | null; readonly basis: ReportBasis; readonly text: string },
  refs: readonly string[],
): SourceLine {
  return { ...line, text: `${line.text} ${marksOf(sources, refs)}`.trim(), refs };
}

/** For what comes from the touchpoint table: estimates, and how many rows follow a measurement. */
export function tableSource(maker: Maker, n: number): SourceLine {
  const { input, text } = maker;
  const date = input.engagement.referenceDate;
  const words = text('report.source', {
    n: formatNumber(text.locale, n),
    measured: measuredRowsOf(input.insight.touchpoints),
    date: date === null ? text('report.noDate') : formatDate(text.locale, date),
  });
  return sourceLine(maker, { n, date, basis: 'estimate', text: words }, [citeTable(maker)]);
}

/** For what comes from the improvements. */
export function improvementSource(maker: Maker, n: number): SourceLine {
  const { input, text } = maker;
  const words = text('reportParts.lines.improvements', { n, date: formatDate(text.locale, input.referenceDate) });
  return sourceLine(maker, { n, date: input.referenceDate, basis: 'table', text: words }, [citeImprovements(maker)]);
}

/** For what people said. */
export function interviewSource(maker: Maker, n: number): SourceLine {
  const words = maker.text('reportParts.lines.interviews', { n });
  return sourceLine(maker, { n, date: null, basis: 'said', text: words }, [citeInterviews(maker)]);
}
