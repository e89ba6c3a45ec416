/** Importance against score: which touchpoints matter and feel like a fail [S4.16]. */
import { NEUTRAL_SCORE } from '../domain/terms';
import { finding, type Finding } from './finding';
import { IMPORTANT_FROM } from './focusList';
import { idsWhere, type InsightRow, type RowIds } from './input';
import { isScored, POINT_LIMIT, scoreBins, scorePoint, type ScoreBin, type ScorePoint } from './scorePoints';

export const quadrants = ['improveFirst', 'cherish', 'keepUp', 'leaveBe'] as const;
/** improveFirst: important and below 5.5; cherish: important, 5.5 or more; keepUp: less important, 5.5 or more; leaveBe: less important and below 5.5. */
export type Quadrant = (typeof quadrants)[number];

export interface ImportancePoint extends ScorePoint {
  /** 1–5. */
  readonly importance: number;
}

export interface ImportanceScoreFigure {
  readonly finding: Finding;
  /** Rows with importance and emotional score: those in the chart. */
  readonly n: number;
  readonly rows: number;
  readonly points: readonly ImportancePoint[];
  /** Per importance the scores in half marks; for more than POINT_LIMIT rows. */
  readonly columns: readonly { readonly importance: number; readonly bins: readonly ScoreBin[] }[];
  readonly quadrants: readonly { readonly quadrant: Quadrant; readonly ids: RowIds }[];
  /** Rows with importance 4 or 5 that have a score: the whole of which `improveFirst` is a part. */
  readonly important: number;
  readonly withoutImportance: RowIds;
  readonly withoutScore: RowIds;
}

/** Quadrant of a pair; exactly 5.5 is a pass. */
export function quadrantOf(importance: number, score: number): Quadrant {
  if (importance >= IMPORTANT_FROM) return score < NEUTRAL_SCORE ? 'improveFirst' : 'cherish';
  return score < NEUTRAL_SCORE ? 'leaveBe' : 'keepUp';
}

function isWeighed<Row extends InsightRow>(row: Row): row is Row & { readonly importance: number } {
  return row.importance !== null;
}

/** Emotional score against importance. "X of Y important moments": Y counts the important rows that have a score; rows without one are in `withoutScore`. */
export function importanceScoreOf(touchpoints: readonly InsightRow[]): ImportanceScoreFigure {
  const pairs = touchpoints.filter(isScored).filter(isWeighed);
  const groups: Record<Quadrant, number[]> = { improveFirst: [], cherish: [], keepUp: [], leaveBe: [] };
  for (const pair of pairs) groups[quadrantOf(pair.importance, pair.emotionalScore)].push(pair.id);
  const low = groups.improveFirst.length;
  const important = low + groups.cherish.length;
  return {
    finding:
      pairs.length === 0 ? finding('importanceUnknown', 0) : finding('importantLow', pairs.length, { low, important }),
    n: pairs.length,
    rows: touchpoints.length,
    points:
      pairs.length <= POINT_LIMIT
        ? pairs.map((pair) => ({ ...scorePoint(pair, pair.emotionalScore), importance: pair.importance }))
        : [],
    columns: [1, 2, 3, 4, 5].map((importance) => ({
      importance,
      bins: scoreBins(pairs.filter((pair) => pair.importance === importance)),
    })),
    quadrants: quadrants.map((quadrant) => ({ quadrant, ids: new Int32Array(groups[quadrant]) })),
    important,
    withoutImportance: idsWhere(touchpoints, (touchpoint) => touchpoint.importance === null),
    withoutScore: idsWhere(touchpoints, (touchpoint) => touchpoint.emotionalScore === null),
  };
}
