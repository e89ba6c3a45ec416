/** Writes a sheet as separated text: Dutch programs expect semicolons and decimal commas, and none may find a formula in it. */
import { dateSerial, displayNumber } from '@shared/domain/sheetFormat';
import { isRiskyText, wellFormed } from './cellText';
import type { SheetColumn, SheetData, SheetValue } from './model';

export interface CsvOptions {
  readonly language: 'nl' | 'en';
  /** Leaves texts exactly as they are, without the mark before what a program may read as a formula. */
  readonly exact?: boolean;
}

/** A text that is just a number, such as -5 or +3,5 %: no formula. */
const plainNumber = /^\s*[+-]?\d+(?:[.,]\d+)*\s?%?\s*$/;

function valueText(column: SheetColumn, value: SheetValue, options: CsvOptions): string {
  if (value === null) return '';
  if (typeof value === 'number') return options.language === 'nl' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'boolean') return options.language === 'nl' ? (value ? 'ja' : 'nee') : value ? 'yes' : 'no';
  if (column.type === 'date' && options.language === 'nl') {
    const serial = dateSerial(value);
    if (serial !== null)
      return displayNumber(serial, Number.isInteger(serial) ? 'd-m-yyyy' : 'd-m-yyyy hh:mm:ss', 'nl');
  }
  const text = wellFormed(value);
  return options.exact !== true && isRiskyText(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The file in chunks: byte order mark, header, rows; lines end in CRLF. `onRow` is called for every data row. */
export function* csvChunks(
  sheet: SheetData,
  options: CsvOptions,
  onRow: () => void = () => undefined,
): Generator<string, void, undefined> {
  const delimiter = options.language === 'nl' ? ';' : ',';
  const label: SheetColumn = { label: '', type: 'text' };
  let chunk = `\uFEFF${sheet.columns.map((column) => quoted(valueText(label, column.label, options), delimiter)).join(delimiter)}\r\n`;
  for (const values of sheet.rows) {
    chunk += sheet.columns
      .map((column, index) => quoted(valueText(column, values[index] ?? null, options), delimiter))
      .join(delimiter);
    chunk += '\r\n';
    onRow();
    if (chunk.length > 60_000) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}
