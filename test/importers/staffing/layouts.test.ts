/** Lists of specialists and assignments in layouts of other agencies: other words in the headers, other units, strengths and dates in words. */
import { expect, test } from 'vitest';
import { planAssignments } from '@electron/importers/staffing/assignments';
import { dayOf, monthsOf, rangeOf, strengthOf } from '@electron/importers/staffing/figures';
import { isSameSpecialist, planSpecialists } from '@electron/importers/staffing/specialists';
import { recogniseKind } from '@electron/importers/recognise/kinds';
import { bookOfText } from '@test/importers/tableText';

const last = (key: string | undefined): string => key?.split('.').at(-1) ?? '';

test.each([
  ['rate', '800', 'Day rate (€)', { low: 100, high: 100 }, 'converted'],
  ['rate', '1.100', 'Dagtarief', { low: 137.5, high: 137.5 }, 'converted'],
  ['rate', '95 per hour', 'Day rate', { low: 95, high: 95 }, ''],
  ['rate', '€ 90-105', 'Tarief', { low: 90, high: 105 }, ''],
  ['rate', '£650', 'Day rate', null, 'otherCurrency'],
  ['rate', '12.000 p/m', 'Tarief', null, 'otherUnit'],
  ['rate', '900', 'Tarief', null, 'otherUnit'],
  ['hours', '40h', 'Hours', { low: 40, high: 40 }, ''],
  ['hours', '4', 'Dagen per week', { low: 32, high: 32 }, 'converted'],
  ['hours', '4x9 uur', 'Inzet', { low: 36, high: 36 }, 'converted'],
  ['hours', '0,8 fte', 'Inzet', { low: 32, high: 32 }, 'converted'],
  ['hours', '160', 'Uren', null, 'otherUnit'],
] as const)('%s “%s” under “%s”', (field, text, header, value, doubt) => {
  const read = rangeOf(text, field, header);
  expect([read.value, last(read.doubt?.key)]).toEqual([value, doubt]);
});

test.each([
  ['vanaf wk 48', '2026-11-03', '2026-11-23', 'mondayOf'],
  ['wk 3', '2026-11-03', '2027-01-18', 'mondayOf'],
  ['wk 48', null, null, 'noDay'],
  ['week 3 van 2027', null, '2027-01-18', 'mondayOf'],
  ['2027-W03', null, '2027-01-18', 'mondayOf'],
  ['wk 53 2027', null, null, 'noDay'],
  ['medio januari 2027', null, null, 'noDay'],
  ['per 1 maart 2027', null, '2027-03-01', ''],
  ['direct beschikbaar', '2026-10-01', '2026-10-01', 'immediately'],
] as const)('day “%s” said on %s', (text, saidOn, value, doubt) => {
  const read = dayOf(text, 'availableFrom', saidOn);
  expect([read.value, last(read.doubt?.key)]).toEqual([value, doubt]);
});

test('durations and strengths', () => {
  expect(['9 months', '6 mnd', '1,5 jaar', '?'].map((text) => monthsOf(text, 'months').value)).toEqual([
    9,
    6,
    18,
    null,
  ]);
  expect(monthsOf('12', 'months', 'Duration (weeks)').value).toBe(2.8);
  const strengths = ['zeer goed', 'matig', '★★★☆☆', '-', '4'].map((text) => strengthOf(text, 'skill').value);
  expect(strengths).toEqual([5, 2, 3, null, 4]);
  expect(strengthOf('7', 'skill', 'UX (1-10)').value).toBe(3.5);
});

test('a running number tells nobody apart, a number of the list does', () => {
  expect(isSameSpecialist({ number: '1', name: 'Jan' }, { number: '1', name: 'Petra' })).toBe(false);
  expect(isSameSpecialist({ number: '1', name: 'Jan' }, { number: '1', name: null })).toBe(true);
  expect(isSameSpecialist({ number: 'C-1', name: 'Jan' }, { number: 'C-1', name: 'J. de Vries' })).toBe(true);
});

test('specialists under English headers', () => {
  const book = bookOfText(`
Freelancers Q4 2026 – shortlist
Candidate ID | Full name | Status | CX Level | Stage of journey | Day rate (€) | Hours/week | Available from | Location | Years in CX | Industries | Online strength % | Offline strength % | Journey mapping (0-5) | Service design (0-5) | Last spoken | Recruiter comments | Date of birth
C-101 | Anna B. | Available | Operational | Deliver | 800 | 32 | 01/12/2026 | Amsterdam | 8 yrs | Banking, Telco | 70 | 30 | 4 | good | 12/10/2026 | Strong | 1980-01-01
C-102 | Bert | Placed | Strategic | Promise; Deliver | 1,100 | full-time | immediately | Rotterdam / remote | 12+ | Energy | 30 | 70 | 5 | 2 | 03/11/2026 | | 1975-05-05
`);
  expect(recogniseKind(book)).toBe('specialists');
  const plan = planSpecialists(book);
  expect(plan?.mapping.flatMap(({ field, source }) => (field === null ? [source] : []))).toEqual(['Date of birth']);
  expect(plan?.specialists.map(({ fields, skills }) => ({ ...fields, skills }))).toMatchObject([
    {
      name: 'Anna B.',
      rate: { low: 100, high: 100 },
      years: 8,
      sectors: ['Banking', 'Telco'],
      skills: { 'Journey mapping': 4, 'Service design': 4 },
      notes: 'Strong',
    },
    { rate: { low: 137.5, high: 137.5 }, availableFrom: '2026-11-03', place: 'Rotterdam', years: 12 },
  ]);
  expect(plan?.rejected).toEqual([]);
});

test('assignments under the headers of a vacancy list', () => {
  const book = bookOfText(`
Vacaturenummer | Functie | Organisatie | Branche | Wat ga je doen | Niveau | Deel klantreis | Eisen | Pre | Uurtarief max | Uren | Ingangsdatum | Looptijd | Plaats | Aandeel online
V1 | CX-adviseur | Gemeente A | Overheid | Loketten verbeteren | operationeel | waarmaken | klantreizen ≥ 4; NL | loketten | € 95,00 | 32 | 1-2-2027 | 6 mnd | Apeldoorn | 30%
V2 | Manager | Zorg B | Zorg | Regie | aansturend | beloven t/m afwikkelen | CX-strategie | | 120 | 36 | per direct | 1 jaar | Zeist | 60
`);
  expect(recogniseKind(book)).toBe('assignments');
  const plan = planAssignments(book);
  expect(plan?.mapping.every(({ field }) => field !== null)).toBe(true);
  expect(plan?.assignments.map(({ fields }) => fields)).toMatchObject([
    { number: 'V1', client: 'Gemeente A', online: 30, processes: ['deliver'], maximumRate: 95, months: 6 },
    { online: 60, processes: ['promise', 'deliver', 'settle'], months: 12, start: null },
  ]);
});
