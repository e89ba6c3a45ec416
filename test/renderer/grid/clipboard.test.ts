/** Clipboard text, pasting and filling: what Excel's hands expect. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueSeries, fillCells, fillTarget, fillWithin } from '@renderer/components/grid/model/fill';
import { planPaste } from '@renderer/components/grid/model/paste';
import { parseTabular, writeHtmlTable, writeTabular } from '@renderer/components/grid/model/tabularText';

const bounds = { rows: 10, columns: 5 };

describe('clipboard text', () => {
  it('reads what Excel writes: tabs, quotes, line breaks in a cell, one line break at the end', () => {
    const text = 'a\t"een ""citaat"""\t\r\n"regel 1\nregel 2"\t7,5\tx\r\n';
    expect(parseTabular(text)).toEqual([
      ['a', 'een "citaat"', ''],
      ['regel 1\nregel 2', '7,5', 'x'],
    ]);
  });

  it('leaves quotes alone that do not enclose a whole cell', () => {
    expect(parseTabular('"Ik bel" zei hij\t5" scherm\n"open')).toEqual([['"Ik bel" zei hij', '5" scherm'], ['"open']]);
  });

  it('keeps empty cells and rows inside a block', () => {
    expect(parseTabular('a\t\tb\n\n\tc')).toEqual([['a', '', 'b'], [''], ['', 'c']]);
    expect(parseTabular('')).toEqual([]);
  });

  it('reads back every block it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', ',', '=', '-') });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      // One empty cell at the end cannot be told from the closing line break: spreadsheets share this limit.
      .filter((rows) => !(rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTabular(writeTabular(rows))).toEqual(rows);
      }),
    );
  });

  it('escapes everything in the HTML table', () => {
    expect(writeHtmlTable([['<b>&"', 'x\ny']])).toContain('<td>&lt;b&gt;&amp;&quot;</td><td>x<br');
  });
});

describe('pasting', () => {
  it('repeats one cell over the selection', () => {
    const plan = planPaste([['x']], { top: 1, left: 1, bottom: 3, right: 2 }, bounds);
    expect(plan?.cells).toHaveLength(6);
    expect(plan?.cells.every((cell) => cell.text === 'x')).toBe(true);
  });

  it('repeats a block over a selection of a whole number of blocks, and only then', () => {
    const block = [['a'], ['b']];
    const whole = planPaste(block, { top: 0, left: 0, bottom: 3, right: 0 }, bounds);
    expect(whole?.cells.map((cell) => cell.text)).toEqual(['a', 'b', 'a', 'b']);
    const odd = planPaste(block, { top: 0, left: 0, bottom: 2, right: 0 }, bounds);
    expect(odd?.range).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
  });

  it('grows downwards and says what falls off at the right', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      { top: 9, left: 4, bottom: 9, right: 4 },
      bounds,
    );
    expect(plan).toMatchObject({ newRows: 2, lostColumns: 1, range: { top: 9, left: 4, bottom: 11, right: 4 } });
  });

  it('fills ragged rows with empty cells, and never goes outside the columns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { maxLength: 7 }), { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 9 }),
        fc.nat({ max: 4 }),
        (block, row, column) => {
          const plan = planPaste(block, { top: row, left: column, bottom: row, right: column }, bounds);
          if (plan === null) {
            expect(block.every((line) => line.length === 0)).toBe(true);
            return;
          }
          expect(plan.cells.every((cell) => cell.column >= column && cell.column < bounds.columns)).toBe(true);
          expect(plan.newRows).toBe(Math.max(0, row + block.length - bounds.rows));
        },
      ),
    );
  });
});

describe('filling', () => {
  const source = { top: 2, left: 1, bottom: 3, right: 2 };

  it('follows the handle along the axis on which the pointer left furthest', () => {
    expect(fillTarget(source, { row: 7, column: 3 })).toEqual({
      direction: 'down',
      range: { top: 4, left: 1, bottom: 7, right: 2 },
    });
    expect(fillTarget(source, { row: 3, column: 4 })?.direction).toBe('right');
    expect(fillTarget(source, { row: 0, column: 1 })).toEqual({
      direction: 'up',
      range: { top: 0, left: 1, bottom: 1, right: 2 },
    });
    expect(fillTarget(source, { row: 2, column: 2 })).toBeNull();
  });

  it('repeats the pattern in both directions', () => {
    const down = fillCells(source, { top: 4, left: 1, bottom: 6, right: 1 });
    expect(down.map((cell) => cell.source.row)).toEqual([2, 3, 2]);
    const up = fillCells(source, { top: 0, left: 1, bottom: 1, right: 1 });
    expect(up.map((cell) => cell.source.row)).toEqual([2, 3]);
  });

  it('fills down from the first row of a selection, or from above it when it is one row', () => {
    expect(fillWithin(source, 'down')).toEqual({ source: { ...source, bottom: 2 }, target: { ...source, top: 3 } });
    expect(fillWithin({ ...source, bottom: 2 }, 'down')?.source.top).toBe(1);
    expect(fillWithin({ top: 0, left: 0, bottom: 0, right: 0 }, 'down')).toBeNull();
    expect(fillWithin(source, 'right')?.target.left).toBe(2);
  });

  it('goes on with a series and repeats everything else', () => {
    expect(continueSeries([1, 2], 3)).toEqual([3, 4, 5]);
    expect(continueSeries([0.1, 0.2, 0.3], 2)).toEqual([0.4, 0.5]);
    expect(continueSeries([7, 7], 2)).toBeNull();
    expect(continueSeries([1, 2, 4], 2)).toBeNull();
    expect(continueSeries([1, null], 2)).toBeNull();
    expect(continueSeries([5], 2)).toBeNull();
  });
});
