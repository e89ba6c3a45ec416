/** Rows of the editable lists (stages, channels, departments, people, personas, own fields, views): reading, writing, finding by name. */
import type { ListName } from '@shared/contract/touchpoints.contract';
import type {
  Channel,
  Department,
  ExtraField,
  ExtraFieldType,
  Lists,
  Person,
  Persona,
  SavedView,
  Stage,
} from '@shared/domain/lists';
import type { ReferenceList } from '@shared/domain/touchpoint';
import type { DepartmentKind, Process, Side } from '@shared/domain/terms';
import type { Connection, Row } from '../db/connection';
import { insertRow, lastPosition, statement, type Columns } from './rows.repo';

export const tableOfList: Readonly<Record<ListName, string>> = {
  stage: 'stage',
  channel: 'channel',
  department: 'department',
  person: 'person',
  persona: 'persona',
  extraField: 'extra_field',
  view: 'saved_view',
};

/** The column by which an entry is called. */
export const nameColumnOfList: Readonly<Record<ListName, string>> = {
  stage: 'name',
  channel: 'name',
  department: 'name',
  person: 'role',
  persona: 'name',
  extraField: 'name',
  view: 'name',
};

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
const flag = (value: unknown): boolean | null => (value === null || value === undefined ? null : value === 1);
const base = (row: Row) => ({ id: Number(row['id']), uid: String(row['uid']), position: Number(row['position']) });

/** The processes whose columns are 1 in a row with promise, deliver and settle. */
const primaryProcesses = ['promise', 'deliver', 'settle'] as const;
/** Every set of processes once: 50,000 rows share eight lists. */
const processSets: readonly (readonly Process[])[] = Array.from({ length: 8 }, (_, bits) =>
  primaryProcesses.filter((_process, at) => (bits & (1 << at)) !== 0),
);

export function processesOf(row: Row): readonly Process[] {
  const bits = Number(row['promise'] === 1) | (Number(row['deliver'] === 1) << 1) | (Number(row['settle'] === 1) << 2);
  return processSets[bits] ?? [];
}

export function processColumns(processes: readonly string[]): Columns {
  return {
    promise: processes.includes('promise') ? 1 : 0,
    deliver: processes.includes('deliver') ? 1 : 0,
    settle: processes.includes('settle') ? 1 : 0,
  };
}

const readers = {
  stage: (row: Row): Stage => ({ ...base(row), name: String(row['name']), description: text(row['description']) }),
  channel: (row: Row): Channel => ({ ...base(row), name: String(row['name']), side: text(row['side']) as Side | null }),
  department: (row: Row): Department => ({
    ...base(row),
    name: String(row['name']),
    kind: text(row['kind']) as DepartmentKind | null,
    processes: processesOf(row),
    partOf: text(row['part_of']),
    fte: number(row['fte']),
    notes: text(row['notes']),
  }),
  person: (row: Row): Person => ({
    ...base(row),
    role: String(row['role']),
    name: text(row['name']),
    department: number(row['department']),
    isManager: flag(row['is_manager']),
    reportsTo: text(row['reports_to']),
    notes: text(row['notes']),
  }),
  persona: (row: Row): Persona => ({
    ...base(row),
    code: text(row['code']),
    name: String(row['name']),
    sentence: text(row['sentence']),
    age: text(row['age']),
    household: text(row['household']),
    segment: text(row['segment']),
    share: number(row['share']),
    wants: text(row['wants']),
    annoyances: text(row['annoyances']),
    channelPreference: text(row['channel_preference']),
    onlinePreference: number(row['online_preference']),
    emotionalDrive: text(row['emotional_drive']),
    vulnerability: text(row['vulnerability']),
    basedOn: text(row['based_on']),
    colour: text(row['colour']),
  }),
  extraField: (row: Row): ExtraField => ({
    ...base(row),
    name: String(row['name']),
    type: String(row['type']) as ExtraFieldType,
    choices: JSON.parse(String(row['choices'])) as string[],
  }),
  view: (row: Row): SavedView => ({ ...base(row), name: String(row['name']), definition: String(row['definition']) }),
} as const;

function all<Value>(connection: Connection, list: ListName, read: (row: Row) => Value): readonly Value[] {
  return (statement(connection, `SELECT * FROM ${tableOfList[list]} ORDER BY position, id`).all() as Row[]).map(read);
}

/** Every list in order; a few thousand rows at most. */
export function readLists(connection: Connection): Lists {
  return {
    stages: all(connection, 'stage', readers.stage),
    channels: all(connection, 'channel', readers.channel),
    departments: all(connection, 'department', readers.department),
    people: all(connection, 'person', readers.person),
    personas: all(connection, 'persona', readers.persona),
    extraFields: all(connection, 'extraField', readers.extraField),
    views: all(connection, 'view', readers.view),
  };
}

/** Names compare without case, accents and double spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('nl');
}

/** Looks entries up by name and makes those that are missing; one instance serves one command. */
export class NameResolver {
  readonly #connection: Connection;
  readonly #newUid: () => string;
  readonly #known = new Map<ReferenceList, Map<string, number>>();
  constructor(connection: Connection, newUid: () => string) {
    this.#connection = connection;
    this.#newUid = newUid;
  }

  /** Id of the entry called `name`, made when there is none. */
  resolve(list: ReferenceList, name: string, extra: Columns = {}): number {
    const known = this.#entries(list);
    const key = nameKey(name);
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = insertRow(this.#connection, tableOfList[list], {
      uid: this.#newUid(),
      position: lastPosition(this.#connection, tableOfList[list]),
      [nameColumnOfList[list]]: name.replace(/\s+/gu, ' ').trim(),
      ...extra,
    });
    known.set(key, id);
    return id;
  }

  /** Id of the entry called `name`, or undefined. */
  find(list: ReferenceList, name: string): number | undefined {
    return this.#entries(list).get(nameKey(name));
  }

  #entries(list: ReferenceList): Map<string, number> {
    const known = this.#known.get(list);
    if (known !== undefined) return known;
    const rows = statement(
      this.#connection,
      `SELECT id, ${nameColumnOfList[list]} AS name FROM ${tableOfList[list]} ORDER BY position DESC, id DESC`,
    ).all() as { id: number; name: string }[];
    const made = new Map(rows.map((row) => [nameKey(row.name), row.id]));
    this.#known.set(list, made);
    return made;
  }
}
