/** Makes a plan from a workbook with a touchpoint table: which row becomes which touchpoint, and an account of everything that was not plain. Pure. */
import type { DoubtfulValue, MappedColumn, RejectedValue } from '@shared/domain/importPlan';
import type { SheetRow, Workbook } from '@shared/domain/sheet';
import { nameKey, numberLanguage, oneLine, reason } from '@shared/domain/parse';
import { touchpointField, type NamedReference, type TouchpointField } from '@shared/domain/touchpoint';
import type { Locale } from '@shared/i18n';
import { cellAt } from '../recognise/cells';
import { excerpt, filledColumns, repeatsHeader } from '../recognise/rowKinds';
import { channelSides } from './channelSides';
import { planColumns } from './columns';
import { findDuplicates } from './duplicates';
import { findLayout, sheetsAlike, sheetsLeft, touchpointMatcher, type Layout } from './layout';
import { withoutOtherTables } from './otherTables';
import type { PlannedExtraField, PlannedTouchpoint, TouchpointPlan } from './plan.types';
import { emptyAccount, readBlock, type Account, type BlockColumns, type PlanOptions } from './readBlock';
import type { ReadColumn } from './readRow';

export type { PlanOptions } from './readBlock';

function languageOf(
  labels: readonly string[],
  rows: readonly SheetRow[],
  columns: readonly ReadColumn[],
  fallback: Locale,
): Locale {
  const texts: string[] = [];
  for (const column of columns) {
    if (column.kind.type !== 'number') continue;
    for (const row of rows.slice(0, 2000)) {
      const cell = cellAt(row, column.index);
      if (cell.kind === 'text') texts.push(cell.text);
    }
  }
  const found = numberLanguage(texts);
  if (found !== null) return found;
  const header = labels.join(' ').toLowerCase();
  const english = /\b(?:touchpoint|channel|stage|owner|frequency|importance|department|notes|score|phase)\b/.test(
    header,
  );
  const dutch =
    /\b(?:contactmoment|kanaal|kanalen|fase|eigenaar|frequentie|belang|afdeling|opmerking(?:en)?|cijfer|naam)\b/.test(
      header,
    );
  return english === dutch ? fallback : english ? 'en' : 'nl';
}

/** Rows that show what the columns hold, spread over the table: no header that comes back on every page, no lone headings and remarks. */
function sampleOf(layout: Layout): readonly SheetRow[] {
  const { rows, table } = layout;
  const step = Math.max(1, Math.floor(rows.length / 300));
  const some = rows
    .filter((_, index) => index % step === 0)
    .map((row) => ({ row, filled: filledColumns(row) }))
    .filter(({ row, filled }) => filled.length > 0 && !repeatsHeader(row, filled, table.own));
  const full = some.filter(({ filled }) => filled.length >= 2);
  return (full.length >= some.length * 0.4 && full.some(({ filled }) => filled.length >= 3) ? full : some).map(
    ({ row }) => row,
  );
}

function byRow(a: { readonly row: number }, b: { readonly row: number }): number {
  return a.row - b.row;
}

/** Columns of all blocks; own fields of the same name in several blocks are one field. */
function columnsOfBlocks(
  layout: Layout,
  options: PlanOptions,
): { parts: BlockColumns[]; mapping: MappedColumn[]; extraFields: PlannedExtraField[] } {
  const { table, blocks } = layout;
  const rows = sampleOf(layout);
  const parts: BlockColumns[] = [];
  const mapping: MappedColumn[] = [];
  const extraFields: PlannedExtraField[] = [];
  const positionOf = new Map<string, number>();
  for (const block of blocks) {
    const given = block.namesOnly ? { mapping: { [String(block.from)]: 'name', ...options.mapping } } : options;
    const planned = planColumns(touchpointMatcher, table, rows, given, block.from, block.to, layout.beside);
    const positions = planned.extraFields.map((field) => {
      const key = nameKey(field.name);
      const known = positionOf.get(key) ?? extraFields.push(field) - 1;
      positionOf.set(key, known);
      return known;
    });
    const columns = planned.read.map((column) =>
      column.extra === null ? column : { ...column, extra: positions[column.extra] ?? column.extra },
    );
    parts.push({ block, columns });
    mapping.push(...planned.mapping);
  }
  return { parts, mapping, extraFields };
}

/** Adds the account of one of several sheets to that of all; `sheet` = null when there is only one. */
function addTo(account: Account, own: Account, sheet: string | null): void {
  account.read += own.read;
  account.filledDown += own.filledDown;
  account.sections += own.sections;
  if (sheet === null) {
    for (const row of own.skipped) account.skipped.push(row);
    for (const row of own.rows) account.rows.push(row);
    return;
  }
  for (const row of own.skipped) account.skipped.push({ ...row, sheet });
  for (const row of own.rows)
    account.rows.push({ ...row, sheet, originals: row.originals.map((value) => ({ ...value, sheet })) });
}

function place(row: PlannedTouchpoint): { readonly row: number; readonly sheet?: string } {
  return row.sheet === undefined ? { row: row.row } : { row: row.row, sheet: row.sheet };
}

