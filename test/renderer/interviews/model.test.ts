/** The model of reading: blocks, where the caret goes, lanes of bars, how codes look. */
import { blockAt, readingModel, seenOffset } from '@renderer/features/interviews/model/blocks';
import { codeLooks } from '@renderer/features/interviews/model/codeLooks';
import { byBlock, marksOf, MOST_LANES, piecesOf, steadyMarks } from '@renderer/features/interviews/model/lanes';
import { around, moved, trimmedSpan } from '@renderer/features/interviews/model/movement';
import type { Code, Quote } from '@shared/domain/interview';
import { recogniseTurns } from '@shared/insight/interview/turns';
import { describe, expect, it } from 'vitest';

const text = [
  'Interview 04',
  'Datum: 6 maart 2025',
  '',
  'I: Hebt u uitleg gezocht?',
  '',
  'R04: Dat was laat. Ik heb gebeld!',
  'Daarna niets meer.',
  '',
  'I: En toen?',
  '',
  'R04: Opgezegd.',
].join('\n');
const model = readingModel(text, recogniseTurns(text));
const shown = (index: number): string => text.slice(model.blocks[index]?.start, model.blocks[index]?.end);

describe('blocks', () => {
  it('are the paragraphs of turns without the names, and what stands before them', () => {
    expect(model.blocks.map((_, index) => shown(index))).toEqual([
      'Interview 04',
      'Datum: 6 maart 2025',
      'Hebt u uitleg gezocht?',
      'Dat was laat. Ik heb gebeld!',
      'Daarna niets meer.',
      'En toen?',
      'Opgezegd.',
    ]);
    expect(model.blocks.map(({ isFirst }) => isFirst)).toEqual([false, false, true, true, false, true, true]);
  });

  it('leave no character of a long paragraph out', () => {
    const long = Array.from({ length: 900 }, (_, index) => `Zin ${index} is gezegd.`).join(' ');
    const cut = readingModel(`R: ${long}`, recogniseTurns(`I: Zo.\nR: ${long}`).slice(0, 0));
    expect(cut.blocks.length).toBeGreaterThan(5);
    expect(cut.blocks.map(({ start, end }) => `R: ${long}`.slice(start, end)).join('')).toBe(`R: ${long}`);
    expect(cut.blocks.slice(1).every(({ goesOn }) => goesOn)).toBe(true);
  });

  it('answer which block a place is in', () => {
    for (const [index, block] of model.blocks.entries()) {
      expect(blockAt(model.blocks, block.start)).toBe(index);
      expect(blockAt(model.blocks, block.end)).toBe(index);
    }
    const name = text.indexOf('R04: Dat');
    expect(text.slice(seenOffset(model.blocks, name + 2, 'on')).startsWith('Dat was')).toBe(true);
  });
});

describe('the caret', () => {
  const start = text.indexOf('Dat was');
  it('goes by character over the names before turns', () => {
    const end = text.indexOf('gezocht?') + 'gezocht?'.length;
    expect(moved(model, end, 'character', 1)).toBe(start);
    expect(moved(model, start, 'character', -1)).toBe(end);
    const emoji = readingModel('a👩‍👧b', []);
    expect(moved(emoji, 1, 'character', 1)).toBe('a👩‍👧'.length);
    expect(moved(emoji, 'a👩‍👧'.length, 'character', -1)).toBe(1);
  });

  it('goes by word, sentence and turn, and back the same way', () => {
    expect(text.slice(start, moved(model, start, 'word', 1))).toBe('Dat');
    expect(text.slice(start, moved(model, start, 'sentence', 1))).toBe('Dat was laat.');
    const second = moved(model, moved(model, start, 'sentence', 1), 'sentence', 1);
    expect(text.slice(start, second)).toBe('Dat was laat. Ik heb gebeld!');
    expect(moved(model, second, 'sentence', -1)).toBe(text.indexOf('Ik heb'));
    expect(moved(model, start, 'turn', 1)).toBe(text.indexOf('En toen'));
    expect(moved(model, start + 4, 'turn', -1)).toBe(start);
    expect(moved(model, start, 'turn', -1)).toBe(text.indexOf('Hebt u'));
    expect(moved(model, start, 'all', 1)).toBe(text.length);
  });

  it('never stands still before the end, whatever the unit', () => {
    for (const unit of ['character', 'word', 'sentence', 'turn'] as const) {
      let at = 0;
      for (let steps = 0; at < text.length; steps += 1) {
        const next = moved(model, at, unit, 1);
        expect(next, unit).toBeGreaterThan(at);
        at = next;
        expect(steps).toBeLessThan(500);
      }
    }
  });

  it('takes the word, the sentence and the turn around a place', () => {
    const place = text.indexOf('gebeld');
    const of = (unit: 'word' | 'sentence' | 'turn'): string => {
      const span = around(model, place + 1, unit);
      return text.slice(span?.start, span?.end);
    };
    expect(of('word')).toBe('gebeld');
    expect(of('sentence')).toBe('Ik heb gebeld!');
    expect(of('turn')).toBe('Dat was laat. Ik heb gebeld!\nDaarna niets meer.');
  });

  it('leaves white space and names out of what is coded', () => {
    const span = trimmedSpan(model, text.indexOf('\n\nR04: Dat'), start + 'Dat was '.length);
    expect(text.slice(span?.start, span?.end)).toBe('Dat was');
    expect(trimmedSpan(model, start + 3, start + 4)).toBeNull();
  });
});

