/** Reads an OpenDocument spreadsheet: one stream through content.xml. The shown text of numbers and dates is in the file itself. */
import { cellFlags, type SheetTable, type Workbook } from '@shared/domain/sheet';
import { createSheetBuilder, createTextPool, type SheetBuilder } from '@shared/domain/sheetBuilder';
import { dateSerial, displayNumber } from '@shared/domain/sheetFormat';
import { refuseImport } from '@shared/errors/importErrors';
import type { Archive } from '../archive';
import { errorText } from '../errorTexts';
import type { SpreadsheetLimits } from '../limits';
import type { ReadOptions } from '../readOptions';
import type { XmlAttributes, XmlHandler } from '../xml';
import { createNumberExplainer } from './shownNumber';

const lastRow = 1_048_576;
const lastColumn = 16_384;

interface Cell {
  readonly covered: boolean;
  readonly type: string;
  readonly value: string;
  readonly isError: boolean;
  readonly hasFormula: boolean;
  readonly repeat: number;
  readonly rowsSpanned: number;
  readonly columnsSpanned: number;
  text: string;
  note: string | null;
}

function repeatOf(attributes: XmlAttributes, name: string, most: number): number {
  const number = Number(attributes.get(name) ?? 1);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : 1;
}

function readCell(tag: string, attributes: XmlAttributes): Cell {
  const type = attributes.get('office:value-type') ?? attributes.get('calcext:value-type') ?? '';
  const value =
    attributes.get('office:value') ??
    attributes.get('office:date-value') ??
    attributes.get('office:time-value') ??
    attributes.get('office:boolean-value') ??
    attributes.get('office:string-value') ??
    '';
  return {
    covered: tag === 'covered-table-cell',
    type,
    value,
    isError: attributes.get('calcext:value-type') === 'error',
    hasFormula: attributes.get('table:formula') !== undefined,
    repeat: repeatOf(attributes, 'table:number-columns-repeated', lastColumn),
    rowsSpanned: repeatOf(attributes, 'table:number-rows-spanned', lastRow),
    columnsSpanned: repeatOf(attributes, 'table:number-columns-spanned', lastColumn),
    text: '',
    note: null,
  };
}

/** Fraction of a day of an ISO duration such as PT14H30M00S; null when it is none. */
function dayFraction(duration: string): number | null {
  const match = /^(-)?P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration);
  if (match === null) return null;
  const [days, hours, minutes, seconds] = match.slice(2).map((part) => Number((part ?? '0').replace(',', '.')));
  const sum = (days ?? 0) + (hours ?? 0) / 24 + (minutes ?? 0) / 1440 + (seconds ?? 0) / 86_400;
  return match[1] === undefined ? sum : -sum;
}

interface Target {
  readonly builder: SheetBuilder;
  readonly locale: 'nl' | 'en';
  readonly explain: ReturnType<typeof createNumberExplainer>;
}

