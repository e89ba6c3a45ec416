/** Fields of a touchpoint beside the map. Each edit goes to the row of the table itself, so table and map cannot differ. */
import { runCommand } from '@renderer/api';
import { ComboBox, InPlaceField, MultiSelect, Select, type InPlaceEditor } from '@renderer/components';
import type { Lists } from '@shared/domain/lists';
import { formatCell, kindOfColumn, parseCell } from '@shared/domain/parse';
import type { FieldKind, FieldValue, Touchpoint, TouchpointField } from '@shared/domain/touchpoint';
import type { Text } from '@shared/i18n';
import { formatScore } from '@shared/i18n/format';
import styles from './stepPanel.module.css';

const shown: readonly TouchpointField[] = [
  'name',
  'description',
  'processes',
  'channels',
  'functionalScore',
  'emotionalScore',
  'targetScore',
  'momentOfTruthCustomer',
  'momentOfTruthOrganisation',
  'owner',
  'department',
  'timeLayer',
  'promiseVerdict',
  'basis',
  'notes',
];

export interface TouchpointFieldsProps {
  readonly touchpoint: Touchpoint;
  readonly lists: Lists;
  readonly t: Text;
  readonly isReadOnly: boolean;
}

export function TouchpointFields(props: TouchpointFieldsProps) {
  return (
    <div className={styles.fields}>
      {shown.map((field) => (
        <Field key={field} field={field} {...props} />
      ))}
    </div>
  );
}

function Field({
  field,
  touchpoint,
  lists,
  t,
  isReadOnly,
}: TouchpointFieldsProps & { readonly field: TouchpointField }) {
  const kind = kindOfColumn(field);
  if (kind === undefined) return null;
  const label = field === 'name' ? t('journeysScreen.panel.name') : t(`domain.fields.${field}`);
  const value = touchpoint[field] as FieldValue;
  // A report mark has one decimal here as everywhere: 5,0.
  const isScore = field === 'functionalScore' || field === 'emotionalScore' || field === 'targetScore';
  const text =
    isScore && typeof value === 'number' ? formatScore(t.locale, value) : formatCell(kind, value, t.locale, lists);
  const save = (next: FieldValue): void =>
    void runCommand('touchpoint.set', { cells: [{ id: touchpoint.id, field, value: next as never }] });
  const parse = (typed: string) => parseCell(kind, typed, t.locale, { field, lists });
  const isTyped = kind.type === 'text' || kind.type === 'number' || kind.type === 'date';
  return (
    <InPlaceField
      label={label}
      value={text}
      emptyText={t('common.unknown')}
      isReadOnly={isReadOnly}
      isMultiline={kind.type === 'text' && kind.long}
      onSave={(typed) => {
        const parsed = parse(typed);
        if (parsed.ok) save(parsed.value);
      }}
      {...(isTyped
        ? {
            validate: (typed: string) => {
              const parsed = parse(typed);
              return parsed.ok ? null : t.error(parsed.error);
            },
          }
        : {
            editor: (editor: InPlaceEditor) => (
              <Choice
                kind={kind}
                field={field}
                label={label}
                value={value}
                lists={lists}
                t={t}
                editor={editor}
                onValue={save}
              />
            ),
          })}
    />
  );
}

interface ChoiceProps {
  readonly kind: FieldKind;
  readonly field: TouchpointField;
  readonly label: string;
  readonly value: FieldValue;
  readonly lists: Lists;
  readonly t: Text;
  readonly editor: InPlaceEditor;
  onValue(value: FieldValue): void;
}

interface Option {
  readonly id: string;
  readonly label: string;
}

/** The list of a field: fixed choices, yes and no, or entries of the engagement (new ones by name). */
function Choice({ kind, field, label, value, lists, t, editor, onValue }: ChoiceProps) {
  const options = optionsOf(kind, field, lists, t);
  const isReference = kind.type === 'reference' || kind.type === 'references';
  const toValue = (id: string): string | number => (isReference ? Number(id) : id);
  if (kind.type === 'references' || kind.type === 'choices') {
    const chosen = Array.isArray(value) ? value.filter((item) => typeof item !== 'object') : [];
    return (
      <MultiSelect
        label={label}
        isLabelHidden
        autoFocus
        options={options}
        value={chosen.map(String)}
        onChange={(ids) => onValue(ids.map(toValue))}
        {...(isReference && {
          onCreate: (name: string) => onValue([...chosen, { name }]),
          createLabel: (name: string) => t('journeysScreen.panel.create', { name }),
        })}
        removeLabel={(name) => t('journeysScreen.picker.takeOut', { name })}
        emptyText={t('journeysScreen.panel.noMatch')}
      />
    );
  }
  const take = (next: FieldValue): void => {
    editor.cancel();
    onValue(next);
  };
  if (kind.type === 'reference')
    return (
      <ComboBox
        label={label}
        isLabelHidden
        autoFocus
        options={options}
        value={value === null ? null : String(value as number)}
        onChange={(id) => take(id === null ? null : Number(id))}
        onCreate={(name) => take({ name })}
        createLabel={(name) => t('journeysScreen.panel.create', { name })}
        emptyText={t('journeysScreen.panel.noMatch')}
        onCancel={editor.cancel}
      />
    );
  const isFlag = kind.type === 'boolean';
  return (
    <Select
      label={label}
      isLabelHidden
      autoFocus
      options={[...options, { id: 'unknown', label: t('common.unknown') }]}
      value={value === null ? 'unknown' : isFlag ? (value === true ? 'yes' : 'no') : String(value as string)}
      placeholder={t('common.unknown')}
      onChange={(id) => take(id === 'unknown' ? null : isFlag ? id === 'yes' : id)}
    />
  );
}

function optionsOf(kind: FieldKind, field: TouchpointField, lists: Lists, t: Text): readonly Option[] {
  if (kind.type === 'boolean')
    return [
      { id: 'yes', label: t('common.yes') },
      { id: 'no', label: t('common.no') },
    ];
  if (kind.type === 'choice' || kind.type === 'choices')
    return kind.choices.map((choice) => ({
      id: choice,
      label: formatCell(kind, kind.type === 'choices' ? [choice] : choice, t.locale, lists),
    }));
  if (kind.type !== 'reference' && kind.type !== 'references') return [];
  if (field === 'owner') return lists.people.map(({ id, role }) => ({ id: String(id), label: role }));
  const entries = field === 'department' ? lists.departments : field === 'channels' ? lists.channels : [];
  return entries.map(({ id, name }) => ({ id: String(id), label: name }));
}
