/** What a figure hides: how the answers lie spread. */
import type { GroupFigures } from '@shared/insight/survey/figures';
import type { Measure } from '@shared/insight/survey/measures';
import { formatNumber, formatShare } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';

/** The spread of a measure in words; empty when nobody answered. */
export function spreadText(text: Text, group: GroupFigures, measure: Measure): string {
  if (measure === 'nps') {
    const { nps } = group;
    if (nps === null) return '';
    const { promoters, passives, detractors } = nps;
    return text('measurementsScreen.spread.nps', { promoters, passives, detractors });
  }
  if (measure === 'csat')
    return group.csat === null
      ? ''
      : text('measurementsScreen.spread.csat', { mean: formatNumber(text.locale, group.csat.mean, 2, 2) });
  if (measure === 'ces')
    return group.ces === null
      ? ''
      : text('measurementsScreen.spread.ces', {
          share: formatShare(text.locale, group.ces.share),
          index: formatNumber(text.locale, group.ces.index, 1, 1).replace('-', '−'),
        });
  const mark = group[measure];
  if (mark === null) return '';
  if (mark.sd === null) return text('measurementsScreen.spread.oneAnswer');
  return text('measurementsScreen.spread.mark', {
    sd: formatNumber(text.locale, mark.sd, 1, 1),
    peaks: formatShare(text.locale, mark.peaks.share),
  });
}

/** Answers left open and answers that could not be; empty when there are none. */
export function missingText(text: Text, figure: { readonly blank: number; readonly invalid: number }): string {
  return text('measurementsScreen.missing', { blank: figure.blank, invalid: figure.invalid }).replace(/^; /, '');
}
