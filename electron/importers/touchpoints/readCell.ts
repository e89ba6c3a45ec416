/** Reads one cell of a touchpoint table for its column: a typed value, a value with the doubt it leaves, or a refusal. Same texts are read once. */
import {
  findChoice,
  formatCell,
  isUnknownMark,
  kindOfColumn,
  nameKey,
  oneLine,
  parseCell,
  parseYesNo,
  periodIn,
  reason,
  toMonthly,
  type Parsed,
  type Period,
} from '@shared/domain/parse';
import { chargeKinds, modes } from '@shared/domain/terms';
import type { FieldKind } from '@shared/domain/touchpoint';
import type { SheetCell } from '@shared/domain/sheet';
import type { Locale } from '@shared/i18n';
import { inputOf, textInput } from '../recognise/cells';
import type { GradeReader } from '../recognise/grades';
import { touchpointMatcher } from './matcher';
import { readPerson } from './people';

/** A column of the table and what it is read as. */
export interface ReadColumn {
  readonly index: number;
  /** Field key, 'mode', 'rowId', 'law:<law>' or 'extra:<name>'. */
  readonly field: string;
  /** The column as accounts call it. */
  readonly name: string;
  readonly kind: FieldKind;
  /** Position in the plan's own fields; null for a field of the touchpoint. */
  readonly extra: number | null;
  /** For a column of one basic law: an empty cell and ‘nee’ say that it was kept when true; otherwise ‘nee’ says it was broken. */
  readonly yesIsBroken: boolean;
  /** Neither header nor group says what ‘ja’ means in this column of a basic law. */
  readonly lawIsGuess: boolean;
  /** For a column that marks one of several things: the thing. */
  readonly mark: string | null;
  /** Period other than a month that the header of a number per month names. */
  readonly period: Period | null;
  /** How an importance is given when not as a figure from 1 to 5: in words or signs, or out of ten. */
  readonly grades: GradeReader | 'ten' | null;
}

export type CellReading = Parsed & {
  readonly chargeKind?: string;
  /** A department that stood with the owner. */
  readonly department?: string;
  /** The cell says: the same as the row above. */
  readonly ditto?: true;
};

export interface CellSettings {
  /** Language of the separators in the numbers of the table. */
  readonly numbers: Locale;
  /** Text to take instead, by `${field}\u0000${original}`. */
  readonly decisions: Readonly<Record<string, string>>;
  /** The table explains that an asterisk stands for an estimate. */
  readonly starIsEstimate?: boolean;
}

const modeKind: FieldKind = { type: 'choice', choices: modes };
const dittoMarks = new Set([
  '"',
  '″',
  '〃',
  "''",
  '’’',
  '”',
  '“',
  ',,',
  '„',
  'idem',
  'idem.',
  'id.',
  'idem dito',
  'ditto',
  'dito',
  'zie boven',
  'zie hierboven',
  'hetzelfde',
  'zelfde',
  'same',
  'same as above',
  'as above',
  'see above',
  '-"-',
]);
/** Fields in which a repeat sign can stand; a name or a note with one is just that. */
const noDitto = new Set(['name', 'notes', 'lawQuote', 'rowId', 'rowBase', 'number']);

/** Kind by which a column's cells are parsed. */
export function kindOfField(field: string): FieldKind | undefined {
  if (field === 'mode') return modeKind;
  if (field === 'rowId' || field === 'rowBase') return { type: 'text', long: false };
  if (field.startsWith('law:')) return { type: 'boolean' };
  return kindOfColumn(field);
}

/** True for ‘idem’ and ‘"’: the same as in the row above. */
export function isDitto(text: string): boolean {
  return text.length <= 14 && dittoMarks.has(text.toLowerCase());
}

/** ‘overlijden’ or ‘ja (ziekte)’ where a yes or no is asked: charged, and why. */
function readCharge(text: string, result: Parsed): CellReading {
  const inside = /[(:,–-]\s*([^()]+?)\s*\)?\s*$/u.exec(text)?.[1] ?? text;
  const kind = findChoice(chargeKinds, text) ?? findChoice(chargeKinds, inside);
  if (kind === null || (result.ok && result.value === false)) return result;
  return { ok: true, value: true, doubt: reason('chargeNamed'), chargeKind: kind.choice };
}

/** A cross, a tick, a yes or a no in a column that stands for one thing. */
function readMark(cell: SheetCell, text: string, column: ReadColumn): CellReading {
  const where = { value: oneLine(text), column: column.name };
  if (/^\(x\)$/i.test(text)) return { ok: true, value: true, doubt: reason('marked', where) };
  const result = parseYesNo(inputOf(cell), column.field);
  if (!result.ok) return { ok: true, value: null, doubt: reason('notMarked', where) };
  const key = result.doubt?.key;
  return key === 'import.reasons.tick' || key === 'import.reasons.cross' ? { ok: true, value: result.value } : result;
}

