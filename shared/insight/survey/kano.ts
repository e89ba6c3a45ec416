/** Kano: which features delight, perform or go without saying, from a functional and a dysfunctional answer (C12); and the opportunity score (C13). */

/** Answers in the order of the table: like, must be, neutral, can live with, dislike. */
export const kanoAnswers = ['like', 'mustBe', 'neutral', 'liveWith', 'dislike'] as const;
export type KanoAnswer = (typeof kanoAnswers)[number];

export const kanoClasses = [
  'attractive',
  'oneDimensional',
  'mustBe',
  'indifferent',
  'reverse',
  'questionable',
] as const;
export type KanoClass = (typeof kanoClasses)[number];

const letters = {
  A: 'attractive',
  O: 'oneDimensional',
  M: 'mustBe',
  I: 'indifferent',
  R: 'reverse',
  Q: 'questionable',
} as const;
/** Rows: the functional answer; columns: the dysfunctional one. */
const table = ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'] as const;

/** Class of one respondent's pair of answers. */
export function kanoClass(functional: KanoAnswer, dysfunctional: KanoAnswer): KanoClass {
  const row = table[kanoAnswers.indexOf(functional)];
  const letter = row?.[kanoAnswers.indexOf(dysfunctional)] as keyof typeof letters | undefined;
  return letters[letter ?? 'Q'];
}

/** Better = (A + O) / (A + O + M + I), Worse = -(O + M) / (A + O + M + I); null when nobody falls in those four. */
export function kanoCoefficients(
  counts: Readonly<Partial<Record<KanoClass, number>>>,
): { readonly n: number; readonly better: number; readonly worse: number } | null {
  const { attractive = 0, oneDimensional = 0, mustBe = 0, indifferent = 0 } = counts;
  const n = attractive + oneDimensional + mustBe + indifferent;
  if (n === 0) return null;
  return { n, better: (attractive + oneDimensional) / n, worse: -(oneDimensional + mustBe) / n };
}

/** Opportunity score, importance + max(importance - satisfaction, 0), both on 0–10; 0–20. Above 15 extreme, above 12 high, above 10 worth a look. */
export function opportunityScore(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0);
}

/** A value of one scale on 0–10, so that the cut-offs of the opportunity score hold: 1–5 must be rescaled first. */
export function rescaledToTen(value: number, min: number, max: number): number {
  if (!(max > min)) throw new RangeError('a scale needs max above min');
  return ((value - min) / (max - min)) * 10;
}

export type OpportunityVerdict = 'extreme' | 'high' | 'some' | 'none';

export function opportunityVerdict(score: number): OpportunityVerdict {
  return score > 15 ? 'extreme' : score > 12 ? 'high' : score > 10 ? 'some' : 'none';
}

const answerWords: readonly (readonly [KanoAnswer, RegExp])[] = [
  [
    'dislike',
    /^(?:5\b|.*\b(?:dislike|niet leuk|vervelend|hinder|storend|onacceptabel|vind ik (?:het )?niet (?:fijn|prettig|leuk))\b)/u,
  ],
  ['liveWith', /^(?:4\b|.*\b(?:live with|mee leven|tolerate|accepteer|kan ermee)\b)/u],
  ['neutral', /^(?:3\b|.*\b(?:neutra(?:l|al)|maakt (?:me )?niet uit|don't care)\b)/u],
  ['mustBe', /^(?:2\b|.*\b(?:must|expect|verwacht|vanzelfsprekend|zo hoort)\b)/u],
  ['like', /^(?:1\b|.*\b(?:like|leuk|fijn|prettig|graag)\b)/u],
];

/** The answer that a text or a number 1–5 stands for; null when it is none of the five. */
export function kanoAnswerOf(text: string): KanoAnswer | null {
  const words = text.trim().toLowerCase();
  return answerWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
