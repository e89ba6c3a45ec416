/** What an engagement asks of people, read from its own touchpoints [S1.9, ST9], and which part of the journey the team covers (P8.5). Rules of our own; each stands with its function. */
import type { CxLevel, Specialist } from '@shared/domain/staffing';
import { processes, type Process, type Side } from '@shared/domain/terms';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { onlineShare } from './fit';

export type DemandTouchpoint = Pick<
  Touchpoint,
  | 'id'
  | 'stage'
  | 'processes'
  | 'mode'
  | 'frequencyPerMonth'
  | 'importance'
  | 'department'
  | 'emotionalScore'
  | 'emotionalCharge'
>;

/** Share online, 0–100, by one way of weighing; hybrid counts half. Null when no row has the weight. */
export interface SideShare {
  readonly online: number | null;
  /** Touchpoints that count, and those left out because mode or weight is not known. */
  readonly n: number;
  readonly without: number;
}

export interface Demand {
  readonly touchpoints: number;
  readonly byCount: SideShare;
  readonly byFrequency: SideShare;
  readonly byImportance: SideShare;
  /** Frequency × importance. */
  readonly byBoth: SideShare;
  readonly processes: readonly { readonly process: Process; readonly touchpoints: number }[];
  readonly stages: readonly { readonly stage: number | null; readonly touchpoints: number }[];
  /** Levels that the table calls for, with how many touchpoints say so. */
  readonly levels: readonly { readonly level: CxLevel; readonly touchpoints: number; readonly isAsked: boolean }[];
}

function sideShare(
  touchpoints: readonly DemandTouchpoint[],
  weight: (touchpoint: DemandTouchpoint) => number | null,
): SideShare {
  let total = 0;
  let online = 0;
  let n = 0;
  for (const touchpoint of touchpoints) {
    const own = weight(touchpoint);
    if (own === null || touchpoint.mode === null) continue;
    n += 1;
    total += own;
    online += touchpoint.mode === 'online' ? own : touchpoint.mode === 'hybrid' ? own / 2 : 0;
  }
  return { online: total > 0 ? Math.round((1000 * online) / total) / 10 : null, n, without: touchpoints.length - n };
}

/**
 * The demand of a table. Levels: steering is asked when the touchpoints lie with three departments or more; brand when at least one is a
 * promise; operational when one with importance 4 or 5 is below 5.5; customer when one is emotionally charged and has an offline side.
 */
export function demandOf(touchpoints: readonly DemandTouchpoint[]): Demand {
  const departments = new Set(touchpoints.flatMap(({ department }) => (department === null ? [] : [department])));
  const count = (test: (touchpoint: DemandTouchpoint) => boolean): number => touchpoints.filter(test).length;
  const withDepartment = count(({ department }) => department !== null);
  const promising = count((touchpoint) => touchpoint.processes.includes('promise'));
  const low = count(
    ({ importance, emotionalScore }) => (importance ?? 0) >= 4 && emotionalScore !== null && emotionalScore < 5.5,
  );
  const charged = count(({ emotionalCharge, mode }) => emotionalCharge === true && mode !== null && mode !== 'online');
  const stages = new Map<number | null, number>();
  for (const { stage } of touchpoints) stages.set(stage, (stages.get(stage) ?? 0) + 1);
  return {
    touchpoints: touchpoints.length,
    byCount: sideShare(touchpoints, () => 1),
    byFrequency: sideShare(touchpoints, ({ frequencyPerMonth }) => frequencyPerMonth),
    byImportance: sideShare(touchpoints, ({ importance }) => importance),
    byBoth: sideShare(touchpoints, ({ frequencyPerMonth, importance }) =>
      frequencyPerMonth === null || importance === null ? null : frequencyPerMonth * importance,
    ),
    processes: processes.map((process) => ({
      process,
      touchpoints: count((touchpoint) => touchpoint.processes.includes(process)),
    })),
    stages: [...stages].map(([stage, number]) => ({ stage, touchpoints: number })),
    levels: [
      { level: 'steering', touchpoints: withDepartment, isAsked: departments.size >= 3 },
      { level: 'brand', touchpoints: promising, isAsked: promising > 0 },
      { level: 'operational', touchpoints: low, isAsked: low > 0 },
      { level: 'customer', touchpoints: charged, isAsked: charged > 0 },
    ],
  };
}

/** Strength on a side from which somebody counts as covering it, of 100. */
export const COVERING_STRENGTH = 40;

/**
 * Whether somebody covers a touchpoint: one of its processes is his or hers, and the strength is 40 or more on its side (hybrid asks both).
 * Null = not known. A touchpoint without processes asks only for the side, one without a mode only for the process.
 */
