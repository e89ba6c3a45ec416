/** Kano: which features delight, perform or go without saying, from a functional and a dysfunctional answer (C12); and the opportunity score (C13). */

import type { Interval } from './distribution';
import { mcNemar, wilson } from './proportions';

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

/** What the answers about one feature say. */
export interface KanoFigure {
  /** Pairs of answers that could be read, and those that could not. */
  readonly n: number;
  readonly unreadable: number;
  readonly counts: Readonly<Record<KanoClass, number>>;
  /** The class most pairs fall in; null without pairs, or when the next may be as large among all customers (sign test of the two, p of 0.05 or more). */
  readonly leading: KanoClass | null;
  /** Pairs in the four classes that the coefficients rest on. */
  readonly of: number;
  readonly better: number | null;
  readonly worse: number | null;
  /** Wilson's 95 % interval of the share behind each coefficient; that of worse lies below zero. */
  readonly betterInterval: Interval | null;
  readonly worseInterval: Interval | null;
  /** Fewer pairs in those four classes than say something of a population. */
  readonly small: boolean;
}

/** Fewer pairs than this say little of a population. */
export const FEWEST_PAIRS = 30;

/** Figure of one feature from the number of pairs in each class; n and coefficients are those of `kanoCoefficients`, intervals those of Wilson (C5). */
export function kanoFigure(counts: Readonly<Record<KanoClass, number>>, unreadable: number): KanoFigure {
  const n = kanoClasses.reduce((total, name) => total + counts[name], 0);
  const [first, second] = kanoClasses.toSorted((one, other) => counts[other] - counts[one]);
  const coefficients = kanoCoefficients(counts);
  const better = counts.attractive + counts.oneDimensional;
  const worse = counts.oneDimensional + counts.mustBe;
  const isClear = first !== undefined && second !== undefined && n > 0 && mcNemar(counts[first], counts[second]) < 0.05;
  const below = coefficients === null ? null : wilson(worse, coefficients.n);
  return {
    n,
    unreadable,
    counts,
    leading: isClear ? first : null,
    of: coefficients?.n ?? 0,
    better: coefficients?.better ?? null,
    worse: coefficients?.worse ?? null,
    betterInterval: coefficients === null ? null : wilson(better, coefficients.n),
    worseInterval: below === null ? null : { low: 0 - below.high, high: 0 - below.low },
    small: (coefficients?.n ?? 0) < FEWEST_PAIRS,
  };
}

/** Counts per class of pairs of answers as they stand in the survey; a pair of which one side is missing or not one of the five is unreadable. */
export function kanoCounter(): {
  add(functional: string | null, dysfunctional: string | null): KanoClass | null;
  figure(): KanoFigure;
} {
  const counts = Object.fromEntries(kanoClasses.map((name) => [name, 0])) as Record<KanoClass, number>;
  const known = new Map<string, KanoAnswer | null>();
  const read = (text: string): KanoAnswer | null => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = kanoAnswerOf(text);
    known.set(text, answer);
    return answer;
  };
  let unreadable = 0;
  return {
    add: (functional, dysfunctional) => {
      if (functional === null && dysfunctional === null) return null;
      const first = read(functional ?? '');
      const second = read(dysfunctional ?? '');
      if (first === null || second === null) {
        unreadable += 1;
        return null;
      }
      const kind = kanoClass(first, second);
      counts[kind] += 1;
      return kind;
    },
    figure: () => kanoFigure({ ...counts }, unreadable),
  };
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
    /^(?:5\b|.*\b(?:dislike|(?:do not|don't) like|(?:niet|minder) (?:leuk|fijn|prettig)|onprettig|vervelend|hinder\w*|storend|onacceptabel)\b)/u,
  ],
  ['liveWith', /^(?:4\b|.*\b(?:live with|mee leven|tolerate|accepte\w+|kan ermee|kan er mee)\b)/u],
  ['neutral', /^(?:3\b|.*\b(?:neutra(?:l|al)|maakt (?:me |mij )?niet uit|geen mening|don't care|do not care)\b)/u],
  ['mustBe', /^(?:2\b|.*\b(?:must|expect|verwacht|moet|vanzelfsprekend|zo hoort|hoort zo)\b)/u],
  ['like', /^(?:1\b|.*\b(?:like|leuk|fijn|prettig|graag)\b)/u],
];

/** The answer that a text or a number 1–5 stands for; null when it is none of the five. */
export function kanoAnswerOf(text: string): KanoAnswer | null {
  const words = text.trim().toLowerCase().replaceAll('’', "'");
  return answerWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
