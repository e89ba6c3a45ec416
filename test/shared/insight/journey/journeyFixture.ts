/** Journeys for tests of the insights, made by hand: a map with one touchpoint a step, or as the mock of moving house has it. */
import type { JourneyStep } from '@shared/domain/journey';
import { laneKinds } from '@shared/domain/journey';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { JourneyLists, JourneyRows } from '@shared/insight/journey/map';
import type { MeasuredScores } from '@shared/insight/journey/points';
import { touchpoint } from '../fixture';

export const noLists: JourneyLists = { departments: [], people: [], channels: [] };

export interface StepSpec {
  readonly title?: string;
  /** Index of its stage; 0 when left out. */
  readonly stage?: number;
  readonly touchpoints?: readonly Partial<Touchpoint>[];
  readonly channels?: readonly number[];
  readonly linkedJourney?: number;
}

/** A journey of these steps; ids of steps, moments and touchpoints count from 1, 101 and 201. */
export function journeyRows(specs: readonly StepSpec[], overrides: Partial<JourneyRows> = {}): JourneyRows {
  const touchpoints = new Map<number, Touchpoint>();
  const moments: JourneyRows['moments'][number][] = [];
  const steps = specs.map((spec, index): JourneyStep => {
    for (const fields of spec.touchpoints ?? []) {
      const id = fields.id ?? 201 + moments.length;
      touchpoints.set(id, touchpoint({ ...fields, id }));
      const moment = 101 + moments.length;
      moments.push({ id: moment, uid: `m${moment}`, step: index + 1, touchpoint: id, position: moment });
    }
    return {
      id: index + 1,
      uid: `s${index}`,
      stage: (spec.stage ?? 0) + 1,
      position: index,
      title: spec.title ?? null,
      linkedJourney: spec.linkedJourney ?? null,
      picture: null,
      channels: spec.channels ?? [],
      counterpart: null,
    };
  });
  const stages = Math.max(0, ...specs.map((spec) => spec.stage ?? 0)) + 1;
  return {
    journey: {
      id: 1,
      uid: 'j',
      position: 1,
      name: 'Verhuizen',
      state: 'asIs',
      course: null,
      description: null,
      counterpart: null,
      personas: [],
      peaksAllowed: 3,
    },
    stages: Array.from({ length: stages }, (_, index) => ({
      id: index + 1,
      uid: `g${index}`,
      journey: 1,
      position: index,
      name: `Fase ${index + 1}`,
      description: null,
      stage: null,
    })),
    steps,
    moments,
    lanes: laneKinds
      .filter((kind) => kind !== 'free')
      .map((kind, index) => ({
        id: index + 1,
        uid: `l${index}`,
        journey: 1,
        position: index,
        kind,
        name: null,
        visible: true,
        height: null,
      })),
    notes: [],
    scores: [],
    touchpoints,
    linkedNames: new Map(),
    measured: new Map(),
    ...overrides,
  };
}

/** One step a score; null = a step without touchpoint. */
export function scored(...scores: readonly (number | null)[]): JourneyRows {
  return journeyRows(
    scores.map((emotionalScore) => (emotionalScore === null ? {} : { touchpoints: [{ emotionalScore }] })),
  );
}

export function measuredScore(value: number, low: number, high: number, n = 66): MeasuredScores {
  return { emotional: { value, n, deviation: 1, interval: { low, high } }, functional: null };
}
