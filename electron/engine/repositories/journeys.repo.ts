/** Rows of journeys: reading one map, helpers for places on it, and copying steps with everything on them. */
import type {
  Journey,
  JourneyCourse,
  JourneyLane,
  JourneyMoment,
  JourneyNote,
  JourneyScore,
  JourneyStage,
  JourneyState,
  JourneyStep,
  LaneKind,
  NoteColour,
} from '@shared/domain/journey';
import type { ScoreOrigin } from '@shared/domain/measurement';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { Refusal } from '@shared/errors/appError';
import type { JourneyRows } from '@shared/insight/journey/map';
import type { MeasuredScore } from '@shared/insight/journey/points';
import type { Connection, Row } from '../db/connection';
import { rowExists, statement } from './rows.repo';
import { readFollowed } from './measuredScores.repo';
import { readTouchpoints } from './touchpoints.repo';

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
const base = (row: Row) => ({ id: Number(row['id']), uid: String(row['uid']), position: Number(row['position']) });

function toJourney(row: Row, personas: readonly number[]): Journey {
  return {
    ...base(row),
    name: String(row['name']),
    state: String(row['state']) as JourneyState,
    course: text(row['course']) as JourneyCourse | null,
    description: text(row['description']),
    counterpart: number(row['counterpart']),
    personas,
    peaksAllowed: Number(row['peaks_allowed']),
  };
}

/** Every journey in order, or only those with these ids. */
export function readJourneys(connection: Connection, ids?: readonly number[]): readonly Journey[] {
  const filter = ids === undefined ? '' : `WHERE id IN (SELECT value FROM json_each(?))`;
  const rows = statement(connection, `SELECT * FROM journey ${filter} ORDER BY position, id`).all(
    ...(ids === undefined ? [] : [JSON.stringify(ids)]),
  ) as Row[];
  const personas = new Map<number, number[]>();
  for (const row of statement(
    connection,
    `SELECT journey, persona FROM journey_persona ORDER BY position, id`,
  ).all() as { journey: number; persona: number }[])
    personas.set(row.journey, [...(personas.get(row.journey) ?? []), row.persona]);
  return rows.map((row) => toJourney(row, personas.get(Number(row['id'])) ?? []));
}

/** Steps in reading order; the journey of each goes before. */
export function readSteps(connection: Connection, journey: number): readonly JourneyStep[] {
  const channels = new Map<number, number[]>();
  for (const row of statement(
    connection,
    `SELECT c.step, c.channel FROM journey_step_channel c JOIN journey_step s ON s.id = c.step JOIN journey_stage g ON g.id = s.stage
      WHERE g.journey = ? ORDER BY c.id`,
  ).all(journey) as { step: number; channel: number }[])
    channels.set(row.step, [...(channels.get(row.step) ?? []), row.channel]);
  const rows = statement(
    connection,
    `SELECT s.* FROM journey_step s JOIN journey_stage g ON g.id = s.stage WHERE g.journey = ? ORDER BY g.position, g.id, s.position, s.id`,
  ).all(journey) as Row[];
  return rows.map((row) => ({
    ...base(row),
    stage: Number(row['stage']),
    title: text(row['title']),
    linkedJourney: number(row['linked_journey']),
    picture: number(row['picture']),
    channels: channels.get(Number(row['id'])) ?? [],
    counterpart: number(row['counterpart']),
  }));
}

function readStages(connection: Connection, journey: number): readonly JourneyStage[] {
  const rows = statement(connection, `SELECT * FROM journey_stage WHERE journey = ? ORDER BY position, id`).all(
    journey,
  ) as Row[];
  return rows.map((row) => ({
    ...base(row),
    journey,
    name: String(row['name']),
    description: text(row['description']),
    stage: number(row['stage']),
  }));
}

