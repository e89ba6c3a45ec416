/** Division of people over assignments, the smallest team for a journey, what the journey asks and who covers it. */
import type { AssignmentTeamAnswer, DivisionAnswer } from '@shared/contract/staffingMatch.contract';
import type { Assignment } from '@shared/domain/staffing';
import { clarityOf, isEmptyIntake } from '@shared/insight/staffing/clarity';
import { coverageOf, coversTouchpoint, demandOf, pairingsOf } from '@shared/insight/staffing/demand';
import { divide, secondBestSteps } from '@shared/insight/staffing/division';
import type { Gate } from '@shared/insight/staffing/match';
import { smallestTeam, smallestTeamSteps } from '@shared/insight/staffing/team';
import { brings, mayJoin, teamNeeds, unjudged } from '@shared/insight/staffing/teamNeeds';
import { Refusal } from '@shared/errors/appError';
import type { EngineContext, QueryHandlers, RunOptions } from '../commands/define';
import type { SpecialistRow } from '@shared/contract/staffing.contract';
import { figureInput } from './insightInput.query';
import { labelIn, labelOfAssignment } from './staffingMatch.query';
import { assignmentIn, fitsOf, orderOf, poolOf, type Pool } from './staffingPool';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Scores {
  /** Lower end of the score by specialist; absent = a must is not met. */
  readonly column: ReadonlyMap<number, number>;
  readonly gates: ReadonlyMap<number, Gate>;
  /** Those who can be part of a best or second-best division, best first. */
  readonly best: readonly number[];
}

function scoresFor(pool: Pool, assignment: Assignment, wanted: ReadonlySet<number>, most: number): Scores {
  const column = new Map<number, number>();
  const gates = new Map<number, Gate>();
  for (const { specialist, gate, low } of orderOf(fitsOf(pool, assignment), {}).lines) {
    if (gate === 'fail' || !wanted.has(specialist)) continue;
    column.set(specialist, low ?? 0);
    gates.set(specialist, gate);
  }
  const best = [...column]
    .toSorted(([first, a], [second, b]) => b - a || first - second)
    .slice(0, most)
    .map(([id]) => id);
  return { column, gates, best };
}

async function solveDivision(
  context: EngineContext,
  params: {
    readonly assignments?: readonly number[] | undefined;
    readonly specialists?: readonly number[] | undefined;
    readonly capacities: Readonly<Record<string, number>>;
    readonly forbidden: readonly { readonly specialist: number; readonly assignment: number }[];
  },
  run: RunOptions,
): Promise<DivisionAnswer> {
  const pool = poolOf(context.connection);
  const asked =
    params.assignments === undefined
      ? pool.assignments.filter(({ status }) => status === 'open')
      : params.assignments.map((id) => assignmentIn(pool, id));
  // Of its own accord the program divides nobody over a request that has to go back first.
  const isRefused = (assignment: Assignment): boolean =>
    isEmptyIntake(assignment) || (params.assignments === undefined && !clarityOf(assignment).clear);
  const refused = asked.filter(isRefused);
  const assignments = asked.filter((assignment) => !isRefused(assignment));
  const people =
    params.specialists === undefined
      ? pool.candidates.filter(({ status }) => status !== 'placed')
      : params.specialists.map((id) => {
          const found = pool.candidates.find((candidate) => candidate.id === id);
          if (found === undefined) throw new Refusal('notFound');
          return found;
        });
  const wanted = new Set(people.map(({ id }) => id));
  // Whoever holds an assignment in a best division can be exchanged for one of the best n of that assignment: n − 1 are at most elsewhere.
  // One more for the second best, in which one pair is forbidden.
  const most = params.specialists === undefined ? assignments.length + 1 : people.length;
  const scores: Scores[] = [];
  for (const [at, assignment] of assignments.entries()) {
    const barred = new Set(
      params.forbidden.flatMap((pair) => (pair.assignment === assignment.id ? [pair.specialist] : [])),
    );
    const allowed = barred.size === 0 ? wanted : new Set([...wanted].filter((id) => !barred.has(id)));
    scores.push(scoresFor(pool, assignment, allowed, most));
    run.progress((0.5 * (at + 1)) / assignments.length, 'staffing.matching');
    run.signal.throwIfAborted();
    await nextTurn();
  }
  const taking = new Set(scores.flatMap(({ best }) => best));
  const rows = people.filter(({ id }) => params.specialists !== undefined || taking.has(id));
  const specialists = rows.map(({ id }) => ({ id, capacity: params.capacities[String(id)] ?? 1 }));
  const matrix = rows.map(({ id }) => scores.map(({ column }) => column.get(id) ?? null));
  const gateOfPair = (specialist: number, assignment: number): Gate =>
    scores[assignments.findIndex(({ id }) => id === assignment)]?.gates.get(specialist) ?? 'unknown';
  const input = { specialists, assignments: assignments.map(({ id }) => id), scores: matrix };
  const best = divide(input);
  const steps = secondBestSteps(input, best);
  let step = steps.next();
  while (step.done !== true) {
    run.progress(0.5 + step.value / 2, 'staffing.dividing');
    run.signal.throwIfAborted();
    await nextTurn();
    step = steps.next();
  }
  const placed = new Set(best.pairs.map(({ specialist }) => specialist));
  return {
    ...best,
    pairs: best.pairs.map((pair) => ({ ...pair, gate: gateOfPair(pair.specialist, pair.assignment) })),
    // Who was set aside has no place either.
    unplaced: people.map(({ id }) => id).filter((id) => !placed.has(id)),
    secondBest: step.value,
    specialists: specialists.map((one) => ({ ...one, label: labelIn(pool, one.id) })),
    assignments: assignments.map((one) => ({ id: one.id, label: labelOfAssignment(one) })),
    matrix,
    refused: refused.map((one) => ({ id: one.id, label: labelOfAssignment(one) })),
    setAside: people.length - rows.length,
  };
}

