/** The rules for a value of a touchpoint's field: the same for the cell on screen (instant answer), a paste, an import and the engine. */
import { fail, ok, type Result } from '../errors/appError';
import type { ExtraField } from './lists';
import type { FieldKind, FieldValue, NamedReference } from './touchpoint';

/** A checked value: text trimmed, numbers within range, references by id or name. */
export type CheckedValue =
  string | number | boolean | null | readonly string[] | NamedReference | readonly (number | NamedReference)[];

const MAX_TEXT = 100_000;
const MAX_SHORT_TEXT = 2_000;

function isReference(value: unknown): value is number | NamedReference {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && 'name' in value);
}

function checkNumber(
  field: string,
  kind: Extract<FieldKind, { type: 'number' }>,
  value: unknown,
): Result<CheckedValue> {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return fail('field.notANumber', { field, value: String(value) });
  if (value < kind.min || value > kind.max)
    return fail('field.outOfRange', { field, min: kind.min, max: kind.max, value });
  if (kind.decimals === 0 && !Number.isInteger(value)) return fail('field.notWhole', { field, value });
  const scale = 10 ** kind.decimals;
  return ok(Math.round(value * scale) / scale);
}

function checkText(field: string, long: boolean, required: boolean, value: unknown): Result<CheckedValue> {
  if (typeof value !== 'string') return fail('field.notAChoice', { field, value: String(value) });
  // NUL ends a text in many programs, lone halves of a surrogate pair cannot be written as UTF-8.
  const clean = value.replaceAll('\u0000', '').toWellFormed();
  const text = long ? clean.replace(/\s+$/u, '') : clean.replace(/[\r\n]+/gu, ' ').trim();
  const max = long ? MAX_TEXT : MAX_SHORT_TEXT;
  if (text.length > max) return fail('field.tooLong', { field, max });
  if (text.trim() === '') return required ? fail('field.required', { field }) : ok(null);
  return ok(text);
}

function checkDate(field: string, value: unknown): Result<CheckedValue> {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(value))
    return fail('field.notADate', { field, value: String(value) });
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  return date.toISOString().slice(0, 10) === value.slice(0, 10) ? ok(value) : fail('field.notADate', { field, value });
}

/** Checks a value for a field; null and '' mean unknown (refused only where a value is required). Error codes `field.*`. */
export function checkFieldValue(field: string, kind: FieldKind, value: FieldValue): Result<CheckedValue> {
  if (value === null || value === '')
    return kind.type === 'text' && kind.required
      ? fail('field.required', { field })
      : ok(kind.type === 'choices' || kind.type === 'references' ? [] : null);
  switch (kind.type) {
    case 'text':
      return checkText(field, kind.long, kind.required === true, value);
    case 'number':
      return checkNumber(field, kind, value);
    case 'boolean':
      return typeof value === 'boolean' ? ok(value) : fail('field.notYesNo', { field, value: String(value) });
    case 'date':
      return checkDate(field, value);
    case 'choice':
      return typeof value === 'string' && kind.choices.includes(value)
        ? ok(value)
        : fail('field.notAChoice', { field, value: String(value) });
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [value];
      const wrong = chosen.find((choice) => typeof choice !== 'string' || !kind.choices.includes(choice));
      if (wrong !== undefined) return fail('field.notAChoice', { field, value: String(wrong) });
      return ok(kind.choices.filter((choice) => chosen.includes(choice)));
    }
    case 'reference':
      return isReference(value) ? ok(value) : fail('field.notAChoice', { field, value: String(value) });
    case 'references': {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
      return chosen.every(isReference)
        ? ok(chosen)
        : fail('field.notAChoice', { field, value: chosen.map(String).join(', ') });
    }
    default:
      return kind satisfies never;
  }
}

/** The kind of an extra field, so that the same rules serve it. */
export function kindOfExtraField(field: Pick<ExtraField, 'type' | 'choices'>): FieldKind {
  switch (field.type) {
    case 'text':
      return { type: 'text', long: true };
    case 'number':
      return { type: 'number', min: -1e15, max: 1e15, decimals: 6 };
    case 'date':
      return { type: 'date' };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'choice', choices: field.choices };
    default:
      return field.type satisfies never;
  }
}
