/** Import of maps: the file, what was recognised in it (journeys, lanes, touchpoints that are there, new or doubtful), and then the import as one step of undo. */
import { useState } from 'react';
import { errorOf, host, notice, offerUndo, runCommand, runQuery, useEngineQuery, useText } from '@renderer/api';
import { Button, ErrorNotice, FileDrop, PageBody, PageFoot, PageHead, ProgressBar } from '@renderer/components';
import { openDialog } from '@renderer/app/dialogs';
import { grantDropped } from '@renderer/api/bridge';
import type { GrantedFile } from '@shared/contract/host';
import type { JourneyImportOptions } from '@shared/domain/journeyImport';
import { useMapImport } from './mapImportStore';
import { MapPreview } from './MapPreview';
import styles from './importing.module.css';

export function ImportMaps({ onDone }: { onDone(journey: number): void }) {
  const t = useText();
  const [file, setFile] = useState<GrantedFile | null>(useMapImport((state) => state.file));
  const [options, setOptions] = useState<JourneyImportOptions>({});
  const [isRunning, setRunning] = useState(false);
  const preview = useEngineQuery(
    'journey.importPreview',
    { file: file?.token ?? '', options },
    { enabled: file !== null && !isRunning, keepPrevious: file !== null, gcTime: 0 },
  );
  const account = file === null ? undefined : preview.data;
  const error = file === null ? null : errorOf(preview);
  const close = (): void => useMapImport.setState({ isOpen: false, file: null });
  const take = (next: GrantedFile | null): void => {
    if (next === null) return;
    setOptions({});
    setFile(next);
  };
  const browse = async (): Promise<void> => {
    const chosen = await host('file.choose', { purpose: 'importSource' });
    if (chosen.ok) take(chosen.value);
  };
  const dropped = async (files: readonly File[]): Promise<void> => {
    const [first] = files;
    if (first === undefined) return;
    const granted = await grantDropped(first);
    if (granted.ok) take(granted.value);
    else notice({ tone: 'error', text: (text) => text.error(granted.error), action: null });
  };
  const run = async (): Promise<void> => {
    if (file === null) return;
    setRunning(true);
    const result = await runCommand('journey.importRun', { file: file.token, options });
    setRunning(false);
    if (!result.ok) return;
    const { value } = result.value;
    close();
    offerUndo(
      result.value,
      (text) => text('journeysScreen.importing.done', { count: value.counts.journeys }),
      () => openDialog('history'),
    );
    const made = await runQuery('journey.list', {});
    const ids = made.ok ? made.value.map(({ id }) => id).toSorted((one, other) => one - other) : [];
    const first = ids.at(-value.counts.journeys);
    if (first !== undefined) onDone(first);
  };
  const count = account?.journeys.filter(({ taken }) => taken).length ?? 0;
  return (
    <>
      <PageHead title={t('journeysScreen.importing.title')} hasLine />
      <PageBody hasPadding>
        {file === null && (
          <FileDrop
            title={t('journeysScreen.importing.intro')}
            browseLabel={t('journeysScreen.importing.choose')}
            onBrowse={() => void browse()}
            onFiles={(files) => void dropped(files)}
          />
        )}
        {error !== null && (
          <ErrorNotice
            what={t.error(error)}
            actions={
              <>
                {Object.keys(options).length > 0 && (
                  <Button onPress={() => setOptions({})}>{t('journeysScreen.importing.asRecognised')}</Button>
                )}
                <Button onPress={() => void browse()}>{t('journeysScreen.importing.choose')}</Button>
              </>
            }
          />
        )}
        {file !== null && error === null && account === undefined && (
          <ProgressBar label={t('journeysScreen.importing.reading')} value={null} />
        )}
        {error === null && account !== undefined && (
          <div className={styles.preview}>
            <MapPreview account={account} options={options} onOptions={setOptions} t={t} />
          </div>
        )}
      </PageBody>
      <PageFoot start={account === undefined ? undefined : account.fileName}>
        <Button onPress={close}>{t('common.cancel')}</Button>
        {file !== null && (
          <Button onPress={() => void browse()} isDisabled={isRunning}>
            {t('journeysScreen.importing.choose')}
          </Button>
        )}
        <Button variant="primary" isDisabled={count === 0 || error !== null || isRunning} onPress={() => void run()}>
          {account === undefined ? t('journeysScreen.importing.runNone') : t('journeysScreen.importing.run', { count })}
        </Button>
      </PageFoot>
    </>
  );
}
