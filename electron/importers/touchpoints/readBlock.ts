/** Goes through the rows of one block of a touchpoint table: which are touchpoints, and why the others are not. */
import type { ImportOptions, SkippedRow } from '@shared/domain/importPlan';
import type { SheetRow } from '@shared/domain/sheet';
import { nameKey, oneLine, reason } from '@shared/domain/parse';
import type { Locale } from '@shared/i18n';
import { cellAt, columnName, rowsOf, saysSomething, shownText } from '../recognise/cells';
import {
  createColumnSums,
  excerpt,
  filledColumns,
  isTotalsText,
  repeatsHeader,
  totalsRow,
  type ColumnSums,
} from '../recognise/rowKinds';
import type { Block, Layout } from './layout';
import type { PlannedExtraField, PlannedTouchpoint } from './plan.types';
import { isDitto } from './readCell';
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
  let lastShown = '';
  let startsFilled = false;
  const stages = new Set<string>();
  for (const row of rows) {
    const cell = cellAt(row, column);
    const shown = shownText(cell);
    if (shown !== '' && isTotalsText(shown)) continue;
    if (shown === '' && !row.cells.some((other, index) => index !== column && saysSomething(other))) continue;
    // The same letters need no second look.
    const text = shown === '' ? '' : shown === lastShown ? last : nameKey(shown);
    if (shown !== '') lastShown = shown;
    seen += 1;
    if (seen === 1) startsFilled = text !== '';
    if (text === '' || cell.merged === true) continue;
    if (text === last) return false;
    last = text;
    stages.add(text);
    filled += 1;
  }
  if (filled === 0 || !startsFilled) return false;
  // In a short table: every stage once, and several rows without one.
  return filled < seen * 0.6 || (stages.size === filled && seen - filled >= 2 && filled <= seen * 0.75);
}

export interface Account {
  readonly skipped: SkippedRow[];
  readonly rows: PlannedTouchpoint[];
  read: number;
  filledDown: number;
  sections: number;
}

/** A fresh account. */
export function emptyAccount(): Account {
  return { skipped: [], rows: [], read: 0, filledDown: 0, sections: 0 };
}

export interface BlockColumns {
  readonly block: Block;
  readonly columns: readonly ReadColumn[];
}

/** Texts that explain the table, alone in their row: ‘Bron: workshop’, ‘* = schatting’, ‘NB: …’. */
const explains =
  /^(?:\*+\s*(?:=|:|\))?|(?:bron(?:nen)?|n\.?b\.?|let op|toelichting|opmerking(?:en)?|legenda|uitleg|source|note|notes|legend|p\.?s\.?|opgesteld|ingevuld|gemaakt|versie|version|datum|date|laatst|last|contact|contactpersoon|vragen|status|auteur|author|©)[^:=?]{0,30}[:=?])/i;
