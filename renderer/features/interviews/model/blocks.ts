/** A transcript cut into the blocks that are laid out one under another: paragraphs of turns, and what stands between turns. */
import type { Span, Turn } from '@shared/domain/interview';
import { sentencesOf } from '@shared/insight/interview/units';

export interface Block extends Span {
  /** Place in the list of turns; null = text that nobody speaks (a heading, facts about the conversation). */
  readonly turn: number | null;
  /** Shows who speaks. */
  readonly isFirst: boolean;
  /** Goes on where the block before it stopped, without a new line. */
  readonly goesOn: boolean;
}

export interface ReadingModel {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly blocks: readonly Block[];
  /** Sentences of the text, made when first asked for. */
  sentences(): readonly Span[];
}

/** A paragraph of more characters is cut at the end of a sentence, so that no block is heavy to lay out. */
const LONGEST = 2400;

function pieces(text: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const part = text.slice(from, from + LONGEST);
    const stop = Math.max(part.lastIndexOf('. '), part.lastIndexOf('? '), part.lastIndexOf('! '));
    const space = part.lastIndexOf(' ');
    const to = from + (stop > LONGEST / 2 ? stop + 2 : space > LONGEST / 2 ? space + 1 : LONGEST);
    spans.push({ start: from, end: to });
    from = to;
  }
  spans.push({ start: from, end });
  return spans;
}

function paragraphs(text: string, start: number, end: number, turn: number | null): readonly Block[] {
  const blocks: Block[] = [];
  let from = start;
  while (from <= end) {
    const line = text.indexOf('\n', from);
    const to = line === -1 || line > end ? end : line;
    const lead = from + (/^[ \t]*/u.exec(text.slice(from, to))?.[0].length ?? 0);
    const stop = from + text.slice(from, to).trimEnd().length;
    if (lead < stop)
      pieces(text, lead, stop).forEach((piece, index) => {
        blocks.push({ ...piece, turn, isFirst: turn !== null && blocks.length === 0, goesOn: index > 0 });
      });
    if (to >= end) break;
    from = to + 1;
  }
  // A turn without words still shows who it is of.
  if (blocks.length === 0 && turn !== null) return [{ start: end, end, turn, isFirst: true, goesOn: false }];
  return blocks;
}

/** Cuts a text with its turns into blocks, in the order of the text. */
export function readingModel(text: string, turns: readonly Turn[]): ReadingModel {
  const blocks: Block[] = [];
  let at = 0;
  turns.forEach((turn, index) => {
    if (turn.start > at) blocks.push(...paragraphs(text, at, turn.start, null));
    blocks.push(...paragraphs(text, turn.speech, turn.end, index));
    at = Math.max(at, turn.end);
  });
  if (at < text.length) blocks.push(...paragraphs(text, at, text.length, null));
  let sentences: readonly Span[] | null = null;
  return { text, turns, blocks, sentences: () => (sentences ??= sentencesOf(text, turns)) };
}

/** The block that an offset lies in, or the last one before it; -1 in a text without blocks. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks.length === 0 ? -1 : Math.max(0, low - 1);
}

/** The nearest place that can be seen: between blocks it is the end of the one before or the start of the one after. */
export function seenOffset(blocks: readonly Block[], offset: number, towards: 'back' | 'on' = 'back'): number {
  const index = blockAt(blocks, offset);
  const block = blocks[index];
  if (block === undefined) return 0;
  if (offset < block.start) return block.start;
  if (offset <= block.end) return offset;
  return towards === 'on' ? (blocks[index + 1]?.start ?? block.end) : block.end;
}
