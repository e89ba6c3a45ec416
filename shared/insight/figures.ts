/** The first figures over a set of touchpoints, together: balance, processes, importance × score, heat map, moments of truth, peaks and evidence. */
import { balanceOf, type BalanceFigure } from './balance';
import { evidenceOf, type EvidenceFigure } from './evidence';
import { heatMapOf, type HeatMapFigure } from './heatMap';
import { importanceScoreOf, type ImportanceScoreFigure } from './importanceScore';
import type { FigureInput } from './input';
import { momentsOfTruthOf, peaksOf, type MomentsOfTruthFigure, type PeaksFigure } from './moments';
import { processFigureOf, type ProcessFigure } from './processFigure';
import { missingOf, type MissingFigure } from './missing';

export interface TouchpointFigures {
  readonly rows: number;
  readonly balance: BalanceFigure;
  readonly processes: ProcessFigure;
  readonly importanceScore: ImportanceScoreFigure;
  readonly heatMap: HeatMapFigure;
  readonly momentsOfTruth: MomentsOfTruthFigure;
  readonly peaks: PeaksFigure;
  readonly evidence: EvidenceFigure;
  readonly missing: MissingFigure;
}

/** Every figure over the touchpoints given (a selection or all); the ids in them are those of the rows behind each mark. */
export function figuresOf(input: Pick<FigureInput, 'touchpoints' | 'lists'>): TouchpointFigures {
  const { touchpoints, lists } = input;
  return {
    rows: touchpoints.length,
    balance: balanceOf(touchpoints, lists),
    processes: processFigureOf(touchpoints),
    importanceScore: importanceScoreOf(touchpoints),
    heatMap: heatMapOf(touchpoints, lists),
    momentsOfTruth: momentsOfTruthOf(touchpoints),
    peaks: peaksOf(touchpoints),
    evidence: evidenceOf(touchpoints, lists),
    missing: missingOf(touchpoints, lists),
  };
}

export type {
  BalanceFigure,
  EvidenceFigure,
  HeatMapFigure,
  ImportanceScoreFigure,
  MissingFigure,
  MomentsOfTruthFigure,
  PeaksFigure,
  ProcessFigure,
};