/** Puts a cell into the builder; cells without a value are passed over. */
function emitCell(target: Target, cell: Cell, column: number): void {
  const { builder, locale, explain } = target;
  const flags = cell.hasFormula ? cellFlags.formula : 0;
  const shown = cell.text === '' ? undefined : cell.text;
  const asText = (text: string): void => (text === '' ? undefined : builder.text(column, text, flags));
  if (cell.isError) return builder.error(column, errorText(cell.text, locale), flags);
  switch (cell.type) {
    case '':
    case 'string':
      return asText(cell.text === '' ? cell.value : cell.text);
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(cell.value);
      if (cell.value === '' || !Number.isFinite(number)) return asText(cell.text);
      // LibreOffice writes the error of a formula as the number 0 with the error as text.
      if (cell.hasFormula && /^(?:#[^ ]*[!?]|#N\/[AB]|Err:\d+)$/.test(cell.text))
        return builder.error(column, errorText(cell.text, locale), flags);
      const explained = explain(number, cell.text);
      return builder.number(column, number, explained.code, flags, explained.shown);
    }
    case 'date': {
      const serial = dateSerial(cell.value);
      if (serial === null) return asText(cell.text);
      const isUsual = shown === displayNumber(serial, 'd-m-yyyy', locale);
      return builder.date(column, serial, undefined, flags, isUsual ? undefined : shown);
    }
    case 'time': {
      const fraction = dayFraction(cell.value);
      return fraction === null ? asText(cell.text) : builder.number(column, fraction, 'h:mm', flags, shown);
    }
    case 'boolean':
      return builder.boolean(column, cell.value === 'true', flags);
    default:
      return asText(cell.text);
  }
}

interface Row {
  readonly hidden: boolean;
  readonly repeat: number;
  readonly cells: { readonly cell: Cell; readonly column: number }[];
  column: number;
}

function emitRow(target: Target, row: Row, number: number): void {
  const { builder } = target;
  const filled = row.cells.filter(
    ({ cell }) => !cell.covered && (cell.text !== '' || cell.value !== '' || cell.note !== null),
  );
  if (filled.length === 0) return;
  for (let copy = 0; copy < row.repeat && number + copy <= lastRow; copy += 1) {
    builder.startRow(number + copy, row.hidden);
    for (const { cell, column } of filled) {
      for (let at = column; at < Math.min(column + cell.repeat, lastColumn); at += 1) {
        emitCell(target, cell, at);
        if (cell.note !== null) builder.note(number + copy, at, cell.note);
      }
      if (cell.rowsSpanned > 1 || cell.columnsSpanned > 1) {
        builder.merge({
          firstRow: number + copy,
          lastRow: number + copy + cell.rowsSpanned - 1,
          firstColumn: column,
          lastColumn: column + cell.columnsSpanned - 1,
        });
      }
    }
  }
}

/** The handler for content.xml; finished sheets come out through `onSheet`. */
function createContentHandler(
  newBuilder: (name: string) => SheetBuilder,
  locale: 'nl' | 'en',
  onSheet: (sheet: SheetTable) => void,
): XmlHandler {
  const hiddenStyles = new Set<string>();
  let style = '';
  let builder: SheetBuilder | null = null;
  let hiddenSheet = false;
  let tableDepth = 0;
  let rowNumber = 1;
  let row: Row | null = null;
  let cell: Cell | null = null;
  let note: string | null = null;
  let paragraphs = 0;
  let paragraphDepth = 0;
  let columnAt = 0;
  const explain = createNumberExplainer();

  const append = (piece: string): void => {
    if (cell === null) return;
    if (note === null) cell.text += piece;
    else note += piece;
  };
  const startParagraph = (): void => {
    paragraphDepth += 1;
    if (paragraphDepth > 1) return;
    if (paragraphs > 0) append('\n');
    paragraphs += 1;
  };
  const openTable = (tag: string, attributes: XmlAttributes): void => {
    if (builder === null) return;
    if (tag === 'table-column') {
      const count = repeatOf(attributes, 'table:number-columns-repeated', lastColumn);
      const visibility = attributes.get('table:visibility');
      if (visibility === 'collapse' || visibility === 'filter') builder.hideColumns(columnAt, columnAt + count - 1);
      columnAt += count;
    } else if (tag === 'table-row') {
      const visibility = attributes.get('table:visibility');
      row = {
        hidden: visibility === 'collapse' || visibility === 'filter',
        repeat: repeatOf(attributes, 'table:number-rows-repeated', lastRow),
        cells: [],
        column: 0,
      };
    } else if ((tag === 'table-cell' || tag === 'covered-table-cell') && row !== null) {
      cell = readCell(tag, attributes);
      paragraphs = 0;
    }
  };

  const handler: XmlHandler = {
    wantsText: false,
    open(tag, attributes) {
      if (tag === 'style') style = attributes.get('style:name') ?? '';
      else if (tag === 'table-properties' && attributes.get('table:display') === 'false') hiddenStyles.add(style);
      else if (tag === 'table') {
        tableDepth += 1;
        if (tableDepth > 1) return;
        builder = newBuilder(attributes.get('table:name') ?? '');
        hiddenSheet = hiddenStyles.has(attributes.get('table:style-name') ?? '');
        rowNumber = 1;
        columnAt = 0;
      } else if (tableDepth !== 1) return;
      else if (cell === null) openTable(tag, attributes);
      else if (tag === 'p' || tag === 'h') startParagraph();
      else if (tag === 's') append(' '.repeat(repeatOf(attributes, 'text:c', 10_000)));
      else if (tag === 'tab') append('\t');
      else if (tag === 'line-break') append('\n');
      else if (tag === 'annotation') {
        note = '';
        paragraphs = 0;
      }
      handler.wantsText = paragraphDepth > 0;
    },
    close(tag) {
      if (tag === 'table') {
        tableDepth -= 1;
        if (tableDepth > 0 || builder === null) return;
        onSheet(builder.finish({ hidden: hiddenSheet }));
        builder = null;
      } else if (tableDepth !== 1) return;
      else if (tag === 'p' || tag === 'h') paragraphDepth = Math.max(0, paragraphDepth - 1);
      else if (tag === 'annotation' && cell !== null) {
        cell.note = note;
        note = null;
        paragraphs = 0;
      } else if ((tag === 'table-cell' || tag === 'covered-table-cell') && cell !== null && row !== null) {
        row.cells.push({ cell, column: row.column });
        row.column += cell.repeat;
        cell = null;
        paragraphDepth = 0;
      } else if (tag === 'table-row' && row !== null && builder !== null) {
        emitRow({ builder, locale, explain }, row, rowNumber);
        rowNumber += row.repeat;
        row = null;
      }
      handler.wantsText = paragraphDepth > 0;
    },
    // Line ends and runs of spaces in the XML are layout; real ones are elements of their own.
    text: (piece) => append(piece.replace(/[\t\r\n ]+/g, ' ')),
  };
  return handler;
}

/** Whether the manifest says that parts are encrypted. */
async function isEncrypted(archive: Archive): Promise<boolean> {
  let encrypted = false;
  if (!archive.has('META-INF/manifest.xml')) return false;
  try {
    await archive.xml('META-INF/manifest.xml', {
      wantsText: false,
      open(tag) {
        if (tag === 'encryption-data' || tag === 'encrypted-key') encrypted = true;
      },
      close: () => undefined,
      text: () => undefined,
    });
  } catch {
    // Old files have a manifest with a document type; its content decides nothing else.
    return false;
  }
  return encrypted;
}

/** Reads all sheets; throws a Refusal when the file is damaged, encrypted, or passes a limit. */
export async function readOds(archive: Archive, options: ReadOptions, limits: SpreadsheetLimits): Promise<Workbook> {
  if (await isEncrypted(archive)) throw refuseImport('import.passwordProtected');
  const locale = options.locale ?? 'nl';
  const pool = createTextPool();
  const sheets: SheetTable[] = [];
  let cellsLeft = limits.cells;
  const total = archive.size('content.xml') + 1;
  const handler = createContentHandler(
    (name) =>
      createSheetBuilder(name, pool, {
        locale,
        maximumCells: cellsLeft,
        onFull: () => {
          throw refuseImport('import.tooManyCells', { sheet: name, max: limits.cells });
        },
      }),
    locale,
    (sheet) => {
      cellsLeft -= sheet.stored.kinds.length;
      sheets.push(sheet);
    },
  );
  await archive.xml('content.xml', handler, (bytes) => options.onProgress?.(Math.min(0.99, bytes / total)));
  return { format: 'ods', sheets, warnings: [] };
}
