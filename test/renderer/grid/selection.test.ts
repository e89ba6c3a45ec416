/** Selection, navigation and the layout of rows with groups. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '@renderer/components/grid/model/address';
import { dataEdge, edgeIndex, move } from '@renderer/components/grid/model/navigation';
import { layoutRows, rowIdAt, rowIdsIn, visualIndexOf, visualRow } from '@renderer/components/grid/model/rows';
import {
  clampSelection,
  extendTo,
  selectCell,
  selectColumns,
  selectRange,
  selectedRange,
  selectRows,
  stepActive,
  widen,
} from '@renderer/components/grid/model/selection';

const bounds = { rows: 6, columns: 4 };

describe('selection', () => {
  it('spans the rectangle between anchor and extent whichever way it was drawn', () => {
    const selection = extendTo(selectCell({ row: 3, column: 2 }), { row: 1, column: 3 });
    expect(selectedRange(selection, bounds)).toEqual({ top: 1, left: 2, bottom: 3, right: 3 });
    expect(selection.active).toEqual({ row: 3, column: 2 });
  });

  it('covers whole rows, columns and all', () => {
    expect(selectedRange(selectRows(1, 2, 0), bounds)).toEqual({ top: 1, left: 0, bottom: 2, right: 3 });
    expect(selectedRange(selectColumns(2, 1, 0), bounds)).toEqual({ top: 0, left: 1, bottom: 5, right: 2 });
    const both = widen(widen(selectCell({ row: 2, column: 2 }), 'rows'), 'columns');
    expect(selectedRange(both, bounds)).toEqual({ top: 0, left: 0, bottom: 5, right: 3 });
  });

  it('walks round inside a range: Tab by row, Enter by column', () => {
    let selection = selectRange({ top: 1, left: 1, bottom: 2, right: 2 });
    const tabbed = [0, 1, 2, 3].map(() => (selection = stepActive(selection, 'next', bounds)).active);
    expect(tabbed).toEqual([
      { row: 1, column: 2 },
      { row: 2, column: 1 },
      { row: 2, column: 2 },
      { row: 1, column: 1 },
    ]);
    expect(stepActive(selection, 'down', bounds).active).toEqual({ row: 2, column: 1 });
    expect(stepActive(selection, 'up', bounds).active).toEqual({ row: 2, column: 2 });
  });

  it('goes on to the next row with Tab, and stops at the ends', () => {
    expect(stepActive(selectCell({ row: 1, column: 3 }), 'next', bounds).active).toEqual({ row: 2, column: 0 });
    expect(stepActive(selectCell({ row: 0, column: 0 }), 'previous', bounds).active).toEqual({ row: 0, column: 0 });
    expect(stepActive(selectCell({ row: 5, column: 3 }), 'next', bounds).active).toEqual({ row: 5, column: 3 });
  });

  it('keeps the active cell inside the selection, whatever the steps', () => {
    const cell = fc.record({ row: fc.nat({ max: 5 }), column: fc.nat({ max: 3 }) });
    const step = fc.constantFrom('next', 'previous', 'down', 'up');
    fc.assert(
      fc.property(
        cell,
        cell,
        fc.array(fc.constantFrom('next', 'previous', 'down', 'up') as typeof step),
        (from, to, walk) => {
          let selection = extendTo(selectCell(from), to);
          for (const one of walk) selection = stepActive(selection, one as 'next', bounds);
          expect(contains(selectedRange(selection, bounds), selection.active)).toBe(true);
        },
      ),
    );
  });

  it('comes back inside when rows go away, and stays the same object when nothing changes', () => {
    const selection = selectCell({ row: 5, column: 3 });
    expect(clampSelection(selection, { rows: 3, columns: 4 }).active.row).toBe(2);
    expect(clampSelection(selection, bounds)).toBe(selection);
    expect(clampSelection(selection, { rows: 0, columns: 0 }).active).toEqual({ row: 0, column: 0 });
  });
});

describe('navigation', () => {
  it('stops at the borders', () => {
    expect(move({ row: 0, column: 0 }, 'up', bounds)).toEqual({ row: 0, column: 0 });
    expect(move({ row: 4, column: 1 }, 'down', bounds, 10)).toEqual({ row: 5, column: 1 });
  });

  it('finds data edges as Ctrl+arrow does', () => {
    const filled = [true, true, true, false, false, true, false];
    const at = (index: number): boolean => filled[index] ?? false;
    expect(edgeIndex(0, true, 7, at)).toBe(2);
    expect(edgeIndex(2, true, 7, at)).toBe(5);
    expect(edgeIndex(5, true, 7, at)).toBe(6);
    expect(edgeIndex(6, false, 7, at)).toBe(5);
    expect(edgeIndex(5, false, 7, at)).toBe(2);
    expect(edgeIndex(2, false, 7, at)).toBe(0);
    expect(dataEdge({ row: 3, column: 1 }, 'right', bounds, () => true)).toEqual({ row: 3, column: 3 });
  });

  it('always ends inside the line and never goes the wrong way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.boolean(),
        (cells, start, forward) => {
          const from = start % cells.length;
          const to = edgeIndex(from, forward, cells.length, (index) => cells[index] ?? false);
          expect(to).toBeGreaterThanOrEqual(forward ? from : 0);
          expect(to).toBeLessThanOrEqual(forward ? cells.length - 1 : from);
        },
      ),
    );
  });
});

describe('rows with groups', () => {
  const ids = Int32Array.from([11, 12, 13, 14, 15]);
  const groups = [
    { key: 'a', label: 'A', count: 2 },
    { key: 'b', label: 'B', count: 3 },
  ];

  it('uses the order as it is without groups', () => {
    const layout = layoutRows(ids, [], new Set());
    expect(layout.codes).toBe(ids);
    expect(visualRow(layout, 4)).toEqual({ kind: 'row', id: 15 });
    expect(visualRow(layout, 5)).toBeNull();
  });

  it('puts a heading above each group and leaves folded rows out', () => {
    const layout = layoutRows(ids, groups, new Set(['a']));
    expect(layout.count).toBe(5);
    expect(visualRow(layout, 0)).toMatchObject({ kind: 'group', folded: true, group: { key: 'a' } });
    expect(rowIdAt(layout, 1)).toBeNull();
    expect(rowIdsIn(layout, 0, 4)).toEqual([13, 14, 15]);
    expect(visualIndexOf(layout, 14)).toBe(3);
    expect(visualIndexOf(layout, 11)).toBe(-1);
  });
});
