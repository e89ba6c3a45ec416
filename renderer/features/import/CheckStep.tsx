/** Step 2: the file as it will be taken: columns and their fields, doubtful values, rows set aside, changes to what is there. */
import { useText, type Progress } from '@renderer/api';
import {
  Banner,
  Button,
  ErrorNotice,
  PageFoot,
  ProgressBar,
  ProgressPanel,
  SegmentedControl,
} from '@renderer/components';
import type { ImportKind } from '@shared/contract/imports.contract';
import type { ImportOptions, ImportPreview } from '@shared/domain/importPlan';
import type { AppError } from '@shared/errors/appError';
import { formatMoment } from '@shared/i18n/format';
import { ChangeList } from './ChangeList';
import { ConflictList } from './ConflictList';
import { DoubtList } from './DoubtList';
import { FileBar } from './FileBar';
import { MappingTable } from './MappingTable';
import { OtherSheets } from './OtherSheets';
import { SetAside } from './SetAside';
import { SurveyBar } from './SurveyBar';
import { realChanges, sheetsBeside, takenRows, withoutConflicts } from './summarise';
import styles from './import.module.css';

export interface CheckStepProps {
  readonly preview: ImportPreview;
  readonly options: ImportOptions;
  readonly isUpdating: boolean;
  readonly error: AppError | null;
  readonly running: { readonly progress: Progress | null; readonly onCancel: () => void } | null;
  readonly isReadOnly: boolean;
  readonly onChange: (options: ImportOptions) => void;
  /** Sheets of the file that were taken in before. */
  readonly takenSheets: readonly string[];
  readonly onSheet: (sheet: ImportPreview['sheets'][number]) => void;
  /** Takes the file to the import of journeys; undefined in a pool, which has none. */
  readonly onJourney: (() => void) | undefined;
  readonly onCancel: () => void;
  readonly onBack: () => void;
  readonly onRun: () => void;
}

/** What the rows of each kind are called. */
const addedWords = {
  touchpoints: 'touchpoints',
  workbook: 'touchpoints',
  organisation: 'entries',
  personas: 'entries',
  survey: 'responses',
  improvements: 'improvements',
  specialists: 'specialists',
  assignments: 'assignments',
} as const satisfies Readonly<Record<ImportKind, string>>;

/** The step. */
export function CheckStep({
  preview,
  options,
  isUpdating,
  error,
  running,
  isReadOnly,
  onChange,
  takenSheets,
  onSheet,
  onJourney,
  onCancel,
  onBack,
  onRun,
}: CheckStepProps) {
  const t = useText();
  const { account } = preview;
  const count = takenRows(account);
  const changes = realChanges(preview.changes);
  const meetsExisting = account.updated + account.unchanged > 0 || (options.onExisting ?? 'update') !== 'update';
  const parts =
    count === 0
      ? [t('importWizard.plan.nothing', { count: account.unchanged })]
      : [
          t(`importWizard.plan.${addedWords[account.kind]}`, { count: account.added }),
          t('importWizard.plan.updated', { count: account.updated }),
          t('importWizard.plan.undo'),
        ];
  if (running !== null) {
    return (
      <div className={styles.running}>
        <ProgressPanel
          title={t('importWizard.running', { file: preview.fileName })}
          value={running.progress?.fraction ?? null}
          onCancel={running.onCancel}
          cancelLabel={t('importWizard.cancelRun')}
        />
      </div>
    );
  }
  return (
    <>
      <FileBar preview={preview} options={options} onChange={onChange} onJourney={onJourney} />
      <div className={styles.progressLine}>
        {isUpdating && <ProgressBar label={t('importWizard.updating')} isLabelHidden value={null} />}
      </div>
      {preview.earlier !== null && (
        <Banner tone="info">
          {t('importWizard.earlier', {
            date: formatMoment(t.locale, preview.earlier.at),
            added: preview.earlier.added,
            updated: preview.earlier.updated,
          })}
        </Banner>
      )}
      {preview.warnings.length > 0 && (
        <Banner tone="warning">
          {preview.warnings.map(({ code, params }) => t.lookup(`errors.${code}`, params)).join(' ')}
        </Banner>
      )}
      <OtherSheets sheets={sheetsBeside(preview, takenSheets)} when="before" onChoose={onSheet} />
      {account.survey !== undefined && <SurveyBar survey={account.survey} options={options} onChange={onChange} />}
      {error !== null && <ErrorNotice what={t.error(error)} />}
      <MappingTable preview={preview} options={options} onChange={onChange} />
      <div className={styles.lower}>
        <div className={styles.lowerMain}>
          {preview.conflicts.length > 0 && (
            <ConflictList conflicts={preview.conflicts} options={options} onChange={onChange} />
          )}
          {changes.length > 0 && <ChangeList changes={changes} />}
          <DoubtList
            account={{ ...account, doubtful: withoutConflicts(account.doubtful) }}
            options={options}
            onChange={onChange}
          />
        </div>
        <div className={styles.lowerSide}>
          <SetAside account={account} options={options} onChange={onChange} />
        </div>
      </div>
      <PageFoot
        start={
          <Button variant="quiet" onPress={onCancel}>
            {t('common.cancel')}
          </Button>
        }
      >
        {meetsExisting && (
          <SegmentedControl
            label={t('importWizard.existing.label')}
            size="small"
            options={(['update', 'keep', 'add'] as const).map((id) => ({
              id,
              label: t(`importWizard.existing.${id}`),
            }))}
            value={options.onExisting ?? 'update'}
            onChange={(onExisting) => {
              // Updating leaves what was changed here to the choice for each value.
              const { onExisting: _before, ...rest } = options;
              onChange(onExisting === 'update' ? rest : { ...rest, onExisting });
            }}
          />
        )}
        <span className={styles.plan}>{parts.filter((part) => part !== '').join(' ')}</span>
        <Button onPress={onBack}>{t('common.back')}</Button>
        <Button
          variant="primary"
          isDisabled={count === 0 || isUpdating || isReadOnly || error !== null}
          onPress={onRun}
        >
          {t('importWizard.take', { count })}
        </Button>
      </PageFoot>
    </>
  );
}
