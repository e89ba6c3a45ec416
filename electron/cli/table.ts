/** Plain text tables for the terminal: columns lined up, long texts cut, numbers as the language writes them. */
import type { Locale } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';

const widest = 48;

/** Control characters of a client's table must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

function plain(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  // Whole numbers are also ids and years: those stay as they are.
  return typeof value === 'number' && !Number.isInteger(value) ? formatNumber(locale, value) : String(value);
}

function cell(value: unknown, locale: Locale): string {
  const text = plain(value, locale);
  const line = printable(text).replace(/\s+/g, ' ').trim();
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
}

/** Lines of a table with a header. */
export function table(
  locale: Locale,
  header: readonly string[],
  rows: readonly (readonly unknown[])[],
): readonly string[] {
  const cells = [header, ...rows].map((row) => row.map((value) => cell(value, locale)));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
