/** What stands next to the touchpoint table in its sheet and is none of its columns: a pivot table, lists to choose from, a legend. */
import type { SheetRow } from '@shared/domain/sheet';
import { oneLine, wordKey } from '@shared/domain/parse';
import { cellAt, saysSomething } from '../recognise/cells';
import type { FoundTable } from '../recognise/findTable';
import { touchpointMatcher } from './matcher';

/** Rows that are looked at: what stands beside a table starts at its top. */
const LOOKED_AT = 500;
const otherTableWords =
  /^(?:rijlabels|kolomlabels|row labels|column labels|(?:aantal|som|gemiddelde|max|min|count|sum|average) (?:van|of)\b.*|legenda|legend|keuzelijst.*|dropdown.*|drop down.*|lijst(?:en)?(?: .*)?|list(?:s)?(?: .*)?|opties|options|keuzes|waardenlijst.*|validatie.*)$/;

interface Segment {
  readonly from: number;
  readonly to: number;
}

function bestField(label: string): string | null {
  let best: { field: string; score: number } | null = null;
  for (const [field, score] of touchpointMatcher.match(label))
    if (score > (best?.score ?? 0.6)) best = { field, score };
  return best?.field ?? null;
}

/** Stretches of columns between columns that hold nothing at all. */
function segmentsOf(table: FoundTable, rows: readonly SheetRow[]): readonly Segment[] {
  const segments: Segment[] = [];
  let from = -1;
  for (let column = 0; column <= table.labels.length; column += 1) {
    const inUse =
      column < table.labels.length &&
      (oneLine(table.labels[column] ?? '') !== '' || rows.some((row) => saysSomething(cellAt(row, column))));
    if (inUse && from < 0) from = column;
    if (!inUse && from >= 0) {
      segments.push({ from, to: column });
      from = -1;
    }
  }
  return segments;
}

/** Without labels at the header row: a table with its header elsewhere fills rows one after the other; loose remarks stand here and there. */
function isBlockOfItsOwn(
  rows: readonly SheetRow[],
  segment: Segment,
  fills: (row: SheetRow, segment: Segment) => boolean,
  alone: number,
): boolean {
  if (alone > 0) return true;
  const first = rows.findIndex((row) => fills(row, segment));
  const last = rows.findLastIndex((row) => fills(row, segment));
  const between = rows.slice(first, last + 1).filter((row) => fills(row, segment)).length;
  return segment.to - segment.from >= 2 && between >= 3 && between === last - first + 1;
}

/** Columns of another table beside this one. A stretch behind an empty column counts only with a reason; empty columns are often just space. */
export function columnsBeside(table: FoundTable, all: readonly SheetRow[]): ReadonlySet<number> {
  const beside = new Set<number>();
  const rows = all.slice(0, LOOKED_AT);
  const segments = segmentsOf(table, rows);
  if (segments.length < 2) return beside;
  const fieldsOf = (segment: Segment): readonly string[] =>
    table.labels.slice(segment.from, segment.to).flatMap((label) => bestField(label) ?? []);
  const main = segments.find((segment) => fieldsOf(segment).includes('name'));
  if (main === undefined) return beside;
  const fills = (row: SheetRow, { from, to }: Segment): boolean => {
    for (let column = from; column < to; column += 1) if (saysSomething(cellAt(row, column))) return true;
    return false;
  };
  const own: Segment[] = [main];
  const taken = new Set(fieldsOf(main));
  for (const segment of segments) {
    if (segment === main) continue;
    const labels = table.own.slice(segment.from, segment.to).map(wordKey);
    const fields = fieldsOf(segment);
    const alone = rows.filter((row) => fills(row, segment) && !own.some((part) => fills(row, part))).length;
    const filled = rows.filter((row) => fills(row, segment)).length;
    const other =
      labels.some((label) => otherTableWords.test(label)) ||
      (labels.every((label) => label === '') &&
        segment.from > main.from &&
        isBlockOfItsOwn(rows, segment, fills, alone)) ||
      (fields.length > 0 && fields.every((field) => taken.has(field))) ||
      (segment.from > main.from && alone >= 2 && alone >= filled * 0.25);
    if (other) for (let column = segment.from; column < segment.to; column += 1) beside.add(column);
    else {
      own.push(segment);
      for (const field of fields) taken.add(field);
    }
  }
  return beside;
}
