/** Decides for every column of a touchpoint table what it becomes: a field, a field of the engagement's own, or nothing, and why. */
import type { ImportOptions, MappedColumn, Reason } from '@shared/domain/importPlan';
import { columnLetters, type SheetRow } from '@shared/domain/sheet';
import { kindOfExtraField } from '@shared/domain/checkField';
import { nameKey, oneLine, periodIn, wordKey, type Period } from '@shared/domain/parse';
import type { ExtraFieldType } from '@shared/domain/lists';
import { cellAt, columnName, shownText } from '../recognise/cells';
import { share, type ColumnStats } from '../recognise/columnStats';
import { gradeReader } from '../recognise/grades';
import { mapColumns, type ColumnChoice } from '../recognise/mapColumns';
import type { FoundTable } from '../recognise/findTable';
import type { HeaderMatcher } from '../recognise/headerMatch';
import { findMarkColumns } from './markColumns';
import { isImportanceOutOfTen, looksLikeFive, scaleRefusal, scoreFields } from './scales';
import { touchpointRules } from './rules';
import type { PlannedExtraField } from './plan.types';
import { kindOfField, type ReadColumn } from './readRow';

export interface PlannedColumns {
  readonly read: readonly ReadColumn[];
  readonly extraFields: readonly PlannedExtraField[];
  readonly mapping: readonly MappedColumn[];
}

function remark(key: string, params: Reason['params'] = {}): Reason {
  return { key: `import.remarks.${key}`, params };
}

function extraType(stats: ColumnStats): { readonly type: ExtraFieldType; readonly choices: readonly string[] } {
  if (stats.n > 0 && stats.dates === stats.n) return { type: 'date', choices: [] };
  if (stats.n > 0 && stats.yesNo === stats.n && stats.letters > 0) return { type: 'boolean', choices: [] };
  if (stats.n > 0 && stats.numbers === stats.n) return { type: 'number', choices: [] };
  return { type: 'text', choices: [] };
}

const ownRemarks = {
  date: 'ownDate',
  number: 'ownNumber',
  boolean: 'ownBoolean',
  choice: 'ownChoice',
  text: 'ownText',
} as const;

function fieldRemark(field: string, choice: ColumnChoice): Reason | null {
  const { stats, label } = choice;
  if (field === 'rowId' || field === 'rowBase') return remark('rowId');
  if (scoreFields.has(field) && looksLikeFive(choice))
    return remark('maybeOtherScale', { min: stats.min, max: stats.max });
  const period = headerPeriod(field, label);
  if (period !== null) return remark('perPeriod', { period });
  const year =
    field === 'frequencyPerMonth' && periodIn(label) === null ? /\b(?:19|20)\d\d\b/.exec(label)?.[0] : undefined;
  if (year !== undefined) return remark('maybeYear', { year });
  if (field === 'owner' && stats.n >= 3 && share(stats.departments, stats) >= 0.6 && stats.roles === 0)
    return remark('departments');
  if (field === 'channels') {
    const marks = ['/', ';', ',', '+', '&'].filter((mark) => stats.texts.some((text) => text.includes(mark)));
    if (marks.length > 0) return remark('split', { marks: marks.join(' ') });
  }
  if (field === 'importance' && isImportanceOutOfTen(choice)) return remark('importanceOfTen');
  if (field === 'importance' && stats.n > 0 && share(stats.numbers, stats) < 0.5) return remark('importanceInWords');
  if (field === 'processes') return remark('spellings', { count: stats.distinct });
  if (choice.fromValues) return remark('fromValues');
  if (label !== label.trim()) return remark('spaceRemoved');
  return null;
}

/** True for columns that number the rows for the spreadsheet alone, or hold a computed value. */
function isComputed(stats: ColumnStats): boolean {
  return stats.filled > 0 && stats.formulas >= stats.filled * 0.5;
}

/** Header words of columns that the program computes itself, so that they are left out even where a CSV no longer shows the formula. */
const computedWords = new Set([
  'formule',
  'formula',
  'berekend',
  'calculated',
  'computed',
  'prioriteit formule',
  'gewogen',
  'weighted',
]);

