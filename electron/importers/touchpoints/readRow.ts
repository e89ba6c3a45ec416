/** Reads the cells of one row of a touchpoint table into typed values, with what was doubtful and what was refused. */
import type { DoubtfulValue, RejectedValue } from '@shared/domain/importPlan';
import { formatCell, inputText, oneLine, reason, reasonOf, writeYesNo } from '@shared/domain/parse';
import { laws, modes, processes, type Law, type Mode } from '@shared/domain/terms';
import type { FieldKind, FieldValue, TouchpointField } from '@shared/domain/touchpoint';
import type { Locale } from '@shared/i18n';
import type { SheetRow } from '@shared/domain/sheet';
import { cellAt, isCovered, shownText } from '../recognise/cells';
import type { PlannedExtraField, PlannedValues } from './plan.types';
import { createCellReader, type CellReading, type CellSettings, type ReadColumn } from './readCell';

export { kindOfField, type ReadColumn } from './readCell';

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

export interface ReadSettings extends CellSettings {
  readonly locale: Locale;
  readonly extraFields: readonly PlannedExtraField[];
}

/** What the row above said in a column, for ‘idem’. */
interface Above {
  readonly text: string;
  readonly result: CellReading;
}

/** Makes a reader of rows for one table; values that come back are parsed once, and a repeat sign takes the value of the row before. */
export function createRowReader(
  columns: readonly ReadColumn[],
  settings: ReadSettings,
): (row: SheetRow, stage: string | null) => RowReading {
  const readCell = createCellReader(columns, settings);
  const statesEstimate = columns.some((column) => column.field === 'frequencyIsEstimate');
  const hasLaws = columns.some((column) => column.field.startsWith('law:'));
  const above: (Above | undefined)[] = [];

  return (row, stage) => {
    const reading: RowReading = {
      values: {},
      extra: new Array<null>(settings.extraFields.length).fill(null),
      source: {},
      doubtful: [],
      rejected: [],
      statedMode: null,
      uid: null,
      marks: null,
    };
    const broken: Law[] = [];
    let lawsSaid = false;
    let marked: Map<string, string[]> | null = null;
    if (stage !== null) {
      reading.values.stage = { name: stage };
      reading.source['stage'] = stage;
    }
    for (let position = 0; position < columns.length; position += 1) {
      const column = columns[position];
      if (column === undefined) continue;
      if (column.field === 'stage' && stage !== null && column.mark === null) continue;
      const cell = cellAt(row, column.index);
      const shown = cell.kind === 'empty' || isCovered(row, column.index) ? '' : shownText(cell);
      if (column.field === 'rowBase') {
        reading.marks = shown === '' ? null : shown;
        continue;
      }
      if (column.field === 'rowId') {
        if (shown !== '') reading.source['rowId'] = shown;
        reading.uid = shown === '' ? null : shown.toLowerCase();
        continue;
      }
      let text = shown;
      let result = shown === '' ? emptyReading(column) : readCell(column, cell, shown);
      if (result.ditto === true) {
        const before = above[position];
        text = before?.text ?? '';
        result = before === undefined ? emptyReading(column) : before.result;
        const taken = result.ok ? takenText(column.kind, result.value, settings) : null;
        reading.doubtful.push(doubt(row, column, shown, taken, reason('ditto', { value: oneLine(text) })));
      } else if (text !== '') above[position] = { text, result };
      const repeated = text !== shown;
      if (column.mark !== null) {
        marked ??= new Map();
        const list = marked.get(column.field) ?? [];
        marked.set(column.field, list);
        if (result.ok && result.value === true) list.push(column.mark);
        if (result.ok && result.doubt !== undefined && !repeated)
          reading.doubtful.push(doubt(row, column, shown, result.value === true ? column.mark : null, result.doubt));
        continue;
      }
      if (text !== '')
        reading.source[column.field] =
          reading.source[column.field] === undefined ? text : `${reading.source[column.field] ?? ''} / ${text}`;
      if (!result.ok) {
        reading.rejected.push({ ...where(row, column, shown), reason: reasonOf(result.error) });
        if (column.extra === null) put(reading, column, unknownValue(column.kind, column.field));
        continue;
      }
      if (column.field.startsWith('law:')) {
        const law = column.field.slice(4) as Law;
        if (text !== '') lawsSaid ||= result.value !== null;
        const isBroken = typeof result.value === 'boolean' && result.value === column.yesIsBroken;
        if (isBroken) broken.push(law);
        if (repeated) continue;
        if (isBroken && column.lawIsGuess)
          reading.doubtful.push(
            doubt(
              row,
              column,
              shown,
              writeYesNo(true, settings.locale),
              reason('lawBroken', { value: oneLine(text), law: column.name }),
            ),
          );
        else if (result.doubt !== undefined)
          reading.doubtful.push(
            doubt(row, column, shown, takenText(column.kind, result.value, settings), result.doubt),
          );
        continue;
      }
      if (result.doubt !== undefined && !repeated)
        reading.doubtful.push(
          doubt(row, column, inputText(shown), takenText(column.kind, result.value, settings), result.doubt),
        );
      if (column.extra !== null) reading.extra[column.extra] = plain(result.value);
      else put(reading, column, result.value);
      if (column.field === 'frequencyPerMonth' && (!statesEstimate || result.estimate === true))
        reading.values.frequencyIsEstimate ??= result.value === null ? null : result.estimate === true;
      if (result.chargeKind !== undefined) reading.values.chargeKind ??= result.chargeKind;
      if (result.department !== undefined) takeDepartment(reading, row, column, shown, result.department);
    }
    if (hasLaws)
      reading.values.brokenLaws = lawsSaid || broken.length > 0 ? laws.filter((law) => broken.includes(law)) : null;
    if (marked !== null) for (const [field, list] of marked) putMarks(reading, row, columns, field, list);
    return reading;
  };
}

