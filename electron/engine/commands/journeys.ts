/** Commands on journeys as a whole and on their stages: make, change, copy, move, delete. */
import { laneKinds, lanesShownAtFirst, type JourneyLane } from '@shared/domain/journey';
import { Refusal } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import type { Connection } from '../db/connection';
import { copyStep, LaneMapper } from '../repositories/journeyCopies.repo';
import {
  journeyOf,
  mustExist,
  placeBefore,
  readJourneyRows,
  readJourneys,
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
  type Columns,
  type SqlValue,
} from '../repositories/rows.repo';
import type { CommandHandlers, EngineContext } from './define';

type Reference = number | { readonly name: string };

interface JourneyFields {
  readonly name?: string | undefined;
  readonly state?: string | undefined;
  readonly course?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly counterpart?: number | null | undefined;
  readonly personas?: readonly Reference[] | undefined;
  readonly peaksAllowed?: number | undefined;
}

const emptied = (value: string | null | undefined): string | null | undefined =>
  typeof value === 'string' && value.trim() === '' ? null : value;

function journeyColumns(connection: Connection, fields: JourneyFields, self: number | null): Columns {
  const { counterpart } = fields;
  if (counterpart !== null && counterpart !== undefined) {
    if (counterpart === self) throw new Refusal('journey.linksToItself');
    if (!rowExists(connection, 'journey', counterpart)) throw new Refusal('notFound');
  }
  return {
    name: fields.name,
    state: fields.state,
    course: fields.course,
    description: emptied(fields.description),
    counterpart,
    peaks_allowed: fields.peaksAllowed,
  };
}

/** Makes the personas of a journey these, in this order; those given by name are looked up or made. */
export function writePersonas(context: EngineContext, journey: number, personas: readonly Reference[]): void {
  const { connection } = context;
  const names = new NameResolver(connection, context.newUid);
  const wanted = [
    ...new Set(
      personas.map((persona) => {
        if (typeof persona !== 'number') return names.resolve('persona', persona.name);
        if (!rowExists(connection, 'persona', persona)) throw new Refusal('notFound');
        return persona;
      }),
    ),
  ];
  statement(connection, `DELETE FROM journey_persona WHERE journey = ?`).run(journey);
  wanted.forEach((persona, index) =>
    insertRow(connection, 'journey_persona', { journey, persona, position: index + 1 }),
  );
}

/** Adds a journey with all fixed lanes and no stage. Returns its id. */
export function insertJourney(context: EngineContext, fields: JourneyFields & { readonly name: string }): number {
  const { connection } = context;
  const id = insertRow(connection, 'journey', {
    uid: context.newUid(),
    position: lastPosition(connection, 'journey'),
    ...journeyColumns(connection, fields, null),
  });
  if (fields.personas !== undefined) writePersonas(context, id, fields.personas);
  const first = lastPosition(connection, 'journey_lane');
  laneKinds
    .filter((kind) => kind !== 'free')
    .forEach((kind, index) =>
      insertRow(connection, 'journey_lane', {
        uid: context.newUid(),
        journey: id,
        position: first + index * 1024,
        kind,
        visible: lanesShownAtFirst.has(kind) ? 1 : 0,
      }),
    );
  return id;
}

/** Adds a stage at the end of a journey, or before stage `before`. */
export function insertStage(
  context: EngineContext,
  journey: number,
  fields: { readonly name: string; readonly stage: SqlValue; readonly description?: SqlValue },
  before: number | null = null,
): number {
  const { connection } = context;
  const [position] = positionsBefore(
    connection,
    'journey_stage',
    placeBefore(connection, 'journey_stage', journey, [], before),
    1,
  );
  return insertRow(connection, 'journey_stage', { uid: context.newUid(), journey, position: position ?? 0, ...fields });
}

function stageFields(
  connection: Connection,
  given: Reference,
): { readonly name: string; readonly stage: number | null } {
  if (typeof given === 'number') return { name: String(valueOf(connection, 'stage', 'name', given)), stage: given };
  const known = statement(connection, `SELECT id FROM stage WHERE name = ? COLLATE NOCASE ORDER BY position LIMIT 1`)
    .pluck()
    .get(given.name) as number | undefined;
  return { name: given.name, stage: known ?? null };
}

function journeyName(connection: Connection, id: number): string {
  return String(valueOf(connection, 'journey', 'name', id));
}

