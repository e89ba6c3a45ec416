/** Coverage, matrix, silos, stakeholders, tasks and preconditions: exact figures of small cases, and what holds for every case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Department, Person } from '@shared/domain/lists';
import { attitudes, responsibilityKinds, responsibilityRoles, taskStates } from '@shared/domain/responsibility';
import { chainPhases, processes } from '@shared/domain/terms';
import { countPhases, coverageOf } from '@shared/insight/organisation/coverage';
import { preconditionFigure, taskFigures } from '@shared/insight/organisation/foundation';
import { responsibilityMatrix, type MatrixAssignment } from '@shared/insight/organisation/matrix';
import { siloCells, siloMap } from '@shared/insight/organisation/silos';
import { stakeholderCourses, type StakeholderEntry } from '@shared/insight/organisation/stakeholders';

const runs = { numRuns: 60 };
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null });

describe('chain coverage', () => {
  it('is the share of touchpoints in covered phases', () => {
    const rows = (['attention', 'delivery', 'delivery', null] as const).map((chainPhase) => ({ chainPhase, owner: 1 }));
    const found = coverageOf('contactDepartments', true, null, countPhases(rows));
    expect(found).toMatchObject({ known: 3, unknown: 1, share: 1 / 3, gaps: [{ phase: 'delivery', touchpoints: 2 }] });
    expect(coverageOf('expertTeam', false, null, countPhases([])).share).toBeNull();
  });

  it('loses no touchpoint and never covers less with more phases', () => {
    const rows = fc.array(fc.record({ chainPhase: maybe(chainPhases), owner: fc.option(fc.nat(3), { nil: null }) }));
    fc.assert(
      fc.property(
        rows,
        fc.subarray([...chainPhases]),
        fc.constantFrom(...responsibilityKinds),
        (touchpoints, covers, kind) => {
          const found = coverageOf(kind, false, covers, countPhases(touchpoints));
          expect(found.known + found.unknown).toBe(touchpoints.length);
          const open = found.gaps.reduce((total, gap) => total + gap.touchpoints, 0);
          if (found.share !== null) expect(found.share * found.known).toBeCloseTo(found.known - open, 9);
          for (const phase of found.phases) expect(phase.owned).toBeLessThanOrEqual(phase.touchpoints);
          const all = coverageOf(kind, false, chainPhases, countPhases(touchpoints));
          expect(all.gaps).toEqual([]);
          expect(all.share ?? 1).toBeGreaterThanOrEqual(found.share ?? 0);
        },
      ),
      runs,
    );
  });
});

const department = (id: number, kind: Department['kind']): Department => ({
  id,
  uid: `d${id}`,
  position: id,
  name: `D${id}`,
  kind,
  processes: [],
  partOf: null,
  fte: null,
  notes: null,
});
const person = (id: number, of: number, isManager = true): Person => ({
  id,
  uid: `p${id}`,
  position: id,
  role: `R${id}`,
  name: null,
  department: of,
  isManager,
  reportsTo: null,
  notes: null,
});
const departments = [department(1, 'process'), department(2, 'channel')];
const people = [person(1, 1), person(2, 2), person(3, 1, false)];
const moment = (id: number, owner: number | null) => ({ id, number: id, name: `T${id}`, stage: null, owner });

describe('the responsibility matrix', () => {
  it('flags what is missing or odd', () => {
    const { rows, flagged } = responsibilityMatrix(
      [moment(1, 1), moment(2, 2), moment(3, null), moment(4, 1)],
      [
        { touchpoint: 1, person: 3, role: 'responsible' },
        { touchpoint: 4, person: 3, role: 'accountable' },
      ],
      people,
      departments,
    );
    expect(rows.map((row) => row.flags)).toEqual([
      [],
      ['notPrimary', 'noResponsible'],
      ['noAccountable', 'noResponsible'],
      ['notPrimary', 'twoAccountable', 'noResponsible'],
    ]);
    expect(flagged).toEqual({ noAccountable: 1, notPrimary: 2, twoAccountable: 1, noResponsible: 3 });
  });

  it('says when one person carries more than half, from five touchpoints on', () => {
    const owners = (list: readonly number[]) =>
      responsibilityMatrix(
        list.map((owner, index) => moment(index + 1, owner)),
        [],
        people,
        departments,
      ).heaviest;
    expect(owners([1, 1, 1, 2])).toBeNull();
    expect(owners([1, 1, 1, 2, 2])).toEqual({ person: 1, share: 0.6, owned: 5 });
    expect(owners([1, 1, 1, 2, 2, 2])).toBeNull();
  });

  it('counts every role once in what people carry', () => {
    const assignment: fc.Arbitrary<MatrixAssignment> = fc.record({
      touchpoint: fc.integer({ min: 1, max: 6 }),
      person: fc.integer({ min: 1, max: 3 }),
      role: fc.constantFrom(...responsibilityRoles),
    });
    const owners = fc.array(maybe([1, 2, 3]), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(assignment), owners, (assignments, owned) => {
        const touchpoints = owned.map((owner, index) => moment(index + 1, owner));
        const { rows, loads } = responsibilityMatrix(touchpoints, assignments, people, departments);
        const carried = loads.reduce(
          (n, load) => n + load.responsible + load.accountable + load.consulted + load.informed,
          0,
        );
        expect(carried).toBe(rows.reduce((n, row) => n + row.roles.length, 0));
        for (const row of rows) {
          expect(new Set(row.roles.map((role) => role.person)).size).toBe(row.roles.length);
          if (row.owner !== null) expect(row.roles).toContainEqual({ person: row.owner, role: 'accountable' });
          expect(row.flags.includes('noAccountable')).toBe(row.roles.every(({ role }) => role !== 'accountable'));
        }
      }),
      runs,
    );
  });
});

describe('silos', () => {
  it('put a touchpoint in the cell of each of its processes and channels, with n, mean and spread', () => {
    const row = (id: number, emotionalScore: number | null) => ({
      id,
      processes: ['promise', 'settle'] as const,
      channels: [7],
      department: 1,
      functionalScore: null,
      emotionalScore,
    });
    const cells = siloCells([row(1, 4), row(2, 8), row(3, null)]);
    expect(cells.map((cell) => cell.process)).toEqual(['promise', 'settle']);
    expect(cells[0]).toMatchObject({
      touchpoints: [1, 2, 3],
      emotional: { n: 2, mean: 6, sd: Math.sqrt(8) },
      functional: { n: 0, mean: null, sd: null },
    });
  });

  it('hold every touchpoint, and means within the scores', () => {
    const row = fc.record({
      processes: fc.subarray([...processes]),
      channels: fc.uniqueArray(fc.nat(3)),
      department: fc.option(fc.nat(2), { nil: null }),
      functionalScore: fc.option(fc.double({ min: 1, max: 10, noNaN: true }), { nil: null }),
      emotionalScore: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const touchpoints = rows.map((one, id) => ({ id, ...one }));
        const cells = siloCells(touchpoints);
        expect(new Set(cells.flatMap((cell) => cell.touchpoints)).size).toBe(touchpoints.length);
        expect(cells.reduce((n, cell) => n + cell.touchpoints.length, 0)).toBe(
          touchpoints.reduce((n, one) => n + Math.max(1, one.processes.length) * Math.max(1, one.channels.length), 0),
        );
        for (const { touchpoints: own } of siloMap(touchpoints).departments) expect(new Set(own).size).toBe(own.length);
        for (const { functional } of cells)
          if (functional.mean !== null) expect(functional.mean >= 1 - 1e-9 && functional.mean <= 10 + 1e-9).toBe(true);
      }),
      runs,
    );
  });
});

const entry = (id: number, fields: Partial<StakeholderEntry>): StakeholderEntry => ({
  id,
  position: id,
  person: null,
  who: null,
  notedOn: null,
  attitude: null,
  power: null,
  interest: null,
  agreement: null,
  nextStep: null,
  dueOn: null,
  done: false,
  ...fields,
});

describe('stakeholders', () => {
  it('have a course: first and latest attitude, what is open and what is late', () => {
    const found = stakeholderCourses(
      [
        entry(1, { person: 4, notedOn: '2025-03-01', attitude: 'supporter', nextStep: 'bellen', dueOn: '2025-03-10' }),
        entry(2, {
          person: 4,
          notedOn: '2025-01-01',
          attitude: 'doubtful',
          power: 3,
          agreement: 'zegt ja',
          done: true,
        }),
        entry(3, { who: ' Directeur ', notedOn: '2025-02-01' }),
        entry(4, { who: 'directeur', agreement: 'later' }),
        entry(5, {}),
      ],
      '2025-03-11',
    );
    expect(found.map((one) => one.key)).toEqual(['p4', 'directeur']);
    expect(found[0]).toMatchObject({
      entries: [2, 1],
      first: 'doubtful',
      latest: 'supporter',
      power: 3,
      open: 1,
      overdue: 1,
    });
    expect(found[1]).toMatchObject({ entries: [4, 3], latest: null, open: 1, overdue: 0 });
    expect(attitudes).toContain(found[0]?.latest);
  });
});

describe('tasks and preconditions', () => {
  it('take the best state of a task, and tell when nobody is named', () => {
    const [design, journeys] = taskFigures([
      { task: 'design', person: null, who: ' ', state: 'partly' },
      { task: 'design', person: null, who: null, state: 'nobody' },
      { task: 'journeys', person: 3, who: null, state: 'done' },
    ]);
    expect(design).toEqual({ task: 'design', state: 'partly', isNameless: true });
    expect(journeys).toEqual({ task: 'journeys', state: 'done', isNameless: false });
    expect(taskFigures([]).every((one) => one.state === null)).toBe(true);
    expect(taskStates).toHaveLength(3);
  });

  it('count access once a department', () => {
    const found = preconditionFigure(
      [
        { kind: 'sponsor', department: null, met: true },
        { kind: 'access', department: 1, met: false },
        { kind: 'access', department: 1, met: true },
        { kind: 'access', department: 2, met: false },
        { kind: 'own', department: null, met: null },
      ],
      [1, 2, 3],
    );
    expect(found).toEqual({
      sponsor: true,
      reportingLine: null,
      access: { open: 1, closed: 1, unknown: 1 },
      met: 2,
      missing: 1,
      unknown: 5,
    });
  });
});
