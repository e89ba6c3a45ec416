/** Commands on waves, topics and answers, and on touchpoints that follow a measurement. */
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { nameKey } from '../repositories/lists.repo';
import { endFollowing, measuredMarks, refreshFollowed } from '../repositories/measuredScores.repo';
import {
  deleteRow,
  insertRow,
  lastPosition,
  positionsBefore,
  rowExists,
  statement,
  updateRow,
  type Columns,
} from '../repositories/rows.repo';
import type { CommandHandlers, EngineContext } from './define';

interface WaveFields {
  readonly name?: string | undefined;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly csatVariant?: string | undefined;
  readonly cesVariant?: string | undefined;
}

function waveColumns(fields: WaveFields): Columns {
  return {
    name: fields.name,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    notes: fields.notes === '' ? null : fields.notes,
    csat_variant: fields.csatVariant,
    ces_variant: fields.cesVariant,
  };
}

function waveName(connection: Connection, id: number): string {
  const name = statement(connection, `SELECT name FROM wave WHERE id = ?`).pluck().get(id);
  if (name === undefined) throw new Refusal('notFound');
  return String(name);
}

function refuseDoubleName(connection: Connection, name: string | undefined, self: number | null): void {
  if (name === undefined) return;
  const waves = statement(connection, `SELECT id, name FROM wave`).all() as { id: number; name: string }[];
  const found = waves.find((wave) => wave.id !== self && nameKey(wave.name) === nameKey(name));
  if (found !== undefined) throw new Refusal('list.duplicateName', { name: found.name });
}

/** Makes a wave within the open transaction. */
export function insertWave(context: EngineContext, fields: WaveFields & { readonly name: string }): number {
  refuseDoubleName(context.connection, fields.name, null);
  return insertRow(context.connection, 'wave', {
    uid: context.newUid(),
    position: lastPosition(context.connection, 'wave'),
    ...waveColumns(fields),
  });
}

/** Begins following within the open transaction. */
function follow(connection: Connection, touchpoint: number, wave: number | null): void {
  const row = statement(connection, `SELECT name, functional_score, emotional_score FROM touchpoint WHERE id = ?`).get(
    touchpoint,
  ) as { name: string; functional_score: number | null; emotional_score: number | null } | undefined;
  if (row === undefined) throw new Refusal('notFound');
  if (measuredMarks(connection, touchpoint, wave) === null)
    throw new Refusal('measurement.noAnswers', { name: row.name });
  endFollowing(connection, touchpoint);
  const now = statement(connection, `SELECT functional_score, emotional_score FROM touchpoint WHERE id = ?`).get(
    touchpoint,
  ) as { functional_score: number | null; emotional_score: number | null };
  insertRow(connection, 'measured_score', {
    touchpoint,
    wave,
    estimate_functional: now.functional_score,
    estimate_emotional: now.emotional_score,
  });
  refreshFollowed(connection, [touchpoint]);
}

