/** The figures of a survey as people read them: which variant it is, its number of decimals, its interval and its difference in words. */
import { usualScales, type Measure, type Scale } from '@shared/insight/survey/measures';
import type { GroupFigures } from '@shared/insight/survey/figures';
import type { Change } from '@shared/insight/survey/survey';
import { formatNumber, formatShare } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';

export type VariantKey =
  'nps' | 'csatTop' | 'csatMean' | 'cesMean' | 'cesShare' | 'cesIndex' | 'functional' | 'emotional';

/** One figure in one shape, whatever the measure. Values are in the unit of the variant: points, a share 0–1, marks. */
export interface ShownFigure {
  readonly measure: Measure;
  readonly variant: VariantKey;
  readonly n: number;
  readonly small: boolean;
  readonly blank: number;
  readonly invalid: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The figure of a measure in a group; null when nobody answered it. */
export function shownFigure(group: GroupFigures, measure: Measure): ShownFigure | null {
  if (measure === 'nps') {
    const { nps } = group;
    return nps === null ? null : { ...basis(nps), measure, variant: 'nps', value: nps.value };
  }
  if (measure === 'csat') {
    const { csat } = group;
    if (csat === null) return null;
    return csat.variant === 'topTwo'
      ? { ...basis(csat), measure, variant: 'csatTop', value: csat.share }
      : { ...basis(csat), measure, variant: 'csatMean', value: csat.mean };
  }
  if (measure === 'ces') {
    const { ces } = group;
    if (ces === null) return null;
    const variant = ({ mean: 'cesMean', share: 'cesShare', index: 'cesIndex' } as const)[ces.variant];
    return { ...basis(ces), measure, variant, value: ces.value };
  }
  const mark = group[measure];
  return mark === null ? null : { ...basis(mark), measure, variant: measure, value: mark.mean };
}

type Basis = Pick<ShownFigure, 'n' | 'small' | 'blank' | 'invalid' | 'low' | 'high'>;
const basis = ({ n, small, blank, invalid, low, high }: Basis): Basis => ({ n, small, blank, invalid, low, high });

const decimals: Readonly<Record<VariantKey, number>> = {
  nps: 1,
  csatTop: 1,
  csatMean: 2,
  cesMean: 2,
  cesShare: 1,
  cesIndex: 1,
  functional: 1,
  emotional: 1,
};
const isShare = (variant: VariantKey): boolean => variant === 'csatTop' || variant === 'cesShare';
/** The true minus sign, as wide as the plus. */
const minus = (written: string): string => written.replace(/^-/, '−');

/** A value of the variant: −16,1 · 42,4 % · 4,22 · 6,2. */
export function formatFigure(text: Text, variant: VariantKey, value: number): string {
  return minus(
    isShare(variant)
      ? formatShare(text.locale, value, 1)
      : formatNumber(text.locale, value, decimals[variant], decimals[variant]),
  );
}

/** The same without the sign for percent, for the ends of an interval. */
export function formatEnd(text: Text, variant: VariantKey, value: number): string {
  return minus(formatNumber(text.locale, isShare(variant) ? value * 100 : value, decimals[variant], decimals[variant]));
}

/** The same beside an axis: no more decimals than it needs. */
export function formatTick(text: Text, variant: VariantKey, value: number): string {
  return minus(formatNumber(text.locale, isShare(variant) ? value * 100 : value, decimals[variant]));
}

/** A difference with its sign: +4,2. Shares are in percentage points. */
export function formatDifference(text: Text, variant: VariantKey, value: number): string {
  const shown = formatEnd(text, variant, value);
  const isZero = !/[1-9]/.test(shown);
  if (isZero) return shown.replace('−', '');
  return value > 0 ? `+${shown}` : shown;
}

/** The interval in words; null when there is none. */
export function intervalText(text: Text, figure: ShownFigure): string | null {
  if (figure.low === null || figure.high === null) return null;
  return text('measurementsScreen.interval', {
    low: formatEnd(text, figure.variant, figure.low),
    high: formatEnd(text, figure.variant, figure.high),
  });
}

/** What the variant of the measure is, with the ends of its scale. */
export function variantText(text: Text, variant: VariantKey, scales: Readonly<Partial<Record<Measure, Scale>>> = {}) {
  const csat = scales.csat ?? usualScales.csat;
  const ces = scales.ces ?? usualScales.ces;
  if (variant === 'csatTop')
    return text('measurementsScreen.variant.csatTop', { low: String(csat.max - 1), high: String(csat.max) });
  if (variant === 'csatMean')
    return text('measurementsScreen.variant.csatMean', { low: String(csat.min), high: String(csat.max) });
  if (variant === 'cesMean')
    return text('measurementsScreen.variant.cesMean', { low: String(ces.min), high: String(ces.max) });
  return text(`measurementsScreen.variant.${variant}`);
}

/** Which way a proved change went, or why none was proved. */
export function verdictKey(change: Pick<Change, 'verdict' | 'difference'>): 'rose' | 'fell' | 'no-proof' | 'too-few' {
  if (change.verdict !== 'changed') return change.verdict;
  return change.difference > 0 ? 'rose' : 'fell';
}

/** "+86,1 (+62,4 tot +109,8)": a difference with its interval. */
export function differenceText(text: Text, variant: VariantKey, change: Change): string {
  return text('measurementsScreen.difference', {
    difference: formatDifference(text, variant, change.difference),
    low: formatDifference(text, variant, change.low),
    high: formatDifference(text, variant, change.high),
  });
}

/** The same as people say it: NPS in whole points, percentages whole, marks as they are. */
export function formatRough(text: Text, variant: VariantKey, value: number): string {
  if (variant !== 'nps' && variant !== 'cesIndex' && !isShare(variant)) return formatDifference(text, variant, value);
  const whole = Math.round(isShare(variant) ? value * 100 : value);
  const shown = minus(formatNumber(text.locale, whole, 0));
  return whole > 0 ? `+${shown}` : shown;
}

/** A p-value as it is printed: three decimals, and never 0. */
export function formatP(text: Text, p: number): string {
  return p < 0.001 ? `< ${formatNumber(text.locale, 0.001, 3, 3)}` : formatNumber(text.locale, p, 3, 3);
}
