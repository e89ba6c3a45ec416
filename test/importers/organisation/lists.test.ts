/** Lists of staff, cards of personas and trackers of improvements in layouts of other people. */
import { describe, expect, test } from 'vitest';
import { planImprovements } from '@electron/importers/improvements/plan';
import { effortOf, isSameImprovement, statusOf } from '@electron/importers/improvements/words';
import { planOrganisation } from '@electron/importers/organisation/plan';
import { planPersonas } from '@electron/importers/personas/plan';
import { gradeReader } from '@electron/importers/recognise/grades';
import { bookOfText } from '@test/importers/tableText';

test('a list of staff that names managers by person', () => {
  const plan = planOrganisation(
    bookOfText(`
Naam | Functie | Afdeling | Leidinggevende
J. Jansen | Manager Verkoop | Verkoop | Directeur
P. Pieters | Verkoper | Verkoop | J. Jansen
K. Klaassen | Manager KCC | KCC | Directeur
`),
  );
  expect(
    plan?.people.map(({ role, department, isManager, reportsTo }) => [role, department, isManager, reportsTo]),
  ).toEqual([
    ['Manager Verkoop', 'Verkoop', true, 'Directeur'],
    ['Directeur', null, true, null],
    ['Verkoper', 'Verkoop', false, 'Manager Verkoop'],
    ['Manager KCC', 'KCC', false, 'Directeur'],
  ]);
});

test('cards of personas beside each other', () => {
  const plan = planPersonas(
    bookOfText(`
 | Zorgzame Sonja | Drukke Daan
Leeftijd | 55-70 | 30-45
Aandeel | 30% | 45%
Wil vooral | zekerheid | gemak
Ergert zich aan | wachten | dubbel werk
`),
  );
  expect(plan?.personas).toMatchObject([
    { name: 'Zorgzame Sonja', age: '55-70', share: 30, wants: 'zekerheid' },
    { name: 'Drukke Daan', share: 45, annoyances: 'dubbel werk' },
  ]);
  expect(plan?.turned).not.toBeNull();
});

describe('improvements', () => {
  test('grades and efforts in words are read with a doubt, nothing unread is lost', () => {
    const plan = planImprovements(
      bookOfText(`
Volgnr | Verbeterpunt | Trekker | Ingebracht | Akkoord MT | Klaar | Impact klant | Inzet | Stand
1 | Onduidelijke nota | Hoofd Facturatie | 1-3-2026 | ja | | hoog | klein | on hold (wacht op ICT)
2 | Lange wachttijd | Hoofd KCC | 15 maart 2026 | 1-4-2026 | 1-6-2026 | 4 | 3 | 60%
`),
    );
    expect(plan?.improvements).toMatchObject([
      { code: '1', status: 'onHold', impact: 5, effort: 'small', unclear: { decidedOn: 'ja' } },
      { status: 'inProgress', impact: 4, effort: 'medium', doneOn: '2026-06-01' },
    ]);
    expect(plan?.rejected.map(({ field, value }) => [field, value])).toEqual([['decidedOn', 'ja']]);
    expect(plan?.doubtful.map(({ field, value, taken }) => [field, value, taken])).toEqual([
      ['status', 'on hold (wacht op ICT)', 'on hold'],
      ['impact', 'hoog', '5'],
      ['status', '60%', 'in uitvoering'],
      ['effort', '3', 'middel'],
    ]);
  });

  test.each([
    ['Niet gestart', 'proposed'],
    ['100%', 'done'],
    ['Geparkeerd', 'onHold'],
    ['iets anders', undefined],
  ])('status “%s”', (given, status) => {
    expect(statusOf(given)?.value).toBe(status);
  });

  test('a running number of another list is another improvement', () => {
    const one = { code: '1', name: 'Uitleg bij de jaarnota' };
    expect(isSameImprovement(one, { code: '1', name: 'Chatbot uitzetten' })).toBe(false);
    expect(isSameImprovement(one, { code: '1', name: 'Betere uitleg bij jaarnota' })).toBe(true);
    expect(isSameImprovement({ ...one, code: 'V1' }, { code: 'v1', name: 'Anders' })).toBe(true);
    expect(effortOf('7')).toBeNull();
  });

  test.each([
    [
      ['hoog', 'midden', 'laag'],
      [5, 3, 1],
    ],
    [
      ['zeer hoog', 'hoog', 'laag'],
      [5, 4, 2],
    ],
    [
      ['++', '+', '+/-', '-', '--'],
      [5, 4, 3, 2, 1],
    ],
    [
      ['-', '+', 'x'],
      [null, 5, null],
    ],
  ])('grades %j', (texts, grades) => {
    expect(texts.map(gradeReader(texts))).toEqual(grades);
  });
});
