/** Ways of counting places: units, line ends, ends; the way that fits a file is found. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { transcriptText, type Span } from '@shared/domain/interview';
import {
  conventionsFor,
  fitConventions,
  offsetMap,
  spanInward,
  standardConvention,
  type OffsetConvention,
} from '@shared/insight/interview/offsets';

test('a😀b: four units of UTF-16, three characters, six bytes', () => {
  const length = (unit: OffsetConvention['unit']): number =>
    offsetMap('a😀b', { ...standardConvention, unit }).outward(4);
  expect(length('utf16')).toBe(4);
  expect(length('codePoints')).toBe(3);
  expect(length('utf8')).toBe(6);
});

const raw = fc
  .array(fc.constantFrom('a', 'é', '😀', ' ', '\r\n', '\n', '€', '👩‍🦰', 'woord'), { maxLength: 40 })
  .map((parts) => parts.join(''));

it('there and back is the same place, whatever the way of counting', () => {
  fc.assert(
    fc.property(raw, fc.nat(), (given, pick) => {
      const text = transcriptText(given);
      for (const convention of conventionsFor(given)) {
        const map = offsetMap(given, convention);
        expect(map.length).toBe(text.length);
        // Places between characters.
        const places = [...text].reduce<number[]>((list, letter) => [...list, list.at(-1)! + letter.length], [0]);
        const place = places[pick % places.length]!;
        expect(map.inward(map.outward(place))).toBe(place);
      }
    }),
    { numRuns: 1000 },
  );
});

describe('the way that fits', () => {
  const lines = [
    'Interviewer: Hoe ging het bellen met de energieleverancier? 😀',
    'Respondent: Ik héb wel 😡😡 een half uur gewacht, en toen nog eens.',
    'Interviewer: En 👩‍🦰 daarna?',
    'Respondent: Daarna kwam de jaarnota, €1.140 te veel. Wachten 😴 bleef het.',
  ];
  const wordsOf = (text: string): readonly Span[] =>
    [...text.matchAll(/[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)?/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
  const file = (lineEnd: string, convention: OffsetConvention) => {
    const given = lines.join(lineEnd);
    const text = transcriptText(given);
    const map = offsetMap(given, convention);
    const selections = wordsOf(text).map((span) => ({
      start: map.outward(span.start),
      end: map.outward(span.end) - (convention.inclusive ? 1 : 0),
    }));
    return { raw: given, text, selections };
  };
  const ways: readonly (readonly [string, string, OffsetConvention])[] = [
    ['the standard', '\n', standardConvention],
    ['UTF-16 with CRLF as two (NVivo)', '\r\n', { unit: 'utf16', lineEnd: 'asIs', inclusive: false }],
    ['CRLF as one (ATLAS.ti)', '\r\n', { unit: 'codePoints', lineEnd: 'single', inclusive: false }],
    ['CRLF counted though LF stands there (MAXQDA)', '\n', { unit: 'codePoints', lineEnd: 'double', inclusive: false }],
    ['bytes', '\n', { unit: 'utf8', lineEnd: 'asIs', inclusive: false }],
  ];
  test.each(ways)('%s', (_name, lineEnd, convention) => {
    const given = file(lineEnd, convention);
    const [best, second] = fitConventions([given]);
    expect(best!.convention).toEqual(convention);
    expect(best!.starts + best!.ends).toBe(2 * given.selections.length);
    expect(second!.starts + second!.ends).toBeLessThan(2 * given.selections.length);
    const map = offsetMap(given.raw, convention);
    for (const [index, span] of wordsOf(given.text).entries())
      expect(spanInward(map, given.selections[index]!, convention)).toEqual(span);
  });
  test('whole lines with their line ends: the end does not count too', () => {
    const raw = `${lines.join('\n')}\n`;
    const map = offsetMap(raw, standardConvention);
    const starts = [0, ...[...raw.matchAll(/\n/gu)].map(({ index }) => index + 1)];
    const selections = starts
      .slice(0, -1)
      .map((start, line) => ({ start: map.outward(start), end: map.outward(starts[line + 1] ?? raw.length) }));
    expect(fitConventions([{ raw, text: raw, selections }])[0]!.convention).toEqual(standardConvention);
  });
  test('nothing to choose between in plain letters on one line: the standard', () => {
    expect(
      fitConventions([{ raw: 'een twee', text: 'een twee', selections: [{ start: 0, end: 3 }] }])[0]!.convention,
    ).toEqual(standardConvention);
  });
});
