/** Ways in which programs count places in a text, turned into places in the text as it is kept here (UTF-16 units, LF line ends), and which way fits a file. */
import type { Span } from '../../domain/interview';

export interface OffsetConvention {
  readonly unit: 'codePoints' | 'utf16' | 'utf8';
  /** `single`: CRLF counts as one; `double`: a line end counts as two although one character stands there. */
  readonly lineEnd: 'asIs' | 'single' | 'double';
  /** The end is the last character itself, not the place after it. */
  readonly inclusive: boolean;
}

export interface ConventionFit {
  readonly convention: OffsetConvention;
  /** Selections, and how many begin and end at the edge of a word. */
  readonly selections: number;
  readonly starts: number;
  readonly ends: number;
}

/** The standard's own. */
export const standardConvention: OffsetConvention = { unit: 'codePoints', lineEnd: 'asIs', inclusive: false };

/** Every way to count that differs for a text like this; the standard's first, then by how often it is met. */
export function conventionsFor(raw: string): readonly OffsetConvention[] {
  const hasPairs = raw.includes('\r\n');
  const lineEnds: readonly OffsetConvention['lineEnd'][] = hasPairs
    ? ['asIs', 'single']
    : raw.includes('\n')
      ? ['asIs', 'double']
      : ['asIs'];
  // eslint-disable-next-line no-control-regex
  const plain = !/[^\u0000-\u007f]/.test(raw);
  const units: readonly OffsetConvention['unit'][] = plain ? ['codePoints'] : ['codePoints', 'utf16', 'utf8'];
  return [false, true].flatMap((inclusive) =>
    units.flatMap((unit) => lineEnds.map((lineEnd) => ({ unit, lineEnd, inclusive }))),
  );
}

function sizeOf(code: number, isPair: boolean, unit: OffsetConvention['unit']): number {
  if (unit === 'utf16') return isPair ? 2 : 1;
  if (unit === 'codePoints') return 1;
  if (isPair) return 4;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
}

export interface OffsetMap {
  /** Place here for a place there; -1 when there is none. A place within a character goes to its start. */
  readonly inward: (offset: number) => number;
  /** Place there for a place here. */
  readonly outward: (offset: number) => number;
  readonly length: number;
}

/** Places of one text under a convention. `raw` is the text as it stands in the file, without byte order mark. */
export function offsetMap(raw: string, convention: OffsetConvention): OffsetMap {
  // there[i] = the place there of the i-th unit of the kept text.
  const there = new Float64Array(raw.length + 1);
  let kept = 0;
  let place = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index);
    if (code === 13 || code === 10) {
      const pair = code === 13 && raw.charCodeAt(index + 1) === 10;
      there[kept] = place;
      kept += 1;
      const own = pair ? 2 : 1;
      place += convention.lineEnd === 'asIs' ? own : convention.lineEnd === 'single' ? 1 : 2;
      if (pair) index += 1;
      continue;
    }
    const isPair = code >= 0xd800 && code <= 0xdbff && (raw.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    const size = sizeOf(code, isPair, convention.unit);
    there[kept] = place;
    kept += 1;
    if (isPair) {
      there[kept] = convention.unit === 'utf16' ? place + 1 : place;
      kept += 1;
      index += 1;
    }
    place += size;
  }
  there[kept] = place;
  const length = kept;
  return {
    length,
    inward(offset) {
      if (offset < 0 || offset > place) return -1;
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((there[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return (there[low] ?? 0) > offset ? low - 1 : low;
    },
    outward: (offset) => there[Math.max(0, Math.min(length, offset))] ?? 0,
  };
}

const isWord = (letter: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(letter);

function startsWell(text: string, at: number): boolean {
  if (at < 0 || at >= text.length || /\s/u.test(text.charAt(at)) || (text.charCodeAt(at) & 0xfc00) === 0xdc00)
    return false;
  return at === 0 || !(isWord(text.charAt(at - 1)) && isWord(text.charAt(at)));
}

function endsWell(text: string, at: number): boolean {
  // Programs that code whole lines take the line end along.
  if (at > 1 && text.charAt(at - 1) === '\n' && (at === text.length || /\S/u.test(text.charAt(at)))) return true;
  if (at <= 0 || at > text.length || /\s/u.test(text.charAt(at - 1)) || (text.charCodeAt(at) & 0xfc00) === 0xdc00)
    return false;
  return at === text.length || !(isWord(text.charAt(at - 1)) && isWord(text.charAt(at)));
}

/** A selection in the kept text; null when it lies outside it. */
export function spanInward(map: OffsetMap, { start, end }: Span, convention: OffsetConvention): Span | null {
  const from = map.inward(start);
  const to = map.inward(end + (convention.inclusive ? 1 : 0));
  return from < 0 || to < 0 || to < from ? null : { start: from, end: to };
}

export interface ForeignText {
  /** As it stands in the file. */
  readonly raw: string;
  /** As it is kept here. */
  readonly text: string;
  readonly selections: readonly Span[];
}

/** How well every way of counting fits all texts of a file together, best first; at a tie the standard's goes first. */
export function fitConventions(texts: readonly ForeignText[]): readonly ConventionFit[] {
  const conventions = conventionsFor(
    texts
      .map(({ raw }) => raw)
      .join('\n')
      .slice(0, 20_000_000),
  );
  const fits = conventions.map((convention): ConventionFit => {
    let selections = 0;
    let starts = 0;
    let ends = 0;
    for (const { raw, text, selections: own } of texts) {
      if (own.length === 0) continue;
      const map = offsetMap(raw, convention);
      for (const selection of own) {
        selections += 1;
        const span = spanInward(map, selection, convention);
        if (span === null || span.start === span.end) continue;
        if (startsWell(text, span.start)) starts += 1;
        if (endsWell(text, span.end)) ends += 1;
      }
    }
    return { convention, selections, starts, ends };
  });
  return fits
    .map((fit, order) => ({ fit, order }))
    .toSorted((a, b) => b.fit.starts + b.fit.ends - (a.fit.starts + a.fit.ends) || a.order - b.order)
    .map(({ fit }) => fit);
}
