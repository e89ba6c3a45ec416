/** Maturity models [S4.27]: stages and questions are data of the engagement; presets are named only as far as a source names them. */

/**
 * When a stage is reached. `mean`: when the mean of all questions lies in it. `topics` and `questions`: when the mean of every topic, or of every question,
 * lies in it, so that the weakest decides. `statements`: when every question that belongs to it, and to each stage before it, is met.
 */
export const maturityRules = ['mean', 'topics', 'questions', 'statements'] as const;
export type MaturityRule = (typeof maturityRules)[number];

/** Share of the scale from which a statement is met when the model says nothing else (4 on 1–5); own judgement. */
const PASSING_SHARE = 0.75;

/** Mark from which a question counts as met: the model's own, or three quarters of its scale. */
export function passingMark(model: {
  readonly lowest: number;
  readonly highest: number;
  readonly passing: number | null;
}): number {
  return model.passing ?? model.lowest + PASSING_SHARE * (model.highest - model.lowest);
}

export interface MaturityPreset {
  /** Its name, stages and questions stand as texts under `maturity.<key>` in the messages, numbered from 0. */
  readonly key: 'twoEnds' | 'eightTasks' | 'xmInstitute' | 'altuition';
  /** Publication that names it; null for our own list. */
  readonly source: string | null;
  readonly lowest: number;
  readonly highest: number;
  readonly stages: number;
  readonly questions: number;
  readonly rule: MaturityRule;
}

/**
 * `twoEnds`: the source gives only the two ends, what lies between is for the engagement to fill in, built up
 * step by step: no topic may lag behind. `eightTasks`: a questionnaire on the tasks
 * of the CX manager [S2.14]. `xmInstitute`: five stages and six competences by name. `altuition`: the two stages and the areas whose names are public.
 */
export const maturityPresets: readonly MaturityPreset[] = [
  { key: 'twoEnds', source: null, lowest: 1, highest: 5, stages: 2, questions: 8, rule: 'topics' },
  { key: 'eightTasks', source: null, lowest: 1, highest: 5, stages: 0, questions: 8, rule: 'mean' },
  {
    key: 'xmInstitute',
    source: 'XM Institute, Digital CX Maturity Assessment',
    lowest: 1,
    highest: 5,
    stages: 5,
    questions: 6,
    rule: 'mean',
  },
  {
    key: 'altuition',
    source: 'Altuïtion (magazine.pvko.nl; consultancy.nl/nieuws/14154)',
    lowest: 1,
    highest: 5,
    stages: 2,
    questions: 5,
    rule: 'mean',
  },
];
