/** `cxw divide`, `cxw cover`: the best division of people over assignments, and which part of a journey nobody covers. Also the lists of staffing. */
import type { EngineDocument } from '@electron/engine/document';
import { formatNumber } from '@shared/i18n/format';
import type { TeamNeed } from '@shared/insight/staffing/teamNeeds';
import { criterionText } from '@shared/insight/staffing/words';
import { textOption, type CliCommand, type CommandContext, type CommandOutput } from '../command';
import { ask, withDocument } from '../document';
import { printable, table } from '../table';
import { allSpecialists, assignmentCalled, staffingNames } from './staffing';

export const staffingLists = ['specialists', 'assignments'] as const;
export type StaffingList = (typeof staffingLists)[number];

export function isStaffingList(kind: string): kind is StaffingList {
  return staffingLists.some((candidate) => candidate === kind);
}

export const staffingColumns = {
  specialists: [
    'number',
    'name',
    'status',
    'online',
    'offline',
    'levels',
    'processes',
    'hoursHigh',
    'rateHigh',
    'place',
  ],
  assignments: ['number', 'title', 'client', 'status', 'online', 'levels', 'processes', 'start', 'place'],
} as const;

/** Rows as other programs read them. */
export async function staffingList(
  document: EngineDocument,
  kind: StaffingList,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const names = await staffingNames(document, []);
  if (kind === 'specialists')
    return (await allSpecialists(document)).map(({ id: _id, uid, skills, levels, rate, hours, ...rest }) => ({
      id: uid,
      ...rest,
      levels: levels === null ? null : Object.keys(levels),
      levelStrength: levels,
      skills: Object.fromEntries(
        Object.entries(skills).map(([skill, strength]) => [names.skills.get(Number(skill)) ?? skill, strength]),
      ),
      rateLow: rate?.low ?? null,
      rateHigh: rate?.high ?? null,
      hoursLow: hours?.low ?? null,
      hoursHigh: hours?.high ?? null,
    }));
  return names.assignments.map(({ id: _id, uid, hours, criteria, ...rest }) => ({
    id: uid,
    ...rest,
    hoursLow: hours?.low ?? null,
    hoursHigh: hours?.high ?? null,
    criteria: criteria.map(({ condition, weight, value }) => ({
      condition,
      weight,
      ...value,
      ...(value.kind === 'skill' && { skill: names.skills.get(value.skill) ?? String(value.skill) }),
    })),
  }));
}

async function divide(context: CommandContext, document: EngineDocument): Promise<CommandOutput> {
  const { text, locale } = context;
  const names = await staffingNames(document, await allSpecialists(document));
  const found = await ask(document, 'division.solve', {});
  const who = (id: number): string => names.specialist.get(id) ?? '';
  const what = (id: number): string => names.assignment.get(id) ?? '';
  const second = found.secondBest;
  const number = (value: number): string => formatNumber(locale, Math.round(value * 10) / 10);
  return {
    json: {
      pairs: found.pairs.map(({ specialist, assignment, score, gate }) => ({
        specialist: who(specialist),
        assignment: what(assignment),
        score,
        gate,
      })),
      total: found.total,
      optimal: found.optimal,
      unplaced: found.unplaced.map(who),
      unfilled: found.unfilled.map(what),
      secondBest:
        second === null
          ? null
          : {
              total: second.total,
              cost: second.cost,
              isTie: second.isTie,
              pairs: second.pairs.map(({ specialist, assignment, score }) => ({
                specialist: who(specialist),
                assignment: what(assignment),
                score,
              })),
            },
      refused: found.refused.map(({ id }) => what(id)),
    },
    lines: [
      ...table(
        context.locale,
        ['assignment', 'who', 'score'].map((column) => text.lookup(`staffing.cli.column.${column}`)),
        found.pairs.map(({ specialist, assignment, score }) => [
          printable(found.assignments.find(({ id }) => id === assignment)?.label ?? ''),
          who(specialist),
          number(score),
        ]),
      ),
      '',
      text('staffing.cli.total', { total: number(found.total), unplaced: found.unplaced.length }),
      ...(found.unfilled.length === 0
        ? []
        : [text('staffing.cli.unfilled', { list: found.unfilled.map(what).join(', ') })]),
      ...(found.refused.length === 0
        ? []
        : [text('staffing.cli.refused', { list: found.refused.map(({ id }) => what(id)).join(', ') })]),
      second === null
        ? text('staffing.cli.onlyOne')
        : second.isTie
          ? text('staffing.cli.equalDivision')
          : text('staffing.cli.second', { total: number(second.total), cost: number(second.cost) }),
    ],
  };
}

export const divideCommand: CliCommand = {
  name: 'divide',
  arguments: 1,
  options: {},
  run: (context) =>
    withDocument(context, context.arguments[0] ?? '', (document) => divide(context, document), { readOnly: true }),
};

