/** Reads one worksheet of an XLSX as a stream into a sheet builder. */
import { cellFlags, type SheetLocale } from '@shared/domain/sheet';
import type { SheetBuilder } from '@shared/domain/sheetBuilder';
import { dateSerial, lastDateSerial } from '@shared/domain/sheetFormat';
import { refuseImport } from '@shared/errors/importErrors';
import { errorText } from '../errorTexts';
import type { XmlHandler } from '../xml';
import { createTextCollector, generalFormat, isTrue, unescapeText, type CellFormat } from './workbookParts';

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Row (1-based) and column (0-based) of a reference such as 'AB12'; null when it is none. */
export function parseReference(reference: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(reference.slice(at));
  if (at === 0 || at > 3 || !Number.isInteger(row) || row < 1 || row > lastRow || column > lastColumn) return null;
  return { row, column: column - 1 };
}

export interface WorksheetContext {
  readonly builder: SheetBuilder;
  readonly sharedTexts: Int32Array;
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
  readonly locale: SheetLocale;
}

/** Excel's serial as days since 30-12-1899: before 1-3-1900 it is one off, because Excel has a 29-2-1900. */
function plainSerial(serial: number, from1904: boolean): number {
  if (from1904) return serial + 1462;
  return serial >= 1 && serial < 60 ? serial + 1 : serial;
}

/** The handler for a worksheet part; `formulasWithoutResult` counts formulas whose value the file does not hold. */
export function createWorksheetHandler(
  context: WorksheetContext,
): XmlHandler & { readonly formulasWithoutResult: () => number } {
  const { builder, sharedTexts, formats, from1904, locale } = context;
  const inline = createTextCollector();
  let row = 0;
  let column = -1;
  let type = '';
  let format: CellFormat = generalFormat;
  let value = '';
  let hasFormula = false;
  let isInline = false;
  let inCell = false;
  let withoutResult = 0;

  const fault = (detail: string): never => {
    throw refuseImport('import.damaged', { detail });
  };

  const startRow = (reference: string | undefined, hidden: boolean): void => {
    const number = reference === undefined ? row + 1 : Number(reference);
    if (!Number.isInteger(number) || number <= row || number > lastRow) fault(`row ${reference ?? number}`);
    row = number;
    column = -1;
    builder.startRow(row, hidden);
  };

  const startCell = (reference: string | undefined): void => {
    if (reference === undefined) column += 1;
    else {
      const place = parseReference(reference);
      if (place === null || place.row !== row) return fault(reference.slice(0, 20));
      column = place.column;
    }
    if (column >= lastColumn) fault('column');
  };

  const emitNumber = (text: string, flags: number): void => {
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) return builder.text(column, text, flags);
    if (format.isDate) {
      const serial = plainSerial(number, from1904);
      if (serial >= 0 && serial < lastDateSerial + 1) return builder.date(column, serial, format.code, flags);
    }
    builder.number(column, number, format.code, flags);
  };

  const emitCell = (): void => {
    const flags = hasFormula ? cellFlags.formula : 0;
    if (isInline) {
      const text = inline.take();
      if (text !== '') builder.text(column, text, flags);
      return;
    }
    if (value === '') {
      if (hasFormula && type !== 'str') withoutResult += 1;
      return;
    }
    switch (type) {
      case 's': {
        const id = sharedTexts[Number(value)];
        if (id === undefined) return fault(`text ${value.slice(0, 20)}`);
        if (id >= 0) builder.pooled(column, id, flags);
        return;
      }
      case 'str':
        return builder.text(column, unescapeText(value), flags);
      case 'b':
        return builder.boolean(column, isTrue(value), flags);
      case 'e':
        return builder.error(column, errorText(value, locale), flags);
      case 'd': {
        const serial = dateSerial(value);
        return serial === null ? builder.text(column, value, flags) : builder.date(column, serial, format.code, flags);
      }
      default:
        return emitNumber(value, flags);
    }
  };

  const startMerge = (reference: string): void => {
    const [first, last] = reference.split(':').map(parseReference);
    if (!first || !last) return;
    builder.merge({ firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column });
  };

  const handler: XmlHandler & { formulasWithoutResult: () => number } = {
    wantsText: false,
    formulasWithoutResult: () => withoutResult,
    open(tag, attributes) {
      if (tag === 'c') {
        startCell(attributes.get('r'));
        type = attributes.get('t') ?? 'n';
        const style = attributes.get('s');
        format = style === undefined ? (formats[0] ?? generalFormat) : (formats[Number(style)] ?? generalFormat);
        value = '';
        hasFormula = false;
        isInline = false;
        inCell = true;
      } else if (inCell) {
        if (tag === 'v') handler.wantsText = true;
        else if (tag === 'f') hasFormula = true;
        else if (tag === 'is') isInline = true;
        else if (isInline) {
          inline.open(tag, attributes);
          handler.wantsText = inline.wantsText;
        }
      } else if (tag === 'row') startRow(attributes.get('r'), isTrue(attributes.get('hidden')));
      else if (tag === 'col' && isTrue(attributes.get('hidden'))) {
        builder.hideColumns(Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1);
      } else if (tag === 'mergeCell') startMerge(attributes.get('ref') ?? '');
    },
    close(tag) {
      handler.wantsText = false;
      if (tag === 'c') {
        inCell = false;
        emitCell();
      } else if (isInline && inCell) inline.close(tag);
    },
    text(piece) {
      if (isInline) inline.text(piece);
      else value += piece;
    },
  };
  return handler;
}
