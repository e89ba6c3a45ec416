/** The profile sheet for a client: looked at first, without a name unless asked for, then saved as PDF or Word document in house style and noted in the list of what went out. */
import { useState } from 'react';
import { errorOf, host, notice, noticeError, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { Button, Dialog, ErrorNotice, ProgressPanel, SegmentedControl, Switch } from '@renderer/components';
import { createText } from '@shared/i18n';
import type { QueryParams } from '@shared/contract';
import styles from './exchange.module.css';

export interface SheetDialogProps {
  readonly specialist: number;
  readonly label: string;
  /** Lays the profile beside this assignment. */
  readonly assignment: number | null;
  onClose(): void;
}

type SheetForm = 'pdf' | 'docx';
type SheetChoice = QueryParams<'sheet.content'>;

/** Writes one form and notes that it went out. Answers false when that was refused, which has been told by then. */
async function write(form: SheetForm, choice: SheetChoice, file: string): Promise<boolean> {
  if (form === 'docx') return (await runCommand('sheet.write', { ...choice, file, form })).ok;
  const printed = await host('report.pdf', { options: { kind: 'profileSheet', ...choice } });
  if (!printed.ok) {
    noticeError(printed.error);
    return false;
  }
  return (await runCommand('sheet.write', { ...choice, file, form, pages: printed.value })).ok;
}

export function SheetDialog({ specialist, label, assignment, onClose }: SheetDialogProps) {
  const t = useText();
  const document = useDocument();
  const [withName, setWithName] = useState(false);
  const [language, setLanguage] = useState<'nl' | 'en'>(document?.engagement.reportLanguage ?? 'nl');
  const request = { specialist, assignment, withName, language };
  const sheet = useEngineQuery('sheet.content', request, { keepPrevious: true, gcTime: 0 });
  const error = errorOf(sheet);
  const [saving, setSaving] = useState<SheetForm | null>(null);
  const save = async (form: SheetForm): Promise<void> => {
    const place = await host('file.choosePlace', {
      purpose: form === 'pdf' ? 'reportPdf' : 'docx',
      suggestedName: sheet.data?.title ?? label,
    });
    if (!place.ok) {
      noticeError(place.error, () => save(form));
      return;
    }
    if (place.value === null) return;
    const { token, name } = place.value;
    setSaving(form);
    const isWritten = await write(form, request, token);
    setSaving(null);
    if (!isWritten) return;
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
  const isBlocked = sheet.data === undefined || document?.readOnly !== false || saving !== null;
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
          <Button slot={null} isDisabled={isBlocked} onPress={() => void save('docx')}>
            {t('staffingScreen.exchange.saveSheet.docx')}
          </Button>
          <Button slot={null} variant="primary" isDisabled={isBlocked} onPress={() => void save('pdf')}>
            {t('staffingScreen.exchange.saveSheet.pdf')}
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
        {saving !== null && <ProgressPanel title={t(`staffingScreen.exchange.savingSheet.${saving}`)} value={null} />}
        {error !== null && <ErrorNotice what={t.error(error)} />}
        {sheet.data !== undefined && (
          <article className={styles.sheet} lang={language}>
            <h3>{sheet.data.title}</h3>
            {sheet.data.lead !== '' && <p>{sheet.data.lead}</p>}
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
            {sheet.data.match.length > 0 && (
              <section>
                <h4>{createText(language)('staffing.sheet.match')}</h4>
                <ul>
                  {sheet.data.match.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </section>
            )}
            <p className={styles.foot}>{sheet.data.footer}</p>
          </article>
        )}
      </div>
    </Dialog>
  );
}
