/**
 * Finds the answers in a survey export whatever its layout: Qualtrics (one to four header rows), SurveyMonkey (two forms), long form with one row an
 * answer (RateNL), or one plain header. What comes out is one row a respondent, with every header text of each column.
 */
import { columnLetters, sheetCell, type SheetCell, type SheetTable } from '@shared/domain/sheet';
import { oneLine, wordKey } from '@shared/domain/parse';
import { pivotLong } from './longForm';

export type SurveyLayout = 'qualtrics' | 'surveyMonkey' | 'longForm' | 'plain';

export interface SurveyColumn {
  /** 0-based column in the file; of a question in long form its place after the columns of the file. */
  readonly index: number;
  readonly letter: string;
  /** The header as people read it. */
  readonly label: string;
  /** Every text of the header: ids, labels, import ids. */
  readonly texts: readonly string[];
}

export interface SurveyRow {
  /** Row of the file, as a spreadsheet program numbers it. */
  readonly number: number;
  /** Texts by place in `columns`. */
  readonly cells: readonly string[];
}

export interface SurveyTable {
  readonly sheet: string;
  readonly layout: SurveyLayout;
  /** Row of the last header row. */
  readonly headerRow: number;
  readonly columns: readonly SurveyColumn[];
  /** Rows that hold anything; made while going through them. */
  rows(): Iterable<SurveyRow>;
}

/** A cell as plain text that every parser reads alike: a decimal point, ISO dates. */
export function plainText(cell: SheetCell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'number':
      return String(cell.number);
    case 'boolean':
      return cell.boolean ? 'true' : 'false';
    case 'date':
      return cell.date;
    case 'text':
    case 'error':
      return cell.text.trim();
  }
}

