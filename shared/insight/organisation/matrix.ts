/** The responsibility matrix: per touchpoint who carries it out, answers for it, is asked and is told, and where that falls short [S4.6, S5.7]. */
import { isPrimaryProcessOwner, type Department, type Person } from '../../domain/lists';
import type { ResponsibilityRole } from '../../domain/responsibility';

export const matrixFlags = ['noAccountable', 'notPrimary', 'twoAccountable', 'noResponsible'] as const;
/**
 * `noAccountable`: nobody answers for it. `notPrimary`: who answers is known not to be a manager in the primary process [S4.6]. `twoAccountable`:
 * more than one answers, so nobody does. `noResponsible`: nobody is named who carries it out.
 */
export type MatrixFlag = (typeof matrixFlags)[number];

/** What is needed of a touchpoint. */
export interface MatrixTouchpoint {
  readonly id: number;
  readonly number: number | null;
  readonly name: string;
  readonly stage: number | null;
  readonly owner: number | null;
}

/** A role written down; the owner of a touchpoint answers for it without being written down again. */
export interface MatrixAssignment {
  readonly touchpoint: number;
  readonly person: number;
  readonly role: ResponsibilityRole;
}

export interface MatrixRow {
  readonly touchpoint: number;
  readonly number: number | null;
  readonly name: string;
  readonly stage: number | null;
  readonly owner: number | null;
  /** Roles by person, the owner included; one role a person. */
  readonly roles: readonly { readonly person: number; readonly role: ResponsibilityRole }[];
  readonly flags: readonly MatrixFlag[];
}

/** What one person carries: touchpoints per role. */
export interface MatrixLoad {
  readonly person: number;
  readonly responsible: number;
  readonly accountable: number;
  readonly consulted: number;
  readonly informed: number;
}

export interface MatrixFigure {
  readonly rows: readonly MatrixRow[];
  /** Touchpoints with each flag. */
  readonly flagged: Readonly<Record<MatrixFlag, number>>;
  /** People with at least one role, most answered for first. */
  readonly loads: readonly MatrixLoad[];
  /**
   * The person who answers for more than half of at least five owned touchpoints: too much to carry in one place [S5.7]; the limit is own
   * judgement. `share` 0–1 of the touchpoints that somebody answers for. Null when nobody does.
   */
  readonly heaviest: { readonly person: number; readonly share: number; readonly owned: number } | null;
}

/** Share above which one person carries too much, and the number of touchpoints from which that is said. */
export const HEAVY_SHARE = 0.5;
export const HEAVY_FROM = 5;

/** The matrix with its gaps. Rows keep the order of the touchpoints. */
export function responsibilityMatrix(
  touchpoints: readonly MatrixTouchpoint[],
  assignments: readonly MatrixAssignment[],
  people: readonly Person[],
  departments: readonly Department[],
): MatrixFigure {
  const primary = new Map(people.map((person) => [person.id, isPrimaryProcessOwner(person, departments)]));
  const given = new Map<number, Map<number, ResponsibilityRole>>();
  for (const { touchpoint, person, role } of assignments) {
    const roles = given.get(touchpoint) ?? new Map<number, ResponsibilityRole>();
    given.set(touchpoint, roles.set(person, role));
  }
  const rows = touchpoints.map((row): MatrixRow => {
    const written = given.get(row.id);
    // Most rows of a large table have an owner and nothing else.
    const all =
      written === undefined
        ? row.owner === null
          ? []
          : [{ person: row.owner, role: 'accountable' as const }]
        : withOwner(written, row.owner);
    const answering = all.filter(({ role }) => role === 'accountable');
    const flags: readonly (readonly [MatrixFlag, boolean])[] = [
      ['noAccountable', answering.length === 0],
      ['notPrimary', answering.some(({ person }) => primary.get(person) === false)],
      ['twoAccountable', answering.length > 1],
      ['noResponsible', all.every(({ role }) => role !== 'responsible')],
    ];
    return {
      touchpoint: row.id,
      number: row.number,
      name: row.name,
      stage: row.stage,
      owner: row.owner,
      roles: all,
      flags: flags.flatMap(([flag, holds]) => (holds ? [flag] : [])),
    };
  });
  const counted = (flag: MatrixFlag): number => rows.filter((row) => row.flags.includes(flag)).length;
  const loads = loadsOf(rows);
  const owned = rows.length - counted('noAccountable');
  const [most] = loads;
  const share = most === undefined || owned === 0 ? 0 : most.accountable / owned;
  return {
    rows,
    flagged: {
      noAccountable: counted('noAccountable'),
      notPrimary: counted('notPrimary'),
      twoAccountable: counted('twoAccountable'),
      noResponsible: counted('noResponsible'),
    },
    loads,
    heaviest:
      most !== undefined && owned >= HEAVY_FROM && share > HEAVY_SHARE ? { person: most.person, share, owned } : null,
  };
}

function withOwner(
  written: ReadonlyMap<number, ResponsibilityRole>,
  owner: number | null,
): readonly { readonly person: number; readonly role: ResponsibilityRole }[] {
  const roles = new Map(written);
  if (owner !== null) roles.set(owner, 'accountable');
  return [...roles].map(([person, role]) => ({ person, role }));
}

function loadsOf(rows: readonly MatrixRow[]): readonly MatrixLoad[] {
  const loads = new Map<number, { [Role in ResponsibilityRole]: number }>();
  for (const { roles } of rows)
    for (const { person, role } of roles) {
      const load = loads.get(person) ?? { responsible: 0, accountable: 0, consulted: 0, informed: 0 };
      load[role] += 1;
      loads.set(person, load);
    }
  return [...loads]
    .map(([person, load]) => ({ person, ...load }))
    .toSorted((a, b) => b.accountable - a.accountable || b.responsible - a.responsible || a.person - b.person);
}
