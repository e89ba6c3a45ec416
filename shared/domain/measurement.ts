/** Waves of survey answers as the program keeps them: one row a respondent, kept or rejected with the reason. */
import type { CesVariant, CsatVariant, Measure, Scale } from '../insight/survey/measures';

export const rejectReasons = ['test', 'unfinished', 'duplicate', 'ignored', 'excluded'] as const;
/**
 * Why an answer does not count: a test or preview, not finished, the same response again, set aside by the survey tool, or excluded here by hand.
 */
export type RejectReason = (typeof rejectReasons)[number];

/** What a column of a survey export can be. `other` is kept beside the answer; null (not in this list) is left out. */
export const surveyFields = [
  'responseId',
  'respondent',
  'status',
  'finished',
  'progress',
  'confirmed',
  'ignored',
  'answeredAt',
  'startedAt',
  'channel',
  'touchpoint',
  'segment',
  'nps',
  'csat',
  'ces',
  'functional',
  'emotional',
  'comment',
  'other',
] as const;
export type SurveyField = (typeof surveyFields)[number];

export interface Wave {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly notes: string | null;
  readonly csatVariant: CsatVariant;
  readonly cesVariant: CesVariant;
  /** Scales that differ from the usual ones. */
  readonly scales: Readonly<Partial<Record<Measure, Scale>>>;
}

/** How many rows came in, and what became of them. */
export interface RowAccount {
  readonly read: number;
  readonly kept: number;
  readonly rejected: Readonly<Record<RejectReason, number>>;
}

export interface WaveSummary extends Wave {
  readonly rows: RowAccount;
  /** Day of the first and the last answer that counts, ISO. */
  readonly firstAnswer: string | null;
  readonly lastAnswer: string | null;
  /** Topics with answers, and how many of them are linked to a touchpoint. */
  readonly topics: number;
  readonly linkedTopics: number;
  readonly files: readonly { readonly name: string; readonly at: string }[];
}

/** What answers are about, as the survey names it. */
export interface SurveyTopic {
  readonly id: number;
  readonly name: string;
  readonly touchpoint: number | null;
  readonly touchpointName: string | null;
  /** Answers that count. */
  readonly answers: number;
  /** Touchpoints it may stand for, best first; only while it is not linked. */
  readonly suggestions: readonly number[];
}

/** One answer of one respondent. Scores are on the scales of its wave; null = not answered (or impossible, see `impossible`). */
export interface SurveyResponse {
  readonly id: number;
  readonly wave: number;
  readonly sourceRow: number | null;
  readonly kept: boolean;
  readonly reason: RejectReason | null;
  readonly topic: number | null;
  readonly topicName: string | null;
  readonly touchpoint: number | null;
  readonly channel: string | null;
  readonly segment: string | null;
  readonly answeredAt: string | null;
  readonly nps: number | null;
  readonly csat: number | null;
  readonly ces: number | null;
  readonly functional: number | null;
  readonly emotional: number | null;
  readonly comment: string | null;
  readonly impossible: Readonly<Record<string, string>>;
  readonly other: Readonly<Record<string, string>>;
}

/** A touchpoint whose scores follow a measurement, and what they would be without. */
export interface FollowedScore {
  readonly touchpoint: number;
  /** Null = the newest wave with answers about it. */
  readonly wave: number | null;
  readonly functional: ScoreOrigin;
  readonly emotional: ScoreOrigin;
}

export interface ScoreOrigin {
  readonly basis: 'estimate' | 'measured';
  /** Mean before rounding, with its interval and the answers behind it; null when there is none. */
  readonly measured: {
    readonly wave: number;
    readonly waveName: string;
    readonly n: number;
    readonly mean: number;
    /** Standard deviation between respondents; null with one answer. */
    readonly deviation: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly small: boolean;
  } | null;
  readonly estimate: number | null;
}
