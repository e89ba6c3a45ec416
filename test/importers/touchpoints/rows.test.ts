/** Rows and values of odd tables: totals, duplicates, headings, other scales and hostile content are told apart, with the reason. */
import { describe, expect, test } from 'vitest';
import { planTouchpoints } from '@electron/importers/touchpoints/plan';
import { madeWorkbook } from '@test/importers/workbooks';
import { plan, skips, stages, type Rows } from './plans';

describe('rows', () => {
  const head = ['Nr', 'Contactmoment', 'Kanaal', 'Functioneel', 'Per maand', 'Eigenaar'];
  test('totals by word, by formula, and by what they add up to', () => {
    const data: Rows = [
      head,
      [1, 'Ik bel', 'Telefoon', 6, 100, 'A'],
      [2, 'Ik mail', 'E-mail', 8, 200, 'B'],
      [3, 'Ik chat', 'Chat', 7, 300, 'C'],
    ];
    expect(skips(plan([...data, [null, 'Totaal', null, null, 600, null]]))).toEqual([[5, 'totalsRowSum']]);
    expect(skips(plan([...data, ['Gemiddelde', null, null, 7, 200, null]]))).toEqual([[5, 'totalsRowSum']]);
    expect(
      skips(
        plan([
          ...data,
          [
            null,
            null,
            null,
            { kind: 'number', number: 7, text: '7', formula: true },
            { kind: 'number', number: 1, text: '1', formula: true },
            null,
          ],
        ]),
      ),
    ).toEqual([[5, 'totalsRowSum']]);
    expect(skips(plan([...data, [null, 'Alles bij elkaar', null, 7, 600, null]]))).toEqual([[5, 'totalsRowSum']]);
    expect(plan([...data, [4, 'Totaalrekening komt binnen', 'Brief', 7, 250, 'D']]).rows).toHaveLength(4);
    expect(
      skips(
        plan([
          ...data,
          [null, 'Totaal', null, null, 600, null],
          [],
          ['Bron: workshop mei'],
          [null, 'Opgesteld door Marketing'],
        ]),
      ),
    ).toEqual([
      [5, 'totalsRowSum'],
      [6, 'emptyRow'],
      [7, 'noteRow'],
      [8, 'noteRow'],
    ]);
  });

  test('duplicates by number and name, by name and values; not by name alone', () => {
    const made = plan([
      head,
      [1, 'Ik bel', 'Telefoon', 6, 100, 'A'],
      [2, 'Ik mail', 'E-mail', 8, 200, 'B'],
      [1, 'Ik bel ', 'Telefoon', 7, 100, 'A'],
      [3, 'Ik mail', 'E-mail', 8, 200, 'B'],
      ['', 'ik MAIL', 'E-mail', 8, 200, 'B'],
    ]);
    expect(skips(made)).toEqual([
      [4, 'duplicateRow'],
      [6, 'duplicateRow'],
    ]);
    expect(made.skipped.map((row) => row.reason.params['of'])).toEqual([2, 5]);
    expect(made.rows).toHaveLength(3);
    expect(
      plan([
        ['Contactmoment', 'Kanaal', 'Cijfer'],
        ['Ik bel', 'Telefoon', 7],
        ['Ik bel', 'App', 3],
      ]).rows,
    ).toHaveLength(2);
  });

  test('a duplicate can be taken, a good row left out', () => {
    const rows: Rows = [
      head,
      [1, 'Ik bel', 'Telefoon', 6, 100, 'A'],
      [1, 'Ik bel', 'Telefoon', 6, 100, 'A'],
      [2, 'Ik mail', 'E-mail', 8, 1, 'A'],
    ];
    expect(plan(rows, { includeRows: [3] }).rows).toHaveLength(3);
    expect(skips(plan(rows, { excludeRows: [4] }))).toEqual([
      [3, 'duplicateRow'],
      [4, 'excluded'],
    ]);
  });

  test('the header again lower down, as on every printed page', () => {
    expect(
      skips(plan([head, [1, 'Ik bel', 'Telefoon', 6, 100, 'A'], head, [2, 'Ik mail', 'E-mail', 8, 200, 'B']])),
    ).toEqual([[3, 'repeatedHeader']]);
  });

  test('stages filled down only where they stand at the first row of a group', () => {
    expect(
      stages(
        plan([
          ['Fase', 'Contactmoment', 'Kanaal'],
          ['A', 'Ik bel', 'x'],
          [null, 'Ik mail', 'x'],
          [null, 'Ik chat', 'x'],
          ['B', 'Ik klaag', 'x'],
          [null, 'Ik wacht', 'x'],
        ]),
      ),
    ).toEqual(['A', 'A', 'A', 'B', 'B']);
    expect(
      stages(
        plan([
          ['Fase', 'Contactmoment', 'Kanaal'],
          ['A', 'Ik bel', 'x'],
          ['A', 'Ik mail', 'x'],
          [null, 'Ik chat', 'x'],
          ['B', 'Ik klaag', 'x'],
        ]),
      ),
    ).toEqual(['A', 'A', null, 'B']);
  });

  test('values that cannot be are refused one by one, the row stays', () => {
    const made = plan([
      head,
      [1, 'Ik bel', 'Telefoon', 6, 100, 'A'],
      [2, 'Ik mail', 'E-mail', 'heel goed', 200, 'B'],
      [3, 'Ik chat', 'Chat', 0, 300, 'C'],
      [4, 'Ik app', 'App', 7, -5, 'C'],
    ]);
    expect(made.rows).toHaveLength(4);
    expect(made.rejected.map(({ row, column, value, reason }) => [row, column, value, reason.key])).toEqual([
      [3, 'Functioneel', 'heel goed', 'errors.field.notANumber'],
      [4, 'Functioneel', '0', 'errors.field.outOfRange'],
      [5, 'Per maand', '-5', 'errors.field.outOfRange'],
    ]);
    expect(made.rows[1]?.values.functionalScore).toBeNull();
    expect(made.rows[1]?.originals).toMatchObject([{ value: 'heel goed', taken: null }]);
  });

  test('a decision on a doubtful value replaces it everywhere', () => {
    const rows: Rows = [head, [1, 'Ik bel', 'Telefoon', '7 à 8', 100, 'A'], [2, 'Ik mail', 'E-mail', 8, 200, 'B']];
    expect(plan(rows).rows[0]?.values.functionalScore).toBeNull();
    const made = plan(rows, { decisions: { 'functionalScore\u00007 à 8': '7,5' } });
    expect(made.rows[0]?.values.functionalScore).toBe(7.5);
    expect(made.doubtful).toMatchObject([{ value: '7 à 8', taken: '7,5', reason: { key: 'import.reasons.decided' } }]);
  });
});

