/** Scales of marks: what a header or the values of a column say about it, and whether that is the scale of the field. */
import type { Reason } from '@shared/domain/importPlan';
import { nameKey } from '@shared/domain/parse';
import { touchpointField } from '@shared/domain/touchpoint';
import { share } from '../recognise/columnStats';
import type { ColumnChoice } from '../recognise/mapColumns';

export const scoreFields: ReadonlySet<string> = new Set(['functionalScore', 'emotionalScore', 'targetScore']);

function remark(key: string, params: Reason['params'] = {}): Reason {
  return { key: `import.remarks.${key}`, params };
}

/** The scale that a header states: ‘(1-5)’, ‘0–100’, ‘1 t/m 7’, ‘1 = slecht, 10 = top’, ‘op een schaal van 5’, ‘sterren’. Null when none. */
export function statedScale(
  label: string,
): { readonly low: number; readonly high: number; readonly text: string } | null {
  const between = /(-?\d{1,3})\s*(?:-|–|—|tot(?: en met)?|t\/m|to|\.\.+|…)\s*\+?(\d{1,3})/i.exec(label);
  if (between !== null) {
    const [low, high] = [Number(between[1]), Number(between[2])];
    if (high - low >= 2) return { low, high, text: `${low}–${high}` };
  }
  const legend = [...label.matchAll(/(-?\d{1,3})\s*[=:]\s*\p{L}/gu)].map((found) => Number(found[1]));
  if (legend.length >= 2) {
    const [low, high] = [Math.min(...legend), Math.max(...legend)];
    if (high - low >= 2) return { low, high, text: `${low}–${high}` };
  }
  const outOf =
    /(?:\/|\bop\s+|\bout of\s+|\bschaal(?: van)?\s+|\bscale(?: of)?\s+|\bmax(?:imaal|\.)?\s*)(100|20|10|7|5|4)(?!\d)/i.exec(
      label,
    )?.[1];
  if (outOf !== undefined) return { low: 1, high: Number(outOf), text: `/${outOf}` };
  const key = nameKey(label);
  if (/sterren|stars|★|smiley|☺|😀|\bniveau\b/u.test(key)) return { low: 1, high: 5, text: key };
  if (/%|procent|percent/.test(key)) return { low: 0, high: 100, text: '%' };
  return null;
}

/** The stated scale when it is another one than from `low` (or 0) to `high`; null when none or the right one. */
function otherScale(label: string, low: number, high: number): string | null {
  const stated = statedScale(label);
  if (stated === null || (stated.high === high && (stated.low === low || stated.low === 0))) return null;
  return stated.text;
}

/** True when the importance is given on 1 to 10, by the header or by values that only fit there: it is read on our 1 to 5. */
export function isImportanceOutOfTen({ label, stats }: ColumnChoice): boolean {
  const stated = statedScale(label);
  if (stated !== null) return stated.high === 10 && stated.low >= 0 && stated.low <= 1;
  const { values } = stats;
  const above = values.filter((value) => value > 5).length;
  return (
    values.length >= 3 &&
    stats.whole === stats.numbers &&
    stats.min >= 1 &&
    stats.max <= 10 &&
    above >= 2 &&
    above > values.length * 0.25
  );
}

/** Words that promise a Dutch report mark, so that low marks are simply low. */
const markWords = /cijfer|\bmark\b|\bgrade\b/i;

/** Why a column that is called a mark cannot be one: its header or its values are on another scale. */
export function scaleRefusal(field: string, choice: ColumnChoice): Reason | null {
  const kind = touchpointField(field)?.kind;
  if (kind?.type !== 'number' || !(scoreFields.has(field) || field === 'importance')) return null;
  if (field === 'importance' && isImportanceOutOfTen(choice)) return null;
  const { label, stats } = choice;
  const stated = otherScale(label, kind.min, kind.max);
  if (stated !== null) return remark('statedScale', { scale: stated, low: kind.min, high: kind.max });
  const { values } = stats;
  if (values.length < 2) return null;
  const above = values.filter((value) => value > kind.max).length;
  const below = values.filter((value) => value < 0).length;
  const zeros = values.filter((value) => value === 0).length;
  // One value outside the scale is an error in that cell; many are another scale. Below zero or from zero to five is another scale too.
  const other =
    (above >= 2 && above > values.length * 0.25) ||
    (below >= 1 && below + above >= Math.max(1, values.length * 0.1)) ||
    (scoreFields.has(field) && zeros > 0 && stats.max <= 5);
  if (other) return remark('scale', { low: kind.min, high: kind.max, min: stats.min, max: stats.max });
  return scoreFields.has(field) && looksLikeFive(choice) && !markWords.test(label)
    ? remark('maybeOtherScale', { min: stats.min, max: stats.max })
    : null;
}

/** True when all marks are whole numbers up to five: perhaps stars. A header that states the scale settles it. */
export function looksLikeFive({ label, stats }: ColumnChoice): boolean {
  return (
    statedScale(label) === null &&
    stats.n >= 4 &&
    share(stats.numbers, stats) > 0.5 &&
    stats.max <= 5 &&
    stats.whole === stats.numbers &&
    stats.distinct > 1
  );
}
