/** The match: fits by hand, and what must hold whatever the input (unknown is not zero, gates, order). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rubric, type Criterion, type Specialist } from '@shared/domain/staffing';
import { orderChanges, openQuestions } from '@shared/insight/staffing/change';
import { fitOf } from '@shared/insight/staffing/fit';
import { contributionsOf, fitMatrix, gateReasons, gates, ranked } from '@shared/insight/staffing/match';
import { fitReasonText } from '@shared/insight/staffing/words';
import { distanceBetween } from '@shared/domain/places';
import { createText } from '@shared/i18n';
import { anyCriteria, anySpecialist, specialist } from './support';

const fit = (value: Criterion['value'], known: Partial<Specialist>) => fitOf({ value }, specialist(1, known), rubric);
const wish = (id: number, weight: number, value: Criterion['value']): Criterion => ({
  id,
  condition: 'wish',
  weight,
  value,
});
const must = (id: number, value: Criterion['value']): Criterion => ({ id, condition: 'must', weight: 0, value });

describe('fits', () => {
  it('follow the rubric', () => {
    expect(fit({ kind: 'online', share: 40 }, { online: 60, offline: 60 })).toMatchObject({
      low: 0.8,
      high: 0.8,
      met: true,
    });
    expect(fit({ kind: 'online', share: 100 }, { online: 20 })).toMatchObject({ low: 0, met: false });
    expect(
      fit({ kind: 'levels', levels: ['operational', 'customer'] }, { levels: { operational: null } }),
    ).toMatchObject({ low: 0.5, met: true });
    expect(fit({ kind: 'processes', processes: ['deliver', 'settle'] }, { processes: ['deliver'] })).toMatchObject({
      low: 0.5,
      met: false,
    });
    expect(fit({ kind: 'skill', skill: 3, least: 4 }, { skills: { 3: 3 } })).toMatchObject({ low: 0.75, met: false });
    expect(fit({ kind: 'skill', skill: 3, least: 4 }, { skills: { 3: 5 } })).toMatchObject({ low: 1, met: true });
    expect(fit({ kind: 'sectors', names: ['Energie', 'Telecom'] }, { sectors: ['telecom'] })).toMatchObject({
      low: 1,
      met: true,
    });
    expect(fit({ kind: 'rate', most: 100 }, { rate: { low: 90, high: 110 } })).toMatchObject({
      low: 0.6,
      high: 1,
      met: null,
    });
    expect(fit({ kind: 'rate', most: 100 }, { rate: { low: 125, high: 125 } })).toMatchObject({
      low: 0,
      high: 0,
      met: false,
    });
    expect(fit({ kind: 'hours', low: 32, high: 32 }, { hours: { low: 24, high: 40 } })).toMatchObject({
      low: 1,
      met: true,
    });
    expect(fit({ kind: 'hours', low: 32, high: 32 }, { hours: { low: 16, high: 24 } })).toMatchObject({
      low: 0.75,
      met: false,
    });
    expect(fit({ kind: 'start', date: '2025-04-01' }, { availableFrom: '2025-05-16' })).toMatchObject({
      low: 0.5,
      met: false,
    });
    expect(fit({ kind: 'years', least: 5 }, { years: 4 })).toMatchObject({ low: 0.8, met: false });
  });

  it('know distances by name of the place, and say so when they do not', () => {
    expect(distanceBetween('Utrecht', 'Amsterdam')).toBeGreaterThan(33);
    expect(distanceBetween('Utrecht', 'Amsterdam')).toBeLessThan(37);
    expect(distanceBetween('’s-Hertogenbosch', 'Den Bosch')).toBe(0);
    expect(distanceBetween('Utrecht', 'Nergenshuizen')).toBeNull();
    expect(fit({ kind: 'place', place: 'Utrecht', near: 30 }, { place: 'Nergenshuizen' })).toMatchObject({
      low: 0,
      high: 1,
      met: null,
    });
  });

  it('say why in both languages', () => {
    const rate = fit({ kind: 'rate', most: 100 }, { rate: { low: 105, high: 105 } }).reason;
    expect(fitReasonText(rate, new Map(), createText('nl'), 'nl')).toBe('Tarief € 105, maximaal € 100.');
    const skill = fit({ kind: 'skill', skill: 3, least: 4 }, { skills: { 3: 3.5 } }).reason;
    expect(fitReasonText(skill, new Map([[3, 'Journey mapping']]), createText('nl'), 'nl')).toBe(
      'Journey mapping: 3,5, gevraagd minstens 4.',
    );
    const level = fit({ kind: 'levels', levels: ['steering'] }, { levels: {} }).reason;
    expect(fitReasonText(level, new Map(), createText('en'), 'en')).toBe(
      'Asked steering level; not in the profile: steering.',
    );
    const start = fit({ kind: 'start', date: '2025-04-01' }, { availableFrom: '2025-04-02' }).reason;
    expect(fitReasonText(start, new Map(), createText('nl'), 'nl')).toBe(
      'Beschikbaar vanaf 02-04-2025, 1 dag na 01-04-2025.',
    );
  });
});

describe('ranking', () => {
  const people = fc.tuple(...Array.from({ length: 6 }, (_, index) => anySpecialist(index + 1)));

  it('lets nobody who fails a must stand above somebody who passes', () => {
    fc.assert(
      fc.property(people, anyCriteria, (all, criteria) => {
        const order = ranked(fitMatrix(criteria, all, rubric)).map(({ gate }) => gates.indexOf(gate));
        expect(order).toEqual([...order].sort());
      }),
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(people, anyCriteria, (all, criteria) => {
        expect(ranked(fitMatrix(criteria, [...all].reverse(), rubric))).toEqual(
          ranked(fitMatrix(criteria, all, rubric)),
        );
      }),
    );
  });

  it('keeps the score within its interval, whatever the unknown turns out to be', () => {
    fc.assert(
      fc.property(anySpecialist(1), anySpecialist(1), anyCriteria, (one, filling, criteria) => {
        // Everything unknown is filled in from another profile.
        const filled: Specialist = {
          ...one,
          online: one.online ?? (one.offline === null ? filling.online : null),
          offline: one.offline ?? (one.online === null ? filling.offline : null),
          levels: one.levels ?? filling.levels,
          processes: one.processes ?? filling.processes,
          skills: { ...filling.skills, ...one.skills },
          languages: one.languages ?? filling.languages,
          rate: one.rate ?? filling.rate,
          years: one.years ?? filling.years,
          availableFrom: one.availableFrom ?? filling.availableFrom,
          place: one.place ?? filling.place,
        };
        const [before] = ranked(fitMatrix(criteria, [one], rubric));
        const [after] = ranked(fitMatrix(criteria, [filled], rubric));
        if (before?.low === null || before === undefined || after === undefined) return;
        expect(after.low).toBeGreaterThanOrEqual(before.low - 0.002);
        expect(after.high).toBeLessThanOrEqual((before.high ?? 0) + 0.002);
      }),
    );
  });

  it('never falls when a fit rises', () => {
    fc.assert(
      fc.property(anySpecialist(1), fc.integer({ min: 0, max: 8 }), anyCriteria, (one, half, criteria) => {
        const [low] = ranked(fitMatrix(criteria, [{ ...one, skills: { 1: half / 2 } }], rubric));
        const [high] = ranked(fitMatrix(criteria, [{ ...one, skills: { 1: half / 2 + 1 } }], rubric));
        expect(high?.low ?? 0).toBeGreaterThanOrEqual(low?.low ?? 0);
        expect(high?.high ?? 0).toBeGreaterThanOrEqual(low?.high ?? 0);
      }),
    );
  });

  it('calls equals equal, and weighs anew by other weights', () => {
    const criteria = [
      wish(1, 60, { kind: 'skill', skill: 1, least: 5 }),
      wish(2, 40, { kind: 'skill', skill: 2, least: 5 }),
    ];
    const all = [
      specialist(1, { skills: { 1: 5, 2: 0 } }),
      specialist(2, { skills: { 1: 0, 2: 5 } }),
      specialist(3, { skills: { 1: 0, 2: 5 } }),
    ];
    const matrix = fitMatrix(criteria, all, rubric);
    expect(ranked(matrix).map(({ specialist: id, rank, low, isTie }) => [id, rank, low, isTie])).toEqual([
      [1, 1, 60, false],
      [2, 2, 40, true],
      [3, 2, 40, true],
    ]);
    expect(ranked(matrix, { 1: 10 })[0]?.specialist).toBe(2);
    // 60 against 40: at a weight of 40 for the first wish they are equal.
    expect(orderChanges(matrix)).toContainEqual({ criterion: 1, from: 60, to: 40, specialist: 2 });
    expect(orderChanges(matrix)).toContainEqual({ criterion: 2, from: 40, to: 60, specialist: 2 });
  });

  it('tells what an unknown is worth, and who misses by little', () => {
    const criteria = [
      must(1, { kind: 'skill', skill: 1, least: 4 }),
      wish(2, 30, { kind: 'years', least: 5 }),
      wish(3, 70, { kind: 'skill', skill: 1, least: 5 }),
    ];
    const near = specialist(1, { skills: { 1: 3 } });
    const open = specialist(2, { skills: { 1: 4 } });
    expect(openQuestions(fitMatrix(criteria, [near, open], rubric))).toEqual([
      { specialist: 2, criterion: 2, points: 30 },
    ]);
    const contributions = contributionsOf(criteria, near, rubric);
    expect(gateReasons(contributions)).toEqual({ failed: [1], unknown: [] });
    const far = specialist(3, { skills: { 1: 1 } });
    expect(fitMatrix(criteria, [near, open, far], rubric).near).toEqual([true, false, false]);
  });

  it('has no score where no wish has a weight', () => {
    const [only] = ranked(fitMatrix([must(1, { kind: 'years', least: 2 })], [specialist(1, { years: 3 })], rubric));
    expect(only).toMatchObject({ gate: 'pass', low: null, high: null });
  });
});
