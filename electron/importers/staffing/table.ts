/** Reads a list of specialists or assignments as plain texts by field, with the account that every import gives; what the texts mean is for the plan. */
import type { DoubtfulValue, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import type { Workbook } from '@shared/domain/sheet';
import { oneLine, wordKey } from '@shared/domain/parse';
import { columnStats, share, type ColumnStats } from '../recognise/columnStats';
import { rowsOf } from '../recognise/cells';
import { createHeaderMatcher, type Phrases } from '../recognise/headerMatch';
import { findSimpleTable, readSimpleTable, type SimpleOptions, type SimpleRow } from '../recognise/simpleTable';
import type { FieldRule } from '../recognise/mapColumns';
import { forbiddenColumn } from './columns';
import { isStrengthWord, strengthScale, type Read } from './figures';

export interface StaffingTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly read: number;
  readonly rows: readonly SimpleRow[];
  readonly skipped: SkippedRow[];
  readonly mapping: readonly MappedColumn[];
  /** Names of the columns that hold strengths, by field key `skill:…`. */
  readonly skills: ReadonlyMap<string, string>;
}

/** Strengths are 0–5 (or up to what the header states), with ‘-’ and ‘?’ for unknown, or words such as ‘zeer goed’. */
function looksLikeStrength(label: string, values: readonly number[], texts: readonly string[], n: number): boolean {
  const words = texts.filter((text) => isStrengthWord(text)).length;
  const other = texts.filter(
    (text) => !isStrengthWord(text) && !/^(?:[-–—?]*|\d{1,2}(?:[.,]\d+)?)$/u.test(text.trim()),
  ).length;
  // One figure beyond the scale is a slip in a cell, not another column.
  const top = strengthScale(label);
  const beyond = values.filter((value) => value < 0 || value > top).length;
  return (
    n >= 1 &&
    values.length + words > 0 &&
    other <= n * 0.1 &&
    beyond <= values.length * 0.05 &&
    Math.max(0, ...values) <= 10
  );
}

/** The name of a skill without the scale behind it: ‘Journey mapping (0-5)’ → ‘Journey mapping’. */
function skillName(label: string): string {
  const name = oneLine(label);
  const bare = name.replace(/\s*[([](?:schaal\s+|scale\s+)?\d+\s*(?:-|–|\/|t\/m|tot|to)\s*\d+[)\]]$/iu, '').trim();
  return bare === '' ? name : bare;
}

/** The table with its columns; `hasSkills` takes every other column of strengths as a skill. Null when there is no such table. */
export function readStaffingTable(
  workbook: Workbook,
  phrases: Phrases,
  settings: { readonly names: readonly string[]; readonly nameless: string; readonly hasSkills: boolean },
  options: SimpleOptions,
): StaffingTable | null {
  const base = createHeaderMatcher(phrases);
  const table = findSimpleTable(workbook, base, options);
  if (table === null) return null;
  const rows = rowsOf(table.sheet, table.firstRow);
  const skills = new Map<string, string>();
  const own: Record<string, readonly string[]> = { ...phrases };
  if (settings.hasSkills) {
    table.labels.forEach((label, index) => {
      const name = oneLine(label);
      if (name === '' || forbiddenColumn.test(wordKey(name))) return;
      if (Math.max(0, ...base.match(label, true).values()) >= 0.9) return;
      const stats = columnStats(rows, index);
      if (!looksLikeStrength(name, stats.values, stats.texts, stats.n)) return;
      const field = `skill:${name}`;
      skills.set(field, skillName(name));
      own[field] = [`=${name}`];
    });
  }
  const rules: Record<string, FieldRule> = Object.fromEntries(
    Object.keys(own).map((field) => [
      field,
      field.startsWith('skill:') ? {} : { not: forbiddenColumn, ...evidenceOf[field] },
    ]),
  );
  if (rules['online'] !== undefined && settings.hasSkills)
    rules['online'] = {
      not: forbiddenColumn,
      evidence: (stats) => (stats.n === 0 || share(stats.numbers, stats) >= 0.5 ? 0.2 : -0.95),
    };
  const read = readSimpleTable(
    workbook,
    {
      matcher: createHeaderMatcher(own),
      rules,
      kinds: Object.fromEntries(Object.keys(own).map((field) => [field, { type: 'text', long: true }])),
      names: settings.names,
      nameless: settings.nameless,
    },
    options,
  );
  if (read === null) return null;
  return {
    sheet: read.sheet,
    headerRow: read.headerRow,
    read: read.read,
    rows: read.rows,
    skipped: [...read.skipped],
    mapping: read.mapping.map((column) =>
      column.field === null && forbiddenColumn.test(wordKey(column.source))
        ? { ...column, remark: { key: 'import.remarks.staffing.forbidden', params: {} } }
        : column,
    ),
    skills,
  };
}

const withDigits = (stats: ColumnStats): number => stats.texts.filter((text) => /\d/.test(text)).length;

/** What tells columns with the same header apart: a candidate is a number or a name, a part of the journey words or a percentage. */
const evidenceOf: Readonly<Record<string, FieldRule>> = {
  number: { evidence: (stats) => (stats.n === 0 || share(withDigits(stats), stats) >= 0.5 ? 0.2 : -0.95) },
  name: { evidence: (stats) => (stats.n === 0 || share(stats.letters, stats) >= 0.5 ? 0 : -0.95) },
  rate: { evidence: (stats) => (stats.n === 0 || withDigits(stats) > 0 ? 0.1 : -0.5) },
  share: { evidence: (stats) => (stats.n === 0 || share(withDigits(stats), stats) >= 0.5 ? 0.2 : -0.95) },
};

/** Takes values from the texts of a row and notes what was doubted or refused. */
export interface RowReader {
  /** The text of a field as it stands, or as a person decided it. */
  text(field: string): string;
  /** The header of the field's column; '' when there is none. */
  header(field: string): string;
  take<Value>(field: string, read: (text: string) => Read<Value>): Value | null;
  /** What stood in a field that is unknown now, for people to read. */
  readonly unclear: Record<string, string>;
}

/** A reader of one row; the lists are those of the whole table. */
export function rowReader(
  row: SimpleRow,
  table: StaffingTable,
  options: SimpleOptions,
  to: { readonly doubtful: DoubtfulValue[]; readonly rejected: RejectedValue[] },
): RowReader {
  const unclear: Record<string, string> = {};
  const text = (field: string): string => {
    const source = row.source[field] ?? '';
    return options.decisions?.[`${field}\u0000${source}`] ?? source;
  };
  const header = (field: string): string => oneLine(table.mapping.find((one) => one.field === field)?.source ?? '');
  return {
    unclear,
    text,
    header,
    take: (field, read) => {
      const given = text(field);
      if (given === '') return null;
      const source = row.source[field] ?? '';
      const { value, doubt, refused } = read(given);
      const column = header(field) || field;
      const where = { row: row.row, column, field, value: source };
      if (refused !== undefined) to.rejected.push({ ...where, reason: refused });
      else if (doubt !== undefined)
        to.doubtful.push({ ...where, taken: value === null ? null : shownValue(value), reason: doubt });
      if (value === null && (refused !== undefined || (doubt !== undefined && !doubt.key.endsWith('unknownMark'))))
        unclear[field] = source.slice(0, 200);
      return value;
    },
  };
}

/** A value as the account shows it. */
function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null && 'low' in value && 'high' in value)
    return value.low === value.high ? String(value.low) : `${String(value.low)}–${String(value.high)}`;
  return String(value);
}
