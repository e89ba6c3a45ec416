/** Two versions of one journey held against each other: as it is and as it should be, or planned and actual, point by point. */
import type { Journey } from '../../domain/journey';
import { mapSteps, type JourneyRows } from './map';
import { curveOf, type CurveFigure } from './points';

export interface ComparedPoint {
  /** Moment on this map and its counterpart on the other one. */
  readonly moment: number;
  readonly otherMoment: number;
  readonly emotional: CurveFigure | null;
  readonly functional: CurveFigure | null;
  /** Other minus this, emotional; null when one of them has no figure. */
  readonly difference: number | null;
}

export interface JourneyComparison {
  readonly journey: Journey;
  /** Figures of the other map at the moments of this one; moments without a counterpart are left out. */
  readonly points: readonly ComparedPoint[];
  /** Steps that the other map does not have, and steps only it has (by their ids and names there). */
  readonly onlyHere: readonly number[];
  readonly onlyThere: readonly { readonly step: number; readonly name: string }[];
  /** Mean difference over the points with both figures; null without any. */
  readonly meanDifference: number | null;
}

/** Pairs of steps: by the step that one was copied from, otherwise by a touchpoint that both hold. A step takes part once. */
function pairedSteps(here: JourneyRows, there: JourneyRows): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (own: number, other: number): void => {
    if (pairs.has(own) || taken.has(other)) return;
    pairs.set(own, other);
    taken.add(other);
  };
  const hereIds = new Set(here.steps.map((step) => step.id));
  const thereIds = new Set(there.steps.map((step) => step.id));
  for (const step of here.steps)
    if (step.counterpart !== null && thereIds.has(step.counterpart)) pair(step.id, step.counterpart);
  for (const step of there.steps)
    if (step.counterpart !== null && hereIds.has(step.counterpart)) pair(step.counterpart, step.id);
  for (const step of here.steps)
    for (const other of there.steps)
      if (step.counterpart !== null && step.counterpart === other.counterpart) pair(step.id, other.id);
  const stepsThere = new Map<number, number[]>();
  for (const moment of there.moments)
    stepsThere.set(moment.touchpoint, [...(stepsThere.get(moment.touchpoint) ?? []), moment.step]);
  for (const moment of here.moments)
    for (const other of stepsThere.get(moment.touchpoint) ?? []) pair(moment.step, other);
  return pairs;
}

/** Lays `there` over `here`. Moments are paired by touchpoint, within paired steps first, each once. */
export function compareJourneys(here: JourneyRows, there: JourneyRows): JourneyComparison {
  const steps = pairedSteps(here, there);
  const thereCurve = new Map(curveOf(there, null).points.map((point) => [point.moment, point]));
  const used = new Set<number>();
  const points = curveOf(here, null).points.flatMap((point): readonly ComparedPoint[] => {
    const same = there.moments.filter((moment) => moment.touchpoint === point.touchpoint && !used.has(moment.id));
    const found = same.find((moment) => moment.step === steps.get(point.step)) ?? same[0];
    const other = found === undefined ? undefined : thereCurve.get(found.id);
    if (other === undefined) return [];
    used.add(other.moment);
    const difference =
      point.emotional === null || other.emotional === null ? null : other.emotional.value - point.emotional.value;
    return [
      {
        moment: point.moment,
        otherMoment: other.moment,
        emotional: other.emotional,
        functional: other.functional,
        difference,
      },
    ];
  });
  const pairedThere = new Set(steps.values());
  const differences = points.flatMap((point) => (point.difference === null ? [] : [point.difference]));
  return {
    journey: there.journey,
    points,
    onlyHere: here.steps.filter((step) => !steps.has(step.id)).map((step) => step.id),
    onlyThere: mapSteps(there)
      .filter((step) => !pairedThere.has(step.id))
      .map((step) => ({ step: step.id, name: step.name })),
    meanDifference:
      differences.length === 0 ? null : differences.reduce((total, value) => total + value, 0) / differences.length,
  };
}
