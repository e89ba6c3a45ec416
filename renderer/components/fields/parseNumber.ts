/** Reads a number as people type it in Dutch or English, and writes it back; pure, so that the field stays thin. */

/** The decimal separator of a locale: `,` for nl, `.` for en. */
export function decimalSeparator(locale: string): ',' | '.' {
  const part = new Intl.NumberFormat(locale).formatToParts(1.5).find((piece) => piece.type === 'decimal');
  return part?.value === ',' ? ',' : '.';
}

/**
 * Reads "7,5", "7.5", "1.234,5", "1 234", "-3" or "€ 12" to a number; null when it is no number.
 * A single separator that does not stand before exactly three digits is decimal in both languages, because a
 * consultant who pastes 7.5 into a Dutch screen never means 75. Before three digits the locale decides.
 */
export function parseNumber(text: string, locale: string): number | null {
  const compact = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^[€$£]/, '')
    .replace(/\u2212/g, '-')
    .replace(/%$/, '');
  if (!/^[+-]?[\d.,]+$/.test(compact) || !/\d/.test(compact)) return null;
  const decimal = decimalPosition(compact, locale);
  const whole = (decimal === -1 ? compact : compact.slice(0, decimal)).replace(/[.,]/g, '');
  const fraction = decimal === -1 ? '' : compact.slice(decimal + 1);
  if (!/^\d*$/.test(fraction) || !groupsAreSound(decimal === -1 ? compact : compact.slice(0, decimal))) return null;
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  return Number.isFinite(value) ? value : null;
}

/** Index of the decimal separator, or -1 when every separator groups thousands. */
function decimalPosition(text: string, locale: string): number {
  const separators = [...text.matchAll(/[.,]/g)];
  const last = separators.at(-1);
  if (last === undefined) return -1;
  if (separators.length === 1) {
    const digitsAfter = text.length - last.index - 1;
    const digitsBefore = text.slice(0, last.index).replace(/\D/g, '');
    const canGroup = digitsAfter === 3 && digitsBefore.length <= 3 && digitsBefore !== '' && digitsBefore !== '0';
    return canGroup && last[0] !== decimalSeparator(locale) ? -1 : last.index;
  }
  const kinds = new Set(separators.map((separator) => separator[0]));
  return kinds.size === 1 ? -1 : last.index;
}

/** Thousands must stand in threes: "1.23.4" is no number. */
function groupsAreSound(text: string): boolean {
  const groups = text.replace(/^[+-]/, '').split(/[.,]/);
  return (
    groups.length === 1 ||
    (/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/.test(group)))
  );
}

/** Writes a number for editing: decimal separator of the locale, no thousands, at most `maximumFractionDigits`. */
export function formatForEditing(value: number | null, locale: string, maximumFractionDigits: number): string {
  if (value === null || !Number.isFinite(value)) return '';
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits }).format(value);
}
