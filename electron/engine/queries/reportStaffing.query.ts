/** Staffing as reports see it: the answers that the screen on staffing shows, and the names that leave a report without names. */
import type { ReportStaffingInput } from '@shared/report/maker';
import type { ReportKind } from '@shared/report/model';
import { kindSections } from '@shared/report/kinds';
import { createText, type Locale } from '@shared/i18n';
import type { EngineContext } from '../commands/define';
import type { Connection } from '../db/connection';
import { readSkills } from '../repositories/staffing.repo';
import { poolOf } from './staffingPool';
import { staffingTeamQueryHandlers } from './staffingTeam.query';

/** People laid over the journey in a report: pairs grow with their square, and nobody reads further. */
export const MOST_PEOPLE = 200;

/** Null for kinds of reports without a word on staffing. */
export function reportStaffing(context: EngineContext, kind: ReportKind): ReportStaffingInput | null {
  if (!kindSections[kind].includes('staffingDemand')) return null;
  const { connection } = context;
  const pool = poolOf(connection);
  const people = pool.candidates.slice(0, MOST_PEOPLE);
  const specialists = people.map(({ id }) => id);
  const hasPeople = people.length > 0;
  return {
    demand: staffingTeamQueryHandlers['staffing.demand'](context),
    people: people.map(({ id, uid, number, name, online, offline, levels, processes }) => ({
      id,
      uid,
      number,
      name,
      online,
      offline,
      levels,
      processes,
    })),
    peopleInFile: pool.candidates.length,
    coverage: hasPeople ? staffingTeamQueryHandlers['staffing.coverage'](context, { specialists }) : null,
    smallest: hasPeople ? staffingTeamQueryHandlers['team.solve'](context, { specialists }) : null,
    assignments: pool.assignments,
    skills: new Map(readSkills(connection).map(({ id, name }) => [id, name])),
  };
}

/** Names of specialists, each with what stands in its place where nobody may be named. */
export function specialistNames(
  connection: Connection,
  locale: Locale,
): readonly (readonly [name: string | null, instead: string])[] {
  const text = createText(locale);
  return [...poolOf(connection).byId.values()].map(
    ({ name, number }) => [name, number ?? text('report.someone.specialist')] as const,
  );
}
