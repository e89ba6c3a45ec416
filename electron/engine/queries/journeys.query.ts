/** Read models of journeys: the list, one map with all that follows from it, its insights, and where a touchpoint stands on maps. */
import { Refusal } from '@shared/errors/appError';
import type { Journey } from '@shared/domain/journey';
import { compareJourneys } from '@shared/insight/journey/comparison';
import { departmentsAlong, handoversOf } from '@shared/insight/journey/handovers';
import { journeyInsightsOf } from '@shared/insight/journey/insights';
import {
  mapSteps,
  type JourneyLists,
  type JourneyMap,
  type JourneyRows,
  type JourneySummary,
  type JourneyUse,
} from '@shared/insight/journey/map';
import { curveOf, curvesOf } from '@shared/insight/journey/points';
import type { QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { readJourneyQuotes } from '../repositories/journeyQuotes.repo';
import { readJourneyRows, readJourneys } from '../repositories/journeys.repo';
import { readLists } from '../repositories/lists.repo';
import { statement } from '../repositories/rows.repo';

/** Rows of one journey; refused when it is gone. */
export function journeyRows(connection: Connection, id: number): JourneyRows {
  const rows = readJourneyRows(connection, id);
  if (rows === null) throw new Refusal('notFound');
  return rows;
}

function summaryOf(rows: JourneyRows): JourneySummary {
  const figures = curveOf(rows, null).points.flatMap((point) => point.emotional?.value ?? []);
  return {
    ...rows.journey,
    stages: rows.stages.length,
    steps: rows.steps.length,
    touchpoints: rows.touchpoints.size,
    scored: figures.length,
    emotionalMean: figures.length === 0 ? null : figures.reduce((total, value) => total + value, 0) / figures.length,
    linksTo: [...rows.linkedNames.keys()],
  };
}

function summaries(connection: Connection, journeys: readonly Journey[]): readonly JourneySummary[] {
  return journeys.map((journey) => summaryOf(journeyRows(connection, journey.id)));
}

/** Journeys that tell of the same: linked as counterparts, over one or more links. */
function versionsOf(all: readonly Journey[], id: number): readonly Journey[] {
  const family = new Set([id]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const journey of all) {
      if (journey.counterpart === null) continue;
      if (family.has(journey.id)) family.add(journey.counterpart);
      else if (family.has(journey.counterpart)) family.add(journey.id);
    }
  }
  return all.filter((journey) => family.has(journey.id) && journey.id !== id);
}

/** The journey that is laid over when nobody chose one: the own counterpart, otherwise the first that has this one as counterpart. */
function usualComparison(journey: Journey, versions: readonly Journey[]): number | null {
  if (journey.counterpart !== null) return journey.counterpart;
  return versions.find((other) => other.counterpart === journey.id)?.id ?? null;
}

export function readJourneyMap(connection: Connection, id: number, compareWith?: number | null): JourneyMap {
  const rows = journeyRows(connection, id);
  const lists: JourneyLists = readLists(connection);
  const all = readJourneys(connection);
  const versions = versionsOf(all, id);
  const other = compareWith === undefined ? usualComparison(rows.journey, versions) : compareWith;
  const along = departmentsAlong(rows, lists);
  const linkedFrom = statement(
    connection,
    `SELECT DISTINCT g.journey FROM journey_step s JOIN journey_stage g ON g.id = s.stage WHERE s.linked_journey = ?`,
  )
    .pluck()
    .all(id) as number[];
  return {
    journey: rows.journey,
    stages: rows.stages,
    steps: mapSteps(rows),
    moments: rows.moments,
    lanes: rows.lanes,
    notes: rows.notes,
    scores: rows.scores,
    touchpoints: [...rows.touchpoints.values()],
    curves: curvesOf(rows),
    handovers: handoversOf(along),
    departmentOfMoment: Object.fromEntries(along.map(({ moment, department }) => [moment, department])),
    comparison: other === null ? null : compareJourneys(rows, journeyRows(connection, other)),
    counterparts: summaries(connection, versions),
    linksTo: summaries(
      connection,
      all.filter((journey) => rows.linkedNames.has(journey.id)),
    ),
    linkedFrom: summaries(
      connection,
      all.filter((journey) => linkedFrom.includes(journey.id)),
    ),
  };
}

function usesOf(connection: Connection, touchpoint: number): readonly JourneyUse[] {
  const places = statement(
    connection,
    `SELECT DISTINCT g.journey FROM journey_moment m JOIN journey_step s ON s.id = m.step JOIN journey_stage g ON g.id = s.stage WHERE m.touchpoint = ?`,
  )
    .pluck()
    .all(touchpoint) as number[];
  return readJourneys(connection, places).flatMap((journey) => {
    const rows = journeyRows(connection, journey.id);
    const steps = new Map(mapSteps(rows).map((step) => [step.id, step]));
    return rows.moments
      .filter((moment) => moment.touchpoint === touchpoint)
      .map((moment) => {
        const step = steps.get(moment.step);
        return {
          journey: journey.id,
          journeyName: journey.name,
          state: journey.state,
          step: moment.step,
          stepName: step?.name ?? '',
          moment: moment.id,
          place: (step?.place ?? 0) + 1,
        };
      });
  });
}

export const journeyQueryHandlers = {
  'journey.list': ({ connection }) => summaries(connection, readJourneys(connection)),
  'journey.map': ({ connection }, { id, compareWith }) => readJourneyMap(connection, id, compareWith),
  'journey.quotes': ({ connection }, { id }) => readJourneyQuotes(connection, id),
  'journey.insight': ({ connection }, { id }) => journeyInsightsOf(journeyRows(connection, id), readLists(connection)),
  'journey.usesOf': ({ connection }, { touchpoint }) => usesOf(connection, touchpoint),
} satisfies Pick<
  QueryHandlers,
  'journey.list' | 'journey.map' | 'journey.quotes' | 'journey.insight' | 'journey.usesOf'
>;
