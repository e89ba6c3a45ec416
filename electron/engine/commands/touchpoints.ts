/** Commands on touchpoints: make, set cells, delete, copy, move. */
import { checkFieldValue, kindOfExtraField, type CheckedValue } from '@shared/domain/checkField';
import {
  touchpointField,
  type FieldKind,
  type FieldValue,
  type ReferenceList,
  type TouchpointField,
} from '@shared/domain/touchpoint';
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { keepStepTitles } from '../repositories/journeys.repo';
import { readLists, NameResolver, tableOfList } from '../repositories/lists.repo';
import { deleteRow, positionsBefore, rowExists, statement } from '../repositories/rows.repo';
import {
  clearLaws,
  insertTouchpoint,
  readTouchpoints,
  updateTouchpoint,
  type StoredValues,
} from '../repositories/touchpoints.repo';
import type { CommandHandlers, CommandOutcome, EngineContext } from './define';

/** Turns values of a command into stored values: rules checked, names looked up or made. One instance serves one command. */
export class ValueTaker {
  readonly #names: NameResolver;
  readonly #extraKinds: ReadonlyMap<number, FieldKind>;
  readonly #connection: Connection;
  constructor(context: EngineContext) {
    this.#connection = context.connection;
    this.#names = new NameResolver(context.connection, context.newUid);
    this.#extraKinds = new Map(
      readLists(context.connection).extraFields.map((field) => [field.id, kindOfExtraField(field)]),
    );
  }

  /** Puts one value into `into`; throws Refusal when a rule refuses it. */
  take(into: StoredValues, key: string, value: FieldValue): void {
    const extra = /^extra:(\d+)$/.exec(key);
    if (extra !== null) {
      const id = Number(extra[1]);
      const kind = this.#extraKinds.get(id);
      if (kind === undefined) throw new Refusal('field.unknownField', { value: key });
      into.extra = { ...into.extra, [id]: this.#checked(key, kind, value) as string | number | boolean | null };
      return;
    }
    const field = touchpointField(key);
    if (field === undefined) throw new Refusal('field.unknownField', { value: key });
    const checked = this.#checked(key, field.kind, value);
    // The key is one of the record's own and the value was checked against its kind.
    (into as Record<TouchpointField, unknown>)[field.key] = this.#resolved(field.kind, checked);
  }

  #checked(key: string, kind: FieldKind, value: FieldValue): CheckedValue {
    const checked = checkFieldValue(key, kind, value);
    if (!checked.ok) throw new Refusal(checked.error.code, checked.error.params);
    return checked.value;
  }

  #resolved(kind: FieldKind, value: CheckedValue): unknown {
    if (kind.type === 'reference')
      return value === null ? null : this.#reference(kind.list, value as number | { name: string });
    if (kind.type === 'references')
      return (value as readonly (number | { name: string })[]).map((entry) => this.#reference(kind.list, entry));
    return value;
  }

  #reference(list: ReferenceList, value: number | { readonly name: string }): number {
    if (typeof value !== 'number') return this.#names.resolve(list, value.name);
    if (!rowExists(this.#connection, tableOfList[list], value)) throw new Refusal('notFound');
    return value;
  }
}

function mustExist(connection: Connection, ids: readonly number[]): void {
  const found = Number(
    statement(connection, `SELECT count(*) FROM touchpoint WHERE id IN (SELECT value FROM json_each(?))`)
      .pluck()
      .get(JSON.stringify(ids)),
  );
  if (found !== new Set(ids).size) throw new Refusal('notFound');
}

function rowAfter(connection: Connection, after: number | null): number | null {
  if (after === null) return null;
  const position = statement(connection, `SELECT position FROM touchpoint WHERE id = ?`).pluck().get(after) as
    number | undefined;
  if (position === undefined) throw new Refusal('notFound');
  const next = statement(connection, `SELECT id FROM touchpoint WHERE position > ? ORDER BY position, id LIMIT 1`)
    .pluck()
    .get(position) as number | undefined;
  return next ?? null;
}

const gestureLabels = {
  edit: 'cellsChanged',
  paste: 'cellsPasted',
  fill: 'cellsFilled',
  clear: 'cellsCleared',
  replace: 'cellsReplaced',
} as const;

type NewRow = Readonly<Record<string, FieldValue>>;

/** Adds rows before `before` (null = at the end). In a table that is numbered, a row without a number gets the next one. */
function addRows(
  context: EngineContext,
  taker: ValueTaker,
  rows: readonly NewRow[],
  before: number | null,
): readonly number[] {
  const { connection } = context;
  const positions = positionsBefore(connection, 'touchpoint', before, rows.length);
  let highest = statement(connection, `SELECT max(number) FROM touchpoint`).pluck().get() as number | null;
  return rows.map((row, index) => {
    const values: StoredValues = {};
    for (const [key, value] of Object.entries(row)) taker.take(values, key, value);
    if (values.number === undefined && highest !== null) values.number = highest + 1;
    if (typeof values.number === 'number') highest = Math.max(highest ?? 0, values.number);
    return insertTouchpoint(connection, { uid: context.newUid(), position: positions[index] ?? 0 }, values);
  });
}

