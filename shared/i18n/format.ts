/** Numbers and dates as the user writes them: 7,5 and 21-11-2026 in Dutch; 7.5 and 21/11/2026 in English. Unknown is shown as an empty string. */
import type { Locale } from './index';

const tags = { nl: 'nl-NL', en: 'en-GB' } as const;
const cache = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${locale}:${minimum}:${maximum}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(tags[locale], { minimumFractionDigits: minimum, maximumFractionDigits: maximum });
  cache.set(key, made);
  return made;
}

/** A number with at most `decimals` decimals (and at least `minimum`), thousands grouped. */
export function formatNumber(locale: Locale, value: number | null, decimals = 2, minimum = 0): string {
  return value === null ? '' : numberFormat(locale, minimum, decimals).format(value);
}

/** A report mark with exactly one decimal: 7,5. */
export function formatScore(locale: Locale, value: number | null): string {
  return formatNumber(locale, value, 1, 1);
}

/** A share 0–1 as a percentage: 62 %. */
export function formatShare(locale: Locale, value: number | null, decimals = 0): string {
  return value === null
    ? ''
    : `${formatNumber(locale, value * 100, decimals, decimals)}${locale === 'nl' ? '\u00a0%' : '%'}`;
}

/** An ISO date (yyyy-mm-dd, time ignored) as 21-11-2026 (nl) or 21/11/2026 (en). */
export function formatDate(locale: Locale, iso: string | null): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (match === null) return iso ?? '';
  const separator = locale === 'nl' ? '-' : '/';
  return [match[3], match[2], match[1]].join(separator);
}

/** An ISO moment as 21-11-2026 14:32 in the machine's time zone. */
export function formatMoment(locale: Locale, iso: string): string {
  const date = new Date(iso);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${formatDate(locale, day)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Bytes as 24 kB, 1,5 MB. */
export function formatBytes(locale: Locale, bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${formatNumber(locale, bytes / 1000, 0)} kB`;
  return `${formatNumber(locale, bytes / 1_000_000, 1)} MB`;
}
