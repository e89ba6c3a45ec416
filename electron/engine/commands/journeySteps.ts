/** Commands on the columns of a journey map: steps and the touchpoints in them. A touchpoint stays in its table whatever happens on a map. */
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { copyStep, LaneMapper, moveStep } from '../repositories/journeyCopies.repo';
import { showingFirstQuotes } from '../repositories/journeyQuotes.repo';
import {
  journeyOf,
  mustExist,
  nameOfStep,
  placeBefore,
  placeOfStep,
  readLanes,
  readSteps,
  valueOf,
} from '../repositories/journeys.repo';
import { NameResolver } from '../repositories/lists.repo';
import {
  deleteRow,
  insertRow,
  lastPosition,
  positionsBefore,
  rowExists,
  statement,
  updateRow,
} from '../repositories/rows.repo';
import { insertTouchpoint } from '../repositories/touchpoints.repo';
import type { CommandHandler, CommandHandlers, CommandOutcome, EngineContext } from './define';
import { engagementCommandHandlers } from './engagement';

type Reference = number | { readonly name: string };

/** The touchpoint with this id or name; a name that no row has becomes a new row at the end of the table, in the engagement's stage. */
export function resolveTouchpoint(context: EngineContext, given: Reference, stage: number | null): number {
  const { connection } = context;
  if (typeof given === 'number') {
    if (!rowExists(connection, 'touchpoint', given)) throw new Refusal('notFound');
    return given;
  }
  const known = statement(
    connection,
    `SELECT id FROM touchpoint WHERE name = ? COLLATE NOCASE ORDER BY position, id LIMIT 1`,
  )
    .pluck()
    .get(given.name) as number | undefined;
  if (known !== undefined) return known;
  const position = lastPosition(connection, 'touchpoint');
  return insertTouchpoint(connection, { uid: context.newUid(), position }, { name: given.name, stage });
}

/** Puts touchpoints in a step before moment `before`; those that stand in it already are left alone. Returns the new moments. */
export function insertMoments(
  context: EngineContext,
  step: number,
  touchpoints: readonly Reference[],
  before: number | null,
): readonly number[] {
  const { connection } = context;
  const stage = valueOf(
    connection,
    'journey_stage',
    'stage',
    Number(valueOf(connection, 'journey_step', 'stage', step)),
  ) as number | null;
  const target = placeBefore(connection, 'journey_moment', step, [], before);
  const there = new Set(
    statement(connection, `SELECT touchpoint FROM journey_moment WHERE step = ?`).pluck().all(step) as number[],
  );
  const wanted = [...new Set(touchpoints.map((given) => resolveTouchpoint(context, given, stage)))].filter(
    (touchpoint) => !there.has(touchpoint),
  );
  const positions = positionsBefore(connection, 'journey_moment', target, wanted.length);
  return wanted.map((touchpoint, index) =>
    insertRow(connection, 'journey_moment', {
      uid: context.newUid(),
      step,
      touchpoint,
      position: positions[index] ?? 0,
    }),
  );
}

/** Makes the step's own channels these; those given by name are looked up or made. */
export function writeStepChannels(context: EngineContext, step: number, channels: readonly Reference[]): void {
  const { connection } = context;
  const names = new NameResolver(connection, context.newUid);
  statement(connection, `DELETE FROM journey_step_channel WHERE step = ?`).run(step);
  const wanted = channels.map((channel) => {
    if (typeof channel !== 'number') return names.resolve('channel', channel.name);
    if (!rowExists(connection, 'channel', channel)) throw new Refusal('notFound');
    return channel;
  });
  for (const channel of new Set(wanted)) insertRow(connection, 'journey_step_channel', { step, channel });
}

function refuseLinkToItself(connection: Connection, stage: number, linked: number | null | undefined): void {
  if (linked === null || linked === undefined) return;
  mustExist(connection, 'journey', [linked]);
  if (journeyOf(connection, 'stage', stage) === linked) throw new Refusal('journey.linksToItself');
}

/** Refuses a step that links to the journey it comes to stand in. */
function refuseLinkedTo(connection: Connection, step: number, journey: number): void {
  if (Number(valueOf(connection, 'journey_step', 'linked_journey', step) ?? 0) === journey)
    throw new Refusal('journey.linksToItself');
}

