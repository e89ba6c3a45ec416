/** The import wizard: choose a file, see and correct what becomes of it, take it over. Nothing changes before the last step. */
import { useEffect, useState } from 'react';
import {
  errorOf,
  host,
  noticeError,
  runCommand,
  useDocument,
  useEngineQuery,
  useText,
  useWindowState,
  type Progress,
} from '@renderer/api';
import { queryClient } from '@renderer/api/queryClient';
import { StatusSlot } from '@renderer/app/slots';
import { goBack, openScreen, useNavigation } from '@renderer/app/navigation';
import { PageHead, StatusItem, Steps } from '@renderer/components';
import type { ChangeEvent } from '@shared/contract';
import type { GrantedFile } from '@shared/contract/host';
import type { ImportKind } from '@shared/contract/imports.contract';
import type { ImportAccount, ImportOptions, ImportPreview } from '@shared/domain/importPlan';
import { CheckStep } from './CheckStep';
import { DoneStep } from './DoneStep';
import { FileStep } from './FileStep';
import { ReadingState } from './ReadingState';
import { sheetsBeside, takenRows, withoutConflicts } from './summarise';
import { useConversation } from './useConversation';

type Step = 'file' | 'check' | 'done';
const steps: readonly Step[] = ['file', 'check', 'done'];

interface Outcome {
  readonly account: ImportAccount;
  readonly change: ChangeEvent;
  /** Sheets of the file that are still to come. */
  readonly sheets: ImportPreview['sheets'];
}

function optionsFor(kind: ImportKind | undefined): ImportOptions {
  return kind === undefined ? {} : { kind };
}

/** The screen. */
export function ImportScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const asked = place.screen === 'import' ? place.params : {};
  const isReadOnly = useDocument()?.readOnly ?? true;
  const isPool = useWindowState()?.document?.kind === 'pool';
  const [file, setFile] = useState<GrantedFile | null>(asked.file ?? null);
  const [options, setOptions] = useState<ImportOptions>(optionsFor(asked.kind));
  const [reading, setReading] = useState<Progress | null>(null);
  const [running, setRunning] = useState<{
    readonly progress: Progress | null;
    readonly controller: AbortController;
  } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** Sheets of this file that were taken in, or were looked at elsewhere. */
  const [taken, setTaken] = useState<readonly string[]>([]);

  const start = (next: GrantedFile | null, kind?: ImportKind): void => {
    setOutcome(null);
    setReading(null);
    setOptions(optionsFor(kind));
    setTaken([]);
    setFile(next);
  };
  // Coming here again (another file dropped, "import" chosen once more) begins again.
  const [visit, setVisit] = useState(place.visit);
  if (place.screen === 'import' && visit !== place.visit) {
    setVisit(place.visit);
    start(asked.file ?? null, asked.kind);
  }

  const step: Step = outcome !== null ? 'done' : file === null ? 'file' : 'check';
  const conversation = useConversation(step === 'check' && asked.kind === undefined ? file : null);
  const query = useEngineQuery(
    'import.preview',
    { file: file?.token ?? '', options },
    {
      enabled: step === 'check' && running === null && conversation === false,
      keepPrevious: true,
      gcTime: 0,
      onProgress: setReading,
    },
  );
  // A journey map has a preview of its own, with its touchpoints matched.
  const isMap = file !== null && errorOf(query)?.code === 'journey.isAMap' && !query.isFetching;
  useEffect(() => {
    if (file === null || !(isMap || conversation === true)) return;
    // In the place of this screen: going back leads to where the person was before.
    goBack();
    if (isMap) openScreen('journeys', { importFile: file });
    else openScreen('interviews', { files: [file] });
  }, [isMap, conversation, file]);
  // The answer for the previous file is not to be seen under the name of the next.
  const preview = query.data !== undefined && query.data.fileName === file?.name ? query.data : null;
  const kind = outcome?.account.kind ?? preview?.account.kind ?? null;

  const choose = async (): Promise<void> => {
    const result = await host('file.choose', { purpose: 'importSource' });
    if (!result.ok) noticeError(result.error, choose);
    else if (result.value !== null) start(result.value);
  };
  const run = async (): Promise<void> => {
    if (file === null) return;
    const controller = new AbortController();
    setRunning({ progress: null, controller });
    const result = await runCommand(
      'import.run',
      { file: file.token, options },
      { signal: controller.signal, onProgress: (progress) => setRunning({ progress, controller }) },
    );
    setRunning(null);
    if (!result.ok) return;
    const account = result.value.value;
    const sheets = preview === null ? [] : sheetsBeside({ ...preview, account }, taken);
    setTaken([...taken, ...(account.sheets ?? [account.sheet])]);
    setOutcome({ account, change: result.value, sheets });
  };
  const toSheet = (sheet: ImportPreview['sheets'][number]): void => {
    if (file !== null && sheet.looksLike === 'journey') {
      openScreen('journeys', { importFile: file });
      return;
    }
    setOutcome(null);
    setReading(null);
    setOptions({ sheet: sheet.name });
  };
  const stopReading = (): void => {
    void queryClient.cancelQueries({ queryKey: ['import.preview'] });
    start(null);
  };

  return (
    <>
      <PageHead
        title={kind === null ? t('importWizard.title') : t(`importWizard.titleOf.${kind}`)}
        meta={
          <Steps
            label={t('importWizard.title')}
            steps={steps.map((id) => ({ id, label: t(`importWizard.steps.${id}`) }))}
            current={step}
            {...(running === null && { onSelect: (id: Step) => id === 'file' && start(null) })}
            doneLabel={t('importWizard.stepDone')}
          />
        }
        hasLine={step !== 'check'}
      />
      {step === 'file' && <FileStep isReadOnly={isReadOnly} onBrowse={() => void choose()} onFile={start} />}
      {step === 'check' && file !== null && preview === null && (
        <ReadingState
          file={file.name}
          progress={reading}
          error={errorOf(query)}
          onCancel={stopReading}
          onOther={() => void choose()}
          onRetry={() => void query.refetch()}
        />
      )}
      {step === 'check' && file !== null && preview !== null && (
        <CheckStep
          preview={preview}
          options={options}
          isUpdating={query.isFetching}
          error={errorOf(query)}
          running={running === null ? null : { progress: running.progress, onCancel: () => running.controller.abort() }}
          isReadOnly={isReadOnly}
          onChange={setOptions}
          takenSheets={taken}
          onSheet={toSheet}
          onJourney={isPool ? undefined : () => openScreen('journeys', { importFile: file })}
          onCancel={goBack}
          onBack={() => start(null)}
          onRun={() => void run()}
        />
      )}
      {outcome !== null && file !== null && (
        <DoneStep
          fileName={file.name}
          account={outcome.account}
          change={outcome.change}
          sheets={outcome.sheets}
          onSheet={toSheet}
          onAgain={() => start(null)}
        />
      )}
      {step === 'check' && preview !== null && (
        <StatusSlot>
          <StatusItem label={t('importWizard.status.rows', { count: preview.account.read })} />
          <StatusItem
            label={t('importWizard.status.good', { count: takenRows(preview.account) + preview.account.unchanged })}
          />
          <StatusItem
            label={t('importWizard.status.doubts', { count: withoutConflicts(preview.account.doubtful).length })}
          />
          <StatusItem label={t('importWizard.status.skipped', { count: preview.account.skipped.length })} />
        </StatusSlot>
      )}
    </>
  );
}
