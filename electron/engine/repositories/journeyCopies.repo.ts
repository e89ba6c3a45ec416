/** Copies on journey maps, and moves from one map to another: steps with their touchpoints, notes, figures and channels; lanes of the map they come to are found or made. */
import type { JourneyLane } from '@shared/domain/journey';
import type { Connection, Row } from '../db/connection';
import { nameKey } from './lists.repo';
import { insertRow, lastPosition, statement, updateRow } from './rows.repo';
import { journeyOf, readLanes } from './journeys.repo';

/** Finds the lane of a map that stands for a lane of another map: the same fixed kind, or a free one of the same name; makes it when there is none. */
export class LaneMapper {
  readonly #connection: Connection;
  readonly #newUid: () => string;
  readonly #target: number;
  readonly #lanes: JourneyLane[];
  readonly #known = new Map<number, number>();
  constructor(connection: Connection, newUid: () => string, journey: number) {
    this.#connection = connection;
    this.#newUid = newUid;
    this.#target = journey;
    this.#lanes = [...readLanes(connection, journey)];
  }

  /** The lane here for lane `lane` (of any map). */
  laneFor(lane: JourneyLane): number {
    if (lane.journey === this.#target) return lane.id;
    const known = this.#known.get(lane.id);
    if (known !== undefined) return known;
    const found = this.#lanes.find((candidate) =>
      lane.kind === 'free'
        ? candidate.kind === 'free' && nameKey(candidate.name ?? '') === nameKey(lane.name ?? '')
        : candidate.kind === lane.kind,
    );
    const id = found?.id ?? this.#make(lane);
    this.#known.set(lane.id, id);
    return id;
  }

  #make(lane: JourneyLane): number {
    return insertRow(this.#connection, 'journey_lane', {
      uid: this.#newUid(),
      journey: this.#target,
      position: lastPosition(this.#connection, 'journey_lane'),
      kind: lane.kind,
      name: lane.name,
      visible: lane.visible ? 1 : 0,
      height: lane.height,
    });
  }
}

interface CopyOptions {
  readonly newUid: () => string;
  readonly lanes: LaneMapper;
  /** Lanes of the map the steps come from, by id. */
  readonly sourceLanes: ReadonlyMap<number, JourneyLane>;
  /** The copy remembers the step it was made from. */
  readonly asCounterpart: boolean;
}

/** Copies one step to `stage` at `position`, with everything on it. Returns the new id. */
export function copyStep(
  connection: Connection,
  step: number,
  place: { readonly stage: number; readonly position: number },
  options: CopyOptions,
): number {
  const row = statement(connection, `SELECT * FROM journey_step WHERE id = ?`).get(step) as Row;
  const copy = insertRow(connection, 'journey_step', {
    uid: options.newUid(),
    stage: place.stage,
    position: place.position,
    title: row['title'] as string | null,
    linked_journey: row['linked_journey'] as number | null,
    picture: row['picture'] as number | null,
    counterpart: options.asCounterpart ? step : (row['counterpart'] as number | null),
  });
  statement(
    connection,
    `INSERT INTO journey_step_channel (step, channel) SELECT ?, channel FROM journey_step_channel WHERE step = ? ORDER BY id`,
  ).run(copy, step);
  const moments = statement(
    connection,
    `SELECT id, touchpoint, position FROM journey_moment WHERE step = ? ORDER BY position, id`,
  ).all(step) as { id: number; touchpoint: number; position: number }[];
  for (const moment of moments) {
    const made = insertRow(connection, 'journey_moment', {
      uid: options.newUid(),
      step: copy,
      touchpoint: moment.touchpoint,
      position: moment.position,
    });
    statement(
      connection,
      `INSERT INTO journey_score (moment, persona, functional, emotional) SELECT ?, persona, functional, emotional FROM journey_score WHERE moment = ? ORDER BY id`,
    ).run(made, moment.id);
  }
  const notes = statement(connection, `SELECT * FROM journey_note WHERE step = ? ORDER BY position, id`).all(
    step,
  ) as Row[];
  for (const note of notes) {
    const lane = options.sourceLanes.get(Number(note['lane']));
    if (lane === undefined) continue;
    insertRow(connection, 'journey_note', {
      uid: options.newUid(),
      step: copy,
      lane: options.lanes.laneFor(lane),
      position: Number(note['position']),
      text: String(note['text']),
      source: note['source'] as string | null,
      colour: note['colour'] as string | null,
    });
  }
  return copy;
}

/** Puts a step in `stage` at `position`; when that is on another map, its notes come to stand in the lanes there. */
export function moveStep(
  connection: Connection,
  step: number,
  place: { readonly stage: number; readonly position: number },
  lanes: LaneMapper,
): void {
  const from = journeyOf(connection, 'step', step);
  const to = journeyOf(connection, 'stage', place.stage);
  updateRow(connection, 'journey_step', step, { stage: place.stage, position: place.position });
  if (from === to) return;
  const known = new Map(readLanes(connection, from).map((lane) => [lane.id, lane]));
  const notes = statement(connection, `SELECT id, lane FROM journey_note WHERE step = ? ORDER BY position, id`).all(
    step,
  ) as { id: number; lane: number }[];
  for (const note of notes) {
    const lane = known.get(note.lane);
    if (lane !== undefined) updateRow(connection, 'journey_note', note.id, { lane: lanes.laneFor(lane) });
  }
}
