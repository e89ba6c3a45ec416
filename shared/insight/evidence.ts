/** What the figures rest on: which rows have scores and where they come from [S1.8, S4.10]. */
import { bases, type Basis } from '../domain/terms';
import type { Lists } from '../domain/lists';
import { finding, type Finding } from './finding';
import { idsWhere, type InsightRow, type RowIds } from './input';

export interface EvidenceStage {
  readonly stage: number | null;
  readonly name: string | null;
  readonly both: RowIds;
  readonly one: RowIds;
  readonly none: RowIds;
}

export interface EvidenceFigure {
  readonly finding: Finding;
  readonly n: number;
  /** Rows with an emotional and a functional score, with one of them, with none. */
  readonly both: RowIds;
  readonly one: RowIds;
  readonly none: RowIds;
  /** Per stage, in order; rows without a stage last. */
  readonly stages: readonly EvidenceStage[];
  /** Rows per basis of their description; 'unknown' when nobody has said. */
  readonly bases: readonly { readonly basis: Basis | 'unknown'; readonly ids: RowIds }[];
  /** Scores that come from a measurement; this table's own scores are estimates. */
  readonly measured: number;
  /** Rows with at least one score that comes from a measurement. */
  readonly measuredRows: number;
}

/** How many rows have a score that comes from a measurement. */
export function measuredRowsOf(touchpoints: readonly InsightRow[]): number {
  return touchpoints.filter((touchpoint) => (touchpoint.measured?.length ?? 0) > 0).length;
}

const scoresOf = (touchpoint: InsightRow): number =>
  Number(touchpoint.emotionalScore !== null) + Number(touchpoint.functionalScore !== null);

/** Which rows have scores, per stage, and what their descriptions rest on. */
export function evidenceOf(touchpoints: readonly InsightRow[], lists: Pick<Lists, 'stages'>): EvidenceFigure {
  const split = (rows: readonly InsightRow[]): Pick<EvidenceFigure, 'both' | 'one' | 'none'> => ({
    both: idsWhere(rows, (row) => scoresOf(row) === 2),
    one: idsWhere(rows, (row) => scoresOf(row) === 1),
    none: idsWhere(rows, (row) => scoresOf(row) === 0),
  });
  const perStage = new Map<number | null, InsightRow[]>();
  for (const touchpoint of touchpoints) {
    const rows = perStage.get(touchpoint.stage);
    if (rows === undefined) perStage.set(touchpoint.stage, [touchpoint]);
    else rows.push(touchpoint);
  }
  const stages: readonly { readonly id: number | null; readonly name: string | null }[] = [
    ...lists.stages,
    { id: null, name: null },
  ];
  const all = split(touchpoints);
  return {
    finding:
      touchpoints.length === 0
        ? finding('nothingYet', 0)
        : finding('evidence', touchpoints.length, { scored: touchpoints.length - all.none.length }),
    n: touchpoints.length,
    ...all,
    stages: stages.flatMap(({ id, name }) => {
      const rows = perStage.get(id);
      return rows === undefined ? [] : [{ stage: id, name, ...split(rows) }];
    }),
    bases: [...bases, 'unknown' as const].map((basis) => ({
      basis,
      ids: idsWhere(touchpoints, (row) => (row.basis ?? 'unknown') === basis),
    })),
    measured: touchpoints.reduce((count, touchpoint) => count + (touchpoint.measured?.length ?? 0), 0),
    measuredRows: measuredRowsOf(touchpoints),
  };
}
