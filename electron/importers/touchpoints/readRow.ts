/** Reads the cells of one row of a touchpoint table into typed values, with what was doubtful and what was refused. */
import type { DoubtfulValue, RejectedValue } from '@shared/domain/importPlan';
import {
  findChoice,
  formatCell,
  inputText,
  isUnknownMark,
  kindOfColumn,
  nameKey,
  oneLine,
  parseCell,
  reason,
  reasonOf,
  writeYesNo,
  type Parsed,
} from '@shared/domain/parse';
import { chargeKinds, laws, modes, type Law, type Mode } from '@shared/domain/terms';
import type { FieldKind, FieldValue, TouchpointField } from '@shared/domain/touchpoint';
import type { Locale } from '@shared/i18n';
import type { SheetCell, SheetRow } from '@shared/domain/sheet';
import { cellAt, inputOf, shownText, textInput } from '../recognise/cells';
import type { PlannedExtraField, PlannedValues } from './plan.types';

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
}

export interface RowReading {
  readonly values: PlannedValues;
  readonly extra: (string | number | boolean | null)[];
  readonly source: Record<string, string>;
  readonly doubtful: DoubtfulValue[];
  readonly rejected: RejectedValue[];
  statedMode: Mode | null;
  uid: string | null;
  marks: string | null;
}

export interface ReadSettings {
  readonly locale: Locale;
  /** Language of the separators in the numbers of the table. */
  readonly numbers: Locale;
  /** Text to take instead, by `${field}\u0000${original}`. */
  readonly decisions: Readonly<Record<string, string>>;
  readonly extraFields: readonly PlannedExtraField[];
}

const modeKind: FieldKind = { type: 'choice', choices: modes };

/** Kind by which a column's cells are parsed. */
export function kindOfField(field: string): FieldKind | undefined {
  if (field === 'mode') return modeKind;
  if (field === 'rowId' || field === 'rowBase') return { type: 'text', long: false };
  if (field.startsWith('law:')) return { type: 'boolean' };
  return kindOfColumn(field);
}

type CachedReading = Parsed & { readonly chargeKind?: string };

/** ‘overlijden’ or ‘ja (ziekte)’ where a yes or no is asked: charged, and why. */
function readCharge(text: string, result: Parsed): CachedReading {
  const inside = /[(:,–-]\s*([^()]+?)\s*\)?\s*$/u.exec(text)?.[1] ?? text;
  const kind = findChoice(chargeKinds, text) ?? findChoice(chargeKinds, inside);
  if (kind === null || (result.ok && result.value === false)) return result;
  return { ok: true, value: true, doubt: reason('chargeNamed'), chargeKind: kind.choice };
}

