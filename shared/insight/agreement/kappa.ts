/** Agreement of two coders: Cohen's kappa with its error and weights, and Dice and Jaccard, which do not drift with uncoded text (C6). */
import { twoSidedNormal, Z95, type Interval } from '../survey/distribution';

export interface Kappa extends Interval {
  readonly n: number;
  readonly kappa: number;
  /** Share on which the coders agree, and would by chance (sum of row share times column share), 0–1. */
  readonly observed: number;
  readonly expected: number;
  /** Asymptotic standard error (Fleiss, Cohen and Everitt 1969). */
  readonly standardError: number;
  /** z and two-sided p of the hypothesis that there is no agreement beyond chance. */
  readonly z: number | null;
  readonly p: number | null;
}

/** Distances between categories: 0 = disagreement counts in full; squared or linear by place, for ordered categories. */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

/**
 * Cohen's kappa of a square table (rows: first coder, columns: second). (po - pe) / (1 - pe), with pe the SUM of row share times column share.
 * Null when the table is empty or chance alone explains everything (pe = 1). Throws RangeError when it is not square.
 */
export function cohenKappa(table: readonly (readonly number[])[], weights: KappaWeights = 'none'): Kappa | null {
  const size = table.length;
  if (table.some((row) => row.length !== size)) throw new RangeError('kappa needs a square table');
  const total = table.flat().reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const share = (row: number, column: number): number => (table[row]?.[column] ?? 0) / total;
  const places = Array.from({ length: size }, (_, place) => place);
  const rows = places.map((row) => places.reduce((sum, column) => sum + share(row, column), 0));
  const columns = places.map((column) => places.reduce((sum, row) => sum + share(row, column), 0));
  const weight = (row: number, column: number): number => {
    if (weights === 'none') return row === column ? 1 : 0;
    const apart = Math.abs(row - column) / Math.max(1, size - 1);
    return 1 - (weights === 'linear' ? apart : apart * apart);
  };
  const over = (value: (row: number, column: number) => number): number =>
    places.reduce((sum, row) => sum + places.reduce((part, column) => part + value(row, column), 0), 0);
  const observed = over((row, column) => weight(row, column) * share(row, column));
  const expected = over((row, column) => weight(row, column) * (rows[row] ?? 0) * (columns[column] ?? 0));
  if (1 - expected < 1e-15) return null;
  const kappa = (observed - expected) / (1 - expected);
  const rowWeight = places.map((row) =>
    places.reduce((sum, column) => sum + weight(row, column) * (columns[column] ?? 0), 0),
  );
  const columnWeight = places.map((column) =>
    places.reduce((sum, row) => sum + weight(row, column) * (rows[row] ?? 0), 0),
  );
  const both = (row: number, column: number): number => (rowWeight[row] ?? 0) + (columnWeight[column] ?? 0);
  const spread =
    over((row, column) => share(row, column) * (weight(row, column) - both(row, column) * (1 - kappa)) ** 2) -
    (kappa - expected * (1 - kappa)) ** 2;
  const standardError = Math.sqrt(Math.max(0, spread) / total) / (1 - expected);
  const chance =
    over((row, column) => (rows[row] ?? 0) * (columns[column] ?? 0) * (weight(row, column) - both(row, column)) ** 2) -
    expected ** 2;
  const nullError = Math.sqrt(Math.max(0, chance) / total) / (1 - expected);
  const z = nullError > 0 ? kappa / nullError : null;
  return {
    n: total,
    kappa,
    observed,
    expected,
    standardError,
    z,
    p: z === null ? null : twoSidedNormal(z),
    low: Math.max(-1, kappa - Z95 * standardError),
    high: Math.min(1, kappa + Z95 * standardError),
  };
}

export interface Overlap {
  /** Units coded by the first, by the second, by both, and in all. */
  readonly first: number;
  readonly second: number;
  readonly both: number;
  readonly total: number;
}

/** Kappa, Dice and Jaccard of one code over a text in units (characters, sentences or answers: state which). */
export function codeAgreement({ first, second, both, total }: Overlap): {
  readonly kappa: number | null;
  readonly dice: number | null;
  readonly jaccard: number | null;
} {
  const either = first + second - both;
  const result = cohenKappa([
    [both, first - both],
    [second - both, total - either],
  ]);
  return {
    kappa: result?.kappa ?? null,
    dice: first + second === 0 ? null : (2 * both) / (first + second),
    jaccard: either === 0 ? null : both / either,
  };
}
