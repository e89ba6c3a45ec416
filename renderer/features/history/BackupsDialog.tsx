/** The backups of this document: see what each holds, put one back, make one now. */
import { useState } from 'react';
import { errorOf, notice, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { queryClient } from '@renderer/api/queryClient';
import { Button, ConfirmDialog, DataTable, Dialog, ErrorNotice } from '@renderer/components';
import type { BackupEntry } from '@shared/contract/documents.contract';
import { formatBytes, formatMoment, formatNumber } from '@shared/i18n/format';
import styles from './history.module.css';

/** A dialog with the list; restoring is asked once, because it replaces everything. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const isReadOnly = useDocument()?.readOnly ?? true;
  const query = useEngineQuery('backup.list', {}, { gcTime: 0 });
  const [chosen, setChosen] = useState<BackupEntry | null>(null);
  const [isBusy, setBusy] = useState(false);
  const backups = [...(query.data ?? [])].sort((first, second) => second.at.localeCompare(first.at));
  const error = errorOf(query);

  const make = async (): Promise<void> => {
    setBusy(true);
    const result = await runCommand('backup.make', {});
    setBusy(false);
    if (!result.ok) return;
    await queryClient.invalidateQueries({ queryKey: ['backup.list'] });
    notice({ tone: 'info', text: (text) => text('shell.backups.made'), action: null });
  };
  const restore = async (backup: BackupEntry): Promise<void> => {
    setBusy(true);
    const result = await runCommand('backup.restore', { name: backup.name });
    setBusy(false);
    if (!result.ok) return;
    await queryClient.invalidateQueries();
    onClose();
    notice({ tone: 'info', text: (text) => text('shell.backups.restored'), action: null });
  };

  return (
    <Dialog
      title={t('shell.backups.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="large"
      closeLabel={t('common.close')}
      actions={
        <>
          <Button isDisabled={isBusy || isReadOnly} onPress={() => void make()}>
            {t('shell.backups.make')}
          </Button>
          <Button variant="primary" slot={null} onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{t('shell.backups.intro')}</p>
      {error !== null ? (
        <ErrorNotice what={t.error(error)} />
      ) : (
        <div className={styles.tableBox}>
          <DataTable
            label={t('shell.backups.title')}
            columns={[
              {
                id: 'at',
                header: t('shell.backups.date'),
                isRowHeader: true,
                cell: (backup: BackupEntry) => formatMoment(t.locale, backup.at),
              },
              {
                id: 'rows',
                header: t('shell.backups.rows'),
                align: 'end',
                cell: (backup: BackupEntry) => formatNumber(t.locale, backup.touchpoints, 0),
              },
              {
                id: 'size',
                header: t('shell.backups.size'),
                align: 'end',
                cell: (backup: BackupEntry) => formatBytes(t.locale, backup.bytes),
              },
              {
                id: 'reason',
                header: t('shell.backups.reason'),
                cell: (backup: BackupEntry) => t(`shell.backups.reasons.${backup.reason}`),
              },
              {
                id: 'restore',
                header: t('shell.backups.restore'),
                cell: (backup: BackupEntry) => (
                  <Button
                    size="small"
                    slot={null}
                    isDisabled={isBusy || isReadOnly}
                    aria-label={t('shell.backups.restoreOf', { date: formatMoment(t.locale, backup.at) })}
                    onPress={() => setChosen(backup)}
                  >
                    {t('shell.backups.restore')}
                  </Button>
                ),
              },
            ]}
            rows={backups}
            rowId={(backup) => backup.name}
            emptyText={query.data === undefined ? '' : t('shell.backups.empty')}
            isCompact
          />
        </div>
      )}
      {chosen !== null && (
        <ConfirmDialog
          title={t('shell.backups.confirmTitle', { date: formatMoment(t.locale, chosen.at) })}
          isOpen
          onClose={() => setChosen(null)}
          onConfirm={() => void restore(chosen)}
          confirmLabel={t('shell.backups.restore')}
          cancelLabel={t('common.cancel')}
        >
          <p>{t('shell.backups.confirmText', { rows: chosen.touchpoints })}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  );
}
