/** Holds plans of the organisation and of personas against the lists, and writes what is new or different. What a table leaves empty stays as it is. */
import type { OrganisationPlan, PlannedDepartment, PlannedPerson } from '@electron/importers/organisation/plan';
import type { PersonasPlan, PlannedPersona } from '@electron/importers/personas/plan';
import type { ImportOptions } from '@shared/domain/importPlan';
import type { Department, Person, Persona } from '@shared/domain/lists';
import { listColumns } from '../commands/lists';
import type { EngineContext } from '../commands/define';
import { nameKey, readLists, tableOfList } from '../repositories/lists.repo';
import { insertRow, lastPosition, updateRow } from '../repositories/rows.repo';

type Fields = Readonly<Record<string, unknown>>;

interface Entry {
  readonly list: 'department' | 'person' | 'persona';
  /** Id of the entry it is; null = new. */
  readonly id: number | null;
  readonly fields: Fields;
}

export interface ListMerge {
  readonly entries: readonly Entry[];
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function same(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left.trim() === right.trim();
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Fields that the plan states and that differ from what is there. */
function differences(planned: Fields, current: Fields): Fields {
  return Object.fromEntries(
    Object.entries(planned).filter(([key, value]) => isFilled(value) && !same(value, current[key])),
  );
}

function merged(
  list: Entry['list'],
  planned: Fields,
  current: { readonly id: number; readonly fields: Fields } | undefined,
  options: ImportOptions,
): Entry | null {
  if (current === undefined)
    return {
      list,
      id: null,
      fields: Object.fromEntries(Object.entries(planned).filter(([, value]) => isFilled(value))),
    };
  const changed = options.onExisting === 'keep' ? {} : differences(planned, current.fields);
  return Object.keys(changed).length === 0 ? null : { list, id: current.id, fields: changed };
}

function departmentFields({ name, kind, processes, partOf, fte, notes }: PlannedDepartment | Department): Fields {
  return { name, kind, processes, partOf, fte, notes };
}

function personFields(person: PlannedPerson | Person, departmentName: string | null): Fields {
  const { role, name, isManager, reportsTo, notes } = person;
  return {
    role,
    name,
    department: departmentName === null ? null : nameKey(departmentName),
    isManager,
    reportsTo,
    notes,
  };
}

function personaFields(persona: PlannedPersona | Persona): Fields {
  const {
    code,
    name,
    sentence,
    age,
    household,
    segment,
    share,
    wants,
    annoyances,
    channelPreference,
    onlinePreference,
    emotionalDrive,
    vulnerability,
    basedOn,
    colour,
  } = persona;
  return {
    code,
    name,
    sentence,
    age,
    household,
    segment,
    share,
    wants,
    annoyances,
    channelPreference,
    onlinePreference,
    emotionalDrive,
    vulnerability,
    basedOn,
    colour,
  };
}

function summed(entries: readonly (Entry | null)[]): ListMerge {
  const changed = entries.flatMap((entry) => (entry === null ? [] : [entry]));
  const added = changed.filter((entry) => entry.id === null).length;
  return { entries: changed, added, updated: changed.length - added, unchanged: entries.length - changed.length };
}

/** What the organisation's table changes: departments by name, people by role (and name, where the table gives one). */
export function mergeOrganisation(context: EngineContext, plan: OrganisationPlan, options: ImportOptions): ListMerge {
  const lists = readLists(context.connection);
  const departments = new Map(lists.departments.map((entry) => [nameKey(entry.name), entry]));
  const names = new Map(lists.departments.map((entry) => [entry.id, entry.name]));
  const entries: (Entry | null)[] = plan.departments.map((planned) => {
    const known = departments.get(nameKey(planned.name));
    // The spelling here stays.
    const fields = known === undefined ? departmentFields(planned) : { ...departmentFields(planned), name: known.name };
    return merged(
      'department',
      fields,
      known === undefined ? undefined : { id: known.id, fields: departmentFields(known) },
      options,
    );
  });
  for (const planned of plan.people) {
    const sameRole = lists.people.filter((entry) => nameKey(entry.role) === nameKey(planned.role));
    const known = sameRole.find(
      (entry) => planned.name === null || entry.name === null || nameKey(entry.name) === nameKey(planned.name),
    );
    const current =
      known === undefined
        ? undefined
        : {
            id: known.id,
            fields: personFields(known, known.department === null ? null : (names.get(known.department) ?? null)),
          };
    const fields = {
      ...personFields(planned, planned.department),
      ...(known === undefined ? {} : { role: known.role }),
    };
    const entry = merged('person', fields, current, options);
    // The key served to compare; the list wants the name as it is written.
    entries.push(
      entry === null || entry.fields['department'] === undefined
        ? entry
        : { ...entry, fields: { ...entry.fields, department: { name: planned.department ?? '' } } },
    );
  }
  return summed(entries);
}

/** What the table of personas changes: personas by name, otherwise by code. */
export function mergePersonas(context: EngineContext, plan: PersonasPlan, options: ImportOptions): ListMerge {
  const { personas } = readLists(context.connection);
  return summed(
    plan.personas.map((planned) => {
      const known =
        personas.find((entry) => nameKey(entry.name) === nameKey(planned.name)) ??
        personas.find(
          (entry) => planned.code !== null && entry.code !== null && nameKey(entry.code) === nameKey(planned.code),
        );
      return merged(
        'persona',
        personaFields(planned),
        known === undefined ? undefined : { id: known.id, fields: personaFields(known) },
        options,
      );
    }),
  );
}

/** Writes the entries within the open transaction. */
export function writeLists(context: EngineContext, merge: ListMerge): void {
  for (const { list, id, fields } of merge.entries) {
    const table = tableOfList[list];
    const columns = listColumns(context, fields);
    if (id === null)
      insertRow(context.connection, table, {
        uid: context.newUid(),
        position: lastPosition(context.connection, table),
        ...columns,
      });
    else updateRow(context.connection, table, id, columns);
  }
}
