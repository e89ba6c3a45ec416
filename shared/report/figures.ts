/** Numbers that are claimed, as they are written everywhere: with n, interval, date and what they rest on. Pure. */
import type { Text } from '../i18n';
import { formatDate, formatNumber, formatScore, formatShare } from '../i18n/format';
import type { Maker } from './maker';
import type { ReportBasis, ReportFigure } from './model';

export type FigureUnit = 'nps' | 'share' | 'mark' | 'count';

/** A value in its unit: NPS with its sign, a share 0–1 as %, a mark with one decimal, a count whole. */
export function inUnit({ locale }: Text, value: number | null, unit: FigureUnit): string {
  if (value === null) return '–';
  switch (unit) {
    case 'nps': {
      const rounded = Math.round(value);
      const size = formatNumber(locale, Math.abs(rounded), 0);
      return rounded > 0 ? `+${size}` : rounded < 0 ? `−${size}` : '0';
    }
    case 'share':
      return formatShare(locale, value);
    case 'mark':
      return formatScore(locale, value);
    case 'count':
      return formatNumber(locale, value, 0);
  }
}

export interface FigureParts {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly n?: number | null;
  readonly date?: string | null;
  readonly basis: ReportBasis;
  readonly refs: readonly string[];
}

/** A figure from its parts. */
export function figureOf({ text }: Maker, parts: FigureParts): ReportFigure {
  const { key, label, value, unit, low = null, high = null, n = null, date = null, basis, refs } = parts;
  const interval =
    low === null || high === null
      ? 'none'
      : text('reportParts.interval', { low: inUnit(text, low, unit), high: inUnit(text, high, unit) });
  const note = text('reportParts.figureNote', {
    n: n ?? 0,
    interval,
    basis: text(`reportParts.basis.${basis}`),
    date: date === null ? 'none' : formatDate(text.locale, date),
  }).replace(/^, /, '');
  return { key, label, value, text: inUnit(text, value, unit), low, high, n, date, basis, note, refs };
}
