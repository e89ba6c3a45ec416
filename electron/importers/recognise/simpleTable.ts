/** Reads a plain table (one thing a row) of which the fields are known: header found, columns mapped, cells parsed, everything accounted for. */
import type { DoubtfulValue, ImportOptions, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import { columnLetters, type Workbook } from '@shared/domain/sheet';
import { formatCell, nameKey, numberLanguage, oneLine, parseCell, reason, reasonOf } from '@shared/domain/parse';
import type { FieldKind, FieldValue } from '@shared/domain/touchpoint';
import type { Locale } from '@shared/i18n';
import { cellAt, columnName, inputOf, rowsOf, shownText, textInput } from './cells';
import { findTable, tableAt, type FoundTable } from './findTable';
import type { HeaderMatcher } from './headerMatch';
import { mapColumns, type FieldRule } from './mapColumns';
import { createColumnSums, excerpt, filledColumns, repeatsHeader, totalsRow } from './rowKinds';

export interface SimpleTableSpec {
  readonly matcher: HeaderMatcher;
  readonly rules: Readonly<Record<string, FieldRule>>;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  /** Columns of which one must be filled; the first is the name. */
  readonly names: readonly string[];
  /** Reason key for a row without any of them. */
  readonly nameless: string;
}

export interface SimpleRow {
  readonly row: number;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Text of the cell by field. */
  readonly source: Readonly<Record<string, string>>;
}

export interface SimpleTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly read: number;
  readonly rows: readonly SimpleRow[];
  readonly skipped: readonly SkippedRow[];
  readonly rejected: readonly RejectedValue[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly mapping: readonly MappedColumn[];
}

export type SimpleOptions = ImportOptions & { readonly locale?: Locale };

/** The best table for these fields; null when no sheet has one. */
export function findSimpleTable(workbook: Workbook, matcher: HeaderMatcher, options: SimpleOptions): FoundTable | null {
  const sheets = workbook.sheets.filter(
    (sheet) => options.sheet === undefined || nameKey(sheet.name) === nameKey(options.sheet),
  );
  let best: FoundTable | null = null;
  for (const sheet of sheets) {
    const table =
      options.headerRow === undefined ? findTable(matcher, sheet) : tableAt(matcher, sheet, options.headerRow);
    if (table !== null && (best === null || table.score > best.score)) best = table;
  }
  return best;
}

/** Reads the best table of a workbook; null when there is none. */
export function readSimpleTable(
  workbook: Workbook,
  spec: SimpleTableSpec,
  options: SimpleOptions = {},
): SimpleTable | null {
  const table = findSimpleTable(workbook, spec.matcher, options);
  if (table === null) return null;
  const locale = options.locale ?? 'nl';
  const rows = rowsOf(table.sheet, table.firstRow);
  const given = options.mapping ?? {};
  const chosen = mapColumns(spec.matcher, spec.rules, table.labels, rows).map((choice) => {
    const wish = given[String(choice.index)];
    return wish === undefined
      ? choice
      : {
          ...choice,
          field: wish === 'extra' ? null : wish,
          confidence: wish === null ? ('none' as const) : ('certain' as const),
        };
  });
  const columns = chosen.flatMap((choice) => {
    const kind = choice.field === null ? undefined : spec.kinds[choice.field];
    return kind === undefined || choice.field === null
      ? []
      : [{ index: choice.index, field: choice.field, kind, name: columnName(choice.label, choice.index) }];
  });
  const mapping: MappedColumn[] = chosen.flatMap((choice) =>
    oneLine(choice.label) === '' && choice.stats.filled === 0
      ? []
      : [
          {
            index: choice.index,
            letter: columnLetters(choice.index),
            source: choice.label,
            field: choice.field,
            confidence: choice.confidence,
            remark:
              choice.field === null
                ? { key: choice.stats.filled === 0 ? 'import.remarks.empty' : 'import.remarks.leftOut', params: {} }
                : null,
            filled: choice.stats.filled,
          },
        ],
  );
  const numbers =
    numberLanguage(
      rows
        .slice(0, 500)
        .flatMap((row) =>
          columns
            .filter((column) => column.kind.type === 'number')
            .map((column) => shownText(cellAt(row, column.index))),
        ),
    ) ?? locale;
  const nameColumns = columns.filter((column) => spec.names.includes(column.field)).map((column) => column.index);
  const result: SimpleRow[] = [];
  const skipped: SkippedRow[] = [];
  const rejected: RejectedValue[] = [];
  const doubtful: DoubtfulValue[] = [];
  const sums = createColumnSums();
  const excluded = new Set(options.excludeRows ?? []);
  let read = 0;
  let last = table.headerRow;
  for (const row of rows) {
    for (let empty = last + 1; empty < row.number && row.number - last < 1000; empty += 1)
      skipped.push({ row: empty, reason: reason('emptyRow') });
    last = row.number;
    const filled = filledColumns(row);
    if (filled.length === 0) {
      skipped.push({ row: row.number, reason: reason('emptyRow') });
      continue;
    }
    read += 1;
    if (repeatsHeader(row, filled, table.labels)) {
      skipped.push({ row: row.number, reason: reason('repeatedHeader') });
      continue;
    }
    if (totalsRow(row, filled, nameColumns, sums)) {
      skipped.push({ row: row.number, reason: reason('totalsRow') });
      continue;
    }
    sums.add(row, filled);
    const values: Record<string, FieldValue> = {};
    const source: Record<string, string> = {};
    const doubts: DoubtfulValue[] = [];
    const refusals: RejectedValue[] = [];
    for (const column of columns) {
      const cell = cellAt(row, column.index);
      const text = shownText(cell);
      source[column.field] = text;
      if (text === '') continue;
      const where = { row: row.number, column: column.name, field: column.field, value: text };
      const decision = options.decisions?.[`${column.field}\u0000${text}`];
      const literal =
        column.kind.type === 'text' || column.kind.type === 'reference' || column.kind.type === 'references';
      const input = decision ?? (literal ? textInput(cell) : inputOf(cell));
      const parsed = parseCell(column.kind, input, numbers, { field: column.field });
      if (!parsed.ok) refusals.push({ ...where, reason: reasonOf(parsed.error) });
      else {
        values[column.field] = parsed.value;
        if (parsed.doubt !== undefined)
          doubts.push({ ...where, taken: formatCell(column.kind, parsed.value, locale) || null, reason: parsed.doubt });
      }
    }
    if (excluded.has(row.number)) {
      skipped.push({ row: row.number, reason: reason('excluded') });
      continue;
    }
    if (!spec.names.some((name) => (source[name] ?? '') !== '')) {
      skipped.push({
        row: row.number,
        reason:
          filled.length === 1
            ? reason('noteRow', { value: excerpt(shownText(cellAt(row, filled[0] ?? 0))) })
            : reason(spec.nameless),
      });
      continue;
    }
    rejected.push(...refusals);
    doubtful.push(...doubts);
    result.push({ row: row.number, values, source });
  }
  return {
    sheet: table.sheet.name,
    headerRow: table.headerRow,
    read,
    rows: result,
    skipped,
    rejected,
    doubtful,
    mapping,
  };
}
