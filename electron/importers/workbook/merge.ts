/**
 * Holds a plan of touchpoints against what is in the engagement and decides cell by cell: added, updated, unchanged, or changed on both
 * sides. Remembers what the source said before, so that work done by hand is not undone by a source that did not change. Pure.
 */
import { kindOfExtraField } from '@shared/domain/checkField';
import type { DoubtfulValue, ImportConflict, ImportOptions, RowChange } from '@shared/domain/importPlan';
import type { ExtraField, Lists } from '@shared/domain/lists';
import { modeOf } from '@shared/domain/mode';
import { formatCell, nameKey, parseCell, reason } from '@shared/domain/parse';
import type { Side } from '@shared/domain/terms';
import {
  touchpointField,
  type FieldKind,
  type FieldValue,
  type Touchpoint,
  type TouchpointField,
} from '@shared/domain/touchpoint';
import { columnValue, isUnchangedSince, readMarks, type WorkbookColumn } from '@shared/domain/workbook';
import type { Locale } from '@shared/i18n';
import { namesOf } from '../touchpoints/plan';
import type { PlannedExtraField, PlannedTouchpoint, TouchpointPlan } from '../touchpoints/plan.types';
import { kindOfField } from '../touchpoints/readRow';
import { matchRows } from './match';
import { isNothing, knownIds, sameValue } from './values';

