/** Amounts in euro as people read them: no more figures than are known. */
import { formatNumber } from './format';
import type { Text } from './index';

/** Whole euros under 100,000 to the euro, above it rounded to three figures: more would pretend to be known. */
export function formatEuro(text: Text, value: number): string {
  const size = Math.abs(value);
  const step = size < 100_000 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 2);
  const rounded = Math.round(value / step) * step;
  return `€ ${formatNumber(text.locale, rounded, 0)}`.replace(/^€ [-−]/, '−€ ');
}