function lanesById(connection: Connection, journey: number): ReadonlyMap<number, JourneyLane> {
  return new Map(readLanes(connection, journey).map((lane) => [lane.id, lane]));
}

/** Copies the steps of a stage to another stage, in order. */
function copySteps(
  context: EngineContext,
  from: { readonly journey: number; readonly stage: number },
  to: { readonly journey: number; readonly stage: number },
  asCounterpart: boolean,
): void {
  const { connection } = context;
  const options = {
    newUid: context.newUid,
    lanes: new LaneMapper(connection, context.newUid, to.journey),
    sourceLanes: lanesById(connection, from.journey),
    asCounterpart,
  };
  for (const step of readSteps(connection, from.journey).filter((candidate) => candidate.stage === from.stage))
    copyStep(connection, step.id, { stage: to.stage, position: lastPosition(connection, 'journey_step') }, options);
}

/** Copies a journey with everything on it. */
function duplicate(
  context: EngineContext,
  id: number,
  as: 'copy' | 'toBe' | 'planned' | 'actual',
  name: string,
): number {
  const { connection } = context;
  const rows = readJourneyRows(connection, id);
  if (rows === null) throw new Refusal('notFound');
  const { journey } = rows;
  const copy = insertRow(connection, 'journey', {
    uid: context.newUid(),
    position: lastPosition(connection, 'journey'),
    name,
    state: as === 'toBe' ? 'toBe' : journey.state,
    course: as === 'planned' || as === 'actual' ? as : journey.course,
    description: journey.description,
    counterpart: as === 'copy' ? journey.counterpart : id,
    peaks_allowed: journey.peaksAllowed,
  });
  writePersonas(context, copy, journey.personas);
  for (const lane of rows.lanes)
    insertRow(connection, 'journey_lane', {
      uid: context.newUid(),
      journey: copy,
      position: lastPosition(connection, 'journey_lane'),
      kind: lane.kind,
      name: lane.name,
      visible: lane.visible ? 1 : 0,
      height: lane.height,
    });
  for (const stage of rows.stages) {
    const made = insertStage(context, copy, { name: stage.name, stage: stage.stage, description: stage.description });
    copySteps(context, { journey: id, stage: stage.id }, { journey: copy, stage: made }, as !== 'copy');
  }
  return copy;
}

/** Steps that link to a journey that goes, and are called after it, keep its name. */
function keepNameInLinks(connection: Connection, id: number, name: string): void {
  statement(
    connection,
    `UPDATE journey_step SET title = ? WHERE linked_journey = ? AND title IS NULL AND NOT EXISTS (SELECT 1 FROM journey_moment m WHERE m.step = journey_step.id)`,
  ).run(name, id);
}

