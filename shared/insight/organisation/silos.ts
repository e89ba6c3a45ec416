/** Silos [S4.24]: process × channel × department, how each cell scores. A touchpoint with two processes or channels stands in each of those cells, so cells do not add up to the table. */
import type { Process } from '../../domain/terms';
import { mean, standardDeviation } from '../statistics';

/** A set of scores in one cell: report marks 1–10. */
export interface CellScore {
  /** Touchpoints with a score. */
  readonly n: number;
  readonly mean: number | null;
  /** Sample standard deviation (n − 1); null with fewer than two scores. */
  readonly sd: number | null;
}

/** One cell of the map; null = the touchpoint does not say. */
export interface SiloCell {
  readonly process: Process | null;
  readonly channel: number | null;
  readonly department: number | null;
  readonly touchpoints: readonly number[];
  readonly functional: CellScore;
  readonly emotional: CellScore;
}

/** Cells, and what they make together along each side; in a total every touchpoint counts once. */
export interface SiloMap {
  readonly cells: readonly SiloCell[];
  /** Per process and department, over all channels (`channel` null). */
  readonly departments: readonly SiloCell[];
  /** Per process and channel, over all departments (`department` null). */
  readonly channels: readonly SiloCell[];
  /** Per process. */
  readonly processes: readonly SiloCell[];
}

/** Scores that a department or channel must have before it is compared with others; own judgement. */
export const COMPARABLE_FROM = 3;

/** What is needed of a touchpoint. */
export interface SiloTouchpoint {
  readonly id: number;
  readonly processes: readonly Process[];
  readonly channels: readonly number[];
  readonly department: number | null;
  readonly functionalScore: number | null;
  readonly emotionalScore: number | null;
}

/** n, mean and spread of the scores that are known. */
export function cellScore(scores: readonly (number | null)[]): CellScore {
  const known = scores.filter((score) => score !== null);
  return { n: known.length, mean: mean(known), sd: standardDeviation(known) };
}

/** Scores of a set of touchpoints. */
export function scoresOf(rows: readonly SiloTouchpoint[]): Pick<SiloCell, 'touchpoints' | 'functional' | 'emotional'> {
  return {
    touchpoints: rows.map((row) => row.id),
    functional: cellScore(rows.map((row) => row.functionalScore)),
    emotional: cellScore(rows.map((row) => row.emotionalScore)),
  };
}

type Place = Pick<SiloCell, 'process' | 'channel' | 'department'>;

/** Puts every touchpoint in each of its places, in order of first appearance. */
function gather(
  touchpoints: readonly SiloTouchpoint[],
  placesOf: (row: SiloTouchpoint) => readonly Place[],
): readonly SiloCell[] {
  const cells = new Map<string, { readonly place: Place; readonly rows: SiloTouchpoint[] }>();
  for (const row of touchpoints)
    for (const place of placesOf(row)) {
      const key = `${place.process}|${place.channel}|${place.department}`;
      const cell = cells.get(key) ?? { place, rows: [] };
      cells.set(key, cell);
      cell.rows.push(row);
    }
  return [...cells.values()].map(({ rows, place }) => ({ ...place, ...scoresOf(rows) }));
}

const orUnknown = <Value>(values: readonly Value[]): readonly (Value | null)[] =>
  values.length === 0 ? [null] : values;

/** Every cell that holds a touchpoint. */
export function siloCells(touchpoints: readonly SiloTouchpoint[]): readonly SiloCell[] {
  return gather(touchpoints, (row) =>
    orUnknown(row.processes).flatMap((process) =>
      orUnknown(row.channels).map((channel) => ({ process, channel, department: row.department })),
    ),
  );
}

/** The whole map. */
export function siloMap(touchpoints: readonly SiloTouchpoint[]): SiloMap {
  return {
    cells: siloCells(touchpoints),
    departments: gather(touchpoints, (row) =>
      orUnknown(row.processes).map((process) => ({ process, channel: null, department: row.department })),
    ),
    channels: gather(touchpoints, (row) =>
      orUnknown(row.processes).flatMap((process) =>
        orUnknown(row.channels).map((channel) => ({ process, channel, department: null })),
      ),
    ),
    processes: gather(touchpoints, (row) =>
      orUnknown(row.processes).map((process) => ({ process, channel: null, department: null })),
    ),
  };
}
