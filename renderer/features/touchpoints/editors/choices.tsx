/** What can be chosen in a cell: fixed choices, yes and no, or the entries of a list, with a reason where a choice is unwise. */
import { ModeSign, ProcessBadge, type Option } from '@renderer/components';
import { isPrimaryProcessOwner, type Lists } from '@shared/domain/lists';
import type { FieldKind, FieldValue, NamedReference, ReferenceList } from '@shared/domain/touchpoint';
import type { Text } from '@shared/i18n';
import type { ReactNode } from 'react';

export interface Choices {
  readonly options: readonly Option[];
  readonly isMultiple: boolean;
  /** Names that are not in the list can be made. */
  readonly canCreate: boolean;
  readonly selected: readonly string[];
  /** From chosen option ids to the value of the field. */
  toValue(ids: readonly string[]): FieldValue;
}

/** Id of an option that stands for a name to be made. */
export const newPrefix = 'new:';

const choiceMessages: Readonly<Record<string, string>> = {
  processes: 'process',
  modeOverride: 'mode',
  chainPhase: 'chainPhase',
  direction: 'direction',
  chargeKind: 'chargeKind',
  brokenLaws: 'law',
  factor: 'factor',
  timeLayer: 'timeLayer',
  promiseVerdict: 'promiseVerdict',
  basis: 'basis',
};

/** The name of a fixed choice. */
export function choiceName(field: string, choice: string, t: Text): string {
  const vocabulary = choiceMessages[field];
  return vocabulary === undefined ? choice : t.lookup(`domain.${vocabulary}.${choice}`);
}

export function choicesFor(
  field: string,
  kind: FieldKind,
  value: FieldValue,
  context: { readonly lists: Lists; readonly t: Text },
): Choices {
  const { lists, t } = context;
  switch (kind.type) {
    case 'boolean':
      return {
        options: [
          { id: 'true', label: t('common.yes') },
          { id: 'false', label: t('common.no') },
          { id: '', label: t('common.unknown') },
        ],
        isMultiple: false,
        canCreate: false,
        selected: [typeof value === 'boolean' ? String(value) : ''],
        toValue: ([id]) => (id === 'true' ? true : id === 'false' ? false : null),
      };
    case 'choice':
      return {
        options: [
          ...kind.choices.map((choice) => ({
            id: choice,
            label: choiceName(field, choice, t),
            ...signOf(field, choice, t),
          })),
          { id: '', label: t('common.unknown') },
        ],
        isMultiple: false,
        canCreate: false,
        selected: [typeof value === 'string' ? value : ''],
        toValue: ([id]) => (id === undefined || id === '' ? null : id),
      };
    case 'choices':
      return {
        options: [
          ...kind.choices.map((choice) => ({
            id: choice,
            label: choiceName(field, choice, t),
            ...signOf(field, choice, t),
          })),
          ...(field === 'brokenLaws' ? [{ id: 'none', label: t('touchpoints.edit.noLaw') }] : []),
        ],
        isMultiple: true,
        canCreate: false,
        selected: Array.isArray(value)
          ? value.length === 0 && field === 'brokenLaws'
            ? ['none']
            : value.map(String)
          : [],
        toValue: (ids) => {
          const chosen = kind.choices.filter((choice) => ids.includes(choice));
          if (field !== 'brokenLaws') return chosen;
          return chosen.length === 0 && !ids.includes('none') ? null : chosen;
        },
      };
    case 'reference':
      return {
        options: referenceOptions(kind.list, lists, t, field === 'owner'),
        isMultiple: false,
        canCreate: true,
        selected: typeof value === 'number' ? [String(value)] : [],
        toValue: ([id]) => (id === undefined || id === '' ? null : toReference(id)),
      };
    case 'references':
      return {
        options: referenceOptions(kind.list, lists, t, false),
        isMultiple: true,
        canCreate: true,
        selected: Array.isArray(value) ? value.map(String) : [],
        toValue: (ids) => ids.map(toReference),
      };
    default:
      return { options: [], isMultiple: false, canCreate: false, selected: [], toValue: () => null };
  }
}

function toReference(id: string): number | NamedReference {
  return id.startsWith(newPrefix) ? { name: id.slice(newPrefix.length) } : Number(id);
}

function signOf(field: string, choice: string, t: Text): { readonly sign?: ReactNode } {
  if (field === 'processes' && (choice === 'promise' || choice === 'deliver' || choice === 'settle')) {
    return { sign: <ProcessBadge step={choice} letter={t.lookup(`domain.processLetter.${choice}`)} /> };
  }
  if (field === 'modeOverride' && (choice === 'online' || choice === 'offline' || choice === 'hybrid'))
    return { sign: <ModeSign mode={choice} /> };
  return {};
}

/** The entries of a list as options. Owners from outside the primary process come last, with the reason why they are unwise. */
export function referenceOptions(list: ReferenceList, lists: Lists, t: Text, isOwner: boolean): readonly Option[] {
  switch (list) {
    case 'stage':
      return lists.stages.map(({ id, name }) => ({ id: String(id), label: name }));
    case 'channel':
      return lists.channels.map(({ id, name, side }) => ({
        id: String(id),
        label: name,
        sign: <ModeSign mode={side} label={t.lookup(`domain.mode.${side ?? 'unknown'}`)} />,
      }));
    case 'department':
      return lists.departments.map(({ id, name }) => ({ id: String(id), label: name }));
    case 'persona':
      return lists.personas.map(({ id, name, code }) => ({
        id: String(id),
        label: name,
        ...(code !== null && { note: code, keywords: [code] }),
      }));
    case 'person':
      return isOwner ? ownerOptions(lists, t) : lists.people.map(({ id, role }) => ({ id: String(id), label: role }));
  }
}

function ownerOptions(lists: Lists, t: Text): readonly Option[] {
  const options = lists.people.map((person): Option => {
    const department = lists.departments.find((entry) => entry.id === person.department);
    const isRight = isPrimaryProcessOwner(person, lists.departments);
    const [step] = department?.processes ?? [];
    const keywords = person.name === null ? [] : [person.name];
    if (isRight !== false) {
      return {
        id: String(person.id),
        label: person.role,
        keywords,
        sign:
          step === undefined ? (
            <span aria-hidden>·</span>
          ) : (
            <ProcessBadge
              step={step}
              letter={t.lookup(`domain.processLetter.${step}`)}
              label={t.lookup(`domain.process.${step}`)}
            />
          ),
        ...(isRight === null && { description: t('touchpoints.owner.unknown') }),
      };
    }
    const why =
      department?.kind === 'channel'
        ? t('touchpoints.owner.channel')
        : department?.kind === 'process'
          ? t('touchpoints.owner.noManager')
          : t('touchpoints.owner.outside');
    return {
      id: String(person.id),
      label: person.role,
      keywords,
      sign: <span aria-hidden>–</span>,
      description: why,
      isDiscouraged: true,
    };
  });
  return [
    ...options.filter((option) => option.isDiscouraged !== true),
    ...options.filter((option) => option.isDiscouraged === true),
  ];
}
