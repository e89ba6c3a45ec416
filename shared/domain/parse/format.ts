/** Writes a value of a field as text that `parseCell` reads back as the same value: what copying a cell puts on the clipboard. */
import type { Locale } from '../../i18n';
import type { Lists } from '../lists';
import type { FieldKind, FieldValue, NamedReference, ReferenceList } from '../touchpoint';
import { writeDate } from './date';
import { writeNumber } from './number';
import { joinableName } from './split';
import { isSpreadsheetError, isUnknownMark } from './text';
import { choiceLabel } from './vocabulary';
import { writeYesNo } from './yesNo';

/** The name of an entry of a list by id; null when it is not there (any more). */
export function entryName(list: ReferenceList, lists: Lists, id: number): string | null {
  switch (list) {
    case 'stage':
      return lists.stages.find((entry) => entry.id === id)?.name ?? null;
    case 'channel':
      return lists.channels.find((entry) => entry.id === id)?.name ?? null;
    case 'department':
      return lists.departments.find((entry) => entry.id === id)?.name ?? null;
    case 'person':
      return lists.people.find((entry) => entry.id === id)?.role ?? null;
    case 'persona':
      return lists.personas.find((entry) => entry.id === id)?.name ?? null;
  }
}

function nameIn(list: ReferenceList, entry: number | string | NamedReference, lists: Lists | undefined): string {
  if (typeof entry === 'string') return entry;
  if (typeof entry === 'object') return entry.name;
  return lists === undefined ? '' : (entryName(list, lists, entry) ?? '');
}

/** A single name needs its quotes only where it would be read as unknown or as doubtful. */
function singleName(name: string): string {
  return isUnknownMark(name) || isSpreadsheetError(name) || name.endsWith('?') || name.startsWith('"')
    ? `"${name.replace(/"/g, '""')}"`
    : name;
}

function isNamed(value: FieldValue): value is NamedReference {
  return typeof value === 'object' && value !== null && 'name' in value;
}

/** The text of a value in a language; unknown is ''. No known broken law is ‘nee’ / ‘none’. */
export function formatCell(kind: FieldKind, value: FieldValue, locale: Locale, lists?: Lists): string {
  if (value === null) return '';
  switch (kind.type) {
    case 'text':
      return String(value);
    case 'number':
      return typeof value === 'number' ? writeNumber(value, locale) : '';
    case 'boolean':
      return typeof value === 'boolean' ? writeYesNo(value, locale) : '';
    case 'date':
      return typeof value === 'string' ? writeDate(value, locale) : '';
    case 'choice':
      return typeof value === 'string' ? choiceLabel(value, locale) : '';
    case 'choices': {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
      if (chosen.length === 0) return kind.choices.includes('honest') ? (locale === 'nl' ? 'nee' : 'none') : '';
      return chosen.map((choice) => choiceLabel(String(choice), locale)).join(' / ');
    }
    case 'reference':
      if (typeof value === 'number' || typeof value === 'string') return singleName(nameIn(kind.list, value, lists));
      return isNamed(value) ? singleName(value.name) : '';
    case 'references': {
      const entries: readonly (number | string | NamedReference)[] = Array.isArray(value) ? value : [];
      return entries
        .map((entry) => nameIn(kind.list, entry, lists))
        .filter((name) => name !== '')
        .map(joinableName)
        .join(' / ');
    }
  }
}
