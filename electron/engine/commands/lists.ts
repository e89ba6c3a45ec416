/** Commands on the editable lists, on information items and on remarks of the quality list. */
import type { ListName } from '@shared/contract/touchpoints.contract';
import { Refusal } from '@shared/errors/appError';
import { qualityFingerprint } from '@shared/insight/qualityList';
import type { Connection } from '../db/connection';
import { nameColumnOfList, nameKey, NameResolver, processColumns, tableOfList } from '../repositories/lists.repo';
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
import { readTouchpoints } from '../repositories/touchpoints.repo';
import type { CommandHandlers, EngineContext } from './define';

const plainColumns: Readonly<Record<string, string>> = {
  name: 'name',
  role: 'role',
  description: 'description',
  side: 'side',
  kind: 'kind',
  partOf: 'part_of',
  fte: 'fte',
  notes: 'notes',
  reportsTo: 'reports_to',
  code: 'code',
  sentence: 'sentence',
  age: 'age',
  household: 'household',
  segment: 'segment',
  share: 'share',
  wants: 'wants',
  annoyances: 'annoyances',
  channelPreference: 'channel_preference',
  onlinePreference: 'online_preference',
  emotionalDrive: 'emotional_drive',
  vulnerability: 'vulnerability',
  basedOn: 'based_on',
  colour: 'colour',
  type: 'type',
};

/** Columns for fields of a list entry; a department given by name is looked up or made. */
export function listColumns(context: EngineContext, fields: Readonly<Record<string, unknown>>): Columns {
  const columns: Record<string, SqlValue> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const column = plainColumns[field];
    if (column !== undefined) columns[column] = value === '' ? null : (value as SqlValue);
    else if (field === 'processes') Object.assign(columns, processColumns(value as string[]));
    else if (field === 'isManager') columns['is_manager'] = value === null ? null : value === true ? 1 : 0;
    else if (field === 'choices' || field === 'definition') columns[field] = JSON.stringify(value);
    else if (field === 'department') {
      const named = typeof value === 'object' && value !== null ? (value as { name: string }) : null;
      columns['department'] =
        named === null
          ? (value as SqlValue)
          : new NameResolver(context.connection, context.newUid).resolve('department', named.name);
    }
  }
  return columns;
}

/** Names in a list are told apart without case and accents; a second one of the same name is refused. */
function refuseDoubleName(
  connection: Connection,
  list: ListName,
  fields: Readonly<Record<string, unknown>>,
  self: number | null,
): void {
  const name = fields[nameColumnOfList[list]];
  if (typeof name !== 'string') return;
  const others = statement(
    connection,
    `SELECT id, ${nameColumnOfList[list]} AS name FROM ${tableOfList[list]}`,
  ).all() as { id: number; name: string }[];
  const found = others.find((other) => other.id !== self && nameKey(other.name) === nameKey(name));
  if (found !== undefined) throw new Refusal('list.duplicateName', { name: found.name });
}

function entryName(connection: Connection, list: ListName, id: number): string {
  const name = statement(connection, `SELECT ${nameColumnOfList[list]} FROM ${tableOfList[list]} WHERE id = ?`)
    .pluck()
    .get(id);
  if (name === undefined) throw new Refusal('notFound');
  return String(name);
}

/** Where touchpoints and others refer to an entry of a list: table and column; link tables hold one row a pair. */
const uses: Readonly<
  Partial<Record<ListName, readonly { readonly table: string; readonly column: string; readonly pair?: string }[]>>
> = {
  stage: [
    { table: 'touchpoint', column: 'stage' },
    { table: 'journey_stage', column: 'stage' },
  ],
  person: [{ table: 'touchpoint', column: 'owner' }],
  department: [
    { table: 'touchpoint', column: 'department' },
    { table: 'person', column: 'department' },
  ],
  channel: [
    { table: 'touchpoint_channel', column: 'channel', pair: 'touchpoint' },
    { table: 'information_verdict', column: 'channel', pair: 'information_item' },
    { table: 'journey_step_channel', column: 'channel', pair: 'step' },
  ],
  persona: [
    { table: 'touchpoint_persona', column: 'persona', pair: 'touchpoint' },
    { table: 'journey_persona', column: 'persona', pair: 'journey' },
    { table: 'journey_score', column: 'persona', pair: 'moment' },
  ],
};

function replaceUses(connection: Connection, list: ListName, id: number, replaceBy: number | null): void {
  for (const use of uses[list] ?? []) {
    if (use.pair === undefined) {
      statement(connection, `UPDATE ${use.table} SET ${use.column} = ? WHERE ${use.column} = ?`).run(replaceBy, id);
    } else if (replaceBy !== null) {
      statement(connection, `UPDATE OR IGNORE ${use.table} SET ${use.column} = ? WHERE ${use.column} = ?`).run(
        replaceBy,
        id,
      );
      statement(connection, `DELETE FROM ${use.table} WHERE ${use.column} = ?`).run(id);
    } else {
      statement(connection, `DELETE FROM ${use.table} WHERE ${use.column} = ?`).run(id);
    }
  }
}

