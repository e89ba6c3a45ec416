/** The stage that an organisation has reached by the rule of its maturity model [S4.27, ME9]: by the mean, or only when nothing lags behind. */
import { passingMark, type MaturityRule } from '../../domain/maturity';

/** A model with its stages from low to high. */
export interface StagedModel {
  readonly lowest: number;
  readonly highest: number;
  readonly rule: MaturityRule;
  readonly passing: number | null;
  readonly stages: readonly { readonly id: number }[];
}

export interface StagedQuestion {
  readonly question: number;
  readonly topic: string | null;
  /** Stage that the question belongs to, for the rule 'statements'. */
  readonly stage: number | null;
  readonly mean: number | null;
}

/** How far one stage is, in what the rule of the model counts: the whole, topics, or questions. */
export interface StageStep {
  readonly stage: number;
  /** Mark from which it is met, on the model's scale. */
  readonly from: number;
  readonly met: number;
  /** Of how many: topics or questions with an answer; for the rule 'statements' all that belong to the stage. */
  readonly of: number;
}

export interface StageStanding {
  readonly rule: MaturityRule;
  /** Stage by the rule of the model; null without stages or answers. */
  readonly stage: number | null;
  readonly nextStage: number | null;
  /** Stage by the mean alone, to hold beside it. */
  readonly stageByMean: number | null;
  readonly steps: readonly StageStep[];
  /** Questions that keep the next stage away, lowest first; those that nobody answered come first where the rule asks for every one. */
  readonly holding: readonly number[];
  /** Questions that the rule asks for and nobody answered. */
  readonly unanswered: number;
}

/** Means are quotients: one that lies on a border must not fall below it. */
const CLOSE = 1e-9;

/** Where stage number `place` of `count` begins on the scale: the stages share it evenly. */
export function stageBegin(place: number, count: number, lowest: number, highest: number): number {
  return lowest + (place / Math.max(1, count)) * (highest - lowest);
}

/** Number of the stage that a mean falls in, from 0; null without a mean or stages. The top of the scale belongs to the last stage. */
export function stagePlace(average: number | null, count: number, lowest: number, highest: number): number | null {
  if (average === null || count === 0) return null;
  let place = 0;
  while (place + 1 < count && average >= stageBegin(place + 1, count, lowest, highest) - CLOSE) place += 1;
  return place;
}

/**
 * Where the model's rule puts the organisation. `mean` is the mean of the questions' means, `topics` the mean per topic. By 'topics' and 'questions' the
 * weakest with an answer decides: what nobody answered is unknown, not zero, and told by `unanswered`. By 'statements' a stage after the first is reached
 * when it has statements, each of them and of every stage before it (the first aside) has an answer, and their means reach the passing mark.
 */
export function stageStanding(
  model: StagedModel,
  questions: readonly StagedQuestion[],
  topics: readonly { readonly topic: string | null; readonly mean: number | null }[],
  average: number | null,
): StageStanding {
  const { rule, stages, lowest, highest } = model;
  const count = stages.length;
  const begin = (place: number): number =>
    rule === 'statements' ? passingMark(model) : stageBegin(place, count, lowest, highest);
  const ofStage = (place: number): readonly StagedQuestion[] =>
    questions.filter((question) => question.stage !== null && question.stage === stages[place]?.id);
  const weighed = (place: number): readonly (number | null)[] => {
    switch (rule) {
      case 'mean':
        return [average];
      case 'topics':
        return topics.map((topic) => topic.mean).filter((mean) => mean !== null);
      case 'questions':
        return questions.map((question) => question.mean).filter((mean) => mean !== null);
      case 'statements':
        return ofStage(place).map((question) => question.mean);
    }
  };
  const reaches = (mean: number | null, place: number): boolean => mean !== null && mean >= begin(place) - CLOSE;
  const steps = stages.map((stage, place): StageStep => {
    const values = weighed(place);
    return {
      stage: stage.id,
      from: begin(place),
      met: values.filter((mean) => reaches(mean, place)).length,
      of: values.length,
    };
  });
  const byMean = stagePlace(average, count, lowest, highest);
  const open = steps.findIndex(({ met, of }, place) => place > 0 && (of === 0 || met < of));
  const place = byMean === null ? null : open === -1 ? count - 1 : open - 1;
  const next = place === null ? null : (stages[place + 1] ?? null);
  const asked = rule === 'statements' ? questions.filter(({ stage }) => stage !== null) : questions;
  const behind = (question: StagedQuestion): boolean => {
    if (place === null || next === null) return false;
    if (rule !== 'statements') return question.mean !== null && !reaches(question.mean, place + 1);
    return question.stage === next.id && !reaches(question.mean, place + 1);
  };
  return {
    rule,
    stage: place === null ? null : (stages[place]?.id ?? null),
    nextStage: next?.id ?? null,
    stageByMean: byMean === null ? null : (stages[byMean]?.id ?? null),
    steps,
    holding: asked
      .filter(behind)
      .toSorted((one, other) => (one.mean ?? lowest - 1) - (other.mean ?? lowest - 1))
      .map(({ question }) => question),
    unanswered: asked.filter(({ mean }) => mean === null).length,
  };
}