/** A number under a header that counts per year, week or day; a cell that names a period itself is read as it says. */
function readPeriod(period: Period, text: string, result: Parsed): Parsed {
  if (!result.ok || typeof result.value !== 'number' || periodIn(text) !== null) return result;
  return { ...result, value: toMonthly(result.value, period), doubt: reason('convertedPeriod', { period }) };
}

/** An importance in words (‘hoog’ is 4 or 5) or out of ten (9 and 10 are 5); null for a cell that is neither. */
function readGrade(grades: GradeReader | 'ten', text: string): CellReading | null {
  if (grades !== 'ten') {
    const value = grades(text);
    return value === null ? null : { ok: true, value, doubt: reason('inWords', { value: oneLine(text) }) };
  }
  if (!/^(?:10|[1-9])(?:[.,]0+)?$/.test(text)) return null;
  const value = Math.ceil(Number(text.replace(',', '.')) / 2);
  return { ok: true, value, doubt: reason('tenToFive', { value: oneLine(text) }) };
}

function readTyped(column: ReadColumn, cell: SheetCell, text: string, settings: CellSettings): CellReading {
  const { field, kind } = column;
  if (column.grades !== null) {
    const graded = readGrade(column.grades, text);
    if (graded !== null) return graded;
  }
  const reference = kind.type === 'reference' || kind.type === 'references';
  const result = parseCell(kind, reference ? textInput(cell) : inputOf(cell), settings.numbers, { field });
  if (field === 'emotionalCharge' && (!result.ok || result.doubt !== undefined)) return readCharge(text, result);
  if (kind.type === 'boolean' && !result.ok && (touchpointMatcher.match(text, true).get(field) ?? 0) >= 0.9)
    return { ok: true, value: true, doubt: reason('repeatsColumn') };
  if (kind.type === 'number') {
    const read = column.period === null ? result : readPeriod(column.period, text, result);
    return settings.starIsEstimate === true && read.ok && read.value !== null && /\*\s*$/.test(text)
      ? { ...read, doubt: reason('legendEstimate'), estimate: true }
      : read;
  }
  if (
    field === 'processes' &&
    result.ok &&
    result.doubt === undefined &&
    Array.isArray(result.value) &&
    result.value.length > 1 &&
    nameKey(formatCell(kind, result.value, 'nl')) !== nameKey(text) &&
    nameKey(formatCell(kind, result.value, 'en')) !== nameKey(text)
  ) {
    return { ...result, doubt: reason('several') };
  }
  return result;
}

/** Makes a reader of cells for one table. */
export function createCellReader(
  columns: readonly ReadColumn[],
  settings: CellSettings,
): (column: ReadColumn, cell: SheetCell, text: string) => CellReading {
  const caches = new Map<number, Map<string | number, CellReading>>();
  for (const column of columns) caches.set(column.index, new Map());
  const hasDecisions = Object.keys(settings.decisions).length > 0;
  const splitsOwners = !columns.some((column) => column.field === 'department');

  function parse(column: ReadColumn, cell: SheetCell, text: string): CellReading {
    const { field, kind } = column;
    const decision = hasDecisions ? settings.decisions[`${field}\u0000${text}`] : undefined;
    if (decision !== undefined) {
      const decided = parseCell(kind, decision, settings.numbers, { field });
      if (decided.ok) return { ...decided, doubt: reason('decided') };
    }
    if (isDitto(text) && !noDitto.has(field)) return { ok: true, value: null, ditto: true };
    if (column.mark !== null) return readMark(cell, text, column);
    if (kind.type === 'text') {
      // A lone sign of “unknown” in a text is no text.
      if (((field === 'name' && text.length <= 25) || /^[?\-–—.…]+$/u.test(text)) && isUnknownMark(text))
        return { ok: true, value: null, doubt: reason('unknownMark', { value: text }) };
      if (cell.kind === 'error') return { ok: true, value: null, doubt: reason('spreadsheetError', { value: text }) };
      return parseCell(kind, textInput(cell), settings.numbers, { field });
    }
    if (field === 'owner' || field === 'department') {
      const person = readPerson(text, field === 'owner' && splitsOwners);
      if (person !== null) return person;
    }
    return readTyped(column, cell, text, settings);
  }

  return (column, cell, text) => {
    if (column.kind.type === 'text' && column.mark === null) return parse(column, cell, text);
    const cache = caches.get(column.index);
    // A number may be shown rounded: two numbers that look the same are not the same.
    const key =
      cell.kind === 'number' && !text.endsWith('%')
        ? cell.number
        : cell.kind === 'text'
          ? text
          : `${cell.kind}\u0000${text}`;
    const known = cache?.get(key);
    if (known !== undefined) return known;
    const made = parse(column, cell, text);
    if (cache !== undefined && cache.size < 20_000) cache.set(key, made);
    return made;
  };
}
