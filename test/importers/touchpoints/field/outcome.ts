/**
 * Tables as consultants keep them, written as text, and what they become, written as text as well: so that a test shows both side by side.
 */
import { expect, test } from 'vitest';
import { recogniseKind } from '@electron/importers/recognise/kinds';
import { planTouchpoints } from '@electron/importers/touchpoints/plan';
import type { PlannedTouchpoint, TouchpointPlan } from '@electron/importers/touchpoints/plan.types';
import type { MappedColumn, Reason } from '@shared/domain/importPlan';
import { rowsOfText } from '@test/importers/tableText';
import { madeWorkbook } from '@test/importers/workbooks';

export type TableText = string | Readonly<Record<string, string>>;

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(shown).join(' + ');
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value);
}

function why(reason: Reason): string {
  const values = Object.values(reason.params);
  return `${reason.key.split('.').at(-1) ?? ''}${values.length === 0 ? '' : ` ${values.join(', ')}`}`;
}

function column(mapped: MappedColumn): string {
  const sure = { certain: '', doubtful: '?', none: '' }[mapped.confidence];
  const remark = mapped.remark === null ? '' : ` (${why(mapped.remark)})`;
  return `${mapped.letter} ${mapped.field ?? 'left out'}${sure}${remark}`;
}

function touchpoint(row: PlannedTouchpoint, plan: TouchpointPlan): string {
  const values: [string, unknown][] = Object.entries(row.values).filter(
    ([field, value]) =>
      field !== 'frequencyIsEstimate' &&
      value !== null &&
      (field === 'brokenLaws' || !Array.isArray(value) || value.length > 0),
  );
  if (row.values.frequencyIsEstimate === true) values.push(['estimate', true]);
  if (row.statedMode !== null) values.push(['mode', row.statedMode]);
  row.extra.forEach((value, position) => {
    if (value !== null) values.push([plan.extraFields[position]?.name ?? '', value]);
  });
  return `${row.row} ${values.map(([field, value]) => `${field} = ${shown(value)}`).join('; ')}`;
}

/** Everything an import says about a table, a line each. */
export function outcomeOf(table: TableText): string {
  const sheets = typeof table === 'string' ? { Blad1: table } : table;
  const workbook = madeWorkbook(
    Object.fromEntries(Object.entries(sheets).map(([name, text]) => [name, rowsOfText(text)])),
  );
  const plan = planTouchpoints(workbook);
  if (plan === null) return 'nothing';
  return [
    `${recogniseKind(workbook) ?? 'unknown'}: sheet ${plan.sheet}, header ${plan.headerRow}, read ${plan.read}`,
    ...(plan.otherSheets.length > 0 ? [`not read: ${plan.otherSheets.join(', ')}`] : []),
    ...plan.mapping.map(column),
    ...plan.rows.map((row) => touchpoint(row, plan)),
    ...plan.skipped.map(({ row, reason }) => `skip ${row}: ${why(reason)}`),
    ...plan.rejected.map(({ row, field, value, reason }) => `reject ${row} ${field} “${value}”: ${why(reason)}`),
    ...plan.doubtful.map(
      ({ row, field, value, taken, reason }) =>
        `doubt ${row} ${field} “${value}” → ${taken ?? 'unknown'}: ${why(reason)}`,
    ),
  ].join('\n');
}

export interface FieldCase {
  readonly table: TableText;
  readonly outcome: string;
}

/** A test per table; and that nothing of it was dropped in silence: every row and every filled column is in the account. */
export function fieldTests(cases: Readonly<Record<string, FieldCase>>): void {
  test.each(Object.entries(cases))('%s', (_name, { table, outcome }) => {
    expect(outcomeOf(table)).toBe(outcome.trim());
  });
  test.each(Object.entries(cases))('%s: all rows and columns accounted for', (_name, { table }) => {
    const sheets = typeof table === 'string' ? { Blad1: table } : table;
    for (const [name, text] of Object.entries(sheets)) {
      const rows = rowsOfText(text);
      const plan = planTouchpoints(madeWorkbook({ [name]: rows }));
      if (plan === null) continue;
      const told = new Set([...plan.rows, ...plan.skipped].map((row) => row.row));
      const untold = rows.flatMap((cells, index) =>
        index + 1 > plan.headerRow && cells.some((cell) => cell !== null) && !told.has(index + 1) ? [index + 1] : [],
      );
      expect(untold).toEqual([]);
      const columns = new Set(plan.mapping.map((mapped) => mapped.index));
      const labels = rows[plan.headerRow - 1] ?? [];
      expect(labels.flatMap((label, index) => (label !== null && !columns.has(index) ? [index] : []))).toEqual([]);
    }
  });
}
