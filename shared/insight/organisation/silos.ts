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

/** Every cell that holds a touchpoint, in order of first appearance. */
export function siloCells(touchpoints: readonly SiloTouchpoint[]): readonly SiloCell[] {
  const cells = new Map<string, Pick<SiloCell, 'process' | 'channel' | 'department'> & { rows: SiloTouchpoint[] }>();
  for (const row of touchpoints) {
    for (const process of row.processes.length === 0 ? [null] : row.processes) {
      for (const channel of row.channels.length === 0 ? [null] : row.channels) {
        const key = `${process}|${channel}|${row.department}`;
        const cell = cells.get(key) ?? { process, channel, department: row.department, rows: [] };
        cells.set(key, cell);
        cell.rows.push(row);
      }
    }
  }
  return [...cells.values()].map(({ rows, ...place }) => ({ ...place, ...scoresOf(rows) }));
}
