/** The report of one business unit: only what belongs to its department [S4.25]. Pure. */
import { actionChain } from '../insight/improvement/overview';
import type { ReportInput } from './maker';

/** The same engagement with the rows of one department: its own touchpoints and those of its people, their measurements, quotes and improvements. */
export function forDepartment(input: ReportInput, department: number): ReportInput {
  const { insight, improvements, survey, interviews } = input;
  const people = new Set(
    insight.lists.people.filter((person) => person.department === department).map((person) => person.id),
  );
  const isOwn = (row: { readonly department: number | null; readonly owner: number | null }): boolean =>
    row.department === department || (row.owner !== null && people.has(row.owner));
  const touchpoints = insight.touchpoints.filter(isOwn);
  const ids = new Set(touchpoints.map((one) => one.id));
  const own = improvements.filter(isOwn);
  const quotes = interviews.quotes.filter((quote) => quote.touchpoints.some((id) => ids.has(id)));
  const groups =
    survey === null
      ? null
      : {
          ...survey,
          waves: survey.waves.map((wave) => ({
            ...wave,
            by: wave.by.filter((group) => group.touchpoint !== null && ids.has(group.touchpoint)),
          })),
        };
  const keys = new Set(groups?.waves.flatMap((wave) => wave.by.map((group) => group.key)) ?? []);
  return {
    ...input,
    insight: {
      ...insight,
      touchpoints,
      information: insight.information.filter((item) => ids.has(item.touchpoint)),
      dismissals: insight.dismissals.filter((one) => one.touchpoint !== null && ids.has(one.touchpoint)),
    },
    improvements: own,
    chain: actionChain(own.map((row) => ({ improvement: row, effect: row.effect }))),
    readiness: input.readiness.filter((one) => one.id !== null && people.has(one.id)),
    // Changes of the whole organisation stay as what the own ones are held against.
    survey:
      groups === null
        ? null
        : {
            ...groups,
            changes: groups.changes.filter((change) => change.key === null || keys.has(change.key)),
          },
    interviews: {
      ...interviews,
      quotes,
      notAllowed: 0,
      transcripts: interviews.transcripts.filter((one) => quotes.some((quote) => quote.transcript === one.id)),
    },
    journeys: [],
  };
}
