/** Commands on what stands in the cells of a journey map: lanes, sticky notes, and figures that hold on one map. */
import type { LaneKind } from '@shared/domain/journey';
import { Refusal } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import type { Connection } from '../db/connection';
import { journeyOf, mustExist, placeBefore, readLanes, valueOf } from '../repositories/journeys.repo';
import { deleteRow, insertRow, lastPosition, positionsBefore, statement, updateRow } from '../repositories/rows.repo';
import { updateTouchpoint } from '../repositories/touchpoints.repo';
import type { CommandHandlers, EngineContext } from './define';

const laneLabel = (key: string, name: unknown) => ({
  key,
  params: { named: typeof name === 'string' ? 'yes' : 'no', name: typeof name === 'string' ? name : '' },
});

/** Refuses a cell whose step and lane are not of one map, and the curve, which holds no notes. */
function checkCell(connection: Connection, step: number, lane: number): void {
  if (journeyOf(connection, 'step', step) !== journeyOf(connection, 'lane', lane)) throw new Refusal('notFound');
  if (valueOf(connection, 'journey_lane', 'kind', lane) === 'curve') throw new Refusal('journey.noNotesHere');
}

/** Adds a lane at the end of a map, or before lane `before`. */
export function insertLane(
  context: EngineContext,
  journey: number,
  fields: { readonly kind: LaneKind; readonly name: string | null },
  before: number | null = null,
): number {
  const { connection } = context;
  const target = placeBefore(connection, 'journey_lane', journey, [], before);
  const [position] = positionsBefore(connection, 'journey_lane', target, 1);
  return insertRow(connection, 'journey_lane', { uid: context.newUid(), journey, position: position ?? 0, ...fields });
}

/** Adds a note at the end of a cell. */
export function insertNote(
  context: EngineContext,
  cell: { readonly step: number; readonly lane: number },
  note: { readonly text: string; readonly source: string | null; readonly colour?: string | null },
  position?: number,
): number {
  return insertRow(context.connection, 'journey_note', {
    uid: context.newUid(),
    ...cell,
    position: position ?? lastPosition(context.connection, 'journey_note'),
    ...note,
  });
}

interface Cell {
  readonly step: number;
  readonly lane: number;
}

/** The note of a cell before which others go: `before` itself, or the next that does not move. */
function noteBefore(
  connection: Connection,
  cell: Cell,
  moved: readonly number[],
  before: number | null,
): number | null {
  if (before === null) return null;
  const found = statement(connection, `SELECT step, lane, position FROM journey_note WHERE id = ?`).get(before) as
    (Cell & { readonly position: number }) | undefined;
  if (found === undefined || found.step !== cell.step || found.lane !== cell.lane) throw new Refusal('notFound');
  if (!moved.includes(before)) return before;
  const next = statement(
    connection,
    `SELECT id FROM journey_note WHERE step = ? AND lane = ? AND position > ? AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY position, id LIMIT 1`,
  )
    .pluck()
    .get(cell.step, cell.lane, found.position, JSON.stringify(moved)) as number | undefined;
  return next ?? null;
}

function setCell(context: EngineContext, cell: Cell, texts: readonly string[]): readonly number[] {
  const { connection } = context;
  const known = statement(connection, `SELECT id FROM journey_note WHERE step = ? AND lane = ? ORDER BY position, id`)
    .pluck()
    .all(cell.step, cell.lane) as number[];
  const wanted = texts.filter((text) => text.trim() !== '');
  const ids = wanted.map((text, index) => {
    const id = known[index];
    if (id === undefined) return insertNote(context, cell, { text, source: null });
    updateRow(connection, 'journey_note', id, { text });
    return id;
  });
  for (const id of known.slice(wanted.length)) deleteRow(connection, 'journey_note', id);
  return ids;
}

