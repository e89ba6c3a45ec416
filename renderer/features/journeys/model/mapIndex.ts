/** Look-ups on one journey map, made once per answer of the engine, so that each cell gets just what it shows. */
import type { JourneyLane, JourneyMoment, JourneyNote } from '@shared/domain/journey';
import type { Lists } from '@shared/domain/lists';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { JourneyMap, MapStep } from '@shared/insight/journey/map';
import type { CurvePoint, JourneyCurve } from '@shared/insight/journey/points';

export const noLists: Lists = {
  stages: [],
  channels: [],
  departments: [],
  people: [],
  personas: [],
  extraFields: [],
  views: [],
};

export interface MapIndex {
  readonly map: JourneyMap;
  readonly steps: ReadonlyMap<number, MapStep>;
  readonly moments: ReadonlyMap<number, JourneyMoment>;
  readonly touchpoints: ReadonlyMap<number, Touchpoint>;
  /** Points of the curve for everyone, by moment. */
  readonly points: ReadonlyMap<number, CurvePoint>;
  /** Lanes that are shown, in order. */
  readonly lanes: readonly JourneyLane[];
  notesOf(lane: number, step: number): readonly JourneyNote[];
}

const none: readonly JourneyNote[] = [];

export function indexOf(map: JourneyMap): MapIndex {
  const notes = new Map<string, JourneyNote[]>();
  for (const note of map.notes) {
    const key = `${note.lane}:${note.step}`;
    const known = notes.get(key);
    if (known === undefined) notes.set(key, [note]);
    else known.push(note);
  }
  return {
    map,
    steps: new Map(map.steps.map((step) => [step.id, step])),
    moments: new Map(map.moments.map((moment) => [moment.id, moment])),
    touchpoints: new Map(map.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
    points: new Map(curveFor(map, null).points.map((point) => [point.moment, point])),
    lanes: map.lanes.filter((lane) => lane.visible),
    notesOf: (lane, step) => notes.get(`${lane}:${step}`) ?? none,
  };
}

/** The curve of a persona; that of everyone when the persona has no figures of its own. */
export function curveFor(map: JourneyMap, persona: number | null): JourneyCurve {
  return (
    map.curves.find((curve) => curve.persona === persona) ??
    map.curves.find((curve) => curve.persona === null) ?? { persona: null, points: [] }
  );
}

/** Touchpoint and point of a moment, when both are known. */
export function touchpointOf(index: MapIndex, moment: number): Touchpoint | undefined {
  const found = index.moments.get(moment);
  return found === undefined ? undefined : index.touchpoints.get(found.touchpoint);
}

/** The same rows in the same order: for cells that are drawn again only when their own contents changed. */
export function sameItems<Item>(first: readonly Item[], second: readonly Item[]): boolean {
  return first === second || (first.length === second.length && first.every((item, place) => item === second[place]));
}
