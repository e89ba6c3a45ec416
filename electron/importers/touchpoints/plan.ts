/** Makes a plan from a workbook with a touchpoint table: which row becomes which touchpoint, and an account of everything that was not plain. Pure. */
import type { DoubtfulValue, ImportOptions, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import type { SheetRow, Workbook } from '@shared/domain/sheet';
import { nameKey, numberLanguage, oneLine, reason } from '@shared/domain/parse';
import { touchpointField, type NamedReference, type TouchpointField } from '@shared/domain/touchpoint';
import type { Locale } from '@shared/i18n';
import { columnName, cellAt, saysSomething, shownText } from '../recognise/cells';
import {
  createColumnSums,
  excerpt,
  filledColumns,
  isTotalsText,
  repeatsHeader,
  totalsRow,
  type ColumnSums,
} from '../recognise/rowKinds';
import { channelSides } from './channelSides';
import { planColumns } from './columns';
import { findDuplicates } from './duplicates';
import { findLayout, touchpointMatcher, type Block, type Layout } from './layout';
import type { PlannedExtraField, PlannedTouchpoint, TouchpointPlan } from './plan.types';
import { createRowReader, type ReadColumn, type RowReading } from './readRow';

export type PlanOptions = ImportOptions & {
  /** Language in which values are shown in the account; also that of the numbers when the table does not tell. */
  readonly locale?: Locale;
};

/** Longest run of empty rows that is told row by row; a longer one is the end of the table with something far below it. */
const MOST_EMPTY_ROWS = 1000;
const firstPerson = /^(?:ik|i|mijn|my|er|we|wij)\b/i;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** True when a stage stands only at the first row of its touchpoints, as merged cells do in a CSV. */
function fillsDown(rows: readonly SheetRow[], column: number): boolean {
  let filled = 0;
  let seen = 0;
  let last = '';
  let startsFilled = false;
  for (const row of rows) {
    const cell = cellAt(row, column);
    const own = row.cells.some((other, index) => index !== column && saysSomething(other));
    const text = nameKey(shownText(cell));
    if (text !== '' && isTotalsText(text)) continue;
    if (!own && text === '') continue;
    seen += 1;
    if (seen === 1) startsFilled = text !== '';
    if (text === '' || cell.merged === true) continue;
    if (text === last) return false;
    last = text;
    filled += 1;
  }
  return filled >= 1 && startsFilled && filled < seen * 0.6;
}

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

interface Account {
  readonly skipped: SkippedRow[];
  readonly rows: PlannedTouchpoint[];
  read: number;
  filledDown: number;
  sections: number;
}

interface BlockColumns {
  readonly block: Block;
  readonly columns: readonly ReadColumn[];
  readonly offset: number;
}

function plannedRow(
  row: SheetRow,
  reading: RowReading,
  name: string,
  extra: PlannedTouchpoint['extra'],
): PlannedTouchpoint {
  return {
    row: row.number,
    uid: reading.uid,
    marks: reading.marks,
    name,
    values: reading.values,
    statedMode: reading.statedMode,
    extra,
    originals: [...reading.doubtful, ...reading.rejected.map((value) => ({ ...value, taken: null }))],
    source: reading.source,
  };
}

/** What a row without a name, or with nothing but one cell, is. `heading` = the stage of the rows below. */
function loneCell(
  row: SheetRow,
  filled: readonly number[],
  settings: {
    nameColumn: number;
    stageColumn: number | null;
    typical: number;
    afterTotals: boolean;
    next: SheetRow | undefined;
  },
): 'heading' | 'note' | null {
  const [column] = filled;
  if (filled.length !== 1 || column === undefined) return null;
  const text = shownText(cellAt(row, column));
  const isName = column === settings.nameColumn;
  if (isName && (settings.typical < 3 || firstPerson.test(text))) return null;
  const more = settings.next === undefined ? 0 : filledColumns(settings.next).length;
  const short =
    text.length <= 80 && text.split(/\s+/).length <= 8 && !/[.:!?]$/.test(text) && cellAt(row, column).kind === 'text';
  const mayHead =
    short &&
    !settings.afterTotals &&
    more > 1 &&
    (column === settings.stageColumn || (settings.stageColumn === null && column <= Math.max(settings.nameColumn, 1)));
  if (mayHead) return 'heading';
  return isName && !settings.afterTotals ? null : 'note';
}

/** Reads all rows of one block into the account. */
function readBlock(
  layout: Layout,
  part: BlockColumns,
  extraFields: readonly PlannedExtraField[],
  options: PlanOptions,
  numbers: Locale,
  account: Account,
  first: boolean,
): void {
  const { rows, table } = layout;
  const { block, columns } = part;
  const read = createRowReader(columns, {
    locale: options.locale ?? 'nl',
    numbers,
    decisions: options.decisions ?? {},
    extraFields,
  });
  const nameColumn = columns.find((column) => column.field === 'name')?.index ?? -1;
  const stageColumn = columns.find((column) => column.field === 'stage')?.index ?? null;
  const filling = stageColumn !== null && fillsDown(rows, stageColumn);
  const whole = layout.blocks.length === 1;
  const inBlock = (column: number): boolean => whole || (column >= block.from && column < block.to);
  const filledOf = (row: SheetRow): readonly number[] => filledColumns(row).filter(inBlock);
  const typical = median(
    rows
      .slice(0, 300)
      .map((row) => filledOf(row).length)
      .filter((count) => count > 0),
  );
  const sums: ColumnSums = createColumnSums();
  let current: string | null = null;
  let section: string | null = block.stage;
  let afterTotals = false;
  let last = table.headerRow;
  const skip = (row: number, why: SkippedRow['reason']): void => void account.skipped.push({ row, reason: why });

  for (const [index, row] of rows.entries()) {
    const filled = filledOf(row);
    const gap = row.number - last - 1;
    if (first && gap > 0 && gap <= MOST_EMPTY_ROWS)
      for (let empty = last + 1; empty < row.number; empty += 1) skip(empty, reason('emptyRow'));
    last = row.number;
    if (filled.length === 0) {
      if (first && filledColumns(row).length === 0) skip(row.number, reason('emptyRow'));
      continue;
    }
    account.read += 1;
    if (repeatsHeader(row, filled, table.labels)) {
      skip(row.number, reason('repeatedHeader'));
      continue;
    }
    if (totalsRow(row, filled, nameColumn < 0 ? [] : [nameColumn], sums)) {
      const column =
        filled.find((candidate) => cellAt(row, candidate).kind === 'number') ??
        filled.find((candidate) => /\d/.test(shownText(cellAt(row, candidate))));
      skip(
        row.number,
        column === undefined
          ? reason('totalsRow')
          : reason('totalsRowSum', {
              column: columnName(table.labels[column] ?? '', column),
              value: shownText(cellAt(row, column)),
            }),
      );
      // Below the totals stand remarks, unless the table goes on (a subtotal).
      afterTotals = rows.slice(index + 1, index + 50).every((below) => filledOf(below).length <= 2);
      continue;
    }
    const lone = loneCell(row, filled, { nameColumn, stageColumn, typical, afterTotals, next: rows[index + 1] });
    if (lone === 'heading') {
      const text = oneLine(shownText(cellAt(row, filled[0] ?? 0)));
      section = text;
      current = text;
      account.sections += 1;
      skip(row.number, reason('headingRow', { value: excerpt(text) }));
      continue;
    }
    if (lone === 'note') {
      skip(row.number, reason('noteRow', { value: excerpt(shownText(cellAt(row, filled[0] ?? 0))) }));
      continue;
    }
    sums.add(row, filled);
    const stageText = stageColumn === null ? '' : shownText(cellAt(row, stageColumn));
    if (stageText !== '') current = oneLine(stageText);
    const filledStage: string | null = stageText !== '' ? null : stageColumn !== null && filling ? current : section;
    if (
      stageColumn !== null &&
      ((filledStage !== null && filledStage === current) || cellAt(row, stageColumn).merged === true)
    )
      account.filledDown += 1;
    const reading = read(row, filledStage);
    const name = reading.values.name;
    if (typeof name !== 'string') {
      const refusal = reading.rejected.find((value) => value.field === 'name' && value.value !== '');
      skip(row.number, refusal === undefined ? reason('noName') : refusal.reason);
      continue;
    }
    account.rows.push(
      plannedRow(
        row,
        reading,
        name,
        extraFields.map((_, position) => reading.extra[position] ?? null),
      ),
    );
  }
}

function byRow(a: { readonly row: number }, b: { readonly row: number }): number {
  return a.row - b.row;
}

/** Columns of all blocks; own fields of the same name in several blocks are one field. */
function columnsOfBlocks(
  layout: Layout,
  options: PlanOptions,
): { parts: BlockColumns[]; mapping: MappedColumn[]; extraFields: PlannedExtraField[] } {
  const { table, rows, blocks } = layout;
  const parts: BlockColumns[] = [];
  const mapping: MappedColumn[] = [];
  const extraFields: PlannedExtraField[] = [];
  for (const block of blocks) {
    const given = block.namesOnly ? { mapping: { [String(block.from)]: 'name', ...options.mapping } } : options;
    const planned = planColumns(touchpointMatcher, table.labels, table.groups, rows, given, block.from, block.to);
    const positions = planned.extraFields.map((field) => {
      const known = extraFields.findIndex((other) => nameKey(other.name) === nameKey(field.name));
      return known >= 0 ? known : extraFields.push(field) - 1;
    });
    const columns = planned.read.map((column) =>
      column.extra === null ? column : { ...column, extra: positions[column.extra] ?? column.extra },
    );
    parts.push({ block, columns, offset: block.from });
    mapping.push(...planned.mapping);
  }
  return { parts, mapping, extraFields };
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
  const layout = findLayout(workbook, options);
  if (layout === null) return null;
  const { parts, mapping, extraFields } = columnsOfBlocks(layout, options);
  const allColumns = parts.flatMap((part) => part.columns);
  const numbers = languageOf(layout.table.labels, layout.rows, allColumns, options.locale ?? 'nl');
  const account: Account = { skipped: [], rows: [], read: 0, filledDown: 0, sections: 0 };
  parts.forEach((part, index) => readBlock(layout, part, extraFields, options, numbers, account, index === 0));

  const include = new Set(options.includeRows ?? []);
  const exclude = new Set(options.excludeRows ?? []);
  const duplicates = findDuplicates(account.rows);
  const rows = account.rows.filter((row, index) => {
    if (exclude.has(row.row)) {
      account.skipped.push({ row: row.row, reason: reason('excluded') });
      return false;
    }
    const of = duplicates.get(index);
    if (of === undefined || include.has(row.row)) return true;
    const stage = row.source['stage'] ?? '';
    const elsewhere = stage !== '' && nameKey(stage) !== nameKey(of.source['stage'] ?? '');
    account.skipped.push({
      row: row.row,
      reason: elsewhere
        ? reason('duplicateRowElsewhere', { of: of.row, name: excerpt(row.name), stage: oneLine(stage) })
        : reason('duplicateRow', { of: of.row }),
    });
    return false;
  });

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
  if (fields.has('frequencyPerMonth')) fields.add('frequencyIsEstimate');
  if (rows.some((row) => row.values.chargeKind !== undefined && row.values.chargeKind !== null))
    fields.add('chargeKind');

  return {
    kind: mapping.some((column) => column.field === 'rowId') ? 'workbook' : 'touchpoints',
    sheet: layout.table.sheet.name,
    headerRow: layout.table.headerRow,
    read: account.read,
    rows,
    skipped: [...account.skipped].sort(byRow),
    rejected: rejected.sort(byRow),
    doubtful: doubtful.sort(byRow),
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
  for (const value of values)
    for (const name of namesOf(value)) if (!seen.has(nameKey(name))) seen.set(nameKey(name), name);
  return [...seen.values()];
}
