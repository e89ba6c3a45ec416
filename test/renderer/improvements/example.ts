/** A handful of improvements with everything that follows from them, as the engine would hand them over. */
import type { ImprovementOverview, ImprovementRow } from '@shared/contract/improvements.contract';
import type { Lists } from '@shared/domain/lists';
import { boardColumnOf, boardColumns, type Improvement } from '@shared/domain/improvement';
import { daysBetween } from '@shared/domain/days';
import { effectOf } from '@shared/insight/improvement/effect';
import {
  actionChain,
  clashMatrix,
  flagsOf,
  improvementFlags,
  type SiloPriority,
} from '@shared/insight/improvement/overview';
import { isAnswered, readinessBy } from '@shared/insight/improvement/readiness';

export const referenceDate = '2025-03-21';
const nothing = { value: null, n: null, deviation: null, wave: null };

function improvement(id: number, name: string, change: Partial<Improvement>): Improvement {
  return {
    id,
    uid: `improvement-${id}`,
    position: id,
    code: `V0${id}`,
    name,
    finding: null,
    cause: null,
    proposal: null,
    status: 'proposed',
    owner: 1,
    department: 1,
    crossDepartment: null,
    effort: null,
    impact: null,
    customerBenefit: null,
    organisationBenefit: null,
    proposedOn: '2024-02-06',
    decidedOn: null,
    dueOn: null,
    doneOn: null,
    measure: null,
    measureKind: null,
    unit: null,
    nUnit: null,
    baseline: nothing,
    after: nothing,
    notes: null,
    unclear: {},
    businessCase: null,
    touchpoints: [],
    dependsOn: [],
    registers: [],
    evidence: [],
    ...change,
  };
}

export const improvements: readonly Improvement[] = [
  improvement(1, 'Uitleg bovenaan de jaarnota', { effort: 'small', impact: 5, customerBenefit: 'snapt de nota' }),
  improvement(2, 'Jaarnota niet op vrijdag', { effort: 'small', impact: 4, dependsOn: [1] }),
  improvement(3, 'Foto gaat voor schatting', { effort: 'medium', impact: 5 }),
  improvement(4, 'Eén verhuisformulier', {
    owner: 2,
    department: 2,
    status: 'done',
    effort: 'medium',
    impact: 5,
    proposedOn: '2024-09-12',
    decidedOn: '2024-09-19',
    doneOn: '2025-01-13',
    measure: 'cijfer functioneel',
    measureKind: 'functional',
    baseline: { value: 5.9, n: 65, deviation: 1.6, wave: null },
    after: { value: 7.3, n: 66, deviation: 1.1, wave: null },
    touchpoints: [7],
    registers: [{ id: 1, name: 'Maandrapport', who: null, done: false }],
    evidence: [{ id: 5, kind: 'measurement', sourceUid: null, text: 'NPS steeg' }],
  }),
  improvement(5, 'Terugbelbriefje', {
    owner: 2,
    department: 2,
    status: 'stopped',
    proposedOn: '2024-06-10',
    decidedOn: '2024-06-17',
  }),
  improvement(6, 'Zelfgekozen bedrag', {
    owner: null,
    department: 2,
    status: 'decided',
    decidedOn: '2025-02-03',
    dueOn: '2025-03-01',
  }),
];

const openOnes = new Set(improvements.filter(({ status }) => status !== 'done').map(({ id }) => id));

export const rows: readonly ImprovementRow[] = improvements.map((row) => {
  const effect = effectOf(row);
  return {
    ...row,
    effect,
    flags: flagsOf(row, effect, referenceDate, openOnes),
    daysOpen: isAnswered(row) || row.proposedOn === null ? null : daysBetween(row.proposedOn, referenceDate),
  };
});

export const overview: ImprovementOverview = {
  chain: actionChain(rows.map((row) => ({ improvement: row, effect: row.effect }))),
  referenceDate,
  flags: Object.fromEntries(
    improvementFlags.map((flag) => [flag, rows.filter((row) => row.flags.includes(flag)).map(({ id }) => id)]),
  ) as unknown as ImprovementOverview['flags'],
};

export const board = boardColumns.map((column) => ({
  column,
  ids: rows.filter((row) => boardColumnOf(row.status) === column).map(({ id }) => id),
}));

const owners = new Map([
  [1, 'Manager Facturatie'],
  [2, 'Manager Klantstart'],
]);
const departments = new Map([
  [1, 'Facturatie'],
  [2, 'Klantstart'],
]);
const words = [
  { id: 1, person: 1, text: 'Bij Facturatie staat de klant centraal.', saidOn: '2025-03-12', source: 'M08' },
];

export const readiness = {
  referenceDate,
  owners: readinessBy('owner', improvements, owners, words, referenceDate),
  departments: readinessBy('department', improvements, departments, [], referenceDate),
};

/** The matrix with these stated priorities. */
export const clashes = (stated: readonly SiloPriority[] = []) => clashMatrix(improvements, stated);

const listed = { uid: '', position: 1 };
export const lists: Lists = {
  stages: [],
  channels: [],
  personas: [],
  extraFields: [],
  views: [],
  people: [...owners].map(([id, role]) => ({
    ...listed,
    id,
    role,
    name: null,
    department: id,
    isManager: true,
    reportsTo: null,
    notes: null,
  })),
  departments: [...departments].map(([id, name]) => ({
    ...listed,
    id,
    name,
    kind: null,
    processes: [],
    partOf: null,
    fte: null,
    notes: null,
  })),
} as unknown as Lists;
