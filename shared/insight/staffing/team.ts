/**
 * The smallest team that covers every need (set cover), exact by branch and bound. Before every branching what follows by itself is done:
 * who covers no more than somebody else is left out, a need that comes along with another is left out, and the only one who covers a need
 * is taken. A branch that cannot beat the best team is left: needs that no single person shares each ask a person of their own.
 */

export interface Candidate {
  readonly id: number;
  /** Indexes of the needs that this person covers. */
  readonly covers: readonly number[];
}

export interface Team {
  readonly members: readonly number[];
  /** Needs that no candidate covers: no team can. */
  readonly uncovered: readonly number[];
  /** True when proven smallest; false when the search was stopped, with `atLeast` as the bound that is proven. */
  readonly isProven: boolean;
  /** No team can be smaller than this. */
  readonly atLeast: number;
}

/** Candidates (after those who are never needed have left) up to which every branch is looked at; with more of them a branch takes longer, and fewer are. */
const EXACT_UP_TO = 60;
/** Branches looked at before the search stops and says what is proven. */
const MOST_BRANCHES = 60_000;
/** Branches between two pauses: a few milliseconds. */
const BETWEEN = 20;

/** A set of whole numbers, 32 to a word. */
type Bits = Uint32Array;

// Plain loops below: this is the innermost work, done millions of times.
const has = (set: Bits, at: number): boolean => ((set[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
const put = (set: Bits, at: number): void => void (set[at >>> 5] = (set[at >>> 5] ?? 0) | (1 << (at & 31)));
const drop = (set: Bits, at: number): void => void (set[at >>> 5] = (set[at >>> 5] ?? 0) & ~(1 << (at & 31)));

function isWithin(set: Bits, other: Bits): boolean {
  for (let at = 0; at < set.length; at += 1) if (((set[at] ?? 0) & ~(other[at] ?? 0)) !== 0) return false;
  return true;
}

function isApart(set: Bits, other: Bits): boolean {
  for (let at = 0; at < set.length; at += 1) if (((set[at] ?? 0) & (other[at] ?? 0)) !== 0) return false;
  return true;
}

function both(set: Bits, other: Bits): Bits {
  const shared = new Uint32Array(set.length);
  for (let at = 0; at < set.length; at += 1) shared[at] = (set[at] ?? 0) & (other[at] ?? 0);
  return shared;
}

function without(set: Bits, other: Bits): Bits {
  const left = new Uint32Array(set.length);
  for (let at = 0; at < set.length; at += 1) left[at] = (set[at] ?? 0) & ~(other[at] ?? 0);
  return left;
}

function sizeOfBoth(set: Bits, other: Bits): number {
  let size = 0;
  for (let at = 0; at < set.length; at += 1) {
    // Counts the bits of a word in a fixed number of steps.
    let word = (set[at] ?? 0) & (other[at] ?? 0);
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    size += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return size;
}

const sizeOf = (set: Bits): number => sizeOfBoth(set, set);

function itemsOf(set: Bits): number[] {
  const items: number[] = [];
  for (let at = 0; at < set.length; at += 1)
    for (let left = set[at] ?? 0; left !== 0; left &= left - 1) items.push(at * 32 + 31 - Math.clz32(left & -left));
  return items;
}

function bitsOf(count: number, items: Iterable<number>): Bits {
  const set = new Uint32Array(Math.max(1, Math.ceil(count / 32)));
  for (const item of items) if (item < count) put(set, item);
  return set;
}

/** What is still to be decided: needs that are open and people who are left, as sets of each other. */
interface State {
  readonly open: Bits;
  readonly people: Bits;
  readonly chosen: readonly number[];
}

interface Problem {
  /** Needs by person, and people by need. */
  readonly covers: readonly Bits[];
  readonly able: readonly Bits[];
}

/** Leaves out whoever covers no more of what is open than somebody else who is left. */
function withoutLesser({ covers }: Problem, { open, people, chosen }: State): State {
  const bySize = itemsOf(people)
    .map((at) => ({ at, own: both(covers[at] ?? open, open) }))
    .map((one) => ({ ...one, size: sizeOf(one.own) }))
    .toSorted((a, b) => b.size - a.size || a.at - b.at);
  const kept: typeof bySize = [];
  for (const one of bySize) if (one.size > 0 && !kept.some(({ own }) => isWithin(one.own, own))) kept.push(one);
  const left = people.map(() => 0);
  for (const { at } of kept) put(left, at);
  return { open, people: left, chosen };
}

/** Leaves out needs that come along: whoever covers another open need covers them too. */
function withoutImplied({ able }: Problem, { open, people, chosen }: State): State {
  const left = Uint32Array.from(open);
  const list = itemsOf(open).map((need) => ({ need, by: both(able[need] ?? people, people) }));
  for (const [at, { need, by }] of list.entries())
    if (
      list.some(
        (other, before) =>
          before !== at && has(left, other.need) && isWithin(other.by, by) && (before < at || !isWithin(by, other.by)),
      )
    )
      drop(left, need);
  return { open: left, people, chosen };
}

/** Does all that follows by itself, until nothing does. */
function reduced(problem: Problem, given: State): State {
  let state = given;
  for (;;) {
    state = withoutImplied(problem, withoutLesser(problem, state));
    const { open, people } = state;
    const only = new Set<number>();
    for (const need of itemsOf(open)) {
      const by = both(problem.able[need] ?? people, people);
      if (sizeOf(by) === 1) for (const at of itemsOf(by)) only.add(at);
    }
    if (only.size === 0) return state;
    for (const at of only) state = taking(problem, state, at);
  }
}

/** The state after one more person joined. */
function taking({ covers }: Problem, { open, people, chosen }: State, at: number): State {
  const others = Uint32Array.from(people);
  drop(others, at);
  return { open: without(open, covers[at] ?? open), people: others, chosen: [...chosen, at] };
}

/** People that are needed at least: needs that share nobody each take one, and nobody covers more than the largest share. */
function leastFor({ covers, able }: Problem, { open, people }: State): number {
  const needs = itemsOf(open)
    .map((need) => both(able[need] ?? people, people))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const apart: Bits[] = [];
  for (const by of needs) if (apart.every((other) => isApart(by, other))) apart.push(by);
  let largest = 1;
  for (const at of itemsOf(people)) largest = Math.max(largest, sizeOfBoth(covers[at] ?? open, open));
  return Math.max(apart.length, Math.ceil(needs.length / largest));
}

/** A first team: always whoever covers most of what is left. */
function greedy(problem: Problem, given: State): readonly number[] {
  let state = given;
  while (sizeOf(state.open) > 0) {
    let most = 0;
    let best = -1;
    for (const at of itemsOf(state.people)) {
      const gain = sizeOfBoth(problem.covers[at] ?? state.open, state.open);
      if (gain > most) [most, best] = [gain, at];
    }
    if (best < 0) break;
    state = taking(problem, state, best);
  }
  return state.chosen;
}

/**
 * The same search every time, so of equally small teams always the same one. `needs` is how many there are (indexes 0 … needs − 1). Pauses
 * now and then, so that long work can be stopped between; its last value is the team.
 */
export function* smallestTeamSteps(
  needs: number,
  candidates: readonly Candidate[],
  mostBranches = MOST_BRANCHES,
): Generator<void, Team> {
  const all = candidates.map(({ covers }) => bitsOf(needs, covers));
  const open = bitsOf(needs, []);
  for (const own of all) own.forEach((word, part) => (open[part] = (open[part] ?? 0) | word));
  const able = Array.from({ length: needs }, () => bitsOf(all.length, []));
  for (const [at, own] of all.entries()) for (const need of itemsOf(own)) put(able[need] ?? open, at);
  const problem: Problem = { covers: all, able };
  const start = reduced(problem, { open, people: bitsOf(all.length, all.keys()), chosen: [] });
  const leastPossible = start.chosen.length + leastFor(problem, start);
  let best = greedy(problem, start);
  let branches = 0;
  let isStopped = false;

  const most = start.people.length === 0 ? 0 : mostBranches * Math.min(1, (EXACT_UP_TO / sizeOf(start.people)) ** 3);
  function* search(given: State): Generator<void> {
    if (given.chosen.length + leastFor(problem, given) >= best.length) return;
    branches += 1;
    if (branches > most) isStopped = true;
    if (isStopped) return;
    if (branches % BETWEEN === 0) yield;
    const state = reduced(problem, given);
    const rest = itemsOf(state.open);
    if (rest.length === 0) {
      if (state.chosen.length < best.length) best = state.chosen;
      return;
    }
    const ways = rest.map((need) => both(able[need] ?? state.people, state.people));
    const rarest = ways.reduce((few, by) => (sizeOf(by) < sizeOf(few) ? by : few));
    const order = itemsOf(rarest)
      .map((at) => ({ at, gain: sizeOfBoth(all[at] ?? state.open, state.open) }))
      .toSorted((a, b) => b.gain - a.gain || a.at - b.at);
    let left = state;
    for (const { at } of order) {
      if (isStopped) return;
      const next = taking(problem, left, at);
      // Whoever was tried before is out: every team with that person has been looked at.
      left = { ...left, people: next.people };
      const { people } = next;
      if (itemsOf(next.open).every((need) => !isApart(able[need] ?? people, people))) yield* search(next);
    }
  }
  yield* search(start);
  return {
    members: [...best].sort((a, b) => a - b).map((at) => candidates[at]?.id ?? 0),
    uncovered: Array.from({ length: needs }, (_, need) => need).filter((need) => !has(open, need)),
    isProven: !isStopped || best.length === leastPossible,
    atLeast: isStopped ? leastPossible : best.length,
  };
}

/** The same at once. */
export function smallestTeam(needs: number, candidates: readonly Candidate[], mostBranches = MOST_BRANCHES): Team {
  const steps = smallestTeamSteps(needs, candidates, mostBranches);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