export const journeyCommandHandlers = {
  'journey.create': {
    apply: (context, { stages, ...fields }) => {
      const { connection } = context;
      const id = insertJourney(context, fields);
      const first = createText(context.locale())('journeys.firstStage');
      for (const stage of stages.length === 0 ? [{ name: first }] : stages)
        insertStage(context, id, stageFields(connection, stage));
      return { value: { id }, label: { key: 'journeyCreated', params: { name: fields.name } } };
    },
  },
  'journey.update': {
    apply: (context, { id, fields }) => {
      const { connection } = context;
      if (!updateRow(connection, 'journey', id, journeyColumns(connection, fields, id))) throw new Refusal('notFound');
      if (fields.personas !== undefined) writePersonas(context, id, fields.personas);
      const keys = Object.keys(fields);
      return {
        value: null,
        label: { key: 'journeyUpdated', params: { name: journeyName(connection, id) } },
        ...(keys.length === 1 && (keys[0] === 'name' || keys[0] === 'description')
          ? { mergeKey: `journey:${id}:${keys[0]}` }
          : {}),
      };
    },
  },
  'journey.delete': {
    apply: ({ connection }, { id }) => {
      const name = journeyName(connection, id);
      keepNameInLinks(connection, id, name);
      deleteRow(connection, 'journey', id);
      return { value: null, label: { key: 'journeyDeleted', params: { name } } };
    },
  },
  'journey.move': {
    apply: ({ connection }, { id, before }) => {
      const name = journeyName(connection, id);
      if (before !== null && !rowExists(connection, 'journey', before)) throw new Refusal('notFound');
      if (before !== id) {
        const [position] = positionsBefore(connection, 'journey', before, 1);
        updateRow(connection, 'journey', id, { position: position ?? 0 });
      }
      return { value: null, label: { key: 'journeyMoved', params: { name } } };
    },
  },
  'journey.duplicate': {
    apply: (context, { id, as, name }) => {
      const [journey] = readJourneys(context.connection, [id]);
      if (journey === undefined) throw new Refusal('notFound');
      const called = name ?? createText(context.locale())(`journeys.copyName.${as}`, { name: journey.name });
      const copy = duplicate(context, id, as, called);
      return { value: { id: copy }, label: { key: 'journeyDuplicated', params: { name: called } } };
    },
  },
  'journeyStage.create': {
    apply: (context, { journey, name, stage, before }) => {
      const { connection } = context;
      mustExist(connection, 'journey', [journey]);
      if (stage !== null) mustExist(connection, 'stage', [stage]);
      const id = insertStage(
        context,
        journey,
        { name, stage: stage ?? stageFields(connection, { name }).stage },
        before,
      );
      return { value: { id }, label: { key: 'journeyStageCreated', params: { name } } };
    },
  },
  'journeyStage.update': {
    apply: ({ connection }, { id, fields }) => {
      if (fields.stage !== null && fields.stage !== undefined) mustExist(connection, 'stage', [fields.stage]);
      const columns = { name: fields.name, description: emptied(fields.description), stage: fields.stage };
      if (!updateRow(connection, 'journey_stage', id, columns)) throw new Refusal('notFound');
      const name = String(valueOf(connection, 'journey_stage', 'name', id));
      return {
        value: null,
        label: { key: 'journeyStageUpdated', params: { name } },
        mergeKey: `journeyStage:${id}:${Object.keys(fields).join()}`,
      };
    },
  },
  'journeyStage.delete': {
    apply: ({ connection }, { id, moveStepsTo }) => {
      const name = String(valueOf(connection, 'journey_stage', 'name', id));
      if (moveStepsTo !== null) {
        const journey = journeyOf(connection, 'stage', id);
        if (moveStepsTo === id || journeyOf(connection, 'stage', moveStepsTo) !== journey)
          throw new Refusal('notFound');
        const steps = readSteps(connection, journey).filter((step) => step.stage === id);
        for (const step of steps)
          updateRow(connection, 'journey_step', step.id, {
            stage: moveStepsTo,
            position: lastPosition(connection, 'journey_step'),
          });
      }
      deleteRow(connection, 'journey_stage', id);
      return { value: null, label: { key: 'journeyStageDeleted', params: { name } } };
    },
  },
  'journeyStage.move': {
    apply: ({ connection }, { id, before }) => {
      const name = String(valueOf(connection, 'journey_stage', 'name', id));
      const journey = journeyOf(connection, 'stage', id);
      const target = placeBefore(connection, 'journey_stage', journey, [], before);
      if (target !== id) {
        const [position] = positionsBefore(connection, 'journey_stage', target, 1);
        updateRow(connection, 'journey_stage', id, { position: position ?? 0 });
      }
      return { value: null, label: { key: 'journeyStageMoved', params: { name } } };
    },
  },
  'journeyStage.copy': {
    apply: (context, { id }) => {
      const { connection } = context;
      const journey = journeyOf(connection, 'stage', id);
      const name = String(valueOf(connection, 'journey_stage', 'name', id));
      const next = placeBefore(connection, 'journey_stage', journey, [id], id);
      const copy = insertStage(
        context,
        journey,
        {
          name,
          stage: valueOf(connection, 'journey_stage', 'stage', id) as SqlValue,
          description: valueOf(connection, 'journey_stage', 'description', id) as SqlValue,
        },
        next,
      );
      copySteps(context, { journey, stage: id }, { journey, stage: copy }, false);
      return { value: { id: copy }, label: { key: 'journeyStageCopied', params: { name } } };
    },
  },
} satisfies Pick<
  CommandHandlers,
  | 'journey.create'
  | 'journey.update'
  | 'journey.delete'
  | 'journey.move'
  | 'journey.duplicate'
  | 'journeyStage.create'
  | 'journeyStage.update'
  | 'journeyStage.delete'
  | 'journeyStage.move'
  | 'journeyStage.copy'
>;
