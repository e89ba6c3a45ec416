/** The rules of the quality list that look at the table as a whole and at its lists: one side only, one owner for everything, gaps in stages and processes [S1.5, S4.7, S5.7]. */
import type { Lists } from '../domain/lists';
import { processes, type Mode } from '../domain/terms';
import type { TouchpointField } from '../domain/touchpoint';
import { idsWhere, type InsightRow, type RowIds } from './input';
import type { QualityContext, QualityParams, Severity } from './qualityRules';

export type Mending =
  | { readonly field: TouchpointField }
  | { readonly list: 'stage' | 'channel' | 'person' | 'department'; readonly id: number };

export interface TableRemark {
  readonly rule: string;
  readonly severity: Severity;
  readonly params: QualityParams;
  readonly mend: Mending;
  readonly ids: RowIds;
  /** Distinguishes remarks of one rule, for dismissal. */
  readonly subject: string;
}

/** One owner for everything: from this share of the touchpoints that have an owner … */
export const ONE_OWNER_SHARE = 0.5;
/** … when there are at least this many of them. */
export const ONE_OWNER_FROM = 10;
/** Touchpoints with a known mode that a table, or a stage, needs before one side only is remarkable. */
export const ONE_SIDE_TABLE_FROM = 5;
export const ONE_SIDE_STAGE_FROM = 4;

/** Rules on the whole, in the order in which the list shows them. */
export const tableRules = [
  'oneOwner',
  'oneSided',
  'stageOneSided',
  'ownerProcessUnknown',
  'channelWithoutSide',
  'emptyStage',
  'stageWithoutProcess',
  'processUncovered',
] as const;

/** Every remark on the table as a whole or on an entry of its lists; none for an empty table. */
export function tableRemarks(
  touchpoints: readonly InsightRow[],
  lists: Lists,
  context: QualityContext,
): readonly TableRemark[] {
  if (touchpoints.length === 0) return [];
  return [
    ...oneOwner(touchpoints, context),
    ...oneSided(touchpoints, lists),
    ...unknownOwners(touchpoints, lists, context),
    ...channelsWithoutSide(touchpoints, lists),
    ...stageGaps(touchpoints, lists),
    ...processGaps(touchpoints),
  ];
}

function groupIds<Key>(
  touchpoints: readonly InsightRow[],
  keyOf: (touchpoint: InsightRow) => readonly Key[],
): ReadonlyMap<Key, readonly number[]> {
  const groups = new Map<Key, number[]>();
  for (const touchpoint of touchpoints) {
    for (const key of keyOf(touchpoint)) {
      const ids = groups.get(key);
      if (ids === undefined) groups.set(key, [touchpoint.id]);
      else ids.push(touchpoint.id);
    }
  }
  return groups;
}

function oneOwner(touchpoints: readonly InsightRow[], context: QualityContext): readonly TableRemark[] {
  const owners = groupIds(touchpoints, (touchpoint) => (touchpoint.owner === null ? [] : [touchpoint.owner]));
  const owned = [...owners.values()].reduce((total, ids) => total + ids.length, 0);
  if (owned < ONE_OWNER_FROM) return [];
  return [...owners]
    .filter(([, ids]) => ids.length / owned >= ONE_OWNER_SHARE)
    .map(([owner, ids]) => ({
      rule: 'oneOwner',
      severity: 'remark',
      params: { role: context.people.get(owner)?.role ?? '', count: ids.length, owned },
      mend: { field: 'owner' },
      ids: Int32Array.from(ids),
      subject: String(owner),
    }));
}

/** The one side on which all rows stand whose mode is known; null when there are both, or too few. */
function onlySide(rows: readonly InsightRow[], from: number): { readonly side: Mode; readonly count: number } | null {
  const known = rows.flatMap((row) => (row.mode === null ? [] : [row.mode]));
  const [first] = known;
  if (first === undefined || first === 'hybrid' || known.length < from || known.some((mode) => mode !== first))
    return null;
  return { side: first, count: known.length };
}

