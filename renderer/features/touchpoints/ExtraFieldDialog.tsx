/** Making and changing a field of the engagement's own. */
import { runCommand } from '@renderer/api';
import { Button, Dialog, Select, TextArea, TextField } from '@renderer/components';
import { extraFieldTypes, type ExtraFieldType } from '@shared/domain/lists';
import { useState } from 'react';
import type { TouchpointTable } from './useTouchpointTable';
import { showColumn } from './viewStore';

export function ExtraFieldDialog({
  table,
  id,
  onClose,
}: {
  readonly table: TouchpointTable;
  readonly id: number | null;
  onClose(): void;
}) {
  const { t, lists, ref } = table;
  const field = lists.extraFields.find((known) => known.id === id);
  const [name, setName] = useState(field?.name ?? '');
  const [type, setType] = useState<ExtraFieldType>(field?.type ?? 'text');
  const [choices, setChoices] = useState(field?.choices.join('\n') ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = [
    ...new Set(
      choices
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ];
  const isComplete = name.trim() !== '' && (type !== 'choice' || chosen.length > 0);
  const save = async (): Promise<void> => {
    const fields = { name: name.trim(), type, choices: type === 'choice' ? chosen : [] };
    const result =
      id === null
        ? await runCommand('list.create', { list: 'extraField', fields }, { notice: false })
        : await runCommand('list.update', { list: 'extraField', id, fields }, { notice: false });
    if (!result.ok) {
      setProblem(t.error(result.error));
      return;
    }
    const made = id === null ? (result.value.value as { readonly id: number }).id : id;
    showColumn(ref.current, `extra:${made}`);
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t(id === null ? 'touchpoints.ownField.new' : 'touchpoints.ownField.edit')}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!isComplete} onPress={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('touchpoints.ownField.name')}
        value={name}
        onChange={setName}
        autoFocus
        maxLength={200}
        {...(problem !== null && { errorMessage: problem })}
      />
      <Select
        label={t('touchpoints.ownField.type')}
        options={extraFieldTypes.map((known) => ({ id: known, label: t(`domain.extraFieldType.${known}`) }))}
        value={type}
        onChange={(next) => setType(extraFieldTypes.find((known) => known === next) ?? 'text')}
        placeholder={t('touchpoints.ownField.type')}
      />
      {type === 'choice' && (
        <TextArea
          label={t('touchpoints.ownField.choices')}
          description={t('touchpoints.ownField.choicesHelp')}
          value={choices}
          onChange={setChoices}
          rows={4}
        />
      )}
    </Dialog>
  );
}
