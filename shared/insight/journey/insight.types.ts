/** What an insight on a journey is: one sentence, one small figure, one line of basis, and the steps it points to. */
import type { Process, PromiseVerdict, TimeLayer } from '../../domain/terms';
import type { Finding } from '../finding';
import type { PeakBudget } from '../peaks';
import type { Handover } from './handovers';
import type { CurveFigure } from './points';

export const journeyInsightKinds = [
  'peaks',
  'peakEnd',
  'moments',
  'worstStretch',
  'handovers',
  'balance',
  'oneSided',
  'timeLayers',
  'promise',
  'owners',
  'evidence',
] as const;
export type JourneyInsightKind = (typeof journeyInsightKinds)[number];

/** A moment with its figure, named for a label. */
export interface MomentFigure {
  readonly moment: number;
  readonly step: number;
  readonly name: string;
  readonly figure: CurveFigure | null;
}

export interface PeaksDetail {
  readonly kind: 'peaks';
  readonly budget: PeakBudget;
  readonly peaks: readonly MomentFigure[];
  /** The highest figure; null without any. */
  readonly highest: MomentFigure | null;
}

/** Peak–end beside mean and spread. Peak–end is a heuristic and is to be labelled so. */
export interface PeakEndDetail {
  readonly kind: 'peakEnd';
  readonly values: readonly MomentFigure[];
  /** Null without figures. */
  readonly summary: {
    readonly value: number;
    readonly peak: number;
    readonly end: number;
    readonly mean: number;
    /** Sample standard deviation; null with one figure. */
    readonly deviation: number | null;
    readonly n: number;
  } | null;
}

export interface MomentsDetail {
  readonly kind: 'moments';
  /** Moments of truth, highest figure first, those without figure last. */
  readonly moments: readonly MomentFigure[];
  readonly atRisk: readonly number[];
}

export interface StretchDetail {
  readonly kind: 'worstStretch';
  /** The moments of the stretch in order; empty when nothing lies below 5.5. */
  readonly moments: readonly MomentFigure[];
  readonly mean: number | null;
  /** Sum of 5.5 − figure over the stretch. */
  readonly shortfall: number;
}

export interface HandoversDetail {
  readonly kind: 'handovers';
  readonly handovers: readonly Handover[];
  readonly along: readonly { readonly moment: number; readonly department: number | null }[];
  /** Departments along the journey, in order of first appearance. */
  readonly departments: readonly number[];
}

export interface ChannelBalance {
  /** Channels per stage, each channel counted once a step. */
  readonly stages: readonly {
    readonly stage: number;
    readonly name: string;
    readonly online: number;
    readonly offline: number;
    /** Channels of which nobody has said the side. */
    readonly unknown: number;
    readonly steps: readonly number[];
  }[];
  readonly online: number;
  readonly offline: number;
  readonly unknown: number;
}

export interface BalanceDetail extends ChannelBalance {
  readonly kind: 'balance';
}

export interface OneSidedDetail extends ChannelBalance {
  readonly kind: 'oneSided';
}

export interface TimeLayersDetail {
  readonly kind: 'timeLayers';
  readonly layers: readonly { readonly layer: TimeLayer | 'unknown'; readonly moments: readonly number[] }[];
}

export interface PromiseDetail {
  readonly kind: 'promise';
  readonly processes: readonly {
    readonly process: Process;
    readonly moments: readonly number[];
    /** Mean emotional figure; null without any. */
    readonly mean: number | null;
  }[];
  readonly verdicts: readonly { readonly verdict: PromiseVerdict | 'unknown'; readonly moments: readonly number[] }[];
}

export interface OwnersDetail {
  readonly kind: 'owners';
  /** Most moments first; owner null = nobody. */
  readonly owners: readonly {
    readonly owner: number | null;
    readonly role: string | null;
    readonly department: number | null;
    readonly moments: readonly number[];
  }[];
}

export interface EvidenceDetail {
  readonly kind: 'evidence';
  /** Moments with a measurement, with observation, interview or data, with a quote on the map; and those with nothing. */
  readonly measured: readonly number[];
  readonly founded: readonly number[];
  readonly quoted: readonly number[];
  readonly nothing: readonly number[];
  /** Steps without touchpoint and without linked journey. */
  readonly emptySteps: readonly number[];
}

export type JourneyDetail =
  | PeaksDetail
  | PeakEndDetail
  | MomentsDetail
  | StretchDetail
  | HandoversDetail
  | BalanceDetail
  | OneSidedDetail
  | TimeLayersDetail
  | PromiseDetail
  | OwnersDetail
  | EvidenceDetail;

export interface JourneyInsight {
  readonly kind: JourneyInsightKind;
  /** The sentence: message `journeys.findings.<key>`. */
  readonly finding: Finding;
  /** The line of basis: message `journeys.basis.<key>`. */
  readonly basis: { readonly key: string; readonly params: Readonly<Record<string, string | number>> };
  /** The small figure. */
  readonly figure: JourneyDetail;
  /** Steps that the sentence is about. */
  readonly steps: readonly number[];
  /** True when there is something to do about it. */
  readonly attention: boolean;
}

/** The answer of `journey.insight`: those insights that have something to say, in the order in which they are shown. */
export interface JourneyInsights {
  readonly journey: number;
  readonly items: readonly JourneyInsight[];
}