/** Makes a reader of cells for one table; values that come back are parsed once. */
export function createRowReader(
  columns: readonly ReadColumn[],
  settings: ReadSettings,
): (row: SheetRow, stage: string | null) => RowReading {
  const caches = new Map<number, Map<string | number, CachedReading>>();
  const statesEstimate = columns.some((column) => column.field === 'frequencyIsEstimate');

  function parse(column: ReadColumn, cell: SheetCell, text: string): CachedReading {
    const decision = settings.decisions[`${column.field}\u0000${text}`];
    if (decision !== undefined) {
      const decided = parseCell(column.kind, decision, settings.numbers, { field: column.field });
      if (decided.ok) return { ...decided, doubt: reason('decided') };
    }
    if (column.kind.type === 'text') {
      // A lone sign of “unknown” in a text is no text.
      if (/^[?\-–—]+$/u.test(text) && isUnknownMark(text))
        return { ok: true, value: null, doubt: reason('unknownMark', { value: text }) };
      if (cell.kind === 'error') return { ok: true, value: null, doubt: reason('spreadsheetError', { value: text }) };
      return parseCell(column.kind, textInput(cell), settings.numbers, { field: column.field });
    }
    const reference = column.kind.type === 'reference' || column.kind.type === 'references';
    const result = parseCell(column.kind, reference ? textInput(cell) : inputOf(cell), settings.numbers, {
      field: column.field,
    });
    if (column.field === 'emotionalCharge' && (!result.ok || result.doubt !== undefined))
      return readCharge(text, result);
    if (
      column.field === 'processes' &&
      result.ok &&
      result.doubt === undefined &&
      Array.isArray(result.value) &&
      result.value.length > 1 &&
      nameKey(formatCell(column.kind, result.value, 'nl')) !== nameKey(text) &&
      nameKey(formatCell(column.kind, result.value, 'en')) !== nameKey(text)
    ) {
      return { ...result, doubt: reason('several') };
    }
    return result;
  }

  function readCell(column: ReadColumn, cell: SheetCell, text: string): CachedReading {
    if (column.kind.type === 'text') return parse(column, cell, text);
    let cache = caches.get(column.index);
    if (cache === undefined) {
      cache = new Map();
      caches.set(column.index, cache);
    }
    // A number may be shown rounded: two numbers that look the same are not the same.
    const key = cell.kind === 'number' && !text.endsWith('%') ? cell.number : `${cell.kind}\u0000${text}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const made = parse(column, cell, text);
    if (cache.size < 20_000) cache.set(key, made);
    return made;
  }

  return (row, stage) => {
    const reading: RowReading = {
      values: {},
      extra: settings.extraFields.map(() => null),
      source: {},
      doubtful: [],
      rejected: [],
      statedMode: null,
      uid: null,
      marks: null,
    };
    const broken = new Set<Law>();
    let lawsSaid = false;
    if (stage !== null) {
      reading.values.stage = { name: stage };
      reading.source['stage'] = stage;
    }
    for (const column of columns) {
      const cell = cellAt(row, column.index);
      const text = shownText(cell);
      if (column.field === 'stage' && stage !== null) continue;
      if (column.field === 'rowBase') {
        reading.marks = text === '' ? null : text;
        continue;
      }
      if (text !== '') reading.source[column.field] = text;
      if (column.field === 'rowId') {
        reading.uid = text === '' ? null : text.toLowerCase();
        continue;
      }
      const result = text === '' ? emptyReading(column) : readCell(column, cell, text);
      const where = { row: row.number, column: column.name, field: column.field, value: text };
      if (!result.ok) {
        reading.rejected.push({ ...where, reason: reasonOf(result.error) });
        if (column.extra === null) put(reading, column, unknownValue(column.kind, column.field));
        continue;
      }
      if (column.field.startsWith('law:')) {
        const law = column.field.slice(4) as Law;
        if (text !== '') lawsSaid ||= result.value !== null;
        const isBroken = typeof result.value === 'boolean' && result.value === column.yesIsBroken;
        if (isBroken) broken.add(law);
        if (isBroken && !column.yesIsBroken)
          reading.doubtful.push({
            ...where,
            taken: writeYesNo(true, settings.locale),
            reason: reason('lawBroken', { value: oneLine(text), law: column.name }),
          });
        else if (result.doubt !== undefined)
          reading.doubtful.push({
            ...where,
            taken: takenText(column.kind, result.value, settings),
            reason: result.doubt,
          });
        continue;
      }
      if (result.doubt !== undefined)
        reading.doubtful.push({
          ...where,
          value: inputText(text),
          taken: takenText(column.kind, result.value, settings),
          reason: result.doubt,
        });
      if (column.extra !== null) reading.extra[column.extra] = plain(result.value);
      else put(reading, column, result.value);
      if (column.field === 'frequencyPerMonth' && (!statesEstimate || result.estimate === true))
        reading.values.frequencyIsEstimate ??= result.value === null ? null : result.estimate === true;
      if (result.chargeKind !== undefined) reading.values.chargeKind ??= result.chargeKind;
    }
    if (columns.some((column) => column.field.startsWith('law:'))) {
      reading.values.brokenLaws = lawsSaid || broken.size > 0 ? laws.filter((law) => broken.has(law)) : null;
    }
    return reading;
  };
}

function takenText(kind: FieldKind, value: FieldValue, settings: ReadSettings): string | null {
  const text = formatCell(kind, value, settings.locale);
  return text === '' ? null : text;
}

function plain(value: FieldValue): string | number | boolean | null {
  return typeof value === 'object' ? null : value;
}

/** What an empty or refused cell means: unknown. */
function unknownValue(kind: FieldKind, field: string): FieldValue {
  return (kind.type === 'choices' || kind.type === 'references') && field !== 'brokenLaws' ? [] : null;
}

function emptyReading(column: ReadColumn): CachedReading {
  return { ok: true, value: unknownValue(column.kind, column.field) };
}

function put(reading: RowReading, column: ReadColumn, value: FieldValue): void {
  if (column.field === 'mode') {
    reading.statedMode = typeof value === 'string' ? (modes.find((mode) => mode === value) ?? null) : null;
    return;
  }
  // ‘± 9.000’ says so itself: an empty column beside it takes nothing back.
  if (column.field === 'frequencyIsEstimate' && value === null && reading.values.frequencyIsEstimate === true) return;
  reading.values[column.field as TouchpointField] = value;
}