export function coversTouchpoint(
  member: Specialist,
  touchpoint: Pick<Touchpoint, 'processes' | 'mode'>,
): boolean | null {
  const { mode } = touchpoint;
  const own = touchpoint.processes;
  const process =
    own.length === 0
      ? true
      : member.processes === null
        ? null
        : own.some((one) => member.processes?.includes(one) === true);
  const sides: readonly Side[] = mode === null ? [] : mode === 'hybrid' ? ['online', 'offline'] : [mode];
  const strengths = sides.map((side) => member[side]);
  const side = strengths.some((strength) => strength !== null && strength < COVERING_STRENGTH)
    ? false
    : strengths.includes(null)
      ? null
      : true;
  if (process === false || side === false) return false;
  return process === null || side === null ? null : true;
}

/** One stage of the journey and who stands for it. */
export interface StageCoverage {
  readonly stage: number | null;
  readonly touchpoints: number;
  /** Touchpoints that nobody covers, that lean on one person, that more people cover, and of which it is not known. */
  readonly nobody: readonly number[];
  readonly one: readonly number[];
  readonly more: readonly number[];
  readonly unknown: readonly number[];
}

export interface Coverage {
  readonly stages: readonly StageCoverage[];
  readonly nobody: number;
  readonly one: number;
  readonly more: number;
  readonly unknown: number;
  /** Per member: touchpoints covered, and those that lean on him or her alone. */
  readonly members: readonly { readonly specialist: number; readonly covers: number; readonly alone: number }[];
}

/** The touchpoints laid over the team. `unknown` = nobody surely covers it, but somebody may. */
export function coverageOf(touchpoints: readonly DemandTouchpoint[], team: readonly Specialist[]): Coverage {
  const stages = new Map<
    number | null,
    { all: number; nobody: number[]; one: number[]; more: number[]; unknown: number[] }
  >();
  const covers = new Map(team.map(({ id }) => [id, 0]));
  const alone = new Map(team.map(({ id }) => [id, 0]));
  for (const touchpoint of touchpoints) {
    const stage = stages.get(touchpoint.stage) ?? { all: 0, nobody: [], one: [], more: [], unknown: [] };
    stages.set(touchpoint.stage, stage);
    stage.all += 1;
    const sure: number[] = [];
    let maybe = 0;
    for (const member of team) {
      const covered = coversTouchpoint(member, touchpoint);
      if (covered === true) sure.push(member.id);
      else if (covered === null) maybe += 1;
    }
    for (const id of sure) covers.set(id, (covers.get(id) ?? 0) + 1);
    const [only] = sure;
    if (only !== undefined && sure.length === 1) {
      alone.set(only, (alone.get(only) ?? 0) + 1);
      stage.one.push(touchpoint.id);
    } else if (sure.length > 1) stage.more.push(touchpoint.id);
    else if (maybe > 0) stage.unknown.push(touchpoint.id);
    else stage.nobody.push(touchpoint.id);
  }
  const list = [...stages].map(([stage, { all, ...parts }]) => ({ stage, touchpoints: all, ...parts }));
  const sum = (part: 'nobody' | 'one' | 'more' | 'unknown'): number =>
    list.reduce((total, stage) => total + stage[part].length, 0);
  return {
    stages: list,
    nobody: sum('nobody'),
    one: sum('one'),
    more: sum('more'),
    unknown: sum('unknown'),
    members: team.map(({ id }) => ({ specialist: id, covers: covers.get(id) ?? 0, alone: alone.get(id) ?? 0 })),
  };
}

/** Two people who can learn from each other: one mostly online, one mostly offline, with a process in common [S1.15]. */
export interface Pairing {
  readonly online: number;
  readonly offline: number;
  /** Points between their shares online, 0–100. */
  readonly apart: number;
  readonly processes: readonly Process[];
}

/** Pairs that lie 30 points or more apart on either side of the middle; the furthest apart first. */
export function pairingsOf(team: readonly Specialist[]): readonly Pairing[] {
  const withShare = team.flatMap((member) => {
    const share = onlineShare(member);
    return share === null ? [] : [{ member, share }];
  });
  return withShare
    .flatMap((first) =>
      withShare.flatMap((second): readonly Pairing[] => {
        const apart = Math.round(first.share - second.share);
        const common = (first.member.processes ?? []).filter(
          (process) => second.member.processes?.includes(process) === true,
        );
        return first.share > 50 && second.share < 50 && apart >= 30 && common.length > 0
          ? [{ online: first.member.id, offline: second.member.id, apart, processes: common }]
          : [];
      }),
    )
    .toSorted((a, b) => b.apart - a.apart || a.online - b.online || a.offline - b.offline);
}
