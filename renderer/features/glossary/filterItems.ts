/** Which entries are shown: a kind or the own ones, and every typed word somewhere in name, other words, text or source. */
import { fold } from '@renderer/components';
import type { LibraryItem } from '@shared/domain/glossary';
import type { LibraryKind } from '@shared/domain/responsibility';

export type ItemFilter = LibraryKind | 'all' | 'own';

/** Fitting entries; those with a word in their name or other words come first, otherwise the order stays. */
export function filterItems(items: readonly LibraryItem[], filter: ItemFilter, text: string): readonly LibraryItem[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const kept = items.filter(
    (item) => filter === 'all' || (filter === 'own' ? item.own !== null : item.kind === filter),
  );
  if (words.length === 0) return kept;
  const has = (where: string): boolean => words.every((word) => fold(where).includes(word));
  const named = kept.filter((item) => has(`${item.name} ${item.synonyms}`));
  const other = kept.filter(
    (item) => !named.includes(item) && has(`${item.name} ${item.synonyms} ${item.text} ${item.source}`),
  );
  return [...named, ...other];
}
