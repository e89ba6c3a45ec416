/** Numbers as people type them, in Dutch and English. */
import { describe, expect, it } from 'vitest';
import { formatForEditing, parseNumber } from '@renderer/components/fields/parseNumber';

describe('parseNumber', () => {
  it.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['-3', -3],
    ['−3', -3],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['118.000', 118000],
    ['1.234.567', 1234567],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1 234', 1234],
    ['€ 12', 12],
    ['62%', 62],
  ])('reads %s in Dutch as %d', (text, expected) => {
    expect(parseNumber(text, 'nl-NL')).toBe(expected);
  });

  it('lets the language decide before three digits', () => {
    expect(parseNumber('7.500', 'nl-NL')).toBe(7500);
    expect(parseNumber('7.500', 'en-GB')).toBe(7.5);
    expect(parseNumber('7,500', 'nl-NL')).toBe(7.5);
    expect(parseNumber('7,500', 'en-GB')).toBe(7500);
  });

  it.each(['', 'ca. 900', '7 à 8', '1.23.4', '--3', ',', '1,2,3', '12a'])('refuses %j', (text) => {
    expect(parseNumber(text, 'nl-NL')).toBeNull();
  });

  it('writes what it reads', () => {
    for (const value of [0, 7.5, -3.25, 118000, 0.1]) {
      for (const locale of ['nl-NL', 'en-GB']) {
        expect(parseNumber(formatForEditing(value, locale, 2), locale)).toBe(value);
      }
    }
    expect(formatForEditing(7.5, 'nl-NL', 2)).toBe('7,5');
    expect(formatForEditing(null, 'nl-NL', 2)).toBe('');
  });
});