function looksComputed(label: string): boolean {
  return wordKey(label)
    .split(' ')
    .some((word) => computedWords.has(word));
}

/** Under a number of contacts a period alone says enough: ‘Volume (jaar)’. */
const barePeriods: readonly (readonly [Period, RegExp])[] = [
  ['month', /\b(?:maand|mnd|month)\b/i],
  ['year', /\b(?:jaar|year|jr)\b/i],
  ['quarter', /\b(?:kwartaal|quarter)\b/i],
  ['week', /\bweek\b/i],
  ['day', /\b(?:dag|day)\b/i],
];

/** The period other than a month that a header of numbers per month names; null for none. */
function headerPeriod(field: string, label: string): Period | null {
  if (field !== 'frequencyPerMonth' && field !== 'questionsPerMonth') return null;
  const period = periodIn(label) ?? barePeriods.find(([, word]) => word.test(label))?.[0] ?? null;
  return period === 'month' ? null : period;
}

const brokenHeader =
  /geschonden|schending|overtred|gebroken|broken|violat|breach|niet |not |oneerlijk|onveilig|respectloos|disrespect|dishonest|unfair|unsafe|knelpunt|probleem/i;
const keptHeader =
  /voldoe|voldaan|nageleefd|naleving|gewaarborgd|geborgd|in orde|op orde|compl(?:ies|iant|iance)|\bkept\b|\bmet\b|behandeld/i;

/**
 * What ‘ja’ means in columns called ‘eerlijk’, ‘respectvol’, ‘veilig’: what the header says; else broken laws are the exception, so where
 * most answers are ‘ja’ the law was kept, and where most are ‘nee’, or only ticks stand in the columns, ‘ja’ marks a breach.
 */
function yesSaysBroken(choices: readonly ColumnChoice[]): boolean {
  const texts = choices
    .filter((choice) => choice.field?.startsWith('law:'))
    .flatMap((choice) => choice.stats.texts.map(nameKey));
  const no = texts.filter((text) => /^(?:nee|no|n|0|false|onwaar)$/.test(text)).length;
  return no === 0 || no > texts.length / 2;
}

/** How the cells of a column of importances are given; null for figures from 1 to 5 and for every other field. */
function gradesOf(field: string, choice: ColumnChoice, rows: readonly SheetRow[]): ReadColumn['grades'] {
  if (field !== 'importance') return null;
  if (isImportanceOutOfTen(choice)) return 'ten';
  if (share(choice.stats.numbers, choice.stats) >= 0.5) return null;
  return gradeReader(rows.map((row) => shownText(cellAt(row, choice.index))));
}

/** Header words that are often used for something else too: taken, and asked about. */
const looseHeaders: Readonly<Record<string, RegExp>> = {
  importance: /prioriteit|priority|impact|relevan|zwaarte/i,
  momentOfTruthCustomer: /wow|piek|peak|sleutel|key|cruciaal|critical|kritiek|beslissend|matters|make or break/i,
  emotionalCharge: /impact/i,
  notes: /pijn|pain|knelpunt|issue|actie|bevinding|observat|aandacht/i,
  department: /cluster|domein/i,
};

/** Names without functions under ‘Verantwoordelijk’, beside a column that does name the people: these are departments. */
function mayBeDepartments(stats: ColumnStats): boolean {
  return (
    share(stats.letters, stats) >= 0.8 &&
    share(stats.roles, stats) < 0.2 &&
    stats.words <= 4 &&
    share(stats.marks, stats) < 0.5
  );
}

/** Columns that add to a field that another column has already: ‘Secundair kanaal’. */
const second = /\b(?:secund|secondary|second|tweede|2e|overige|other|andere|extra|aanvullend|additional|ook via)/i;

