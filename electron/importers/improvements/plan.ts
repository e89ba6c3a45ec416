/** Makes a plan from a table of improvements: statuses in their many spellings, dates, measures before and after. Pure. */
import {
  effortWords,
  efforts,
  effectKindOf,
  improvementStatuses,
  statusWords,
  type EffectKind,
  type Effort,
  type ImprovementStatus,
  type NUnit,
} from '@shared/domain/improvement';
import type { DoubtfulValue, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import type { SheetTable, Workbook } from '@shared/domain/sheet';
import { isUnknownMark, joinedKey, nameKey, oneLine, reason } from '@shared/domain/parse';
import type { FieldKind, FieldValue } from '@shared/domain/touchpoint';
import { share } from '../recognise/columnStats';
import { findTable } from '../recognise/findTable';
import { createHeaderMatcher } from '../recognise/headerMatch';
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

export const improvementMatcher = createHeaderMatcher({
  code: ['nr', 'nummer', 'id', 'code', 'number', 'no', 'volgnummer', 'verbetering nr'],
  improvement: [
    'verbetering',
    'verbeteractie',
    'verbeterpunt',
    'actie',
    'improvement',
    'action',
    'maatregel',
    'voorstel',
    'proposal',
    'titel',
    'title',
  ],
  finding: ['bevinding', 'finding', 'constatering', 'signaal', 'probleem', 'problem', 'knelpunt'],
  cause: ['oorzaak', 'cause', 'root cause'],
  proposal: ['omschrijving', 'description', 'beschrijving', 'uitwerking', 'oplossing', 'solution'],
  touchpoint: ['contactmoment', 'contactmomenten', 'touchpoint', 'touchpoints'],
  owner: ['eigenaar', 'owner', 'verantwoordelijke', 'responsible', 'manager', 'actiehouder', 'action owner', 'trekker'],
  department: ['afdeling', 'department', 'team', 'organisatieonderdeel'],
  status: ['status', 'stand', 'stand van zaken', 'state', 'voortgang'],
  proposedOn: [
    'voorgesteld op',
    'ingediend op',
    'proposed on',
    'datum voorstel',
    'voorsteldatum',
    'date proposed',
    'aangemaakt op',
  ],
  decidedOn: ['besloten op', 'besluitdatum', 'datum besluit', 'decided on', 'decision date', 'date decided'],
  dueOn: ['deadline', 'uiterlijk', 'gereed voor', 'streefdatum', 'due', 'due date', 'due on', 'planning'],
  doneOn: [
    'gereed op',
    'datum gereed',
    'afgerond op',
    'done on',
    'completed on',
    'date done',
    'gereeddatum',
    'klaar op',
  ],
  effort: ['inspanning (s/m/l)', 'inspanning', 'effort', 'omvang', 'moeite', 'size'],
  impact: ['impact (1-5)', 'impact', 'effect', 'waarde voor de klant'],
  customerBenefit: ['voordeel klant', 'klantvoordeel', 'wat de klant merkt', 'customer benefit', 'opbrengst klant'],
  organisationBenefit: [
    'voordeel organisatie',
    'wat de organisatie merkt',
    'organisation benefit',
    'opbrengst organisatie',
    'organizational benefit',
  ],
  measure: ['maat', 'measure', 'indicator', 'kpi', 'maatstaf', 'meetpunt', 'metric'],
  unit: ['eenheid', 'unit'],
  baselineValue: ['nulmeting', 'baseline', 'voor', 'uitgangswaarde', 'before'],
  baselineN: ['n (nul)', 'n nulmeting', 'n baseline', 'n voor', 'n before'],
  afterValue: ['nameting', 'na', 'after', 'resultaat', 'result', 'eindmeting'],
  afterN: ['n (na)', 'n nameting', 'n after', 'n na'],
  registers: [
    'registratie',
    'registraties',
    'rapportage',
    'te wijzigen registratie',
    'register',
    'registers',
    'report to change',
  ],
  notes: ['toelichting', 'opmerking', 'opmerkingen', 'notes', 'remarks', 'comments', 'notitie'],
});

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
    impact: numeric,
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
    impact: { type: 'number', min: 1, max: 5, decimals: 0 },
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

/** True when a sheet holds improvements: they have a name, and a status or the date of a proposal or decision. */
export function looksLikeImprovements(sheet: SheetTable): boolean {
  const table = findTable(improvementMatcher, sheet);
  if (table === null) return false;
  const { fields } = table;
  const named = table.labels.some((label) => (improvementMatcher.match(label, true).get('improvement') ?? 0) >= 0.9);
  const followed = ['status', 'proposedOn', 'decidedOn', 'doneOn'].filter((field) => fields.has(field)).length;
  return named && (followed >= 2 || (followed >= 1 && (fields.has('owner') || fields.has('effort'))));
}

function textOf(value: FieldValue | undefined): string | null {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' || isUnknownMark(trimmed) ? null : trimmed;
}
const numberOf = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** The key of which one of the words is this text, spaces and case apart. */
function wordOf<Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, readonly string[]>>,
  given: string,
): Key | null {
  const joined = joinedKey(given);
  return keys.find((key) => joinedKey(key) === joined || words[key].some((word) => joinedKey(word) === joined)) ?? null;
}

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
  const improvements: PlannedImprovement[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const planned = readRow(row, { statusColumn, effortColumn, rejected });
    const key = planned.code === null ? `name:${nameKey(planned.name)}` : `code:${nameKey(planned.code)}`;
    const before = seen.get(key);
    if (before !== undefined) {
      skipped.push({ row: row.row, reason: reason('duplicate', { row: before }) });
      continue;
    }
    seen.set(key, row.row);
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
  return { kind: 'improvements', sheet, headerRow, read, improvements, skipped, rejected, doubtful, mapping };
}

function readRow(
  row: SimpleRow,
  to: { readonly statusColumn: string; readonly effortColumn: string; readonly rejected: RejectedValue[] },
): PlannedImprovement {
  const { values, source } = row;
  const unclear: Record<string, string> = {};
  // What stood in a cell and gave no value is kept as it was written.
  for (const field of ['proposedOn', 'decidedOn', 'dueOn', 'doneOn', 'baselineValue', 'afterValue'])
    if ((source[field] ?? '') !== '' && (values[field] ?? null) === null)
      unclear[field] = (source[field] ?? '').slice(0, 200);
  const choice = <Key extends string>(
    field: string,
    column: string,
    keys: readonly Key[],
    words: Readonly<Record<Key, readonly string[]>>,
  ): Key | null => {
    const given = textOf(values[field]);
    if (given === null) return null;
    const found = wordOf(keys, words, given);
    if (found === null)
      to.rejected.push({
        row: row.row,
        column,
        field,
        value: given,
        reason: { key: 'errors.field.notAChoice', params: { field: column, value: given } },
      });
    return found;
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
    status: choice('status', to.statusColumn, improvementStatuses, statusWords),
    effort: choice('effort', to.effortColumn, efforts, effortWords),
    impact: numberOf(values['impact']),
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
