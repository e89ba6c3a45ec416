/** Tables that nobody made for this program: other languages, headers, layouts and mistakes come in right, or are refused with a reason. */
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '@electron/importers/spreadsheet/readWorkbook';
import { namesOf, planTouchpoints, type PlanOptions } from '@electron/importers/touchpoints/plan';
import type { TouchpointPlan } from '@electron/importers/touchpoints/plan.types';
import { madeWorkbook } from '@test/importers/workbooks';
import type { PlainCell } from '@shared/domain/sheetBuilder';

type Rows = readonly (readonly PlainCell[])[];
function plan(rows: Rows, options: PlanOptions = {}): TouchpointPlan {
  return planTouchpoints(madeWorkbook({ Blad1: rows }), options)!;
}
const fields = (made: TouchpointPlan): readonly (string | null)[] => made.mapping.map((column) => column.field);
const skips = (made: TouchpointPlan): readonly (readonly [number, string])[] =>
  made.skipped.map(({ row, reason }) => [row, reason.key.replace('import.reasons.', '')] as const);
const stages = (made: TouchpointPlan): readonly (string | null)[] =>
  made.rows.map((row) => namesOf(row.values.stage)[0] ?? null);
async function text(content: string | Uint8Array): Promise<TouchpointPlan> {
  const bytes = Buffer.from(content);
  const read = await readWorkbookBytes(bytes, 'table.csv', {});
  if (!read.ok) throw new Error(read.error.code);
  return planTouchpoints(read.value)!;
}

