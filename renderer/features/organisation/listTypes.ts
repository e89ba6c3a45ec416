/** What the five lists of the organisation screen have in common: their entries, columns and where their use shows in the table. */
import type { Channel, Department, Lists, Person, Persona, Stage } from '@shared/domain/lists';
import { departmentKinds, sides } from '@shared/domain/terms';
import type { OrganisationListTab } from '@renderer/app/navigation';

export interface EntryTypes {
  readonly stage: Stage;
  readonly channel: Channel;
  readonly department: Department;
  readonly person: Person;
  readonly persona: Persona;
}
export type EditableList = keyof EntryTypes;
export type ListTab = Exclude<OrganisationListTab, 'engagement'>;
export type Entry = EntryTypes[EditableList];

export type CellKind =
  | { readonly type: 'text'; readonly maximum: number }
  | {
      readonly type: 'number';
      readonly minimum: number;
      readonly maximum: number;
      readonly decimals: number;
      readonly unit?: string;
    }
  | {
      readonly type: 'choice';
      readonly choices: readonly string[];
      readonly messages: 'domain.mode' | 'domain.departmentKind';
    }
  | { readonly type: 'processes' }
  | { readonly type: 'boolean' }
  | { readonly type: 'department' };

export interface ListColumn {
  /** Field of the entry. */
  readonly key: string;
  /** Key under `organisation.columns.`. */
  readonly label: string;
  /** CSS width of the column. */
  readonly width: string;
  readonly kind: CellKind;
}

const short = { type: 'text', maximum: 500 } as const;
const long = { type: 'text', maximum: 5000 } as const;

export const columnsOf: Readonly<Record<EditableList, readonly ListColumn[]>> = {
  stage: [
    { key: 'name', label: 'name', width: '32%', kind: short },
    { key: 'description', label: 'description', width: 'auto', kind: long },
  ],
  channel: [
    { key: 'name', label: 'name', width: '320px', kind: short },
    {
      key: 'side',
      label: 'side',
      width: 'auto',
      kind: { type: 'choice', choices: sides, messages: 'domain.mode' },
    },
  ],
  department: [
    { key: 'name', label: 'name', width: '24%', kind: short },
    {
      key: 'kind',
      label: 'kind',
      width: '150px',
      kind: { type: 'choice', choices: departmentKinds, messages: 'domain.departmentKind' },
    },
    { key: 'processes', label: 'processes', width: '112px', kind: { type: 'processes' } },
    { key: 'partOf', label: 'partOf', width: '18%', kind: short },
    { key: 'fte', label: 'fte', width: '64px', kind: { type: 'number', minimum: 0, maximum: 1e6, decimals: 1 } },
    { key: 'notes', label: 'notes', width: 'auto', kind: long },
  ],
  person: [
    { key: 'role', label: 'role', width: '21%', kind: short },
    { key: 'name', label: 'personName', width: '13%', kind: short },
    { key: 'department', label: 'department', width: '17%', kind: { type: 'department' } },
    { key: 'isManager', label: 'isManager', width: '112px', kind: { type: 'boolean' } },
    { key: 'reportsTo', label: 'reportsTo', width: '13%', kind: short },
    { key: 'notes', label: 'notes', width: 'auto', kind: long },
  ],
  persona: [
    { key: 'code', label: 'code', width: '72px', kind: { type: 'text', maximum: 100 } },
    { key: 'name', label: 'name', width: '22%', kind: short },
    { key: 'sentence', label: 'sentence', width: 'auto', kind: { type: 'text', maximum: 2000 } },
    {
      key: 'share',
      label: 'share',
      width: '80px',
      kind: { type: 'number', minimum: 0, maximum: 100, decimals: 1, unit: '%' },
    },
    {
      key: 'onlinePreference',
      label: 'onlinePreference',
      width: '128px',
      kind: { type: 'number', minimum: 0, maximum: 100, decimals: 0, unit: '%' },
    },
  ],
};

export const listOfTab: Readonly<Record<ListTab, EditableList>> = {
  stages: 'stage',
  channels: 'channel',
  departments: 'department',
  people: 'person',
  personas: 'persona',
};

/** Column of the touchpoint table in which an entry of the list stands. */
export const touchpointColumnOf: Readonly<Record<EditableList, string>> = {
  stage: 'stage',
  channel: 'channels',
  department: 'department',
  person: 'owner',
  persona: 'personas',
};

/** The entries of a list. */
export function entriesOf(lists: Lists, list: EditableList): readonly Entry[] {
  switch (list) {
    case 'stage':
      return lists.stages;
    case 'channel':
      return lists.channels;
    case 'department':
      return lists.departments;
    case 'person':
      return lists.people;
    case 'persona':
      return lists.personas;
  }
}

/** What an entry is called: a person by role, everything else by name. */
export function entryName(entry: Entry): string {
  return 'role' in entry ? entry.role : entry.name;
}

/** The field a new entry is made from. */
export function nameField(list: EditableList): 'role' | 'name' {
  return list === 'person' ? 'role' : 'name';
}

/** The value of a field of an entry. */
export function valueOf(entry: Entry, key: string): unknown {
  return (entry as unknown as Readonly<Record<string, unknown>>)[key];
}

/** Id of the entry before which `id` has to be put to go one place up or down; undefined when it cannot go further. */
export function placeBefore(ids: readonly number[], id: number, direction: 'up' | 'down'): number | null | undefined {
  const index = ids.indexOf(id);
  if (index === -1) return undefined;
  if (direction === 'up') return index === 0 ? undefined : ids[index - 1];
  return index === ids.length - 1 ? undefined : (ids[index + 2] ?? null);
}
