/** The same care for what comes out of files: encodings and separators as programs write them, and content that means harm. */
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '@electron/importers/spreadsheet/readWorkbook';
import { recogniseKind } from '@electron/importers/recognise/kinds';
import { namesOf, planTouchpoints } from '@electron/importers/touchpoints/plan';
import type { TouchpointPlan } from '@electron/importers/touchpoints/plan.types';
import { madeWorkbook } from '@test/importers/workbooks';
import { plan, skips } from '../plans';

async function read(bytes: Uint8Array): Promise<TouchpointPlan> {
  const workbook = await readWorkbookBytes(Buffer.from(bytes), 'table.csv', {});
  if (!workbook.ok) throw new Error(workbook.error.code);
  return planTouchpoints(workbook.value)!;
}

const summary = (made: TouchpointPlan): unknown =>
  made.rows.map((row) => [namesOf(row.values.stage)[0] ?? null, row.name, row.values.functionalScore ?? null]);

const text = 'Fase;Contactmoment;Klantcijfer\r\nOriënteren;Ik zoek – en vind;7,5\r\nBeëindigen;Ik zeg op;3\r\n';
const expected = [
  ['Oriënteren', 'Ik zoek – en vind', 7.5],
  ['Beëindigen', 'Ik zeg op', 3],
];

describe('encodings and separators', () => {
  const latin = (value: string): Uint8Array =>
    Uint8Array.from([...value].map((letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0))));
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['windows-1252', latin(text)],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['bars', Buffer.from(text.replaceAll(';', '|'))],
    ['commas and quotes', Buffer.from(text.replaceAll('7,5', '"7,5"').replaceAll(';', ','))],
    ['only line feeds', Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['only carriage returns', Buffer.from(text.replaceAll('\r\n', '\r'))],
    ['the separator said in the first line', Buffer.from(`sep=;\r\n${text}`)],
    ['a title above', Buffer.from(`Klantreis 2026;;\r\n;;\r\n${text}`)],
  ])('%s', async (_name, bytes) => {
    expect(summary(await read(bytes))).toEqual(expected);
  });
});

describe('content that means harm', () => {
  test('NUL bytes, invisible letters and writing from right to left', async () => {
    const made = await read(
      Buffer.from(
        'Contact\u200bmoment;Ka\u00adnaal;Cijfer\nIk b\u0000el;Tele\u0000foon;7\n\u202eleb kI\u202c;E-mail;8\n',
      ),
    );
    expect(made.mapping.map((column) => column.field)).toEqual(['name', 'channels', 'functionalScore']);
    expect(made.rows.map((row) => row.name)).toEqual(['Ik bel', '\u202eleb kI\u202c']);
    expect(made.channels.map((channel) => channel.name)).toEqual(['Telefoon', 'E-mail']);
  });

  test('a name and a remark of five million letters are refused, the rest is taken', () => {
    const made = plan([
      ['Contactmoment', 'Opmerkingen', 'Kanaal'],
      ['x'.repeat(5_000_000), 'a', 'App'],
      ['Ik bel', 'y'.repeat(5_000_000), 'App'],
      ['Ik mail', 'b', 'E-mail'],
    ]);
    expect(made.rows.map((row) => row.name)).toEqual(['Ik bel', 'Ik mail']);
    expect(skips(made)).toEqual([[2, 'errors.field.tooLong']]);
    expect(made.rejected).toMatchObject([{ row: 3, field: 'notes' }]);
  });

  // Backtracking or quadratic reading would outlast the limit of a test (a minute).
  test('numbers and lists made to be slow', () => {
    const made = plan([
      ['Contactmoment', 'Frequentie', 'Basiswet', 'Kanaal', 'Eigenaar', 'Cijfer'],
      [
        'Ik bel',
        `${'1 '.repeat(50_000)}x`,
        'eerlijk/'.repeat(10_000),
        '- '.repeat(50_000),
        'a / '.repeat(20_000),
        `7${' '.repeat(100_000)}*x`,
      ],
      ['Ik mail', '10', 'nee', 'E-mail', `${'('.repeat(50_000)}`, `(${'n='.repeat(50_000)}`],
    ]);
    expect(made.rows).toHaveLength(2);
  });

  test('thousands of columns: every one kept', () => {
    const width = 4000;
    const workbook = madeWorkbook({
      Blad1: [
        ['Contactmoment', ...Array.from({ length: width }, (_, index) => `Kolom nummer ${index}`)],
        ['Ik bel', ...Array.from({ length: width }, () => 'x')],
        ['Ik mail', ...Array.from({ length: width }, () => 'iets')],
      ],
    });
    expect(recogniseKind(workbook)).toBe('touchpoints');
    expect(planTouchpoints(workbook)!.extraFields).toHaveLength(width);
  });

  test('only a header, nothing, one column', () => {
    expect(plan([['Fase', 'Contactmoment', 'Kanaal']]).rows).toEqual([]);
    expect(planTouchpoints(madeWorkbook({ Leeg: [] }))).toBeNull();
    expect(plan([['Contactmoment'], ['Ik bel'], ['Ik mail']]).rows).toHaveLength(2);
  });
});

describe('what a user chose goes before what was recognised', () => {
  const rows = [
    ['Contactmoment', 'Website', 'Telefoon', 'Aantal per jaar'],
    ['Ik bel', null, 'x', 1200],
    ['Ik klik', 'x', 'x', 600],
  ];
  test('the mapping of an account can be given back as it is', () => {
    const made = plan(rows);
    const mapping = Object.fromEntries(made.mapping.map((column) => [String(column.index), column.field]));
    const again = plan(rows, { mapping });
    expect(again.rows.map((row) => row.values)).toEqual(made.rows.map((row) => row.values));
    expect(again.rows.map((row) => namesOf(row.values.channels))).toEqual([['Telefoon'], ['Website', 'Telefoon']]);
    expect(again.rows.map((row) => row.values.frequencyPerMonth)).toEqual([100, 50]);
  });
  test('a sheet that was chosen is read alone', () => {
    const workbook = madeWorkbook({
      Kiezen: [
        ['Contactmoment', 'Kanaal'],
        ['Ik kies', 'Website'],
      ],
      Kopen: [
        ['Contactmoment', 'Kanaal'],
        ['Ik koop', 'Winkel'],
      ],
    });
    expect(planTouchpoints(workbook)?.sheets).toEqual(['Kiezen', 'Kopen']);
    const one = planTouchpoints(workbook, { sheet: 'Kopen' })!;
    expect(one.sheets).toBeUndefined();
    expect(one.rows.map((row) => row.name)).toEqual(['Ik koop']);
  });
});
