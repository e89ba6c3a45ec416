/** Words for the parts of an import: fields, reasons, and what a value was taken as. */
import type { ImportKind } from '@shared/contract/imports.contract';
import type { MappedColumn, Reason } from '@shared/domain/importPlan';
import { surveyFields } from '@shared/domain/measurement';
import { laws, modes } from '@shared/domain/terms';
import { touchpointField, touchpointFields } from '@shared/domain/touchpoint';
import type { MessageKey, Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import { importWizardMeasureMessages } from '@shared/i18n/messages/importWizardMeasure';
import { importWizardStaffingMessages } from '@shared/i18n/messages/importWizardStaffing';
import type { Option } from '@renderer/components';

/** A message when there is one, otherwise the fallback. */
function orElse(t: Text, key: string, fallback: string): string {
  const text = t.lookup(key);
  return text === key ? fallback : text;
}

/** Keys under `organisation.columns.` for the fields of a table of departments and people where they differ from the fields themselves. */
const organisationLabels: Readonly<Record<string, string>> = { person: 'personName', name: 'name' };

/** Name of a field: of a touchpoint unless the table holds departments and people or personas. */
export function fieldName(t: Text, field: string | null, kind: ImportKind = 'touchpoints'): string {
  if (field === null) return t('importWizard.columns.none');
  if (field === 'extra') return t('import.mapped.extra');
  if (field === 'rowId') return t('import.mapped.rowId');
  if (field === 'mode' || field === 'modeOverride') return t('import.mapped.mode');
  if (field.startsWith('law:'))
    return t('import.mapped.law', { law: orElse(t, `domain.law.${field.slice(4)}`, field.slice(4)) });
  if (field.startsWith('extra:')) return field.slice(6);
  if (field.startsWith('skill:')) return field.slice(6);
  if (kind === 'specialists' || kind === 'assignments')
    return orElse(t, `importWizard.staffing.${kind}.${field}`, field);
  if (kind === 'survey' || kind === 'improvements') return orElse(t, `importWizard.measure.${kind}.${field}`, field);
  const own = orElse(t, `organisation.columns.${organisationLabels[field] ?? field}`, field);
  if (kind === 'organisation' || kind === 'personas') return own;
  return orElse(t, `domain.fields.${field}`, own);
}

/** A reason or remark in words; fields, laws and modes among its parameters become words as well. */
export function reasonText(t: Text, reason: Reason, kind?: ImportKind): string {
  const params: Record<string, string | number> = { ...reason.params };
  if (typeof params['field'] === 'string') params['field'] = fieldName(t, params['field'], kind);
  if (typeof params['law'] === 'string') params['law'] = orElse(t, `domain.law.${params['law']}`, params['law']);
  for (const key of ['stated', 'derived'] as const) {
    if (typeof params[key] === 'string') params[key] = orElse(t, `domain.mode.${params[key]}`, params[key]);
  }
  return t.lookup(reason.key, params);
}

const vocabularies: Readonly<Record<string, string>> = {
  processes: 'domain.process',
  modeOverride: 'domain.mode',
  mode: 'domain.mode',
  direction: 'domain.direction',
  chainPhase: 'domain.chainPhase',
  factor: 'domain.factor',
  timeLayer: 'domain.timeLayer',
  brokenLaws: 'domain.law',
  chargeKind: 'domain.chargeKind',
  basis: 'domain.basis',
  promiseVerdict: 'domain.promiseVerdict',
};

/** Whether the reason says more than what stands beside it already. */
export function addsToTaken(reason: Reason): boolean {
  return !/\.(unknownMark|spelling)$/.test(reason.key);
}

/** What a value was taken as, in the words of the screen. */
export function takenText(t: Text, field: string, taken: string | null): string {
  if (taken === null || taken === '') return t('common.unknown');
  if (isNumberField(field) && /^-?\d+(\.\d+)?$/.test(taken)) return formatNumber(t.locale, Number(taken), 2);
  if (taken === 'true') return t('common.yes');
  if (taken === 'false') return t('common.no');
  const vocabulary = vocabularies[field];
  if (vocabulary === undefined) return taken;
  return taken
    .split(/\s*[,;]\s*/)
    .map((part) => orElse(t, `${vocabulary}.${part}`, part))
    .join(', ');
}

const listFields: Readonly<Record<Exclude<ImportKind, 'touchpoints' | 'workbook'>, readonly string[]>> = {
  specialists: Object.keys(importWizardStaffingMessages.nl.fields.specialists),
  assignments: Object.keys(importWizardStaffingMessages.nl.fields.assignments),
  survey: surveyFields,
  improvements: Object.keys(importWizardMeasureMessages.nl.measure.improvements),
  organisation: [
    'department',
    'role',
    'person',
    'manager',
    'isManager',
    'processes',
    'kind',
    'partOf',
    'fte',
    'reportsTo',
    'notes',
  ],
  personas: [
    'code',
    'name',
    'sentence',
    'age',
    'household',
    'segment',
    'share',
    'wants',
    'annoyances',
    'channelPreference',
    'onlinePreference',
    'emotionalDrive',
    'vulnerability',
    'basedOn',
    'colour',
  ],
};

/** The choices for a column: every field, by group, and the two ways for a column without one. */
export function fieldOptions(t: Text, kind: ImportKind, mapping: readonly MappedColumn[]): readonly Option[] {
  const special: readonly Option[] = [
    ...(kind === 'touchpoints' || kind === 'workbook'
      ? [{ id: 'extra', label: t('importWizard.columns.keepExtra'), group: t('importWizard.columns.group.special') }]
      : []),
    { id: '', label: t('importWizard.columns.leaveOut'), group: t('importWizard.columns.group.special') },
  ];
  if (kind !== 'touchpoints' && kind !== 'workbook') {
    const used = mapping.flatMap((column) => (column.field === null || column.field === 'extra' ? [] : [column.field]));
    const fields = [...new Set([...used, ...listFields[kind]])];
    return [...fields.map((id) => ({ id, label: fieldName(t, id, kind) })), ...special];
  }
  return [
    ...touchpointFields.map((field) => ({
      id: field.key as string,
      label: fieldName(t, field.key),
      group: t(`domain.groups.${field.group}`),
    })),
    ...laws.map((law) => ({
      id: `law:${law}`,
      label: fieldName(t, `law:${law}`),
      group: t('importWizard.columns.group.laws'),
    })),
    ...special,
  ];
}

/** Whether figures stand at the right in a column of this field. */
export function isNumberField(field: string | null): boolean {
  return (
    field !== null &&
    (touchpointField(field)?.kind.type === 'number' || ['fte', 'share', 'onlinePreference'].includes(field))
  );
}

/** The mode a text stands for, for its sign. */
export function modeOfText(t: Text, text: string): (typeof modes)[number] | null {
  return modes.find((mode) => mode === text || t(`domain.mode.${mode}` satisfies MessageKey) === text) ?? null;
}