/** The people asked for, or everybody in the file who may be approached. */
function teamOf(pool: Pool, ids: readonly number[] | undefined): readonly SpecialistRow[] {
  if (ids === undefined) return pool.candidates;
  return ids.map((id) => {
    const found = pool.byId.get(id);
    if (found === undefined) throw new Refusal('notFound');
    return found;
  });
}

async function solveTeam(
  context: EngineContext,
  params: { readonly assignments: readonly number[]; readonly specialists?: readonly number[] | undefined },
  run: RunOptions,
): Promise<AssignmentTeamAnswer> {
  const pool = poolOf(context.connection);
  const assignments = params.assignments.map((id) => assignmentIn(pool, id));
  const people =
    params.specialists === undefined
      ? pool.candidates.filter(({ status }) => status !== 'placed')
      : teamOf(pool, params.specialists);
  const needs = teamNeeds(assignments);
  const candidates: { readonly id: number; readonly covers: readonly number[] }[] = [];
  for (const [at, person] of people.entries()) {
    const joins = new Set(assignments.filter((assignment) => mayJoin(assignment, person)).map(({ id }) => id));
    const covers = needs.flatMap((need, index) => (joins.has(need.assignment) && brings(need, person) ? [index] : []));
    if (joins.size > 0) candidates.push({ id: person.id, covers });
    if (at % 200 !== 199) continue;
    run.progress((0.5 * at) / people.length, 'staffing.matching');
    run.signal.throwIfAborted();
    await nextTurn();
  }
  const steps = smallestTeamSteps(needs.length, candidates);
  let step = steps.next();
  while (step.done !== true) {
    // How long a search takes is not known before it ends.
    run.progress(null, 'staffing.composing');
    run.signal.throwIfAborted();
    await nextTurn();
    step = steps.next();
  }
  const { members, ...found } = step.value;
  const covering = new Map(candidates.map(({ id, covers }) => [id, covers]));
  return {
    ...found,
    needs,
    members: members.map((id) => ({ specialist: id, label: labelIn(pool, id), brings: covering.get(id) ?? [] })),
    candidates: candidates.length,
    unjudged: unjudged(assignments),
    assignments: assignments.map((one) => ({ id: one.id, label: labelOfAssignment(one) })),
  };
}

export const staffingTeamQueryHandlers = {
  'team.assignments': solveTeam,
  'division.solve': solveDivision,
  'team.solve': ({ connection }, { specialists }) => {
    const pool = poolOf(connection);
    const people = teamOf(pool, specialists);
    const { touchpoints } = figureInput(connection);
    // Touchpoints that ask for the same are one need.
    const needs = new Map<string, number[]>();
    for (const touchpoint of touchpoints) {
      const key = `${touchpoint.mode ?? ''} ${touchpoint.processes.join(' ')}`;
      const known = needs.get(key);
      if (known === undefined) needs.set(key, [touchpoint.id]);
      else known.push(touchpoint.id);
    }
    const samples = [...needs.values()].flatMap(([first]) => touchpoints.find(({ id }) => id === first) ?? []);
    const groups = [...needs.values()];
    const candidates = people.map((person) => ({
      id: person.id,
      covers: samples.flatMap((sample, need) => (coversTouchpoint(person, sample) === true ? [need] : [])),
    }));
    const team = smallestTeam(groups.length, candidates);
    const count = (covers: readonly number[]): number =>
      covers.reduce((sum, need) => sum + (groups[need]?.length ?? 0), 0);
    const covering = new Map(candidates.map(({ id, covers }) => [id, covers]));
    return {
      members: team.members.map((id) => ({
        specialist: id,
        label: labelIn(pool, id),
        covers: count(covering.get(id) ?? []),
      })),
      isProven: team.isProven,
      atLeast: team.atLeast,
      touchpoints: touchpoints.length,
      candidates: people.length,
      uncovered: team.uncovered.flatMap((need) => groups[need] ?? []),
    };
  },
  'staffing.demand': ({ connection }) => {
    const { touchpoints, lists } = figureInput(connection);
    return { ...demandOf(touchpoints), stageNames: lists.stages.map(({ id, name }) => ({ stage: id, name })) };
  },
  'staffing.coverage': ({ connection }, { specialists }) => {
    const pool = poolOf(connection);
    const team = teamOf(pool, specialists);
    const { touchpoints, lists } = figureInput(connection);
    return {
      ...coverageOf(touchpoints, team),
      team: team.map(({ id }) => ({ specialist: id, label: labelIn(pool, id) })),
      stageNames: lists.stages.map(({ id, name }) => ({ stage: id, name })),
      pairings: pairingsOf(team).map((pair) => ({
        ...pair,
        onlineLabel: labelIn(pool, pair.online),
        offlineLabel: labelIn(pool, pair.offline),
      })),
    };
  },
} satisfies Pick<
  QueryHandlers,
  'division.solve' | 'team.solve' | 'team.assignments' | 'staffing.demand' | 'staffing.coverage'
>;
