/** Editing a text keeps places: edits make the new text exactly, and a span that no edit touches holds the same words afterwards. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyEdits, createMapper, diffTexts, editsFit, mapSpan, type TextEdit } from '@shared/insight/interview/edits';

const word = fc.constantFrom('ik', 'belde', 'Voltwijs', 'é', '😀', '\n', ' ', '. ', 'de jaarnota', 'a😀b', 'x');
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));

/** Edits in order over a text, none in the middle of a character of two units. */
function editsFor(source: string): fc.Arbitrary<readonly TextEdit[]> {
  const places = [...source].reduce<number[]>((list, letter) => [...list, (list.at(-1) ?? 0) + letter.length], [0]);
  return fc
    .tuple(
      fc.array(fc.nat({ max: places.length - 1 }), { maxLength: 8 }),
      fc.array(word, { minLength: 4, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([picks, words]) => {
      const sorted = picks.toSorted((a, b) => a - b).map((pick) => places[pick] ?? 0);
      const edits: TextEdit[] = [];
      for (let index = 0; index + 1 < sorted.length; index += 2)
        edits.push({ start: sorted[index]!, end: sorted[index + 1]!, text: words[(index / 2) % 4] ?? '' });
      return edits;
    });
}

it('edits found between two texts make the one into the other', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const edits = diffTexts(a, b);
      expect(editsFit(edits, a.length)).toBe(true);
      expect(applyEdits(a, edits)).toBe(b);
    }),
    { numRuns: 2000 },
  );
});

it('a span that no edit touches keeps its words; every span stays in the text', () => {
  fc.assert(
    fc.property(
      text.chain((source) => fc.tuple(fc.constant(source), editsFor(source), fc.nat(), fc.nat())),
      ([source, edits, one, other]) => {
        if (source.length === 0) return;
        const [start = 0, end = 0] = [one % (source.length + 1), other % (source.length + 1)].toSorted((a, b) => a - b);
        if (start === end) return;
        const next = applyEdits(source, edits);
        const span = mapSpan(createMapper(edits), { start, end });
        const touched = edits.some(
          (edit) =>
            (edit.start < end && edit.end > start) ||
            (edit.start === edit.end && edit.start > start && edit.start < end),
        );
        if (span !== null) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(next.length);
        }
        if (!touched) expect(span === null ? null : next.slice(span.start, span.end)).toBe(source.slice(start, end));
      },
    ),
    { numRuns: 3000 },
  );
});

it('spans that lie within each other or one after the other stay so', () => {
  fc.assert(
    fc.property(
      text.chain((source) => fc.tuple(fc.constant(source), editsFor(source), fc.nat(), fc.nat())),
      ([source, edits, one, other]) => {
        const map = createMapper(edits);
        const [a = 0, b = 0] = [one % (source.length + 1), other % (source.length + 1)].toSorted((x, y) => x - y);
        expect(map(a, 'start')).toBeLessThanOrEqual(map(b, 'start'));
        expect(map(a, 'end')).toBeLessThanOrEqual(map(b, 'end'));
      },
    ),
    { numRuns: 2000 },
  );
});

describe('places', () => {
  const after = (source: string, next: string, start: number, end: number): string | null => {
    const span = mapSpan(createMapper(diffTexts(source, next)), { start, end });
    return span === null ? null : next.slice(span.start, span.end);
  };
  const source = 'Ik belde mevrouw J. Voorbeeld over de nota.';
  const at = (words: string): [number, number] => [source.indexOf(words), source.indexOf(words) + words.length];

  test('typing before, inside and after', () => {
    expect(after(source, `Nou, ${source}`, ...at('belde'))).toBe('belde');
    expect(after(source, source.replace('belde', 'be…lde'), ...at('belde'))).toBe('be…lde');
    expect(after(source, source.replace('belde', 'belde toen'), ...at('belde'))).toBe('belde');
    expect(after(source, source.replace('belde', 'toen belde'), ...at('belde'))).toBe('belde');
  });
  test('a replaced name is taken in whole by a span that held part of it', () => {
    const edits = [{ start: at('mevrouw J. Voorbeeld')[0], end: at('mevrouw J. Voorbeeld')[1], text: '[persoon 1]' }];
    const next = applyEdits(source, edits);
    const map = createMapper(edits);
    const span = mapSpan(map, { start: at('Voorbeeld over')[0], end: at('Voorbeeld over')[1] });
    expect(span === null ? null : next.slice(span.start, span.end)).toBe('[persoon 1] over');
  });
  test('words that are gone leave no span', () => {
    expect(after(source, source.replace(' over de nota', ''), ...at('de nota'))).toBe(null);
  });
  test('a whole new text of thousands of words is one edit', () => {
    const old = Array.from({ length: 20_000 }, (_, index) => `w${index}`).join(' ');
    const other = Array.from({ length: 20_000 }, (_, index) => `v${index}`).join(' ');
    const edits = diffTexts(old, other);
    expect(edits).toHaveLength(1);
    expect(applyEdits(old, edits)).toBe(other);
  });
});
