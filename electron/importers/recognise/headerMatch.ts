/** How well a header text names a field: by phrases in Dutch and English, word order, brackets and typing errors forgiven. */
import { nameKey, wordKey } from '@shared/domain/parse';

/** The phrases by which people call each field; one that starts with ‘=’ is too common a word to count within a longer header. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

const stopWords = new Set([
  'de',
  'het',
  'een',
  'van',
  'the',
  'of',
  'a',
  'an',
  'voor',
  'for',
  'in',
  'is',
  'deze',
  'dit',
  'this',
  'v',
  'd',
  'vd',
]);

interface Phrase {
  readonly field: string;
  readonly text: string;
  readonly joined: string;
  readonly words: readonly string[];
  readonly wholeOnly: boolean;
}

export interface HeaderMatcher {
  /** Fields by how well the header names them (0–1), only those above 0.4. `strict` leaves typing errors out, which is fast. */
  match(header: string, strict?: boolean): ReadonlyMap<string, number>;
}

function wordsOf(key: string): readonly string[] {
  const words = key.split(' ').filter((word) => word !== '');
  const kept = words.filter((word) => !stopWords.has(word));
  return kept.length === 0 ? words : kept;
}

/** Words of a text; a sign alone (‘#’) stands for itself. */
function keyOf(text: string): string {
  const words = wordKey(text);
  return words === '' ? nameKey(text) : words;
}

/** The header without what stands in brackets, and without a list of units or choices after it. */
function core(header: string): string {
  return header.replace(/\s*[([{][^)\]}]*[)\]}]?/gu, ' ').trim();
}

interface Shortened {
  readonly word: string;
  /** With a full stop: the start of a word. */
  readonly isStart: boolean;
}

/** The words of a header of which some are cut off with a full stop (‘Cijfer emot.’); null when none is. */
function abbreviations(header: string): readonly Shortened[] | null {
  const words = (core(header).match(/[\p{L}\p{N}]+\.?/gu) ?? [])
    .map((word) => ({ word: wordKey(word), isStart: word.endsWith('.') && word.length >= 4 }))
    .filter(({ word }) => !stopWords.has(word));
  return words.some(({ isStart }) => isStart) && words.length <= 5 ? words : null;
}

/** True when every word of the phrase stands in the header, whole or cut off, and the header says nothing else. */
function isAbbreviated(phrase: readonly string[], header: readonly Shortened[]): boolean {
  const fits = (word: string, { word: given, isStart }: Shortened): boolean =>
    isStart ? word.startsWith(given) : word === given;
  return (
    phrase.length === header.length &&
    header.every((given) => phrase.some((word) => fits(word, given))) &&
    phrase.every((word) => header.some((given) => fits(word, given)))
  );
}

/**
 * Letters that were typed wrong, left out, doubled or swapped between two texts; null when they are too many to be an error: one in a
 * word of five to seven letters, two up to eleven, three in longer texts.
 */
function typingErrors(a: string, b: string): number | null {
  const most = Math.min(a.length, b.length) < 8 ? 1 : Math.min(a.length, b.length) < 12 ? 2 : 3;
  if (Math.abs(a.length - b.length) > most) return null;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return null;
    before = last;
    last = next;
  }
  const errors = last[b.length] ?? most + 1;
  return errors > most ? null : errors;
}

/** Makes a matcher for a set of fields; phrases given earlier are no better than later ones. */
export function createHeaderMatcher(phrases: Phrases): HeaderMatcher {
  const list: Phrase[] = Object.entries(phrases).flatMap(([field, texts]) =>
    texts.map((given) => {
      const text = keyOf(given.replace(/^=/, ''));
      return { field, text, joined: text.replace(/ /g, ''), words: wordsOf(text), wholeOnly: given.startsWith('=') };
    }),
  );
  const long = list.filter((phrase) => phrase.text.length >= 5);
  const caches = {
    strict: new Map<string, ReadonlyMap<string, number>>(),
    loose: new Map<string, ReadonlyMap<string, number>>(),
  };
  // A phrase can only fit a header that has one of its words, or that is the same text written together.
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of list) {
    for (const key of new Set([phrase.joined, phrase.text, phrase.words[0] ?? phrase.text])) {
      const known = byWord.get(key);
      if (known === undefined) byWord.set(key, [phrase]);
      else known.push(phrase);
    }
  }

  function score(phrase: Phrase, key: string, joined: string, words: readonly string[]): number {
    if (phrase.text === key) return 1;
    if (phrase.joined === joined) return 0.98;
    if (phrase.wholeOnly) return 0;
    if (phrase.words.length === words.length && phrase.words.every((word) => words.includes(word))) return 0.96;
    if (phrase.words.every((word) => words.includes(word))) {
      const share = phrase.words.join('').length / Math.max(1, words.join('').length);
      return 0.5 + 0.4 * share;
    }
    return 0;
  }

  function compute(header: string, strict: boolean): ReadonlyMap<string, number> {
    const best = new Map<string, number>();
    const add = (field: string, value: number): void => {
      if (value > Math.max(0.4, best.get(field) ?? 0)) best.set(field, value);
    };
    const forms = [
      { key: keyOf(header), weight: 1 },
      { key: wordKey(core(header)), weight: 0.97 },
      // What stands below the first line explains it: “Proces⏎B = beloven, W = waarmaken”.
      { key: header.includes('\n') ? wordKey(core(header.trim().split('\n')[0] ?? '')) : '', weight: 0.8 },
    ].filter((form) => form.key !== '');
    for (const { key, weight } of forms) {
      const words = wordsOf(key);
      const joined = key.replace(/ /g, '');
      for (const start of new Set([key, joined, ...words])) {
        for (const phrase of byWord.get(start) ?? []) add(phrase.field, weight * score(phrase, key, joined, words));
      }
    }
    const shortened = abbreviations(header);
    if (Math.max(0, ...best.values()) < 0.95 && shortened !== null)
      for (const phrase of list)
        if (!phrase.wholeOnly && isAbbreviated(phrase.words, shortened)) add(phrase.field, 0.86);
    const short = forms[Math.min(1, forms.length - 1)]?.key ?? '';
    if (!strict && Math.max(0, ...best.values()) < 0.9 && short.length >= 5 && short.length <= 40) {
      for (const phrase of long) {
        // Whoever mistypes a word hardly ever gets both its first and its last letter wrong.
        if (phrase.text[0] !== short[0] && phrase.text.at(-1) !== short.at(-1)) continue;
        const errors = typingErrors(short, phrase.text);
        if (errors !== null) add(phrase.field, 0.9 - (errors / short.length) * 1.5);
      }
    }
    return best;
  }

  return {
    match(header, strict = false) {
      const cache = strict ? caches.strict : caches.loose;
      const known = cache.get(header);
      if (known !== undefined) return known;
      const made = header.length > 300 ? new Map<string, number>() : compute(header, strict);
      if (cache.size > 5000) cache.clear();
      cache.set(header, made);
      return made;
    },
  };
}
