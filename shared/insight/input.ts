/** What the insight functions are given: the touchpoints and lists of an engagement, and the small facts beside them. Also the collector of row ids. */
import type { Lists } from '../domain/lists';
import type { Consistency } from '../domain/terms';
import type { Touchpoint } from '../domain/touchpoint';

/** One item of information of a touchpoint with what is said about it per channel [S4.14]. */
export interface InformationRecord {
  readonly id: number;
  readonly touchpoint: number;
  readonly name: string;
  readonly verdicts: readonly {
    readonly channel: number;
    readonly verdict: Consistency;
    readonly note: string | null;
  }[];
}

/** "This is meant so": a remark of the quality list that is to stay away. */
export interface Dismissal {
  /** Null for a remark on the table as a whole. */
  readonly touchpoint: number | null;
  /** `QualityItem.dismissKey`: the rule, for table-wide remarks with the list entry behind a colon. */
  readonly rule: string;
  /** `qualityFingerprint` at the moment of dismissal; the remark returns when it differs now. Null = holds whatever changes. */
  readonly fingerprint: string | null;
}

/** What figures, focus list and quality list are computed from. The rest, long texts above all, is most of a large file and stays in it. */
export const insightFields = [
  'number',
  'name',
  'stage',
  'processes',
  'channels',
  'modeOverride',
  'owner',
  'department',
  'frequencyPerMonth',
  'frequencyIsEstimate',
  'importance',
  'functionalScore',
  'emotionalScore',
  'momentOfTruthCustomer',
  'momentOfTruthOrganisation',
  'emotionalCharge',
  'chargeKind',
  'brokenLaws',
  'promiseText',
  'deliveryText',
  'settlementText',
  'promiseVerdict',
  'basis',
] as const satisfies readonly (keyof Touchpoint)[];
export type InsightField = (typeof insightFields)[number];

/** A touchpoint as far as the figures look at it. */
export type InsightRow = Pick<Touchpoint, 'id' | 'position' | 'mode' | 'measured' | InsightField>;

export interface FigureInput {
  readonly touchpoints: readonly InsightRow[];
  readonly lists: Lists;
  readonly information: readonly InformationRecord[];
  readonly dismissals: readonly Dismissal[];
}

/** The same with every field, for reports and workbooks. */
export interface InsightInput extends FigureInput {
  readonly touchpoints: readonly Touchpoint[];
}

/** Ids of the rows behind a mark, in table order; a typed array so that 50,000 rows cross a port at once. */
export type RowIds = Int32Array;

/** The score a person first asks for: the emotional one, and the functional one where no emotional score is known; null when neither is. Range 1–10. */
export function leadingScore(touchpoint: InsightRow): number | null {
  return touchpoint.emotionalScore ?? touchpoint.functionalScore;
}

/** True when the touchpoint is a moment of truth for the customer or for the organisation [S3.3]. */
export function isMomentOfTruth(touchpoint: InsightRow): boolean {
  return touchpoint.momentOfTruthCustomer === true || touchpoint.momentOfTruthOrganisation === true;
}

/** Ids of the touchpoints for which `test` holds, in the order given. */
export function idsWhere(touchpoints: readonly InsightRow[], test: (touchpoint: InsightRow) => boolean): RowIds {
  const ids: number[] = [];
  for (const touchpoint of touchpoints) if (test(touchpoint)) ids.push(touchpoint.id);
  return new Int32Array(ids);
}

/** Replacer for JSON.stringify that writes row ids as plain lists (a typed array would become an object). */
export function plainIds(_key: string, value: unknown): unknown {
  return value instanceof Int32Array ? [...value] : value;
}