function itemName(connection: Connection, id: number): string {
  const name = statement(connection, `SELECT name FROM information_item WHERE id = ?`).pluck().get(id);
  if (name === undefined) throw new Refusal('notFound');
  return String(name);
}

export const listCommandHandlers = {
  'list.create': {
    apply: (context, { list, fields }) => {
      const { connection } = context;
      refuseDoubleName(connection, list, fields, null);
      const table = tableOfList[list];
      const id = insertRow(connection, table, {
        uid: context.newUid(),
        position: lastPosition(connection, table),
        ...listColumns(context, fields),
      });
      return { value: { id }, label: { key: 'listCreated', params: { name: entryName(connection, list, id) } } };
    },
  },
  'list.update': {
    apply: (context, { list, id, fields }) => {
      const { connection } = context;
      refuseDoubleName(connection, list, fields, id);
      if (!updateRow(connection, tableOfList[list], id, listColumns(context, fields))) throw new Refusal('notFound');
      return { value: null, label: { key: 'listUpdated', params: { name: entryName(connection, list, id) } } };
    },
  },
  'list.delete': {
    apply: ({ connection }, { list, id, replaceBy }) => {
      const name = entryName(connection, list, id);
      if (replaceBy !== null && (replaceBy === id || !rowExists(connection, tableOfList[list], replaceBy)))
        throw new Refusal('notFound');
      replaceUses(connection, list, id, replaceBy);
      deleteRow(connection, tableOfList[list], id);
      return { value: null, label: { key: 'listDeleted', params: { name } }, alsoChanged: ['touchpoint'] };
    },
  },
  'list.move': {
    apply: ({ connection }, { list, id, before }) => {
      const name = entryName(connection, list, id);
      if (before !== id) {
        const [position] = positionsBefore(connection, tableOfList[list], before, 1);
        statement(connection, `UPDATE ${tableOfList[list]} SET position = ? WHERE id = ?`).run(position ?? 0, id);
      }
      return { value: null, label: { key: 'listMoved', params: { name } } };
    },
  },
  'information.create': {
    apply: (context, { touchpoint, name }) => {
      const { connection } = context;
      if (!rowExists(connection, 'touchpoint', touchpoint)) throw new Refusal('notFound');
      const id = insertRow(connection, 'information_item', {
        uid: context.newUid(),
        position: lastPosition(connection, 'information_item'),
        touchpoint,
        name,
      });
      return { value: { id }, label: { key: 'informationCreated', params: { name } } };
    },
  },
  'information.rename': {
    apply: ({ connection }, { id, name }) => {
      if (!updateRow(connection, 'information_item', id, { name })) throw new Refusal('notFound');
      return { value: null, label: { key: 'informationUpdated', params: { name } } };
    },
  },
  'information.delete': {
    apply: ({ connection }, { id }) => {
      const name = itemName(connection, id);
      deleteRow(connection, 'information_item', id);
      return { value: null, label: { key: 'informationDeleted', params: { name } } };
    },
  },
  'information.setVerdict': {
    apply: ({ connection }, { id, channel, verdict, note }) => {
      const name = itemName(connection, id);
      if (!rowExists(connection, 'channel', channel)) throw new Refusal('notFound');
      statement(
        connection,
        `INSERT INTO information_verdict (information_item, channel, verdict, note) VALUES (?, ?, ?, ?)
         ON CONFLICT (information_item, channel) DO UPDATE SET verdict = excluded.verdict, note = excluded.note`,
      ).run(id, channel, verdict, note);
      return { value: null, label: { key: 'consistencySet', params: { name } } };
    },
  },
  'quality.dismiss': {
    apply: (context, { touchpoint, rule, reason }) => {
      const { connection } = context;
      const [row] = touchpoint === null ? [] : readTouchpoints(connection, [touchpoint]);
      if (touchpoint !== null && row === undefined) throw new Refusal('notFound');
      const fingerprint = row === undefined ? null : qualityFingerprint(rule, row);
      statement(connection, `DELETE FROM dismissal WHERE rule = ? AND touchpoint IS ?`).run(rule, touchpoint);
      insertRow(connection, 'dismissal', { touchpoint, rule, reason, fingerprint, at: context.now() });
      return { value: null, label: { key: 'qualityDismissed', params: {} } };
    },
  },
  'quality.restore': {
    apply: ({ connection }, { touchpoint, rule }) => {
      statement(connection, `DELETE FROM dismissal WHERE rule = ? AND touchpoint IS ?`).run(rule, touchpoint);
      return { value: null, label: { key: 'qualityRestored', params: {} } };
    },
  },
} satisfies Pick<
  CommandHandlers,
  | 'list.create'
  | 'list.update'
  | 'list.delete'
  | 'list.move'
  | 'information.create'
  | 'information.rename'
  | 'information.delete'
  | 'information.setVerdict'
  | 'quality.dismiss'
  | 'quality.restore'
>;
