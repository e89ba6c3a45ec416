/** Reads numbers as people write them in Dutch and English tables: 7,5 · 9.400 · 1.234,56 · € 1.200,- · ± 9.000 · 30%. */
import type { Locale } from '../../i18n';
import type { FieldKind } from '../touchpoint';
import { doubted, refused, taken, type Parsed } from './result';
import { splitPeriod, toMonthly } from './period';
import { inputText, isSpreadsheetError, isUnknownMark, nameKey, oneLine, type CellInput } from './text';

type NumberKind = Extract<FieldKind, { type: 'number' }>;

const estimateWords =
  /^(?:±|\+\/-|~|≈|ca\.?|circa|ongeveer|ong\.?|plm\.?|pl\.?m\.?|zo'?n|rond(?: de)?|grofweg|naar schatting|geschat(?: op)?|schatting:?|approx\.?|approximately|about|around|roughly|est\.?|estimated?)\s*(?=[€$£\d.,+-])/iu;
const boundWords =
  /^(?:<=?|>=?|≤|≥|max\.?|min\.?|maximaal|minimaal|hooguit|hoogstens|minstens|tot|vanaf|meer dan|minder dan|onder(?: de)?|boven(?: de)?|up to|at least|at most|more than|less than|under|over)\s*(?=[€\d])/iu;
const periodWords =
  /(?:per|p\/|\/)\s*(?:jaar|jr|kwartaal|week|wk|dag|uur|year|yr|quarter|day|hour|kw)\b|p\.?\s?j\.?$/iu;
/** Fields that hold numbers per month. */
const monthly = new Set(['frequencyPerMonth', 'questionsPerMonth']);
/** A remark in brackets or an asterisk after a number: ‘8 (n=34)’, ‘7,5 *’. */
const afterNumber = /(\d)\s*(?:\*+|[([][^()[\]]*\p{L}[^()[\]]*[)\]])$/iu;
const currency = /(?:€|eur(?:o'?s?)?|\$|£)/giu;
const unitWords =
  /\s*(?:uren|uur|u|hours?|hrs?|stuks?|st|keer|maal|x|klanten|contacten|personen|fte|p(?:er|\/)\s*(?:maand|mnd|month|mo)|\/\s*(?:maand|mnd|month|mo)|p\/m|p\.m\.|pm)\.?$/iu;
const number = String.raw`[+\-−]?(?:\d[\d.,' \u00a0\u202f\u2009]*|[.,]\d+)(?:e[+-]?\d+)?`;
const plain = new RegExp(`^${number}$`, 'iu');
const range = /^([\d.,]+)\s*(?:à|á|-|–|—|\/|tot(?: en met)?|t\/m|to|of|or|a)\s*([\d.,]+)$/iu;

/** The number in digits, points and commas; null when it is none. `ambiguous` when another reading is as likely. */
function separated(text: string, locale: Locale, max: number): { value: number; ambiguous: boolean } | null {
  let digits = text.replace(/−/g, '-').replace(/[' \u00a0\u202f\u2009](?=\d{3}(?:\D|$))/g, '');
  if (/[^\d.,+\-e]/i.test(digits)) return null;
  const comma = digits.includes(',');
  const point = digits.includes('.');
  let ambiguous = false;
  if (comma && point) {
    const decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
    const group = decimal === ',' ? '.' : ',';
    const [whole = '', ...rest] = digits.split(decimal);
    if (rest.length !== 1 || !groups(whole, group)) return null;
    digits = `${whole.split(group).join('')}.${rest[0] ?? ''}`;
  } else if (comma || point) {
    const mark = comma ? ',' : '.';
    const parts = digits.split(mark);
    const grouped = groups(digits, mark) && !/^[+-]?0/.test(digits);
    const nativeGroup = locale === 'nl' ? '.' : ',';
    if (parts.length > 2) {
      if (!grouped) return null;
      digits = parts.join('');
    } else if (grouped && mark === nativeGroup && max > 100) {
      digits = parts.join('');
    } else {
      ambiguous = grouped && mark === ',' && locale === 'nl' && max > 100;
      digits = parts.join('.');
    }
  }
  const value = Number(digits);
  return digits === '' || !Number.isFinite(value) ? null : { value, ambiguous };
}

const groupedByPoint = /^[+-]?\d{1,3}(?:\.\d{3})+$/;
const groupedByComma = /^[+-]?\d{1,3}(?:,\d{3})+$/;

function groups(text: string, mark: '.' | ','): boolean {
  return (mark === '.' ? groupedByPoint : groupedByComma).test(text);
}

/** Digits that a float carries without meaning (0.1 + 0.2) are no decimals of the number. */
function rounded(value: number, decimals: number): number {
  return Number(`${Math.round(Number(`${value.toPrecision(15)}e${decimals}`))}e-${decimals}`);
}

function within(value: number, original: string, kind: NumberKind, field: string): Parsed<number | null> {
  if (value < kind.min || value > kind.max) {
    return refused('field.outOfRange', { field, min: kind.min, max: kind.max, value: original });
  }
  if (Number.isSafeInteger(value)) return taken(value === 0 ? 0 : value);
  const tidy = /e/i.test(String(value)) ? value : rounded(value, kind.decimals);
  if (Math.abs(tidy - value) <= Math.abs(value) * 1e-12) return taken(Object.is(tidy, -0) ? 0 : tidy);
  return kind.decimals === 0
    ? refused('field.notWhole', { field, value: original })
    : doubted(tidy, 'rounded', { decimals: kind.decimals });
}

/** A number of which the text says more: the number with that doubt. */
function remarked(result: Parsed<number | null>, original: string): Parsed<number | null> {
  if (!result.ok)
    return result.error.params === undefined
      ? result
      : refused(result.error.code, { ...result.error.params, value: original });
  return result.doubt === undefined ? doubted(result.value, 'moreText', { value: original }) : result;
}

/** ‘3x per week’ and ‘dagelijks’ where a number per month is asked; null for a text that names no other period. */
function perMonth(
  kind: NumberKind,
  text: string,
  original: string,
  locale: Locale,
  field: string,
): Parsed<number | null> | null {
  const found = splitPeriod(text);
  if (found === null || (found.period === 'month' && found.rest !== '')) return null;
  const counted: Parsed<number | null> = found.rest === '' ? taken(1) : parseNumber(kind, found.rest, locale, '');
  if (!counted.ok) return doubted(null, 'otherPeriod', { value: original });
  if (counted.value === null) return counted;
  const converted = within(toMonthly(counted.value, found.period), original, kind, field);
  if (!converted.ok) return converted;
  const doubt = doubted(converted.value, 'converted', { value: original });
  return 'estimate' in counted ? ({ ...doubt, estimate: true } as Parsed<number | null>) : doubt;
}

/**
 * Reads a number. No text = unknown. A range, a bound (‘< 10’) and an unknown mark (‘?’) give no value but a doubt; an estimate (‘± 9.000’)
 * gives its number with a doubt and `estimate`. Refused: no number at all, or outside the field's range.
 */
export function parseNumber(kind: NumberKind, raw: CellInput, locale: Locale, field: string): Parsed<number | null> {
  if (typeof raw === 'number') return Number.isFinite(raw) ? within(raw, String(raw), kind, field) : taken(null);
  const original = oneLine(inputText(raw));
  if (original === '') return taken(null);
  if (/^\d{1,9}$/.test(original)) return within(Number(original), original, kind, field);
  // With one or two decimals there is one reading, whatever the mark and the language; most cells of a table are like this.
  if (/^\d{1,9}[.,]\d{1,2}$/.test(original)) return within(Number(original.replace(',', '.')), original, kind, field);
  if (isSpreadsheetError(original)) return doubted(null, 'spreadsheetError', { value: original });
  if (isUnknownMark(original)) return doubted(null, 'unknownMark', { value: original });
  let text = original.replace(/^[‘’'"“”]+|[‘’'"“”]+$/gu, '').trim();
  if (monthly.has(field)) {
    const read = perMonth(kind, text, original, locale, field);
    if (read !== null) return read;
  }
  const outOf = /^([\d.,]+)\s*(?:\/|op|uit|out of|van)\s*10$/iu.exec(text);
  if (outOf !== null && kind.max === 10) return remarked(parseNumber(kind, outOf[1] ?? '', locale, field), original);
  if (afterNumber.test(text) && !/(?:schatting|geschat|estimate)\)$/iu.test(text))
    return remarked(parseNumber(kind, text.replace(afterNumber, '$1'), locale, field), original);
  const labelled = /^([\d.,]+)\s*(?:\s[-–—]|[:=])\s*\p{L}[^\d]*$/u.exec(text);
  if (labelled !== null) return remarked(parseNumber(kind, labelled[1] ?? '', locale, field), original);
  const between = range.exec(text.replace(unitWords, '').trim());
  if (between !== null) return doubted(null, 'range', { low: between[1] ?? '', high: between[2] ?? '' });
  const withoutCurrency = text
    .replace(currency, '')
    .replace(/,[-–—]{1,2}$/u, '')
    .trim();
  const money = withoutCurrency !== text;
  text = withoutCurrency;
  if (boundWords.test(text) || /^[\d.,]+\s*(?:\+|-|plus|of meer|of minder|or more|or less)$/iu.test(text))
    return doubted(null, 'bound', { value: original });
  if (/\d/.test(text) && periodWords.test(text)) return doubted(null, 'otherPeriod', { value: original });
  const estimated =
    estimateWords.test(text) || /\d\s*(?:\?+|\(schatting\)|\(geschat\)|\(estimate\)|ongeveer|circa)$/iu.test(text);
  text = text
    .replace(estimateWords, '')
    .replace(/\s*(?:\?+|\((?:schatting|geschat|estimate)\)|ongeveer|circa)$/iu, '')
    .trim();
  let dropped = '';
  const percent = /\s*(?:%|procent|percent)$/iu.exec(text);
  if (percent !== null) text = text.slice(0, percent.index);
  const factorMatch = /(\d)\s*(k|duizend|thousand|m(?:ln|iljoen|illion)?)\.?$/iu.exec(text);
  let factor = 1;
  if (factorMatch !== null) {
    factor = /^(?:k|duizend|thousand)$/i.test(factorMatch[2] ?? '') ? 1000 : 1_000_000;
    text = text.slice(0, factorMatch.index + 1);
    dropped = factorMatch[2] ?? '';
  } else if (/\d/.test(text)) {
    const unit = unitWords.exec(text);
    if (unit !== null && unit.index > 0) {
      dropped = unit[0].trim();
      text = text.slice(0, unit.index);
    }
  }
  if (/^\d*½$/u.test(text)) text = `${text.slice(0, -1) || '0'}.5`;
  const negative = /^\((.+)\)$/.exec(text);
  if (negative !== null) text = `-${negative[1] ?? ''}`;
  const read = plain.test(text) ? separated(text.trim(), locale, kind.max) : null;
  if (read === null) return refused('field.notANumber', { field, value: original });
  const value = factor === 1 ? read.value : Number((read.value * factor).toPrecision(15));
  const result = within(value, original, kind, field);
  if (!result.ok) return result;
  if (estimated)
    return { ...doubted(result.value, 'estimate', { value: original }), estimate: true } as Parsed<number | null>;
  if (result.doubt !== undefined) return result;
  if (percent !== null && kind.max !== 100) return doubted(result.value, 'percentSign', { value: original });
  if (read.ambiguous) return doubted(result.value, 'ambiguousSeparator', { value: original });
  if (dropped !== '' && nameKey(dropped) !== (kind.unit === 'hours' ? 'uur' : ''))
    return doubted(result.value, 'unitDropped', { unit: dropped });
  return money && kind.unit !== 'euro' ? doubted(result.value, 'unitDropped', { unit: '€' }) : result;
}

/** A number as text that `parseNumber` reads back exactly: decimal comma in Dutch, point in English, no grouping. */
export function writeNumber(value: number, locale: Locale): string {
  const text = String(value);
  return locale === 'nl' ? text.replace('.', ',') : text;
}

/** Which language's separators a column of texts uses, from values where only one reading is possible; null when none says. */
export function numberLanguage(texts: readonly string[]): Locale | null {
  let dutch = 0;
  let english = 0;
  for (const text of texts) {
    const digits = /[\d.,]*\d/.exec(text.replace(/[^\d.,]/g, ''))?.[0] ?? '';
    if (/^\d+(?:\.\d{3})*,\d{1,2}$/.test(digits) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) dutch += 1;
    if (/^\d+(?:,\d{3})*\.\d{1,2}$/.test(digits) || /^\d{1,3}(?:,\d{3}){2,}$/.test(digits)) english += 1;
  }
  if (dutch === english) return null;
  return dutch > english ? 'nl' : 'en';
}
