/** Moments of truth at risk and peaks: the few moments that make the experience [S3.1, S3.3, S3.11]. */
import { PEAK_SCORE } from '../domain/terms';
import { finding, type Finding } from './finding';
import { isMomentAtRisk } from './focusList';
import { idsWhere, type InsightRow, isMomentOfTruth, leadingScore, type RowIds } from './input';
import { peakBudget, type PeakBudget } from './peaks';
import { scorePoint, type ScorePoint } from './scorePoints';

export interface MomentsOfTruthFigure {
  readonly finding: Finding;
  readonly ids: RowIds;
  readonly atRisk: RowIds;
  readonly withoutScore: RowIds;
  /** The lowest scores first, at most `MOMENTS_SHOWN`. */
  readonly lowest: readonly ScorePoint[];
}

export interface PeaksFigure {
  readonly finding: Finding;
  readonly ids: RowIds;
  /** The highest scores first, at most `MOMENTS_SHOWN`, with whether each lies on a moment of truth. */
  readonly highest: readonly (ScorePoint & { readonly momentOfTruth: boolean })[];
  /** The peak budget over the table as a whole. */
  readonly budget: PeakBudget;
}

/** Rows named in the two short lists; all of them are behind `ids`. */
export const MOMENTS_SHOWN = 25;

/** Moments of truth (for customer or organisation) with a score below 5.5; emotional score, functional where there is no emotional one. */
export function momentsOfTruthOf(touchpoints: readonly InsightRow[]): MomentsOfTruthFigure {
  const moments = touchpoints.filter(isMomentOfTruth);
  const atRisk = idsWhere(moments, isMomentAtRisk);
  const lowest = moments
    .flatMap((touchpoint) => {
      const score = leadingScore(touchpoint);
      return score === null || !isMomentAtRisk(touchpoint) ? [] : [scorePoint(touchpoint, score)];
    })
    .sort((a, b) => a.score - b.score)
    .slice(0, MOMENTS_SHOWN);
  return {
    finding:
      moments.length === 0
        ? finding('momentsNone', 0)
        : finding('momentsAtRisk', moments.length, { atRisk: atRisk.length }),
    ids: new Int32Array(moments.map((touchpoint) => touchpoint.id)),
    atRisk,
    withoutScore: idsWhere(moments, (touchpoint) => leadingScore(touchpoint) === null),
    lowest,
  };
}

/** Peaks: rows whose emotional score is 9 or more; a functional 9 alone is no peak. */
export function peaksOf(touchpoints: readonly InsightRow[]): PeaksFigure {
  const isPeak = (touchpoint: InsightRow): boolean =>
    touchpoint.emotionalScore !== null && touchpoint.emotionalScore >= PEAK_SCORE;
  const highest = touchpoints
    .filter(isPeak)
    .map((touchpoint) => ({
      ...scorePoint(touchpoint, touchpoint.emotionalScore ?? PEAK_SCORE),
      momentOfTruth: isMomentOfTruth(touchpoint),
    }))
    .sort((a, b) => b.score - a.score);
  const scored = touchpoints.reduce((count, touchpoint) => count + Number(touchpoint.emotionalScore !== null), 0);
  const off = highest.filter((peak) => !peak.momentOfTruth).length;
  return {
    finding: scored === 0 ? finding('peaksUnknown', 0) : finding('peaks', scored, { count: highest.length, off }),
    ids: idsWhere(touchpoints, isPeak),
    highest: highest.slice(0, MOMENTS_SHOWN),
    budget: peakBudget(
      touchpoints.map((touchpoint) => ({
        score: touchpoint.emotionalScore,
        momentOfTruth: isMomentOfTruth(touchpoint),
        lawBroken: touchpoint.brokenLaws.length > 0,
      })),
    ),
  };
}
