/** Values as people write them in tables: every form is read as meant, with doubt where something was interpreted, and refused where it is nonsense. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lists } from '@shared/domain/lists';
import {
  formatCell,
  kindOfColumn,
  parseCell,
  parseDate,
  splitNames,
  nameKey,
  numberLanguage,
} from '@shared/domain/parse';
import { touchpointField, touchpointFields, type FieldKind, type FieldValue } from '@shared/domain/touchpoint';
import type { Locale } from '@shared/i18n';

const kind = (key: string): FieldKind => touchpointField(key)!.kind;
function read(field: string, raw: string | number | boolean | null, locale: Locale = 'nl'): unknown {
  const result = parseCell(kind(field), raw, locale, { field });
  if (!result.ok) return `refused: ${result.error.code}`;
  return result.doubt === undefined ? result.value : [result.value, result.doubt.key.replace('import.reasons.', '')];
}

describe('numbers', () => {
  test.each([
    ['9.400', 9400],
    ['118.000', 118000],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1.234.567', 1234567],
    ['7,5', 7.5],
    ['0', 0],
    ['12', 12],
    ['€ 1.200,-', [1200, 'unitDropped']],
    ['± 9.000', [9000, 'estimate']],
    ['ca. 900', [900, 'estimate']],
    ['ca 1.500', [1500, 'estimate']],
    ['ongeveer 40', [40, 'estimate']],
    ['~250', [250, 'estimate']],
    ['900?', [900, 'estimate']],
    ['< 10', [null, 'bound']],
    ['>1000', [null, 'bound']],
    ['max. 30', [null, 'bound']],
    ['100+', [null, 'bound']],
    ['10-20', [null, 'range']],
    ['100 à 200', [null, 'range']],
    ['100 tot 200', [null, 'range']],
    ['?', [null, 'unknownMark']],
    ['n.v.t.', [null, 'unknownMark']],
    ['N.V.T', [null, 'unknownMark']],
    ['—', [null, 'unknownMark']],
    ['-', [null, 'unknownMark']],
    ['onbekend', [null, 'unknownMark']],
    ['#WAARDE!', [null, 'spreadsheetError']],
    ['#DIV/0!', [null, 'spreadsheetError']],
    ['#N/B', [null, 'spreadsheetError']],
    ['', null],
    ['  ', null],
    ['30%', [30, 'percentSign']],
    ['12k', [12000, 'unitDropped']],
    ['1,5 mln', [1500000, 'unitDropped']],
    ['40 per maand', [40, 'unitDropped']],
    ['40 per jaar', [3.33, 'converted']],
    ['1,200', [1.2, 'ambiguousSeparator']],
    ['veel', 'refused: field.notANumber'],
    ['-5', 'refused: field.outOfRange'],
    ['1.2.3', 'refused: field.notANumber'],
    ['twaalf', 'refused: field.notANumber'],
  ])('frequency %j', (raw, expected) => expect(read('frequencyPerMonth', raw)).toEqual(expected));

  test('an estimate says so beside its number', () => {
    expect(parseCell(kind('frequencyPerMonth'), '± 9.000', 'nl')).toMatchObject({
      ok: true,
      value: 9000,
      estimate: true,
    });
    expect(parseCell(kind('frequencyPerMonth'), '9.000', 'nl')).not.toHaveProperty('estimate');
  });

  test('English tables group with commas', () => {
    expect(read('frequencyPerMonth', '1,200', 'en')).toBe(1200);
    expect(read('frequencyPerMonth', '1.200', 'en')).toBe(1.2);
    expect(read('functionalScore', '7,5', 'en')).toBe(7.5);
    expect(numberLanguage(['7.5', '1,200', '12.25'])).toBe('en');
    expect(numberLanguage(['7,5', '9.400'])).toBe('nl');
    expect(numberLanguage(['7', '9400'])).toBe(null);
  });

  test.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    [6.5, 6.5],
    ['6,0', 6],
    ['10', 10],
    ['7 à 8', [null, 'range']],
    ['7-8', [null, 'range']],
    ['7½', 7.5],
    ['?', [null, 'unknownMark']],
    ['6.5000000001', [6.5, 'rounded']],
    ['7,25', [7.3, 'rounded']],
    ['0', 'refused: field.outOfRange'],
    ['11', 'refused: field.outOfRange'],
    ['85', 'refused: field.outOfRange'],
    ['7+', [null, 'bound']],
    ['goed', 'refused: field.notANumber'],
    [0.1 + 0.2 + 5, 5.3],
  ])('score %j', (raw, expected) => expect(read('functionalScore', raw)).toEqual(expected));

  test.each([
    ['3', 3],
    [3, 3],
    ['3,5', 'refused: field.notWhole'],
    ['6', 'refused: field.outOfRange'],
    ['hoog', 'refused: field.notANumber'],
  ])('importance %j', (raw, expected) => expect(read('importance', raw)).toEqual(expected));

  test('money is no surprise where money is asked', () => {
    expect(read('lostCustomersEuro', '€ 1.200,-')).toBe(1200);
    expect(read('lostCustomersEuro', 'EUR 12.500,50')).toBe(12500.5);
    expect(read('reworkHours', '12 uur')).toBe(12);
  });
});

describe('yes and no', () => {
  test.each([
    ['ja', true],
    ['Ja', true],
    ['JA ', true],
    ['j', true],
    ['yes', true],
    ['waar', true],
    ['1', true],
    [1, true],
    [true, true],
    ['nee', false],
    ['Nee.', false],
    ['n', false],
    ['false', false],
    [0, false],
    ['x', [true, 'tick']],
    ['X', [true, 'tick']],
    ['v', [true, 'tick']],
    ['✓', [true, 'tick']],
    ['✔️', [true, 'tick']],
    ['?', [null, 'unknownMark']],
    ['n.v.t.', [null, 'unknownMark']],
    ['-', [null, 'unknownMark']],
    ['', null],
    ['soms', [null, 'partly']],
    ['ja?', [true, 'moreText']],
    ['Ja, bij overlijden', [true, 'moreText']],
    ['blauw', 'refused: field.notYesNo'],
  ])('%j', (raw, expected) => expect(read('emotionalCharge', raw)).toEqual(expected));
});

describe('choices', () => {
  test.each([
    ['Beloven', ['promise']],
    ['beloven', ['promise']],
    ['Waar maken', [['deliver'], 'spelling']],
    ['Financieel afwikkelen', ['settle']],
    ['Fin. afwikkelen', [['settle'], 'spelling']],
    ['Afwikkelen', [['settle'], 'spelling']],
    ['Beloven/waarmaken', ['promise', 'deliver']],
    ['beloven, waarmaken', ['promise', 'deliver']],
    ['Promise', ['promise']],
    ['deliver & settle', ['deliver', 'settle']],
    ['', []],
    ['?', [[], 'unknownMark']],
    ['Inkoop', 'refused: field.notAChoice'],
  ])('process %j', (raw, expected) => expect(read('processes', raw)).toEqual(expected));

  test.each([
    ['online', 'online'],
    ['Online', 'online'],
    ['offline', 'offline'],
    ['hybride', 'hybrid'],
    ['beide', 'hybrid'],
    ['on- en offline', 'hybrid'],
    ['Both', 'hybrid'],
    ['online/offline', 'hybrid'],
    ['n.v.t.', [null, 'unknownMark']],
    ['', null],
    ['telefoon', 'refused: field.notAChoice'],
  ])('mode %j', (raw, expected) => expect(read('modeOverride', raw)).toEqual(expected));

  test.each([
    ['eerlijk', ['honest']],
    ['eerlijk?', [['honest'], 'questionMark']],
    ['eerlijk/respectvol', ['honest', 'respectful']],
    ['veilig/respectvol', ['respectful', 'safe']],
    ['niet veilig', [['safe'], 'spelling']],
    ['nee', []],
    ['geen', []],
    ['', null],
    ['?', [null, 'unknownMark']],
    ['n.v.t.', [null, 'unknownMark']],
    ['honest, safe', ['honest', 'safe']],
    ['eerlijk (prijs)', [['honest'], 'moreText']],
    ['duurzaam', 'refused: field.notAChoice'],
  ])('basic law %j', (raw, expected) => expect(read('brokenLaws', raw)).toEqual(expected));

  test('kinds of charge, verdicts, bases', () => {
    expect(read('chargeKind', 'overlijden')).toBe('bereavement');
    expect(read('chargeKind', 'Ziek')).toEqual(['illness', 'spelling']);
    expect(read('promiseVerdict', 'klopt deels')).toBe('partly');
    expect(read('basis', 'Interview')).toBe('interview');
  });

  test('own choices are matched by their text', () => {
    const own: FieldKind = { type: 'choice', choices: ['Hoog', 'Laag'] };
    expect(parseCell(own, ' hoog', 'nl')).toEqual({ ok: true, value: 'Hoog' });
    expect(parseCell(own, 'midden', 'nl')).toMatchObject({ ok: false });
  });
});

describe('dates', () => {
  test.each([
    ['14-3-2025', '2025-03-14'],
    ['14/03/2025', '2025-03-14'],
    ['2025-03-14', '2025-03-14'],
    ['2025-03-14T00:00:00', '2025-03-14'],
    ['14.3.25', '2025-03-14'],
    ['14 mrt 2025', '2025-03-14'],
    ['14 maart 2025', '2025-03-14'],
    ['vr 14 maart 2025', '2025-03-14'],
    ['March 14, 2025', '2025-03-14'],
    ['14-Mar-25', '2025-03-14'],
    ['20250314', '2025-03-14'],
    ['29-2-2024', '2024-02-29'],
  ])('%j', (raw, expected) => expect(parseDate(raw, 'x')).toEqual({ ok: true, value: expected }));
  test('what is no day is none', () => {
    expect(parseDate('29-2-2025', 'x')).toMatchObject({ ok: false });
    expect(parseDate('mei 2024', 'x')).toMatchObject({ ok: true, value: null });
    expect(parseDate('Q1 2025', 'x')).toMatchObject({ ok: true, value: null });
    expect(parseDate('3/14/2025', 'x')).toMatchObject({
      ok: true,
      value: '2025-03-14',
      doubt: { key: 'import.reasons.monthFirst' },
    });
    expect(parseDate(45730, 'x')).toMatchObject({ ok: true, value: '2025-03-14' });
    expect(parseDate('morgen', 'x')).toMatchObject({ ok: false });
  });
});

describe('names', () => {
  const names = (text: string): readonly string[] => splitNames(text).map((part) => part.name);
  test.each([
    ['TV/Radio/Abri', ['TV', 'Radio', 'Abri']],
    ['E-mail; Post', ['E-mail', 'Post']],
    ['Telefoon, chat en e-mail', ['Telefoon', 'chat', 'e-mail']],
    ['App & Website', ['App', 'Website']],
    ['App\nWebsite', ['App', 'Website']],
    ['Winkel (Utrecht, Zeist)', ['Winkel (Utrecht, Zeist)']],
    ['Deur-aan-deur', ['Deur-aan-deur']],
    ['24/7', ['24/7']],
    ['Brief/brief', ['Brief']],
    ['"A/B"/C', ['A/B', 'C']],
    ['', []],
    ['• App\n• Chat', ['App', 'Chat']],
    [
      'Mail, maar alleen als de klant daar eerder zelf toestemming voor heeft gegeven',
      ['Mail, maar alleen als de klant daar eerder zelf toestemming voor heeft gegeven'],
    ],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected));

  test('spellings of one name are one key', () => {
    expect(nameKey('  Oriënteren\u200b ')).toBe(nameKey('ORIENTEREN'));
    expect(nameKey('Café\u00a0bezoek')).toBe(nameKey('cafe\u0301 bezoek'));
  });

  const lists: Lists = {
    stages: [{ id: 3, uid: 's', position: 1, name: 'Oriënteren', description: null }],
    channels: [
      { id: 1, uid: 'a', position: 1, name: 'E-mail', side: 'online' },
      { id: 2, uid: 'b', position: 2, name: 'Balie & winkel', side: 'offline' },
    ],
    departments: [],
    people: [
      {
        id: 9,
        uid: 'p',
        position: 1,
        role: 'Manager Facturatie',
        name: 'Sam',
        department: null,
        isManager: true,
        reportsTo: null,
        notes: null,
      },
    ],
    personas: [],
    extraFields: [{ id: 5, uid: 'e', position: 1, name: 'Bekeken', type: 'date', choices: [] }],
    views: [],
  };
  test('names in the lists become their ids, others stay names', () => {
    expect(parseCell(kind('stage'), 'orienteren ', 'nl', { lists })).toEqual({ ok: true, value: 3 });
    expect(parseCell(kind('channels'), 'e-mail/Balie & winkel/Fax', 'nl', { lists })).toEqual({
      ok: true,
      value: [1, 2, { name: 'Fax' }],
    });
    expect(parseCell(kind('owner'), 'manager facturatie', 'nl', { lists })).toEqual({ ok: true, value: 9 });
    expect(parseCell(kind('owner'), '?', 'nl', { lists })).toMatchObject({
      value: null,
      doubt: { key: 'import.reasons.unknownMark' },
    });
    expect(parseCell(kind('department'), 'Marketing & Merk?', 'nl')).toMatchObject({
      value: { name: 'Marketing & Merk' },
      doubt: { key: 'import.reasons.questionMark' },
    });
    expect(kindOfColumn('extra:5', lists.extraFields)).toEqual({ type: 'date' });
  });
  test('a copied cell of names finds the same ids again', () => {
    const text = formatCell(kind('channels'), [2, 1], 'nl', lists);
    expect(parseCell(kind('channels'), text, 'nl', { lists })).toEqual({ ok: true, value: [2, 1] });
  });
});

describe('copy and paste give the same value back', () => {
  const words = fc
    .stringMatching(/^[A-Za-zé0-9 &/,;?"()+-]{1,24}$/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => nameKey(text) !== '');
  const valuesOf = (field: FieldKind): fc.Arbitrary<FieldValue> => {
    switch (field.type) {
      case 'text':
        return fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
          .filter((text) => parseCell(field, text, 'nl').ok)
          .map((text) => {
            const read = parseCell(field, text, 'nl');
            return read.ok ? read.value : null;
          });
      case 'number':
        return fc
          .double({ min: field.min, max: Math.min(field.max, 1e9), noNaN: true })
          .map((value) => Math.max(field.min, Number(value.toFixed(field.decimals)) + 0));
      case 'boolean':
        return fc.boolean();
      case 'date':
        return fc
          .date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10));
      case 'choice':
        return fc.constantFrom(...field.choices);
      case 'choices':
        return fc.subarray([...field.choices], { minLength: field.choices.includes('honest') ? 0 : 1 });
      case 'reference':
        return words.map((name) => ({ name }));
      case 'references':
        return fc
          .uniqueArray(words, { selector: nameKey, minLength: 1, maxLength: 5 })
          .map((list) => list.map((name) => ({ name })));
    }
  };
  for (const locale of ['nl', 'en'] as const) {
    for (const field of [...touchpointFields, { key: 'date', kind: { type: 'date' } as FieldKind }]) {
      test(`${field.key} (${locale})`, () => {
        fc.assert(
          fc.property(valuesOf(field.kind), (value) => {
            const text = formatCell(field.kind, value, locale);
            const result = parseCell(field.kind, text, locale, { field: field.key });
            expect(result).toEqual({ ok: true, value });
          }),
          { numRuns: 150 },
        );
      });
    }
  }
});
