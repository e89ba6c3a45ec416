/** Maturity [S4.27]: answers of several respondents per question, with spread and evidence; where the organisation stands, what comes next, and what changed since the round before. */
import type { MaturityRule } from '../../domain/maturity';
import { mean, standardDeviation } from '../statistics';
import { stageStanding, type StageStanding } from './maturityStage';

/** Spread of the answers to one question, on the model's own scale. */
export interface QuestionFigure {
  readonly question: number;
  readonly topic: string | null;
  /** Stage that the question belongs to; null when it belongs to none. */
  readonly stage: number | null;
  /** Respondents who gave a score. */
  readonly n: number;
  readonly mean: number | null;
  /** Sample standard deviation (n − 1); null with fewer than two. */
  readonly sd: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Answers with evidence behind them. */
  readonly withEvidence: number;
  /** Change of the mean since the round before of this model; null without one. */
  readonly change: number | null;
}

/** Mean of the questions of one topic. */
export interface TopicFigure {
  readonly topic: string | null;
  /** Questions of the topic with an answer. */
  readonly questions: number;
  readonly mean: number | null;
}

/** Figures of one round, and the stage by the rule of the model. */
export interface MaturityFigures extends StageStanding {
  readonly round: number;
  readonly model: number;
  readonly respondents: readonly string[];
  readonly questions: readonly QuestionFigure[];
  readonly topics: readonly TopicFigure[];
  /** Mean of the questions' means: every question counts once, however many answered it. */
  readonly mean: number | null;
  /** Change of that mean over the questions that were answered in both rounds; null without a round before. */
  readonly change: number | null;
  /** Share of the scores with evidence, 0–1; null without scores. */
  readonly evidence: number | null;
}

export interface MaturityInput {
  readonly rounds: readonly {
    readonly id: number;
    readonly position: number;
    readonly model: number;
    readonly heldOn: string | null;
  }[];
  readonly models: readonly {
    readonly id: number;
    readonly lowest: number;
    readonly highest: number;
    readonly rule: MaturityRule;
    readonly passing: number | null;
  }[];
  readonly stages: readonly { readonly id: number; readonly model: number }[];
  readonly questions: readonly {
    readonly id: number;
    readonly model: number;
    readonly topic: string | null;
    readonly stage: number | null;
  }[];
  readonly answers: readonly {
    readonly round: number;
    readonly question: number;
    readonly respondent: string;
    readonly score: number | null;
    readonly evidence: string | null;
  }[];
}

/** A questions' spread of more than this share of the scale is a difference of view worth a talk; own judgement. */
export const WIDE_SHARE = 0.5;

/** Figures of every round, in order of time within a model, undated ones last; a round of a model that is gone is left out. */
export function maturityFigures(input: MaturityInput): readonly MaturityFigures[] {
  // A round without a date is the one being held now.
  const when = (heldOn: string | null): string => heldOn ?? '9999';
  const rounds = input.rounds.toSorted(
    (a, b) => when(a.heldOn).localeCompare(when(b.heldOn)) || a.position - b.position,
  );
  const models = new Map(input.models.map((model) => [model.id, model]));
  const earlierByModel = new Map<number, ReadonlyMap<number, number>>();
  return rounds.flatMap((round) => {
    const model = models.get(round.model);
    if (model === undefined) return [];
    const own = input.answers.filter((answer) => answer.round === round.id);
    const earlier = earlierByModel.get(round.model);
    const questions = input.questions
      .filter((question) => question.model === round.model)
      .map((question): QuestionFigure => {
        const given = own.filter((answer) => answer.question === question.id);
        const scores = given.flatMap((answer) => (answer.score === null ? [] : [answer.score]));
        const average = mean(scores);
        const before = earlier?.get(question.id);
        return {
          question: question.id,
          topic: question.topic,
          stage: question.stage,
          n: scores.length,
          mean: average,
          sd: standardDeviation(scores),
          lowest: scores.length === 0 ? null : Math.min(...scores),
          highest: scores.length === 0 ? null : Math.max(...scores),
          withEvidence: given.filter((answer) => answer.score !== null && answer.evidence !== null).length,
          change: average === null || before === undefined ? null : average - before,
        };
      });
    earlierByModel.set(
      round.model,
      new Map(questions.flatMap((row) => (row.mean === null ? [] : [[row.question, row.mean] as const]))),
    );
    const average = mean(known(questions.map((row) => row.mean)));
    const topics = topicsOf(questions);
    const scores = questions.reduce((total, row) => total + row.n, 0);
    return [
      {
        round: round.id,
        model: round.model,
        respondents: [...new Set(own.map((answer) => answer.respondent))],
        questions,
        topics,
        mean: average,
        change: mean(known(questions.map((row) => row.change))),
        evidence: scores === 0 ? null : questions.reduce((total, row) => total + row.withEvidence, 0) / scores,
        ...stageStanding(
          { ...model, stages: input.stages.filter((stage) => stage.model === round.model) },
          questions,
          topics,
          average,
        ),
      },
    ];
  });
}

function known(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

function topicsOf(questions: readonly QuestionFigure[]): readonly TopicFigure[] {
  const topics = [...new Set(questions.map((row) => row.topic))];
  return topics.map((topic) => {
    const means = known(questions.filter((row) => row.topic === topic).map((row) => row.mean));
    return { topic, questions: means.length, mean: mean(means) };
  });
}
