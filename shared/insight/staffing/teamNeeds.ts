/**
 * What a team for several assignments has to bring: every must and every wish with a weight, levels, processes and languages one by one. What
 * holds for each person apart (rate, hours, start, place, and every must-not) is no need of the team: who fails it is no member for that
 * assignment. What only a person can judge is not counted and said to be so.
 */
import { rubric, type Assignment, type Criterion, type CriterionValue, type Specialist } from '@shared/domain/staffing';
import { COVERING_STRENGTH } from './demand';
import { fitOf } from './fit';
import { gateOf } from './match';

export type TeamNeedValue = CriterionValue | { readonly kind: 'side'; readonly side: 'online' | 'offline' };

export interface TeamNeed {
  readonly assignment: number;
  readonly condition: 'must' | 'wish';
  readonly value: TeamNeedValue;
}

/** Share online, of 100, from which a role asks for that side too. */
const LEAST_SHARE = 20;

const personal: ReadonlySet<CriterionValue['kind']> = new Set(['rate', 'hours', 'start', 'place']);

/** One thing that one person can bring. */
function atoms(value: CriterionValue): readonly TeamNeedValue[] {
  switch (value.kind) {
    case 'levels':
      return value.levels.map((level) => ({ kind: 'levels', levels: [level] }));
    case 'processes':
      return value.processes.map((process) => ({ kind: 'processes', processes: [process] }));
    case 'languages':
      return value.names.map((name) => ({ kind: 'languages', names: [name] }));
    case 'online':
      return [
        ...(value.share >= LEAST_SHARE ? [{ kind: 'side', side: 'online' } as const] : []),
        ...(value.share <= 100 - LEAST_SHARE ? [{ kind: 'side', side: 'offline' } as const] : []),
      ];
    case 'text':
    case 'rate':
    case 'hours':
    case 'start':
    case 'place':
      return [];
    default:
      return [value];
  }
}

function isAsked({ condition, weight }: Criterion): boolean {
  return condition === 'must' || (condition === 'wish' && weight > 0);
}

/** The needs of the assignments in order; asked twice (as a must and as a wish) is one need: the stronger. */
export function teamNeeds(assignments: readonly Assignment[]): readonly TeamNeed[] {
  return assignments.flatMap(({ id, criteria }) => {
    const needs: TeamNeed[] = [];
    for (const criterion of criteria.filter(isAsked)) {
      const condition = criterion.condition === 'must' ? 'must' : 'wish';
      for (const value of atoms(criterion.value)) {
        const same = needs.findIndex((one) => sameThing(one.value, value));
        const known = needs[same];
        if (known === undefined) needs.push({ assignment: id, condition, value });
        else if (asks(value) > asks(known.value)) needs[same] = { ...known, value };
      }
    }
    return needs;
  });
}

function asks(value: TeamNeedValue): number {
  return 'least' in value ? value.least : 0;
}

function sameThing(first: TeamNeedValue, second: TeamNeedValue): boolean {
  const thing = (value: TeamNeedValue): string => JSON.stringify('least' in value ? { ...value, least: 0 } : value);
  return thing(first) === thing(second);
}

/** Criteria that only a person can judge. */
export function unjudged(assignments: readonly Assignment[]): number {
  return assignments.reduce(
    (sum, { criteria }) => sum + criteria.filter((one) => isAsked(one) && one.value.kind === 'text').length,
    0,
  );
}

/** Whether somebody could join for an assignment: nothing that holds for each person is failed. Unknown does not stop. */
export function mayJoin(assignment: Assignment, specialist: Specialist): boolean {
  return assignment.criteria.every((criterion) => {
    const { condition, value } = criterion;
    const isOwn = condition === 'mustNot' || (condition === 'must' && personal.has(value.kind));
    return !isOwn || gateOf(condition, fitOf(criterion, specialist, rubric).met) !== 'fail';
  });
}

/** Whether somebody surely brings this: strength 40 or more for a side (as for touchpoints), otherwise the criterion is met. */
export function brings({ value }: TeamNeed, specialist: Specialist): boolean {
  if (value.kind === 'side') return (specialist[value.side] ?? 0) >= COVERING_STRENGTH;
  return fitOf({ value }, specialist, rubric).met === true;
}
