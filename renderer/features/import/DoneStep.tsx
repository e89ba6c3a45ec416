/** Step 3: the account of what was taken over, and where to go from here. */
import { runCommand, notice, useDocument, useText } from '@renderer/api';
import { useWindowStore } from '@renderer/api/windowState';
import { openDialog } from '@renderer/app/dialogs';
import { openScreen, openTouchpoints } from '@renderer/app/navigation';
import { Button, Icon, PageBody } from '@renderer/components';
import type { ChangeEvent } from '@shared/contract';
import type { ImportAccount, ImportPreview } from '@shared/domain/importPlan';
import { formatNumber } from '@shared/i18n/format';
import { DoubtList } from './DoubtList';
import { OtherSheets } from './OtherSheets';
import { SetAside } from './SetAside';
import { takenRows } from './summarise';
import styles from './import.module.css';

export interface DoneStepProps {
  readonly fileName: string;
  readonly account: ImportAccount;
  readonly change: ChangeEvent;
  /** Sheets of the same file that are still to come. */
  readonly sheets: ImportPreview['sheets'];
  readonly onSheet: (sheet: ImportPreview['sheets'][number]) => void;
  readonly onAgain: () => void;
}

/** Figures and buttons. */
export function DoneStep({ fileName, account, change, sheets, onSheet, onAgain }: DoneStepProps) {
  const t = useText();
  const revision = useDocument()?.revision ?? null;
  const hasChanged = takenRows(account) > 0;
  const destination = destinationOf(account.kind);
  const figures = [
    ['added', account.added],
    ['updated', account.updated],
    ['unchanged', account.unchanged],
    ['doubtful', account.doubtful.length],
    ['rejected', account.rejected.length],
    ['skipped', account.skipped.length],
  ] as const;
  const undo = async (): Promise<void> => {
    // Undo takes back the newest step; when that is another one by now, the list of steps shows which.
    if (revision !== change.revision) {
      openDialog('history');
      return;
    }
    const result = await runCommand('history.undo', {});
    if (!result.ok) return;
    notice({ tone: 'info', text: (text) => text('importWizard.done.undone'), action: null });
    onAgain();
  };
  return (
    <PageBody hasPadding>
      <div className={styles.done}>
        <h2 role="status">
          <Icon name="ok" size={20} />
          {t(hasChanged ? 'importWizard.done.title' : 'importWizard.done.nothing', { file: fileName })}
        </h2>
        <dl className={styles.figures}>
          {figures.map(([key, count]) => (
            <div key={key} className={count === 0 ? styles.zero : undefined}>
              <dt>{t(`importWizard.done.${key}`)}</dt>
              <dd>{formatNumber(t.locale, count, 0)}</dd>
            </div>
          ))}
        </dl>
        {account.doubtful.length > 0 && destination === 'toTable' && (
          <p className={styles.calm}>{t('importWizard.done.originals')}</p>
        )}
        <OtherSheets sheets={sheets} when="after" onChoose={onSheet} />
        <div className={styles.doneButtons}>
          <Button size="large" variant="primary" autoFocus onPress={() => goTo(account.kind)}>
            {t(`importWizard.done.${destination}`)}
          </Button>
          <Button size="large" onPress={onAgain}>
            {t('importWizard.done.again')}
          </Button>
          {hasChanged && (
            <Button size="large" variant="quiet" icon="undo" onPress={() => void undo()}>
              {t('importWizard.done.undo')}
            </Button>
          )}
        </div>
        {account.doubtful.length + account.rejected.length + account.skipped.length > 0 && (
          <details className={styles.accountDetails}>
            <summary>{t('importWizard.done.account')}</summary>
            <SetAside account={account} options={{}} />
            <DoubtList account={account} options={{}} />
          </details>
        )}
      </div>
    </PageBody>
  );
}

type Destination =
  'toTable' | 'toOrganisation' | 'toMeasurements' | 'toImprovements' | 'toSpecialists' | 'toAssignments';

/** Where what was taken over stands now. */
function destinationOf(kind: ImportAccount['kind']): Destination {
  if (kind === 'survey') return 'toMeasurements';
  if (kind === 'improvements') return 'toImprovements';
  if (kind === 'specialists') return 'toSpecialists';
  if (kind === 'assignments') return 'toAssignments';
  return kind === 'organisation' || kind === 'personas' ? 'toOrganisation' : 'toTable';
}

function goTo(kind: ImportAccount['kind']): void {
  const destination = destinationOf(kind);
  if (destination === 'toMeasurements') openScreen('measurements', {});
  else if (destination === 'toImprovements') openScreen('improvements', {});
  else if (destination === 'toSpecialists')
    openScreen(useWindowStore.getState().state?.document?.kind === 'pool' ? 'specialists' : 'staffing', {});
  else if (destination === 'toAssignments') openScreen('assignments', {});
  else if (destination === 'toOrganisation')
    openScreen('organisation', { tab: kind === 'personas' ? 'personas' : 'departments' });
  else openTouchpoints({ selection: { preset: 'all' } });
}
