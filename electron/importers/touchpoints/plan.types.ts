/** What a touchpoint table becomes before it meets the engagement: rows with typed values by field, and the account of how they were read. */
import type { DoubtfulValue, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import type { ExtraFieldType } from '@shared/domain/lists';
import type { Mode, Side } from '@shared/domain/terms';
import type { FieldValue, TouchpointField } from '@shared/domain/touchpoint';

export type PlannedValues = Partial<Record<TouchpointField, FieldValue>>;

export interface PlannedTouchpoint {
  /** Row number in the file. */
  readonly row: number;
  /** The sheet of the row, where a table is spread over several. */
  readonly sheet?: string;
  /** Row id of one of our own workbooks; null when the file has none here. */
  readonly uid: string | null;
  /** What stood in the cells when our workbook left (shared/domain/workbook); null when the file does not tell. */
  readonly marks: string | null;
  readonly name: string;
  /** Values by field; a field whose column is in the table but whose cell is empty is unknown (null or []). References are `{ name }`. */
  readonly values: PlannedValues;
  /** Mode as the table states it; null = does not say. Becomes an override only where the channels say otherwise. */
  readonly statedMode: Mode | null;
  /** Values of own fields by the position of the field in `TouchpointPlan.extraFields`. */
  readonly extra: readonly (string | number | boolean | null)[];
  /** What the source said where it had to be interpreted or refused, in the cells of this row. */
  readonly originals: readonly DoubtfulValue[];
  /** Source text by field ('mode' and 'extra:<name>' too): tells at a next import what the source has changed. */
  readonly source: Readonly<Record<string, string>>;
}

export interface PlannedExtraField {
  readonly name: string;
  readonly type: ExtraFieldType;
  readonly choices: readonly string[];
  readonly column: number;
}

export interface TouchpointPlan {
  readonly kind: 'touchpoints' | 'workbook';
  /** The sheet; of a table spread over several sheets their names with a comma. */
  readonly sheet: string;
  /** All sheets that were read, where they are more than one: each is a stage. */
  readonly sheets?: readonly string[];
  /** Visible sheets with a table of touchpoints that were not read. */
  readonly otherSheets: readonly string[];
  readonly headerRow: number;
  readonly read: number;
  readonly rows: readonly PlannedTouchpoint[];
  readonly skipped: readonly SkippedRow[];
  readonly rejected: readonly RejectedValue[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly mapping: readonly MappedColumn[];
  readonly extraFields: readonly PlannedExtraField[];
  /** Fields that the table has a column for. */
  readonly fields: readonly TouchpointField[];
  readonly hasMode: boolean;
  /** Every channel named, in order of appearance, with the side that the table or a dictionary suggests. */
  readonly channels: readonly { readonly name: string; readonly side: Side | null }[];
  /** Stages in order of appearance. */
  readonly stages: readonly string[];
}
