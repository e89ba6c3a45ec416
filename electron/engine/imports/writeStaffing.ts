/** Holds lists of specialists and assignments against those in the pool, by number, and writes what is new or different. */
import type { AssignmentsPlan, PlannedAssignment } from '@electron/importers/staffing/assignments';
import type { PlannedCriterion } from '@electron/importers/staffing/criteria';
import {
  isSameSpecialist,
  type PlannedSpecialist,
  type SpecialistsPlan,
} from '@electron/importers/staffing/specialists';
import type { ImportOptions } from '@shared/domain/importPlan';
import { nameKey } from '@shared/domain/parse';
import type { Criterion, Skill } from '@shared/domain/staffing';
import {
  changeSpecialist,
  insertAssignment,
  insertSpecialist,
  setCriteria,
  type SpecialistFields,
} from '../commands/staffing';
import type { EngineContext } from '../commands/define';
import {
  readAssignments,
  readSkills,
  readSpecialists,
  skillNamed,
  staffingColumns,
} from '../repositories/staffing.repo';
import { statement, updateRow } from '../repositories/rows.repo';

interface Entry<Fields> {
  /** Null = new. */
  readonly id: number | null;
  readonly fields: Fields;
}

interface Counts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface SpecialistsMerge extends Counts {
  readonly entries: readonly Entry<PlannedSpecialist>[];
}

export interface AssignmentsMerge extends Counts {
  readonly entries: readonly Entry<PlannedAssignment>[];
}

/** Keys sorted all the way down: the order in which a record was made says nothing. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What the list states; what it leaves open is not touched. */
function stated(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => value !== null && !(field === 'status' && value === 'unknown')),
  );
}

function counts(entries: readonly Entry<unknown>[], unchanged: number): Counts {
  const added = entries.filter(({ id }) => id === null).length;
  return { added, updated: entries.length - added, unchanged };
}

/** What a list of specialists changes. */
export function mergeSpecialists(
  context: EngineContext,
  plan: SpecialistsPlan,
  options: ImportOptions,
): SpecialistsMerge {
  const { connection } = context;
  const skillIds = new Map(readSkills(connection).map(({ id, name }) => [nameKey(name), id]));
  const there = readSpecialists(connection);
  const byNumber = new Map(there.map((row) => [row.number === null ? '' : nameKey(row.number), row]));
  const byName = new Map(there.flatMap((row) => (row.name === null ? [] : [[nameKey(row.name), row] as const])));
  let unchanged = 0;
  const entries = plan.specialists.flatMap((planned): Entry<PlannedSpecialist>[] => {
    const { number, name } = planned.fields;
    const numbered = number == null ? undefined : byNumber.get(nameKey(number));
    const byOwnNumber = numbered !== undefined && isSameSpecialist(planned.fields, numbered) ? numbered : undefined;
    const named = name == null ? undefined : byName.get(nameKey(name));
    // A number of the list’s own says who it is; a running number does not, then the name does.
    const isRunning = number == null || /^\d+$/.test(number);
    const known = options.onExisting === 'add' ? undefined : (byOwnNumber ?? (isRunning ? named : undefined));
    if (known === undefined) return [{ id: null, fields: planned }];
    const skills = Object.entries(planned.skills).every(([skill, strength]) => {
      const id = skillIds.get(nameKey(skill));
      return id !== undefined && known.skills[id] === strength;
    });
    const same = Object.entries(stated(planned.fields)).every(
      ([field, value]) =>
        stable(value) === stable(known[field as keyof typeof known]) ||
        // A list names levels; strengths that were found out here say more.
        (field === 'levels' && Object.keys(value as object).every((level) => Object.hasOwn(known.levels ?? {}, level))),
    );
    if ((skills && same) || options.onExisting === 'keep') {
      unchanged += 1;
      return [];
    }
    return [{ id: known.id, fields: planned }];
  });
  return { entries, ...counts(entries, unchanged) };
}

