/** The emotion curve as points in pixels: what the map and the full-screen walk both draw. */
import { areaBetween, areaToLevel, curvePath, curveRuns, type CurveXY } from '@shared/insight/journey/curve';
import type { JourneyMap } from '@shared/insight/journey/map';
import type { CurveFigure, CurvePoint } from '@shared/insight/journey/points';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import type { CurveSlot } from './layout';
import { curveFor } from './mapIndex';

const PAD = { top: 16, bottom: 14 } as const;

/** Pixels from the top for a figure, and back again. */
export interface ScoreScale {
  readonly height: number;
  y(score: number): number;
  /** Clipped to 1–10 and rounded to a tenth. */
  score(y: number): number;
}

export function scoreScale(height: number, pad: { readonly top: number; readonly bottom: number } = PAD): ScoreScale {
  const room = height - pad.top - pad.bottom;
  return {
    height,
    y: (score) => pad.top + ((10 - score) / 9) * room,
    score: (y) => Math.round(Math.min(10, Math.max(1, 10 - ((y - pad.top) / room) * 9)) * 10) / 10,
  };
}

export interface PlacedPoint {
  readonly slot: CurveSlot;
  readonly moment: number;
  readonly x: number;
  readonly y: number;
  readonly figure: CurveFigure;
  readonly point: CurvePoint;
}

/** Figure of a moment that the hand holds right now in place of the one in the file. */
export type HeldPoint = { readonly moment: number; readonly value: number } | null;

export interface CurveDrawing {
  readonly emotional: readonly PlacedPoint[];
  readonly functional: readonly PlacedPoint[];
  readonly paths: {
    readonly emotional: string;
    readonly functional: string;
    readonly other: string;
    readonly between: string;
    readonly area: string;
  };
  /** Points of the map it is held against. */
  readonly other: readonly {
    readonly moment: number;
    readonly x: number;
    readonly y: number;
    readonly value: number;
  }[];
  /** Parts without a figure. */
  readonly gaps: readonly { readonly slot: CurveSlot; readonly isEmptyStep: boolean }[];
}

type Score = 'emotional' | 'functional';

export function drawCurve(
  map: JourneyMap,
  slots: readonly CurveSlot[],
  scale: ScoreScale,
  options: { readonly persona: number | null; readonly isCompared: boolean; readonly held: HeldPoint },
): CurveDrawing {
  const points = new Map(curveFor(map, options.persona).points.map((point) => [point.moment, point]));
  const held = options.held;
  const placed = (score: Score): readonly (PlacedPoint | null)[] =>
    slots.map((slot) => {
      const point = slot.moment === null ? undefined : points.get(slot.moment);
      if (slot.moment === null || point === undefined) return null;
      const known = point[score];
      const isHeld = score === 'emotional' && held?.moment === slot.moment;
      const figure: CurveFigure | null = isHeld
        ? { value: held.value, basis: 'estimate', source: 'own', n: null, deviation: null, interval: null }
        : known;
      return figure === null ? null : { slot, moment: slot.moment, x: slot.x, y: scale.y(figure.value), figure, point };
    });
  const emotional = placed('emotional');
  const functional = placed('functional');
  const compared = new Map(options.isCompared ? map.comparison?.points.map((point) => [point.moment, point]) : []);
  const other = slots.map((slot) => {
    const value = slot.moment === null ? undefined : compared.get(slot.moment)?.emotional?.value;
    return value === undefined || slot.moment === null
      ? null
      : { moment: slot.moment, x: slot.x, y: scale.y(value), value };
  });
  const xy = (point: CurveXY | null): CurveXY | null => (point === null ? null : { x: point.x, y: point.y });
  const runs = curveRuns(emotional.map(xy));
  return {
    emotional: present(emotional),
    functional: present(functional),
    other: present(other),
    paths: {
      emotional: curvePath(runs),
      functional: curvePath(curveRuns(functional.map(xy))),
      other: curvePath(curveRuns(other.map(xy))),
      between: options.isCompared ? areaBetween(other.map(xy), emotional.map(xy)) : '',
      area: areaToLevel(runs, scale.y(NEUTRAL_SCORE)),
    },
    gaps: slots.flatMap((slot, place) =>
      (emotional[place] ?? null) === null ? [{ slot, isEmptyStep: slot.moment === null }] : [],
    ),
  };
}

function present<Item>(items: readonly (Item | null)[]): readonly Item[] {
  return items.filter((item): item is Item & NonNullable<Item> => item !== null) as readonly Item[];
}

/** Where the value of a point stands clear of the line: above a hill, below a dip, beside it at the edges. */
export function labelPlace(
  points: readonly Pick<PlacedPoint, 'x' | 'y'>[],
  index: number,
  height: number,
  size = 1,
): { readonly x: number; readonly y: number } {
  const here = points[index];
  if (here === undefined) return { x: 0, y: 0 };
  const before = points[index - 1]?.y ?? here.y;
  const after = points[index + 1]?.y ?? here.y;
  const isHill = here.y < before - 2 && here.y < after - 2;
  if (isHill && here.y < 30) return { x: here.x + 22 * size, y: here.y + 4 };
  if (isHill) return { x: here.x, y: here.y - 12 * size };
  return here.y > height - 28 ? { x: here.x, y: here.y - 12 * size } : { x: here.x, y: here.y + 20 * size };
}

/** The persona whose figures are drawn: the one chosen, or the only one of the journey; undefined = those of everyone on it. */
export function whoseFigures(
  journey: { readonly personas: readonly number[] },
  chosen: number | null,
): number | undefined {
  return chosen ?? (journey.personas.length === 1 ? journey.personas[0] : undefined);
}
