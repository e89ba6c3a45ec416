/** Clarity of a request, the role description, and what an engagement's own touchpoints ask of a team. */
import { describe, expect, it } from 'vitest';
import { noWords, type Criterion } from '@shared/domain/staffing';
import { clarityOf, isEmptyIntake } from '@shared/insight/staffing/clarity';
import { coverageOf, coversTouchpoint, demandOf, pairingsOf } from '@shared/insight/staffing/demand';
import { roleDescription } from '@shared/insight/staffing/description';
import { createText } from '@shared/i18n';
import { touchpoint } from '../fixture';
import { assignment, specialist } from './support';

const skill: Criterion = { id: 1, condition: 'must', weight: 0, value: { kind: 'skill', skill: 1, least: 4 } };
const heavy: Criterion = { id: 2, condition: 'wish', weight: 100, value: { kind: 'skill', skill: 1, least: 5 } };
const clear = assignment({
  online: 40,
  levels: ['operational'],
  processes: ['deliver', 'settle'],
  said: { ...noWords, online: 'offline 60 / online 40', weights: 'competenties 100' },
  criteria: [skill, heavy],
});

describe('clarity', () => {
  it('passes a request that answers the questions; an unsaid share of the journey follows from the part', () => {
    const found = clarityOf(clear);
    expect(found.clear).toBe(true);
    expect(found.answered).toEqual({ online: 40, part: ['deliver', 'settle'], level: ['operational'], share: 67 });
    expect(found.vague).toEqual([]);
    const unread = clarityOf({ ...clear, said: { ...noWords, share: 'een flink deel' } });
    expect(unread.vague).toEqual([{ field: 'share', reason: 'unreadable', said: 'een flink deel', isNeeded: false }]);
  });

  it('names what is missing, what says everything and what cannot be measured', () => {
    const vague = assignment({
      said: {
        ...noWords,
        online: 'n.t.b.',
        levels: 'alle',
        processes: '',
        musts: 'hbo+',
        weights: 'alles even belangrijk',
      },
      criteria: [{ id: 1, condition: 'must', weight: 0, value: { kind: 'text', text: 'hbo+' } }],
    });
    const found = clarityOf(vague);
    expect(found.clear).toBe(false);
    expect(found.vague.map(({ field, reason }) => [field, reason])).toEqual([
      ['online', 'unreadable'],
      ['part', 'missing'],
      ['level', 'everything'],
      ['share', 'missing'],
      ['musts', 'notMeasurable'],
      ['weights', 'unreadable'],
    ]);
    expect(isEmptyIntake(vague)).toBe(true);
    expect(isEmptyIntake(clear)).toBe(false);
  });

  it('takes all processes as an answer for a role that steers, and weights for what they add up to', () => {
    const all = { ...clear, processes: ['promise', 'deliver', 'settle'] as const };
    expect(clarityOf(all).vague).toContainEqual(expect.objectContaining({ field: 'part', reason: 'everything' }));
    expect(clarityOf({ ...all, levels: ['steering'] }).clear).toBe(true);
    expect(clarityOf({ ...all, online: null, levels: ['steering'] })).toMatchObject({
      clear: true,
      vague: [{ field: 'online', isNeeded: false }],
    });
    expect(clarityOf({ ...clear, online: null }).clear).toBe(false);
    const heavier = { ...clear, criteria: [skill, { ...heavy, weight: 120 }] };
    expect(clarityOf(heavier)).toMatchObject({
      clear: true,
      vague: [{ field: 'weights', reason: 'notHundred' }],
    });
  });

  it('is written out in plain sentences in both languages', () => {
    const whole = {
      ...clear,
      title: 'Journey-expert verhuizen',
      client: 'Voltwijs',
      hours: { low: 32, high: 32 },
      months: 6,
      start: '2025-04-01',
      maximumRate: 97.5,
    };
    const skills = new Map([[1, 'Journey mapping']]);
    expect(roleDescription(whole, skills, createText('nl'), 'nl')).toEqual([
      'Gevraagd: Journey-expert verhuizen bij Voltwijs. De functie ligt op niveau operationeel. Het werk gaat over waarmaken en financieel afwikkelen. Het werk is voor 40 % online en voor 60 % offline.',
      'Vereist: Journey mapping minstens 4. Gewenst: Journey mapping minstens 5.',
      'De inzet is 32 uur per week. De start is op 01-04-2025. De opdracht duurt 6 maanden. Het tarief is ten hoogste € 97,5 per uur.',
    ]);
    expect(roleDescription(whole, skills, createText('en'), 'en')[0]).toContain(
      'The work is 40% online and 60% offline.',
    );
  });
});

describe('demand and coverage', () => {
  const rows = [
    touchpoint({
      id: 1,
      stage: 1,
      mode: 'online',
      processes: ['promise'],
      frequencyPerMonth: 900,
      importance: 2,
      department: 1,
    }),
    touchpoint({
      id: 2,
      stage: 1,
      mode: 'offline',
      processes: ['deliver'],
      frequencyPerMonth: 100,
      importance: 4,
      emotionalScore: 4,
      department: 2,
    }),
    touchpoint({
      id: 3,
      stage: 2,
      mode: 'hybrid',
      processes: ['settle'],
      frequencyPerMonth: null,
      importance: 2,
      department: 3,
    }),
    touchpoint({
      id: 4,
      stage: 2,
      mode: null,
      processes: [],
      frequencyPerMonth: 10,
      importance: null,
      department: null,
    }),
  ];

  it('weighs the sides by count, frequency and importance, and leaves out what has no weight', () => {
    const demand = demandOf(rows);
    expect(demand.byCount).toEqual({ online: 50, n: 3, without: 1 });
    expect(demand.byFrequency).toEqual({ online: 90, n: 2, without: 2 });
    expect(demand.byImportance).toEqual({ online: 37.5, n: 3, without: 1 });
    expect(demand.byBoth).toEqual({ online: 81.8, n: 2, without: 2 });
    expect(demand.levels.filter(({ isAsked }) => isAsked).map(({ level }) => level)).toEqual([
      'steering',
      'brand',
      'operational',
    ]);
  });

  it('says what nobody covers, what leans on one person and what is not known', () => {
    const team = [
      specialist(1, { online: 80, offline: 20, processes: ['promise', 'deliver'] }),
      specialist(2, { online: 70, offline: 60, processes: ['promise'] }),
      specialist(3, { online: null, offline: 90, processes: ['settle'] }),
    ];
    const coverage = coverageOf(rows, team);
    expect(coverage).toMatchObject({ nobody: 1, one: 0, more: 2, unknown: 1 });
    expect(coverage.stages).toEqual([
      { stage: 1, touchpoints: 2, nobody: [2], one: [], more: [1], unknown: [] },
      { stage: 2, touchpoints: 2, nobody: [], one: [], more: [4], unknown: [3] },
    ]);
    expect(
      coversTouchpoint(specialist(4, { processes: ['deliver'] }), { processes: ['promise'], mode: 'online' }),
    ).toBe(false);
    expect(coverageOf(rows, []).nobody).toBe(4);
  });

  it('pairs online with offline where they share a process', () => {
    const team = [
      specialist(1, { online: 90, offline: 10, processes: ['deliver'] }),
      specialist(2, { online: 10, offline: 90, processes: ['deliver', 'settle'] }),
      specialist(3, { online: 20, offline: 80, processes: ['promise'] }),
    ];
    expect(pairingsOf(team)).toEqual([{ online: 1, offline: 2, apart: 80, processes: ['deliver'] }]);
  });
});
