/** Asks before somebody is erased: all that goes, and what names the person elsewhere and stays. */
import { useState } from 'react';
import { notice, runCommand, useEngineQuery, useText } from '@renderer/api';
import { Button, Dialog } from '@renderer/components';
import { QueryState } from '../QueryState';
import { styles } from '../styles';

export interface EraseDialogProps {
  /** Participants to erase. */
  readonly ids: readonly number[];
  readonly isOpen: boolean;
  onClose(): void;
}

export function EraseDialog({ ids, isOpen, onClose }: EraseDialogProps) {
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const query = useEngineQuery('participant.traces', { ids: [...ids] }, { enabled: isOpen && ids.length > 0 });
  const traces = query.data;
  const erase = async (): Promise<void> => {
    setBusy(true);
    const result = await runCommand('participant.erase', { ids: [...ids], confirm: true });
    setBusy(false);
    onClose();
    if (!result.ok) return;
    const { transcripts, quotes } = result.value.value;
    notice({
      tone: 'info',
      text: (text) => text('interviewsAnalysis.privacy.erase.done', { transcripts, quotes }),
      action: null,
    });
  };
  const parts = ['transcripts', 'quotes', 'memos', 'copies', 'key', 'steps', 'backups'] as const;
  return (
    <Dialog
      role="alertdialog"
      title={t('interviewsAnalysis.privacy.erase.title', { count: ids.length })}
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="danger" isDisabled={isBusy || traces === undefined} onPress={() => void erase()}>
            {t('interviewsAnalysis.privacy.erase.confirm')}
          </Button>
        </>
      }
    >
      {traces === undefined ? (
        <QueryState query={query} />
      ) : (
        <>
          <p className={styles.explain}>{t('interviewsAnalysis.privacy.erase.text')}</p>
          <ul className={styles.plain}>
            {parts
              .filter((part) => traces[part] > 0)
              .map((part) => (
                <li key={part}>{t(`interviewsAnalysis.privacy.erase.${part}`, { count: traces[part] })}</li>
              ))}
          </ul>
          {traces.mentions.length > 0 && (
            <>
              <p className={styles.explain}>{t('interviewsAnalysis.privacy.erase.mentions')}</p>
              <ul className={styles.plain}>
                {traces.mentions.slice(0, 10).map(({ text }, index) => (
                  <li key={index}>{text.slice(0, 160)}</li>
                ))}
              </ul>
            </>
          )}
          <p className={styles.note}>{t('interviewsAnalysis.privacy.erase.elsewhere')}</p>
        </>
      )}
    </Dialog>
  );
}
