/** Rows with a score as marks of a chart: single points up to a limit, and always bins of half a mark, so that a figure stays small for 50,000 rows. */
import type { InsightRow, RowIds } from './input';

/** What a score rests on; measurements make it 'measured', the table's own scores are estimates. */
export type ScoreBasis = 'estimate' | 'measured';

export interface ScorePoint {
  readonly id: number;
  readonly name: string;
  /** 1–10. */
  readonly score: number;
  readonly basis: ScoreBasis;
}

export interface ScoreBin {
  /** Middle of the bin, a half or whole mark 1–10. */
  readonly score: number;
  readonly ids: RowIds;
}

/** Above this many rows a chart draws bins instead of one mark per row. */
export const POINT_LIMIT = 600;

/** A row whose emotional score is known. */
export type ScoredRow = InsightRow & { readonly emotionalScore: number };

export function isScored(row: InsightRow): row is ScoredRow {
  return row.emotionalScore !== null;
}

/** Emotional scores per half mark, from low to high; empty bins are left out. */
export function scoreBins(rows: readonly ScoredRow[]): readonly ScoreBin[] {
  const bins = new Map<number, number[]>();
  for (const row of rows) {
    const middle = Math.round(row.emotionalScore * 2) / 2;
    const bin = bins.get(middle);
    if (bin === undefined) bins.set(middle, [row.id]);
    else bin.push(row.id);
  }
  return [...bins].sort(([a], [b]) => a - b).map(([score, ids]) => ({ score, ids: new Int32Array(ids) }));
}

/** The point of a touchpoint for its leading score: the emotional one, or the functional one where that is unknown. */
export function scorePoint(touchpoint: InsightRow, score: number): ScorePoint {
  const field = touchpoint.emotionalScore === null ? 'functionalScore' : 'emotionalScore';
  const basis: ScoreBasis = touchpoint.measured?.includes(field) === true ? 'measured' : 'estimate';
  return { id: touchpoint.id, name: touchpoint.name, score, basis };
}
