/** Saves a REFI-QDA project: who is left out because of consent, and what the format has no place for. */
import { useState } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { Banner, Button, Checkbox, Dialog } from '@renderer/components';
import { saveExport, type Saved } from '../shared';
import { styles } from '../styles';

export function SaveProjectDialog({ name, onClose }: { readonly name: string; onClose(): void }) {
  const t = useText();
  const participants = useEngineQuery('interview.participants', {}, { keepPrevious: true }).data ?? [];
  const withdrawn = participants.filter(({ consent }) => consent === 'withdrawn').length;
  const [withWithdrawn, setWithWithdrawn] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const done = await saveExport({ table: 'quotes', format: 'qdpx', name, language: t.locale, withWithdrawn });
    setBusy(false);
    if (done === null) return;
    const { losses } = done;
    if (losses === null || losses.steps + losses.improvements + losses.times === 0) onClose();
    else setSaved(done);
  };
  return (
    <Dialog
      title={t('interviewsAnalysis.exchange.saveTitle')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      closeLabel={t('common.close')}
      actions={
        saved === null ? (
          <>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button variant="primary" isDisabled={isBusy} onPress={() => void save()}>
              {t('interviewsAnalysis.exchange.save')}
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        )
      }
    >
      {saved?.losses ? (
        <Banner tone="info" title={t('interviewsAnalysis.exchange.saved', { file: saved.file })}>
          {t('interviewsAnalysis.exchange.lost', { ...saved.losses })}
        </Banner>
      ) : (
        <div className={styles.stack}>
          <p className={styles.explain}>{t('interviewsAnalysis.exchange.saveText')}</p>
          <p className={styles.explain}>{t('interviewsAnalysis.exchange.withWithdrawnNote', { count: withdrawn })}</p>
          {withdrawn > 0 && (
            <Checkbox
              label={t('interviewsAnalysis.exchange.withWithdrawn')}
              isSelected={withWithdrawn}
              onChange={setWithWithdrawn}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}
