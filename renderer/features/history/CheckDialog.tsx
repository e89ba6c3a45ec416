/** Checks the whole file and repairs what can be repaired, with what was found in words. */
import { useState } from 'react';
import { errorOf, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { queryClient } from '@renderer/api/queryClient';
import { Button, Dialog, ErrorNotice, Icon, ProgressBar } from '@renderer/components';
import type { CheckReport } from '@shared/contract/documents.contract';
import type { AppError } from '@shared/errors/appError';
import styles from './history.module.css';

/** A dialog that checks as soon as it opens. */
export function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const isReadOnly = useDocument()?.readOnly ?? true;
  const check = useEngineQuery('document.check', {}, { gcTime: 0 });
  const [repaired, setRepaired] = useState<CheckReport | null>(null);
  const [repairError, setRepairError] = useState<AppError | null>(null);
  const [isRepairing, setRepairing] = useState(false);
  const report = repaired ?? check.data ?? null;
  const error = repairError ?? errorOf(check);
  const isBusy = isRepairing || check.isFetching;

  const again = (): void => {
    setRepaired(null);
    setRepairError(null);
    void queryClient.resetQueries({ queryKey: ['document.check'] });
  };
  const repair = async (): Promise<void> => {
    setRepairing(true);
    const result = await runCommand('document.repair', {}, { notice: false });
    setRepairing(false);
    if (result.ok) setRepaired(result.value.value);
    else setRepairError(result.error);
  };

  return (
    <Dialog
      title={t('shell.check.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button slot={null} isDisabled={isBusy} onPress={again}>
            {t('shell.check.again')}
          </Button>
          {report !== null && !report.healthy && (
            <Button slot={null} isDisabled={isBusy || isReadOnly} onPress={() => void repair()}>
              {t('shell.check.repair')}
            </Button>
          )}
          <Button variant="primary" slot={null} onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{t('shell.check.intro')}</p>
      {isBusy && <ProgressBar label={t(isRepairing ? 'shell.check.repairing' : 'shell.check.running')} value={null} />}
      {!isBusy && error !== null && <ErrorNotice what={t.error(error)} />}
      {!isBusy && error === null && report !== null && <Outcome report={report} />}
    </Dialog>
  );
}

function Outcome({ report }: { readonly report: CheckReport }) {
  const t = useText();
  return (
    <>
      <p className={report.healthy ? styles.result : `${styles.result} ${styles.resultBad}`} role="status">
        <Icon name={report.healthy ? 'ok' : 'warn'} />
        {report.healthy ? t('shell.check.healthy') : t('shell.check.unhealthy', { count: report.findings.length })}
      </p>
      {report.findings.length > 0 && (
        <ul className={styles.findings}>
          {report.findings.map((finding, index) => (
            <li key={index}>
              <span data-selectable>{finding.what}</span>
              <span>{t(finding.repaired ? 'shell.check.repaired' : 'shell.check.notRepaired')}</span>
            </li>
          ))}
        </ul>
      )}
      {!report.healthy && <p className={styles.note}>{t('shell.check.repairNote')}</p>}
    </>
  );
}
