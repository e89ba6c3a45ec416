/**
 * Finds maps in a grid whose lanes stand below each other with the steps across: heads with stages and steps, lanes under them, titles
 * above. A sheet with its steps below each other is cut into tables and turned on its side first (see `mapsOfSheet`).
 */
import type { MapLaneField } from '@shared/domain/journeyImport';
import { nameKey, oneLine } from '@shared/domain/parse';
import type { SheetTable } from '@shared/domain/sheet';
import { filled, gridOf, isBlank, turned, type Grid, type GridCell } from './grid';
import { laneFieldOf } from './lanes';

export interface FoundLane {
  readonly head: string;
  /** What it is; null for a head that says nothing known. */
  readonly field: MapLaneField | null;
  /** One row of cells, or more when the lane takes several rows; from the first column of steps on. */
  readonly rows: readonly (readonly GridCell[])[];
}

/** A map as it stands in the file. */
export interface FoundMap {
  readonly stepsAre: 'across' | 'down';
  readonly sheet: string;
  /** Rows of texts above the map: title, persona, remarks. */
  readonly above: readonly (readonly GridCell[])[];
  readonly heads: readonly FoundLane[];
  readonly lanes: readonly FoundLane[];
  /** 1-based row of the file at which the heads are. */
  readonly headerRow: number;
}

export type LaneReader = (head: string) => MapLaneField | null | undefined;

const isHeadField = (field: MapLaneField | null): boolean => field === 'stage' || field === 'step';

/** Distinct fields among cells, without those that only order steps; two of them make a map. */
function distinctFields(cells: readonly GridCell[], read: (head: string) => MapLaneField | null): number {
  const fields = new Set<MapLaneField>();
  for (const cell of cells) {
    if (cell.text === '' || cell.merged) continue;
    const field = read(cell.text);
    if (field !== null && field !== 'journey' && !isHeadField(field)) fields.add(field);
  }
  return fields.size;
}

interface Best {
  readonly index: number;
  readonly fields: number;
}

function best(lines: Grid, most: number, read: (head: string) => MapLaneField | null): Best {
  return lines
    .slice(0, most)
    .map((cells, index) => ({ index, fields: distinctFields(cells, read) }))
    .reduce<Best>((found, one) => (one.fields > found.fields ? one : found), { index: 0, fields: 0 });
}

/** Lanes are looked for in the first columns only; heads of tables in the first rows. */
const LANE_COLUMNS = 4;
const HEAD_ROWS = 300;

/** Every map of a sheet. `choose` is what a person said of a head (undefined = nothing); `steps` forces how the steps stand. */
export function mapsOfSheet(
  sheet: SheetTable,
  options: { readonly choose?: LaneReader; readonly steps?: 'across' | 'down' | undefined } = {},
): readonly FoundMap[] {
  const grid = gridOf(sheet);
  const read = (head: string): MapLaneField | null => {
    const chosen = options.choose?.(head);
    return chosen === undefined ? laneFieldOf(head) : chosen;
  };
  const column = best(turned(grid), LANE_COLUMNS, read);
  const row = best(grid, HEAD_ROWS, read);
  const across = options.steps === undefined ? column.fields >= row.fields : options.steps === 'across';
  if ((across ? column.fields : row.fields) < 2) return [];
  if (across)
    return blocksOf(
      grid.map((line) => line.slice(column.index)),
      read,
    ).map((block) => ({ ...block, stepsAre: 'across', sheet: sheet.name }));
  return tablesOf(grid, row.fields, read).flatMap(({ above, table, headerRow }) =>
    blocksOf(turned(table), read, above).map((block) => ({
      ...block,
      above,
      headerRow,
      stepsAre: 'down' as const,
      sheet: sheet.name,
    })),
  );
}

