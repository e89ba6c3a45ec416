/** How much of the chain "van attentie tot en met levering en daarna" [S5.5] a responsibility model [S5.4] reaches, held against the engagement's own touchpoints. */
import { usualCoverage, type ResponsibilityKind } from '../../domain/responsibility';
import { chainPhases, type ChainPhase } from '../../domain/terms';

/** One phase of the chain with the touchpoints in it. */
export interface PhaseCoverage {
  readonly phase: ChainPhase;
  /** Touchpoints in this phase. */
  readonly touchpoints: number;
  /** Of those, how many have an owner. */
  readonly owned: number;
  readonly covered: boolean;
}

/** A responsibility model held against the chain. */
export interface ModelCoverage {
  readonly kind: ResponsibilityKind;
  readonly chosen: boolean;
  readonly covers: readonly ChainPhase[];
  /** Phases that the engagement's touchpoints are in and the model does not cover, with how many touchpoints. */
  readonly gaps: readonly { readonly phase: ChainPhase; readonly touchpoints: number }[];
  /** All phases, in the order of the chain. */
  readonly phases: readonly PhaseCoverage[];
  /** Touchpoints whose phase is known. */
  readonly known: number;
  /** Touchpoints that say no phase; they count for nothing here. */
  readonly unknown: number;
  /** Share of the known touchpoints in covered phases, 0–1; null when no touchpoint says its phase. */
  readonly share: number | null;
}

/** What is needed of a touchpoint. */
export interface ChainTouchpoint {
  readonly chainPhase: ChainPhase | null;
  readonly owner: number | null;
}

/** Touchpoints and owned touchpoints per phase; `unknown` says no phase. */
export interface PhaseCounts {
  readonly touchpoints: Readonly<Record<ChainPhase, number>>;
  readonly owned: Readonly<Record<ChainPhase, number>>;
  readonly unknown: number;
}

/** Counts touchpoints once, for all models together. */
export function countPhases(touchpoints: readonly ChainTouchpoint[]): PhaseCounts {
  const none = (): Record<ChainPhase, number> => ({
    attention: 0,
    orientation: 0,
    purchase: 0,
    delivery: 0,
    use: 0,
    aftercare: 0,
  });
  const counts = { touchpoints: none(), owned: none(), unknown: 0 };
  for (const { chainPhase, owner } of touchpoints) {
    if (chainPhase === null) {
      counts.unknown += 1;
      continue;
    }
    counts.touchpoints[chainPhase] += 1;
    if (owner !== null) counts.owned[chainPhase] += 1;
  }
  return counts;
}

/**
 * Coverage of one model: share = touchpoints in covered phases ÷ touchpoints with a known phase. `covers` null = the phases that this kind of
 * model reaches by itself (`usualCoverage`, own judgement).
 */
export function coverageOf(
  kind: ResponsibilityKind,
  chosen: boolean,
  covers: readonly ChainPhase[] | null,
  counts: PhaseCounts,
): ModelCoverage {
  const reached = covers ?? usualCoverage[kind];
  const phases = chainPhases.map((phase) => ({
    phase,
    touchpoints: counts.touchpoints[phase],
    owned: counts.owned[phase],
    covered: reached.includes(phase),
  }));
  const known = phases.reduce((total, row) => total + row.touchpoints, 0);
  const covered = phases.reduce((total, row) => total + (row.covered ? row.touchpoints : 0), 0);
  return {
    kind,
    chosen,
    covers: chainPhases.filter((phase) => reached.includes(phase)),
    gaps: phases
      .filter((row) => !row.covered && row.touchpoints > 0)
      .map((row) => ({ phase: row.phase, touchpoints: row.touchpoints })),
    phases,
    known,
    unknown: counts.unknown,
    share: known === 0 ? null : covered / known,
  };
}
