/** Makes a plan from a list of assignments: what is asked as criteria, and the words of the request beside it where they are vague. Pure. */
import type { DoubtfulValue, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import { nameKey, oneLine, reason } from '@shared/domain/parse';
import type { SheetTable, Workbook } from '@shared/domain/sheet';
import type { Assignment, AssignmentWords } from '@shared/domain/staffing';
import { findTable } from '../recognise/findTable';
import type { SimpleOptions } from '../recognise/simpleTable';
import { assignmentMatcher, assignmentPhrases } from './columns';
import { criteriaOf, type PlannedCriterion } from './criteria';
import { readStaffingTable, rowReader, type RowReader } from './table';
import { amountOf, dayOf, monthsOf, rangeOf } from './figures';
import {
  isNothing,
  assignmentStatusOf,
  codeOf,
  languagesOf,
  levelsOf,
  onlineShareOf,
  placeOf,
  processesOf,
} from './values';

export interface PlannedAssignment {
  readonly row: number;
  readonly fields: Omit<Assignment, 'id' | 'uid' | 'criteria'>;
  readonly criteria: readonly PlannedCriterion[];
}

export interface AssignmentsPlan {
  readonly kind: 'assignments';
  readonly sheet: string;
  readonly headerRow: number;
  readonly read: number;
  readonly assignments: readonly PlannedAssignment[];
  readonly skipped: readonly SkippedRow[];
  readonly rejected: readonly RejectedValue[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly mapping: readonly MappedColumn[];
}

/** True when a sheet holds assignments: a title of a job with a client, and what is asked or offered. */
export function looksLikeAssignments(sheet: SheetTable): boolean {
  const table = findTable(assignmentMatcher, sheet);
  if (table === null) return false;
  const { fields } = table;
  if (!fields.has('title') || !(fields.has('musts') || fields.has('weights') || fields.has('maximumRate')))
    return false;
  return fields.has('client') || fields.has('requestedBy') || fields.has('wishes');
}

function textOf(reader: RowReader, field: string): string | null {
  const text = oneLine(reader.text(field));
  return isNothing(text) ? null : text;
}

function fieldsOf(reader: RowReader, words: AssignmentWords): PlannedAssignment['fields'] {
  const rate = reader.take('maximumRate', (text) => rangeOf(text, 'rate', reader.header('maximumRate')));
  return {
    number: codeOf(reader.text('number')),
    title: (textOf(reader, 'title') ?? textOf(reader, 'description') ?? codeOf(reader.text('number')) ?? '?').slice(
      0,
      500,
    ),
    client: textOf(reader, 'client'),
    sector: textOf(reader, 'sector'),
    description: textOf(reader, 'description'),
    status: reader.take('status', assignmentStatusOf) ?? 'unknown',
    online: reader.take('online', (text) => onlineShareOf(text, reader.header('online'))),
    levels: reader.take('levels', levelsOf),
    processes: reader.take('processes', processesOf),
    share: reader.take('share', (text) => amountOf(text, 'share', 0, 100)),
    languages: reader.take('languages', languagesOf),
    maximumRate: rate?.high ?? null,
    hours: reader.take('hours', (text) => rangeOf(text, 'hours', reader.header('hours'))),
    start: reader.take('start', (text) => dayOf(text, 'start', null)),
    months: reader.take('months', (text) => monthsOf(text, 'months', reader.header('months'))),
    place: reader.take('place', placeOf),
    remote: textOf(reader, 'remote'),
    requestedBy: textOf(reader, 'requestedBy'),
    said: words,
  };
}

function wordsOf(reader: RowReader): AssignmentWords {
  return {
    online: textOf(reader, 'online'),
    levels: textOf(reader, 'levels'),
    processes: textOf(reader, 'processes'),
    musts: textOf(reader, 'musts'),
    wishes: textOf(reader, 'wishes'),
    weights: textOf(reader, 'weights'),
    share: textOf(reader, 'share'),
  };
}

/** The plan for the list of assignments in a workbook; null when there is none. `skills` are those that the pool has already. */
export function planAssignments(
  workbook: Workbook,
  options: SimpleOptions & { readonly skills?: readonly string[]; readonly sectors?: readonly string[] } = {},
): AssignmentsPlan | null {
  const table = readStaffingTable(
    workbook,
    assignmentPhrases,
    { names: ['title', 'number'], nameless: 'staffing.noTitle', hasSkills: false },
    options,
  );
  if (table === null) return null;
  const skipped: SkippedRow[] = table.skipped;
  const doubtful: DoubtfulValue[] = [];
  const rejected: RejectedValue[] = [];
  const skills = new Map((options.skills ?? []).map((name) => [nameKey(name), name]));
  const sectors = new Map(
    [...(options.sectors ?? []), ...table.rows.map((row) => oneLine(row.source['sector'] ?? ''))]
      .filter((name) => name !== '')
      .map((name) => [nameKey(name), name]),
  );
  const seen = new Map<string, number>();
  const assignments: PlannedAssignment[] = [];
  for (const row of table.rows) {
    const reader = rowReader(row, table, options, { doubtful, rejected });
    const words = wordsOf(reader);
    const fields = fieldsOf(reader, words);
    const key = fields.number ?? `title:${nameKey(`${fields.title} ${fields.client ?? ''}`)}`;
    const before = seen.get(key);
    if (before !== undefined) {
      skipped.push({ row: row.row, reason: reason('duplicateRow', { of: before }) });
      continue;
    }
    seen.set(key, row.row);
    const { criteria, unplaced, total } = criteriaOf(
      { ...fields, musts: words.musts ?? '', wishes: words.wishes ?? '', weights: words.weights ?? '' },
      { skills, sectors },
    );
    const column = oneLine(table.mapping.find((one) => one.field === 'weights')?.source ?? 'weights');
    const doubt = (key2: string, params: Readonly<Record<string, string | number>>): void =>
      void doubtful.push({
        row: row.row,
        column,
        field: 'weights',
        value: words.weights ?? '',
        taken: total === null ? null : String(total),
        reason: reason(key2, params),
      });
    if (unplaced.length > 0) doubt('staffing.weightUnplaced', { value: unplaced.join('; ') });
    else if (total !== null && total !== 100) doubt('staffing.weightTotal', { total });
    assignments.push({ row: row.row, fields, criteria });
  }
  const { sheet, headerRow, read, mapping } = table;
  return {
    kind: 'assignments',
    sheet,
    headerRow,
    read,
    assignments,
    skipped: skipped.sort((a, b) => a.row - b.row),
    rejected,
    doubtful,
    mapping,
  };
}