function withRemarks(mapping: readonly MappedColumn[], account: Account, layout: Layout): readonly MappedColumn[] {
  return mapping.map((column) => {
    if (column.field === 'stage' && account.filledDown > 0)
      return { ...column, remark: { key: 'import.remarks.filledDown', params: { count: account.filledDown } } };
    const block = layout.blocks.find(
      (candidate) => candidate.stage !== null && column.index >= candidate.from && column.index < candidate.to,
    );
    if (block !== undefined && column.field === 'name')
      return { ...column, confidence: 'doubtful' as const, remark: { key: 'import.remarks.columnGroup', params: {} } };
    return column;
  });
}

/** The plan for the touchpoint table in a workbook; null when the workbook holds no table at all. */
export function planTouchpoints(workbook: Workbook, options: PlanOptions = {}): TouchpointPlan | null {
  const found = findLayout(workbook, options);
  if (found === null) return null;
  const { layout, skipped: elsewhere } = withoutOtherTables(found);
  const alike = options.sheet === undefined && options.headerRow === undefined ? sheetsAlike(workbook, layout) : [];
  const layouts = alike.length === 0 ? [layout] : alike;
  const { parts, mapping, extraFields } = columnsOfBlocks(layout, options);
  const allColumns = parts.flatMap((part) => part.columns);
  const numbers = languageOf(layout.table.labels, layout.rows, allColumns, options.locale ?? 'nl');
  const account = emptyAccount();
  if (layouts.length === 1) {
    account.read += elsewhere.length;
    account.skipped.push(...elsewhere);
  }
  for (const one of layouts) {
    const own = emptyAccount();
    parts.forEach((part, index) => {
      const block = layouts.length === 1 ? part.block : { ...part.block, stage: one.table.sheet.name };
      readBlock(one, { ...part, block }, extraFields, options, numbers, own, index === 0);
    });
    addTo(account, own, layouts.length === 1 ? null : one.table.sheet.name);
  }

  const include = new Set(options.includeRows ?? []);
  const exclude = new Set(options.excludeRows ?? []);
  const duplicates = findDuplicates(account.rows);
  const rows = account.rows.filter((row, index) => {
    if (exclude.has(row.row)) {
      account.skipped.push({ ...place(row), reason: reason('excluded') });
      return false;
    }
    const of = duplicates.get(index);
    if (of === undefined || include.has(row.row)) return true;
    const stage = row.source['stage'] ?? '';
    const elsewhere = stage !== '' && nameKey(stage) !== nameKey(of.source['stage'] ?? '');
    account.skipped.push({
      ...place(row),
      reason: elsewhere
        ? reason('duplicateRowElsewhere', { of: of.row, name: excerpt(row.name), stage: oneLine(stage) })
        : reason('duplicateRow', { of: of.row }),
    });
    return false;
  });

  const sheets = layouts.map(({ table }) => table.sheet.name);
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const sorted = <Row extends { readonly row: number; readonly sheet?: string }>(list: readonly Row[]): Row[] =>
    [...list].sort((a, b) => (order.get(a.sheet ?? '') ?? 0) - (order.get(b.sheet ?? '') ?? 0) || byRow(a, b));
  const kept = rows.flatMap((row) => row.originals);
  const refusedKeys = new Set(kept.filter((value) => value.reason.key.startsWith('errors.')));
  const doubtful: DoubtfulValue[] = kept.filter((value) => !refusedKeys.has(value));
  const rejected: RejectedValue[] = [...refusedKeys].map(({ taken: _taken, ...value }) => value);
  const hasMode = allColumns.some((column) => column.field === 'mode');
  const fields = new Set<TouchpointField>();
  for (const column of allColumns) {
    const field = touchpointField(column.field.startsWith('law:') ? 'brokenLaws' : column.field);
    if (field !== undefined) fields.add(field.key);
  }
  if (rows.some((row) => row.values.stage !== undefined && row.values.stage !== null)) fields.add('stage');
  if (rows.some((row) => row.values.department !== undefined && row.values.department !== null))
    fields.add('department');
  if (fields.has('frequencyPerMonth')) fields.add('frequencyIsEstimate');
  if (rows.some((row) => row.values.chargeKind !== undefined && row.values.chargeKind !== null))
    fields.add('chargeKind');

  return {
    kind: mapping.some((column) => column.field === 'rowId') ? 'workbook' : 'touchpoints',
    sheet: sheets.join(', '),
    ...(layouts.length > 1 && { sheets }),
    otherSheets: options.sheet === undefined ? sheetsLeft(workbook, sheets) : [],
    headerRow: layout.table.headerRow,
    read: account.read,
    rows,
    skipped: sorted(account.skipped),
    rejected: sorted(rejected),
    doubtful: sorted(doubtful),
    mapping: withRemarks(mapping, account, layout),
    extraFields,
    fields: [...fields],
    hasMode,
    channels: channelSides(rows.map((row) => ({ channels: namesOf(row.values.channels), mode: row.statedMode }))),
    stages: distinctNames(rows.map((row) => row.values.stage)),
  };
}

function isNamed(value: unknown): value is NamedReference {
  return typeof value === 'object' && value !== null && 'name' in value;
}

/** Names in a planned value of references. */
export function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(isNamed).map((entry) => entry.name) : isNamed(value) ? [value.name] : [];
}

function distinctNames(values: readonly unknown[]): readonly string[] {
  const seen = new Map<string, string>();
  const looked = new Set<string>();
  for (const value of values)
    for (const name of namesOf(value)) {
      if (looked.has(name)) continue;
      looked.add(name);
      const key = nameKey(name);
      if (!seen.has(key)) seen.set(key, name);
    }
  return [...seen.values()];
}
