/** Money and ranges in words, as the value views show them. */
import type { Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import type { Range } from '@shared/insight/survey/lifetimeValue';

/** Whole euros under 100,000 to the euro, above it rounded to three figures: more would pretend to be known. */
export function euro(text: Text, value: number): string {
  const size = Math.abs(value);
  const step = size < 100_000 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 2);
  const rounded = Math.round(value / step) * step;
  return `€ ${formatNumber(text.locale, rounded, 0)}`.replace('€ -', '−€ ');
}

/** ‘€ 1.200, tussen € 800 en € 1.900’; one number when the ends are the same. */
export function euroRange(text: Text, range: Range): string {
  return range.low === range.high
    ? euro(text, range.likely)
    : text('measurementsScreen.value.range', {
        likely: euro(text, range.likely),
        low: euro(text, range.low),
        high: euro(text, range.high),
      });
}
