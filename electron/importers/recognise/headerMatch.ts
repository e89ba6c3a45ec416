/** How well a header text names a field: by phrases in Dutch and English, word order, brackets and typing errors forgiven. */
import Fuse from 'fuse.js';
import { nameKey, wordKey } from '@shared/domain/parse';

/** The phrases by which people call each field. */
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

/** Makes a matcher for a set of fields; phrases given earlier are no better than later ones. */
export function createHeaderMatcher(phrases: Phrases): HeaderMatcher {
  const list: Phrase[] = Object.entries(phrases).flatMap(([field, texts]) =>
    texts.map((given) => {
      const text = keyOf(given);
      return { field, text, joined: text.replace(/ /g, ''), words: wordsOf(text) };
    }),
  );
  const fuse = new Fuse(
    list.filter((phrase) => phrase.text.length >= 5),
    { keys: ['text'], includeScore: true, threshold: 0.25, ignoreLocation: true, minMatchCharLength: 4 },
  );
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
    ].filter((form) => form.key !== '');
    for (const { key, weight } of forms) {
      const words = wordsOf(key);
      const joined = key.replace(/ /g, '');
      for (const start of new Set([key, joined, ...words])) {
        for (const phrase of byWord.get(start) ?? []) add(phrase.field, weight * score(phrase, key, joined, words));
      }
    }
    const short = forms.at(-1)?.key ?? '';
    if (!strict && Math.max(0, ...best.values()) < 0.9 && short.length >= 5 && short.length <= 40) {
      for (const found of fuse.search(short, { limit: 12 })) {
        // A typing error leaves the length about the same; a phrase inside a longer header was counted above.
        const ratio = Math.min(short.length, found.item.text.length) / Math.max(short.length, found.item.text.length);
        if (ratio > 0.75) add(found.item.field, 0.85 * (1 - (found.score ?? 1)) * ratio);
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