/** A column without a header, left of the names, of which the texts come back: the stages. */
function unnamedStage(choices: readonly ColumnChoice[], name: number | null): number | null {
  if (name === null || choices.some((choice) => choice.field === 'stage')) return null;
  const found = choices.filter(
    ({ index, label, field, stats }) =>
      field === null &&
      oneLine(label) === '' &&
      index < name &&
      stats.n >= 2 &&
      share(stats.letters, stats) >= 0.8 &&
      stats.words <= 4 &&
      // Written at every row, or at the first row of each stage only.
      (stats.distinct <= stats.n * 0.7 || stats.filled <= stats.rows * 0.6),
  );
  return found.at(-1)?.index ?? null;
}

/** The column that describes the touchpoint best where none is called so; null when none can. */
function bestDescription(choices: readonly ColumnChoice[]): number | null {
  const fits = (choice: ColumnChoice): boolean =>
    choice.stats.n >= 2 &&
    share(choice.stats.letters, choice.stats) >= 0.8 &&
    choice.stats.distinct >= choice.stats.n * 0.8 &&
    choice.stats.words >= 1.5 &&
    choice.stats.words <= 20 &&
    share(choice.stats.codes, choice.stats) < 0.3 &&
    share(choice.stats.roles, choice.stats) < 0.5 &&
    share(choice.stats.dates, choice.stats) < 0.3 &&
    share(choice.stats.numbers, choice.stats) < 0.3;
  const described = choices.find((choice) => choice.field === 'description' && fits(choice));
  const free = choices.filter((choice) => choice.field === null && choice.loses !== 'name' && fits(choice));
  const wished = choices.find((choice) => choice.field === 'customerWish' && fits(choice) && choice.stats.words <= 8);
  return (described ?? free[0] ?? wished)?.index ?? null;
}

