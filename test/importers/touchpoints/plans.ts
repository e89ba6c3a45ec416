/** Plans of tables made of plain values, and the short forms in which tests look at them. */
import { namesOf, planTouchpoints, type PlanOptions } from '@electron/importers/touchpoints/plan';
import type { TouchpointPlan } from '@electron/importers/touchpoints/plan.types';
import type { PlainCell } from '@shared/domain/sheetBuilder';
import { madeWorkbook } from '@test/importers/workbooks';

export type Rows = readonly (readonly PlainCell[])[];

export function plan(rows: Rows, options: PlanOptions = {}): TouchpointPlan {
  return planTouchpoints(madeWorkbook({ Blad1: rows }), options)!;
}

/** Field per column. */
export const fields = (made: TouchpointPlan): readonly (string | null)[] => made.mapping.map((column) => column.field);

/** Rows set aside: number and reason. */
export const skips = (made: TouchpointPlan): readonly (readonly [number, string])[] =>
  made.skipped.map(({ row, reason }) => [row, reason.key.replace('import.reasons.', '')] as const);

export const stages = (made: TouchpointPlan): readonly (string | null)[] =>
  made.rows.map((row) => namesOf(row.values.stage)[0] ?? null);
