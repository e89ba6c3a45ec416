/** Erasing for good: says what goes before it goes, because undo cannot help here. */
import { useState } from 'react';
import { errorOf, notice, runCommand, useEngineQuery, useText } from '@renderer/api';
import { ConfirmDialog, ErrorNotice } from '@renderer/components';
import styles from './care.module.css';

export interface EraseDialogProps {
  readonly ids: readonly number[];
  onClose(): void;
  onErased(): void;
}

export function EraseDialog({ ids, onClose, onErased }: EraseDialogProps) {
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const query = useEngineQuery('specialist.traces', { ids: [...ids] }, { gcTime: 0 });
  const error = errorOf(query);
  const traces = query.data;
  const erase = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const result = await runCommand('specialist.erase', { ids: [...ids] });
    setBusy(false);
    if (!result.ok) return;
    const { erased, backups } = result.value.value;
    notice({
      tone: 'info',
      text: (text) => text('staffingScreen.erase.done', { count: erased, backups }),
      action: null,
    });
    onErased();
  };
  return (
    <ConfirmDialog
      title={t('staffingScreen.erase.title', { count: ids.length, name: traces?.label ?? '' })}
      isOpen
      onClose={onClose}
      onConfirm={() => void erase()}
      confirmLabel={t('staffingScreen.erase.confirm')}
      cancelLabel={t('common.cancel')}
      tone="danger"
    >
      {error !== null && <ErrorNotice what={t.error(error)} />}
      {traces !== undefined && (
        <>
          <p>{t('staffingScreen.erase.goes')}</p>
          <ul className={styles.goes}>
            <li>{t('staffingScreen.erase.profiles', { count: ids.length })}</li>
            <li>{t('staffingScreen.erase.shortlists', { count: traces.shortlists })}</li>
            <li>{t('staffingScreen.erase.exports', { count: traces.exports })}</li>
            <li>{t('staffingScreen.erase.steps', { count: traces.steps })}</li>
            <li>{t('staffingScreen.erase.backups', { count: traces.backups })}</li>
          </ul>
          <p>{t('staffingScreen.erase.final')}</p>
        </>
      )}
    </ConfirmDialog>
  );
}
