/** The files a report can be saved as, and the progress of the one being written. */
import { useState } from 'react';
import type { Progress } from '@renderer/api';
import { Button, ProgressPanel, type IconName } from '@renderer/components';
import type { PrintStep } from '@shared/contract/host';
import type { Text } from '@shared/i18n';
import type { ReportOptions } from '@shared/report/model';
import { exportReport, reportForms, tableForms, type ExportForm } from './exports';
import styles from './reports.module.css';

export interface ExportFilesProps {
  readonly name: string;
  readonly options: ReportOptions;
  readonly text: Text;
}

const icons: Readonly<Record<ExportForm, IconName>> = {
  pdf: 'reports',
  pptx: 'chart',
  docx: 'reports',
  reportXlsx: 'table',
  zip: 'folder',
  xlsx: 'table',
  csv: 'rows',
  template: 'template',
};

interface Running {
  readonly form: ExportForm;
  readonly progress: Progress | null;
  readonly step: PrintStep | null;
  readonly stop: AbortController;
}

/** One file at a time. */
export function ExportFiles({ name, options, text }: ExportFilesProps) {
  const [running, setRunning] = useState<Running | null>(null);
  const save = async (form: ExportForm): Promise<void> => {
    const stop = new AbortController();
    await exportReport(form, {
      name,
      options,
      signal: stop.signal,
      onStart: () => setRunning({ form, progress: null, step: null, stop }),
      onProgress: (progress) => setRunning({ form, progress, step: null, stop }),
      onStep: (step) => setRunning({ form, progress: null, step, stop }),
    });
    setRunning(null);
  };
  if (running !== null) {
    const { form, progress, step, stop } = running;
    return (
      <ProgressPanel
        title={text(`reportsScreen.saving.${form}`)}
        value={progress?.fraction ?? null}
        {...(step !== null && { detail: text(`reportsScreen.${form === 'zip' ? 'drawSteps' : 'printSteps'}.${step}`) })}
        onCancel={() => {
          stop.abort();
          setRunning({ ...running });
        }}
        cancelLabel={text('common.cancel')}
        isCancelling={stop.signal.aborted}
      />
    );
  }
  const list = (forms: readonly ExportForm[]) => (
    <ul className={styles.files}>
      {forms.map((form) => (
        <li key={form}>
          <Button
            size="small"
            variant={form === 'pdf' ? 'primary' : 'default'}
            icon={icons[form]}
            onPress={() => void save(form)}
          >
            {text(`reportsScreen.${form}`)}
          </Button>
          <span className={styles.hint}>{text(`reportsScreen.${form}Hint`)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(reportForms)}
      <p className={styles.hint}>{text('reportsScreen.tableFiles')}</p>
      {list(tableForms)}
    </>
  );
}