const starLegend =
  /^\*+\s*[=:)]?\s*(?:\(?\s*)?(?:is |dit is |betreft )?(?:een )?(?:schatting|schattingen|geschat|inschatting|aanname|estimate|estimated|assumption)/i;

const example = /^(?:voorbeeld|vb\.?|bijv(?:oorbeeld|\.)?|example|e\.g\.)\s*[:=–-]/i;

/** True for a row right below the header that explains the columns: ‘(kies uit lijst)’, ‘(1-10)’, ‘vul in: …’. */
function isHint(row: SheetRow, filled: readonly number[]): boolean {
  return (
    filled.length >= 2 &&
    filled.every((column) =>
      /^(?:[([<].*[)\]>]|(?:vul|kies|fill|choose|select|invullen|bijv|e\.g)\b.*)$/iu.test(
        shownText(cellAt(row, column)),
      ),
    )
  );
}

/** True when the sheet explains that an asterisk stands for an estimate, above or below the table. */
function explainsStar(layout: Layout): boolean {
  const { table, rows } = layout;
  const says = (row: SheetRow): boolean =>
    row.cells.some(
      (cell) =>
        cell.kind === 'text' && cell.text.length < 120 && cell.text.startsWith('*') && starLegend.test(cell.text),
    );
  return rows.slice(-40).some(says) || rowsOf(table.sheet, 0, table.firstRow).some(says);
}

function plannedRow(row: SheetRow, reading: RowReading, name: string): PlannedTouchpoint {
  return {
    row: row.number,
    uid: reading.uid,
    marks: reading.marks,
    name,
    values: reading.values,
    statedMode: reading.statedMode,
    extra: reading.extra,
    originals:
      reading.rejected.length === 0
        ? reading.doubtful
        : [...reading.doubtful, ...reading.rejected.map((value) => ({ ...value, taken: null }))],
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
    /** Behind the last full row and an empty one. */
    afterGap: boolean;
    next: SheetRow | undefined;
  },
): 'heading' | 'note' | null {
  const [column] = filled;
  if (filled.length !== 1 || column === undefined) return null;
  const text = shownText(cellAt(row, column));
  const isName = column === settings.nameColumn;
  if (explains.test(text) && !firstPerson.test(text)) return 'note';
  if (isName && (settings.typical < 3 || firstPerson.test(text))) return null;
  if (settings.afterGap) return 'note';
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
export function readBlock(
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
    starIsEstimate: explainsStar(layout),
  });
  const nameColumn = columns.find((column) => column.field === 'name')?.index ?? -1;
  const stageColumn = columns.find((column) => column.field === 'stage' && column.mark === null)?.index ?? null;
  const filling = stageColumn !== null && fillsDown(rows, stageColumn);
  const whole = layout.blocks.length === 1;
  const all = whole && layout.beside.size === 0;
  const inBlock = (column: number): boolean =>
    whole ? !layout.beside.has(column) : column >= block.from && column < block.to;
  const filledOf = (row: SheetRow): readonly number[] =>
    all ? filledColumns(row) : filledColumns(row).filter(inBlock);
  const typical = median(
    rows
      .slice(0, 300)
      .map((row) => filledOf(row).length)
      .filter((count) => count > 0),
  );
  const numberColumns = new Set(columns.flatMap(({ index, kind }) => (kind.type === 'number' ? [index] : [])));
  const nameColumns = nameColumn < 0 ? [] : [nameColumn];
  const sums: ColumnSums = createColumnSums();
  const stagesSeen = new Set<string>();
  const lastFull = rows.findLastIndex((row) => filledOf(row).length >= 2);
  const endsWithGap = (rows[lastFull + 1]?.number ?? 0) > (rows[lastFull]?.number ?? 0) + 1;
  let current: string | null = null;
  let said = '';
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
      else if (first && layout.beside.size > 0) {
        account.read += 1;
        skip(row.number, reason('besideTable'));
      }
      continue;
    }
    account.read += 1;
    if (repeatsHeader(row, filled, table.labels) || repeatsHeader(row, filled, table.own)) {
      skip(row.number, reason('repeatedHeader'));
      continue;
    }
    if (index < 3 && account.rows.length === 0 && isHint(row, filled)) {
      skip(row.number, reason('hintRow'));
      continue;
    }
    if (totalsRow(row, filled, nameColumns, sums, stagesSeen)) {
      const numeric = filled.filter((candidate) => numberColumns.has(candidate));
      const column = [...numeric, ...filled].find((candidate) => /\d/.test(shownText(cellAt(row, candidate))));
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
    const lone =
      filled.length !== 1
        ? null
        : loneCell(row, filled, {
            nameColumn,
            stageColumn,
            typical,
            afterTotals,
            afterGap: index > lastFull && endsWithGap && typical >= 3,
            next: rows[index + 1],
          });
    if (lone === 'heading') {
      const text = oneLine(shownText(cellAt(row, filled[0] ?? 0)));
      section = text;
      current = text;
      stagesSeen.add(nameKey(text));
      account.sections += 1;
      skip(row.number, reason('headingRow', { value: excerpt(text) }));
      continue;
    }
    if (lone === 'note') {
      skip(row.number, reason('noteRow', { value: excerpt(shownText(cellAt(row, filled[0] ?? 0))) }));
      continue;
    }
    sums.add(row, filled);
    const stageSays = stageColumn === null ? '' : shownText(cellAt(row, stageColumn));
    const repeats = stageSays !== '' && isDitto(stageSays);
    const stageText = repeats ? '' : stageSays;
    if (stageText !== '' && stageText !== said) {
      said = stageText;
      current = oneLine(stageText);
      stagesSeen.add(nameKey(stageText));
    }
    const filledStage: string | null =
      stageText !== '' ? null : stageColumn !== null && (filling || repeats) ? current : section;
    if (
      stageColumn !== null &&
      !repeats &&
      ((filledStage !== null && filledStage === current) || cellAt(row, stageColumn).merged === true)
    )
      account.filledDown += 1;
    const reading = read(row, filledStage);
    if (repeats && stageColumn !== null)
      reading.doubtful.push({
        row: row.number,
        column: columnName(table.labels[stageColumn] ?? '', stageColumn),
        field: 'stage',
        value: stageSays,
        taken: filledStage,
        reason: reason('ditto', { value: filledStage ?? '' }),
      });
    const name = reading.values.name;
    if (typeof name !== 'string') {
      const refusal = reading.rejected.find((value) => value.field === 'name' && value.value !== '');
      skip(row.number, refusal === undefined ? reason('noName') : refusal.reason);
      continue;
    }
    if (example.test(name)) {
      skip(row.number, reason('exampleRow', { value: excerpt(name) }));
      continue;
    }
    account.rows.push(plannedRow(row, reading, name));
  }
}
