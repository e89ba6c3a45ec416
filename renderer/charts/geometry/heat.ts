/** Shades of the heat map: neutral ink for counts, violet – grey – ochre for scores; never so dark that the figure in the cell cannot be read. */
import { HIGHEST_SCORE, LOWEST_SCORE } from './scale';

export interface Shade {
  readonly hue: 'ink' | 'low' | 'high' | 'none';
  /** Opacity of the hue over the surface, 0–1. */
  readonly strength: number;
  /** True when the figure stands on dark: it takes the colour of the surface. */
  readonly isInverse: boolean;
}

const empty: Shade = { hue: 'none', strength: 0, isInverse: false };

/** Steps between which no text colour would reach a contrast of 4.5 are left out. */
const inkSteps = [0.07, 0.15, 0.24, 0.34, 0.68, 0.82] as const;

/** Shade of a count: six even steps up to the largest count in the map. */
export function countShade(count: number, most: number): Shade {
  if (count <= 0 || most <= 0) return empty;
  const step = Math.min(inkSteps.length - 1, Math.ceil((count / most) * inkSteps.length) - 1);
  const strength = inkSteps[step] ?? 0.07;
  return { hue: 'ink', strength, isInverse: strength > 0.5 };
}

/** Shade of a mean score: stronger the further from 5.5; the hue says on which side. */
export function scoreShade(score: number | null): Shade {
  if (score === null) return empty;
  const middle = (LOWEST_SCORE + HIGHEST_SCORE) / 2;
  const distance = Math.min(1, Math.abs(score - middle) / (HIGHEST_SCORE - middle));
  return { hue: score < middle ? 'low' : 'high', strength: 0.06 + distance * 0.3, isInverse: false };
}
