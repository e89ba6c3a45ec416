/** Counts of survey answers, kept small whatever their number: enough for every figure of a group, built up in one pass. */
import { cesIndexPoint, isEasy, isTopTwo, usualScales, type Measure, type Scale } from './measures';
import type { NpsCounts } from './nps';

/** One answer as the tally takes it; null = not answered. `impossible` names measures whose answer could not be. */
export interface Answer {
  readonly nps: number | null;
  readonly csat: number | null;
  readonly ces: number | null;
  readonly functional: number | null;
  readonly emotional: number | null;
  readonly impossible: readonly Measure[];
}

export type Scales = Readonly<Partial<Record<Measure, Scale>>>;

/** Answers left open, and answers that could not be: neither counts in the measure. */
export interface Missing {
  blank: number;
  invalid: number;
}

interface NumberTally extends Missing {
  n: number;
  sum: number;
  squares: number;
  /** Answers at the top of the scale: 9 and up for marks, the two highest for CSAT, the easy ones for CES. */
  top: number;
  /** Of CES: answers of 6–7, and of 1–3. */
  easy: number;
  hard: number;
}

export interface Tally {
  rows: number;
  nps: { -readonly [Key in keyof NpsCounts]: number } & Missing;
  csat: NumberTally;
  ces: NumberTally;
  functional: NumberTally;
  emotional: NumberTally;
}

const emptyNumbers = (): NumberTally => ({ n: 0, sum: 0, squares: 0, top: 0, easy: 0, hard: 0, blank: 0, invalid: 0 });

/** A tally without answers. */
export function emptyTally(): Tally {
  return {
    rows: 0,
    nps: { detractors: 0, passives: 0, promoters: 0, blank: 0, invalid: 0 },
    csat: emptyNumbers(),
    ces: emptyNumbers(),
    functional: emptyNumbers(),
    emotional: emptyNumbers(),
  };
}

/** Adds an answer that counts. */
export function addAnswer(tally: Tally, answer: Answer, scales: Scales = {}): void {
  tally.rows += 1;
  if (answer.nps === null) addMissing(tally.nps, answer.impossible.includes('nps'));
  else if (answer.nps >= 9) tally.nps.promoters += 1;
  else if (answer.nps >= 7) tally.nps.passives += 1;
  else tally.nps.detractors += 1;
  addNumber(tally.csat, answer, 'csat', (value) => isTopTwo(value, scales.csat ?? usualScales.csat));
  addNumber(tally.ces, answer, 'ces', (value) => isEasy(value, scales.ces ?? usualScales.ces));
  const point = answer.ces === null ? 0 : cesIndexPoint(answer.ces, scales.ces ?? usualScales.ces);
  if (point > 0) tally.ces.easy += 1;
  if (point < 0) tally.ces.hard += 1;
  addNumber(tally.functional, answer, 'functional', isPeak);
  addNumber(tally.emotional, answer, 'emotional', isPeak);
}

const isPeak = (value: number): boolean => value >= 9;

function addNumber(
  numbers: NumberTally,
  answer: Answer,
  measure: Exclude<Measure, 'nps'>,
  top: (value: number) => boolean,
): void {
  const value = answer[measure];
  if (value === null) {
    addMissing(numbers, answer.impossible.includes(measure));
    return;
  }
  numbers.n += 1;
  numbers.sum += value;
  numbers.squares += value * value;
  if (top(value)) numbers.top += 1;
}

function addMissing(missing: Missing, invalid: boolean): void {
  if (invalid) missing.invalid += 1;
  else missing.blank += 1;
}

/** Answers to the recommendation question. */
export function npsAnswers(tally: Tally): number {
  return tally.nps.detractors + tally.nps.passives + tally.nps.promoters;
}
