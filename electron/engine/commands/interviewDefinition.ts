/** Commands of the definition round and of the check on misunderstandings. */
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import {
  deleteRow,
  insertRow,
  lastPosition,
  rowExists,
  statement,
  updateRow,
  type Columns,
} from '../repositories/rows.repo';
import type { CommandHandlers } from './define';

interface Fields {
  readonly person?: number | null | undefined;
  readonly who?: string | null | undefined;
  readonly text?: string | undefined;
  readonly saidOn?: string | null | undefined;
  readonly quote?: number | null | undefined;
}

function columnsOf(connection: Connection, { saidOn, who, ...rest }: Fields): Columns {
  for (const table of ['person', 'quote'] as const) {
    const value = rest[table];
    if (typeof value === 'number' && !rowExists(connection, table, value)) throw new Refusal('notFound');
  }
  return { ...rest, who: who === '' ? null : who, said_on: saidOn };
}

function whoOf(connection: Connection, id: number): string {
  const row = statement(
    connection,
    `SELECT coalesce(p.role, d.who, d.text) FROM definition_view d LEFT JOIN person p ON p.id = d.person WHERE d.id = ?`,
  )
    .pluck()
    .get(id);
  return String(row ?? '').slice(0, 100);
}

export const interviewDefinitionCommandHandlers = {
  'definition.create': {
    apply: ({ connection, newUid }, fields) => {
      const id = insertRow(connection, 'definition_view', {
        uid: newUid(),
        position: lastPosition(connection, 'definition_view'),
        ...columnsOf(connection, fields),
      });
      return { value: { id }, label: { key: 'definitionSaved', params: { name: whoOf(connection, id) } } };
    },
  },
  'definition.update': {
    apply: ({ connection }, { id, fields }) => {
      if (!updateRow(connection, 'definition_view', id, columnsOf(connection, fields))) throw new Refusal('notFound');
      const [field, ...more] = Object.keys(fields);
      return {
        value: null,
        label: { key: 'definitionSaved', params: { name: whoOf(connection, id) } },
        ...(field === 'text' && more.length === 0 ? { mergeKey: `definition:${id}` } : {}),
      };
    },
  },
  'definition.delete': {
    apply: ({ connection }, { ids }) => {
      for (const id of ids) if (!deleteRow(connection, 'definition_view', id)) throw new Refusal('notFound');
      return { value: null, label: { key: 'definitionDeleted', params: { count: ids.length } } };
    },
  },
  'misunderstanding.set': {
    apply: ({ connection, newUid }, { rule, found, evidence }) => {
      const id = statement(connection, `SELECT id FROM misunderstanding WHERE rule = ?`).pluck().get(rule) as
        number | undefined;
      const text = evidence === '' ? null : evidence;
      if (id === undefined && (found !== null || text !== null))
        insertRow(connection, 'misunderstanding', { uid: newUid(), rule, found, evidence: text });
      else if (id !== undefined && found === null && text === null) deleteRow(connection, 'misunderstanding', id);
      else if (id !== undefined) updateRow(connection, 'misunderstanding', id, { found, evidence: text });
      return { value: null, label: { key: 'misunderstandingSet', params: {} }, mergeKey: `misunderstanding:${rule}` };
    },
  },
} satisfies Partial<CommandHandlers>;
