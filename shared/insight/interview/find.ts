/** Finds words in transcripts: words, "phrases", prefix*, a ~5 b (within five words), and a | b. Case and accents do not matter. */
import type { Span, Turn } from '../../domain/interview';
import { sentencesOf } from './units';

export interface Hit extends Span {}

/** What a hit is widened to. */
export const hitUnits = ['match', 'sentence', 'turn'] as const;
export type HitUnit = (typeof hitUnits)[number];

interface Word {
  readonly text: string;
  readonly prefix: boolean;
}
/** Words that follow each other. */
type Phrase = readonly Word[];
/** Phrases that stand within `within` words of the one before (null = anywhere in the same turn or paragraph). */
interface Term {
  readonly phrase: Phrase;
  readonly within: number | null;
}
/** One of several ways in which a text can fit. */
type Alternative = readonly Term[];
export type FindQuery = readonly Alternative[];

/** Longest distance between two words. */
const FARTHEST = 100;

/** Small letters without accents; as long as the text, so that places stay true. */
export function foldText(text: string): string {
  let lower = text.toLowerCase();
  if (lower.length !== text.length)
    lower = Array.from(text, (letter) =>
      letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
    ).join('');
  return lower
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').charAt(0))
    .replace(/[’‘]/g, "'");
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*\*?/gu;

function phraseOf(text: string): Phrase {
  return (foldText(text).match(wordPattern) ?? []).map((word) =>
    word.endsWith('*') ? { text: word.slice(0, -1), prefix: true } : { text: word, prefix: false },
  );
}

/** Reads what was typed; empty when there is no word in it. */
export function parseFind(typed: string): FindQuery {
  return typed
    .split('|')
    .map((part) => {
      const terms: Term[] = [];
      let within: number | null = null;
      for (const [piece, quoted] of part.matchAll(/"([^"]*)"?|~\d{0,3}|[^\s"~]+/gu)) {
        if (piece.startsWith('~')) {
          within = terms.length === 0 ? null : Math.min(FARTHEST, Math.max(1, Number(piece.slice(1) || 5)));
          continue;
        }
        const phrase = phraseOf(quoted ?? piece);
        if (phrase.length === 0) continue;
        terms.push({ phrase, within });
        within = null;
      }
      return terms;
    })
    .filter((terms) => terms.length > 0);
}

const isLetter = (letter: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(letter);

/** Every place of a phrase between two places of a folded text. */
function phrasePlaces(folded: string, phrase: Phrase, from: number, to: number): readonly Span[] {
  const [first, ...more] = phrase;
  if (first === undefined) return [];
  const spans: Span[] = [];
  for (let at = folded.indexOf(first.text, from); at >= 0 && at < to; at = folded.indexOf(first.text, at + 1)) {
    if (at > 0 && isLetter(folded.charAt(at - 1))) continue;
    const end = endOfWord(folded, at, first);
    if (end < 0) continue;
    let last = end;
    const fits = more.every((word) => {
      const gap = /^[^\p{L}\p{N}\p{M}]+/u.exec(folded.slice(last, last + 20))?.[0].length ?? 0;
      if (gap === 0 || !folded.startsWith(word.text, last + gap)) return false;
      last = endOfWord(folded, last + gap, word);
      return last >= 0;
    });
    if (fits && last <= to) spans.push({ start: at, end: last });
  }
  return spans;
}

function endOfWord(folded: string, at: number, word: Word): number {
  let end = at + word.text.length;
  if (!word.prefix) return end < folded.length && isLetter(folded.charAt(end)) ? -1 : end;
  while (end < folded.length && isLetter(folded.charAt(end))) end += 1;
  return end;
}

function wordsBetween(folded: string, a: Span, b: Span): number {
  const [left, right] = a.start <= b.start ? [a, b] : [b, a];
  return folded.slice(left.end, Math.max(left.end, right.start)).match(wordPattern)?.length ?? 0;
}

/** Hits of one alternative within a part of the text in which all its terms must stand. */
function hitsWithin(folded: string, terms: Alternative, from: number, to: number): readonly Span[] {
  const places = terms.map(({ phrase }) => phrasePlaces(folded, phrase, from, to));
  if (places.some((list) => list.length === 0)) return [];
  let spans: readonly Span[] = places[0] ?? [];
  const apart: Span[] = [];
  for (const [index, { within }] of terms.entries()) {
    if (index === 0) continue;
    if (within === null) {
      // A term of its own: both are shown.
      apart.push(...spans);
      spans = places[index] ?? [];
      continue;
    }
    spans = spans.flatMap((span) =>
      (places[index] ?? [])
        .filter((other) => other.start !== span.start && wordsBetween(folded, span, other) <= within)
        .slice(0, 1)
        .map((other) => ({ start: Math.min(span.start, other.start), end: Math.max(span.end, other.end) })),
    );
    if (spans.length === 0) return [];
  }
  return [...apart, ...spans];
}

/** Parts in which words count as together: turns, and what lies between them by paragraph. */
function parts(text: string, turns: readonly Turn[]): readonly Span[] {
  if (turns.length > 0) {
    const spans: Span[] = [];
    let at = 0;
    for (const turn of turns) {
      if (turn.start > at) spans.push({ start: at, end: turn.start });
      spans.push({ start: turn.speech, end: turn.end });
      at = turn.end;
    }
    return spans;
  }
  const spans: Span[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line !== '') spans.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return spans;
}

/** Every hit in one transcript, in order, none twice. `folded` may be given when it is known. */
export function findIn(
  query: FindQuery,
  {
    text,
    turns,
    folded = foldText(text),
  }: { readonly text: string; readonly turns: readonly Turn[]; readonly folded?: string },
  unit: HitUnit = 'match',
): readonly Hit[] {
  const found: Span[] = [];
  for (const terms of query) {
    // A quick look first: most transcripts hold not one of the words.
    if (!terms.every(({ phrase }) => phrase.every((word) => folded.includes(word.text)))) continue;
    const single = terms.length === 1;
    for (const part of single ? [{ start: 0, end: folded.length }] : parts(text, turns))
      found.push(...hitsWithin(folded, terms, part.start, part.end));
  }
  if (found.length === 0) return [];
  const widened = unit === 'match' ? found : widen(found, text, turns, unit);
  const seen = new Set<string>();
  return widened
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => !seen.has(`${start}:${end}`) && seen.add(`${start}:${end}`) !== undefined);
}

function widen(found: readonly Span[], text: string, turns: readonly Turn[], unit: HitUnit): readonly Span[] {
  const spans =
    unit === 'turn' && turns.length > 0
      ? turns.map(({ speech, end }) => ({ start: speech, end }))
      : sentencesOf(text, turns);
  return found.map((hit) => spans.find((span) => span.start <= hit.start && span.end >= hit.end) ?? hit);
}
