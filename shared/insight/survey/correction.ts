/** Many comparisons at once find a difference by chance: p-values corrected by Holm (default) or Benjamini–Hochberg. */

/** Holm's step-down p-values, in the order given: the chance of one false alarm in the whole set stays below the level. */
export function holm(values: readonly number[]): readonly number[] {
  const order = values.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const result = new Array<number>(values.length).fill(1);
  let highest = 0;
  order.forEach(({ p, index }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (values.length - rank)));
    result[index] = highest;
  });
  return result;
}

/** Benjamini–Hochberg p-values, in the order given: at most that share of what is called changed is a false alarm. */
export function benjaminiHochberg(values: readonly number[]): readonly number[] {
  const order = values.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const result = new Array<number>(values.length).fill(1);
  let lowest = 1;
  order.forEach(({ p, index }, rank) => {
    lowest = Math.min(lowest, (p * values.length) / (values.length - rank));
    result[index] = lowest;
  });
  return result;
}
