/** Numbers per year, quarter, week or day made into numbers per month: said by a header (‘per jaar’) or by a cell (‘3x per week’, ‘dagelijks’). */
import { nameKey } from './text';

export type Period = 'year' | 'halfYear' | 'quarter' | 'month' | 'week' | 'day';

/** How many of each period go into an average month of a year of 365 days. */
const perMonth: Readonly<Record<Period, number>> = {
  year: 1 / 12,
  halfYear: 1 / 6,
  quarter: 1 / 3,
  month: 1,
  week: 52 / 12,
  day: 365 / 12,
};

const periods: readonly (readonly [Period, string])[] = [
  ['halfYear', 'half ?jaar|halfjaar|half[- ]?year|6 maanden|6 months'],
  ['year', 'jaar|jr|year|yr|annum|annual|a'],
  ['quarter', 'kwartaal|kw|kwart|quarter|qtr|q'],
  ['month', 'maand|mnd|mnd|month|mo|mth|m'],
  ['week', 'week|wk|w'],
  ['day', 'dag|day|d'],
];
const adverbs: readonly (readonly [Period, string])[] = [
  ['halfYear', 'halfjaarlijkse?|half-?yearly'],
  ['year', 'jaarlijkse?|jaarvolume|jaaraantal|jaarbasis|yearly|annually|annual'],
  ['quarter', 'elk kwartaal|ieder kwartaal|kwartaalvolume|quarterly'],
  ['month', 'maandelijkse?|elke maand|iedere maand|maandvolume|monthly'],
  ['week', 'wekelijkse?|elke week|iedere week|weekvolume|weekly'],
  ['day', 'dagelijkse?|elke dag|iedere dag|dagvolume|daily'],
];

// Two letters after ‘p’ are a period only when they stand apart: ‘p/w’, ‘p.j.’, ‘p.a.’, ‘pm’.
const expressions = [
  ...periods.map(
    ([period, words]) =>
      [
        period,
        new RegExp(String.raw`(?:\bper\s+|\bp\s?[./]\s?|/\s?|\bx\s+(?:in het|a)\s+)(?:${words})(?![a-z])`, 'u'),
      ] as const,
  ),
  ...adverbs.map(([period, words]) => [period, new RegExp(String.raw`(?<![a-z])(?:${words})(?![a-z])`, 'u')] as const),
];

/** The period that a text names; null for none. */
export function periodIn(text: string): Period | null {
  const key = nameKey(text);
  return expressions.find(([, expression]) => expression.test(key))?.[0] ?? null;
}

export interface PeriodNumber {
  /** What is left without the period: a number to be read, or '' where the word alone says ‘once’. */
  readonly rest: string;
  readonly period: Period;
}

/** Splits ‘3x per week’ into ‘3’ and week; null for a text without a period. ‘Dagelijks’ is once a day. */
export function splitPeriod(text: string): PeriodNumber | null {
  const key = nameKey(text);
  for (const [period, expression] of expressions) {
    const found = expression.exec(key);
    if (found === null) continue;
    const rest = `${key.slice(0, found.index)} ${key.slice(found.index + found[0].length)}`
      .replace(/(\d)\s*(?:x|keer|maal|times)(?![a-z])/u, '$1')
      .replace(/[.\s]+$/u, '')
      .trim();
    return { rest, period };
  }
  return null;
}

/** A number per period as a number per month, in hundredths. */
export function toMonthly(value: number, period: Period): number {
  return Math.round(value * perMonth[period] * 100) / 100;
}
