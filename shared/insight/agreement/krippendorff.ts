/** Krippendorff's alpha: agreement of two or more coders with gaps (C7). */

export type AlphaScale = 'nominal' | 'interval';

/**
 * Alpha = 1 - observed / expected disagreement. `ratings` holds one list per coder, null where the coder said nothing. Units with fewer than
 * two ratings do not count. Null when nothing can be paired, or every value is the same (then there is no expected disagreement).
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  scale: AlphaScale = 'nominal',
): { readonly alpha: number; readonly pairable: number } | null {
  const length = Math.max(0, ...ratings.map((coder) => coder.length));
  const distance = (a: number, b: number): number => (scale === 'nominal' ? (a === b ? 0 : 1) : (a - b) ** 2);
  const counts = new Map<number, number>();
  let observed = 0;
  let pairable = 0;
  for (let unit = 0; unit < length; unit += 1) {
    const values = ratings.flatMap((coder) => {
      const value = coder[unit];
      return value === null || value === undefined ? [] : [value];
    });
    if (values.length < 2) continue;
    pairable += values.length;
    let apart = 0;
    for (const [index, a] of values.entries()) {
      counts.set(a, (counts.get(a) ?? 0) + 1);
      for (const b of values.slice(index + 1)) apart += 2 * distance(a, b);
    }
    observed += apart / (values.length - 1);
  }
  if (pairable === 0) return null;
  let expected = 0;
  for (const [a, timesA] of counts) for (const [b, timesB] of counts) expected += timesA * timesB * distance(a, b);
  expected /= pairable - 1;
  return expected === 0 ? null : { alpha: 1 - observed / expected, pairable };
}