export const touchpointCommandHandlers = {
  'touchpoint.create': {
    isBulk: true,
    apply: (context, { rows, after }) => {
      const ids = addRows(context, new ValueTaker(context), rows, rowAfter(context.connection, after));
      return { value: { ids }, label: { key: 'touchpointCreated', params: { count: ids.length } } };
    },
  },
  'touchpoint.set': {
    apply: (context, { cells, append, gesture }): CommandOutcome<{ readonly ids: readonly number[] }> => {
      const { connection } = context;
      const taker = new ValueTaker(context);
      const byRow = new Map<number, { values: StoredValues; lawsUnknown: boolean }>();
      for (const cell of cells) {
        const row = byRow.get(cell.id) ?? { values: {}, lawsUnknown: false };
        byRow.set(cell.id, row);
        // An emptied cell of broken laws means: nobody has said; an empty list means: none was broken.
        if (cell.field === 'brokenLaws' && (cell.value === null || cell.value === '')) row.lawsUnknown = true;
        else taker.take(row.values, cell.field, cell.value);
      }
      for (const [id, row] of byRow) {
        if (!updateTouchpoint(connection, id, row.values)) throw new Refusal('notFound');
        if (row.lawsUnknown) clearLaws(connection, id);
      }
      const ids = append.length === 0 ? [] : addRows(context, taker, append, null);
      const value = { ids };
      const count = cells.length + append.reduce((sum, row) => sum + Object.keys(row).length, 0);
      const fields = new Set(cells.map((cell) => cell.field));
      const only =
        append.length > 0
          ? undefined
          : cells.length === 1 || (fields.size === 1 && gesture === 'edit')
            ? cells[0]
            : undefined;
      if (only === undefined) return { value, label: { key: gestureLabels[gesture], params: { count } } };
      const field = extraName(connection, only.field);
      if (byRow.size > 1) return { value, label: { key: 'cellsEdited', params: { field, count: byRow.size } } };
      return { value, label: { key: 'cellEdited', params: { field, row: rowNumber(connection, only.id) } } };
    },
  },
  'touchpoint.delete': {
    apply: ({ connection }, { ids }) => {
      mustExist(connection, ids);
      keepStepTitles(connection, ids);
      for (const id of ids) deleteRow(connection, 'touchpoint', id);
      return {
        value: null,
        label: { key: 'touchpointDeleted', params: { count: ids.length } },
        alsoChanged: ['information', 'attachment', 'import', 'dismissal'],
      };
    },
  },
  'touchpoint.duplicate': {
    apply: (context, { ids }) => {
      const { connection } = context;
      mustExist(connection, ids);
      const made = readTouchpoints(connection, ids).map((touchpoint) => {
        const [position] = positionsBefore(connection, 'touchpoint', rowAfter(connection, touchpoint.id), 1);
        const { id: _id, uid: _uid, position: _position, mode: _mode, lawsKnown, brokenLaws, ...rest } = touchpoint;
        const values: StoredValues = { ...rest, number: null };
        if (lawsKnown === true) values.brokenLaws = brokenLaws;
        return insertTouchpoint(connection, { uid: context.newUid(), position: position ?? 0 }, values);
      });
      return { value: { ids: made }, label: { key: 'touchpointDuplicated', params: { count: made.length } } };
    },
  },
  'touchpoint.move': {
    apply: ({ connection }, { ids, before }) => {
      mustExist(connection, ids);
      const target = before !== null && ids.includes(before) ? nextNotMoved(connection, ids, before) : before;
      const positions = positionsBefore(connection, 'touchpoint', target, ids.length);
      ids.forEach((id, index) =>
        statement(connection, `UPDATE touchpoint SET position = ? WHERE id = ?`).run(positions[index] ?? 0, id),
      );
      return { value: null, label: { key: 'touchpointMoved', params: { count: ids.length } } };
    },
  },
} satisfies Pick<
  CommandHandlers,
  'touchpoint.create' | 'touchpoint.set' | 'touchpoint.delete' | 'touchpoint.duplicate' | 'touchpoint.move'
>;

function nextNotMoved(connection: Connection, moved: readonly number[], before: number): number | null {
  const next = statement(
    connection,
    `SELECT id FROM touchpoint WHERE position > (SELECT position FROM touchpoint WHERE id = ?) AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY position, id LIMIT 1`,
  )
    .pluck()
    .get(before, JSON.stringify(moved)) as number | undefined;
  return next ?? null;
}

/** The number people see in front of a row: its own number, otherwise its place. */
function rowNumber(connection: Connection, id: number): number {
  return Number(
    statement(
      connection,
      `SELECT coalesce(number, (SELECT count(*) FROM touchpoint o WHERE o.position <= t.position)) FROM touchpoint t WHERE id = ?`,
    )
      .pluck()
      .get(id) ?? 0,
  );
}

function extraName(connection: Connection, key: string): string {
  const extra = /^extra:(\d+)$/.exec(key);
  if (extra === null) return key;
  return String(
    statement(connection, `SELECT name FROM extra_field WHERE id = ?`).pluck().get(Number(extra[1])) ?? key,
  );
}