/** A step that loses its last touchpoint keeps that touchpoint's name. */
function keepTitle(connection: Connection, moments: readonly number[]): void {
  statement(
    connection,
    `UPDATE journey_step SET title = (
        SELECT nullif(t.name, '') FROM journey_moment m JOIN touchpoint t ON t.id = m.touchpoint WHERE m.step = journey_step.id ORDER BY m.position, m.id LIMIT 1)
      WHERE title IS NULL AND id IN (SELECT step FROM journey_moment WHERE id IN (SELECT value FROM json_each(?)))
        AND NOT EXISTS (SELECT 1 FROM journey_moment o WHERE o.step = journey_step.id AND o.id NOT IN (SELECT value FROM json_each(?)))`,
  ).run(JSON.stringify(moments), JSON.stringify(moments));
}

const stepLabel = (connection: Connection, key: string, ids: readonly number[]) => ({
  key,
  params: { count: ids.length, name: ids[0] === undefined ? '' : nameOfStep(connection, ids[0]) },
});

const attach = engagementCommandHandlers['attachment.add'];
type Picture = Parameters<typeof attach.apply>[2];

const addPicture: CommandHandler<'journeyStep.addPicture', Picture> = {
  prepare: async (context, { file }, run) => {
    if (attach.prepare === undefined) throw new Refusal('invalidRequest', { detail: 'attachment' });
    const prepared = await attach.prepare(context, { file, touchpoint: null, use: 'attachment' }, run);
    if (!prepared.mediaType.startsWith('image/'))
      throw new Refusal('attachment.unsupported', { file: prepared.name, kinds: 'PNG, JPG, GIF, WEBP, SVG' });
    return prepared;
  },
  apply: (context, { id, file }, prepared, run): CommandOutcome<{ readonly attachment: number }> => {
    const { connection } = context;
    mustExist(connection, 'journey_step', [id]);
    const journey = journeyOf(connection, 'step', id);
    const isFirst = readSteps(connection, journey).every(({ picture }) => picture === null);
    const added = attach.apply(context, { file, touchpoint: null, use: 'attachment' }, prepared, run);
    updateRow(connection, 'journey_step', id, { picture: added.value.id });
    // The first picture shows its lane, which a new map hides.
    if (isFirst)
      statement(
        connection,
        `UPDATE journey_lane SET visible = 1 WHERE journey = ? AND kind = 'picture' AND visible = 0`,
      ).run(journey);
    const name = nameOfStep(connection, id);
    return { value: { attachment: added.value.id }, label: { key: 'journeyPictureAdded', params: { name } } };
  },
};

