/** The pool as the match wants it, kept between questions: people and fits are read and computed once per state of the file, so that dragging a weight only adds up. */
import { rubric, type Assignment } from '@shared/domain/staffing';
import type { SpecialistRow } from '@shared/contract/staffing.contract';
import { fitMatrix, ranked, type FitMatrix, type Ranked } from '@shared/insight/staffing/match';
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';
import { readAssignments, readSpecialists } from '../repositories/staffing.repo';

/** Fits of everybody with one assignment, and who misses one must by little. */
export interface Fits {
  readonly matrix: FitMatrix;
  readonly near: ReadonlySet<number>;
}

export interface Pool {
  readonly revision: number;
  readonly byId: ReadonlyMap<number, SpecialistRow>;
  /** Those who may be approached. */
  readonly candidates: readonly SpecialistRow[];
  readonly assignments: readonly Assignment[];
  readonly fits: Map<number, Fits>;
}

/** Fits kept at the same time; each takes 16 bytes a specialist and criterion. */
const MOST_FITS = 40;

const kept = new WeakMap<Connection, Pool>();

export function poolOf(connection: Connection): Pool {
  const revision = Number(statement(connection, `SELECT revision FROM document_state WHERE id = 1`).pluck().get());
  const known = kept.get(connection);
  if (known !== undefined && known.revision === revision) return known;
  const specialists = readSpecialists(connection);
  const pool: Pool = {
    revision,
    byId: new Map(specialists.map((specialist) => [specialist.id, specialist])),
    candidates: specialists.filter(({ status }) => status !== 'doNotContact'),
    assignments: readAssignments(connection),
    fits: new Map(),
  };
  kept.set(connection, pool);
  return pool;
}

/** One assignment of the pool. Throws Refusal `notFound`. */
export function assignmentIn(pool: Pool, id: number): Assignment {
  const found = pool.assignments.find((assignment) => assignment.id === id);
  if (found === undefined) throw new Refusal('notFound');
  return found;
}

/** Fits of all candidates with an assignment. */
export function fitsOf(pool: Pool, assignment: Assignment): Fits {
  const known = pool.fits.get(assignment.id);
  if (known !== undefined) {
    // The least recently used goes first.
    pool.fits.delete(assignment.id);
    pool.fits.set(assignment.id, known);
    return known;
  }
  const matrix = fitMatrix(assignment.criteria, pool.candidates, rubric);
  const near = new Set(matrix.specialists.filter((_id, row) => matrix.near[row] === true));
  const made = { matrix, near };
  pool.fits.set(assignment.id, made);
  for (const oldest of pool.fits.keys()) {
    if (pool.fits.size <= MOST_FITS) break;
    pool.fits.delete(oldest);
  }
  return made;
}

export interface Order {
  readonly lines: readonly Ranked[];
  /** Made when it is first asked for: dragging does not need it. */
  readonly byId: () => ReadonlyMap<number, Ranked>;
}

/** The last order made of each set of fits: the screen asks for the order and then for its lines. */
const orders = new WeakMap<Fits, { readonly key: string; readonly order: Order }>();

/** The order of everybody for an assignment with given weights. */
export function orderOf(fits: Fits, weights: Readonly<Record<number, number>>): Order {
  const key = JSON.stringify(weights);
  const known = orders.get(fits);
  if (known !== undefined && known.key === key) return known.order;
  const lines = ranked(fits.matrix, weights);
  let byId: ReadonlyMap<number, Ranked> | null = null;
  const order: Order = {
    lines,
    byId: () => {
      byId ??= new Map(lines.map((line) => [line.specialist, line]));
      return byId;
    },
  };
  orders.set(fits, { key, order });
  return order;
}
