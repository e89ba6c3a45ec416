/** Dividing pieces over pages: nothing lost, nothing too high, heads repeated, lines and rows never alone. */
import { describe, expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { paginate, type MeasuredPiece } from '@renderer/report/paginate';

function piece(height: number, more: Partial<MeasuredPiece> = {}): MeasuredPiece {
  return { height, gap: 0, group: null, head: 0, keepWithNext: false, startsPage: false, ...more };
}

/** Height that a page takes, counted anew. */
function usedHeight(pieces: readonly MeasuredPiece[], page: readonly number[]): number {
  return page.reduce((used, index, place) => {
    const one = pieces[index]!;
    const before = place === 0 ? undefined : pieces[page[place - 1]!];
    const head = one.group !== null && before?.group !== one.group ? one.head : 0;
    return used + (place === 0 ? 0 : one.gap) + head + one.height;
  }, 0);
}

describe('pages', () => {
  test('take pieces in their order until they are full', () => {
    expect(paginate([piece(40), piece(40), piece(40), piece(10)], 100)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('leave out the space before what stands at the top', () => {
    expect(paginate([piece(90), piece(100, { gap: 20 })], 100)).toEqual([[0], [1]]);
  });

  test('begin where a section begins', () => {
    expect(paginate([piece(10), piece(10, { startsPage: true })], 100)).toEqual([[0], [1]]);
  });

  test('take a short section under another when the whole of it fits', () => {
    const short = [piece(15, { gap: 10, startsPage: true, mayFollow: true, keepWithNext: true }), piece(25)];
    expect(paginate([piece(50), ...short], 100)).toEqual([[0, 1, 2]]);
    expect(paginate([piece(51), ...short], 100)).toEqual([[0], [1, 2]]);
  });

  test('count the heads of tables when a section may follow', () => {
    const table = [piece(10, { startsPage: true, mayFollow: true }), piece(20, { group: 'rows', head: 15 })];
    expect(paginate([piece(55), ...table], 100)).toEqual([[0, 1, 2]]);
    expect(paginate([piece(56), ...table], 100)).toEqual([[0], [1, 2]]);
  });

  test('keep a heading with what follows', () => {
    expect(paginate([piece(80), piece(15, { keepWithNext: true }), piece(30)], 100)).toEqual([[0], [1, 2]]);
  });

  test('keep a whole chain together', () => {
    const chain = [piece(60), piece(10, { keepWithNext: true }), piece(10, { keepWithNext: true }), piece(30)];
    expect(paginate(chain, 100)).toEqual([[0], [1, 2, 3]]);
  });

  test('count the repeated head of a table on each page', () => {
    const rows = Array.from({ length: 8 }, () => piece(20, { group: 'table', head: 30 }));
    expect(paginate(rows, 100)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7],
    ]);
  });

  test('count the head of two tables on one page twice', () => {
    const rows = [piece(20, { group: 'one', head: 30 }), piece(20, { group: 'two', head: 30 })];
    expect(paginate(rows, 100)).toEqual([[0, 1]]);
    expect(paginate(rows, 99)).toEqual([[0], [1]]);
  });

  test('give what is higher than a page a page of its own, and go on', () => {
    expect(paginate([piece(10), piece(300), piece(10)], 100)).toEqual([[0], [1], [2]]);
  });

  test('are none without pieces', () => {
    expect(paginate([], 100)).toEqual([]);
  });

  const anyPiece = fc.record({
    height: fc.integer({ min: 1, max: 60 }),
    gap: fc.integer({ min: 0, max: 20 }),
    group: fc.constantFrom(null, 'a', 'b'),
    head: fc.constant(15),
    keepWithNext: fc.boolean(),
    startsPage: fc.boolean(),
    mayFollow: fc.boolean(),
  });
  test.prop([fc.array(anyPiece, { maxLength: 60 })])('hold every piece once and never more than fits', (pieces) => {
    const pages = paginate(pieces, 200);
    expect(pages.flat()).toEqual(pieces.map((_, index) => index));
    for (const page of pages) {
      expect(page.length).toBeGreaterThan(0);
      if (page.length > 1) expect(usedHeight(pieces, page)).toBeLessThanOrEqual(200);
    }
  });
});
