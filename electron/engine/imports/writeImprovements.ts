/** Holds a table of improvements against those in the file, by number and otherwise by name, and writes what is new or different. */
import { isSameImprovement } from '@electron/importers/improvements/words';
import type { ImprovementsPlan, PlannedImprovement } from '@electron/importers/improvements/plan';
import type { DoubtfulValue, ImportOptions } from '@shared/domain/importPlan';
import type { Improvement } from '@shared/domain/improvement';
import { oneLine, reason } from '@shared/domain/parse';
import { changeImprovement, insertImprovement, type ImprovementFields } from '../commands/improvements';
import type { EngineContext } from '../commands/define';
import { readImprovements } from '../repositories/improvements.repo';
import { nameKey, readLists } from '../repositories/lists.repo';
import { statement } from '../repositories/rows.repo';

interface Entry {
  /** Null = new. */
  readonly id: number | null;
  readonly fields: ImprovementFields & { readonly name?: string };
}

export interface ImprovementsMerge {
  readonly entries: readonly Entry[];
  /** Touchpoints that the table names and that are not here. */
  readonly doubtful: readonly DoubtfulValue[];
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Fields that the table states; what it leaves empty is not touched. */
function stated(
  planned: PlannedImprovement,
  touchpoints: readonly number[],
  unknown: readonly string[],
): ImprovementFields & { readonly name: string } {
  const fields: Record<string, unknown> = {};
  for (const field of [
    'code',
    'finding',
    'cause',
    'proposal',
    'status',
    'effort',
    'impact',
    'customerBenefit',
    'organisationBenefit',
    'proposedOn',
    'decidedOn',
    'dueOn',
    'doneOn',
    'measure',
    'measureKind',
    'nUnit',
    'unit',
    'notes',
  ] as const)
    if (planned[field] !== null) fields[field] = planned[field];
  if (planned.owner !== null) fields['owner'] = { name: planned.owner };
  if (planned.department !== null) fields['department'] = { name: planned.department };
  if (touchpoints.length > 0) fields['touchpoints'] = touchpoints;
  if (planned.registers.length > 0)
    fields['registers'] = planned.registers.map((name) => ({ name, who: null, done: false }));
  const point = (value: number | null, n: number | null): Record<string, number> => ({
    ...(value === null ? {} : { value }),
    ...(n === null ? {} : { n }),
  });
  const baseline = point(planned.baselineValue, planned.baselineN);
  const after = point(planned.afterValue, planned.afterN);
  if (Object.keys(baseline).length > 0) fields['baseline'] = baseline;
  if (Object.keys(after).length > 0) fields['after'] = after;
  const unclear = { ...planned.unclear, ...(unknown.length > 0 ? { touchpoint: unknown.join('; ') } : {}) };
  if (Object.keys(unclear).length > 0) fields['unclear'] = unclear;
  // Every value comes from the plan, which holds them as these fields take them.
  return { ...(fields as ImprovementFields), name: planned.name };
}

/** What of the stated fields differs from what is there. */
function differing(
  fields: ImprovementFields,
  current: Improvement,
  names: { readonly owner: string | null; readonly department: string | null },
): ImprovementFields {
  const changed: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'owner' || field === 'department') {
      const named = (value as { readonly name: string }).name;
      if (names[field] === null || nameKey(named) !== nameKey(names[field] ?? '')) changed[field] = value;
    } else if (field === 'touchpoints') {
      const more = (value as readonly number[]).filter((id) => !current.touchpoints.includes(id));
      if (more.length > 0) changed[field] = [...current.touchpoints, ...more];
    } else if (field === 'registers') {
      const known = new Set(current.registers.map(({ name }) => nameKey(name)));
      const more = (value as readonly { readonly name: string }[]).filter(({ name }) => !known.has(nameKey(name)));
      if (more.length > 0) changed[field] = [...current.registers, ...more];
    } else if (field === 'baseline' || field === 'after') {
      const point = Object.entries(value as Record<string, number>).filter(
        ([part, number]) => current[field][part as 'value' | 'n'] !== number,
      );
      if (point.length > 0) changed[field] = Object.fromEntries(point);
    } else if (JSON.stringify(value) !== JSON.stringify(current[field as keyof Improvement])) changed[field] = value;
  }
  return changed as ImprovementFields;
}

/** What the table changes. */
export function mergeImprovements(
  context: EngineContext,
  plan: ImprovementsPlan,
  options: ImportOptions,
): ImprovementsMerge {
  const { connection } = context;
  const there = readImprovements(connection);
  const lists = readLists(connection);
  const people = new Map(lists.people.map((entry) => [entry.id, entry.role]));
  const departments = new Map(lists.departments.map((entry) => [entry.id, entry.name]));
  const rows = statement(connection, `SELECT id, name FROM touchpoint ORDER BY position DESC, id DESC`).all() as {
    id: number;
    name: string;
  }[];
  const touchpoints = new Map(rows.map(({ id, name }) => [nameKey(name), id]));
  const column = oneLine(plan.mapping.find((one) => one.field === 'touchpoint')?.source ?? 'touchpoint');
  const doubtful: DoubtfulValue[] = [];
  let unchanged = 0;
  const entries = plan.improvements.flatMap((planned): Entry[] => {
    const has = (name: string): boolean => touchpoints.has(nameKey(name));
    // A slash may part two names and may stand in one.
    const named = planned.touchpoints.flatMap((name) => {
      const parts = name.split(/\s*[/+]\s*|,\s+/u).filter((part) => part !== '');
      return !has(name) && parts.some(has) ? parts : [name];
    });
    const unknown = named.filter((name) => !has(name));
    for (const value of unknown)
      doubtful.push({
        row: planned.row,
        column,
        field: 'touchpoint',
        value,
        taken: null,
        reason: reason('improvements.unknownTouchpoint', { value }),
      });
    const found = named.flatMap((name) => touchpoints.get(nameKey(name)) ?? []);
    const fields = stated(planned, found, unknown);
    const known =
      options.onExisting === 'add'
        ? undefined
        : (there.find((one) => planned.code !== null && one.code !== null && isSameImprovement(one, planned)) ??
          there.find((one) => (planned.code === null || one.code === null) && isSameImprovement(one, planned)));
    if (known === undefined) return [{ id: null, fields }];
    const changes = differing(fields, known, {
      owner: known.owner === null ? null : (people.get(known.owner) ?? null),
      department: known.department === null ? null : (departments.get(known.department) ?? null),
    });
    if (options.onExisting === 'keep' || Object.keys(changes).length === 0) {
      unchanged += 1;
      return [];
    }
    return [{ id: known.id, fields: changes }];
  });
  const added = entries.filter((entry) => entry.id === null).length;
  return { entries, added, updated: entries.length - added, unchanged, doubtful };
}

/** Writes a merge within the open transaction; owners, departments and touchpoints that are not there yet are made. */
export function writeImprovements(context: EngineContext, merge: ImprovementsMerge): void {
  for (const { id, fields } of merge.entries) {
    if (id === null) insertImprovement(context, { ...fields, name: fields.name ?? '' });
    else changeImprovement(context, id, fields);
  }
}
