/** The password of the key's own file: twice when it is stored, once when it is put back. */
import { useState } from 'react';
import { host, notice, noticeError, runCommand, useText } from '@renderer/api';
import { Button, Checkbox, Dialog, TextField } from '@renderer/components';
import { tellRemoved } from './tellRemoved';
import { styles } from '../styles';

/** Shorter ones are guessed. The engine refuses them too. */
const SHORTEST = 12;

export interface PasswordDialogProps {
  readonly mode: 'store' | 'load';
  /** The file to put back. */
  readonly file: { readonly token: string; readonly name: string } | null;
  onClose(): void;
}

export function PasswordDialog({ mode, file, onClose }: PasswordDialogProps) {
  const t = useText();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [remove, setRemove] = useState(true);
  const [withBackups, setWithBackups] = useState(true);
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isStoring = mode === 'store';
  const short = password.length < SHORTEST ? t('interviewsAnalysis.privacy.key.passwordShort') : null;
  const different = isStoring && password !== again ? t('interviewsAnalysis.privacy.key.passwordDifferent') : null;
  const wrong = refusal ?? (isTried ? short : null);
  const wrongAgain = isTried && short === null ? different : null;

  const store = async (): Promise<void> => {
    const place = await host('file.choosePlace', {
      purpose: 'pseudonymKey',
      suggestedName: t('interviewsAnalysis.privacy.key.table'),
    });
    if (!place.ok) return noticeError(place.error);
    if (place.value === null) return;
    const { token, name } = place.value;
    setBusy(true);
    const result = await runCommand('pseudonym.storeKey', { file: token, password, remove, withBackups });
    setBusy(false);
    if (!result.ok) return;
    const { stored, backups } = result.value.value;
    notice({
      tone: 'info',
      text: (text) => text('interviewsAnalysis.privacy.key.stored', { file: name, count: stored }),
      action: null,
    });
    if (remove) tellRemoved(backups, withBackups);
    onClose();
  };
  const load = async (): Promise<void> => {
    if (file === null) return;
    setBusy(true);
    const result = await runCommand('pseudonym.loadKey', { file: file.token, password }, { notice: false });
    setBusy(false);
    if (!result.ok) return setRefusal(t.error(result.error));
    const { added, present } = result.value.value;
    notice({
      tone: 'info',
      text: (text) => text('interviewsAnalysis.privacy.key.loaded', { added, present }),
      action: null,
    });
    onClose();
  };
  const confirm = (): void => {
    setTried(true);
    if (short !== null || different !== null) return;
    void (isStoring ? store() : load());
  };
  return (
    <Dialog
      title={t(`interviewsAnalysis.privacy.key.${isStoring ? 'storeTitle' : 'loadTitle'}`)}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={isBusy} onPress={confirm}>
            {t(`interviewsAnalysis.privacy.key.${isStoring ? 'choosePlace' : 'loadConfirm'}`)}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.explain}>{isStoring ? t('interviewsAnalysis.privacy.key.storeText') : file?.name}</p>
        <TextField
          label={t('interviewsAnalysis.privacy.key.password')}
          type="password"
          autoFocus
          value={password}
          maxLength={200}
          {...(isStoring && { description: t('interviewsAnalysis.privacy.key.passwordHint') })}
          {...(wrong !== null && { errorMessage: wrong })}
          onChange={(next) => {
            setPassword(next);
            setRefusal(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isStoring) confirm();
          }}
        />
        {isStoring && (
          <>
            <TextField
              label={t('interviewsAnalysis.privacy.key.passwordAgain')}
              type="password"
              value={again}
              maxLength={200}
              {...(wrongAgain !== null && { errorMessage: wrongAgain })}
              onChange={setAgain}
            />
            <Checkbox
              label={t('interviewsAnalysis.privacy.key.takeOut')}
              description={t('interviewsAnalysis.privacy.key.takeOutNote')}
              isSelected={remove}
              onChange={setRemove}
            />
            <Checkbox
              label={t('interviewsAnalysis.privacy.key.withBackups')}
              description={t('interviewsAnalysis.privacy.key.withBackupsNote')}
              isSelected={withBackups && remove}
              isDisabled={!remove}
              onChange={setWithBackups}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
