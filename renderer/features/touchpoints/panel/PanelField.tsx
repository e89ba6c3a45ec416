/** One field in the side panel: shown as in the grid, edited in place, with what stood in the imported table where that was interpreted. */
import { ComboBox, InPlaceField, MultiSelect, Select, type InPlaceEditor } from '@renderer/components';
import type { TouchpointDetail } from '@shared/contract/touchpoints.contract';
import { reasonText } from '@shared/domain/parse';
import { formatNumber } from '@shared/i18n/format';
import type { FieldValue } from '@shared/domain/touchpoint';
import { choicesFor, newPrefix } from '../editors/choices';
import { cellText, columnLabel, fieldValue, kindOf, readCell } from '../fields';
import { setCells } from '../table';
import type { TouchpointTable } from '../useTouchpointTable';
import styles from './panel.module.css';

export interface PanelFieldProps {
  readonly detail: TouchpointDetail;
  readonly field: string;
  readonly table: TouchpointTable;
}

export function PanelField({ detail, field, table }: PanelFieldProps) {
  const { t, lists, ref, isReadOnly } = table;
  const kind = kindOf(field, lists);
  if (kind === undefined) return null;
  const { touchpoint } = detail;
  const text = cellText(touchpoint, field, lists, t);
  const label = columnLabel(field, lists, t);
  const save = (value: FieldValue): void => void setCells(ref, [{ id: touchpoint.id, field, value }]);
  const current = fieldValue(touchpoint, field);
  // Scores are shown with one decimal, large numbers in groups of three; edited they are plain.
  const shown =
    kind.type === 'number' && typeof current === 'number'
      ? formatNumber(t.locale, current, kind.decimals, kind.decimals === 1 ? 1 : 0)
      : null;
  const isTyped = kind.type === 'text' || kind.type === 'number' || kind.type === 'date';
  const original = detail.originals.find((known) => known.field === field);
  return (
    <div className={styles.field}>
      <InPlaceField
        label={label}
        value={text}
        emptyText={t('touchpoints.panel.unknown')}
        {...(shown !== null && { display: shown })}
        isReadOnly={isReadOnly}
        isMultiline={kind.type === 'text' && kind.long}
        {...(isTyped
          ? {
              validate: (typed: string) => {
                const parsed = readCell(field, typed, lists, t);
                return parsed.ok ? null : t.error(parsed.error);
              },
            }
          : {
              editor: (editor: InPlaceEditor) => (
                <ChoiceField
                  field={field}
                  value={fieldValue(touchpoint, field)}
                  label={label}
                  table={table}
                  editor={editor}
                  onValue={save}
                />
              ),
            })}
        onSave={(typed) => {
          const parsed = readCell(field, typed, lists, t);
          if (parsed.ok) save(parsed.value);
        }}
      />
      {original !== undefined && (
        <p className={styles.original} title={reasonText(t, { key: original.reason, params: {} })}>
          {t('touchpoints.panel.original', { original: original.original })}
        </p>
      )}
    </div>
  );
}

interface ChoiceFieldProps {
  readonly field: string;
  readonly value: FieldValue;
  readonly label: string;
  readonly table: TouchpointTable;
  readonly editor: InPlaceEditor;
  onValue(value: FieldValue): void;
}

/** The list of a field in the panel. */
function ChoiceField({ field, value, label, table, editor, onValue }: ChoiceFieldProps) {
  const { t, lists } = table;
  const kind = kindOf(field, lists);
  if (kind === undefined) return null;
  const choices = choicesFor(field, kind, value, table);
  const choose = (ids: readonly string[]): void => {
    editor.cancel();
    onValue(choices.toValue(ids));
  };
  const create = (name: string): string => `${newPrefix}${name}`;
  if (choices.isMultiple) {
    return (
      <MultiSelect
        label={label}
        isLabelHidden
        options={choices.options}
        value={choices.selected}
        onChange={(ids) => onValue(choices.toValue(ids))}
        {...(choices.canCreate && {
          onCreate: (name: string) => onValue(choices.toValue([...choices.selected, create(name)])),
          createLabel: (name: string) => t('touchpoints.edit.create', { name }),
        })}
        removeLabel={(name) => t('touchpoints.edit.remove', { name })}
        emptyText={t('touchpoints.edit.noMatch')}
        autoFocus
      />
    );
  }
  if (!choices.canCreate) {
    return (
      <Select
        label={label}
        isLabelHidden
        options={choices.options
          .filter((option) => option.id !== '')
          .concat({ id: 'unknown', label: t('common.unknown') })}
        value={choices.selected[0] === '' ? null : (choices.selected[0] ?? null)}
        onChange={(id) => choose(id === 'unknown' ? [] : [id])}
        placeholder={t('common.unknown')}
        autoFocus
      />
    );
  }
  return (
    <ComboBox
      label={label}
      isLabelHidden
      options={choices.options}
      value={choices.selected[0] ?? null}
      onChange={(id) => choose(id === null ? [] : [id])}
      onCreate={(name) => choose([create(name)])}
      createLabel={(name) => t('touchpoints.edit.create', { name })}
      emptyText={t('touchpoints.edit.noMatch')}
      onCancel={editor.cancel}
      autoFocus
    />
  );
}
