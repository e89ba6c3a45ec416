/** The limits an interview file is held to. A conversation of three hours is some 200,000 characters; these leave room for very long ones. */
import { spreadsheetLimits, type SpreadsheetLimits } from '../spreadsheet/limits';

const mebibyte = 1024 * 1024;

/** Characters of one transcript. */
export const transcriptCharacters = 5_000_000;

export const transcriptLimits: SpreadsheetLimits = {
  ...spreadsheetLimits,
  archiveBytes: 100 * mebibyte,
  textBytes: 20 * mebibyte,
  partBytes: 100 * mebibyte,
  totalBytes: 300 * mebibyte,
};
