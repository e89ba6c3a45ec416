/** Who answers for the customer experience: models [S5.4], chain coverage [S5.5], roles per touchpoint, the eight tasks [S2.14], preconditions [S4.12, S4.25]. */
import { chainPhases, type ChainPhase } from './terms';

export const responsibilityKinds = [
  'expertTeam',
  'department',
  'chiefOfficer',
  'contactDepartments',
  'chain',
  'everyone',
] as const;
/** A team of customer experts, a department of its own, a Chief Customer Officer, the departments with most contact, chain management, everyone. */
export type ResponsibilityKind = (typeof responsibilityKinds)[number];

/**
 * Chain phases that a model reaches by itself; own judgement, editable per engagement. The departments with most contact (service, sales,
 * marketing) do not deliver; an expert team and a department advise everywhere but answer for nothing of it.
 */
export const usualCoverage: Readonly<Record<ResponsibilityKind, readonly ChainPhase[]>> = {
  expertTeam: [],
  department: [],
  chiefOfficer: chainPhases,
  contactDepartments: ['attention', 'orientation', 'purchase', 'aftercare'],
  chain: chainPhases,
  everyone: chainPhases,
};

/** What a separate department does [S5.6]. */
export const departmentRemit = ['measure', 'monitor', 'propose', 'crossDepartment'] as const;

/** What can be ticked of that remit. */
export type RemitPart = (typeof departmentRemit)[number];

/** Who carries it out, who answers for it (the owner of the touchpoint), who is asked, who is told. */
export const responsibilityRoles = ['responsible', 'accountable', 'consulted', 'informed'] as const;
export type ResponsibilityRole = (typeof responsibilityRoles)[number];

export const managerTasks = [
  'design',
  'journeys',
  'research',
  'concepts',
  'data',
  'customerValue',
  'brand',
  'culture',
] as const;
/** The eight tasks of the customer experience manager, in the order of the source [S2.14]. */
export type ManagerTask = (typeof managerTasks)[number];

export const taskStates = ['done', 'partly', 'nobody'] as const;
export type TaskState = (typeof taskStates)[number];

export const preconditionKinds = ['sponsor', 'access', 'reportingLine', 'budget', 'time', 'own'] as const;
export type PreconditionKind = (typeof preconditionKinds)[number];

export const stakeholderKinds = ['support', 'cooperation', 'inspiration', 'resistance', 'agreement', 'other'] as const;
export type StakeholderKind = (typeof stakeholderKinds)[number];

export const attitudes = ['opponent', 'doubtful', 'neutral', 'supporter', 'ally'] as const;
/** Where a stakeholder stands, from against to wholly for. */
export type Attitude = (typeof attitudes)[number];

/** Power and interest of a stakeholder: 1 little, 2 some, 3 much. */
export const stakeholderLevels = [1, 2, 3] as const;

export const libraryKinds = ['term', 'fact', 'misunderstanding'] as const;
export type LibraryKind = (typeof libraryKinds)[number];
