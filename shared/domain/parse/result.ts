/** The outcome of reading one value, and how its reason is put into words. */
import type { AppError } from '../../errors/appError';
import type { Text } from '../../i18n';
import type { Reason } from '../importPlan';
import type { FieldValue } from '../touchpoint';

/** A value that was taken (with the doubt it leaves), or the refusal. `estimate` is true when the text said that the number is one. */
export type Parsed<Value = FieldValue> =
  | { readonly ok: true; readonly value: Value; readonly doubt?: Reason; readonly estimate?: true }
  | { readonly ok: false; readonly error: AppError };

/** A value taken without doubt. */
export function taken<Value>(value: Value): Parsed<Value> {
  return { ok: true, value };
}

/** A value taken with doubt; `key` stands under `import.reasons`. */
export function doubted<Value>(value: Value, key: string, params: Reason['params'] = {}): Parsed<Value> {
  return { ok: true, value, doubt: reason(key, params) };
}

/** A refusal; `code` stands under `errors`. */
export function refused<Value = never>(code: string, params: Readonly<Record<string, string | number>>): Parsed<Value> {
  return { ok: false, error: { code, params } };
}

/** A reason under `import.reasons`; `key` in the answer is the whole message key. */
export function reason(key: string, params: Reason['params'] = {}): Reason {
  return { key: `import.reasons.${key}`, params };
}

/** The reason for a refused value: the same message as the error's own. */
export function reasonOf(error: AppError): Reason {
  return { key: `errors.${error.code}`, params: error.params ?? {} };
}

/** A reason as the file keeps it: key and parameters in one text. */
export function storedReason(given: Reason): string {
  return JSON.stringify({ key: given.key, params: given.params });
}

function unpacked(given: Reason): Reason {
  if (!given.key.startsWith('{')) return given;
  try {
    const read: unknown = JSON.parse(given.key);
    if (typeof read === 'object' && read !== null && 'key' in read && typeof read.key === 'string') {
      const params = 'params' in read && typeof read.params === 'object' && read.params !== null ? read.params : {};
      return { key: read.key, params: params as Reason['params'] };
    }
  } catch {
    // Not one of ours: shown as it stands.
  }
  return given;
}

/**
 * A reason (or a column's remark) in the user's language; names of fields among the params are shown by their label. A reason that the
 * file keeps (`storedReason`) may be given as the key.
 */
export function reasonText(text: Text, packed: Reason): string {
  const given = unpacked(packed);
  if (given.key.startsWith('errors.'))
    return text.error({ code: given.key.slice('errors.'.length), params: given.params });
  const params: Record<string, string | number> = { ...given.params };
  const field = params['field'];
  if (typeof field === 'string') {
    const label = text.lookup(`domain.fields.${field}`);
    if (!label.startsWith('domain.')) params['field'] = label;
  }
  return text.lookup(given.key, params);
}
