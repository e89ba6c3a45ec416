/** The limits a spreadsheet file is held to before and while it is read. Archives are streamed part by part, so the limits guard time more than memory. */

const mebibyte = 1024 * 1024;

export interface SpreadsheetLimits {
  /** Size of the file itself. */
  readonly archiveBytes: number;
  readonly textBytes: number;
  /** Entries in the archive: a workbook of a hundred sheets with pictures has some 500. */
  readonly entries: number;
  /** Unpacked size of one part and of all together, by what the archive declares and again by what comes out. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Unpacked to packed, for parts larger than `ratioFromBytes`: real sheets stay under 60. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly xmlDepth: number;
  /** Characters in one text of the XML, and in one tag. */
  readonly xmlText: number;
  readonly xmlTag: number;
  /** Stored cells of a workbook, empty ones left of a used one included: 500,000 rows of 20 columns. */
  readonly cells: number;
}

export const spreadsheetLimits: SpreadsheetLimits = {
  archiveBytes: 100 * mebibyte,
  textBytes: 250 * mebibyte,
  entries: 1000,
  partBytes: 400 * mebibyte,
  totalBytes: 600 * mebibyte,
  ratio: 200,
  ratioFromBytes: mebibyte,
  xmlDepth: 100,
  xmlText: 10_000_000,
  xmlTag: 1_000_000,
  cells: 10_000_000,
};

/** Bytes as whole megabytes for a message, at least 1. */
export function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / mebibyte));
}