function oneSided(touchpoints: readonly InsightRow[], lists: Lists): readonly TableRemark[] {
  const whole = onlySide(touchpoints, ONE_SIDE_TABLE_FROM);
  if (whole !== null) {
    return [
      {
        rule: 'oneSided',
        severity: 'remark',
        params: { ...whole },
        mend: { field: 'channels' },
        ids: idsWhere(touchpoints, (row) => row.mode !== null),
        subject: whole.side,
      },
    ];
  }
  const perStage = new Map<number | null, InsightRow[]>();
  for (const row of touchpoints) {
    const rows = perStage.get(row.stage);
    if (rows === undefined) perStage.set(row.stage, [row]);
    else rows.push(row);
  }
  return lists.stages.flatMap((stage): readonly TableRemark[] => {
    const rows = perStage.get(stage.id) ?? [];
    const only = onlySide(rows, ONE_SIDE_STAGE_FROM);
    if (only === null) return [];
    return [
      {
        rule: 'stageOneSided',
        severity: 'remark',
        params: { stage: stage.name, ...only },
        mend: { field: 'channels' },
        ids: idsWhere(rows, (row) => row.mode !== null),
        subject: String(stage.id),
      },
    ];
  });
}

/** Owners of whom nobody knows whether they manage a department in the primary process; mended at the person, or at the kind of the department. */
function unknownOwners(
  touchpoints: readonly InsightRow[],
  lists: Lists,
  context: QualityContext,
): readonly TableRemark[] {
  const owners = groupIds(touchpoints, (touchpoint) => (touchpoint.owner === null ? [] : [touchpoint.owner]));
  return lists.people.flatMap((person): readonly TableRemark[] => {
    const ids = owners.get(person.id);
    if (ids === undefined || context.primaryOwner.get(person.id) !== null) return [];
    const department = lists.departments.find((candidate) => candidate.id === person.department);
    const missing = department === undefined ? 'department' : department.kind === null ? 'kind' : 'manager';
    return [
      {
        rule: 'ownerProcessUnknown',
        severity: 'remark',
        params: { role: person.role, count: ids.length, missing, department: department?.name ?? '' },
        mend:
          department !== undefined && department.kind === null
            ? { list: 'department', id: department.id }
            : { list: 'person', id: person.id },
        ids: Int32Array.from(ids),
        subject: String(person.id),
      },
    ];
  });
}

function channelsWithoutSide(touchpoints: readonly InsightRow[], lists: Lists): readonly TableRemark[] {
  const used = groupIds(touchpoints, (touchpoint) => touchpoint.channels);
  return lists.channels.flatMap((channel): readonly TableRemark[] => {
    const ids = used.get(channel.id);
    if (channel.side !== null || ids === undefined) return [];
    return [
      {
        rule: 'channelWithoutSide',
        severity: 'remark',
        params: { channel: channel.name, count: ids.length },
        mend: { list: 'channel', id: channel.id },
        ids: Int32Array.from(ids),
        subject: String(channel.id),
      },
    ];
  });
}

function stageGaps(touchpoints: readonly InsightRow[], lists: Lists): readonly TableRemark[] {
  const perStage = groupIds(touchpoints, (touchpoint) => (touchpoint.stage === null ? [] : [touchpoint.stage]));
  const withProcess = new Set(
    touchpoints.flatMap((touchpoint) =>
      touchpoint.processes.length > 0 && touchpoint.stage !== null ? [touchpoint.stage] : [],
    ),
  );
  return lists.stages.flatMap((stage): readonly TableRemark[] => {
    const ids = perStage.get(stage.id);
    const subject = String(stage.id);
    if (ids === undefined) {
      return [
        {
          rule: 'emptyStage',
          severity: 'remark',
          params: { stage: stage.name },
          mend: { list: 'stage', id: stage.id },
          ids: new Int32Array(0),
          subject,
        },
      ];
    }
    if (withProcess.has(stage.id)) return [];
    return [
      {
        rule: 'stageWithoutProcess',
        severity: 'remark',
        params: { stage: stage.name, count: ids.length },
        mend: { field: 'processes' },
        ids: Int32Array.from(ids),
        subject,
      },
    ];
  });
}

/** A part of the primary process without a single touchpoint, in a table that does say processes. */
function processGaps(touchpoints: readonly InsightRow[]): readonly TableRemark[] {
  const covered = new Set(touchpoints.flatMap((touchpoint) => touchpoint.processes));
  if (covered.size === 0) return [];
  return processes
    .filter((process) => !covered.has(process))
    .map((process) => ({
      rule: 'processUncovered',
      severity: 'remark',
      params: { process },
      mend: { field: 'processes' },
      ids: new Int32Array(0),
      subject: process,
    }));
}
