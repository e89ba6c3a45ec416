/** What the import wizard shows: the account of the plan, sample rows as they will be, and the change list. */
import { looksLikeJourneyMap } from '@electron/importers/journeys/recognise';
import { kindOfSheet } from '@electron/importers/recognise/kinds';
import type { PlannedTouchpoint, TouchpointPlan } from '@electron/importers/touchpoints/plan.types';
import type { ImportAccount, ImportPreview, MappedColumn } from '@shared/domain/importPlan';
import { formatCell, writeNumber, writeYesNo } from '@shared/domain/parse';
import { rowIndexOf, sheetCell, type SheetTable, type Workbook } from '@shared/domain/sheet';
import { touchpointField } from '@shared/domain/touchpoint';
import type { Locale } from '@shared/i18n';
import type { EarlierRun } from '../repositories/imports.repo';
import type { ImportPlan, SourceFile } from './source';

/** Rows shown from the top, and rows with something to look at. */
const FIRST_ROWS = 30;
const MOST_ROWS = 200;

type SampleCell = ImportPreview['sample'][number]['cells'][number];

function original(sheet: SheetTable | undefined, row: number, column: number): string {
  if (sheet === undefined) return '';
  const index = rowIndexOf(sheet, row);
  if (index < 0) return '';
  const cell = sheetCell(sheet, index, column);
  return cell.kind === 'empty' ? '' : cell.text;
}

function extraText(value: string | number | boolean | null, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'number') return writeNumber(value, locale);
  if (typeof value === 'boolean') return writeYesNo(value, locale);
  return value;
}

function cellOf(
  plan: TouchpointPlan,
  row: PlannedTouchpoint,
  column: MappedColumn,
  source: string,
  locale: Locale,
): SampleCell {
  if (column.field === null || column.field === 'rowId') return { text: source, original: source, state: 'left' };
  const position = column.field === 'extra' ? plan.extraFields.findIndex((field) => field.column === column.index) : -1;
  const key =
    column.field === 'extra'
      ? `extra:${plan.extraFields[position]?.name ?? ''}`
      : column.field === 'modeOverride'
        ? 'mode'
        : column.field;
  const doubt = row.originals.find((value) => value.field === key);
  const state = doubt === undefined ? 'taken' : doubt.reason.key.startsWith('errors.') ? 'rejected' : 'doubtful';
  if (position >= 0) return { text: extraText(row.extra[position] ?? null, locale), original: source, state };
  const kind = touchpointField(column.field)?.kind;
  const value =
    column.field === 'modeOverride'
      ? row.statedMode
      : kind === undefined
        ? undefined
        : row.values[touchpointField(column.field)?.key ?? 'name'];
  if (kind === undefined || value === undefined) return { text: source, original: source, state };
  return { text: formatCell(kind, value, locale), original: source, state };
}

function touchpointSample(plan: TouchpointPlan, workbook: Workbook, locale: Locale): ImportPreview['sample'] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const shown = new Set<PlannedTouchpoint>(plan.rows.slice(0, FIRST_ROWS));
  for (const row of plan.rows) if (row.originals.length > 0 && shown.size < MOST_ROWS) shown.add(row);
  const order = plan.sheets ?? [];
  const place = (row: PlannedTouchpoint): number => order.indexOf(row.sheet ?? '');
  return [...shown]
    .sort((a, b) => place(a) - place(b) || a.row - b.row)
    .map((row) => ({
      row: row.row,
      cells: plan.mapping.map((column) =>
        cellOf(plan, row, column, original(sheets.get(row.sheet ?? plan.sheet), row.row, column.index), locale),
      ),
    }));
}

/** Lists are shown as they stand; a cell with doubt says so. */
function plainSample(
  plan: Pick<ImportPlan, 'sheet' | 'headerRow' | 'skipped' | 'rejected' | 'doubtful' | 'mapping'> & {
    readonly turned?: SheetTable | null;
  },
  workbook: Workbook,
): ImportPreview['sample'] {
  const sheet = plan.turned ?? workbook.sheets.find((candidate) => candidate.name === plan.sheet);
  const skipped = new Set(plan.skipped.map((row) => row.row));
  const numbers =
    sheet === undefined ? [] : [...sheet.stored.rowNumbers].filter((row) => row > plan.headerRow && !skipped.has(row));
  return numbers.slice(0, MOST_ROWS).map((row) => ({
    row,
    cells: plan.mapping.map((column): SampleCell => {
      const text = original(sheet, row, column.index);
      const doubt = plan.doubtful.find((value) => value.row === row && value.field === column.field);
      const refusal = plan.rejected.some((value) => value.row === row && value.field === column.field);
      const state = column.field === null ? 'left' : refusal ? 'rejected' : doubt === undefined ? 'taken' : 'doubtful';
      return { text: doubt === undefined ? text : (doubt.taken ?? ''), original: text, state };
    }),
  }));
}

/** The preview of an import. */
export function previewOf(
  file: SourceFile,
  plan: ImportPlan,
  account: ImportAccount,
  { changes, conflicts }: Pick<ImportPreview, 'changes' | 'conflicts'>,
  earlier: EarlierRun | null,
  locale: Locale,
): ImportPreview {
  const { workbook } = file;
  return {
    fileName: file.name,
    bytes: file.bytes,
    format: workbook.format,
    encoding: workbook.encoding ?? null,
    delimiter: workbook.delimiter ?? null,
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rowCount,
      hidden: sheet.hidden,
      // Of one sheet alone a map was told before; this is for the sheets that are still to come.
      looksLike:
        workbook.sheets.length > 1 && looksLikeJourneyMap(workbook, sheet.name)
          ? ('journey' as const)
          : kindOfSheet(sheet),
    })),
    account,
    sample:
      plan.kind === 'touchpoints' || plan.kind === 'workbook'
        ? touchpointSample(plan, workbook, locale)
        : plainSample(plan, workbook),
    changes,
    conflicts,
    earlier,
    // What is said of another sheet than the one that is taken would only distract.
    warnings: workbook.warnings.filter(
      ({ params }) => params?.['sheet'] === undefined || params['sheet'] === plan.sheet,
    ),
  };
}
