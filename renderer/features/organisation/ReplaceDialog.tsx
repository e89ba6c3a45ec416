/** Asks by which other entry this one is to be replaced; its touchpoints go over to that one. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { Button, Dialog, Select } from '@renderer/components';
import { replaceEntry } from './listCommands';
import { entryName, type EditableList, type Entry } from './listTypes';
import styles from './organisation.module.css';

export interface ReplaceDialogProps {
  readonly list: EditableList;
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly usage: number;
  readonly onClose: () => void;
}

/** The dialog. */
export function ReplaceDialog({ list, entry, entries, usage, onClose }: ReplaceDialogProps) {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = entries.filter((other) => other.id !== entry.id);
  const other = others.find(({ id }) => String(id) === chosen);
  const name = entryName(entry);
  return (
    <Dialog
      title={t('organisation.replace.title', { name })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="small"
      closeLabel={t('common.close')}
      actions={
        <>
          <Button slot={null} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            slot={null}
            variant="primary"
            isDisabled={other === undefined}
            onPress={() => {
              onClose();
              if (other !== undefined) void replaceEntry(list, entry, other);
            }}
          >
            {t('organisation.replace.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.replace}>
        <p>{t('organisation.replace.text', { name, count: usage })}</p>
        <Select
          label={t('organisation.replace.by')}
          options={others.map((option) => ({ id: String(option.id), label: entryName(option) }))}
          value={chosen}
          onChange={setChosen}
          placeholder={t('organisation.replace.choose')}
        />
      </div>
    </Dialog>
  );
}
