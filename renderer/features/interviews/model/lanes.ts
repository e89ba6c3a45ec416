/** The bars in the margin: each code of each quote gets a lane in which no other bar of the same height runs. */
import type { Quote, Span } from '@shared/domain/interview';
import { blockAt, type Block } from './blocks';

/** One code of one quote, given by one coder or by more. */
export interface Mark extends Span {
  readonly key: string;
  readonly quote: number;
  readonly code: number;
  readonly codings: readonly number[];
  readonly lane: number;
}

/** In the place of a code: the quote has none. */
export const NO_CODE = 0;

/** Bars beside each other at most; what overlaps more shares the last lane. */
export const MOST_LANES = 6;

/** Marks of the quotes in the order of the text, the longer first; lanes are filled from the left. */
export function marksOf(quotes: readonly Quote[]): readonly Mark[] {
  const bare = quotes.flatMap((quote) => {
    const perCode = new Map<number, number[]>();
    for (const coding of quote.codings) {
      const list = perCode.get(coding.code);
      if (list === undefined) perCode.set(coding.code, [coding.id]);
      else list.push(coding.id);
    }
    // What only bears a memo or a link shows as well.
    if (perCode.size === 0) return [{ quote, code: NO_CODE, codings: [] }];
    return [...perCode].map(([code, codings]) => ({ quote, code, codings }));
  });
  bare.sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end || a.quote.id - b.quote.id);
  const ends: number[] = [];
  return bare.map(({ quote, code, codings }) => {
    const free = ends.findIndex((end) => end <= quote.start);
    const lane = free !== -1 ? free : Math.min(ends.length, MOST_LANES - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, quote.end);
    return { key: `${quote.id}:${code}`, quote: quote.id, code, codings, start: quote.start, end: quote.end, lane };
  });
}

/** Per block what overlaps it, in the order given. */
export function byBlock<Kind extends Span>(
  blocks: readonly Block[],
  spans: readonly Kind[],
): ReadonlyMap<number, readonly Kind[]> {
  const result = new Map<number, Kind[]>();
  for (const span of spans) {
    for (let index = Math.max(0, blockAt(blocks, span.start)); index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined || block.start >= span.end) break;
      if (block.end <= span.start) continue;
      const list = result.get(index);
      if (list === undefined) result.set(index, [span]);
      else list.push(span);
    }
  }
  return result;
}

const isSameMark = (one: Mark, other: Mark | undefined): boolean =>
  other !== undefined &&
  one.key === other.key &&
  one.start === other.start &&
  one.end === other.end &&
  one.lane === other.lane &&
  one.codings.length === other.codings.length &&
  one.codings.every((coding, index) => coding === other.codings[index]);

/** The marks per block, with the very lists of before where nothing is another: a block draws anew only for what changed in it. */
export function steadyMarks(
  before: ReadonlyMap<number, readonly Mark[]>,
  after: ReadonlyMap<number, readonly Mark[]>,
): ReadonlyMap<number, readonly Mark[]> {
  return new Map(
    [...after].map(([index, marks]) => {
      const known = before.get(index);
      const isSame = known?.length === marks.length && marks.every((mark, place) => isSameMark(mark, known[place]));
      return [index, isSame ? known : marks];
    }),
  );
}

/** A stretch of a block in which everything is the same. */
export interface Piece<Kind> extends Span {
  /** What lies over it, the first on the outside. */
  readonly over: readonly Kind[];
}

/** Cuts a block where something over it begins or ends. */
export function piecesOf<Kind extends Span>(block: Span, spans: readonly Kind[]): readonly Piece<Kind>[] {
  const cuts = new Set([block.start, block.end]);
  for (const span of spans) {
    if (span.start > block.start && span.start < block.end) cuts.add(span.start);
    if (span.end > block.start && span.end < block.end) cuts.add(span.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? block.end;
    return { start, end, over: spans.filter((span) => span.start < end && span.end > start) };
  });
}
