/** Clarity of assignments and the match of specialists with them, in both directions, computed from the file at every question. */
import type { AssignmentClarity, AssignmentLine, MatchLine } from '@shared/contract/staffingMatch.contract';
import { rubric, type Assignment } from '@shared/domain/staffing';
import { createText } from '@shared/i18n';
import { openQuestions, orderChanges } from '@shared/insight/staffing/change';
import { clarityOf, isEmptyIntake } from '@shared/insight/staffing/clarity';
import { roleDescription } from '@shared/insight/staffing/description';
import { contributionsOf } from '@shared/insight/staffing/match';
import { rubricVersionOf } from '@shared/insight/staffing/rubricVersion';
import { Refusal } from '@shared/errors/appError';
import type { QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { readSkills, specialistLabel } from '../repositories/staffing.repo';
import { assignmentIn, fitsOf, poolOf, orderOf, type Pool } from './staffingPool';

/** Number and title, as lists show an assignment. */
export function labelOfAssignment({ number, title }: Assignment): string {
  return number === null ? title : `${number} ${title}`;
}

export function labelIn(pool: Pool, id: number): string {
  const found = pool.byId.get(id);
  return found === undefined ? `#${id}` : specialistLabel(found);
}

function clarity(connection: Connection, assignment: Assignment): AssignmentClarity {
  const skills = new Map(readSkills(connection).map(({ id, name }) => [id, name]));
  return {
    ...clarityOf(assignment),
    isEmpty: isEmptyIntake(assignment),
    description: {
      nl: roleDescription(assignment, skills, createText('nl'), 'nl'),
      en: roleDescription(assignment, skills, createText('en'), 'en'),
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const staffingMatchQueryHandlers = {
  'assignment.clarity': ({ connection }, { assignment }) =>
    clarity(connection, assignmentIn(poolOf(connection), assignment)),
  'assignment.clarities': ({ connection }) =>
    poolOf(connection).assignments.map((assignment) => {
      const { clear, vague } = clarityOf(assignment);
      return { assignment: assignment.id, clear, vague: vague.length, isEmpty: isEmptyIntake(assignment) };
    }),
  'match.assignment': ({ connection }, { assignment: id, weights }) => {
    const pool = poolOf(connection);
    const assignment = assignmentIn(pool, id);
    const criteria = assignment.criteria.map((criterion) => ({
      ...criterion,
      weight: criterion.condition === 'wish' ? (weights[criterion.id] ?? criterion.weight) : criterion.weight,
    }));
    const refused = isEmptyIntake(assignment);
    const groups: Record<'pass' | 'unknown' | 'near' | 'fail', number[]> = {
      pass: [],
      unknown: [],
      near: [],
      fail: [],
    };
    if (!refused) {
      const fits = fitsOf(pool, assignment);
      for (const { specialist, gate } of orderOf(fits, weights).lines)
        groups[gate === 'fail' && fits.near.has(specialist) ? 'near' : gate].push(specialist);
    }
    return {
      rubricVersion: rubricVersionOf(criteria, rubric),
      refused: refused ? 'emptyIntake' : null,
      leftOut: pool.byId.size - pool.candidates.length,
      criteria,
      groups: {
        pass: Int32Array.from(groups.pass),
        unknown: Int32Array.from(groups.unknown),
        near: Int32Array.from(groups.near),
        fail: Int32Array.from(groups.fail),
      },
    };
  },
  'match.lines': ({ connection }, { assignment: id, weights, ids }) => {
    const pool = poolOf(connection);
    const assignment = assignmentIn(pool, id);
    if (isEmptyIntake(assignment))
      throw new Refusal('staffing.emptyIntake', { assignment: labelOfAssignment(assignment) });
    const fits = fitsOf(pool, assignment);
    const byId = orderOf(fits, weights).byId();
    return ids.flatMap((specialist): readonly MatchLine[] => {
      const line = byId.get(specialist);
      const person = pool.byId.get(specialist);
      if (line === undefined || person === undefined) return [];
      return [
        {
          ...line,
          label: specialistLabel(person),
          isNearMiss: fits.near.has(specialist),
          contributions: contributionsOf(assignment.criteria, person, rubric, weights),
        },
      ];
    });
  },
  'match.specialist': async ({ connection }, { specialist }, run) => {
    const pool = poolOf(connection);
    const person = pool.byId.get(specialist);
    if (person === undefined) throw new Refusal('notFound');
    const open = pool.assignments.filter(({ status }) => status === 'open' || status === 'unknown');
    const lines: AssignmentLine[] = [];
    for (const [at, assignment] of open.entries()) {
      const refused = isEmptyIntake(assignment);
      const base = {
        assignment: assignment.id,
        label: labelOfAssignment(assignment),
        clear: clarityOf(assignment).clear,
        rubricVersion: rubricVersionOf(assignment.criteria, rubric),
        of: pool.candidates.length,
        criteria: assignment.criteria,
        contributions: contributionsOf(assignment.criteria, person, rubric),
      };
      const nothing = { gate: 'unknown', low: null, high: null, rank: null, isTie: false, isNearMiss: false } as const;
      if (refused) lines.push({ ...base, ...nothing, refused: 'emptyIntake' });
      else {
        const fits = fitsOf(pool, assignment);
        // Somebody who may not be approached stands in no order.
        const place = orderOf(fits, {}).byId().get(specialist) ?? nothing;
        const { gate, low, high, rank, isTie } = place;
        lines.push({ ...base, gate, low, high, rank, isTie, isNearMiss: fits.near.has(specialist), refused: null });
      }
      run.progress((at + 1) / open.length, 'staffing.matching');
      run.signal.throwIfAborted();
      await nextTurn();
    }
    const gates = { pass: 0, unknown: 1, fail: 2 } as const;
    return lines.toSorted(
      (a, b) =>
        Number(a.refused !== null) - Number(b.refused !== null) ||
        gates[a.gate] - gates[b.gate] ||
        (b.low ?? 0) + (b.high ?? 0) - (a.low ?? 0) - (a.high ?? 0) ||
        a.assignment - b.assignment,
    );
  },
  'match.changes': ({ connection }, { assignment: id, weights }) => {
    const pool = poolOf(connection);
    const assignment = assignmentIn(pool, id);
    if (isEmptyIntake(assignment)) return { changes: [], questions: [] };
    const { matrix } = fitsOf(pool, assignment);
    return {
      changes: orderChanges(matrix, weights).map((change) => ({ ...change, label: labelIn(pool, change.specialist) })),
      questions: openQuestions(matrix, weights)
        .slice(0, 100)
        .map((question) => ({ ...question, label: labelIn(pool, question.specialist) })),
    };
  },
} satisfies Pick<
  QueryHandlers,
  | 'assignment.clarity'
  | 'assignment.clarities'
  | 'match.assignment'
  | 'match.lines'
  | 'match.specialist'
  | 'match.changes'
>;