/** Plans all columns from `from` to `to` (a block of the table); `chosen` are the user's choices by column index. */
export function planColumns(
  matcher: HeaderMatcher,
  { labels, own, groups }: Pick<FoundTable, 'labels' | 'own' | 'groups'>,
  rows: readonly SheetRow[],
  options: Pick<ImportOptions, 'mapping'>,
  from = 0,
  to = labels.length,
  beside: ReadonlySet<number> = new Set(),
): PlannedColumns {
  const marks = findMarkColumns(matcher, own, groups, rows, from, to);
  const decided = new Set([...marks.keys(), ...beside]);
  const found = mapColumns(matcher, touchpointRules, labels, rows, from, to, decided);
  const named = found.some((choice) => choice.field === 'name') ? null : bestDescription(found);
  const nameColumn = named ?? found.find((choice) => choice.field === 'name')?.index ?? null;
  const stage = unnamedStage(found, nameColumn);
  const choices = found.map((choice) =>
    choice.index === named || choice.index === stage
      ? {
          ...choice,
          field: choice.index === named ? 'name' : 'stage',
          confidence: 'doubtful' as const,
          fromValues: choice.index === stage,
        }
      : choice,
  );
  const taken = new Set<string>();
  const given = options.mapping ?? {};
  for (const field of Object.values(given))
    if (field !== null && field !== 'extra') taken.add(field === 'modeOverride' ? 'mode' : field);
  const lawsAnswerBroken = yesSaysBroken(choices);
  const read: ReadColumn[] = [];
  const extraFields: PlannedExtraField[] = [];
  const mapping: MappedColumn[] = [];
  const extraNames = new Set<string>();

  const hasDepartment = taken.has('department') || choices.some((choice) => choice.field === 'department');
  for (const choice of choices) {
    const { index, label, stats } = choice;
    const name = columnName(label, index);
    const base = { index, letter: columnLetters(index), source: label, filled: stats.filled };
    const wish = given[String(index)];
    const useField = (
      field: string,
      given: MappedColumn['confidence'],
      reason: Reason | null,
      mark: string | null = null,
    ): void => {
      const kind = kindOfField(field);
      if (kind === undefined) return leaveOut(remark('leftOut'));
      let why = reason;
      let confidence = given;
      const header = `${label} ${groups[index] ?? ''}`;
      const says = brokenHeader.test(header) ? true : keptHeader.test(header) ? false : null;
      const yesIsBroken = says ?? lawsAnswerBroken;
      if (field.startsWith('law:')) {
        const law = field.slice(4);
        why = remark(says !== null ? 'lawColumn' : yesIsBroken ? 'lawColumnBroken' : 'lawColumnKept', { law });
        if (says === null) confidence = 'doubtful';
      }
      read.push({
        index,
        field,
        name,
        kind,
        extra: null,
        yesIsBroken,
        lawIsGuess: says === null,
        mark,
        period: headerPeriod(field, label),
        grades: gradesOf(field, choice, rows),
      });
      mapping.push({
        ...base,
        field: field === 'mode' ? 'modeOverride' : field === 'rowBase' ? null : field,
        confidence,
        remark: why,
      });
    };
    const keep = (why: Reason | null): void => {
      const { type, choices: own } = extraType(stats);
      let fieldName = name;
      for (let count = 2; extraNames.has(nameKey(fieldName)); count += 1) fieldName = `${name} (${count})`;
      extraNames.add(nameKey(fieldName));
      const field: PlannedExtraField = { name: fieldName, type, choices: own, column: index };
      read.push({
        index,
        field: `extra:${fieldName}`,
        name,
        kind: kindOfExtraField({ type, choices: own }),
        extra: extraFields.length,
        yesIsBroken: true,
        lawIsGuess: false,
        mark: null,
        period: null,
        grades: null,
      });
      extraFields.push(field);
      mapping.push({
        ...base,
        field: 'extra',
        confidence: choice.loses === null && why === null ? 'none' : 'doubtful',
        remark: why ?? remark(ownRemarks[type]),
      });
    };
    const leaveOut = (why: Reason): void => {
      mapping.push({ ...base, field: null, confidence: 'none', remark: why });
    };

    const mark = marks.get(index);
    if (wish === null) leaveOut(remark('chosen'));
    else if (wish === 'extra') keep(remark('chosen'));
    else if (wish !== undefined) {
      const field = wish === 'modeOverride' ? 'mode' : wish;
      const same = mark?.field === field && !field.startsWith('law:');
      useField(field, 'certain', remark('chosen'), same ? mark.value : null);
    } else if (beside.has(index)) {
      if (stats.filled > 0 || oneLine(label) !== '') leaveOut(remark('otherTable'));
    } else if (mark !== undefined && !taken.has(mark.field)) {
      if (mark.field.startsWith('law:')) useField(mark.field, 'certain', null);
      else useField(mark.field, 'certain', remark('marks', { value: oneLine(own[index] ?? label) }), mark.value);
    } else if (choice.loses === 'channels' && second.test(nameKey(label)) && !taken.has('channels'))
      useField('channels', 'doubtful', remark('second', { field: 'channels' }));
    else if (choice.loses === 'owner' && mayBeDepartments(stats) && !hasDepartment)
      useField('department', 'doubtful', remark('departments'));
    else if (choice.field !== null && !taken.has(choice.field)) {
      const refusal = scaleRefusal(choice.field, choice);
      if (refusal !== null) keep(refusal);
      else {
        const why = index === named ? remark('nameFromText') : fieldRemark(choice.field, choice);
        const unsure =
          ['maybeOtherScale', 'departments', 'perPeriod', 'maybeYear', 'importanceOfTen', 'importanceInWords'].some(
            (key) => why?.key === `import.remarks.${key}`,
          ) || looseHeaders[choice.field]?.test(label) === true;
        useField(
          choice.field,
          unsure ? 'doubtful' : choice.confidence === 'none' ? 'doubtful' : choice.confidence,
          why,
        );
      }
    } else if (stats.filled === 0) {
      if (oneLine(label) !== '') leaveOut(remark('empty'));
    } else if (isComputed(stats) || looksComputed(label)) {
      leaveOut(stats.formulaErrors > 0 ? remark('formulaErrors', { count: stats.formulaErrors }) : remark('formula'));
    } else if (oneLine(label) === '' && stats.rising && stats.whole === stats.n && share(stats.numbers, stats) === 1)
      leaveOut(remark('rowNumber'));
    else if (choice.loses !== null) keep(remark('taken', { field: choice.loses }));
    else keep(choice.unlike === null ? null : remark('notReadable', { field: choice.unlike }));
  }
  return { read, extraFields, mapping };
}
