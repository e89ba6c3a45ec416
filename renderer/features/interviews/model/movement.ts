/** Where the caret goes: by character, word, sentence and turn, over what is seen of a transcript. Names before turns are stepped over. */
import type { Span } from '@shared/domain/interview';
import { blockAt, seenOffset, type ReadingModel } from './blocks';

export type Unit = 'character' | 'word' | 'sentence' | 'turn' | 'all';
export type Direction = -1 | 1;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

function byCharacter(model: ReadingModel, offset: number, direction: Direction): number {
  const { blocks, text } = model;
  const index = blockAt(blocks, offset);
  const block = blocks[index];
  if (block === undefined) return 0;
  if (direction === 1) {
    if (offset >= block.end) return blocks[index + 1]?.start ?? block.end;
    const [first] = characters.segment(text.slice(offset, Math.min(block.end, offset + 40)));
    return offset + (first?.segment.length ?? 1);
  }
  if (offset <= block.start) {
    const before = blocks[index - 1];
    return before === undefined ? block.start : before.end;
  }
  const from = Math.max(block.start, offset - 40);
  const last = [...characters.segment(text.slice(from, offset))].at(-1);
  return offset - (last?.segment.length ?? 1);
}

/** Words of a block with their places in the text. */
function wordsOf(model: ReadingModel, index: number): readonly Span[] {
  const block = model.blocks[index];
  if (block === undefined) return [];
  return [...words.segment(model.text.slice(block.start, block.end))].flatMap((part) =>
    part.isWordLike === true
      ? [{ start: block.start + part.index, end: block.start + part.index + part.segment.length }]
      : [],
  );
}

function byWord(model: ReadingModel, offset: number, direction: Direction): number {
  const index = blockAt(model.blocks, offset);
  const block = model.blocks[index];
  if (block === undefined) return 0;
  const here = wordsOf(model, index);
  if (direction === 1) {
    const next = here.find((word) => word.end > offset);
    return next?.end ?? (offset < block.end ? block.end : (model.blocks[index + 1]?.start ?? block.end));
  }
  const before = here.findLast((word) => word.start < offset);
  return before?.start ?? (offset > block.start ? block.start : (model.blocks[index - 1]?.end ?? block.start));
}

function bySentence(model: ReadingModel, offset: number, direction: Direction): number {
  const list = model.sentences();
  if (direction === 1) {
    const next = list[firstEndAfter(list, offset)];
    return next === undefined ? lastOffset(model) : next.end;
  }
  const index = firstEndAfter(list, offset - 1);
  const here = list[index];
  if (here !== undefined && here.start < offset) return here.start;
  return list[index - 1]?.start ?? firstOffset(model);
}

/** Index of the first span that ends after the offset. */
function firstEndAfter(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byTurn(model: ReadingModel, offset: number, direction: Direction): number {
  const { blocks } = model;
  let index = blockAt(blocks, offset);
  const begins = (at: number): boolean => {
    const block = blocks[at];
    return block !== undefined && (block.isFirst || (block.turn === null && !block.goesOn));
  };
  if (direction === 1) {
    do index += 1;
    while (index < blocks.length && !begins(index));
    return blocks[index]?.start ?? lastOffset(model);
  }
  while (index > 0 && (!begins(index) || (blocks[index]?.start ?? 0) >= offset)) index -= 1;
  return blocks[index]?.start ?? 0;
}

/** Where the text that is seen begins. */
export function firstOffset(model: ReadingModel): number {
  return model.blocks[0]?.start ?? 0;
}

/** Where the text that is seen ends. */
export function lastOffset(model: ReadingModel): number {
  return model.blocks.at(-1)?.end ?? 0;
}

/** The place one unit further or back. */
export function moved(model: ReadingModel, offset: number, unit: Unit, direction: Direction): number {
  switch (unit) {
    case 'character':
      return byCharacter(model, offset, direction);
    case 'word':
      return byWord(model, offset, direction);
    case 'sentence':
      return bySentence(model, offset, direction);
    case 'turn':
      return byTurn(model, offset, direction);
    case 'all':
      return direction === 1 ? lastOffset(model) : firstOffset(model);
  }
}

/** The word, sentence or turn around a place; null where there is none. */
export function around(model: ReadingModel, offset: number, unit: Exclude<Unit, 'character' | 'all'>): Span | null {
  const index = blockAt(model.blocks, offset);
  const block = model.blocks[index];
  if (block === undefined) return null;
  if (unit === 'word') return wordsOf(model, index).find((word) => word.start <= offset && offset <= word.end) ?? null;
  if (unit === 'sentence') {
    const list = model.sentences();
    const at = firstEndAfter(list, offset);
    const found = list[at];
    if (found !== undefined && found.start <= offset) return found;
    // Right behind the last word of a turn.
    const before = list[at - 1];
    return before !== undefined && before.end === offset ? before : null;
  }
  if (block.turn === null) return { start: block.start, end: block.end };
  const turn = model.turns[block.turn];
  return turn === undefined || turn.speech >= turn.end ? null : { start: turn.speech, end: turn.end };
}

/** A span without the white space and the names before turns at its ends; null when nothing is left. */
export function trimmedSpan(model: ReadingModel, first: number, second: number): Span | null {
  let start = seenOffset(model.blocks, Math.min(first, second), 'on');
  let end = seenOffset(model.blocks, Math.max(first, second), 'back');
  while (start < end && /\s/u.test(model.text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(model.text.charAt(end - 1))) end -= 1;
  start = seenOffset(model.blocks, start, 'on');
  return start < end ? { start, end } : null;
}
