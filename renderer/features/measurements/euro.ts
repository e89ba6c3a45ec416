/** Ranges of money in words, as the value views show them. */
import type { Text } from '@shared/i18n';
import { formatEuro } from '@shared/i18n/money';
import type { Range } from '@shared/insight/survey/lifetimeValue';

/** ‘€ 1.200, tussen € 800 en € 1.900’; one number when the ends are the same. */
export function euroRange(text: Text, range: Range): string {
  return range.low === range.high
    ? formatEuro(text, range.likely)
    : text('measurementsScreen.value.range', {
        likely: formatEuro(text, range.likely),
        low: formatEuro(text, range.low),
        high: formatEuro(text, range.high),
      });
}