const importIdCell = /^\{\s*['"]?ImportId['"]?\s*:/i;
const qualtricsIds = new Set([
  'startdate',
  'enddate',
  'recordeddate',
  'responseid',
  'finished',
  'progress',
  'status',
  'ipaddress',
]);
const monkeyIds = new Set(['respondent id', 'collector id', 'start date', 'end date', 'date created', 'date modified']);

function rowTexts(sheet: SheetTable, index: number): readonly string[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => plainText(sheetCell(sheet, index, column)));
}

const filledCount = (texts: readonly string[]): number => texts.filter((text) => text !== '').length;

/** True for a row of answers rather than of headers: numbers, dates or yes/no in a fifth of its cells, or the id of a response. */
function looksLikeAnswers(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  const values = filled.filter((text) => /^(?:[\d.,:/\-\s]+|true|false|waar|onwaar)$/i.test(text)).length;
  return filled.some((text) => /^R_[A-Za-z0-9]{8,}$/.test(text)) || (values >= 2 && values >= filled.length / 5);
}

/** How many rows from `first` on are headers, and whose layout it is. */
function headerSpan(sheet: SheetTable, first: number): { readonly layout: SurveyLayout; readonly count: number } {
  const rows = Array.from({ length: Math.min(5, sheet.rowCount - first) }, (_, offset) =>
    rowTexts(sheet, first + offset),
  );
  const [top = [], second = []] = rows;
  const json = rows.findIndex(
    (texts) => texts.filter((text) => importIdCell.test(text)).length > filledCount(texts) / 2,
  );
  const keys = top.map((text) => wordKey(text));
  if (json >= 0) {
    // A parser met a fourth row, of choices, under the import ids.
    const more = rows.slice(json + 1).findIndex((texts) => looksLikeAnswers(texts));
    return { layout: 'qualtrics', count: json + 1 + (json < 3 && more > 0 ? Math.min(more, 4 - json - 1) : 0) };
  }
  const monkey = keys.filter((key) => monkeyIds.has(key)).length;
  if (monkey >= 2 && keys.includes('respondent id')) {
    const id = keys.indexOf('respondent id');
    return { layout: 'surveyMonkey', count: (second[id] ?? '') === '' ? 2 : 1 };
  }
  const ids = keys.filter((key) => qualtricsIds.has(key.replace(/ /g, ''))).length;
  const legacy = top.filter((text) => /^V\d+$/.test(text)).length;
  if (ids >= 3 || legacy >= 3) {
    const data = rows.findIndex((texts, offset) => offset > 0 && looksLikeAnswers(texts));
    return { layout: 'qualtrics', count: Math.min(4, data < 0 ? 1 : data) };
  }
  return { layout: 'plain', count: 1 };
}

/** The first row that can be a header: the one the user chose, otherwise the first of the upper rows that fills most of the width. */
function firstHeader(sheet: SheetTable, headerRow: number | undefined): number {
  if (headerRow !== undefined) return Math.max(0, [...sheet.stored.rowNumbers].indexOf(headerRow));
  for (let index = 0; index < Math.min(15, sheet.rowCount); index += 1) {
    const texts = rowTexts(sheet, index);
    if (filledCount(texts) >= Math.max(2, sheet.columnCount * 0.4) && !looksLikeAnswers(texts)) return index;
  }
  return 0;
}

interface Header {
  readonly columns: readonly SurveyColumn[];
  /** Columns of the file that make up each column: several where each holds one choice of a question. */
  readonly sources: readonly { readonly from: number; readonly to: number; readonly choices: readonly string[] }[];
}

const plainResponse = /^(?:response|open-ended response|antwoord|open antwoord)$/i;
const choiceLabel = /^-?\d{1,2}(?:\s*[-–—:=(.].*)?$/u;

/** Columns of SurveyMonkey: the question stands once and runs on to the right; choices 0…10 in columns of their own are one question. */
function monkeyHeader(top: readonly string[], second: readonly string[]): Header {
  const columns: SurveyColumn[] = [];
  const sources: Header['sources'][number][] = [];
  let start = 0;
  while (start < top.length) {
    let end = start + 1;
    while (end < top.length && (top[end] ?? '') === '' && (second[end] ?? '') !== '') end += 1;
    const question = oneLine(top[start] ?? '');
    const parts = second.slice(start, end).map(oneLine);
    const isChoice = parts.length >= 3 && parts.every((part) => choiceLabel.test(part));
    const add = (from: number, to: number, part: string, choices: readonly string[]): void => {
      const detail = part === '' || plainResponse.test(part) ? '' : part;
      const label = detail === '' ? question : question === '' ? detail : `${question} - ${detail}`;
      columns.push({
        index: from,
        letter: columnLetters(from),
        label,
        texts: [question, detail].filter((text) => text !== ''),
      });
      sources.push({ from, to, choices });
    };
    if (isChoice) add(start, end, '', parts);
    else parts.forEach((part, offset) => add(start + offset, start + offset + 1, part, []));
    start = end;
  }
  return { columns, sources };
}

function importId(text: string): string | null {
  return /['"]?ImportId['"]?\s*:\s*['"]([^'"]*)['"]/i.exec(text)?.[1] ?? null;
}

function plainHeader(rows: readonly (readonly string[])[], width: number): Header {
  const columns = Array.from({ length: width }, (_, index): SurveyColumn => {
    const texts = rows
      .map((row) => oneLine(row[index] ?? ''))
      .map((text) => (importIdCell.test(text) ? (importId(text) ?? '') : text))
      .filter((text) => text !== '');
    // Of an id and a label the label is what people read: the second header row where there is one.
    const label = texts.length > 1 && rows.length > 1 ? (texts[1] ?? '') : (texts[0] ?? '');
    return { index, letter: columnLetters(index), label, texts: [...new Set(texts)] };
  });
  return { columns, sources: columns.map(({ index }) => ({ from: index, to: index + 1, choices: [] })) };
}

/** The answers of a sheet; null for a sheet with fewer than two rows. */
export function surveyTable(sheet: SheetTable, headerRow?: number): SurveyTable | null {
  if (sheet.rowCount < 2) return null;
  const first = firstHeader(sheet, headerRow);
  const { layout, count } = headerSpan(sheet, first);
  const rows = Array.from({ length: count }, (_, offset) => rowTexts(sheet, first + offset));
  const header =
    layout === 'surveyMonkey' && count === 2
      ? monkeyHeader(rows[0] ?? [], rows[1] ?? [])
      : plainHeader(rows, sheet.columnCount);
  const start = first + count;
  const wide: SurveyTable = {
    sheet: sheet.name,
    layout,
    headerRow: sheet.stored.rowNumbers[start - 1] ?? 1,
    columns: header.columns,
    rows: () => wideRows(sheet, start, header),
  };
  return layout === 'plain' ? (pivotLong(wide) ?? wide) : wide;
}

function* wideRows(sheet: SheetTable, start: number, header: Header): Generator<SurveyRow, void, undefined> {
  for (let index = start; index < sheet.rowCount; index += 1) {
    const cells = header.sources.map(({ from, to, choices }) => {
      if (to - from === 1) return plainText(sheetCell(sheet, index, from));
      // The chosen one is filled in, with its own words or with a mark.
      for (let column = from; column < to; column += 1) {
        const text = plainText(sheetCell(sheet, index, column));
        if (text !== '') return choiceLabel.test(text) && text !== '1' ? text : (choices[column - from] ?? text);
      }
      return '';
    });
    if (cells.some((cell) => cell !== '')) yield { number: sheet.stored.rowNumbers[index] ?? index + 1, cells };
  }
}
