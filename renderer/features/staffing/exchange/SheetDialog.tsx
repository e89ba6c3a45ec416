/** The profile sheet for a client: looked at first, without a name unless asked for, then saved as a document in house style and noted in the list of what went out. */
import { useState } from 'react';
import { errorOf, host, notice, noticeError, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { Button, Dialog, ErrorNotice, SegmentedControl, Switch } from '@renderer/components';
import styles from './exchange.module.css';

export interface SheetDialogProps {
  readonly specialist: number;
  readonly label: string;
  /** Lays the profile beside this assignment. */
  readonly assignment: number | null;
  onClose(): void;
}

export function SheetDialog({ specialist, label, assignment, onClose }: SheetDialogProps) {
  const t = useText();
  const document = useDocument();
  const [withName, setWithName] = useState(false);
  const [language, setLanguage] = useState<'nl' | 'en'>(document?.engagement.reportLanguage ?? 'nl');
  const request = { specialist, assignment, withName, language };
  const sheet = useEngineQuery('sheet.content', request, { keepPrevious: true, gcTime: 0 });
  const error = errorOf(sheet);
  const save = async (): Promise<void> => {
    const place = await host('file.choosePlace', { purpose: 'docx', suggestedName: sheet.data?.title ?? label });
    if (!place.ok) {
      noticeError(place.error, save);
      return;
    }
    if (place.value === null) return;
    const { token, name } = place.value;
    const written = await runCommand('sheet.write', { ...request, file: token });
    if (!written.ok) return;
    notice({
      tone: 'info',
      text: (text) => text('staffingScreen.exchange.given', { file: name }),
      action: {
        label: (text) => text('shell.document.showInFolder'),
        run: () => void host('file.showInFolder', { token }),
      },
    });
    onClose();
  };
  return (
    <Dialog
      title={t('staffingScreen.exchange.sheet')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <>
          <Button slot={null} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            slot={null}
            variant="primary"
            isDisabled={sheet.data === undefined || document?.readOnly !== false}
            onPress={() => void save()}
          >
            {t('staffingScreen.exchange.saveSheet')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <div className={styles.choices}>
          <SegmentedControl
            label={t('start.newPool.language')}
            options={[
              { id: 'nl', label: t('start.wizard.languages.nl') },
              { id: 'en', label: t('start.wizard.languages.en') },
            ]}
            value={language}
            onChange={setLanguage}
          />
          <Switch
            label={t('staffingScreen.exchange.withNames')}
            description={t('staffingScreen.exchange.sheetNote')}
            isSelected={withName}
            onChange={setWithName}
          />
        </div>
        {error !== null && <ErrorNotice what={t.error(error)} />}
        {sheet.data !== undefined && (
          <article className={styles.sheet} lang={language}>
            <h3>{sheet.data.title}</h3>
            {sheet.data.lead !== '' && <p>{sheet.data.lead}</p>}
            {sheet.data.match.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {sheet.data.parts.map((part) => (
              <section key={part.title}>
                <h4>{part.title}</h4>
                <dl>
                  {part.rows.map((row) => (
                    <div key={row.label}>
                      <dt>{row.label}</dt>
                      <dd>{row.value}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
            <p className={styles.foot}>{sheet.data.footer}</p>
          </article>
        )}
      </div>
    </Dialog>
  );
}
