/** Makes a new pool: a name, whose pool it is, and the language of its sheets. Only the name is asked for with insistence. */
import { useState } from 'react';
import { host, noticeError, useLocale, useText } from '@renderer/api';
import { settleOpening } from '@renderer/app/opening';
import { Button, Dialog, SegmentedControl, TextField } from '@renderer/components';
import type { EngagementFields } from '@shared/domain/engagement';
import styles from './start.module.css';

/** The dialog; what was typed stays until the file is really there. */
export function NewPoolDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const language = useLocale();
  const [name, setName] = useState('');
  const [agency, setAgency] = useState('');
  const [reportLanguage, setReportLanguage] = useState<'nl' | 'en'>(language);
  const [isNameMissing, setNameMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const create = async (): Promise<void> => {
    const known = name.trim();
    if (known === '') {
      setNameMissing(true);
      return;
    }
    setBusy(true);
    const fields: Partial<EngagementFields> = {
      name: known,
      client: agency.trim() === '' ? null : agency.trim(),
      reportLanguage,
    };
    const result = await host('document.new', { name: known, kind: 'pool', fields });
    setBusy(false);
    if (!result.ok) noticeError(result.error, create);
    // A cancelled file dialog keeps this one: nothing that was typed is lost.
    else if (settleOpening(result, create)) onClose();
    else if (!('cancelled' in result.value)) onClose();
  };
  return (
    <Dialog
      title={t('start.newPool.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button slot={null} isDisabled={isBusy} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button slot={null} variant="primary" isDisabled={isBusy} onPress={() => void create()}>
            {t('start.newPool.create')}
          </Button>
        </>
      }
    >
      <div className={styles.poolForm}>
        <p>{t('start.newPool.intro')}</p>
        <TextField
          label={t('start.newPool.name')}
          value={name}
          onChange={(next) => {
            setName(next);
            setNameMissing(false);
          }}
          placeholder={t('start.newPool.namePlaceholder')}
          maxLength={300}
          isRequired
          autoFocus
          onKeyDown={(event) => event.key === 'Enter' && void create()}
          {...(isNameMissing && { errorMessage: t('start.newPool.nameRequired') })}
        />
        <TextField
          label={t('start.newPool.agency')}
          description={t('start.newPool.agencyHint')}
          value={agency}
          onChange={setAgency}
          maxLength={500}
        />
        <SegmentedControl
          label={t('start.newPool.language')}
          options={[
            { id: 'nl', label: t('start.wizard.languages.nl') },
            { id: 'en', label: t('start.wizard.languages.en') },
          ]}
          value={reportLanguage}
          onChange={setReportLanguage}
        />
        <p className={styles.poolNote}>{t('start.wizard.createNote')}</p>
      </div>
    </Dialog>
  );
}
