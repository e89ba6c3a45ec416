/** What a survey export becomes before anything is written. */
import type { MappedColumn, RejectedValue, SkippedRow, DoubtfulValue, SurveyAccount } from '@shared/domain/importPlan';
import type { RejectReason } from '@shared/domain/measurement';

/** One response as it will be kept; rejected ones too, with their reason. */
export interface PlannedResponse {
  readonly row: number;
  /** The same at every import of the same response: its id, or its content, and which one of equal ones it is. */
  readonly identity: string;
  /** The identity is the response’s own in every survey: a long id, or a number with the moment of answering. */
  readonly hasId: boolean;
  /** Changes when anything that is kept changes. */
  readonly fingerprint: string;
  readonly reason: RejectReason | null;
  readonly respondent: string | null;
  /** Key of the topic; null = not stated. */
  readonly topic: string | null;
  readonly channel: string | null;
  readonly segment: string | null;
  readonly answeredAt: string | null;
  readonly nps: number | null;
  readonly csat: number | null;
  readonly ces: number | null;
  readonly functional: number | null;
  readonly emotional: number | null;
  readonly comment: string | null;
  /** JSON of answers that could not be, by measure; null when there are none. */
  readonly impossible: string | null;
  /** JSON of other columns by header; null when there are none. */
  readonly other: string | null;
}

export interface SurveyPlan {
  readonly kind: 'survey';
  readonly sheet: string;
  readonly headerRow: number;
  readonly read: number;
  readonly responses: readonly PlannedResponse[];
  /** Topics by key: the spelling that comes most, and answers that count. */
  readonly topics: ReadonlyMap<string, { readonly name: string; readonly answers: number }>;
  /** What every column is for, to remember: label and field. */
  readonly columns: readonly { readonly key: string; readonly label: string; readonly field: string | null }[];
  readonly layout: SurveyAccount['layout'];
  readonly scales: SurveyAccount['scales'];
  readonly dropped: readonly string[];
  readonly skipped: readonly SkippedRow[];
  readonly rejected: readonly RejectedValue[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly mapping: readonly MappedColumn[];
}