/** Sets figures that hold on this map only; a row without any figure goes. */
function setOwnScore(
  connection: Connection,
  moment: number,
  persona: number | null,
  figures: { readonly functional?: number | null | undefined; readonly emotional?: number | null | undefined },
): void {
  if (persona !== null) mustExist(connection, 'persona', [persona]);
  const known = statement(connection, `SELECT id FROM journey_score WHERE moment = ? AND persona IS ?`)
    .pluck()
    .get(moment, persona) as number | undefined;
  if (known === undefined) {
    if ((figures.functional ?? null) !== null || (figures.emotional ?? null) !== null)
      insertRow(connection, 'journey_score', { moment, persona, ...figures });
    return;
  }
  updateRow(connection, 'journey_score', known, figures);
  statement(connection, `DELETE FROM journey_score WHERE id = ? AND functional IS NULL AND emotional IS NULL`).run(
    known,
  );
}

export const journeyNoteCommandHandlers = {
  'journeyLane.create': {
    apply: (context, { journey, kind, name, before }) => {
      const { connection } = context;
      mustExist(connection, 'journey', [journey]);
      if (kind !== 'free' && readLanes(connection, journey).some((lane) => lane.kind === kind))
        throw new Refusal('journey.laneIsThere');
      const id = insertLane(context, journey, { kind, name }, before);
      return { value: { id }, label: laneLabel('journeyLaneCreated', name) };
    },
  },
  'journeyLane.update': {
    apply: ({ connection }, { id, fields }) => {
      const visible = fields.visible === undefined ? undefined : fields.visible ? 1 : 0;
      if (!updateRow(connection, 'journey_lane', id, { name: fields.name, visible, height: fields.height }))
        throw new Refusal('notFound');
      const name = valueOf(connection, 'journey_lane', 'name', id);
      const keys = Object.keys(fields);
      return {
        value: null,
        label: laneLabel('journeyLaneUpdated', name),
        ...(keys.length === 1 && keys[0] !== 'visible' ? { mergeKey: `journeyLane:${id}:${keys[0]}` } : {}),
      };
    },
  },
  'journeyLane.delete': {
    apply: ({ connection }, { id }) => {
      const name = valueOf(connection, 'journey_lane', 'name', id);
      deleteRow(connection, 'journey_lane', id);
      return { value: null, label: laneLabel('journeyLaneDeleted', name) };
    },
  },
  'journeyLane.move': {
    apply: ({ connection }, { id, before }) => {
      const name = valueOf(connection, 'journey_lane', 'name', id);
      const target = placeBefore(connection, 'journey_lane', journeyOf(connection, 'lane', id), [], before);
      if (target !== id) {
        const [position] = positionsBefore(connection, 'journey_lane', target, 1);
        updateRow(connection, 'journey_lane', id, { position: position ?? 0 });
      }
      return { value: null, label: laneLabel('journeyLaneMoved', name) };
    },
  },
  'journeyLane.copy': {
    apply: (context, { id }) => {
      const { connection } = context;
      const journey = journeyOf(connection, 'lane', id);
      const name = valueOf(connection, 'journey_lane', 'name', id) as string | null;
      const next = placeBefore(connection, 'journey_lane', journey, [id], id);
      const kind = String(valueOf(connection, 'journey_lane', 'kind', id)) as LaneKind;
      const called = name ?? createText(context.locale())(`journeys.lanes.${kind}`);
      const copy = insertLane(context, journey, { kind: 'free', name: called }, next);
      updateRow(connection, 'journey_lane', copy, {
        height: valueOf(connection, 'journey_lane', 'height', id) as number | null,
      });
      const notes = statement(
        connection,
        `SELECT step, text, source, colour, position FROM journey_note WHERE lane = ? ORDER BY position, id`,
      ).all(id) as { step: number; text: string; source: string | null; colour: string | null; position: number }[];
      for (const { step, position, ...note } of notes) insertNote(context, { step, lane: copy }, note, position);
      return { value: { id: copy }, label: laneLabel('journeyLaneCopied', called) };
    },
  },
  'journeyNote.set': {
    apply: (context, { step, lane, texts }) => {
      checkCell(context.connection, step, lane);
      const ids = setCell(context, { step, lane }, texts);
      return {
        value: { ids },
        label: { key: 'journeyNoteSet', params: {} },
        mergeKey: `journeyNote:${step}:${lane}`,
      };
    },
  },
  'journeyNote.create': {
    apply: (context, { step, lane, text, source, colour, before }) => {
      const { connection } = context;
      checkCell(connection, step, lane);
      const target = noteBefore(connection, { step, lane }, [], before);
      const [position] = positionsBefore(connection, 'journey_note', target, 1);
      const id = insertNote(context, { step, lane }, { text, source, colour }, position);
      return { value: { id }, label: { key: 'journeyNoteCreated', params: {} } };
    },
  },
  'journeyNote.update': {
    apply: ({ connection }, { id, fields }) => {
      if (!updateRow(connection, 'journey_note', id, { ...fields })) throw new Refusal('notFound');
      const keys = Object.keys(fields);
      return {
        value: null,
        label: { key: 'journeyNoteUpdated', params: {} },
        ...(keys.length === 1 && keys[0] !== 'colour' ? { mergeKey: `journeyNote:${id}:${keys[0]}` } : {}),
      };
    },
  },
  'journeyNote.delete': {
    apply: ({ connection }, { ids }) => {
      mustExist(connection, 'journey_note', ids);
      for (const id of ids) deleteRow(connection, 'journey_note', id);
      return { value: null, label: { key: 'journeyNoteDeleted', params: { count: ids.length } } };
    },
  },
  'journeyNote.move': {
    apply: ({ connection }, { ids, step, lane, before }) => {
      mustExist(connection, 'journey_note', ids);
      checkCell(connection, step, lane);
      const journey = journeyOf(connection, 'lane', lane);
      const laneOf = (id: number): number => Number(valueOf(connection, 'journey_note', 'lane', id));
      if (ids.some((id) => journeyOf(connection, 'lane', laneOf(id)) !== journey)) throw new Refusal('notFound');
      const unique = [...new Set(ids)];
      const target = noteBefore(connection, { step, lane }, unique, before);
      const positions = positionsBefore(connection, 'journey_note', target, unique.length);
      unique.forEach((id, index) =>
        updateRow(connection, 'journey_note', id, { step, lane, position: positions[index] ?? 0 }),
      );
      return { value: null, label: { key: 'journeyNoteMoved', params: { count: unique.length } } };
    },
  },
  'journeyScore.set': {
    apply: ({ connection }, { moment, persona, functional, emotional }) => {
      const touchpoint = Number(valueOf(connection, 'journey_moment', 'touchpoint', moment));
      const state = valueOf(connection, 'journey', 'state', journeyOf(connection, 'moment', moment));
      const name = String(valueOf(connection, 'touchpoint', 'name', touchpoint));
      if (persona === null && state === 'asIs') {
        updateTouchpoint(connection, touchpoint, {
          ...(functional === undefined ? {} : { functionalScore: functional }),
          ...(emotional === undefined ? {} : { emotionalScore: emotional }),
        });
      } else setOwnScore(connection, moment, persona, { functional, emotional });
      return {
        value: null,
        label: { key: 'journeyScoreSet', params: { name } },
        mergeKey: `journeyScore:${moment}:${persona ?? 0}`,
      };
    },
  },
} satisfies Pick<
  CommandHandlers,
  | 'journeyLane.create'
  | 'journeyLane.update'
  | 'journeyLane.delete'
  | 'journeyLane.move'
  | 'journeyLane.copy'
  | 'journeyNote.set'
  | 'journeyNote.create'
  | 'journeyNote.update'
  | 'journeyNote.delete'
  | 'journeyNote.move'
  | 'journeyScore.set'
>;
