/** The lists of the fictional energy case: 250 messy specialists and 25 assignments, held against figures that were computed apart from this program. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planAssignments, looksLikeAssignments } from '@electron/importers/staffing/assignments';
import { looksLikeSpecialists, planSpecialists } from '@electron/importers/staffing/specialists';
import { recogniseKind } from '@electron/importers/recognise/kinds';
import { readWorkbook } from '@electron/importers/spreadsheet/readWorkbook';
import { clarityOf } from '@shared/insight/staffing/clarity';
import { cxLevels, type Assignment, type Criterion } from '@shared/domain/staffing';

const folder = resolve(import.meta.dirname, '../../fixtures/energie');
const expected = JSON.parse(readFileSync(resolve(folder, 'overig-expected.json'), 'utf8')) as {
  specialisten: {
    unieke_kandidaten: number;
    dubbele_nummers: string[];
    niveau: Record<string, number>;
    zonder_niveau: number;
    fase: Record<string, number>;
    spreekt_nederlands: number;
  };
  opdrachten: { rijen: number; vaag: string[]; hard_filter: Record<string, { aantal: number; ids: string[] }> };
};

async function workbook(name: string) {
  const result = await readWorkbook(resolve(folder, name));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('specialisten.csv', async () => {
  const book = await workbook('specialisten.csv');
  const plan = planSpecialists(book);
  if (plan === null) throw new Error('no plan');
  const all = plan.specialists;

  it('is recognised, and so are the two lists from each other', async () => {
    expect(recogniseKind(book)).toBe('specialists');
    const other = await workbook('opdrachten.csv');
    expect(recogniseKind(other)).toBe('assignments');
    expect(looksLikeAssignments(book.sheets[0]!)).toBe(false);
    expect(looksLikeSpecialists(other.sheets[0]!)).toBe(false);
  });

  it('has every candidate once, the newest line of a double', () => {
    expect(all).toHaveLength(expected.specialisten.unieke_kandidaten);
    expect(plan.skipped.filter(({ reason }) => reason.key.endsWith('olderDouble'))).toHaveLength(
      expected.specialisten.dubbele_nummers.length,
    );
    expect(plan.skipped.filter(({ reason }) => reason.key.endsWith('emptyRow'))).toHaveLength(1);
    expect(plan.skills).toEqual([
      'Journey mapping',
      'Onderzoek & data',
      'UX / online',
      'Contactcenter',
      'Verandermanagement',
      'CX-strategie',
      'Merk & communicatie',
      'Servicedesign',
      'CRM / klantwaarde',
      'Facturatie & incasso',
    ]);
  });

  it('reads levels, processes and languages as they were counted', () => {
    const names = ['aansturend', 'merk', 'operationeel', 'klant'];
    const levels = cxLevels.map(
      (level) => all.filter(({ fields }) => Object.hasOwn(fields.levels ?? {}, level)).length,
    );
    expect(levels).toEqual(names.map((name) => expected.specialisten.niveau[name]));
    expect(all.filter(({ fields }) => fields.levels === null)).toHaveLength(expected.specialisten.zonder_niveau);
    const processes = (['promise', 'deliver', 'settle'] as const).map(
      (process) => all.filter(({ fields }) => fields.processes?.includes(process)).length,
    );
    expect(processes).toEqual(Object.values(expected.specialisten.fase));
    expect(all.filter(({ fields }) => fields.languages?.includes('Nederlands'))).toHaveLength(
      expected.specialisten.spreekt_nederlands,
    );
  });

  it('finds the same people by level and skills', () => {
    const asked: Readonly<Record<string, readonly [keyof typeof levelNames, Readonly<Record<string, number>>]>> = {
      'OPD-01': ['operational', { 'Journey mapping': 4, Servicedesign: 3 }],
      'OPD-02': ['steering', { 'CX-strategie': 4, Verandermanagement: 4 }],
      'OPD-05': ['customer', { Contactcenter: 4 }],
    };
    for (const [label, { ids }] of Object.entries(expected.opdrachten.hard_filter)) {
      const [level, skills] = asked[label.slice(0, 6)]!;
      const found = all.filter(
        (one) =>
          Object.hasOwn(one.fields.levels ?? {}, level) &&
          Object.entries(skills).every(([skill, least]) => (one.skills[skill] ?? -1) >= least),
      );
      expect(found.map(({ fields }) => fields.number).sort()).toEqual([...ids].sort());
    }
  });

  it('reads rates, hours and days with the doubt they leave', () => {
    const of = (number: string) => all.find(({ fields }) => fields.number === number)!;
    expect(of('SPC-0002').fields).toMatchObject({
      status: 'doNotContact',
      rate: { low: 99, high: 99 },
      hours: { low: 40, high: 40 },
    });
    expect(of('SPC-0003').fields).toMatchObject({
      rate: { low: 70, high: 70 },
      hours: { low: 24, high: 32 },
      availableFrom: '2024-10-15',
    });
    expect(of('SPC-0012').fields.rate).toEqual({ low: 85, high: 95 });
    expect(of('SPC-0006').fields.availableFrom).toBe('2025-08-17');
    expect(of('SPC-0020').fields.rate).toBeNull();
    expect(of('SPC-0020').unclear).toMatchObject({ rate: 'n.o.t.k.' });
    expect(of('SPC-0028').unclear).toMatchObject({ availableFrom: 'in overleg' });
    expect(of('SPC-0009').fields.online).toBe(41);
    expect(of('SPC-0002').skills['UX / online']).toBeUndefined();
    expect(plan.rejected).toEqual([]);
  });
});

const levelNames = { steering: 1, brand: 1, operational: 1, customer: 1 };

describe('opdrachten.csv', async () => {
  const skills = [
    'Journey mapping',
    'Servicedesign',
    'Contactcenter',
    'CX-strategie',
    'Verandermanagement',
    'UX / online',
    'Onderzoek & data',
    'CRM / klantwaarde',
    'Facturatie & incasso',
    'Merk & communicatie',
  ];
  const plan = planAssignments(await workbook('opdrachten.csv'), { skills });
  if (plan === null) throw new Error('no plan');
  const of = (number: string) => plan.assignments.find(({ fields }) => fields.number === number)!;
  const assignment = (number: string): Assignment => ({
    ...of(number).fields,
    id: 1,
    uid: '',
    criteria: of(number).criteria.map(({ value, ...rest }, index): Criterion => ({
      id: index + 1,
      ...rest,
      value: value.kind === 'skill' ? { kind: 'skill', skill: 1, least: value.least } : value,
    })),
  });

  it('takes every row, and says which are vague', () => {
    expect(plan.assignments).toHaveLength(expected.opdrachten.rijen);
    const vague = plan.assignments
      .map(({ fields }) => fields.number ?? '')
      .filter((number) => !clarityOf(assignment(number)).clear);
    // OPD-12 and OPD-25 may go either way.
    expect(vague.filter((number) => !['OPD-12', 'OPD-25'].includes(number))).toEqual(expected.opdrachten.vaag);
  });

  it('makes demands and weighed wishes of the words', () => {
    expect(of('OPD-01').fields).toMatchObject({
      online: 40,
      levels: ['operational'],
      processes: ['deliver', 'settle'],
      maximumRate: 100,
      hours: { low: 32, high: 32 },
      start: '2025-04-01',
      months: 6,
    });
    const musts = of('OPD-01').criteria.filter(({ condition }) => condition === 'must');
    expect(musts.map(({ value }) => value)).toEqual([
      { kind: 'skill', name: 'Journey mapping', least: 4 },
      { kind: 'skill', name: 'Servicedesign', least: 3 },
      { kind: 'languages', names: ['Nederlands'] },
      { kind: 'rate', most: 100 },
    ]);
    const weights = of('OPD-01').criteria.filter(({ condition }) => condition === 'wish');
    expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(weights.find(({ value }) => value.kind === 'online')).toMatchObject({ weight: 10, value: { share: 40 } });
    expect(of('OPD-02').criteria).toContainEqual({
      condition: 'wish',
      weight: 20,
      value: { kind: 'sectors', names: ['Energie', 'Telecom'] },
    });
  });

  it('says which weights do not add up or cannot be placed', () => {
    const doubts = plan.doubtful.filter(({ field }) => field === 'weights').map(({ row, reason }) => [row, reason.key]);
    const rowOf = (number: string) => of(number).row;
    expect(doubts).toContainEqual([rowOf('OPD-25'), 'import.reasons.staffing.weightTotal']);
    expect(doubts).toContainEqual([rowOf('OPD-17'), 'import.reasons.staffing.weightUnplaced']);
    expect(doubts).toContainEqual([rowOf('OPD-20'), 'import.reasons.staffing.weightUnplaced']);
  });
});
