/** What the improvements show together: what deserves a look, the chain of findings to results [S4.23], and silos whose priorities clash [S4.24]. */
import type { Improvement } from '../../domain/improvement';
import type { Effect } from './effect';
import { isUsablyMeasured } from './effect';
import { daysBetween } from '@shared/domain/days';
import { isAnswered, isDecidedBeforeProposed } from './readiness';

/** A proposal that waits longer than this without an answer is flagged. */
export const PATIENCE_DAYS = 90;

export const improvementFlags = [
  'decidedBeforeProposed',
  'unclearDate',
  'doneNotMeasured',
  'tooFewMeasured',
  'oneSided',
  'benefitsUnknown',
  'noRegister',
  'registerOpen',
  'overdue',
  'waiting',
  'noOwner',
  'dependencyOpen',
] as const;
/**
 * What deserves a look: dates that cannot be, done without an after measure or with too few behind it, one benefit empty (no win/win [S3.5]) or
 * both, no register named that must change or one still to change [S4.11], past its date, waiting long, nobody's, waiting for another one.
 */
export type ImprovementFlag = (typeof improvementFlags)[number];

const filled = (text: string | null): boolean => text !== null && text.trim() !== '';

/** Flags of one improvement on a day. `openOnes` holds the ids of improvements that are not done. */
export function flagsOf(
  improvement: Improvement,
  effect: Effect,
  referenceDate: string,
  openOnes: ReadonlySet<number>,
): readonly ImprovementFlag[] {
  const { status } = improvement;
  const closed = status === 'done' || status === 'stopped' || status === 'rejected';
  const customer = filled(improvement.customerBenefit);
  const organisation = filled(improvement.organisationBenefit);
  const flags: readonly (readonly [ImprovementFlag, boolean])[] = [
    ['decidedBeforeProposed', isDecidedBeforeProposed(improvement)],
    ['unclearDate', Object.keys(improvement.unclear).some((field) => field.endsWith('On'))],
    ['doneNotMeasured', status === 'done' && effect.verdict === 'not-measured'],
    ['tooFewMeasured', effect.verdict === 'too-few'],
    ['oneSided', customer !== organisation],
    ['benefitsUnknown', !customer && !organisation],
    ['noRegister', improvement.registers.length === 0 && !closed],
    ['registerOpen', status === 'done' && improvement.registers.some((register) => !register.done)],
    ['overdue', !closed && improvement.dueOn !== null && improvement.dueOn < referenceDate],
    [
      'waiting',
      !isAnswered(improvement) &&
        improvement.proposedOn !== null &&
        daysBetween(improvement.proposedOn, referenceDate) > PATIENCE_DAYS,
    ],
    ['noOwner', improvement.owner === null],
    ['dependencyOpen', !closed && improvement.dependsOn.some((id) => openOnes.has(id))],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

/** Findings : actions : results. */
export interface ActionChain {
  /** Improvements that name what was found. */
  readonly findings: number;
  readonly proposals: number;
  readonly decided: number;
  readonly done: number;
  /** Done and measured with enough behind both figures. */
  readonly measured: number;
  /** Of those: proved to have changed. */
  readonly proved: number;
}

/** Steps of the chain in their order. */
export const chainSteps = [
  'findings',
  'proposals',
  'decided',
  'done',
  'measured',
  'proved',
] as const satisfies readonly (keyof ActionChain)[];
export type ChainStep = (typeof chainSteps)[number];

interface Followed {
  readonly improvement: Improvement;
  readonly effect: Effect;
}

/** Whether an improvement counts at a step of the chain. */
export function isAtStep({ improvement, effect }: Followed, step: ChainStep): boolean {
  switch (step) {
    case 'findings':
      return filled(improvement.finding);
    case 'proposals':
      return true;
    case 'decided':
      return isAnswered(improvement);
    case 'done':
      return improvement.status === 'done';
    case 'measured':
      return improvement.status === 'done' && isUsablyMeasured(effect);
    case 'proved':
      return isAtStep({ improvement, effect }, 'measured') && effect.verdict === 'changed';
  }
}

/** Counts along the chain. */
export function actionChain(rows: readonly Followed[]): ActionChain {
  const count = (step: ChainStep): number => rows.filter((row) => isAtStep(row, step)).length;
  return {
    findings: count('findings'),
    proposals: count('proposals'),
    decided: count('decided'),
    done: count('done'),
    measured: count('measured'),
    proved: count('proved'),
  };
}

export interface SiloPriority {
  readonly improvement: number;
  readonly department: number;
  /** 1 (last) to 5 (first). */
  readonly priority: number;
}

export interface ClashRow {
  readonly improvement: number;
  readonly code: string | null;
  readonly name: string;
  /** Priority per department; `stated` false = its own impact stands in, because the department asked for it has said nothing. */
  readonly priorities: readonly { readonly department: number; readonly priority: number; readonly stated: boolean }[];
  /** Highest minus lowest. */
  readonly spread: number;
  readonly clash: boolean;
}

/** Departments that put an improvement two places or more apart clash over it; the widest first. */
export function clashMatrix(
  improvements: readonly Improvement[],
  stated: readonly SiloPriority[],
): readonly ClashRow[] {
  return improvements
    .map((improvement): ClashRow => {
      const own = stated
        .filter((row) => row.improvement === improvement.id)
        .map(({ department, priority }) => ({ department, priority, stated: true }));
      const { department, impact } = improvement;
      const missing = department !== null && impact !== null && !own.some((row) => row.department === department);
      const priorities = missing ? [...own, { department, priority: impact, stated: false }] : own;
      const values = priorities.map((row) => row.priority);
      const spread = values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
      return {
        improvement: improvement.id,
        code: improvement.code,
        name: improvement.name,
        priorities,
        spread,
        clash: spread >= 2,
      };
    })
    .filter((row) => row.priorities.length > 0)
    .sort((a, b) => b.spread - a.spread);
}
