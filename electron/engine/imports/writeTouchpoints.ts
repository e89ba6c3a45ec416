/** Writes what merging decided: new lists entries, touchpoints added and changed, and what the source said of each. */
import type { MergedRow, MergeResult } from '@electron/importers/workbook/merge';
import type { PlannedTouchpoint, TouchpointPlan } from '@electron/importers/touchpoints/plan.types';
import type { DoubtfulValue } from '@shared/domain/importPlan';
import {
  touchpointField,
  type FieldValue,
  type NamedReference,
  type ReferenceList,
  type TouchpointField,
} from '@shared/domain/touchpoint';
import type { EngineContext, RunOptions } from '../commands/define';
import { NameResolver, nameKey, readLists } from '../repositories/lists.repo';
import { putOriginals, putSource } from '../repositories/imports.repo';
import { deleteRow, insertRow, lastPosition, positionsBefore } from '../repositories/rows.repo';
import { clearLaws, insertTouchpoint, updateTouchpoint, type StoredValues } from '../repositories/touchpoints.repo';

type Extra = Readonly<Record<number, string | number | boolean | null>>;

/** Names to ids with every spelling looked up once: 50,000 rows name the same few things. */
function createReferences(names: NameResolver): (list: ReferenceList, value: number | NamedReference) => number {
  const known = new Map<string, number>();
  return (list, value) => {
    if (typeof value === 'number') return value;
    const key = `${list}\u0000${value.name}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = names.resolve(list, value.name);
    known.set(key, id);
    return id;
  };
}

/** Ids of the plan's own fields, by their position; those that are not there yet are made. */
function extraFieldIds(context: EngineContext, plan: TouchpointPlan): readonly number[] {
  const known = new Map(readLists(context.connection).extraFields.map((field) => [nameKey(field.name), field.id]));
  return plan.extraFields.map((field) => {
    const found = known.get(nameKey(field.name));
    if (found !== undefined) return found;
    const id = insertRow(context.connection, 'extra_field', {
      uid: context.newUid(),
      position: lastPosition(context.connection, 'extra_field'),
      name: field.name.slice(0, 200),
      type: field.type,
      choices: JSON.stringify(field.choices),
    });
    known.set(nameKey(field.name), id);
    return id;
  });
}

export interface WriteSummary {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

/** Carries out a merge within the open transaction. */
export function writeTouchpoints(
  context: EngineContext,
  plan: TouchpointPlan,
  merge: MergeResult,
  importRun: number,
  run: RunOptions,
): WriteSummary {
  const { connection } = context;
  const names = new NameResolver(connection, context.newUid);
  for (const stage of plan.stages) names.resolve('stage', stage);
  for (const channel of plan.channels) names.resolve('channel', channel.name, { side: channel.side });
  const reference = createReferences(names);
  const extraIds = extraFieldIds(context, plan);
  const extraKeys = new Map(
    plan.extraFields.map((field, position) => [`extra:${field.name}`, `extra:${extraIds[position] ?? 0}`]),
  );

  const stored = (merged: MergedRow): { values: StoredValues; lawsUnknown: boolean } => {
    const values: Partial<Record<TouchpointField, unknown>> & { extra?: Extra } = {};
    let lawsUnknown = false;
    for (const [field, value] of merged.values) {
      if (field === 'brokenLaws' && value === null) lawsUnknown = true;
      else values[field] = storedValue(field, value, reference);
    }
    const extra: Record<number, string | number | boolean | null> = {};
    for (const [position, value] of merged.extra) {
      const id = extraIds[position];
      if (id !== undefined) extra[id] = value;
    }
    if (merged.extra.size > 0) values.extra = extra;
    // Every value was parsed for its field, and names became ids above.
    return { values: values as StoredValues, lawsUnknown };
  };
  const remember = (planned: PlannedTouchpoint, touchpoint: number, fresh: boolean): void => {
    const { rowId: _, ...content } = planned.source;
    putSource(connection, importRun, touchpoint, planned.row, JSON.stringify(content), fresh);
    if (planned.originals.length > 0 || !fresh)
      putOriginals(
        connection,
        importRun,
        touchpoint,
        planned.originals.map((original) => ({ ...original, field: storedField(original, extraKeys) })),
        fresh,
      );
  };

  const total = merge.added.length + merge.updated.length;
  const step = (done: number): void => {
    if (done % 2000 === 0) run.progress(0.75 + (0.25 * done) / Math.max(1, total), 'import.steps.writing');
  };
  const positions = positionsBefore(connection, 'touchpoint', null, merge.added.length);
  merge.added.forEach((row, index) => {
    step(index);
    const { values } = stored(row);
    const touchpoint = insertTouchpoint(connection, { uid: context.newUid(), position: positions[index] ?? 0 }, values);
    remember(row.planned, touchpoint, true);
  });
  merge.updated.forEach((row, index) => {
    step(merge.added.length + index);
    const { values, lawsUnknown } = stored(row);
    updateTouchpoint(connection, row.touchpoint, values);
    if (lawsUnknown) clearLaws(connection, row.touchpoint);
    remember(row.planned, row.touchpoint, false);
  });
  let removed = 0;
  for (const row of merge.missing) if (row.removed && deleteRow(connection, 'touchpoint', row.touchpoint)) removed += 1;
  return { added: merge.added.length, updated: merge.updated.length, removed };
}

function storedValue(
  field: TouchpointField,
  value: FieldValue,
  reference: (list: ReferenceList, value: number | NamedReference) => number,
): unknown {
  const kind = touchpointField(field)?.kind;
  if (kind?.type === 'reference') return value === null ? null : reference(kind.list, value as number | NamedReference);
  if (kind?.type === 'references')
    return ((value ?? []) as readonly (number | NamedReference)[]).map((entry) => reference(kind.list, entry));
  return value;
}

/** The column of the engagement that an original belongs to. */
function storedField(original: Pick<DoubtfulValue, 'field'>, extraKeys: ReadonlyMap<string, string>): string {
  if (original.field === 'mode') return 'modeOverride';
  if (original.field.startsWith('law:')) return 'brokenLaws';
  return extraKeys.get(original.field) ?? original.field;
}
