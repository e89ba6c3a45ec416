/** Is an assignment clear enough to lay people beside it (P8.2)? The two questions of the intake [S1.13], the level and the share of the journey [S1.11], and whether what is asked can be weighed at all. */
import type { Assignment } from '@shared/domain/staffing';

export const clarityFields = ['online', 'part', 'level', 'share', 'musts', 'weights'] as const;
/** online: aimed at online or offline? part: which part of the experience? level; share of the journey; demands; weights. */
export type ClarityField = (typeof clarityFields)[number];

export const vagueReasons = ['missing', 'everything', 'unreadable', 'notMeasurable', 'notHundred'] as const;
/** Nothing was said; everything was; it cannot be read; only traits nobody can measure; weights do not add up to 100. */
export type VagueReason = (typeof vagueReasons)[number];

export interface VagueField {
  readonly field: ClarityField;
  readonly reason: VagueReason;
  /** The words of the request that gave rise to it. */
  readonly said: string | null;
  /** Whether the assignment cannot go on without it; share and a sum of weights can be settled later. */
  readonly isNeeded: boolean;
}

export interface Clarity {
  readonly clear: boolean;
  readonly answered: {
    /** Wanted share online, 0–100. */
    readonly online: number | null;
    readonly part: Assignment['processes'];
    readonly level: Assignment['levels'];
    /** Share of the journey, 0–100; when nobody said it, the asked processes as a part of the three. */
    readonly share: number | null;
  };
  readonly vague: readonly VagueField[];
}

/** Criteria that the program can compute; a text only a person can judge. */
function computable(assignment: Assignment, condition: 'must' | 'wish'): number {
  return assignment.criteria.filter((criterion) => criterion.condition === condition && criterion.value.kind !== 'text')
    .length;
}

/** Practical demands say nothing of the work itself. */
const practical: ReadonlySet<string> = new Set(['languages', 'rate', 'hours', 'start', 'place', 'sectors', 'years']);

function contentMusts(assignment: Assignment): number {
  return assignment.criteria.filter(
    ({ condition, value }) => condition === 'must' && value.kind !== 'text' && !practical.has(value.kind),
  ).length;
}

/**
 * Nothing to match on [S1.14]: no demand on the work itself that can be checked, and no wish that can be computed and has a weight. Whatever
 * else was said, an order made of it would say nothing.
 */
export function isEmptyIntake(assignment: Assignment): boolean {
  const weighs = assignment.criteria.some(
    ({ condition, weight, value }) => condition === 'wish' && weight > 0 && value.kind !== 'text',
  );
  return contentMusts(assignment) === 0 && !weighs;
}

function reasonFor(said: string | null, isKnown: boolean, isEverything: boolean): VagueReason | null {
  if (isKnown) return isEverything ? 'everything' : null;
  if (said === null || said.trim() === '') return 'missing';
  return isEverything || /^(?:alle[sn]?|allemaal|all|everything|any|beide)$/iu.test(said.trim())
    ? 'everything'
    : 'unreadable';
}

/**
 * The clarity check. Clear = the three questions on side, part and level are answered by less than “everything”, and at least one demand on the
 * work can be checked. All three processes are an answer for a steering role, which is about the whole; for another role they are “everything”.
 * For the same reason a role that only steers is not held up by the question on the side.
 */
export function clarityOf(assignment: Assignment): Clarity {
  const { online, processes, levels, share, said, criteria } = assignment;
  const vague: VagueField[] = [];
  const add = (field: ClarityField, reason: VagueReason | null, words: string | null, isNeeded: boolean): void => {
    if (reason !== null) vague.push({ field, reason, said: words, isNeeded });
  };
  const steers = levels?.includes('steering') === true && levels.length < 4;
  // Who only steers directs both sides: the question stays open, and does not stop.
  const onlySteers = steers && levels.length === 1;
  add('online', reasonFor(said.online, online !== null, false), said.online, !onlySteers);
  add('part', reasonFor(said.processes, processes !== null, processes?.length === 3 && !steers), said.processes, true);
  add('level', reasonFor(said.levels, levels !== null, levels?.length === 4), said.levels, true);
  // What was said and cannot be read is asked; what was not said follows from the part.
  const shareOfPart = processes === null ? null : Math.round((100 * processes.length) / 3);
  const knownShare = share ?? (said.share === null ? shareOfPart : null);
  add('share', knownShare === null ? (said.share === null ? 'missing' : 'unreadable') : null, said.share, false);
  if (contentMusts(assignment) === 0) {
    const words = said.musts?.trim() ?? '';
    const texts = criteria.some(({ condition }) => condition === 'must');
    add(
      'musts',
      words === '' && !texts ? 'missing' : /^alles?$/iu.test(words) ? 'everything' : 'notMeasurable',
      said.musts,
      true,
    );
  }
  const total = criteria.reduce((sum, { condition, weight }) => sum + (condition === 'wish' ? weight : 0), 0);
  const weighs = computable(assignment, 'wish') > 0 && total > 0;
  if (!weighs)
    add('weights', said.weights === null || said.weights.trim() === '' ? 'missing' : 'unreadable', said.weights, false);
  else if (said.weights !== null && Math.abs(total - 100) > 0.5) add('weights', 'notHundred', said.weights, false);
  return {
    clear: vague.every(({ isNeeded }) => !isNeeded),
    answered: { online, part: processes, level: levels, share: knownShare },
    vague,
  };
}
