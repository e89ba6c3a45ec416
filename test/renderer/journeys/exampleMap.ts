/** A small map for tests: three stages (the last without steps), three steps (the last without touchpoint), two lanes. */
import type { JourneyLane, JourneyMoment, JourneyStage, LaneKind } from '@shared/domain/journey';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { JourneyMap, JourneySummary, MapStep } from '@shared/insight/journey/map';
import type { CurveFigure, CurvePoint } from '@shared/insight/journey/points';

export function stage(id: number, name = `Fase ${id}`): JourneyStage {
  return { id, uid: `s${id}`, journey: 1, position: id, name, description: null, stage: null };
}

export function step(id: number, ofStage: number, change: Partial<MapStep> = {}): MapStep {
  return {
    id,
    uid: `p${id}`,
    stage: ofStage,
    position: id,
    title: null,
    linkedJourney: null,
    picture: null,
    channels: [],
    counterpart: null,
    name: `Stap ${id}`,
    place: id - 11,
    moments: [],
    allChannels: [],
    ...change,
  };
}

export function moment(id: number, ofStep: number, touchpoint: number): JourneyMoment {
  return { id, uid: `m${id}`, step: ofStep, touchpoint, position: id };
}

export function lane(id: number, kind: LaneKind, name: string | null = null): JourneyLane {
  return { id, uid: `l${id}`, journey: 1, position: id, kind, name, visible: true, height: null };
}

export function touchpoint(id: number, name: string, change: Partial<Touchpoint> = {}): Touchpoint {
  return {
    id,
    uid: `t${id}`,
    position: id,
    number: id,
    name,
    processes: [],
    channels: [],
    personas: [],
    brokenLaws: [],
    mode: null,
    extra: {},
    ...change,
  } as unknown as Touchpoint;
}

export function estimate(value: number): CurveFigure {
  return { value, basis: 'estimate', source: 'touchpoint', n: null, deviation: null, interval: null };
}

function point(id: number, ofStep: number, value: number | null): CurvePoint {
  return {
    moment: id,
    step: ofStep,
    touchpoint: id,
    emotional: value === null ? null : estimate(value),
    functional: null,
    momentOfTruth: false,
    peak: null,
  };
}

const journey: JourneyMap['journey'] = {
  id: 1,
  uid: 'j1',
  position: 1,
  name: 'Verhuizen',
  state: 'asIs',
  course: null,
  description: null,
  counterpart: null,
  personas: [],
  peaksAllowed: 3,
};

export const exampleSummary: JourneySummary = {
  ...journey,
  stages: 3,
  steps: 3,
  touchpoints: 3,
  scored: 2,
  emotionalMean: 6,
  linksTo: [],
};

export function exampleMap(change: Partial<JourneyMap> = {}): JourneyMap {
  return {
    journey,
    stages: [stage(1, 'Voorbereiden'), stage(2, 'Verhuizen'), stage(3, 'Daarna')],
    steps: [
      step(11, 1, { name: 'Ik geef mijn verhuizing door', moments: [1] }),
      step(12, 1, { name: 'Ik ontvang de eindnota', moments: [2, 3] }),
      step(13, 2, { name: 'Nazorg', title: 'Nazorg' }),
    ],
    moments: [moment(1, 11, 1), moment(2, 12, 2), moment(3, 12, 3)],
    lanes: [lane(101, 'touchpoints'), lane(102, 'doing'), lane(103, 'curve')].slice(0, 2),
    notes: [
      {
        id: 201,
        uid: 'n201',
        step: 11,
        lane: 102,
        position: 1,
        text: 'Vult het formulier in',
        source: null,
        colour: null,
      },
    ],
    scores: [],
    touchpoints: [
      touchpoint(1, 'Ik geef mijn verhuizing door'),
      touchpoint(2, 'Ik ontvang de eindnota'),
      touchpoint(3, 'De monteur komt langs'),
    ],
    curves: [{ persona: null, points: [point(1, 11, 4), point(2, 12, null), point(3, 12, 8)] }],
    handovers: [],
    departmentOfMoment: {},
    comparison: {
      journey: { ...journey, id: 2, state: 'toBe', name: 'Verhuizen (gewenst)' },
      points: [
        { moment: 1, otherMoment: 21, emotional: estimate(7), functional: null, difference: 3 },
        { moment: 3, otherMoment: 23, emotional: estimate(9), functional: null, difference: 1 },
      ],
      onlyHere: [],
      onlyThere: [],
      meanDifference: 2,
    },
    counterparts: [],
    linksTo: [],
    linkedFrom: [],
    ...change,
  };
}
