/** Read models of the organisation: its records, models held against the chain, silos, maturity over time. */
import type { MaturityFigures, ModelCoverage, RecordRow, SiloCell } from '@shared/contract/records.contract';
import { responsibilityKinds, usualCoverage } from '@shared/domain/responsibility';
import { chainPhases, type ChainPhase } from '@shared/domain/terms';
import { mean, standardDeviation } from '@shared/insight/statistics';
import type { QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { readAllRecords, readRecords } from '../repositories/records.repo';
import { statement } from '../repositories/rows.repo';
import { readAllTouchpoints } from '../repositories/touchpoints.repo';

function models(connection: Connection): readonly ModelCoverage[] {
  const counts = new Map(
    (
      statement(
        connection,
        `SELECT chain_phase AS phase, count(*) AS n FROM touchpoint WHERE chain_phase IS NOT NULL GROUP BY chain_phase`,
      ).all() as { phase: ChainPhase; n: number }[]
    ).map(({ phase, n }) => [phase, n]),
  );
  const records = readRecords(connection, 'responsibilityModel');
  return responsibilityKinds.map((kind) => {
    const record = records.find((row) => row.kind === kind);
    const covers = record?.covers ?? usualCoverage[kind];
    const gaps = chainPhases.filter((phase) => !covers.includes(phase) && (counts.get(phase) ?? 0) > 0);
    return {
      kind,
      chosen: record?.chosen ?? false,
      covers,
      gaps: gaps.map((phase) => ({ phase, touchpoints: counts.get(phase) ?? 0 })),
    };
  });
}

function silos(connection: Connection): readonly SiloCell[] {
  interface Cell extends Omit<SiloCell, 'touchpoints' | 'functional' | 'emotional'> {
    readonly touchpoints: number[];
    readonly functional: number[];
    readonly emotional: number[];
  }
  const cells = new Map<string, Cell>();
  for (const row of readAllTouchpoints(connection)) {
    for (const process of row.processes.length === 0 ? [null] : row.processes) {
      for (const channel of row.channels.length === 0 ? [null] : row.channels) {
        const key = `${process}|${channel}|${row.department}`;
        const cell = cells.get(key) ?? {
          process,
          channel,
          department: row.department,
          touchpoints: [],
          functional: [],
          emotional: [],
        };
        cells.set(key, cell);
        cell.touchpoints.push(row.id);
        if (row.functionalScore !== null) cell.functional.push(row.functionalScore);
        if (row.emotionalScore !== null) cell.emotional.push(row.emotionalScore);
      }
    }
  }
  return [...cells.values()].map((cell) => ({
    ...cell,
    functional: mean(cell.functional),
    emotional: mean(cell.emotional),
  }));
}

/** The stage that a mean falls in when the stages share the scale evenly. */
function stageAt(
  average: number | null,
  model: RecordRow<'maturityModel'>,
  stages: readonly RecordRow<'maturityStage'>[],
): { readonly stage: number | null; readonly next: number | null } {
  if (average === null || stages.length === 0) return { stage: null, next: null };
  const share = (average - model.lowest) / Math.max(1e-9, model.highest - model.lowest);
  const place = Math.min(stages.length - 1, Math.max(0, Math.floor(share * stages.length)));
  return { stage: stages[place]?.id ?? null, next: stages[place + 1]?.id ?? null };
}

function maturity(connection: Connection): readonly MaturityFigures[] {
  const rounds = [...readRecords(connection, 'maturityRound')].sort(
    (a, b) => (a.heldOn ?? '').localeCompare(b.heldOn ?? '') || a.position - b.position,
  );
  const questions = readRecords(connection, 'maturityQuestion');
  const stages = readRecords(connection, 'maturityStage');
  const answers = readRecords(connection, 'maturityAnswer');
  const modelsById = new Map(readRecords(connection, 'maturityModel').map((model) => [model.id, model]));
  const means = new Map<string, number>();
  const before = new Map<number, number>();
  return rounds.flatMap((round) => {
    const model = modelsById.get(round.model);
    if (model === undefined) return [];
    const own = answers.filter((answer) => answer.round === round.id);
    const previous = before.get(round.model);
    before.set(round.model, round.id);
    const rows = questions
      .filter((question) => question.model === round.model)
      .map((question) => {
        const given = own.filter((answer) => answer.question === question.id);
        const scores = given.flatMap((answer) => (answer.score === null ? [] : [answer.score]));
        const average = mean(scores);
        if (average !== null) means.set(`${round.id}:${question.id}`, average);
        const earlier = previous === undefined ? undefined : means.get(`${previous}:${question.id}`);
        return {
          question: question.id,
          topic: question.topic,
          n: scores.length,
          mean: average,
          sd: standardDeviation(scores),
          lowest: scores.length === 0 ? null : Math.min(...scores),
          highest: scores.length === 0 ? null : Math.max(...scores),
          withEvidence: given.filter((answer) => answer.evidence !== null).length,
          change: average === null || earlier === undefined ? null : average - earlier,
        };
      });
    // Every question counts once, however many answered it.
    const average = mean(rows.flatMap((row) => (row.mean === null ? [] : [row.mean])));
    const { stage, next } = stageAt(
      average,
      model,
      stages.filter((one) => one.model === round.model),
    );
    return [
      {
        round: round.id,
        model: round.model,
        respondents: [...new Set(own.map((answer) => answer.respondent))],
        questions: rows,
        mean: average,
        stage,
        nextStage: next,
      },
    ];
  });
}

export const recordQueryHandlers = {
  'record.all': ({ connection }) => readAllRecords(connection),
  'organisation.models': ({ connection }) => models(connection),
  'organisation.silos': ({ connection }) => silos(connection),
  'organisation.maturity': ({ connection }) => maturity(connection),
} satisfies Pick<QueryHandlers, 'record.all' | 'organisation.models' | 'organisation.silos' | 'organisation.maturity'>;