describe('scales', () => {
  test('marks from 1 to 100 are refused as marks, with the reason, and kept apart', () => {
    const made = plan([
      ['Contactmoment', 'Cijfer functioneel'],
      ['Ik bel', 75],
      ['Ik mail', 60],
      ['Ik chat', 88],
    ]);
    expect(made.mapping[1]).toMatchObject({
      field: 'extra',
      remark: { key: 'import.remarks.scale', params: { min: 60, max: 88 } },
    });
    expect(made.rows[0]?.values.functionalScore).toBeUndefined();
    expect(made.rows[0]?.extra).toEqual([75]);
  });
  test('five points: asked about; refused when the header says so', () => {
    const asked = plan([
      ['Contactmoment', 'Cijfer functioneel'],
      ['Ik bel', 4],
      ['Ik mail', 3],
      ['Ik chat', 5],
      ['Ik app', 2],
      ['Ik wacht', 1],
    ]);
    expect(asked.mapping[1]).toMatchObject({
      field: 'functionalScore',
      confidence: 'doubtful',
      remark: { key: 'import.remarks.maybeOtherScale' },
    });
    const said = plan([
      ['Contactmoment', 'Cijfer functioneel (1-5)'],
      ['Ik bel', 4],
      ['Ik mail', 3],
      ['Ik chat', 5],
    ]);
    expect(said.mapping[1]).toMatchObject({ field: 'extra', remark: { key: 'import.remarks.statedScale' } });
  });
});

describe('hostile and odd content', () => {
  test('formulas as text, right-to-left and zero-width marks, long cells', () => {
    const made = plan([
      ['Contactmoment', 'Opmerkingen', 'Kanaal'],
      ['=HYPERLINK("http://x";"klik")', '\u202Ecilegne\u202C', 'App\u200b'],
      ['Ik bel', 'x'.repeat(200_000), 'app'],
      ['y'.repeat(600), null, 'App'],
    ]);
    expect(made.rows.map((row) => row.name)).toEqual(['=HYPERLINK("http://x";"klik")', 'Ik bel']);
    expect(made.rows[0]?.values.notes).toBe('\u202Ecilegne\u202C');
    expect(made.channels).toHaveLength(1);
    expect(made.rejected).toMatchObject([{ row: 3, field: 'notes', reason: { key: 'errors.field.tooLong' } }]);
    expect(made.skipped).toMatchObject([{ row: 4, reason: { key: 'errors.field.tooLong' } }]);
  });
  test('nothing at all', () => {
    expect(planTouchpoints(madeWorkbook({ Leeg: [] }))).toBeNull();
    expect(plan([['zomaar wat tekst']]).rows).toEqual([]);
  });
  test('300 columns', () => {
    const made = plan([
      ['Contactmoment', ...Array.from({ length: 299 }, (_, index) => `Kolom ${index}`)],
      ['Ik bel', ...Array.from({ length: 299 }, (_, index) => index)],
    ]);
    expect(made.rows).toHaveLength(1);
    expect(made.extraFields).toHaveLength(299);
  });
});
