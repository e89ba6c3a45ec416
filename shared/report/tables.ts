/** Tables of a report: made row by row up to the limit, with a sentence about what is not shown. */
import { formatNumber } from '../i18n/format';
import type { Maker } from './maker';
import type { ReportCell, ReportColumn, ReportTable } from './model';

/** Rows of a table that a page report holds at most: Chromium prints long tables slowly; the workbook carries the rest. */
export const REPORT_TABLE_ROWS = 300;

export interface TableRows {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly total: number;
  /** Cells of the row at an index, 0-based; null = skipped. */
  readonly row: (index: number) => { readonly id: string | null; readonly cells: readonly ReportCell[] } | null;
}

/** The table with as many rows as the report may show. */
export function capped({ text, rowLimit }: Maker, { row, total, ...table }: TableRows): ReportTable {
  const shown = Math.min(total, rowLimit);
  const made = Array.from({ length: shown }, (_, index) => row(index)).flatMap((one) => (one === null ? [] : [one]));
  return {
    ...table,
    rows: made.map((one) => one.cells),
    rowIds: made.map((one) => one.id),
    leftOut:
      total > shown
        ? {
            shown,
            total,
            text: text('report.tableCut', {
              shown: formatNumber(text.locale, shown),
              total: formatNumber(text.locale, total),
            }),
          }
        : null,
  };
}
