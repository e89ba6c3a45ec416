/** Maturity [S4.27]: answers of several respondents per question, with spread and evidence; where the organisation stands, what comes next, and what changed since the round before. */
import { mean, standardDeviation } from '../statistics';

/** Spread of the answers to one question, on the model's own scale. */
export interface QuestionFigure {
  readonly question: number;
  readonly topic: string | null;
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

export interface MaturityFigures {
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
  /** Stage that the mean falls in when the stages share the scale evenly; null without stages. */
  readonly stage: number | null;
  readonly nextStage: number | null;
  /** Questions that hold the organisation back: mean below where the next stage begins, lowest first. */
  readonly holding: readonly number[];
}

export interface MaturityInput {
  readonly rounds: readonly {
    readonly id: number;
    readonly position: number;
    readonly model: number;
    readonly heldOn: string | null;
  }[];
  readonly models: readonly { readonly id: number; readonly lowest: number; readonly highest: number }[];
  readonly stages: readonly { readonly id: number; readonly model: number }[];
  readonly questions: readonly { readonly id: number; readonly model: number; readonly topic: string | null }[];
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

/** Where stage number `place` of `count` begins on the scale: the stages share it evenly. */
export function stageBegin(place: number, count: number, lowest: number, highest: number): number {
  return lowest + (place / Math.max(1, count)) * (highest - lowest);
}

/** Number of the stage that a mean falls in, from 0; null without a mean or stages. The top of the scale belongs to the last stage. */
export function stagePlace(average: number | null, count: number, lowest: number, highest: number): number | null {
  if (average === null || count === 0) return null;
  const share = (average - lowest) / Math.max(1e-9, highest - lowest);
  return Math.min(count - 1, Math.max(0, Math.floor(share * count)));
}

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
    const stages = input.stages.filter((stage) => stage.model === round.model);
    const average = mean(known(questions.map((row) => row.mean)));
    const place = stagePlace(average, stages.length, model.lowest, model.highest);
    const scores = questions.reduce((total, row) => total + row.n, 0);
    const next = place === null ? null : (stages[place + 1]?.id ?? null);
    const begin =
      place === null || next === null ? null : stageBegin(place + 1, stages.length, model.lowest, model.highest);
    return [
      {
        round: round.id,
        model: round.model,
        respondents: [...new Set(own.map((answer) => answer.respondent))],
        questions,
        topics: topicsOf(questions),
        mean: average,
        change: mean(known(questions.map((row) => row.change))),
        evidence: scores === 0 ? null : questions.reduce((total, row) => total + row.withEvidence, 0) / scores,
        stage: place === null ? null : (stages[place]?.id ?? null),
        nextStage: next,
        holding:
          begin === null
            ? []
            : questions
                .filter((row) => row.mean !== null && row.mean < begin)
                .toSorted((a, b) => (a.mean ?? 0) - (b.mean ?? 0))
                .map((row) => row.question),
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