/** Cuts a sheet at its header rows: each table with the title rows above it. Blank rows go. */
function tablesOf(
  grid: Grid,
  fields: number,
  read: (head: string) => MapLaneField | null,
): readonly { readonly above: Grid; readonly table: Grid; readonly headerRow: number }[] {
  const enough = Math.max(2, Math.ceil(fields / 2));
  const headers = grid.flatMap((row, index) => (distinctFields(row, read) >= enough ? [index] : []));
  const tables: { above: Grid; table: Grid; headerRow: number }[] = [];
  let from = 0;
  headers.forEach((header, number) => {
    const next = headers[number + 1] ?? grid.length;
    // Title rows of the next table: rows with one text right above it, after a blank row.
    let end = next;
    if (next < grid.length) {
      let start = next;
      while (start > header + 1 && filled(grid[start - 1] ?? []).length === 1) start -= 1;
      if (start < next && isBlank(grid[start - 1] ?? [])) end = start;
    }
    tables.push({
      above: grid.slice(from, header).filter((row) => !isBlank(row)),
      table: grid.slice(header, end).filter((row) => !isBlank(row)),
      headerRow: grid[header]?.[0]?.row ?? header + 1,
    });
    from = end;
  });
  return tables;
}

interface Open {
  above: (readonly GridCell[])[];
  heads: FoundLane[];
  lanes: { head: string; field: MapLaneField | null; rows: (readonly GridCell[])[] }[];
  headerRow: number;
}

/** Reads the lines from top to bottom; a second head, or a lane that comes back after a gap, begins another map. */
function blocksOf(
  grid: Grid,
  read: (head: string) => MapLaneField | null,
  given: Grid = [],
): readonly Omit<FoundMap, 'stepsAre' | 'sheet'>[] {
  const maps: Open[] = [];
  const fresh = (above: (readonly GridCell[])[]): Open => ({ above, heads: [], lanes: [], headerRow: 0 });
  let open = fresh([...given]);
  /** Lines since the last lane that may belong to the next map, and whether a blank line was among them. */
  let loose: (readonly GridCell[])[] = [];
  let gap = false;
  const close = (): void => {
    if (open.lanes.length > 0) maps.push(open);
    open = fresh(open.lanes.length > 0 ? loose : [...open.above, ...loose]);
    loose = [];
    gap = false;
  };
  const addHead = (line: readonly GridCell[], field: MapLaneField | null): void => {
    if (open.lanes.length > 0) close();
    open.heads.push({ head: line[0]?.text ?? '', field, rows: [line.slice(1)] });
    open.headerRow = line[0]?.row ?? 0;
  };
  for (const line of grid) {
    const [first, ...rest] = line;
    if (first === undefined) continue;
    if (isBlank(line)) {
      gap = true;
      continue;
    }
    const others = filled(rest);
    const previous = open.lanes.at(-1);
    const text = oneLine(first.text);
    if (first.merged && previous !== undefined && nameKey(previous.head) === nameKey(text)) {
      previous.rows.push(rest);
      continue;
    }
    const field = text === '' ? null : read(text);
    if (field !== null && isHeadField(field) && others.length > 0) addHead(line, field);
    else if (field === 'journey' && others.length > 1) addHead(line, field);
    else if (field !== null && field !== 'journey' && !isHeadField(field)) {
      const again = open.lanes.some((lane) => lane.field === field && nameKey(lane.head) === nameKey(text));
      if (again && (gap || loose.length > 0)) close();
      open.lanes.push({ head: first.text, field, rows: [rest] });
      gap = false;
    } else if (text === '' && others.length > 1 && (open.lanes.length === 0 || gap)) {
      const before = others.filter((cell) => !cell.merged);
      // A line of texts without a head: stages or steps. Two lines of one map may follow each other.
      if (open.lanes.length > 0) close();
      if (before.length > 0) addHead(line, null);
    } else if (text === '' && previous !== undefined && !gap) previous.rows.push(rest);
    else if (
      text !== '' &&
      others.length > 0 &&
      !(gap && loose.length > 0) &&
      (open.lanes.length > 0 || open.heads.length > 0)
    )
      open.lanes.push({ head: first.text, field: null, rows: [rest] });
    else if (open.lanes.length > 0) loose.push(line);
    else open.above.push(line);
  }
  close();
  return maps;
}