function quote(id: number, start: number, end: number, ...codes: readonly number[]): Quote {
  return {
    id,
    uid: `q${id}`,
    transcript: 1,
    start,
    end,
    codings: codes.map((code, index) => ({ id: id * 100 + index, uid: `k${id}-${index}`, code, coder: null })),
    touchpoints: [],
    steps: [],
    improvements: [],
    memos: 0,
  };
}

describe('bars', () => {
  it('that overlap stand beside each other, and lanes are used again', () => {
    const marks = marksOf([quote(1, 0, 50, 7), quote(2, 10, 20, 8, 9), quote(3, 20, 30, 8), quote(4, 60, 70, 7)]);
    expect(marks.map(({ key, lane }) => `${key} ${lane}`)).toEqual(['1:7 0', '2:8 1', '2:9 2', '3:8 1', '4:7 0']);
  });

  it('show a quote without a code as well', () => {
    expect(marksOf([quote(1, 0, 5)]).map(({ code, codings }) => [code, codings])).toEqual([[0, []]]);
  });

  it('of two coders with the same code are one bar', () => {
    const both = { ...quote(1, 0, 5), codings: [1, 2].map((id) => ({ id, uid: `${id}`, code: 7, coder: id })) };
    expect(marksOf([both]).map(({ codings }) => codings)).toEqual([[1, 2]]);
  });

  it('never need more than the margin holds', () => {
    const many = Array.from({ length: 40 }, (_, index) => quote(index + 1, index, 100, 7));
    expect(Math.max(...marksOf(many).map(({ lane }) => lane))).toBe(MOST_LANES - 1);
  });

  it('keeps the list of a block in which nothing changed, and no other', () => {
    const [first, second, third] = [3, 4, 5].map((index) => model.blocks[index]!);
    const at = (id: number, block: typeof first, ...codes: readonly number[]): Quote =>
      quote(id, block!.start, block!.start + 3, ...codes);
    const before = byBlock(model.blocks, marksOf([at(1, first, 7), at(2, second, 7), at(3, third, 7)]));
    const after = byBlock(model.blocks, marksOf([at(1, first, 7), at(2, second, 7, 8)]));
    const steady = steadyMarks(before, after);
    expect(steady).toEqual(after);
    expect(steady.get(3)).toBe(before.get(3));
    expect(steady.get(4)).not.toBe(before.get(4));
    expect(steady.has(5)).toBe(false);
  });
  it('belong to every block they run over', () => {
    const start = text.indexOf('gebeld');
    const end = text.indexOf('En toen') + 2;
    const blocks = byBlock(model.blocks, [{ start, end }]);
    expect([...blocks.keys()]).toEqual([3, 4, 5]);
  });

  it('cut a block where they begin and end', () => {
    const pieces = piecesOf({ start: 0, end: 20 }, [
      { start: 5, end: 15, name: 'a' },
      { start: 10, end: 40, name: 'b' },
    ]);
    expect(pieces.map(({ start, end, over }) => `${start}-${end} ${over.map(({ name }) => name).join('')}`)).toEqual([
      '0-5 ',
      '5-10 a',
      '10-15 ab',
      '15-20 b',
    ]);
  });
});

describe('looks of codes', () => {
  const code = (id: number, name: string, parent: number | null = null, colour: string | null = null): Code => ({
    id,
    uid: `c${id}`,
    parent,
    name,
    colour,
    definition: null,
    codable: true,
  });
  it('have letters of their own however many there are', () => {
    const many = Array.from({ length: 300 }, (_, index) => code(index + 1, `code ${index}`));
    const letters = [...codeLooks(many).values()].map((look) => look.letters);
    expect(new Set(letters).size).toBe(300);
  });
  it('have letters of their own, the colour of the family and a line by their place', () => {
    const looks = codeLooks([
      code(1, 'Basiswetten'),
      code(2, 'Niet eerlijk', 1),
      code(3, 'Niet echt', 1),
      code(4, 'Gevoel'),
      code(5, 'Boos', 4, '#123456'),
    ]);
    expect([...looks.values()].map(({ letters }) => letters)).toEqual(['BA', 'NE', 'NI', 'GE', 'BO']);
    expect(looks.get(2)?.hue).toBe(looks.get(1)?.hue);
    expect(looks.get(4)?.hue).not.toBe(looks.get(1)?.hue);
    expect([looks.get(2)?.pattern, looks.get(3)?.pattern]).toEqual(['solid', 'dashed']);
    expect(looks.get(5)).toMatchObject({ hue: null, colour: '#123456' });
  });
});
