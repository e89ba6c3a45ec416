/** Makes a plan from a table of improvements: statuses in their many spellings, dates, measures before and after. Pure. */
import {
  effectKindOf,
  type EffectKind,
  type Effort,
  type ImprovementStatus,
  type NUnit,
} from '@shared/domain/improvement';
import type { DoubtfulValue, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import type { SheetTable, Workbook } from '@shared/domain/sheet';
import { isUnknownMark, nameKey, oneLine, reason } from '@shared/domain/parse';
import type { FieldKind, FieldValue } from '@shared/domain/touchpoint';
import type { Locale } from '@shared/i18n';
import { share } from '../recognise/columnStats';
import { improvementMatcher } from './columns';
import { effortOf, impactOf, isSameImprovement, statusOf, wordFor, type ReadWord } from './words';
import { gradeReader, gradeShare, type GradeReader } from '../recognise/grades';
import { findTable } from '../recognise/findTable';
import type { FieldRule } from '../recognise/mapColumns';
import { readSimpleTable, type SimpleOptions, type SimpleRow, type SimpleTableSpec } from '../recognise/simpleTable';

export interface PlannedImprovement {
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  readonly finding: string | null;
  readonly cause: string | null;
  readonly proposal: string | null;
  readonly touchpoints: readonly string[];
  readonly owner: string | null;
  readonly department: string | null;
  /** Null = the table does not say; a new one is then a proposal. */
  readonly status: ImprovementStatus | null;
  readonly effort: Effort | null;
  readonly impact: number | null;
  readonly customerBenefit: string | null;
  readonly organisationBenefit: string | null;
  readonly proposedOn: string | null;
  readonly decidedOn: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly measure: string | null;
  readonly measureKind: EffectKind | null;
  readonly nUnit: NUnit | null;
  readonly unit: string | null;
  readonly baselineValue: number | null;
  readonly baselineN: number | null;
  readonly afterValue: number | null;
  readonly afterN: number | null;
  readonly registers: readonly string[];
  readonly notes: string | null;
  /** What the table says where it could not be read, by field. */
  readonly unclear: Readonly<Record<string, string>>;
}

export interface ImprovementsPlan {
  readonly kind: 'improvements';
  readonly sheet: string;
  readonly headerRow: number;
  readonly read: number;
  readonly improvements: readonly PlannedImprovement[];
  readonly skipped: readonly SkippedRow[];
  readonly rejected: readonly RejectedValue[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly mapping: readonly MappedColumn[];
}

const text: FieldKind = { type: 'text', long: false };
const long: FieldKind = { type: 'text', long: true };
const date: FieldKind = { type: 'date' };
const amount: FieldKind = { type: 'number', min: -1e12, max: 1e12, decimals: 6 };
const count: FieldKind = { type: 'number', min: 0, max: 1e9, decimals: 0 };
const numeric: FieldRule = { evidence: (stats) => (stats.n === 0 || share(stats.numbers, stats) >= 0.5 ? 0.2 : -0.95) };

const spec: SimpleTableSpec = {
  matcher: improvementMatcher,
  rules: {
    code: { evidence: (stats) => (stats.distinct >= stats.n * 0.9 ? 0.2 : -0.5) },
    improvement: { evidence: (stats) => (share(stats.letters, stats) >= 0.5 ? 0.2 : -0.95) },
    finding: {},
    cause: {},
    proposal: {},
    touchpoint: {},
    owner: {},
    department: {},
    status: {},
    proposedOn: {},
    decidedOn: {},
    dueOn: {},
    doneOn: {},
    effort: {},
    impact: {
      evidence: (stats) =>
        stats.n === 0 || share(stats.numbers, stats) >= 0.5 || gradeShare(stats) >= 0.5 ? 0.2 : -0.95,
    },
    customerBenefit: {},
    organisationBenefit: {},
    measure: {},
    unit: {},
    baselineValue: numeric,
    baselineN: numeric,
    afterValue: numeric,
    afterN: numeric,
    registers: {},
    notes: {},
  },
  kinds: {
    code: text,
    improvement: text,
    finding: long,
    cause: long,
    proposal: long,
    touchpoint: long,
    owner: text,
    department: text,
    status: text,
    proposedOn: date,
    decidedOn: date,
    dueOn: date,
    doneOn: date,
    effort: text,
    impact: text,
    customerBenefit: long,
    organisationBenefit: long,
    measure: text,
    unit: text,
    baselineValue: amount,
    baselineN: count,
    afterValue: amount,
    afterN: count,
    registers: long,
    notes: long,
  },
  names: ['improvement'],
  nameless: 'improvements.noName',
};

/** True when a sheet holds improvements: they have a name, and a status or the date of a proposal or decision, or somebody who does it by a day. */
export function looksLikeImprovements(sheet: SheetTable): boolean {
  const table = findTable(improvementMatcher, sheet);
  if (table === null) return false;
  const { fields } = table;
  const named = table.labels.some((label) => (improvementMatcher.match(label, true).get('improvement') ?? 0) >= 0.9);
  const count = (...names: readonly string[]): number => names.filter((field) => fields.has(field)).length;
  const followed = count('status', 'proposedOn', 'decidedOn', 'doneOn');
  return (
    named &&
    (followed >= 2 ||
      (followed >= 1 && count('owner', 'effort', 'impact', 'dueOn') >= 1) ||
      (fields.has('owner') && count('effort', 'impact', 'dueOn') >= 2))
  );
}

function textOf(value: FieldValue | undefined): string | null {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' || isUnknownMark(trimmed) ? null : trimmed;
}
const numberOf = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value : null);

function columnOf(mapping: readonly MappedColumn[], field: string): string {
  return oneLine(mapping.find((column) => column.field === field)?.source ?? field);
}

/** Splits a cell that names several things; a name with a comma in it stays whole when the comma is all there is. */
function namesIn(given: string | null): readonly string[] {
  if (given === null) return [];
  return given
    .split(/[;\n|]+/u)
    .map(oneLine)
    .filter((name) => name !== '');
}

/** The plan for the table of improvements of a workbook; null when there is none. */
export function planImprovements(workbook: Workbook, options: SimpleOptions = {}): ImprovementsPlan | null {
  const table = readSimpleTable(workbook, spec, options);
  if (table === null) return null;
  const doubtful: DoubtfulValue[] = [...table.doubtful];
  const rejected: RejectedValue[] = [...table.rejected];
  const skipped: SkippedRow[] = [...table.skipped];
  const statusColumn = columnOf(table.mapping, 'status');
  const effortColumn = columnOf(table.mapping, 'effort');
  const locale = options.locale ?? 'nl';
  const impactColumn = columnOf(table.mapping, 'impact');
  const grade = gradeReader(table.rows.map((row) => row.source['impact'] ?? ''));
  const improvements: PlannedImprovement[] = [];
  const seen = new Map<string, PlannedImprovement[]>();
  for (const row of table.rows) {
    const planned = readRow(row, { statusColumn, effortColumn, impactColumn, grade, locale, rejected, doubtful });
    const key = planned.code === null ? `name:${nameKey(planned.name)}` : `code:${nameKey(planned.code)}`;
    const alike = seen.get(key) ?? [];
    const before = alike.find((other) => isSameImprovement(other, planned));
    if (before !== undefined) {
      skipped.push({ row: row.row, reason: reason('duplicate', { row: before.row }) });
      continue;
    }
    seen.set(key, [...alike, planned]);
    improvements.push(planned);
    if (planned.proposedOn !== null && planned.decidedOn !== null && planned.decidedOn < planned.proposedOn)
      doubtful.push({
        row: row.row,
        column: columnOf(table.mapping, 'decidedOn'),
        field: 'decidedOn',
        value: row.source['decidedOn'] ?? '',
        taken: row.source['decidedOn'] ?? null,
        reason: reason('improvements.decidedBeforeProposed', { proposed: row.source['proposedOn'] ?? '' }),
      });
  }
  const { sheet, headerRow, read, mapping } = table;
  for (const list of [doubtful, rejected, skipped]) list.sort((a, b) => a.row - b.row);
  return { kind: 'improvements', sheet, headerRow, read, improvements, skipped, rejected, doubtful, mapping };
}

function readRow(
  row: SimpleRow,
  to: {
    readonly statusColumn: string;
    readonly effortColumn: string;
    readonly impactColumn: string;
    readonly grade: GradeReader;
    readonly locale: Locale;
    readonly rejected: RejectedValue[];
    readonly doubtful: DoubtfulValue[];
  },
): PlannedImprovement {
  const { values, source } = row;
  const unclear: Record<string, string> = {};
  // What stood in a cell and gave no value is kept as it was written.
  for (const field of ['proposedOn', 'decidedOn', 'dueOn', 'doneOn', 'baselineValue', 'afterValue'])
    if ((source[field] ?? '') !== '' && (values[field] ?? null) === null)
      unclear[field] = (source[field] ?? '').slice(0, 200);
  const choice = <Key extends ImprovementStatus | Effort | number>(
    field: string,
    column: string,
    read: (given: string) => ReadWord<Key> | null,
  ): Key | null => {
    const given = textOf(values[field]) ?? (typeof values[field] === 'number' ? String(values[field]) : null);
    if (given === null) return null;
    const where = { row: row.row, column, field, value: given };
    const found = read(given);
    if (found === null)
      to.rejected.push({
        ...where,
        reason: { key: 'errors.field.notAChoice', params: { field: column, value: given } },
      });
    else if (found.doubt !== undefined)
      to.doubtful.push({ ...where, taken: wordFor(found.value, to.locale), reason: found.doubt });
    return found?.value ?? null;
  };
  const measure = textOf(values['measure']);
  const read = measure === null ? null : effectKindOf(measure);
  return {
    row: row.row,
    code: textOf(values['code']),
    name: oneLine(String(values['improvement'] ?? source['improvement'] ?? '')).slice(0, 500),
    finding: textOf(values['finding']),
    cause: textOf(values['cause']),
    proposal: textOf(values['proposal']),
    touchpoints: namesIn(textOf(values['touchpoint'])),
    owner: textOf(values['owner']),
    department: textOf(values['department']),
    status: choice('status', to.statusColumn, statusOf),
    effort: choice('effort', to.effortColumn, effortOf),
    impact: choice('impact', to.impactColumn, (given) => impactOf(given, to.grade)),
    customerBenefit: textOf(values['customerBenefit']),
    organisationBenefit: textOf(values['organisationBenefit']),
    proposedOn: textOf(values['proposedOn']),
    decidedOn: textOf(values['decidedOn']),
    dueOn: textOf(values['dueOn']),
    doneOn: textOf(values['doneOn']),
    measure,
    measureKind: read?.kind ?? null,
    nUnit: read?.nUnit ?? null,
    unit: textOf(values['unit']),
    baselineValue: numberOf(values['baselineValue']),
    baselineN: numberOf(values['baselineN']),
    afterValue: numberOf(values['afterValue']),
    afterN: numberOf(values['afterN']),
    registers: namesIn(textOf(values['registers'])),
    notes: textOf(values['notes']),
    unclear,
  };
}
