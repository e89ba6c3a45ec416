/** Takes a small signed file in: checked and shown before anything changes. */
import { errorOf, host, noticeError, offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { Button, Dialog, ErrorNotice } from '@renderer/components';
import type { GrantedFile } from '@shared/contract/host';
import { FileContent } from './FileContent';
import styles from './exchange.module.css';

/** Lets the person point at a file of staffing; null when none was chosen. */
export async function chooseStaffingFile(): Promise<GrantedFile | null> {
  const result = await host('file.choose', { purpose: 'staffingFile' });
  if (result.ok) return result.value;
  noticeError(result.error);
  return null;
}

export interface TakeDialogProps {
  readonly file: GrantedFile;
  onClose(): void;
  onTaken?(kind: 'assignment' | 'profiles', ids: readonly number[]): void;
}

export function TakeDialog({ file, onClose, onTaken }: TakeDialogProps) {
  const t = useText();
  const preview = useEngineQuery('exchange.preview', { file: file.token }, { gcTime: 0 });
  const error = errorOf(preview);
  const take = async (): Promise<void> => {
    const result = await runCommand('exchange.accept', { file: file.token });
    if (!result.ok) return;
    const { kind, ids, added, updated } = result.value.value;
    offerUndo(
      result.value,
      (text) => text('staffingScreen.exchange.taken', { file: file.name, added, updated }),
      () => openDialog('history'),
    );
    onClose();
    onTaken?.(kind, ids);
  };
  const data = preview.data;
  return (
    <Dialog
      title={t('staffingScreen.exchange.take', { file: file.name })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button slot={null} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button slot={null} variant="primary" isDisabled={data === undefined} onPress={() => void take()}>
            {t('staffingScreen.exchange.takeIn')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {error !== null && <ErrorNotice what={t.error(error)} />}
        {data !== undefined && (
          <>
            <p>{t('staffingScreen.exchange.checked')}</p>
            <FileContent content={data.file} />
            {data.there.length > 0 && (
              <p>
                {t('staffingScreen.exchange.there', {
                  count: data.there.length,
                  names: data.there.slice(0, 5).join(', '),
                })}
              </p>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
