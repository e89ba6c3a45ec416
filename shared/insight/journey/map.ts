/** One journey map as data: what the file holds of it, and what follows from that (points of the curves, handovers, the map it is held against). */
import {
  stepName,
  type Journey,
  type JourneyLane,
  type JourneyMoment,
  type JourneyNote,
  type JourneyScore,
  type JourneyStage,
  type JourneyStep,
} from '../../domain/journey';
import type { Department, Person } from '../../domain/lists';
import type { Touchpoint } from '../../domain/touchpoint';
import type { JourneyComparison } from './comparison';
import type { Handover } from './handovers';
import type { JourneyCurve, MeasuredScores } from './points';

/** A journey in a list. */
export interface JourneySummary extends Journey {
  readonly stages: number;
  readonly steps: number;
  /** Touchpoints on the map, counted once each. */
  readonly touchpoints: number;
  /** Points with an emotional figure, and their mean; null without any. */
  readonly scored: number;
  readonly emotionalMean: number | null;
  /** Journeys that steps of this one link to. */
  readonly linksTo: readonly number[];
}

/** A step as it is shown. */
export interface MapStep extends JourneyStep {
  /** What it is called: `stepName`. */
  readonly name: string;
  /** 0-based place in reading order over all stages. */
  readonly place: number;
  /** Ids of its moments in order. */
  readonly moments: readonly number[];
  /** All channels: its own and those of its touchpoints, each once. */
  readonly allChannels: readonly number[];
}

/** What the file holds of one journey, rows in reading order: input of everything that is computed. */
export interface JourneyRows {
  readonly journey: Journey;
  readonly stages: readonly JourneyStage[];
  readonly steps: readonly JourneyStep[];
  readonly moments: readonly JourneyMoment[];
  readonly lanes: readonly JourneyLane[];
  readonly notes: readonly JourneyNote[];
  readonly scores: readonly JourneyScore[];
  /** Touchpoints that stand on the map, by id. */
  readonly touchpoints: ReadonlyMap<number, Touchpoint>;
  /** Names of journeys that steps link to, by id. */
  readonly linkedNames: ReadonlyMap<number, string>;
  /** Figures of the newest measurement by touchpoint. */
  readonly measured: ReadonlyMap<number, MeasuredScores>;
}

/** What insight on journeys needs of the engagement's lists. */
export interface JourneyLists {
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
  readonly channels: readonly {
    readonly id: number;
    readonly name: string;
    readonly side: 'online' | 'offline' | null;
  }[];
}

/** The answer of `journey.map`. */
export interface JourneyMap {
  readonly journey: Journey;
  readonly stages: readonly JourneyStage[];
  readonly steps: readonly MapStep[];
  readonly moments: readonly JourneyMoment[];
  readonly lanes: readonly JourneyLane[];
  readonly notes: readonly JourneyNote[];
  readonly scores: readonly JourneyScore[];
  /** Every touchpoint on the map once, the whole row: the same record as in the table. */
  readonly touchpoints: readonly Touchpoint[];
  /** The curve for everyone first (persona null), then one for each persona that has figures of its own. */
  readonly curves: readonly JourneyCurve[];
  readonly handovers: readonly Handover[];
  /** Department per moment id: that of the touchpoint's owner, otherwise the touchpoint's own; null = unknown. */
  readonly departmentOfMoment: Readonly<Record<number, number | null>>;
  readonly comparison: JourneyComparison | null;
  /** Journeys it can be held against: its counterpart, those that have it as counterpart, and their other versions. */
  readonly counterparts: readonly JourneySummary[];
  /** Journeys that steps link to, and journeys with a step that links here. */
  readonly linksTo: readonly JourneySummary[];
  readonly linkedFrom: readonly JourneySummary[];
}

/** A passage of an interview about a step: linked to the step itself, or to a touchpoint in it. */
export interface JourneyQuote {
  readonly quote: number;
  readonly step: number;
  readonly text: string;
  /** Who said it; null when the participant is not to be named, or nobody knows. */
  readonly who: string | null;
  /** Given to the team alone: not for posters and presentations. */
  readonly isTeamOnly: boolean;
}

/** One place of a touchpoint on a map. */
export interface JourneyUse {
  readonly journey: number;
  readonly journeyName: string;
  readonly state: Journey['state'];
  readonly step: number;
  readonly stepName: string;
  readonly moment: number;
  /** 1-based place of the step on its map. */
  readonly place: number;
}

/** Steps as they are shown, in reading order (stages in order, steps in order within). */
export function mapSteps(rows: JourneyRows): readonly MapStep[] {
  const momentsOf = new Map<number, JourneyMoment[]>();
  for (const moment of rows.moments) {
    const known = momentsOf.get(moment.step);
    if (known === undefined) momentsOf.set(moment.step, [moment]);
    else known.push(moment);
  }
  return rows.steps.map((step, place) => {
    const moments = momentsOf.get(step.id) ?? [];
    const touchpoints = moments.flatMap((moment) => rows.touchpoints.get(moment.touchpoint) ?? []);
    const linked = step.linkedJourney === null ? undefined : rows.linkedNames.get(step.linkedJourney);
    return {
      ...step,
      name: stepName(step, touchpoints[0]?.name, linked),
      place,
      moments: moments.map((moment) => moment.id),
      allChannels: [...new Set([...touchpoints.flatMap((touchpoint) => touchpoint.channels), ...step.channels])],
    };
  });
}
