/** Reads dates in the forms people use and answers ISO (yyyy-mm-dd); a month without a day is no date. */
import { formatDate } from '../../i18n/format';
import type { Locale } from '../../i18n';
import { isoDate } from '../sheetFormat';
import { doubted, refused, taken, type Parsed } from './result';
import { inputText, isSpreadsheetError, isUnknownMark, nameKey, oneLine, type CellInput } from './text';

const months = [
  'jan',
  'feb',
  'mrt|maa|mar|mr',
  'apr',
  'mei|may',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt|oct',
  'nov',
  'dec',
].map((names) => names.split('|'));

function monthOf(word: string): number | null {
  const index = months.findIndex((names) => names.some((name) => word.startsWith(name)));
  return index < 0 || word.length > 10 ? null : index + 1;
}

function iso(year: number, month: number, day: number): string | null {
  const full = year < 100 ? (year < 70 ? 2000 : 1900) + year : year;
  if (full < 1000 || full > 9999 || month < 1 || month > 12 || day < 1) return null;
  const leap = (full % 4 === 0 && full % 100 !== 0) || full % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > length) return null;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads a date. Empty = unknown; a month or year alone and unknown marks = unknown with doubt. Refused: no date, or a day that does not exist. */
export function parseDate(raw: CellInput, field: string): Parsed<string | null> {
  if (typeof raw === 'number') {
    const day = raw >= 10_000 && raw <= 100_000 ? isoDate(Math.floor(raw)) : null;
    return day === null
      ? refused('field.notADate', { field, value: String(raw) })
      : doubted(day, 'serialDate', { value: raw });
  }
  const original = oneLine(inputText(raw));
  if (original === '') return taken(null);
  if (isSpreadsheetError(original)) return doubted(null, 'spreadsheetError', { value: original });
  if (isUnknownMark(original)) return doubted(null, 'unknownMark', { value: original });
  const text = nameKey(original)
    .replace(
      /^(?:(?:ma|di|wo|do|vr|za|zo)\.?|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun),?\s+/,
      '',
    )
    .replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2}|uur|u|am|pm)?$/, '')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const refusal = refused<string | null>('field.notADate', { field, value: original });
  const done = (day: string | null): Parsed<string | null> => (day === null ? refusal : taken(day));
  let found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (found !== null) return done(iso(Number(found[1]), Number(found[2]), Number(found[3])));
  found = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?['’]?(\d{4}|\d{2})$/.exec(text);
  if (found !== null) {
    const dayFirst = iso(Number(found[3]), Number(found[2]), Number(found[1]));
    if (dayFirst !== null) return taken(dayFirst);
    const monthFirst = iso(Number(found[3]), Number(found[1]), Number(found[2]));
    return monthFirst === null ? refusal : doubted(monthFirst, 'monthFirst', { value: original });
  }
  found = /^(\d{1,2})(?:e|ste|de|st|nd|rd|th)?[-. ]+([a-z]{3,10})\.?[-. ]+['’]?(\d{4}|\d{2})$/.exec(text);
  if (found !== null) return done(iso(Number(found[3]), monthOf(found[2] ?? '') ?? 0, Number(found[1])));
  found = /^([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(text);
  if (found !== null) return done(iso(Number(found[3]), monthOf(found[1] ?? '') ?? 0, Number(found[2])));
  const monthAlone = /^([a-z]{3,10})\.?[- ]+['’]?(\d{4}|\d{2})$/.exec(text);
  if (
    (monthAlone !== null && monthOf(monthAlone[1] ?? '') !== null) ||
    /^(?:\d{1,2}[-/]\d{4}|(?:19|20)\d{2}|(?:q|k)[1-4][- ]+\d{4}|\d{4}[- ]?(?:q|k)[1-4])$/.test(text)
  ) {
    return doubted(null, 'noDay', { value: original });
  }
  return refusal;
}

/** A date that `parseDate` reads back: 21-11-2026 or 21/11/2026. */
export function writeDate(value: string, locale: Locale): string {
  return formatDate(locale, value);
}