export function readLanes(connection: Connection, journey: number): readonly JourneyLane[] {
  const rows = statement(connection, `SELECT * FROM journey_lane WHERE journey = ? ORDER BY position, id`).all(
    journey,
  ) as Row[];
  return rows.map((row) => ({
    ...base(row),
    journey,
    kind: String(row['kind']) as LaneKind,
    name: text(row['name']),
    visible: row['visible'] === 1,
    height: number(row['height']),
  }));
}

/** Moments in reading order over all steps. */
function readMoments(connection: Connection, journey: number): readonly JourneyMoment[] {
  const rows = statement(
    connection,
    `SELECT m.* FROM journey_moment m JOIN journey_step s ON s.id = m.step JOIN journey_stage g ON g.id = s.stage
      WHERE g.journey = ? ORDER BY g.position, g.id, s.position, s.id, m.position, m.id`,
  ).all(journey) as Row[];
  return rows.map((row) => ({ ...base(row), step: Number(row['step']), touchpoint: Number(row['touchpoint']) }));
}

function readNotes(connection: Connection, journey: number): readonly JourneyNote[] {
  const rows = statement(
    connection,
    `SELECT n.* FROM journey_note n JOIN journey_lane l ON l.id = n.lane WHERE l.journey = ? ORDER BY n.position, n.id`,
  ).all(journey) as Row[];
  return rows.map((row) => ({
    ...base(row),
    step: Number(row['step']),
    lane: Number(row['lane']),
    text: String(row['text']),
    source: text(row['source']),
    colour: text(row['colour']) as NoteColour | null,
  }));
}

function readScores(connection: Connection, journey: number): readonly JourneyScore[] {
  const rows = statement(
    connection,
    `SELECT o.* FROM journey_score o JOIN journey_moment m ON m.id = o.moment JOIN journey_step s ON s.id = m.step
      JOIN journey_stage g ON g.id = s.stage WHERE g.journey = ? ORDER BY o.id`,
  ).all(journey) as Row[];
  return rows.map((row) => ({
    id: Number(row['id']),
    moment: Number(row['moment']),
    persona: number(row['persona']),
    functional: number(row['functional']),
    emotional: number(row['emotional']),
  }));
}

/** Figures of touchpoints whose score follows a measurement: the mark as the table keeps it, with what the answers say of it. */
function readMeasured(connection: Connection, touchpoints: readonly Touchpoint[]): JourneyRows['measured'] {
  const scores = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const figure = (origin: ScoreOrigin, value: number | null | undefined): MeasuredScore | null => {
    const { measured } = origin;
    if (origin.basis !== 'measured' || measured === null || value === null || value === undefined) return null;
    const { low, high, n, deviation } = measured;
    return { value, n, deviation, interval: low === null || high === null ? null : { low, high } };
  };
  return new Map(
    readFollowed(connection, [...scores.keys()]).map((followed) => {
      const touchpoint = scores.get(followed.touchpoint);
      return [
        followed.touchpoint,
        {
          functional: figure(followed.functional, touchpoint?.functionalScore),
          emotional: figure(followed.emotional, touchpoint?.emotionalScore),
        },
      ] as const;
    }),
  );
}

/** One journey with everything on it; null when it is gone. */
export function readJourneyRows(connection: Connection, id: number): JourneyRows | null {
  const [journey] = readJourneys(connection, [id]);
  if (journey === undefined) return null;
  const steps = readSteps(connection, id);
  const moments = readMoments(connection, id);
  const touchpoints = readTouchpoints(connection, [...new Set(moments.map((moment) => moment.touchpoint))]);
  const linked = [...new Set(steps.flatMap((step) => step.linkedJourney ?? []))];
  return {
    journey,
    stages: readStages(connection, id),
    steps,
    moments,
    lanes: readLanes(connection, id),
    notes: readNotes(connection, id),
    scores: readScores(connection, id),
    touchpoints: new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
    linkedNames: new Map(readJourneys(connection, linked).map((other) => [other.id, other.name])),
    measured: readMeasured(connection, touchpoints),
  };
}