function where(row: SheetRow, column: ReadColumn, value: string): Omit<RejectedValue, 'reason'> {
  return { row: row.number, column: column.name, field: column.field, value };
}

function doubt(
  row: SheetRow,
  column: ReadColumn,
  value: string,
  taken: string | null,
  why: DoubtfulValue['reason'],
): DoubtfulValue {
  return { ...where(row, column, value), taken, reason: why };
}

/** ‘P. Jansen (Facturatie)’ where no column names the department. */
function takeDepartment(reading: RowReading, row: SheetRow, column: ReadColumn, text: string, name: string): void {
  if (reading.values.department !== undefined && reading.values.department !== null) return;
  reading.values.department = { name };
  reading.source['department'] = name;
  reading.doubtful.push({
    ...doubt(row, column, text, name, reason('nameAndDepartment')),
    field: 'department',
  });
}

/** What the crosses of a row say together for a field. */
function putMarks(
  reading: RowReading,
  row: SheetRow,
  columns: readonly ReadColumn[],
  field: string,
  list: readonly string[],
): void {
  if (list.length > 0) {
    const text = list.join(' / ');
    const known = reading.source[field];
    reading.source[field] = known === undefined ? text : `${known} / ${text}`;
  }
  if (field === 'mode') {
    const stated = modes.filter((mode) => list.includes(mode));
    reading.statedMode = stated.length > 1 ? 'hybrid' : (stated[0] ?? reading.statedMode);
  } else if (field === 'processes') reading.values.processes = processes.filter((process) => list.includes(process));
  else if (field === 'stage') {
    const [first] = list;
    if (first === undefined) return;
    reading.values.stage = { name: first };
    const column = columns.find((candidate) => candidate.field === 'stage' && candidate.mark === first);
    if (list.length > 1 && column !== undefined)
      reading.doubtful.push(doubt(row, column, list.join(' / '), first, reason('several')));
  } else {
    const known = reading.values[field as 'channels' | 'personas'];
    const before = Array.isArray(known) ? (known as readonly { readonly name: string }[]) : [];
    reading.values[field as 'channels' | 'personas'] = [...before, ...list.map((name) => ({ name }))];
  }
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

const unknown: CellReading = { ok: true, value: null };
const unknownList: CellReading = { ok: true, value: [] };

function emptyReading(column: ReadColumn): CellReading {
  return unknownValue(column.kind, column.field) === null ? unknown : unknownList;
}

function put(reading: RowReading, column: ReadColumn, value: FieldValue): void {
  if (column.field === 'mode') {
    reading.statedMode = typeof value === 'string' ? (modes.find((mode) => mode === value) ?? null) : null;
    return;
  }
  const field = column.field as TouchpointField;
  // ‘± 9.000’ says so itself: an empty column beside it takes nothing back.
  if (field === 'frequencyIsEstimate' && value === null && reading.values.frequencyIsEstimate === true) return;
  const before = reading.values[field];
  // Two columns of channels make one list.
  if (column.kind.type === 'references' && Array.isArray(before) && before.length > 0 && Array.isArray(value)) {
    const names = [...before, ...value] as { readonly name: string }[];
    reading.values[field] = names.filter((one, index) => names.findIndex((other) => other.name === one.name) === index);
    return;
  }
  reading.values[field] = value;
}
