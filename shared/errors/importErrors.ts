/** Refusals and warnings of reading files: their codes (keys under `errors.` in the messages) and the one way to make them. */
import { Refusal, type AppError } from './appError';

export const importErrorCodes = [
  'import.notFound',
  'import.noAccess',
  'import.isFolder',
  'import.empty',
  'import.notASpreadsheet',
  'import.oldExcelFormat',
  'import.binaryWorkbook',
  'import.numbersFile',
  'import.webPage',
  'import.xmlSpreadsheet',
  'import.passwordProtected',
  'import.damaged',
  'import.unsafe',
  'import.tooLarge',
  'import.tooManyCells',
  'import.tooSlow',
  'import.tooMuchMemory',
  'import.readerEnded',
  'import.unknownEncoding',
  'import.noSheets',
] as const;
export type ImportErrorCode = (typeof importErrorCodes)[number];

/** Remarks on a file that was read all the same. */
export const importWarningCodes = [
  'import.warning.nulCharacters',
  'import.warning.unclosedQuote',
  'import.warning.raggedRows',
  'import.warning.encodingGuessed',
  'import.warning.undecodable',
  'import.warning.formulaWithoutResult',
  'import.warning.hiddenSheets',
  'import.warning.hiddenRows',
] as const;
export type ImportWarningCode = (typeof importWarningCodes)[number];

/** What kind of file it turned out to be, for `import.notASpreadsheet`; the message chooses the words. */
export type FoundFile =
  | 'pdf'
  | 'image'
  | 'word'
  | 'presentation'
  | 'document'
  | 'archive'
  | 'database'
  | 'program'
  | 'media'
  | 'text'
  | 'binary';

/** A refusal to throw inside a reader; `readFile` functions turn it into a value. */
export function refuseImport(code: ImportErrorCode, params?: Readonly<Record<string, string | number>>): Refusal {
  return new Refusal(code, params);
}

/** The error value itself. */
export function importError(code: ImportErrorCode, params?: Readonly<Record<string, string | number>>): AppError {
  return params === undefined ? { code } : { code, params };
}