export interface MergeState {
  readonly touchpoints: readonly Touchpoint[];
  readonly lists: Lists;
  /** What the source of the last import said, per touchpoint by field. */
  readonly sources: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

/** Values to store for one row; own fields by the position of the field in the plan. */
export interface MergedRow {
  readonly planned: PlannedTouchpoint;
  readonly values: ReadonlyMap<TouchpointField, FieldValue>;
  readonly extra: ReadonlyMap<number, string | number | boolean | null>;
}

export interface MergeResult {
  readonly added: readonly MergedRow[];
  readonly updated: readonly (MergedRow & { readonly touchpoint: number })[];
  /** Rows that are there and stay as they are, with the touchpoint they are. */
  readonly unchanged: readonly { readonly planned: PlannedTouchpoint; readonly touchpoint: number }[];
  readonly changes: readonly RowChange[];
  readonly conflicts: readonly ImportConflict[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly missing: readonly { readonly touchpoint: number; readonly name: string; readonly removed: boolean }[];
}

interface Cell {
  readonly key: TouchpointField | `extra:${string}`;
  readonly kind: FieldKind;
  readonly value: FieldValue;
  /** Key under which the source's text is remembered. */
  readonly sourceKey: string;
  readonly position: number | null;
}

/** Columns whose text decides about a field that has no column of its own. */
const follows: Partial<Record<TouchpointField, string>> = {
  frequencyIsEstimate: 'frequencyPerMonth',
  chargeKind: 'emotionalCharge',
  modeOverride: 'mode',
};

function extraFieldFor(field: PlannedExtraField, lists: Lists): ExtraField | undefined {
  return lists.extraFields.find((candidate) => nameKey(candidate.name) === nameKey(field.name));
}

/** The value of an own field in the type that the engagement gives it. */
function extraValue(
  row: PlannedTouchpoint,
  field: PlannedExtraField,
  position: number,
  known: ExtraField | undefined,
): string | number | boolean | null {
  const value = row.extra[position] ?? null;
  if (known === undefined || known.type === field.type || value === null) return value;
  const read = parseCell(kindOfExtraField(known), row.source[`extra:${field.name}`] ?? '', 'nl');
  return read.ok && typeof read.value !== 'object' ? read.value : null;
}

/** Holds plan and engagement together for one import. */
function createCells(plan: TouchpointPlan, lists: Lists): (row: PlannedTouchpoint) => readonly Cell[] {
  const sides = new Map<string, Side | null>(plan.channels.map((channel) => [nameKey(channel.name), channel.side]));
  for (const channel of lists.channels)
    if (channel.side !== null || !sides.has(nameKey(channel.name))) sides.set(nameKey(channel.name), channel.side);
  const sideOf = new Map<string, Side | null>();
  const side = (name: string): Side | null => {
    const known = sideOf.get(name);
    if (known !== undefined) return known;
    const found = sides.get(nameKey(name)) ?? null;
    sideOf.set(name, found);
    return found;
  };
  const fields = plan.fields.flatMap((key) => {
    const definition = key === 'modeOverride' ? undefined : touchpointField(key);
    return definition === undefined ? [] : [definition];
  });
  const extras = plan.extraFields.map((field) => {
    const known = extraFieldFor(field, lists);
    return { field, known, kind: kindOfExtraField(known ?? field) };
  });
  return (row) => {
    const cells: Cell[] = [];
    for (const { key, kind } of fields) {
      const value = row.values[key];
      if (value !== undefined)
        cells.push({
          key,
          kind,
          value,
          sourceKey: row.source[key] === undefined ? (follows[key] ?? key) : key,
          position: null,
        });
    }
    if (plan.hasMode && (row.statedMode !== null || plan.kind === 'workbook')) {
      const kind = touchpointField('modeOverride')?.kind;
      const derived = modeOf(null, namesOf(row.values.channels).map(side));
      const value = plan.kind === 'workbook' || derived !== row.statedMode ? row.statedMode : null;
      if (kind !== undefined) cells.push({ key: 'modeOverride', kind, value, sourceKey: 'mode', position: null });
    }
    extras.forEach(({ field, known, kind }, position) => {
      cells.push({
        key: `extra:${known?.id ?? field.name}`,
        kind,
        value: extraValue(row, field, position, known),
        sourceKey: `extra:${field.name}`,
        position,
      });
    });
    return cells;
  };
}

function currentValue(touchpoint: Touchpoint, key: Cell['key']): FieldValue {
  return columnValue(touchpoint, key);
}

/** The touchpoint as it would be with this value; null when the value holds names that are not there yet. */
function withValue(touchpoint: Touchpoint, cell: Cell, lists: Lists): Touchpoint | null {
  const value = knownIds(cell.kind, cell.value, lists);
  if (value === null && cell.value !== null) return null;
  const id = /^extra:(\d+)$/.exec(cell.key)?.[1];
  if (id !== undefined)
    return { ...touchpoint, extra: { ...touchpoint.extra, [Number(id)]: value as string | number | boolean | null } };
  if (cell.key === 'brokenLaws')
    return {
      ...touchpoint,
      brokenLaws: (value ?? []) as Touchpoint['brokenLaws'],
      lawsKnown: value === null ? null : true,
    };
  return { ...touchpoint, [cell.key]: value };
}

type Verdict = 'same' | 'take' | 'keep' | 'keepDoubtful' | 'conflict';

interface Judge {
  (row: PlannedTouchpoint, touchpoint: Touchpoint, cell: Cell): Verdict;
}

/** With the marks of our own workbook: what changed there, what changed here, or both. */
function judgeByMarks(marks: ReadonlyMap<string, string>, touchpoint: Touchpoint, cell: Cell, lists: Lists): Verdict {
  const column: WorkbookColumn = { key: cell.key, kind: cell.kind };
  if (isUnchangedSince(marks, touchpoint, column, lists)) return 'take';
  const asInFile = withValue(touchpoint, cell, lists);
  return asInFile !== null && isUnchangedSince(marks, asInFile, column, lists) ? 'keep' : 'conflict';
}

/** With the texts of the last import: a source that says what it said before changes nothing. */
function judgeBySource(
  before: Readonly<Record<string, string>>,
  row: PlannedTouchpoint,
  touchpoint: Touchpoint,
  cell: Cell,
  lists: Lists,
): Verdict {
  const then = before[cell.sourceKey] ?? '';
  const now = row.source[cell.sourceKey] ?? '';
  if (then === now) return cell.key in follows && cell.sourceKey !== cell.key ? 'keep' : 'keepDoubtful';
  if (cell.sourceKey !== cell.key && cell.key in follows) return 'take';
  const kind = kindOfField(cell.sourceKey) ?? cell.kind;
  const old = parseCell(kind, then, 'nl');
  const untouched = old.ok && sameValue(cell.kind, currentValue(touchpoint, cell.key), old.value, lists);
  return untouched || then === ''
    ? then === '' && !isNothing(currentValue(touchpoint, cell.key))
      ? 'conflict'
      : 'take'
    : 'conflict';
}

function createJudge(plan: TouchpointPlan, state: MergeState): Judge {
  const marks = new Map<PlannedTouchpoint, ReadonlyMap<string, string>>();
  return (row, touchpoint, cell) => {
    if (sameValue(cell.kind, currentValue(touchpoint, cell.key), cell.value, state.lists)) return 'same';
    if (cell.key === 'modeOverride' && plan.kind === 'touchpoints' && row.statedMode === touchpoint.mode) return 'same';
    let verdict: Verdict;
    const source = state.sources.get(touchpoint.id);
    if (plan.kind === 'workbook' && row.uid !== null) {
      const known = marks.get(row) ?? (row.marks === null ? undefined : readMarks(row.marks));
      if (known !== undefined) marks.set(row, known);
      verdict = known === undefined ? 'take' : judgeByMarks(known, touchpoint, cell, state.lists);
    } else if (source !== undefined) verdict = judgeBySource(source, row, touchpoint, cell, state.lists);
    // Nothing is remembered of this row: an empty cell takes nothing away.
    else verdict = isNothing(cell.value) ? 'keep' : 'take';
    return verdict;
  };
}

function allOf(row: PlannedTouchpoint, cells: readonly Cell[]): MergedRow {
  const values = new Map<TouchpointField, FieldValue>();
  const extra = new Map<number, string | number | boolean | null>();
  for (const cell of cells) put(values, extra, cell);
  return { planned: row, values, extra };
}

function put(
  values: Map<TouchpointField, FieldValue>,
  extra: Map<number, string | number | boolean | null>,
  cell: Cell,
): void {
  if (cell.position !== null) extra.set(cell.position, typeof cell.value === 'object' ? null : cell.value);
  else values.set(cell.key as TouchpointField, cell.value);
}

/** Decides what an import of this plan changes. `locale` is the language of the texts in the change list. */
export function mergeTouchpoints(
  plan: TouchpointPlan,
  state: MergeState,
  options: ImportOptions,
  locale: Locale,
): MergeResult {
  const { lists } = state;
  const cellsOf = createCells(plan, lists);
  const matches =
    options.onExisting === 'add' ? new Map<number, never>() : matchRows(plan.rows, state.touchpoints, lists);
  const judge = createJudge(plan, state);
  const uids = new Set(state.touchpoints.map((touchpoint) => touchpoint.uid.toLowerCase()));
  const firstWithUid = new Map<string, number>();
  const added: MergedRow[] = [];
  const updated: (MergedRow & { touchpoint: number })[] = [];
  const unchanged: { planned: PlannedTouchpoint; touchpoint: number }[] = [];
  const changes: RowChange[] = [];
  const conflicts: ImportConflict[] = [];
  const doubtful: DoubtfulValue[] = [];

  plan.rows.forEach((row, index) => {
    const match = matches.get(index);
    const cells = cellsOf(row);
    if (match === undefined) {
      added.push(allOf(row, cells));
      if (row.uid !== null && options.onExisting !== 'add') {
        const of = firstWithUid.get(row.uid);
        const why =
          of !== undefined || uids.has(row.uid)
            ? reason('repeatedRowId', { of: of ?? row.row })
            : reason('unknownRowId');
        doubtful.push({ row: row.row, column: 'cxw_id', field: 'rowId', value: row.uid, taken: null, reason: why });
      }
      return;
    }
    if (row.uid !== null) firstWithUid.set(row.uid, row.row);
    const { touchpoint } = match;
    const values = new Map<TouchpointField, FieldValue>();
    const extra = new Map<number, string | number | boolean | null>();
    const changed: RowChange['cells'][number][] = [];
    const show = (cell: Cell, value: FieldValue): string => formatCell(cell.kind, value, locale, lists);
    for (const cell of options.onExisting === 'keep' ? [] : cells) {
      const verdict = judge(row, touchpoint, cell);
      if (verdict === 'same' || verdict === 'keep') continue;
      const before = show(cell, currentValue(touchpoint, cell.key));
      const after = show(cell, cell.value);
      const isClash = verdict !== 'take';
      const key = `${touchpoint.id}:${cell.key}`;
      const stands =
        options.conflicts?.[key] ?? (verdict === 'conflict' && options.onExisting === 'update' ? 'file' : 'mine');
      if (isClash)
        conflicts.push({
          key,
          row: row.row,
          name: touchpoint.name,
          field: cell.key,
          mine: before,
          file: after,
          isNewInFile: verdict === 'conflict',
          stands,
        });
      if (!isClash || stands === 'file') {
        put(values, extra, cell);
        changed.push({ field: cell.key, before, after });
        continue;
      }
      const value = row.source[cell.sourceKey] ?? after;
      const why =
        verdict === 'conflict'
          ? reason('bothChanged', { current: before, value })
          : reason('changedByHand', { current: before, value });
      doubtful.push({
        row: row.row,
        column: cell.key,
        field: cell.key,
        value,
        taken: before === '' ? null : before,
        reason: why,
      });
      if (verdict === 'conflict') changed.push({ field: cell.key, before, after, conflict: true });
    }
    if (changed.length > 0)
      changes.push({ row: row.row, touchpoint: touchpoint.id, name: touchpoint.name, cells: changed });
    if (values.size > 0 || extra.size > 0) updated.push({ planned: row, values, extra, touchpoint: touchpoint.id });
    else unchanged.push({ planned: row, touchpoint: touchpoint.id });
  });
  return { added, updated, unchanged, changes, conflicts, doubtful, missing: missingOf(plan, state, matches, options) };
}

/** Touchpoints that an edited workbook of ours no longer holds. */
function missingOf(
  plan: TouchpointPlan,
  state: MergeState,
  matches: ReadonlyMap<number, { readonly touchpoint: Touchpoint }>,
  options: ImportOptions,
): MergeResult['missing'] {
  if (plan.kind !== 'workbook' || options.onExisting === 'add') return [];
  const there = new Set([...matches.values()].map((match) => match.touchpoint.id));
  return state.touchpoints
    .filter((touchpoint) => !there.has(touchpoint.id))
    .map(({ id, name }) => ({ touchpoint: id, name, removed: options.removeMissing === true }));
}