async function cover(context: CommandContext, document: EngineDocument): Promise<CommandOutput> {
  const { text } = context;
  const names = await staffingNames(document, await allSpecialists(document));
  const demand = await ask(document, 'staffing.demand', {});
  const found = await ask(document, 'staffing.coverage', {});
  const team = await ask(document, 'team.solve', {});
  const who = (id: number): string => names.specialist.get(id) ?? '';
  const stages = new Map(found.stageNames.map(({ stage, name }) => [stage, name]));
  const stageName = (stage: number | null): string | null => (stage === null ? null : (stages.get(stage) ?? null));
  const { ids } = await ask(document, 'touchpoint.order', {});
  const numbers = new Map<number, string>();
  for (let start = 0; start < ids.length; start += 2000)
    for (const row of await ask(document, 'touchpoint.rows', { ids: [...ids.subarray(start, start + 2000)] }))
      numbers.set(row.id, row.name);
  const touchpoints = (list: readonly number[]): readonly string[] => list.map((id) => numbers.get(id) ?? '');
  return {
    json: {
      touchpoints: demand.touchpoints,
      demand: {
        online: {
          byCount: demand.byCount,
          byFrequency: demand.byFrequency,
          byImportance: demand.byImportance,
          byBoth: demand.byBoth,
        },
        processes: demand.processes,
        stages: demand.stages.map(({ stage, touchpoints: count }) => ({ stage: stageName(stage), touchpoints: count })),
        levels: demand.levels,
      },
      nobody: found.nobody,
      one: found.one,
      more: found.more,
      unknown: found.unknown,
      stages: found.stages.map((stage) => ({
        stage: stageName(stage.stage),
        touchpoints: stage.touchpoints,
        nobody: touchpoints(stage.nobody),
        one: touchpoints(stage.one),
        more: stage.more.length,
        unknown: touchpoints(stage.unknown),
      })),
      members: found.members.map(({ specialist, covers, alone }) => ({ id: who(specialist), covers, alone })),
      pairings: found.pairings.map(({ online, offline, apart, processes }) => ({
        online: who(online),
        offline: who(offline),
        apart,
        processes,
      })),
      smallestTeam: {
        members: team.members.map(({ specialist, covers }) => ({ id: who(specialist), covers })),
        isProven: team.isProven,
        atLeast: team.atLeast,
        gap: team.members.length - team.atLeast,
        uncovered: touchpoints(team.uncovered),
      },
    },
    lines: [
      demand.byBoth.online === null
        ? text('staffing.cli.noBalance')
        : text('staffing.cli.balance', {
            online: Math.round(demand.byBoth.online),
            n: demand.byBoth.n,
            without: demand.byBoth.without,
          }),
      text('staffing.cli.covered', {
        nobody: found.nobody,
        one: found.one,
        more: found.more,
        unknown: found.unknown,
      }),
      '',
      ...table(
        context.locale,
        ['stage', 'touchpoints', 'nobody', 'one', 'more', 'unknown'].map((column) =>
          text.lookup(`staffing.cli.column.${column}`),
        ),
        found.stages.map((stage) => [
          stageName(stage.stage) ?? text('staffing.cli.noStage'),
          stage.touchpoints,
          stage.nobody.length,
          stage.one.length,
          stage.more.length,
          stage.unknown.length,
        ]),
      ),
      '',
      ...(found.team.length === 0 ? [text('staffing.cli.noTeam')] : []),
      ...(team.members.length === 0
        ? []
        : [
            text(team.isProven ? 'staffing.cli.teamProven' : 'staffing.cli.teamFound', {
              count: team.members.length,
              list: team.members.map(({ specialist }) => who(specialist)).join(', '),
              atLeast: team.atLeast,
              uncovered: team.uncovered.length,
            }),
          ]),
    ],
  };
}

/** The smallest team for assignments that are named, in a pool or an engagement. */
async function coverAssignments(
  context: CommandContext,
  document: EngineDocument,
  given: readonly string[],
): Promise<CommandOutput> {
  const { text, locale } = context;
  const names = await staffingNames(document, await allSpecialists(document));
  const wanted = given.map((name) => assignmentCalled(names.assignments, name).id);
  const found = await ask(document, 'team.assignments', { assignments: [...new Set(wanted)] });
  const who = (id: number): string => names.specialist.get(id) ?? '';
  const wordsOf = ({ value }: TeamNeed): string =>
    value.kind === 'side'
      ? text(`staffingScreen.team.side.${value.side}`)
      : criterionText(value, names.skills, text, locale);
  const points = (indexes: readonly number[]) =>
    indexes.flatMap((index) => {
      const need = found.needs[index];
      const assignment = need === undefined ? '' : (names.assignment.get(need.assignment) ?? '');
      return need === undefined ? [] : [{ assignment, condition: need.condition, text: wordsOf(need) }];
    });
  const list = (indexes: readonly number[]): string => [...new Set(points(indexes).map((one) => one.text))].join(', ');
  return {
    json: {
      assignments: found.assignments.map(({ id }) => names.assignment.get(id) ?? ''),
      asked: found.needs.length,
      smallestTeam: {
        members: found.members.map(({ specialist, brings }) => ({ id: who(specialist), brings: points(brings) })),
        isProven: found.isProven,
        atLeast: found.atLeast,
        gap: found.members.length - found.atLeast,
        uncovered: points(found.uncovered),
      },
      candidates: found.candidates,
      unjudged: found.unjudged,
    },
    lines: [
      ...(found.members.length === 0
        ? [text('staffingScreen.team.nobody')]
        : [
            text(found.isProven ? 'staffingScreen.team.provenRest' : 'staffingScreen.team.gap', {
              count: found.members.length,
              names: found.members.map(({ specialist }) => who(specialist)).join(', '),
              least: found.atLeast,
            }),
          ]),
      ...found.members.map(({ specialist, brings }) => `  ${who(specialist)}: ${printable(list(brings))}`),
      ...(found.uncovered.length === 0
        ? []
        : [text('staffingScreen.team.uncovered', { list: printable(list(found.uncovered)) })]),
      ...(found.unjudged === 0 ? [] : [text('staffingScreen.team.unjudged', { count: found.unjudged })]),
    ],
  };
}

export const coverCommand: CliCommand = {
  name: 'cover',
  arguments: 1,
  options: { assignment: { type: 'string' } },
  run: (context) => {
    const given = (textOption(context, 'assignment') ?? '').split(',').filter((name) => name.trim() !== '');
    return withDocument(
      context,
      context.arguments[0] ?? '',
      (document) => (given.length === 0 ? cover(context, document) : coverAssignments(context, document, given)),
      { readOnly: true },
    );
  },
};