/** Writes it within the open transaction. */
export function writeSpecialists(context: EngineContext, plan: SpecialistsPlan, merge: SpecialistsMerge): void {
  const { connection } = context;
  const ids = new Map(plan.skills.map((name) => [name, skillNamed(connection, name, context.newUid)]));
  for (const { id, fields: planned } of merge.entries) {
    const own = Object.fromEntries(
      Object.entries(planned.skills).flatMap(([name, strength]) => {
        const skill = ids.get(name);
        return skill === undefined ? [] : [[String(skill), strength]];
      }),
    );
    if (id === null) {
      insertSpecialist(context, { ...planned.fields, skills: own, unclear: planned.unclear } as SpecialistFields);
      continue;
    }
    const row = statement(connection, `SELECT skills, levels, unclear FROM specialist WHERE id = ?`).get(id) as {
      skills: string;
      levels: string | null;
      unclear: string;
    };
    const fields: Record<string, unknown> = {
      ...stated(planned.fields),
      skills: { ...(JSON.parse(row.skills) as object), ...own },
      unclear: { ...(JSON.parse(row.unclear) as object), ...planned.unclear },
    };
    if (fields['levels'] !== undefined && row.levels !== null)
      fields['levels'] = { ...(fields['levels'] as object), ...(JSON.parse(row.levels) as object) };
    changeSpecialist(context, id, fields as SpecialistFields);
  }
}

/** Criteria as texts that can be compared, skills by name. */
function comparable(criteria: readonly Criterion[], skills: readonly Skill[]): string {
  return stable(
    criteria.map(({ condition, weight, value }) => ({
      condition,
      weight,
      value:
        value.kind === 'skill'
          ? { kind: 'skill', name: skills.find(({ id }) => id === value.skill)?.name ?? '', least: value.least }
          : value,
    })),
  );
}

/** What a list of assignments changes. Criteria that a person changed here stay: the list only says what was asked at first. */
export function mergeAssignments(
  context: EngineContext,
  plan: AssignmentsPlan,
  options: ImportOptions,
): AssignmentsMerge {
  const skills = readSkills(context.connection);
  const there = readAssignments(context.connection);
  const byNumber = new Map(there.map((row) => [row.number === null ? '' : nameKey(row.number), row]));
  const byTitle = new Map(there.map((row) => [nameKey(`${row.title} ${row.client ?? ''}`), row]));
  let unchanged = 0;
  const entries = plan.assignments.flatMap((planned): Entry<PlannedAssignment>[] => {
    const { number, title, client } = planned.fields;
    const known =
      options.onExisting === 'add'
        ? undefined
        : number !== null
          ? byNumber.get(nameKey(number))
          : byTitle.get(nameKey(`${title} ${client ?? ''}`));
    if (known === undefined) return [{ id: null, fields: planned }];
    const same =
      Object.entries(stated(planned.fields)).every(
        ([field, value]) => stable(value) === stable(known[field as keyof typeof known]),
      ) &&
      (options.onExisting !== 'update' || comparable(known.criteria, skills) === stable(planned.criteria));
    if (same || options.onExisting === 'keep') {
      unchanged += 1;
      return [];
    }
    return [{ id: known.id, fields: planned }];
  });
  return { entries, ...counts(entries, unchanged) };
}

/** Skills by number in place of by name. */
function withSkills(context: EngineContext, criteria: readonly PlannedCriterion[]): Parameters<typeof setCriteria>[2] {
  return criteria.map(({ condition, weight, value }) => ({
    condition,
    weight,
    value:
      value.kind === 'skill'
        ? { kind: 'skill', skill: skillNamed(context.connection, value.name, context.newUid), least: value.least }
        : structuredClone(value),
  })) as Parameters<typeof setCriteria>[2];
}

/** Writes it within the open transaction. */
export function writeAssignments(context: EngineContext, merge: AssignmentsMerge, options: ImportOptions): void {
  for (const { id, fields: planned } of merge.entries) {
    const criteria = withSkills(context, planned.criteria);
    if (id === null) {
      insertAssignment(context, planned.fields, criteria);
      continue;
    }
    updateRow(context.connection, 'assignment', id, staffingColumns(stated(planned.fields)));
    if (options.onExisting === 'update') setCriteria(context, id, criteria);
  }
}