export const measurementCommandHandlers = {
  'wave.create': {
    apply: (context, fields) => {
      const id = insertWave(context, fields);
      return { value: { id }, label: { key: 'waveCreated', params: { name: fields.name } } };
    },
  },
  'wave.update': {
    apply: ({ connection }, { id, fields }) => {
      refuseDoubleName(connection, fields.name, id);
      if (!updateRow(connection, 'wave', id, waveColumns(fields))) throw new Refusal('notFound');
      return { value: null, label: { key: 'waveUpdated', params: { name: waveName(connection, id) } } };
    },
  },
  'wave.delete': {
    apply: ({ connection }, { id }) => {
      const name = waveName(connection, id);
      // Those that follow this wave only get their estimates back before it goes.
      const followers = statement(connection, `SELECT touchpoint FROM measured_score WHERE wave = ?`)
        .pluck()
        .all(id) as number[];
      for (const touchpoint of followers) endFollowing(connection, touchpoint);
      deleteRow(connection, 'wave', id);
      refreshFollowed(connection);
      return { value: null, label: { key: 'waveDeleted', params: { name } }, alsoChanged: ['improvement'] };
    },
  },
  'wave.move': {
    apply: ({ connection }, { id, before }) => {
      const name = waveName(connection, id);
      if (before !== null && !rowExists(connection, 'wave', before)) throw new Refusal('notFound');
      if (before !== id) {
        const [position = 0] = positionsBefore(connection, 'wave', before, 1);
        updateRow(connection, 'wave', id, { position });
        refreshFollowed(connection);
      }
      return { value: null, label: { key: 'waveMoved', params: { name } } };
    },
  },
  'surveyTopic.link': {
    apply: ({ connection }, { id, touchpoint }) => {
      const topic = statement(connection, `SELECT name FROM survey_topic WHERE id = ?`).pluck().get(id);
      if (topic === undefined) throw new Refusal('notFound');
      if (touchpoint !== null && !rowExists(connection, 'touchpoint', touchpoint)) throw new Refusal('notFound');
      updateRow(connection, 'survey_topic', id, { touchpoint });
      refreshFollowed(connection);
      return { value: null, label: { key: 'topicLinked', params: { name: String(topic) } } };
    },
  },
  'kano.define': {
    apply: (context, { features }) => {
      const { connection } = context;
      const isThere = statement(connection, `SELECT 1 FROM kano_feature WHERE functional = ? AND dysfunctional = ?`);
      const added = features.flatMap(({ name, functional, dysfunctional }) => {
        if (functional === dysfunctional) throw new Refusal('measurement.kanoSame');
        if (isThere.get(functional, dysfunctional) !== undefined) return [];
        const id = insertRow(connection, 'kano_feature', {
          uid: context.newUid(),
          position: lastPosition(connection, 'kano_feature'),
          name,
          functional,
          dysfunctional,
        });
        return [{ id, name }];
      });
      return {
        value: { ids: added.map(({ id }) => id) },
        label: { key: 'kanoDefined', params: { name: added[0]?.name ?? '', count: added.length } },
      };
    },
  },
  'response.exclude': {
    apply: ({ connection }, { ids, excluded }) => {
      for (const id of ids) {
        const reason = statement(connection, `SELECT coalesce(reason, '') FROM response WHERE id = ?`).pluck().get(id);
        if (reason === undefined) throw new Refusal('notFound');
        // Only what counts can be excluded, and only what was excluded by hand comes back: the rules of the import hold.
        if (reason !== (excluded ? '' : 'excluded')) continue;
        updateRow(connection, 'response', id, {
          status: excluded ? 'rejected' : 'kept',
          reason: excluded ? 'excluded' : null,
        });
      }
      refreshFollowed(connection);
      const key = excluded ? 'responsesExcluded' : 'responsesIncluded';
      return { value: null, label: { key, params: { count: ids.length } } };
    },
  },
  'measurement.follow': {
    apply: ({ connection }, { touchpoints, wave }) => {
      if (wave !== null) waveName(connection, wave);
      for (const touchpoint of touchpoints) follow(connection, touchpoint, wave);
      return {
        value: null,
        label: { key: 'measurementFollowed', params: { count: touchpoints.length } },
        alsoChanged: ['touchpoint'],
      };
    },
  },
  'measurement.estimate': {
    apply: ({ connection }, { touchpoints }) => {
      for (const touchpoint of touchpoints) endFollowing(connection, touchpoint);
      return {
        value: null,
        label: { key: 'measurementEstimated', params: { count: touchpoints.length } },
        alsoChanged: ['touchpoint'],
      };
    },
  },
} satisfies Pick<
  CommandHandlers,
  | 'wave.create'
  | 'wave.update'
  | 'wave.delete'
  | 'wave.move'
  | 'surveyTopic.link'
  | 'kano.define'
  | 'response.exclude'
  | 'measurement.follow'
  | 'measurement.estimate'
>;
