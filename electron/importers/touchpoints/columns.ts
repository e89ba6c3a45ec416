/** Decides for every column of a touchpoint table what it becomes: a field, a field of the engagement's own, or nothing, and why. */
import type { ImportOptions, MappedColumn, Reason } from '@shared/domain/importPlan';
import { columnLetters, type SheetRow } from '@shared/domain/sheet';
import { kindOfExtraField } from '@shared/domain/checkField';
import { nameKey, oneLine, wordKey } from '@shared/domain/parse';
import type { ExtraFieldType } from '@shared/domain/lists';
import { touchpointField } from '@shared/domain/touchpoint';
import { columnName } from '../recognise/cells';
import { share, type ColumnStats } from '../recognise/columnStats';
import { mapColumns, type ColumnChoice } from '../recognise/mapColumns';
import type { HeaderMatcher } from '../recognise/headerMatch';
import { touchpointRules } from './rules';
import type { PlannedExtraField } from './plan.types';
import { kindOfField, type ReadColumn } from './readRow';

export interface PlannedColumns {
  readonly read: readonly ReadColumn[];
  readonly extraFields: readonly PlannedExtraField[];
  readonly mapping: readonly MappedColumn[];
}

const scores = new Set(['functionalScore', 'emotionalScore', 'targetScore']);

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

/** A scale that the header itself names and that is not the field's: ‘(1-5)’, ‘0–100’, ‘1 t/m 7’. Null when none or the right one. */
export function otherScale(label: string, low: number, high: number): string | null {
  const found = /(\d{1,3})\s*(?:-|–|tot(?: en met)?|t\/m|to|\.\.)\s*(\d{1,3})/i.exec(label);
  if (found === null) {
    const outOf = /\/\s*(100|20|10|7|5)\s*\)?\s*$/.exec(label)?.[1];
    return outOf === undefined || Number(outOf) === high ? null : `/${outOf}`;
  }
  const from = Number(found[1]);
  const to = Number(found[2]);
  if (from >= to || to - from < 2 || (to === high && (from === low || from === 0))) return null;
  return `${from}–${to}`;
}

/** Why a column that is called a mark cannot be one: its header or its values are on another scale. */
function scaleRefusal(field: string, choice: ColumnChoice): Reason | null {
  const kind = touchpointField(field)?.kind;
  if (kind?.type !== 'number' || !(scores.has(field) || field === 'importance')) return null;
  const stated = otherScale(choice.label, kind.min, kind.max);
  if (stated !== null) return remark('statedScale', { scale: stated, low: kind.min, high: kind.max });
  const { stats } = choice;
  if (stats.n >= 3 && stats.max > kind.max * 1.5 && stats.numbers > 0) {
    return remark('scale', { low: kind.min, high: kind.max, min: stats.min, max: stats.max });
  }
  return null;
}

function fieldRemark(field: string, choice: ColumnChoice): Reason | null {
  const { stats, label } = choice;
  if (field === 'rowId' || field === 'rowBase') return remark('rowId');
  if (field.startsWith('law:')) return remark('lawColumn', { law: field.slice(4) });
  if (scores.has(field) && stats.n >= 5 && stats.max <= 5 && stats.whole === stats.numbers)
    return remark('maybeOtherScale', { min: stats.min, max: stats.max });
  if (field === 'channels') {
    const marks = ['/', ';', ',', '+', '&'].filter((mark) => stats.texts.some((text) => text.includes(mark)));
    if (marks.length > 0) return remark('split', { marks: marks.join(' ') });
  }
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

/**
 * What ‘ja’ means in columns called ‘eerlijk’, ‘respectvol’, ‘veilig’: broken laws are the exception, so where most answers are ‘ja’
 * the law was kept, and where most are ‘nee’, or only ticks stand in the columns, ‘ja’ marks a breach.
 */
function yesSaysBroken(choices: readonly ColumnChoice[]): boolean {
  const texts = choices
    .filter((choice) => choice.field?.startsWith('law:'))
    .flatMap((choice) => choice.stats.texts.map(nameKey));
  const no = texts.filter((text) => /^(?:nee|no|n|0|false|onwaar)$/.test(text)).length;
  return no === 0 || no > texts.length / 2;
}

/** Plans all columns from `from` to `to` (a block of the table); `chosen` are the user's choices by column index. */
export function planColumns(
  matcher: HeaderMatcher,
  labels: readonly string[],
  groups: readonly string[],
  rows: readonly SheetRow[],
  options: Pick<ImportOptions, 'mapping'>,
  from = 0,
  to = labels.length,
): PlannedColumns {
  const choices = mapColumns(matcher, touchpointRules, labels, rows, from, to);
  const taken = new Set<string>();
  const given = options.mapping ?? {};
  for (const field of Object.values(given))
    if (field !== null && field !== 'extra') taken.add(field === 'modeOverride' ? 'mode' : field);
  const lawsAnswerBroken = yesSaysBroken(choices);
  const read: ReadColumn[] = [];
  const extraFields: PlannedExtraField[] = [];
  const mapping: MappedColumn[] = [];
  const extraNames = new Set<string>();

  for (const choice of choices) {
    const { index, label, stats } = choice;
    const name = columnName(label, index);
    const base = { index, letter: columnLetters(index), source: label, filled: stats.filled };
    const wish = given[String(index)];
    const useField = (field: string, confidence: MappedColumn['confidence'], why: Reason | null): void => {
      const kind = kindOfField(field);
      if (kind === undefined) return leaveOut(remark('leftOut'));
      const yesIsBroken =
        lawsAnswerBroken || /geschonden|broken|niet |not |schending/i.test(`${label} ${groups[index] ?? ''}`);
      read.push({ index, field, name, kind, extra: null, yesIsBroken });
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

    if (wish === null) leaveOut(remark('chosen'));
    else if (wish === 'extra') keep(remark('chosen'));
    else if (wish !== undefined) useField(wish === 'modeOverride' ? 'mode' : wish, 'certain', remark('chosen'));
    else if (choice.field !== null && !taken.has(choice.field)) {
      const refusal = scaleRefusal(choice.field, choice);
      if (refusal !== null) keep(refusal);
      else {
        const why = fieldRemark(choice.field, choice);
        const unsure = why?.key === 'import.remarks.maybeOtherScale';
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
    else keep(choice.loses === null ? null : remark('taken', { field: choice.loses }));
  }
  return { read, extraFields, mapping };
}
