/** The files a poster can be saved as, and the progress of the one being written. */
import { useState } from 'react';
import { host, noticeError, runQuery } from '@renderer/api';
import { Button, ProgressPanel, type IconName } from '@renderer/components';
import type { PrintStep } from '@shared/contract/host';
import type { Result } from '@shared/errors/appError';
import type { Text } from '@shared/i18n';
import { formatBytes } from '@shared/i18n/format';
import type { PosterJob } from '@shared/report/poster';
import { tellSaved } from './exports';
import { savePdf } from './printing';
import styles from './reports.module.css';

export const posterForms = ['pdf', 'png', 'svg'] as const;
export type PosterForm = (typeof posterForms)[number];

const purposes = { pdf: 'reportPdf', png: 'png', svg: 'svg' } as const;
const icons: Readonly<Record<PosterForm, IconName>> = { pdf: 'reports', png: 'journeys', svg: 'chart' };

export interface PosterRun {
  readonly signal: AbortSignal;
  readonly onStart: () => void;
  readonly onStep: (step: PrintStep) => void;
}

function write(
  form: PosterForm,
  job: PosterJob,
  file: string,
  { signal, onStep }: PosterRun,
): Promise<Result<{ readonly bytes: number }>> {
  if (form === 'svg')
    return runQuery('journey.export', { id: job.journey, language: job.language, file, format: 'svg' }, { signal });
  return savePdf(file, { ...job, format: form }, { signal, onStep });
}

/** Asks for a place and saves the poster there. A refusal is told with a retry; what was cancelled is not told at all. */
export async function savePoster(form: PosterForm, job: PosterJob, run: PosterRun): Promise<void> {
  const retry = (): void => void savePoster(form, job, { ...run, signal: new AbortController().signal });
  const paper = form === 'svg' ? '' : ` ${job.paper}`;
  const place = await host('file.choosePlace', {
    purpose: purposes[form],
    suggestedName: `${job.title.slice(0, 120)}${paper}`,
  });
  if (!place.ok) return noticeError(place.error, retry);
  if (place.value === null) return;
  const { token, name } = place.value;
  run.onStart();
  const written = await write(form, job, token, run);
  if (!written.ok) return noticeError(written.error, retry);
  const { bytes } = written.value;
  tellSaved(place.value, (text) => text('reportsScreen.saved', { file: name, size: formatBytes(text.locale, bytes) }));
}

interface Running {
  readonly step: PrintStep | null;
  readonly stop: AbortController;
}

/** One file at a time. */
export function PosterFiles({ job, text }: { readonly job: PosterJob; readonly text: Text }) {
  const [running, setRunning] = useState<Running | null>(null);
  const save = async (form: PosterForm): Promise<void> => {
    const stop = new AbortController();
    await savePoster(form, job, {
      signal: stop.signal,
      onStart: () => setRunning({ step: null, stop }),
      onStep: (step) => setRunning({ step, stop }),
    });
    setRunning(null);
  };
  if (running !== null)
    return (
      <ProgressPanel
        title={text('reportsScreen.poster.saving')}
        value={null}
        {...(running.step !== null && { detail: text(`reportsScreen.printSteps.${running.step}`) })}
        onCancel={() => {
          running.stop.abort();
          setRunning({ ...running });
        }}
        cancelLabel={text('common.cancel')}
        isCancelling={running.stop.signal.aborted}
      />
    );
  return (
    <ul className={styles.files}>
      {posterForms.map((form) => (
        <li key={form}>
          <Button
            size="small"
            variant={form === 'pdf' ? 'primary' : 'default'}
            icon={icons[form]}
            onPress={() => void save(form)}
          >
            {text(`reportsScreen.poster.${form}`)}
          </Button>
          <span className={styles.hint}>{text(`reportsScreen.poster.${form}Hint`)}</span>
        </li>
      ))}
    </ul>
  );
}
