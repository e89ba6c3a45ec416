/** The smallest team that covers every need (set cover), exact by branch and bound: at each step the need with the fewest candidates is served, and a branch that cannot beat the best is left. */

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

/** Branches looked at before the search stops and says what is proven; reached only with far more than 60 candidates. */
const MOST_BRANCHES = 400_000;

/** `needs` is how many there are (indexes 0 … needs − 1). Of equally small teams, the first that is found is given; the search goes the same way every time. */
export function smallestTeam(needs: number, candidates: readonly Candidate[], mostBranches = MOST_BRANCHES): Team {
  const all = candidates.map(({ covers }) =>
    covers.reduce((set, need) => (need < needs ? set | (1n << BigInt(need)) : set), 0n),
  );
  // Who covers no more than somebody else is never needed: a pool of hundreds becomes a handful.
  const kept = all.flatMap((own, at) =>
    own === 0n || all.some((other, before) => at !== before && (own & ~other) === 0n && (other !== own || before < at))
      ? []
      : [at],
  );
  const bits = kept.map((at) => all[at] ?? 0n);
  const whole = bits.reduce((set, own) => set | own, 0n);
  const uncovered = Array.from({ length: needs }, (_, need) => need).filter(
    (need) => (whole & (1n << BigInt(need))) === 0n,
  );
  const byNeed = Array.from({ length: needs }, (_, need) =>
    bits.flatMap((own, at) => ((own & (1n << BigInt(need))) === 0n ? [] : [at])),
  );
  const size = (set: bigint): number => set.toString(2).replaceAll('0', '').length;
  const largest = Math.max(1, ...bits.map(size));
  let best = greedy(whole, bits, size);
  const leastPossible = whole === 0n ? 0 : Math.ceil(size(whole) / largest);
  let branches = 0;
  let isStopped = false;

  const search = (open: bigint, chosen: readonly number[]): void => {
    if (open === 0n) {
      if (chosen.length < best.length) best = [...chosen].sort((a, b) => a - b);
      return;
    }
    branches += 1;
    if (branches > mostBranches) {
      isStopped = true;
      return;
    }
    const gain = Math.max(1, ...bits.map((own) => size(own & open)));
    if (chosen.length + Math.ceil(size(open) / gain) >= best.length) return;
    let rarest: readonly number[] = [];
    for (let need = 0; need < needs; need += 1) {
      const able = byNeed[need] ?? [];
      if ((open & (1n << BigInt(need))) !== 0n && (rarest.length === 0 || able.length < rarest.length)) rarest = able;
    }
    for (const at of rarest.toSorted((a, b) => size((bits[b] ?? 0n) & open) - size((bits[a] ?? 0n) & open) || a - b)) {
      if (isStopped) return;
      search(open & ~(bits[at] ?? 0n), [...chosen, at]);
    }
  };
  search(whole, []);
  return {
    members: best.map((at) => candidates[kept[at] ?? -1]?.id ?? 0),
    uncovered,
    isProven: !isStopped,
    atLeast: isStopped ? leastPossible : best.length,
  };
}

/** A first team: always whoever covers most of what is left. */
function greedy(whole: bigint, bits: readonly bigint[], size: (set: bigint) => number): readonly number[] {
  const chosen: number[] = [];
  let open = whole;
  while (open !== 0n) {
    let most = 0;
    let at = -1;
    bits.forEach((own, position) => {
      const gain = size(own & open);
      if (gain > most) {
        most = gain;
        at = position;
      }
    });
    if (at < 0) break;
    chosen.push(at);
    open &= ~(bits[at] ?? 0n);
  }
  return chosen.sort((a, b) => a - b);
}
