/** CSAT and Customer Effort Score in their variants (C4); a figure always carries the name of its variant. */
import { mean } from '../statistics';
import { wilson } from './proportions';
import type { Interval } from './distribution';

export const csatVariants = ['topTwo', 'mean'] as const;
/** `topTwo` = share of the two highest answers (4 and 5 on 1–5); `mean` = mean answer. */
export type CsatVariant = (typeof csatVariants)[number];

export const cesVariants = ['mean', 'share', 'index'] as const;
/** Of CES 2.0, agreement 1–7 with "made it easy": `mean`; `share` of 5–7; `index` = % of 6–7 minus % of 1–3, -100 to 100. */
export type CesVariant = (typeof cesVariants)[number];

/** Answers of the lowest and highest possible value. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

export const measures = ['nps', 'csat', 'ces', 'functional', 'emotional'] as const;
/** What is measured of one respondent about one touchpoint. */
export type Measure = (typeof measures)[number];

export const usualScales: Readonly<Record<Measure, Scale>> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  functional: { min: 1, max: 10 },
  emotional: { min: 1, max: 10 },
};

/** True for measures whose answers are whole numbers; report marks take decimals. */
export function isWhole(measure: Measure): boolean {
  return measure === 'nps' || measure === 'csat' || measure === 'ces';
}

/** True when the answer is one of the two highest of its scale. */
export function isTopTwo(answer: number, scale: Scale = usualScales.csat): boolean {
  return answer >= scale.max - 1;
}

export interface CsatScore {
  readonly n: number;
  readonly mean: number;
  /** Share of the two highest answers, 0–1, with Wilson's interval. */
  readonly share: number;
  readonly interval: Interval;
}

/** CSAT of a list of answers; null without one. */
export function csatOf(answers: readonly number[], scale: Scale = usualScales.csat): CsatScore | null {
  const middle = mean(answers);
  if (middle === null) return null;
  const satisfied = answers.filter((answer) => isTopTwo(answer, scale)).length;
  return {
    n: answers.length,
    mean: middle,
    share: satisfied / answers.length,
    interval: wilson(satisfied, answers.length),
  };
}

/** What an answer adds to the CES index: 1 for 6–7, -1 for 1–3 (on 1–7; on 1–5: 4–5 and 1–2). */
export function cesIndexPoint(answer: number, scale: Scale = usualScales.ces): number {
  const middle = (scale.min + scale.max) / 2;
  if (answer >= scale.max - 1) return 1;
  return answer < middle ? -1 : 0;
}

/** True when an answer says that it was easy: above the middle of the scale (5–7 on 1–7). */
export function isEasy(answer: number, scale: Scale = usualScales.ces): boolean {
  return answer > (scale.min + scale.max) / 2;
}

export interface CesScore {
  readonly n: number;
  readonly mean: number;
  /** 0–1. */
  readonly share: number;
  /** -100 to 100. */
  readonly index: number;
}

/** CES of a list of answers in all three variants; null without one. */
export function cesOf(answers: readonly number[], scale: Scale = usualScales.ces): CesScore | null {
  const middle = mean(answers);
  if (middle === null) return null;
  const n = answers.length;
  return {
    n,
    mean: middle,
    share: answers.filter((answer) => isEasy(answer, scale)).length / n,
    index: (100 * answers.reduce((total, answer) => total + cesIndexPoint(answer, scale), 0)) / n,
  };
}
