/** Other touchpoint tables in the same sheet, above or below the one that is read, with a header of their own: their rows are told, not mixed in. */
import type { SkippedRow } from '@shared/domain/importPlan';
import type { SheetRow } from '@shared/domain/sheet';
import { nameKey, reason } from '@shared/domain/parse';
import { cellAt, rowsOf, saysSomething, shownText } from '../recognise/cells';
import { filledColumns, repeatsHeader } from '../recognise/rowKinds';
import type { Layout } from './layout';
import { touchpointMatcher } from './matcher';

/** Rows of which the header is looked at: each stands behind a gap or a lone title, so that large tables cost nothing. */
const MOST_LOOKED = 2000;

const sentence = /^(?:ik|i|er|we|wij|mijn|my)\s+\S+/i;

/** True for a row that names the columns of a touchpoint table: the name and at least one field more, each once, and little else. */
function isHeader(row: SheetRow, filled: readonly number[], next: SheetRow | undefined): boolean {
  if (filled.length < 2 || next === undefined || filledColumns(next).length < 2) return false;
  const fields = new Set<string>();
  for (const column of filled) {
    const cell = cellAt(row, column);
    const text = shownText(cell);
    if (cell.kind !== 'text' || text.length > 60 || sentence.test(text)) return false;
    const found = [...touchpointMatcher.match(text, true)].reduce(
      (best, entry) => (entry[1] > best[1] ? entry : best),
      ['', 0] as [string, number],
    );
    if (found[1] >= 0.85) fields.add(found[0]);
  }
  return fields.has('name') && fields.size >= Math.max(2, filled.length * 0.6);
}

/** True for a row with one cell in use at most; asked of every row, so it stops at the second. */
function isLone(row: SheetRow): boolean {
  let filled = 0;
  for (const cell of row.cells) {
    if (saysSomething(cell)) filled += 1;
    if (filled > 1) return false;
  }
  return true;
}

/** Indexes of rows that head another table. A header stands first, behind an empty row, or below a lone title. */
function headersIn(rows: readonly SheetRow[], labels: readonly (readonly string[])[]): readonly number[] {
  const found: number[] = [];
  let looked = 0;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (looked > MOST_LOOKED) return;
    const apart = before === undefined || row.number > before.number + 1 || isLone(before);
    if (!apart) return;
    looked += 1;
    const filled = filledColumns(row);
    if (labels.some((own) => repeatsHeader(row, filled, own))) return;
    if (isHeader(row, filled, rows[index + 1])) found.push(index);
  });
  return found;
}

/** A table without the rows of its neighbours, and those rows with the reason why they are not read. */
export interface Apart {
  readonly layout: Layout;
  readonly skipped: readonly SkippedRow[];
}

/** Takes the rows of other tables out of a layout of one block; the layout itself where there are none. */
export function withoutOtherTables(layout: Layout): Apart {
  const { table, rows, blocks } = layout;
  if (blocks.length > 1) return { layout, skipped: [] };
  const labels = [table.labels, table.own];
  const skipped: SkippedRow[] = [];
  const tell = (list: readonly SheetRow[], header: number): void => {
    for (const row of list)
      if (filledColumns(row).length > 0) skipped.push({ row: row.number, reason: reason('otherTable', { header }) });
  };
  const above = rowsOf(table.sheet, 0, table.firstRow).filter((row) => row.number < table.headerRow);
  const [first] = headersIn(above, labels);
  if (first !== undefined) {
    // Right above the header that is read stand its own title, or a row of groups.
    const rest = above.slice(first);
    const own = rest.filter(
      (row, index) =>
        index < rest.length - 1 ||
        (filledColumns(row).length > 1 && (row.number < table.headerRow - 1 || isData(row, table.groups))),
    );
    if (own.length > 1) tell(own, above[first]?.number ?? 0);
  }
  const [next] = headersIn(rows, labels);
  if (next === undefined || next === 0) return { layout, skipped };
  // The title right above the other header is its own.
  const start = isLone(rows[next - 1] ?? rows[0] ?? emptyRow) ? next - 1 : next;
  tell(rows.slice(Math.max(1, start)), rows[next]?.number ?? 0);
  return { layout: { ...layout, rows: rows.slice(0, Math.max(1, start)) }, skipped };
}

const emptyRow: SheetRow = { number: 0, hidden: false, cells: [] };

/** True for a row that is not the row of groups above a header in two rows. */
function isData(row: SheetRow, groups: readonly string[]): boolean {
  const keys = new Set(groups.map(nameKey));
  return filledColumns(row).some((column) => !keys.has(nameKey(shownText(cellAt(row, column)))));
}
