/** Finds people by name or number in texts that others wrote, and makes those words unreadable. Whole words only, whatever their case and accents. */

/** One way in which a person may be named. */
export interface NameTerm {
  readonly text: string;
  /** A part of a name may be somebody else's; the whole name or number is not. */
  readonly isWhole: boolean;
}

export interface FoundMention {
  /** A bit of the text before it, the words themselves, and a bit after. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** How often people are named in this text. */
  readonly count: number;
  /** At least once by the whole name or number. */
  readonly isWhole: boolean;
}

/** Words in names that say nothing by themselves. */
const particles = new Set(['van', 'der', 'den', 'ter', 'ten', 'het', 'von', 'und', 'del', 'dos', 'las', 'los']);
/** Shorter parts of a name are found too often. */
const LEAST_PART = 3;
/** Characters told around the words. */
const AROUND = 60;

/** The whole names and numbers, and the parts of names of three letters or more. */
export function nameTerms(
  people: readonly { readonly name: string | null; readonly number: string | null }[],
): readonly NameTerm[] {
  const whole = people.flatMap(({ name, number }) =>
    [name, number].flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()])),
  );
  const parts = people.flatMap(({ name }) =>
    (name ?? '').split(/[^\p{L}']+/u).filter((part) => part.length >= LEAST_PART && !particles.has(part.toLowerCase())),
  );
  const terms = new Map<string, NameTerm>();
  for (const text of whole) terms.set(text.toLowerCase(), { text, isWhole: true });
  for (const text of parts) if (!terms.has(text.toLowerCase())) terms.set(text.toLowerCase(), { text, isWhole: false });
  return [...terms.values()];
}

const variants: Readonly<Record<string, string>> = {
  a: 'aàáâãäå',
  c: 'cç',
  e: 'eèéêë',
  i: 'iìíîï',
  n: 'nñ',
  o: 'oòóôõöø',
  u: 'uùúûü',
  y: 'yýÿ',
};

/** A letter with or without its accent. */
function anyAccent(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const known = variants[plain];
  if (known !== undefined) return `[${known}]`;
  return letter.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

/** Matches any of the terms as whole words, the longest first; null where there is nothing to look for. */
export function mentionPattern(terms: readonly NameTerm[]): RegExp | null {
  if (terms.length === 0) return null;
  const words = terms
    .map(({ text }) => text)
    .toSorted((a, b) => b.length - a.length)
    .map((text) => [...text].map((letter) => (/\s/u.test(letter) ? '\\s+' : anyAccent(letter))).join(''));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The first mention in a text, and how many there are; null where nobody is named. */
export function firstMention(text: string, pattern: RegExp, terms: readonly NameTerm[]): FoundMention | null {
  const found = [...text.matchAll(pattern)];
  const whole = mentionPattern(terms.filter(({ isWhole }) => isWhole));
  const first = found[0];
  if (first === undefined) return null;
  const start = Math.max(0, first.index - AROUND);
  const end = first.index + first[0].length;
  return {
    before: `${start > 0 ? '…' : ''}${text.slice(start, first.index)}`,
    words: first[0],
    after: `${text.slice(end, end + AROUND)}${end + AROUND < text.length ? '…' : ''}`,
    count: found.length,
    isWhole: whole !== null && text.search(whole) >= 0,
  };
}

/** The text with every mention made unreadable; as long as it was. */
export function masked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (words) => words.replace(/[^\s]/gu, (letter) => '•'.repeat(letter.length)));
}
