/** What the matrix shows: which people are columns, which touchpoints are rows and under which heading, and the role in a cell. */
import type { RowGroup } from '@renderer/components/grid/model/rows';
import type { Lists, Person } from '@shared/domain/lists';
import { responsibilityRoles, type ResponsibilityRole } from '@shared/domain/responsibility';
import type { MatrixFigure, MatrixFlag, MatrixRow } from '@shared/insight/organisation/matrix';

/** Letters of the matrix in both languages; R A C I are used in Dutch too. */
export const roleOfLetter: Readonly<Record<string, ResponsibilityRole>> = {
  r: 'responsible',
  a: 'accountable',
  c: 'consulted',
  i: 'informed',
};

/** The role after this one when Space goes round: nothing, R, A, C, I, nothing. */
export function nextRole(role: ResponsibilityRole | null): ResponsibilityRole | null {
  const place = role === null ? -1 : responsibilityRoles.indexOf(role);
  return responsibilityRoles[place + 1] ?? null;
}

/** Role of a person in a row. */
export function roleIn(row: MatrixRow, person: number): ResponsibilityRole | null {
  return row.roles.find((role) => role.person === person)?.role ?? null;
}

/** Text of a pasted or typed cell as a role; undefined when it is none. */
export function readRole(text: string): ResponsibilityRole | null | undefined {
  const letter = text.trim().toLowerCase();
  if (letter === '' || letter === '-' || letter === '–') return null;
  return roleOfLetter[letter.slice(0, 1)];
}

/** People as columns, by department: all of them, or managers and who has a role. */
export function matrixPeople(lists: Lists, figure: MatrixFigure, isEveryone: boolean): readonly Person[] {
  const withRole = new Set(figure.loads.map((load) => load.person));
  const place = new Map(lists.departments.map((department, index) => [department.id, index]));
  const order = (person: Person): number => place.get(person.department ?? -1) ?? lists.departments.length;
  const kept = lists.people.filter((person) => isEveryone || person.isManager === true || withRole.has(person.id));
  // A list without managers or roles would leave no column to begin with.
  return (kept.length === 0 ? lists.people : kept).toSorted((a, b) => order(a) - order(b));
}

/** Rows with one of the flags (all rows without), in groups by stage. */
export function matrixRows(
  figure: MatrixFigure,
  lists: Lists,
  flag: MatrixFlag | null,
  noStage: string,
): { readonly rows: readonly MatrixRow[]; readonly groups: readonly RowGroup[] } {
  const kept = figure.rows.filter((row) => flag === null || row.flags.includes(flag));
  if (lists.stages.length === 0) return { rows: kept, groups: [] };
  const names = lists.stages.map((stage) => ({ id: stage.id as number | null, name: stage.name }));
  names.push({ id: null, name: noStage });
  const parts = names
    .map(({ id, name }) => ({ id, name, rows: kept.filter((row) => row.stage === id) }))
    .filter((part) => part.rows.length > 0);
  return {
    rows: parts.flatMap((part) => part.rows),
    groups: parts.map((part) => ({ key: String(part.id), label: part.name, count: part.rows.length })),
  };
}
