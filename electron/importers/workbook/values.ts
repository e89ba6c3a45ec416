/** Compares values of a file with values in the engagement, field by field: names against ids, texts without the space around them. */
import { entryName, nameKey } from '@shared/domain/parse';
import type { Lists } from '@shared/domain/lists';
import type { FieldKind, FieldValue, NamedReference, ReferenceList } from '@shared/domain/touchpoint';

type Entry = number | string | NamedReference;

function nameOf(list: ReferenceList, entry: Entry, lists: Lists): string {
  if (typeof entry === 'number') return nameKey(entryName(list, lists, entry) ?? '');
  return nameKey(typeof entry === 'string' ? entry : entry.name);
}

function entries(value: FieldValue): readonly Entry[] {
  if (value === null || typeof value === 'boolean') return [];
  return Array.isArray(value) ? (value as readonly Entry[]) : [value as Entry];
}

function sameText(left: FieldValue, right: FieldValue): boolean {
  const tidy = (value: FieldValue): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '');
  return tidy(left) === tidy(right);
}

/** True when two values of a field mean the same; the order of names does not matter. */
export function sameValue(kind: FieldKind, left: FieldValue, right: FieldValue, lists: Lists): boolean {
  switch (kind.type) {
    case 'text':
      return sameText(left, right);
    case 'number':
      return left === right || (typeof left === 'number' && typeof right === 'number' && Math.abs(left - right) < 1e-9);
    case 'boolean':
    case 'choice':
    case 'date':
      return left === right;
    case 'choices': {
      // For the basic laws null (nobody said) and [] (none broken) differ.
      if (left === null || right === null) return left === right;
      const a = entries(left);
      const b = entries(right);
      return a.length === b.length && a.every((entry) => b.includes(entry));
    }
    case 'reference':
    case 'references': {
      const a = new Set(entries(left).map((entry) => nameOf(kind.list, entry, lists)));
      const b = new Set(entries(right).map((entry) => nameOf(kind.list, entry, lists)));
      return a.size === b.size && [...a].every((name) => b.has(name));
    }
  }
}

/** True for a value that says nothing: unknown, or an empty list of names. */
export function isNothing(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** The ids of names that are in the lists; null when one of them is not. */
export function knownIds(kind: FieldKind, value: FieldValue, lists: Lists): FieldValue | null {
  if (kind.type !== 'reference' && kind.type !== 'references') return value;
  const ids: number[] = [];
  for (const entry of entries(value)) {
    const id = typeof entry === 'number' ? entry : idOf(kind.list, nameOf(kind.list, entry, lists), lists);
    if (id === undefined) return null;
    ids.push(id);
  }
  return kind.type === 'reference' ? (ids[0] ?? null) : ids;
}

function idOf(list: ReferenceList, key: string, lists: Lists): number | undefined {
  switch (list) {
    case 'stage':
      return lists.stages.find((entry) => nameKey(entry.name) === key)?.id;
    case 'channel':
      return lists.channels.find((entry) => nameKey(entry.name) === key)?.id;
    case 'department':
      return lists.departments.find((entry) => nameKey(entry.name) === key)?.id;
    case 'person':
      return lists.people.find((entry) => nameKey(entry.role) === key)?.id;
    case 'persona':
      return lists.personas.find((entry) => nameKey(entry.name) === key)?.id;
  }
}
