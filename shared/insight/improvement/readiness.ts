/** Action readiness [S4.9, C15]: what became of the proposals an owner was asked to decide on. Counts and cases, never one score. */
import type { Improvement } from '../../domain/improvement';
import { median } from '../statistics';
import { daysBetween } from '@shared/domain/days';

/** Under this number of proposals nothing is said. */
export const FEWEST_ASKED = 3;

/** `too-few` under three asked; otherwise: no answer to any, answers but nothing done, something done. */
export type ReadinessVerdict = 'too-few' | 'no-answer' | 'answers' | 'acts';

/** What became of one proposal. */
export type CaseState = 'done' | 'accepted' | 'rejected' | 'open';

export interface ReadinessCase {
  readonly improvement: number;
  readonly code: string | null;
  readonly name: string;
  readonly state: CaseState;
  /** Days between proposal and decision; null when one of the dates is unknown or the decision came first. */
  readonly daysToAnswer: number | null;
  /** Days that it has waited for an answer on the reference date; null when answered or the date is unknown. */
  readonly daysOpen: number | null;
}

export interface Readiness {
  /** Id of the owner or the department; null = none named. */
  readonly id: number | null;
  readonly name: string | null;
  readonly asked: number;
  readonly answered: number;
  readonly accepted: number;
  readonly done: number;
  /** Median days from proposal to decision; null when no case has both dates. Rests on `timed` cases. */
  readonly medianDaysToAnswer: number | null;
  readonly timed: number;
  /** Days that the longest waiting proposal has been open. */
  readonly longestOpen: number | null;
  readonly verdict: ReadinessVerdict;
  readonly cases: readonly ReadinessCase[];
  /** What the owner said, to hold beside it. */
  readonly words: readonly StatedWord[];
}

export interface StatedWord {
  readonly id: number;
  readonly person: number | null;
  readonly text: string;
  readonly saidOn: string | null;
  readonly source: string | null;
}

/** A proposal is answered when it has a decision, by date or by what became of it. On hold without a date is no answer. */
export function isAnswered(improvement: Pick<Improvement, 'status' | 'decidedOn'>): boolean {
  return improvement.decidedOn !== null || !['proposed', 'onHold'].includes(improvement.status);
}

/** A decision dated before its proposal: one of the two is wrong. */
export function isDecidedBeforeProposed(improvement: Pick<Improvement, 'proposedOn' | 'decidedOn'>): boolean {
  return (
    improvement.proposedOn !== null && improvement.decidedOn !== null && improvement.decidedOn < improvement.proposedOn
  );
}

function caseOf(improvement: Improvement, referenceDate: string): ReadinessCase {
  const { proposedOn, decidedOn, status } = improvement;
  const answered = isAnswered(improvement);
  const state: CaseState = !answered
    ? 'open'
    : status === 'rejected'
      ? 'rejected'
      : status === 'done'
        ? 'done'
        : 'accepted';
  const dated = proposedOn !== null && decidedOn !== null && decidedOn >= proposedOn;
  return {
    improvement: improvement.id,
    code: improvement.code,
    name: improvement.name,
    state,
    daysToAnswer: dated ? daysBetween(proposedOn, decidedOn) : null,
    daysOpen: answered || proposedOn === null ? null : Math.max(0, daysBetween(proposedOn, referenceDate)),
  };
}

function readinessOf(
  id: number | null,
  name: string | null,
  rows: readonly Improvement[],
  words: readonly StatedWord[],
  referenceDate: string,
): Readiness {
  const cases = rows.map((row) => caseOf(row, referenceDate));
  const count = (...states: readonly CaseState[]): number => cases.filter((one) => states.includes(one.state)).length;
  const days = cases.flatMap((one) => (one.daysToAnswer === null ? [] : [one.daysToAnswer]));
  const open = cases.flatMap((one) => (one.daysOpen === null ? [] : [one.daysOpen]));
  const asked = cases.length;
  const answered = asked - count('open');
  const done = count('done');
  return {
    id,
    name,
    asked,
    answered,
    accepted: count('accepted', 'done'),
    done,
    medianDaysToAnswer: median(days),
    timed: days.length,
    longestOpen: open.length === 0 ? null : Math.max(...open),
    verdict: asked < FEWEST_ASKED ? 'too-few' : answered === 0 ? 'no-answer' : done === 0 ? 'answers' : 'acts',
    cases,
    words,
  };
}

/** Readiness per owner or per department, most asked first; proposals without one come last. `referenceDate` is the day to count open days to. */
export function readinessBy(
  by: 'owner' | 'department',
  improvements: readonly Improvement[],
  names: ReadonlyMap<number, string>,
  words: readonly StatedWord[],
  referenceDate: string,
): readonly Readiness[] {
  const groups = new Map<number | null, Improvement[]>();
  for (const improvement of improvements) {
    const known = groups.get(improvement[by]);
    if (known === undefined) groups.set(improvement[by], [improvement]);
    else known.push(improvement);
  }
  const wordsOf = new Map<number, StatedWord[]>();
  if (by === 'owner')
    for (const word of words)
      if (word.person !== null) wordsOf.set(word.person, [...(wordsOf.get(word.person) ?? []), word]);
  return [...groups]
    .map(([id, rows]) =>
      readinessOf(
        id,
        id === null ? null : (names.get(id) ?? null),
        rows,
        id === null ? [] : (wordsOf.get(id) ?? []),
        referenceDate,
      ),
    )
    .sort(
      (a, b) =>
        Number(a.id === null) - Number(b.id === null) ||
        b.asked - a.asked ||
        (a.name ?? '').localeCompare(b.name ?? ''),
    );
}
