/** Headers that nobody made for this program: other languages, spellings, two rows, none at all. */
import { describe, expect, test } from 'vitest';
import { namesOf } from '@electron/importers/touchpoints/plan';
import { fields, plan } from './plans';

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