describe('headers', () => {
  test('English, header on row 1, values in English', () => {
    const made = plan([
      [
        '#',
        'Journey stage',
        'Touchpoint',
        'Channel(s)',
        'Online/Offline',
        'Owner',
        'Frequency / month',
        'Functional score',
        'Emotional score',
        'Importance',
        'Moment of truth?',
        'Emotionally charged',
        'Basic law broken',
        'Comments',
      ],
      [
        1,
        'Orient',
        'I see an advert',
        'TV, radio',
        'offline',
        'Head of Brand',
        '1,200',
        '7.5',
        6,
        3,
        'no',
        'N',
        'none',
        'x',
      ],
      [
        2,
        'Orient',
        'I compare prices',
        'Comparison site',
        'online',
        'Sales Manager',
        '21,500',
        7,
        '6.5',
        4,
        'yes',
        'N',
        'honest',
        null,
      ],
      [
        3,
        'Buy',
        'I sign the contract',
        'Website & phone',
        'both',
        'Sales Manager',
        '500',
        8,
        7,
        5,
        'y',
        'Y',
        'honest, safe',
        null,
      ],
    ]);
    expect(fields(made)).toEqual([
      'number',
      'stage',
      'name',
      'channels',
      'modeOverride',
      'owner',
      'frequencyPerMonth',
      'functionalScore',
      'emotionalScore',
      'importance',
      'momentOfTruthCustomer',
      'emotionalCharge',
      'brokenLaws',
      'notes',
    ]);
    expect(made.rows.map((row) => row.values.frequencyPerMonth)).toEqual([1200, 21500, 500]);
    expect(made.rows[0]?.values).toMatchObject({ functionalScore: 7.5, emotionalCharge: false, brokenLaws: [] });
    expect(namesOf(made.rows[0]?.values.channels)).toEqual(['TV', 'radio']);
    expect(namesOf(made.rows[2]?.values.channels)).toEqual(['Website', 'phone']);
    expect(made.rows[2]?.values.brokenLaws).toEqual(['honest', 'safe']);
    expect(made.rows[2]?.statedMode).toBe('hybrid');
    expect(made.doubtful).toEqual([]);
    expect(made.headerRow).toBe(1);
  });

  test('typing errors, capitals, line breaks and trailing spaces', () => {
    const made = plan([
      [
        'FASE ',
        'Contactmomment',
        'Kanalen\n(meerdere mogelijk)',
        'Eigenaar (rol)',
        'Rapportcijfer emotioneel',
        'Belang voor de klant (1-5)',
      ],
      ['A', 'Ik bel', 'Telefoon', 'Manager A', '7,5', 3],
      ['B', 'Ik mail', 'E-mail', 'Manager B', '6', 4],
    ]);
    expect(fields(made)).toEqual(['stage', 'name', 'channels', 'owner', 'emotionalScore', 'importance']);
  });

  test('a header in two rows: groups above, labels below', () => {
    const made = plan([
      ['Inventarisatie', null, null, null, null, null],
      ['Contactmoment', null, 'Cijfer', null, 'Informatie', null],
      ['Nr', 'Naam', 'functioneel', 'emotioneel', 'in', 'uit'],
      [1, 'Ik vraag een offerte aan', 7, '6,5', 'adres', 'offerte'],
      [2, 'Ik krijg een offerte', 8, '5,5', 'offerte', 'prijs'],
    ]);
    expect(made.headerRow).toBe(3);
    expect(fields(made)).toEqual([
      'number',
      'name',
      'functionalScore',
      'emotionalScore',
      'informationIn',
      'informationOut',
    ]);
    expect(made.rows.map((row) => row.values.emotionalScore)).toEqual([6.5, 5.5]);
  });

  test('columns in another order, unknown columns kept as own fields, empty ones left out', () => {
    const made = plan([
      ['Opmerkingen', 'Cijfer emotioneel', 'Systeem', 'Touchpoint', 'Leeg', 'Telt mee', 'Ticketnr', 'Fase'],
      ['let op', 6, 'SAP', 'Ik log in', null, 'ja', 88123, 'Start'],
      [null, 7, 'CRM', 'Ik wijzig mijn adres', null, 'nee', 99456, 'Start'],
    ]);
    expect(fields(made)).toEqual(['notes', 'emotionalScore', 'extra', 'name', null, 'extra', 'extra', 'stage']);
    expect(made.extraFields.map(({ name, type }) => [name, type])).toEqual([
      ['Systeem', 'text'],
      ['Telt mee', 'boolean'],
      ['Ticketnr', 'number'],
    ]);
    expect(made.rows[1]?.extra).toEqual(['CRM', false, 99456]);
  });

  test('no header says what it is, the values do', () => {
    const made = plan([
      ['Wat', 'Hoe', 'Wie', 'Type'],
      ['Ik bel de helpdesk', 'Telefoon', 'Manager Service', 'offline'],
      ['Ik krijg een e-mail', 'E-mail', 'Manager Service', 'online'],
      ['Ik lees de website', 'Website', 'Hoofd Digitaal', 'online'],
      ['Ik stuur een brief', 'Brief/Post', 'Hoofd Service', 'offline'],
    ]);
    expect(fields(made)).toEqual(['name', 'channels', 'owner', 'modeOverride']);
    expect(made.mapping.every((column) => column.confidence === 'doubtful')).toBe(true);
  });

  test('two columns for one field: the better one wins, the other is kept apart with the reason', () => {
    const made = plan([
      ['Contactmoment', 'Kanaal', 'Kanalen oud'],
      ['Ik bel', 'Telefoon', 'tel'],
      ['Ik mail', 'E-mail', 'm'],
    ]);
    expect(fields(made)).toEqual(['name', 'channels', 'extra']);
  });

  test('our own exchange headers, with a column per law', () => {
    const made = plan([
      [
        'contactmoment',
        'fase',
        'kanaal',
        'online_offline',
        'eigenaar',
        'gewenst_imago',
        'clues',
        'info_in',
        'info_uit',
        'frequentie',
        'emotiebeladen',
        'eerlijk',
        'respectvol',
        'veilig',
        'mvdw_klant',
        'mvdw_organisatie',
        'score_functioneel',
        'score_emotioneel',
        'bron',
      ],
      [
        'Ik bel',
        'A',
        'Telefoon',
        'offline',
        'Manager A',
        'Snel',
        'c',
        'i',
        'u',
        100,
        'ja',
        'nee',
        'ja',
        'ja',
        'ja',
        'nee',
        7,
        6,
        'interview',
      ],
      [
        'Ik mail',
        'A',
        'E-mail',
        'online',
        'Manager A',
        'Snel',
        'c',
        'i',
        'u',
        50,
        'nee',
        'ja',
        'ja',
        'nee',
        'nee',
        'nee',
        7,
        6,
        'data',
      ],
    ]);
    expect(fields(made)).toEqual([
      'name',
      'stage',
      'channels',
      'modeOverride',
      'owner',
      'desiredImage',
      'clues',
      'informationIn',
      'informationOut',
      'frequencyPerMonth',
      'emotionalCharge',
      'law:honest',
      'law:respectful',
      'law:safe',
      'momentOfTruthCustomer',
      'momentOfTruthOrganisation',
      'functionalScore',
      'emotionalScore',
      'basis',
    ]);
    // “eerlijk: nee” says that the law of honesty was broken.
    expect(made.rows.map((row) => row.values.brokenLaws)).toEqual([['honest'], ['safe']]);
  });

  test('our own export in both languages is recognised by its labels', () => {
    const nl = plan([
      [
        'Nr.',
        'Contactmoment',
        'Fase',
        'Primair proces',
        'Kanalen',
        'Vorm',
        'Per maand',
        'Functioneel',
        'Emotioneel',
        'Streefcijfer',
        'Moment van de waarheid (klant)',
        'Moment van de waarheid (organisatie)',
        'Emotioneel geladen',
        'Soort lading',
        'Rijkenmerk',
      ],
      [
        1,
        'Ik bel',
        'A',
        'waarmaken',
        'Telefoon',
        'offline',
        4,
        7,
        6,
        8,
        'ja',
        'nee',
        'ja',
        'ziekte',
        '01890000-0000-7000-8000-000000000001',
      ],
    ]);
    expect(fields(nl)).toEqual([
      'number',
      'name',
      'stage',
      'processes',
      'channels',
      'modeOverride',
      'frequencyPerMonth',
      'functionalScore',
      'emotionalScore',
      'targetScore',
      'momentOfTruthCustomer',
      'momentOfTruthOrganisation',
      'emotionalCharge',
      'chargeKind',
      'rowId',
    ]);
    expect(nl.kind).toBe('workbook');
    expect(nl.rows[0]?.uid).toBe('01890000-0000-7000-8000-000000000001');
    const en = plan([
      [
        'No.',
        'Touchpoint',
        'Stage',
        'Primary process',
        'Channels',
        'Mode',
        'Per month',
        'Functional',
        'Emotional',
        'Target score',
        'Moment of truth (customer)',
        'Emotionally charged',
        'Notes',
      ],
      [1, 'I call', 'A', 'deliver', 'Phone', 'offline', 4, 7, 6, 8, 'yes', 'no', 'n'],
    ]);
    expect(fields(en)).toEqual([
      'number',
      'name',
      'stage',
      'processes',
      'channels',
      'modeOverride',
      'frequencyPerMonth',
      'functionalScore',
      'emotionalScore',
      'targetScore',
      'momentOfTruthCustomer',
      'emotionalCharge',
      'notes',
    ]);
  });
});

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