export const journeyStepCommandHandlers = {
  'journeyStep.create': {
    apply: (context, { stage, before, steps }) => {
      const { connection } = context;
      mustExist(connection, 'journey_stage', [stage]);
      const target = placeBefore(connection, 'journey_step', stage, [], before);
      const positions = positionsBefore(connection, 'journey_step', target, steps.length);
      const ids = showingFirstQuotes(connection, () =>
        steps.map((step, index) => {
          refuseLinkToItself(connection, stage, step.linkedJourney);
          const id = insertRow(connection, 'journey_step', {
            uid: context.newUid(),
            stage,
            position: positions[index] ?? 0,
            title: step.title,
            linked_journey: step.linkedJourney,
          });
          if (step.touchpoints.length > 0) insertMoments(context, id, step.touchpoints, null);
          return id;
        }),
      );
      return { value: { ids }, label: stepLabel(connection, 'journeyStepCreated', ids) };
    },
  },
  'journeyStep.update': {
    apply: (context, { id, fields }) => {
      const { connection } = context;
      const stage = Number(valueOf(connection, 'journey_step', 'stage', id));
      refuseLinkToItself(connection, stage, fields.linkedJourney);
      if (fields.picture !== null && fields.picture !== undefined)
        mustExist(connection, 'attachment', [fields.picture]);
      updateRow(connection, 'journey_step', id, {
        title: fields.title,
        linked_journey: fields.linkedJourney,
        picture: fields.picture,
      });
      if (fields.channels !== undefined) writeStepChannels(context, id, fields.channels);
      const keys = Object.keys(fields);
      return {
        value: null,
        label: stepLabel(connection, 'journeyStepUpdated', [id]),
        ...(keys.length === 1 && keys[0] === 'title' ? { mergeKey: `journeyStep:${id}:title` } : {}),
      };
    },
  },
  'journeyStep.addPicture': addPicture,
  'journeyStep.delete': {
    apply: ({ connection }, { ids }) => {
      mustExist(connection, 'journey_step', ids);
      const label = stepLabel(connection, 'journeyStepDeleted', ids);
      for (const id of ids) deleteRow(connection, 'journey_step', id);
      return { value: null, label };
    },
  },
  'journeyStep.move': {
    apply: (context, { ids, stage, before }) => {
      const { connection } = context;
      const journey = journeyOf(connection, 'stage', stage);
      const unique = [...new Set(ids)];
      mustExist(connection, 'journey_step', unique);
      const target = placeBefore(connection, 'journey_step', stage, unique, before);
      const positions = positionsBefore(connection, 'journey_step', target, unique.length);
      const lanes = new LaneMapper(connection, context.newUid, journey);
      showingFirstQuotes(connection, () =>
        unique.forEach((id, index) => {
          refuseLinkedTo(connection, id, journey);
          moveStep(connection, id, { stage, position: positions[index] ?? 0 }, lanes);
        }),
      );
      const place = placeOfStep(connection, unique[0] ?? 0);
      return { value: null, label: { key: 'journeyStepMoved', params: { count: unique.length, place } } };
    },
  },
  'journeyStep.copy': {
    apply: (context, { ids, stage, before }) => {
      const { connection } = context;
      const journey = journeyOf(connection, 'stage', stage);
      mustExist(connection, 'journey_step', ids);
      const target = placeBefore(connection, 'journey_step', stage, [], before);
      const positions = positionsBefore(connection, 'journey_step', target, ids.length);
      const lanes = new LaneMapper(connection, context.newUid, journey);
      const copies = showingFirstQuotes(connection, () =>
        ids.map((id, index) => {
          const source = journeyOf(connection, 'step', id);
          refuseLinkedTo(connection, id, journey);
          return copyStep(
            connection,
            id,
            { stage, position: positions[index] ?? 0 },
            {
              newUid: context.newUid,
              lanes,
              sourceLanes: new Map(readLanes(connection, source).map((lane) => [lane.id, lane])),
              asCounterpart: false,
            },
          );
        }),
      );
      return { value: { ids: copies }, label: stepLabel(connection, 'journeyStepCopied', copies) };
    },
  },
  'journeyMoment.create': {
    apply: (context, { step, touchpoints, before }) => {
      const ids = showingFirstQuotes(context.connection, () => insertMoments(context, step, touchpoints, before));
      return { value: { ids }, label: { key: 'journeyMomentCreated', params: { count: touchpoints.length } } };
    },
  },
  'journeyMoment.delete': {
    apply: ({ connection }, { ids }) => {
      mustExist(connection, 'journey_moment', ids);
      keepTitle(connection, ids);
      for (const id of ids) deleteRow(connection, 'journey_moment', id);
      return { value: null, label: { key: 'journeyMomentDeleted', params: { count: ids.length } } };
    },
  },
  'journeyMoment.move': {
    apply: ({ connection }, { ids, step, before }) => {
      const journey = journeyOf(connection, 'step', step);
      if (ids.some((id) => journeyOf(connection, 'moment', id) !== journey)) throw new Refusal('notFound');
      const unique = [...new Set(ids)];
      const target = placeBefore(connection, 'journey_moment', step, unique, before);
      keepTitle(
        connection,
        unique.filter((id) => valueOf(connection, 'journey_moment', 'step', id) !== step),
      );
      const positions = positionsBefore(connection, 'journey_moment', target, unique.length);
      const touchpointOf = (id: number): number => Number(valueOf(connection, 'journey_moment', 'touchpoint', id));
      const there = new Set(
        statement(
          connection,
          `SELECT touchpoint FROM journey_moment WHERE step = ? AND id NOT IN (SELECT value FROM json_each(?))`,
        )
          .pluck()
          .all(step, JSON.stringify(unique)) as number[],
      );
      unique.forEach((id, index) => {
        const touchpoint = touchpointOf(id);
        // A touchpoint stands in a step once: the one that comes to its equal merges with it.
        if (there.has(touchpoint)) deleteRow(connection, 'journey_moment', id);
        else updateRow(connection, 'journey_moment', id, { step, position: positions[index] ?? 0 });
        there.add(touchpoint);
      });
      return { value: null, label: { key: 'journeyMomentMoved', params: { count: unique.length } } };
    },
  },
} satisfies Pick<
  CommandHandlers,
  | 'journeyStep.create'
  | 'journeyStep.update'
  | 'journeyStep.delete'
  | 'journeyStep.move'
  | 'journeyStep.copy'
  | 'journeyMoment.create'
  | 'journeyMoment.delete'
  | 'journeyMoment.move'
> & { 'journeyStep.addPicture': CommandHandler<'journeyStep.addPicture', Picture> };
