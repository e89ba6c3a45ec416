/** Reads separated text into one sheet. Every cell is text as it stands in the file: what it means is for the importer to say. */
import type { Workbook, WorkbookWarning } from '@shared/domain/sheet';
import { createSheetBuilder, createTextPool } from '@shared/domain/sheetBuilder';
import { refuseImport } from '@shared/errors/importErrors';
import { isErrorText } from '../errorTexts';
import type { ReadOptions } from '../readOptions';
import type { SpreadsheetLimits } from '../limits';
import { detectDelimiter } from './delimiter';
import { decodeText } from './encoding';
import { readRecords } from './records';

/** Reads the bytes of a CSV file; the sheet is named `name`. Throws a Refusal when a limit is passed. */
export function readCsv(bytes: Buffer, name: string, options: ReadOptions, limits: SpreadsheetLimits): Workbook {
  const decoded = decodeText(bytes, options.encoding);
  const { text } = decoded;
  const detected = detectDelimiter(text);
  const delimiter = options.delimiter ?? detected.delimiter;
  const warnings: WorkbookWarning[] = [];
  if (decoded.undecodable > 0) {
    warnings.push({
      code: 'import.warning.undecodable',
      params: { count: decoded.undecodable, encoding: decoded.encoding },
    });
  } else if (decoded.guessed) {
    warnings.push({ code: 'import.warning.encodingGuessed', params: { encoding: decoded.encoding } });
  }
  const builder = createSheetBuilder(name, createTextPool(), {
    locale: options.locale ?? 'nl',
    maximumCells: limits.cells,
    onFull: () => {
      throw refuseImport('import.tooManyCells', { sheet: name, max: limits.cells });
    },
  });
  const lengths = new Map<number, number>();
  readRecords(
    text,
    delimiter,
    {
      record(fields, number) {
        builder.startRow(number, false);
        let used = 0;
        for (let column = 0; column < fields.length; column += 1) {
          const field = fields[column] ?? '';
          if (field === '') continue;
          used = column + 1;
          if (field.charCodeAt(0) === 35 && isErrorText(field)) builder.error(column, field);
          else builder.text(column, field);
        }
        if (used > 0) lengths.set(used, (lengths.get(used) ?? 0) + 1);
        if (number % 16_384 === 0) options.onProgress?.(Math.min(0.99, number / Math.max(number, text.length / 80)));
        return true;
      },
      unclosedQuote: (row) => void warnings.push({ code: 'import.warning.unclosedQuote', params: { row } }),
    },
    detected.from,
  );
  const nul = countNul(text);
  if (nul > 0) warnings.push({ code: 'import.warning.nulCharacters', params: { count: nul } });
  const sheet = builder.finish();
  const ragged = longerThanMost(lengths);
  if (ragged > 0) warnings.push({ code: 'import.warning.raggedRows', params: { count: ragged } });
  return { format: 'csv', encoding: decoded.encoding, delimiter, sheets: [sheet], warnings };
}

function countNul(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) count += 1;
  return count;
}

/** Rows that are longer than nearly all others: usually a separator inside a text without quotes. */
function longerThanMost(lengths: ReadonlyMap<number, number>): number {
  const total = [...lengths.values()].reduce((sum, times) => sum + times, 0);
  const rising = [...lengths].sort(([left], [right]) => left - right);
  let seen = 0;
  for (const [, times] of rising) {
    seen += times;
    if (seen >= total * 0.98) return total - seen;
  }
  return 0;
}
