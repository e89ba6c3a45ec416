/** Where codes go in the tree, how they are found by what is typed, and which keys they have. */
import { isWithin, placeByDrop, placeByKey, visibleCodes } from '@renderer/features/interviews/codebook/moves';
import { findCodes } from '@renderer/features/interviews/model/findCodes';
import { favouritesOf } from '@renderer/features/interviews/reader/favourites';
import { clockText, shortSpeaker } from '@renderer/features/interviews/reader/speakers';
import { describe, expect, it } from 'vitest';
import { codes } from './example';

describe('a code in the tree', () => {
  it('goes among its neighbours, under the one before it, and out again', () => {
    expect(placeByKey(codes, 3, 'up')).toEqual({ parent: 1, before: 2 });
    expect(placeByKey(codes, 3, 'down')).toBeNull();
    expect(placeByKey(codes, 2, 'down')).toEqual({ parent: 1, before: null });
    expect(placeByKey(codes, 3, 'in')).toEqual({ parent: 2, before: null });
    expect(placeByKey(codes, 2, 'in')).toBeNull();
    expect(placeByKey(codes, 3, 'out')).toEqual({ parent: null, before: 4 });
    expect(placeByKey(codes, 5, 'out')).toEqual({ parent: null, before: null });
    expect(placeByKey(codes, 1, 'out')).toBeNull();
  });

  it('is dropped above, on or below another one, never under itself', () => {
    expect(placeByDrop(codes, 5, 2, 'before')).toEqual({ parent: 1, before: 2 });
    expect(placeByDrop(codes, 5, 2, 'after')).toEqual({ parent: 1, before: 3 });
    expect(placeByDrop(codes, 5, 3, 'after')).toEqual({ parent: 1, before: null });
    expect(placeByDrop(codes, 5, 1, 'inside')).toEqual({ parent: 1, before: null });
    expect(placeByDrop(codes, 1, 3, 'inside')).toBeNull();
    expect(isWithin(codes, 3, 1)).toBe(true);
    expect(isWithin(codes, 5, 1)).toBe(false);
  });

  it('is out of sight when something above it is folded', () => {
    expect(visibleCodes(codes, new Set([1])).map(({ id }) => id)).toEqual([1, 4, 5]);
  });
});

describe('typing the name of a code', () => {
  const found = (text: string, first: number | null = null): readonly string[] =>
    findCodes(codes, text, first).map(({ code, also }) => (also === null ? code.name : `${code.name} (${also})`));
  it('finds by name first, then by the words of the definition', () => {
    expect(found('door')).toEqual(['Doorschuiven', 'Niet nagekomen (niet doorgegeven)']);
    expect(found('nage')).toEqual(['Niet nagekomen']);
    expect(found('bereik')).toEqual(['Doorschuiven', 'Niet nagekomen']);
    expect(found('zzz')).toEqual([]);
  });
  it('offers the last one first when nothing is typed, and no families', () => {
    expect(found('', 5)).toEqual(['Boos', 'Doorschuiven', 'Niet nagekomen']);
  });
});

describe('the keys 1 to 9', () => {
  it('hold what was put there, and the codes in order elsewhere', () => {
    const none = Array.from({ length: 9 }, () => []);
    expect(favouritesOf(none, codes).map((code) => code?.name ?? null)).toEqual([
      'Doorschuiven',
      'Niet nagekomen',
      'Boos',
      ...Array.from({ length: 6 }, () => null),
    ]);
    const set = none.map((_, index) => (index === 1 ? ['elsewhere', 'c5'] : []));
    expect(
      favouritesOf(set, codes)
        .slice(0, 3)
        .map((code) => code?.name),
    ).toEqual(['Doorschuiven', 'Boos', 'Niet nagekomen']);
  });
});

describe('the margin', () => {
  it('says who speaks and when in few characters', () => {
    expect(['R04', 'Respondent 04', 'Manager Facturatie', 'Medewerker klantcontactcenter'].map(shortSpeaker)).toEqual([
      'R04',
      'R04',
      'MF',
      'MK',
    ]);
    expect([3000, 65_000, 3_725_000].map(clockText)).toEqual(['0:03', '1:05', '1:02:05']);
  });
});
