/** Makes a plan from a list of specialists: numbers in many spellings, strengths, two levels in a cell, six kinds of date. Pure. */
import type { DoubtfulValue, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import { nameKey, oneLine, reason } from '@shared/domain/parse';
import type { SheetTable, Workbook } from '@shared/domain/sheet';
import type { CxLevel, Specialist } from '@shared/domain/staffing';
import { findTable } from '../recognise/findTable';
import type { SimpleOptions } from '../recognise/simpleTable';
import { specialistMatcher, specialistPhrases } from './columns';
import { readStaffingTable, rowReader, type RowReader, type StaffingTable } from './table';
import { amountOf, dayOf, rangeOf, strengthOf, yearsOf } from './figures';
import { isNothing, codeOf, languagesOf, levelsOf, namesOf, placeOf, processesOf, specialistStatusOf } from './values';

/** What a list says of one specialist; what it leaves open is null. Skills by name. */
export interface PlannedSpecialist {
  readonly row: number;
  readonly fields: Partial<Omit<Specialist, 'id' | 'uid' | 'skills' | 'traits'>>;
  readonly skills: Readonly<Record<string, number>>;
  readonly unclear: Readonly<Record<string, string>>;
}

export interface SpecialistsPlan {
  readonly kind: 'specialists';
  readonly sheet: string;
  readonly headerRow: number;
  readonly read: number;
  readonly specialists: readonly PlannedSpecialist[];
  /** Skills in the order of their columns. */
  readonly skills: readonly string[];
  readonly skipped: readonly SkippedRow[];
  readonly rejected: readonly RejectedValue[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly mapping: readonly MappedColumn[];
}

/** True when a sheet holds specialists: online or offline strength, or a rate, beside availability or level, without a client. */
export function looksLikeSpecialists(sheet: SheetTable): boolean {
  const table = findTable(specialistMatcher, sheet);
  if (table === null) return false;
  const { fields } = table;
  const has = (...names: readonly string[]): boolean => names.some((name) => fields.has(name));
  if (table.labels.some((label) => /^(?:opdrachtgever|client|must.?haves?)$/iu.test(oneLine(label)))) return false;
  return (
    has('number', 'name') &&
    has('rate', 'hours', 'availableFrom') &&
    has('online', 'offline', 'levels', 'years', 'lastContact')
  );
}

/** A number of digits alone counts the rows of one list: another name beside it is another person. */
export function isSameSpecialist(
  a: { readonly number?: string | null | undefined; readonly name?: string | null | undefined },
  b: { readonly number?: string | null | undefined; readonly name?: string | null | undefined },
): boolean {
  return identityOf(a) === identityOf(b) || (/^\d+$/.test(a.number ?? '') && (a.name == null || b.name == null));
}

function identityOf({ number, name }: Parameters<typeof isSameSpecialist>[0]): string | null {
  if (number == null) return name == null ? null : `name:${nameKey(name)}`;
  return /^\d+$/.test(number) && name != null ? `${number} ${nameKey(name)}` : number;
}

function textOf(reader: RowReader, field: string): string | null {
  const text = oneLine(reader.text(field));
  return isNothing(text) ? null : text;
}

function fieldsOf(reader: RowReader): PlannedSpecialist['fields'] {
  const lastContact = reader.take('lastContact', (text) => dayOf(text, 'lastContact', null));
  const levels = reader.take('levels', levelsOf);
  return {
    number: codeOf(reader.text('number')),
    name: textOf(reader, 'name'),
    status: reader.take('status', specialistStatusOf) ?? 'unknown',
    online: reader.take('online', (text) => amountOf(text, 'online', 0, 100)),
    offline: reader.take('offline', (text) => amountOf(text, 'offline', 0, 100)),
    levels:
      levels === null
        ? null
        : (Object.fromEntries(levels.map((level) => [level, null])) as Partial<Record<CxLevel, null>>),
    processes: reader.take('processes', processesOf),
    sectors: reader.take('sectors', namesOf),
    languages: reader.take('languages', languagesOf),
    methods: reader.take('methods', namesOf),
    certificates: reader.take('certificates', namesOf),
    education: textOf(reader, 'education'),
    rate: reader.take('rate', (text) => rangeOf(text, 'rate', reader.header('rate'))),
    hours: reader.take('hours', (text) => rangeOf(text, 'hours', reader.header('hours'))),
    availableFrom: reader.take('availableFrom', (text) => dayOf(text, 'availableFrom', lastContact)),
    place: reader.take('place', placeOf),
    years: reader.take('years', (text) => yearsOf(text, 'years')),
    lastContact,
    consentUntil: reader.take('consentUntil', (text) => dayOf(text, 'consentUntil', null)),
    source: textOf(reader, 'source'),
    notes: textOf(reader, 'notes'),
  };
}

function strengths(reader: RowReader, table: StaffingTable): Record<string, number> {
  const skills: Record<string, number> = {};
  for (const [field, name] of table.skills) {
    const strength = reader.take(field, (text) => strengthOf(text, field, reader.header(field)));
    if (strength !== null) skills[name] = strength;
  }
  return skills;
}

/** The plan for the list of specialists in a workbook; null when there is none. */
export function planSpecialists(workbook: Workbook, options: SimpleOptions = {}): SpecialistsPlan | null {
  const table = readStaffingTable(
    workbook,
    specialistPhrases,
    { names: ['number', 'name'], nameless: 'staffing.noNumber', hasSkills: true },
    options,
  );
  if (table === null) return null;
  const { skipped } = table;
  const kept = new Map<
    string,
    { readonly planned: PlannedSpecialist; readonly doubts: DoubtfulValue[]; readonly refusals: RejectedValue[] }
  >();
  table.rows.forEach((row) => {
    const doubts: DoubtfulValue[] = [];
    const refusals: RejectedValue[] = [];
    const reader = rowReader(row, table, options, { doubtful: doubts, rejected: refusals });
    const fields = fieldsOf(reader);
    const skills = strengths(reader, table);
    const entry = { planned: { row: row.row, fields, skills, unclear: reader.unclear }, doubts, refusals };
    const key = identityOf(fields) ?? `row:${row.row}`;
    const before = kept.get(key);
    if (before === undefined) {
      kept.set(key, entry);
      return;
    }
    // Of two lines about one person the one with the latest contact counts.
    const isNewer = (fields.lastContact ?? '') > (before.planned.fields.lastContact ?? '');
    const [stays, goes] = isNewer ? [entry, before] : [before, entry];
    skipped.push({ row: goes.planned.row, reason: reason('staffing.olderDouble', { of: stays.planned.row }) });
    kept.set(key, stays);
  });
  const entries = [...kept.values()].sort((a, b) => a.planned.row - b.planned.row);
  const { sheet, headerRow, read, mapping } = table;
  return {
    kind: 'specialists',
    sheet,
    headerRow,
    read,
    specialists: entries.map(({ planned }) => planned),
    skills: [...table.skills.values()],
    skipped: skipped.sort((a, b) => a.row - b.row),
    rejected: entries.flatMap(({ refusals }) => refusals),
    doubtful: entries.flatMap(({ doubts }) => doubts),
    mapping,
  };
}
