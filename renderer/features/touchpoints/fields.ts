/** Columns of the touchpoint table as fields: their kind, name, value and text. */
import type { Text } from '@shared/i18n';
import type { Lists } from '@shared/domain/lists';
import { formatCell, kindOfColumn, parseCell, type Parsed } from '@shared/domain/parse';
import { NEUTRAL_SCORE, PEAK_SCORE } from '@shared/domain/terms';
import type { FieldKind, FieldValue, Touchpoint } from '@shared/domain/touchpoint';

export const emptyLists: Lists = {
  stages: [],
  channels: [],
  departments: [],
  people: [],
  personas: [],
  extraFields: [],
  views: [],
};

/** Columns that are computed and cannot be edited. */
export const derivedColumns = ['mode', 'peak', 'quotes'] as const;

export function isDerived(key: string): boolean {
  return (derivedColumns as readonly string[]).includes(key);
}

/** Number of the own field behind a column; null for the program's fields. */
export function extraFieldId(key: string): number | null {
  const found = /^extra:(\d+)$/.exec(key)?.[1];
  return found === undefined ? null : Number(found);
}

/** Name of a column as a person knows it. */
export function columnLabel(key: string, lists: Lists, t: Text): string {
  const own = extraFieldId(key);
  if (own !== null) return lists.extraFields.find((field) => field.id === own)?.name ?? '';
  if (key === 'quotes') return t('interviewsAnalysis.evidence.column');
  return key === 'peak' ? t('touchpoints.columns.peak') : t.lookup(`domain.fields.${key}`);
}

export function kindOf(key: string, lists: Lists): FieldKind | undefined {
  return kindOfColumn(key, lists.extraFields);
}

/** The value of a field; null = unknown, also where the list is empty because nobody has said. */
export function fieldValue(row: Touchpoint, key: string): FieldValue {
  const own = extraFieldId(key);
  if (own !== null) return row.extra[own] ?? null;
  if (key === 'brokenLaws' && row.lawsKnown !== true && row.brokenLaws.length === 0) return null;
  return row[key as keyof Touchpoint] as FieldValue;
}

/** True when there is something in the cell. */
export function isFilled(row: Touchpoint, key: string): boolean {
  // Counted elsewhere: the column shows it, the row does not hold it.
  if (key === 'quotes') return false;
  if (key === 'peak') return isPeak(row);
  if (key === 'mode') return row.mode !== null;
  const value = fieldValue(row, key);
  if (Array.isArray(value)) return value.length > 0 || key === 'brokenLaws';
  return value !== null && value !== '';
}

/** One of the scores is 9 or more. */
export function isPeak(row: Touchpoint): boolean {
  return Math.max(row.functionalScore ?? 0, row.emotionalScore ?? 0) >= PEAK_SCORE;
}

/** The cell as text, in a form that can be pasted back. */
export function cellText(row: Touchpoint, key: string, lists: Lists, t: Text): string {
  if (key === 'mode') return row.mode === null ? '' : t.lookup(`domain.mode.${row.mode}`);
  if (key === 'quotes') return '';
  if (key === 'peak') return isPeak(row) ? t('common.yes') : '';
  const kind = kindOf(key, lists);
  return kind === undefined ? '' : formatCell(kind, fieldValue(row, key), t.locale, lists);
}

/** Reads text for a column, as typed or pasted. */
export function readCell(key: string, text: string, lists: Lists, t: Text): Parsed {
  const kind = kindOf(key, lists);
  if (kind === undefined)
    return { ok: false, error: { code: 'field.unknownField', params: { value: columnLabel(key, lists, t) } } };
  const field = extraFieldId(key) === null ? key : columnLabel(key, lists, t);
  return parseCell(kind, text, t.locale, { field, lists });
}

/** The value that an emptied cell gets. */
export function emptyValue(key: string, lists: Lists): FieldValue {
  const kind = kindOf(key, lists);
  if (kind === undefined) return null;
  return (kind.type === 'references' || kind.type === 'choices') && key !== 'brokenLaws' ? [] : null;
}

/**
 * What a number outside its range probably meant: 45 → 4,5 and 850 → 8,5 for scores from 1 to 10.
 * Null when no power of ten brings it into range, or when the field has no decimals to put it in.
 */
export function likelyNumber(typed: string, kind: FieldKind): number | null {
  if (kind.type !== 'number' || kind.decimals === 0) return null;
  const digits = Number(typed.trim().replace(/[^\d]/g, ''));
  if (!Number.isFinite(digits) || digits === 0) return null;
  for (let value = digits / 10; value >= kind.min; value /= 10) {
    if (value <= kind.max) return Math.round(value * 10 ** kind.decimals) / 10 ** kind.decimals;
  }
  return null;
}

/** Side of the neutral middle a score lies on. */
export function isBelowNeutral(score: number): boolean {
  return score < NEUTRAL_SCORE;
}
