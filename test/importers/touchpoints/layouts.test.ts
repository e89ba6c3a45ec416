/** Tables that nobody made for this program: other languages, headers and layouts come in right. */
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '@electron/importers/spreadsheet/readWorkbook';
import { namesOf, planTouchpoints } from '@electron/importers/touchpoints/plan';
import type { TouchpointPlan } from '@electron/importers/touchpoints/plan.types';
import { madeWorkbook } from '@test/importers/workbooks';
import { plan, skips, stages, type Rows } from './plans';

async function text(content: string | Uint8Array): Promise<TouchpointPlan> {
  const bytes = Buffer.from(content);
  const read = await readWorkbookBytes(bytes, 'table.csv', {});
  if (!read.ok) throw new Error(read.error.code);
  return planTouchpoints(read.value)!;
}

describe('layouts', () => {
  test('stages as columns, touchpoints below them', () => {
    const made = plan([
      ['Klantreis Acme'],
      [],
      ['Oriënteren', 'Kopen', 'Gebruiken'],
      ['Ik zie een advertentie', 'Ik bestel online', 'Ik log in'],
      ['Ik vraag een vriend om raad', 'Ik betaal met iDEAL', 'Ik bel met een vraag'],
      ['Ik lees reviews', null, 'Ik krijg een update'],
    ]);
    expect(made.rows.map((row) => row.name)).toEqual([
      'Ik zie een advertentie',
      'Ik vraag een vriend om raad',
      'Ik lees reviews',
      'Ik bestel online',
      'Ik betaal met iDEAL',
      'Ik log in',
      'Ik bel met een vraag',
      'Ik krijg een update',
    ]);
    expect(made.stages).toEqual(['Oriënteren', 'Kopen', 'Gebruiken']);
  });

  test('the same columns repeated per stage', () => {
    const made = plan([
      ['Oriënteren', null, null, 'Kopen', null, null],
      ['Contactmoment', 'Kanaal', 'Cijfer', 'Contactmoment', 'Kanaal', 'Cijfer'],
      ['Ik google', 'Website', 7, 'Ik bestel', 'App', 8],
      ['Ik bel', 'Telefoon', 6, 'Ik betaal', 'App/Website', 9],
      [null, null, null, 'Ik krijg een bevestiging', 'E-mail', 7],
    ]);
    expect(made.rows.map((row) => [namesOf(row.values.stage)[0], row.name, row.values.functionalScore])).toEqual([
      ['Oriënteren', 'Ik google', 7],
      ['Oriënteren', 'Ik bel', 6],
      ['Kopen', 'Ik bestel', 8],
      ['Kopen', 'Ik betaal', 9],
      ['Kopen', 'Ik krijg een bevestiging', 7],
    ]);
  });

  test('a stage name alone in a row is the stage of the rows below', () => {
    const made = plan([
      ['Contactmoment', 'Kanaal', 'Cijfer', 'Eigenaar'],
      ['Oriënteren'],
      ['Ik google', 'Website', 7, 'A'],
      ['Ik bel', 'Telefoon', 6, 'B'],
      ['Kopen'],
      ['Ik bestel', 'App', 8, 'C'],
    ]);
    expect(stages(made)).toEqual(['Oriënteren', 'Oriënteren', 'Kopen']);
    expect(skips(made)).toEqual([
      [2, 'headingRow'],
      [5, 'headingRow'],
    ]);
  });

  test('only names', () => {
    const made = plan([['Contactmomenten'], ['Ik bel'], ['Ik mail'], ['Ik krijg een rekening']]);
    expect(made.rows.map((row) => row.name)).toEqual(['Ik bel', 'Ik mail', 'Ik krijg een rekening']);
    expect(made.rows[0]?.values.functionalScore).toBeUndefined();
  });

  test('the right one of several sheets, hidden ones last', () => {
    const workbook = madeWorkbook({
      Toelichting: [['Uitleg'], ['Vul per contactmoment de fase en het kanaal in.']],
      Lijsten: [
        ['Kanaal', 'Fase'],
        ['Telefoon', 'A'],
        ['App', 'B'],
      ],
      Tabel: [
        ['Fase', 'Contactmoment', 'Kanaal', 'Eigenaar'],
        ['A', 'Ik bel', 'Telefoon', 'Manager A'],
        ['B', 'Ik mail', 'E-mail', 'Manager B'],
      ],
    });
    expect(planTouchpoints(workbook)?.sheet).toBe('Tabel');
    expect(planTouchpoints(workbook, { sheet: 'lijsten' })?.sheet).toBe('Lijsten');
  });

  test('without a column of names every row says why it cannot be taken, and the columns can still be assigned', () => {
    const rows: Rows = [
      ['Fase', 'Kanaal', 'Code'],
      ['A', 'Telefoon', 'T-1'],
      ['B', 'App', 'T-2'],
    ];
    const made = plan(rows);
    expect(made.rows).toEqual([]);
    expect(skips(made)).toEqual([
      [2, 'noName'],
      [3, 'noName'],
    ]);
    expect(plan(rows, { mapping: { 2: 'name' } }).rows.map((row) => row.name)).toEqual(['T-1', 'T-2']);
  });

  test('semicolons, tabs, windows-1252', async () => {
    const semicolons = await text('Contactmoment;Kanaal;Cijfer\nIk bel;Telefoon;"7,5"\nIk mail;E-mail;8\n');
    expect(semicolons.rows.map((row) => row.values.functionalScore)).toEqual([7.5, 8]);
    const tabs = await text('Fase\tContactmoment\tFrequentie\nOrientatie\tIk bel\t1.200\n\tIk mail\t900\n');
    expect(tabs.rows.map((row) => row.values.frequencyPerMonth)).toEqual([1200, 900]);
    expect(stages(tabs)).toEqual(['Orientatie', 'Orientatie']);
    const latin = await text(
      Uint8Array.from(
        [...'Fase;Contactmoment\nOri']
          .map((letter) => letter.charCodeAt(0))
          .concat(
            [0xeb],
            [...'nteren;Ik bel\n'].map((letter) => letter.charCodeAt(0)),
          ),
      ),
    );
    expect(stages(latin)).toEqual(['Oriënteren']);
  });
});
