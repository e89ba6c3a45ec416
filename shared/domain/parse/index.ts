/** Value parsers: from text as people write it to typed values, and back. Used by imports, by paste and by cell editing. */
export { kindOfColumn, parseCell, TEXT_LIMITS, type ParseContext } from './cell';
export { parseDate, writeDate } from './date';
export { entryName, formatCell } from './format';
export { numberLanguage, parseNumber, writeNumber } from './number';
export { periodIn, splitPeriod, toMonthly, type Period } from './period';
export { doubted, reason, reasonOf, reasonText, refused, storedReason, taken, type Parsed } from './result';
export { joinableName, splitNames, type NamePart } from './split';
export {
  inputText,
  isSpreadsheetError,
  isUnknownMark,
  joinedKey,
  nameKey,
  oneLine,
  unquoted,
  withoutControls,
  wordKey,
  type CellInput,
} from './text';
export { choiceLabel, findChoice } from './vocabulary';
export { parseYesNo, writeYesNo } from './yesNo';
