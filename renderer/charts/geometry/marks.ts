/** Marks of a chart as places for the keyboard: which one lies next in a direction. */

export interface MarkPlace {
  readonly x: number;
  readonly y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * Index of the nearest mark in a direction; `from` itself when there is none. Marks straight ahead are preferred to nearer ones
 * off to the side (sideways distance counts three times).
 */
export function nextMark(marks: readonly MarkPlace[], from: number, direction: Direction): number {
  const origin = marks[from];
  if (origin === undefined) return 0;
  const [stepX, stepY] = steps[direction];
  let best = from;
  let shortest = Infinity;
  marks.forEach((mark, index) => {
    if (index === from) return;
    const ahead = (mark.x - origin.x) * stepX + (mark.y - origin.y) * stepY;
    const sideways = Math.abs((mark.x - origin.x) * stepY) + Math.abs((mark.y - origin.y) * stepX);
    if (ahead <= 0.01) return;
    const distance = ahead + sideways * 3;
    if (distance < shortest) {
      shortest = distance;
      best = index;
    }
  });
  return best;
}
