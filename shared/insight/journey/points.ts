/** The points of a journey's curves: which figure holds for a touchpoint on this map, where it comes from, and how sure it is. */
import type { JourneyScore } from '../../domain/journey';
import { PEAK_SCORE } from '../../domain/terms';
import type { Touchpoint } from '../../domain/touchpoint';
import { isMomentOfTruth } from '../input';
import type { ScoreBasis } from '../scorePoints';
import type { JourneyRows } from './map';

/** Where a figure comes from: set on this map, the touchpoint's estimate, its target (map of how it should be), or a measurement. */
export type FigureSource = 'own' | 'touchpoint' | 'target' | 'measurement';

export interface CurveFigure {
  /** 1–10. */
  readonly value: number;
  /** 'measured' is drawn solid with its interval, 'estimate' hollow. */
  readonly basis: ScoreBasis;
  readonly source: FigureSource;
  /** Answers behind it; null for an estimate. */
  readonly n: number | null;
  /** Standard deviation between respondents; null for an estimate or one answer. */
  readonly deviation: number | null;
  /** 95 % interval of the mean, clipped to 1–10; null for an estimate. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** 'peak' = 9 or more; 'near' = below 9 while the interval reaches 9. */
export type PeakMark = 'peak' | 'near';

export interface CurvePoint {
  readonly moment: number;
  readonly step: number;
  readonly touchpoint: number;
  /** Null = no figure: the curve has a gap here. */
  readonly emotional: CurveFigure | null;
  readonly functional: CurveFigure | null;
  readonly momentOfTruth: boolean;
  readonly peak: PeakMark | null;
}

export interface JourneyCurve {
  /** Null = everyone on this map. */
  readonly persona: number | null;
  /** One per moment, in reading order. */
  readonly points: readonly CurvePoint[];
}

/** What a measurement says about one score of one touchpoint. */
export interface MeasuredScore {
  readonly value: number;
  readonly n: number;
  readonly deviation: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface MeasuredScores {
  readonly emotional: MeasuredScore | null;
  readonly functional: MeasuredScore | null;
}

type ScoreName = 'emotional' | 'functional';

function estimate(value: number, source: FigureSource): CurveFigure {
  return { value, basis: 'estimate', source, n: null, deviation: null, interval: null };
}

/** Keeps an interval inside the scale. */
function clipped(interval: MeasuredScore['interval']): CurveFigure['interval'] {
  if (interval === null) return null;
  return { low: Math.max(1, Math.min(10, interval.low)), high: Math.max(1, Math.min(10, interval.high)) };
}

/**
 * The figure that holds, first that is known: set on this map for the persona; set on this map for everyone; on a map of how it
 * should be the touchpoint's target (emotional only: the target is a report mark); a measurement; the touchpoint's own estimate.
 * A touchpoint of which nobody said how it should be therefore stays where it is today.
 */
export function figureOf(
  rows: Pick<JourneyRows, 'journey' | 'measured'>,
  touchpoint: Touchpoint,
  own: readonly JourneyScore[],
  persona: number | null,
  name: ScoreName,
): CurveFigure | null {
  const forPersona = persona === null ? null : (own.find((score) => score.persona === persona)?.[name] ?? null);
  const forAll = own.find((score) => score.persona === null)?.[name] ?? null;
  const set = forPersona ?? forAll;
  if (set !== null) return estimate(set, 'own');
  if (rows.journey.state === 'toBe' && name === 'emotional' && touchpoint.targetScore !== null)
    return estimate(touchpoint.targetScore, 'target');
  const measured = rows.measured.get(touchpoint.id)?.[name] ?? null;
  if (measured !== null)
    return {
      value: measured.value,
      basis: 'measured',
      source: 'measurement',
      n: measured.n,
      deviation: measured.deviation,
      interval: clipped(measured.interval),
    };
  const value = name === 'emotional' ? touchpoint.emotionalScore : touchpoint.functionalScore;
  return value === null ? null : estimate(value, 'touchpoint');
}

/** Whether a figure is a peak, or comes near one: its interval reaches 9. Null figure = no mark. */
export function peakMark(figure: CurveFigure | null): PeakMark | null {
  if (figure === null) return null;
  if (figure.value >= PEAK_SCORE) return 'peak';
  return figure.interval !== null && figure.interval.high >= PEAK_SCORE ? 'near' : null;
}

/** The curve for everyone (persona null) or for one persona. */
export function curveOf(rows: JourneyRows, persona: number | null): JourneyCurve {
  const ownOf = new Map<number, JourneyScore[]>();
  for (const score of rows.scores) {
    const known = ownOf.get(score.moment);
    if (known === undefined) ownOf.set(score.moment, [score]);
    else known.push(score);
  }
  const points = rows.moments.flatMap((moment): readonly CurvePoint[] => {
    const touchpoint = rows.touchpoints.get(moment.touchpoint);
    if (touchpoint === undefined) return [];
    const own = ownOf.get(moment.id) ?? [];
    const emotional = figureOf(rows, touchpoint, own, persona, 'emotional');
    return [
      {
        moment: moment.id,
        step: moment.step,
        touchpoint: touchpoint.id,
        emotional,
        functional: figureOf(rows, touchpoint, own, persona, 'functional'),
        momentOfTruth: isMomentOfTruth(touchpoint),
        peak: peakMark(emotional),
      },
    ];
  });
  return { persona, points };
}

/** The curve for everyone first, then one for each persona with a figure of its own, in the order of the map's personas. */
export function curvesOf(rows: JourneyRows): readonly JourneyCurve[] {
  const withOwn = new Set(rows.scores.flatMap((score) => (score.persona === null ? [] : [score.persona])));
  const ordered = [
    ...rows.journey.personas.filter((persona) => withOwn.has(persona)),
    ...[...withOwn].filter((persona) => !rows.journey.personas.includes(persona)),
  ];
  return [curveOf(rows, null), ...ordered.map((persona) => curveOf(rows, persona))];
}