/** Tables of a map whose rows have a place among those of one owner. */
const scopes = {
  journey_stage: 'journey',
  journey_lane: 'journey',
  journey_step: 'stage',
  journey_moment: 'step',
} as const;
export type ScopedTable = keyof typeof scopes;

/** The row of which the others go before: `before` itself, or the next one that does not move; refused when it is not in `owner`. */
export function placeBefore(
  connection: Connection,
  table: ScopedTable,
  owner: number,
  moved: readonly number[],
  before: number | null,
): number | null {
  if (before === null) return null;
  const column = scopes[table];
  const found = statement(connection, `SELECT ${column} FROM ${table} WHERE id = ?`).pluck().get(before);
  if (found !== owner) throw new Refusal('notFound');
  if (!moved.includes(before)) return before;
  const next = statement(
    connection,
    `SELECT id FROM ${table} WHERE ${column} = ? AND position > (SELECT position FROM ${table} WHERE id = ?)
      AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY position, id LIMIT 1`,
  )
    .pluck()
    .get(owner, before, JSON.stringify(moved)) as number | undefined;
  return next ?? null;
}

/** A value of one row; refused when the row is gone. */
export function valueOf(connection: Connection, table: string, column: string, id: number): unknown {
  const row = statement(connection, `SELECT ${column} AS value FROM ${table} WHERE id = ?`).get(id) as
    { value: unknown } | undefined;
  if (row === undefined) throw new Refusal('notFound');
  return row.value;
}

/** The journey that a stage, step, moment or lane belongs to; refused when that is gone. */
export function journeyOf(connection: Connection, kind: 'stage' | 'step' | 'moment' | 'lane', id: number): number {
  if (kind === 'stage' || kind === 'lane') return Number(valueOf(connection, `journey_${kind}`, 'journey', id));
  const step = kind === 'step' ? id : Number(valueOf(connection, 'journey_moment', 'step', id));
  return Number(
    valueOf(connection, 'journey_stage', 'journey', Number(valueOf(connection, 'journey_step', 'stage', step))),
  );
}

/** Refuses when one of the rows is gone. */
export function mustExist(connection: Connection, table: string, ids: readonly number[]): void {
  if (!ids.every((id) => rowExists(connection, table, id))) throw new Refusal('notFound');
}

/** What a step is called, for the name of a change. */
export function nameOfStep(connection: Connection, step: number): string {
  return String(
    statement(
      connection,
      `SELECT coalesce(s.title, (SELECT t.name FROM journey_moment m JOIN touchpoint t ON t.id = m.touchpoint WHERE m.step = s.id ORDER BY m.position, m.id LIMIT 1),
        (SELECT j.name FROM journey j WHERE j.id = s.linked_journey), '') FROM journey_step s WHERE s.id = ?`,
    )
      .pluck()
      .get(step) ?? '',
  );
}

/** 1-based place of a step on its map. */
export function placeOfStep(connection: Connection, step: number): number {
  const journey = journeyOf(connection, 'step', step);
  return readSteps(connection, journey).findIndex((candidate) => candidate.id === step) + 1;
}

/** Gives steps that are called after a touchpoint that goes a title of their own, so that no step is left without a name. */
export function keepStepTitles(connection: Connection, touchpoints: readonly number[]): void {
  statement(
    connection,
    `UPDATE journey_step SET title = (
        SELECT nullif(t.name, '') FROM journey_moment m JOIN touchpoint t ON t.id = m.touchpoint WHERE m.step = journey_step.id ORDER BY m.position, m.id LIMIT 1)
      WHERE title IS NULL AND id IN (SELECT step FROM journey_moment WHERE touchpoint IN (SELECT value FROM json_each(?)))
        AND NOT EXISTS (SELECT 1 FROM journey_moment o WHERE o.step = journey_step.id AND o.touchpoint NOT IN (SELECT value FROM json_each(?)))`,
  ).run(JSON.stringify(touchpoints), JSON.stringify(touchpoints));
}
