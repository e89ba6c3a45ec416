/** Sheets as stored and read: what goes into the builder comes out, wherever it crosses to another process. */
import {
  cellFlags,
  cellText,
  columnLetters,
  poolText,
  rowIndexOf,
  sheetCell,
  sheetRow,
  sheetRows,
} from '@shared/domain/sheet';
import { createSheetBuilder, createTextPool, sheetFromRows } from '@shared/domain/sheetBuilder';
import { dateSerial, displayNumber, isDateFormat, isoDate } from '@shared/domain/sheetFormat';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a pool of texts', () => {
  it('gives back every text, also over the borders of its blocks', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.integer({ min: 0, max: 3 }), (texts, large) => {
        const all = [...Array.from({ length: large }, (_text, index) => String(index).repeat(200_000)), ...texts];
        const builder = createTextPool();
        const ids = all.map((text) => builder.add(text));
        const pool = structuredClone(builder.finish());
        expect(ids.map((id) => poolText(pool, id))).toEqual(all);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a sheet', () => {
  it('keeps values, row numbers and flags through a copy to another process', () => {
    const builder = createSheetBuilder('A', createTextPool());
    builder.startRow(3, false);
    builder.text(1, 'x', cellFlags.formula);
    builder.startRow(4, true);
    builder.startRow(9, true);
    builder.number(0, 0.5, '0%');
    builder.date(2, 45_706);
    builder.boolean(3, false);
    builder.note(9, 0, 'let op');
    const sheet = structuredClone(builder.finish());
    expect([...sheetRows(sheet)]).toEqual([
      { number: 3, hidden: false, cells: [{ kind: 'empty' }, { kind: 'text', text: 'x', formula: true }] },
      {
        number: 9,
        hidden: true,
        cells: [
          { kind: 'number', number: 0.5, text: '50%', note: 'let op' },
          { kind: 'empty' },
          { kind: 'date', date: '2025-02-18', text: '18-2-2025' },
          { kind: 'boolean', boolean: false, text: 'ONWAAR' },
        ],
      },
    ]);
    expect([3, 4, 9, 10].map((number) => rowIndexOf(sheet, number))).toEqual([0, -1, 1, -1]);
    expect(sheetRow(sheet, 2)).toBeNull();
    expect(sheetCell(sheet, 0, 99)).toEqual({ kind: 'empty' });
    expect(sheetCell(sheet, 0, -1)).toEqual({ kind: 'empty' });
  });
  it('fills what a merge covers, in rows that hold something, and never over a value', () => {
    const builder = createSheetBuilder('A', createTextPool());
    builder.startRow(1, false);
    builder.text(0, 'fase');
    builder.text(2, 'c');
    builder.startRow(2, false);
    builder.text(1, 'b');
    builder.startRow(4, false);
    builder.text(0, 'eigen');
    builder.merge({ firstRow: 1, lastRow: 1_048_576, firstColumn: 0, lastColumn: 1 });
    const merged = { kind: 'text', text: 'fase', merged: true };
    expect([...sheetRows(builder.finish())].map((row) => [row.number, ...row.cells])).toEqual([
      [1, { kind: 'text', text: 'fase' }, merged, { kind: 'text', text: 'c' }],
      [2, merged, { kind: 'text', text: 'b' }],
      [4, { kind: 'text', text: 'eigen' }, merged],
    ]);
  });
  it('stops at its limit', () => {
    const builder = createSheetBuilder('A', createTextPool(), {
      maximumCells: 10,
      onFull: () => {
        throw new Error('vol');
      },
    });
    builder.startRow(1, false);
    expect(() => builder.number(10, 1)).toThrow('vol');
  });
  it('is made from plain rows for tests and pasted blocks', () => {
    const sheet = sheetFromRows('A', [
      ['a', 1.5, true, null],
      [],
      ['', { kind: 'date', date: '2025-02-18', text: '18 feb', merged: true }],
    ]);
    expect([...sheetRows(sheet)].map((row) => [row.number, ...row.cells.map(cellText)])).toEqual([
      [1, 'a', '1,5', 'WAAR'],
      [3, '', '18 feb'],
    ]);
    expect(sheetCell(sheet, 1, 1)).toMatchObject({ kind: 'date', date: '2025-02-18', merged: true });
  });
  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
});

describe('number formats', () => {
  it.each<[number, string | undefined, string, string]>([
    [1234.5, undefined, '1234,5', '1234.5'],
    [1234.5, 'General', '1234,5', '1234.5'],
    [1.005, '0.00', '1,01', '1.01'],
    [-0.001, '0.0', '0,0', '0.0'],
    [-1234.5, '#,##0', '-1.235', '-1,235'],
    [0, '#,##0.00;-#,##0.00;"-"', '-', '-'],
    [0.5, '#.0', ',5', '.5'],
    [12_345_678, '0.0,,"M"', '12,3M', '12.3M'],
    [7, '000', '007', '007'],
    [0.25, '# ?/?', '0,25', '0.25'],
    [1e21, '0', '1e+21', '1e+21'],
    [45_706.75, 'dd-mm-jjjj hh:mm', '18-02-2025 18:00', '18-02-2025 18:00'],
    [45_706.75, 'd mmm yy h:mm AM/PM', '18 feb 25 6:00 PM', '18 Feb 25 6:00 PM'],
    [0.604_166_7, 'h:mm', '14:30', '14:30'],
    [1.5, '[mm]:ss', '2160:00', '2160:00'],
    [0.001, 'mm:ss', '01:26', '01:26'],
    [-3, 'd-m-yyyy', '-3', '-3'],
  ])('%d under %s', (value, code, dutch, english) => {
    expect([displayNumber(value, code, 'nl'), displayNumber(value, code, 'en')]).toEqual([dutch, english]);
  });
  it('tells days from times and from texts with a d in them', () => {
    expect(['d-m-yyyy', 'mmm-yy', '[$-413]dddd', 'yyyy'].map(isDateFormat)).toEqual([true, true, true, true]);
    expect(['h:mm', '[h]:mm', '0" dagen"', '0.00', '"d"0', '\\d0', '[Red]0', 'General'].map(isDateFormat)).toEqual(
      Array.from({ length: 8 }, () => false),
    );
  });
  it('never throws, whatever the code', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0#?.,;%"\\[]dmyhs/ $-@E+_*a'.split('')) }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (code, value) => {
          expect(typeof displayNumber(value, code, 'nl')).toBe('string');
        },
      ),
    );
  });
  it('turns days into serials and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
        const serial = day + second / 86_400;
        expect(dateSerial(isoDate(serial))).toBeCloseTo(serial, 8);
      }),
    );
    expect([dateSerial('2025-02-30'), dateSerial('18-2-2025'), dateSerial('2025-02-18T12:00')]).toEqual([
      null,
      null,
      45_706.5,
    ]);
  });
});
