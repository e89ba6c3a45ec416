/** Beeswarm: dots that would cover each other step aside, as little as they can. */

export interface SwarmDot {
  /** Place along the axis in pixels. */
  readonly along: number;
  /** Distance from the axis in pixels, negative to the left or upwards. */
  readonly aside: number;
}

/**
 * Places one dot per value so that none overlap. The order of the result is that of the values.
 *
 * Dots are placed from low to high; each takes the free place nearest to the axis, left (or above) before right. `reach` is how far a dot may
 * step aside; past it dots overlap at the edge rather than leave the column.
 */
export function swarm(along: readonly number[], diameter: number, reach: number): readonly SwarmDot[] {
  const order = along.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value || a.index - b.index);
  const placed: SwarmDot[] = [];
  const result = new Array<SwarmDot>(along.length);
  for (const { value, index } of order) {
    const near = placed.filter((dot) => Math.abs(dot.along - value) < diameter);
    const dot = { along: value, aside: nearestFree(near, value, diameter, reach) };
    placed.push(dot);
    result[index] = dot;
  }
  return result;
}

/** The smallest step aside at which the dot touches none of those near it. */
function nearestFree(near: readonly SwarmDot[], value: number, diameter: number, reach: number): number {
  const isFree = (aside: number): boolean =>
    near.every((dot) => (dot.along - value) ** 2 + (dot.aside - aside) ** 2 >= diameter ** 2 - 1e-6);
  if (isFree(0)) return 0;
  // A free place nearest to the axis touches one of the dots near it, on its left or its right.
  const candidates = near
    .flatMap((dot) => {
      const step = Math.sqrt(Math.max(0, diameter ** 2 - (dot.along - value) ** 2));
      return [dot.aside + step, dot.aside - step];
    })
    .filter((aside) => Math.abs(aside) <= reach)
    .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  return candidates.find(isFree) ?? (near.length % 2 === 0 ? reach : -reach);
}
