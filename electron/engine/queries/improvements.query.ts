/** Read models of the improvements: the list with effects and flags, the board, readiness, clashes, the business case. */
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import type { Wave } from '@shared/domain/measurement';
import { boardColumnOf, boardColumns, effectKindOf, type Improvement } from '@shared/domain/improvement';
import { effectOf, type AnswersEffect, type EffectFigure } from '@shared/insight/improvement/effect';
import { daysBetween } from '@shared/domain/days';
import {
  actionChain,
  clashMatrix,
  flagsOf,
  improvementFlags,
  type ImprovementFlag,
} from '@shared/insight/improvement/overview';
import { isAnswered, readinessBy } from '@shared/insight/improvement/readiness';
import { answersTo, measureDifference } from '@shared/insight/survey/figures';
import { businessCase, type BusinessCaseAssumptions } from '@shared/insight/survey/lifetimeValue';
import { businessCaseOdds } from '@shared/insight/survey/odds';
import { measures, type Measure } from '@shared/insight/survey/measures';
import { npsOf } from '@shared/insight/survey/nps';
import { addAnswer, emptyTally, type Tally } from '@shared/insight/survey/tally';
import { Refusal } from '@shared/errors/appError';
import type { EngineContext, QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { readImprovements } from '../repositories/improvements.repo';
import { impossibleMeasures, readAnswers, readWaves, surveyWave } from '../repositories/measurements.repo';
import { readPromises } from '../repositories/promises.repo';
import { readRecords } from '../repositories/records.repo';
import { statement } from '../repositories/rows.repo';

/** The day that open days are counted to: the engagement's own, otherwise today. */
export function referenceDate(context: EngineContext): string {
  const own = statement(context.connection, `SELECT reference_date FROM engagement WHERE id = 1`).pluck().get() as
    string | null | undefined;
  return (own ?? context.now()).slice(0, 10);
}

/** Counts of one wave about some touchpoints, made once however many improvements ask for them. */
type Tallies = (wave: Wave, touchpoints: readonly number[]) => Tally;

function createTallies(connection: Connection): Tallies {
  const known = new Map<string, Tally>();
  return (wave, touchpoints) => {
    const key = `${wave.id}:${touchpoints.join(',')}`;
    const tally = known.get(key) ?? tallyOf(connection, wave, touchpoints);
    known.set(key, tally);
    return tally;
  };
}

function tallyOf(connection: Connection, wave: Wave, touchpoints: readonly number[]): Tally {
  const tally = emptyTally();
  const { scales } = wave;
  const where = {
    sql: `r.topic IN (SELECT s.id FROM survey_topic s WHERE s.touchpoint IN (${touchpoints.map(() => '?').join(', ')}))`,
    values: touchpoints,
  };
  for (const row of readAnswers(connection, [wave.id], { sql: 'NULL', values: [] }, where)) {
    const [, , , nps, csat, ces, functional, emotional, impossible] = row;
    addAnswer(tally, { nps, csat, ces, functional, emotional, impossible: impossibleMeasures(impossible) }, scales);
  }
  return tally;
}

function figure(tally: Tally, measure: Measure, wave: string): EffectFigure | null {
  const n = answersTo(tally, measure);
  if (n === 0) return null;
  if (measure === 'nps') return { value: npsOf(tally.nps).value, n, wave };
  const numbers = tally[measure];
  return { value: measure === 'csat' ? (100 * numbers.top) / n : numbers.sum / n, n, wave };
}

/** The measure of an improvement from the answers of the two waves it points at; null when it points at none. */
function answersEffect(waves: readonly Wave[], tallies: Tallies, improvement: Improvement): AnswersEffect | null {
  const { baseline, after, touchpoints, measure } = improvement;
  if (baseline.wave === null || after.wave === null || touchpoints.length === 0) return null;
  const kind = improvement.measureKind ?? effectKindOf(measure ?? '').kind;
  const surveyed = measures.find((one) => one === kind);
  const first = waves.find((wave) => wave.id === baseline.wave);
  const second = waves.find((wave) => wave.id === after.wave);
  if (surveyed === undefined || first === undefined || second === undefined) return null;
  const before = tallies(first, touchpoints);
  const now = tallies(second, touchpoints);
  const from = figure(before, surveyed, first.name);
  const to = figure(now, surveyed, second.name);
  if (from === null || to === null) return null;
  const difference = measureDifference(surveyed, before, now, surveyWave(second).variants);
  if (difference === null || surveyed !== 'csat') return { baseline: from, after: to, difference };
  const { difference: share, low, high } = difference;
  return {
    baseline: from,
    after: to,
    difference: { ...difference, difference: 100 * share, low: 100 * low, high: 100 * high },
  };
}

/** Every improvement with what follows from it. */
export function improvementRows(context: EngineContext): readonly ImprovementRow[] {
  const { connection } = context;
  const today = referenceDate(context);
  const improvements = readImprovements(connection);
  const waves = readWaves(connection);
  const tallies = createTallies(connection);
  const open = new Set(improvements.filter((one) => one.status !== 'done').map((one) => one.id));
  return improvements.map((improvement) => {
    const effect = effectOf(improvement, answersEffect(waves, tallies, improvement));
    const { proposedOn } = improvement;
    return {
      ...improvement,
      effect,
      flags: flagsOf(improvement, effect, today, open),
      daysOpen: isAnswered(improvement) || proposedOn === null ? null : Math.max(0, daysBetween(proposedOn, today)),
    };
  });
}

function names(connection: Connection, sql: string): ReadonlyMap<number, string> {
  return new Map(
    (statement(connection, sql).all() as { id: number; name: string }[]).map(({ id, name }) => [id, name]),
  );
}

export const improvementQueryHandlers = {
  'improvement.list': (context, { touchpoint, owner, sourceUid }) =>
    improvementRows(context).filter(
      (row) =>
        (touchpoint === undefined || row.touchpoints.includes(touchpoint)) &&
        (owner === undefined || row.owner === owner) &&
        (sourceUid === undefined || row.evidence.some((evidence) => evidence.sourceUid === sourceUid)),
    ),
  'improvement.board': ({ connection }, { owner, department }) => {
    const rows = readImprovements(connection).filter(
      (row) =>
        (owner === undefined || row.owner === owner) && (department === undefined || row.department === department),
    );
    return boardColumns.map((column) => ({
      column,
      ids: rows.filter((row) => boardColumnOf(row.status) === column).map((row) => row.id),
    }));
  },
  'improvement.overview': (context) => {
    const rows = improvementRows(context);
    const flagged = (flag: ImprovementFlag): readonly number[] =>
      rows.filter((row) => row.flags.includes(flag)).map((row) => row.id);
    return {
      chain: actionChain(rows.map((row) => ({ improvement: row, effect: row.effect }))),
      referenceDate: referenceDate(context),
      flags: Object.fromEntries(improvementFlags.map((flag) => [flag, flagged(flag)])) as Record<
        ImprovementFlag,
        readonly number[]
      >,
    };
  },
  'improvement.readiness': (context) => {
    const { connection } = context;
    const today = referenceDate(context);
    const rows = readImprovements(connection);
    const words = [...readRecords(connection, 'word'), ...readPromises(connection)];
    const people = names(connection, `SELECT id, role AS name FROM person`);
    const departments = names(connection, `SELECT id, name FROM department`);
    return {
      referenceDate: today,
      owners: readinessBy('owner', rows, people, words, today),
      departments: readinessBy('department', rows, departments, words, today),
    };
  },
  'improvement.clashes': ({ connection }) =>
    clashMatrix(readImprovements(connection), readRecords(connection, 'priority')),
  'improvement.businessCase': ({ connection }, { id }) => {
    const row = statement(connection, `SELECT business_case FROM improvement WHERE id = ?`).get(id) as
      { business_case: string | null } | undefined;
    if (row === undefined) throw new Refusal('notFound');
    if (row.business_case === null) return null;
    const assumptions = JSON.parse(row.business_case) as BusinessCaseAssumptions;
    return { assumptions, result: businessCase(assumptions), odds: businessCaseOdds(assumptions) };
  },
} satisfies Pick<
  QueryHandlers,
  | 'improvement.list'
  | 'improvement.board'
  | 'improvement.overview'
  | 'improvement.readiness'
  | 'improvement.clashes'
  | 'improvement.businessCase'
>;
