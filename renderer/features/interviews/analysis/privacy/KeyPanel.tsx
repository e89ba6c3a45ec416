/** The key: what was replaced by what, stored apart, put back, or removed for good. */
import { useState } from 'react';
import { host, noticeError, runCommand, useEngineQuery, useText } from '@renderer/api';
import { Button, Checkbox, ConfirmDialog, IconButton } from '@renderer/components';
import { QueryState } from '../QueryState';
import { PasswordDialog } from './PasswordDialog';
import { tellRemoved } from './tellRemoved';
import { styles } from '../styles';

export function KeyPanel({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText();
  const query = useEngineQuery('pseudonym.key', {}, { keepPrevious: true });
  const [dialog, setDialog] = useState<'store' | 'load' | 'remove' | null>(null);
  const [withBackups, setWithBackups] = useState(true);
  const [loadFrom, setLoadFrom] = useState<{ readonly token: string; readonly name: string } | null>(null);
  const rows = query.data;
  if (rows === undefined) return <QueryState query={query} />;
  const chooseFile = async (): Promise<void> => {
    const file = await host('file.choose', { purpose: 'pseudonymKey' });
    if (!file.ok) noticeError(file.error);
    else if (file.value !== null) {
      setLoadFrom(file.value);
      setDialog('load');
    }
  };
  const remove = async (): Promise<void> => {
    const result = await runCommand('pseudonym.removeKey', { confirm: true, withBackups });
    if (result.ok) tellRemoved(result.value.value.backups, withBackups);
  };
  return (
    <>
      <h2 className={styles.finding} role="status">
        {t('interviewsAnalysis.privacy.key.finding', { count: rows.length })}
      </h2>
      <p className={styles.explain}>{t('interviewsAnalysis.privacy.key.intro')}</p>
      {!isReadOnly && (
        <p className={styles.buttons}>
          <Button variant="primary" icon="lock" isDisabled={rows.length === 0} onPress={() => setDialog('store')}>
            {t('interviewsAnalysis.privacy.key.store')}
          </Button>
          <Button onPress={() => void chooseFile()}>{t('interviewsAnalysis.privacy.key.load')}</Button>
          <Button variant="danger" isDisabled={rows.length === 0} onPress={() => setDialog('remove')}>
            {t('interviewsAnalysis.privacy.key.remove')}
          </Button>
        </p>
      )}
      {rows.length > 0 && (
        <div className={styles.tableFrame}>
          <table className={styles.facts}>
            <caption className={styles.caption}>{t('interviewsAnalysis.privacy.key.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('interviewsAnalysis.privacy.key.kind')}</th>
                <th scope="col">{t('interviewsAnalysis.privacy.key.original')}</th>
                <th scope="col">{t('interviewsAnalysis.privacy.key.replacement')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{t(`interviews.personal.${row.kind}`)}</td>
                  <th scope="row">{row.original}</th>
                  <td>{row.replacement ?? <i>{t('interviewsAnalysis.privacy.key.stays')}</i>}</td>
                  <td>
                    {row.replacement === null && !isReadOnly && (
                      <IconButton
                        icon="undo"
                        size="small"
                        label={t('interviewsAnalysis.privacy.key.propose', { original: row.original })}
                        onPress={() => void runCommand('pseudonym.forgetRefusal', { ids: [row.id] })}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {dialog === 'store' && <PasswordDialog mode="store" file={null} onClose={() => setDialog(null)} />}
      {dialog === 'load' && loadFrom !== null && (
        <PasswordDialog mode="load" file={loadFrom} onClose={() => setDialog(null)} />
      )}
      <ConfirmDialog
        title={t('interviewsAnalysis.privacy.key.removeTitle')}
        isOpen={dialog === 'remove'}
        onClose={() => setDialog(null)}
        onConfirm={() => {
          setDialog(null);
          void remove();
        }}
        confirmLabel={t('interviewsAnalysis.privacy.key.removeConfirm')}
        cancelLabel={t('common.cancel')}
        tone="danger"
      >
        <p>{t('interviewsAnalysis.privacy.key.removeText')}</p>
        <Checkbox
          label={t('interviewsAnalysis.privacy.key.withBackups')}
          description={t('interviewsAnalysis.privacy.key.withBackupsNote')}
          isSelected={withBackups}
          onChange={setWithBackups}
        />
      </ConfirmDialog>
    </>
  );
}
