/** The effect of an improvement in words: from what to what, the difference with its interval, and the verdict. */
import type { Effect } from '@shared/insight/improvement/effect';
import { formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';

/** A value of an effect: up to two decimals, true minus. */
export function effectValue(text: Text, value: number): string {
  return formatNumber(text.locale, value, 2).replace(/^-/, '−');
}

/** A difference with its sign. */
export function effectDifference(text: Text, value: number): string {
  const shown = effectValue(text, value);
  return value > 0 ? `+${shown}` : shown;
}

/** "gestegen", "geen bewijs van verandering" … */
export function effectVerdict(text: Text, effect: Effect): string {
  const { verdict, difference } = effect;
  if (verdict !== 'changed' || difference === null || difference === 0)
    return text(`improvementsScreen.effect.verdict.${verdict}`);
  return text(`improvementsScreen.effect.verdict.${difference > 0 ? 'rose' : 'fell'}`);
}

/** "Verschil +1,4 (1,0 tot 1,8)"; null without a difference. */
export function effectLine(text: Text, effect: Effect): string | null {
  if (effect.difference === null) return null;
  const interval =
    effect.low === null || effect.high === null
      ? 'none'
      : text('improvementsScreen.effect.interval', {
          low: effectDifference(text, effect.low),
          high: effectDifference(text, effect.high),
        });
  return text('improvementsScreen.effect.line', {
    difference: effectDifference(text, effect.difference),
    interval,
  });
}

/** "3,2 naar 4,1 · gestegen" for a table. */
export function effectShort(text: Text, effect: Effect): string {
  const { baseline, after } = effect;
  if (baseline === null || after === null) return '';
  const from = text('improvementsScreen.effect.from', {
    before: effectValue(text, baseline.value),
    after: effectValue(text, after.value),
  });
  return `${from} · ${effectVerdict(text, effect)}`;
}
