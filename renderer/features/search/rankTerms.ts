/** Which terms of the glossary fit what was typed: every word in the name or another word for it, those that begin with it first. */
import { fold } from '@renderer/components';
import type { LibraryItem } from '@shared/domain/glossary';

const SHORTEST = 2;
const MOST = 4;

/** At most four entries; none while hardly anything is typed. */
export function rankTerms(items: readonly LibraryItem[], typed: string): readonly LibraryItem[] {
  const text = fold(typed.trim());
  if (text.length < SHORTEST) return [];
  const words = text.split(/\s+/);
  const names = (item: LibraryItem): string => fold(`${item.name}, ${item.synonyms}`);
  const begins = (item: LibraryItem): boolean =>
    names(item)
      .split(', ')
      .some((name) => name.startsWith(text));
  const found = items.filter((item) => words.every((word) => names(item).includes(word)));
  return [...found.filter(begins), ...found.filter((item) => !begins(item))].slice(0, MOST);
}
