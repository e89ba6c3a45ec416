/** Gives an assignment or profiles as a small signed file: shows first what it would hold, then asks where it goes. */
import { useState } from 'react';
import { errorOf, host, notice, noticeError, runQuery, useEngineQuery, useText } from '@renderer/api';
import { Button, Dialog, ErrorNotice, Switch } from '@renderer/components';
import { FileContent } from './FileContent';
import styles from './exchange.module.css';

export type Given =
  | { readonly kind: 'assignment'; readonly assignment: number }
  | { readonly kind: 'profiles'; readonly specialists: readonly number[] };

export interface GiveDialogProps {
  readonly given: Given;
  readonly suggestedName: string;
  onClose(): void;
}

export function GiveDialog({ given, suggestedName, onClose }: GiveDialogProps) {
  const t = useText();
  const [withNames, setWithNames] = useState(false);
  const what =
    given.kind === 'assignment'
      ? { kind: 'assignment' as const, assignment: given.assignment }
      : { kind: 'profiles' as const, specialists: [...given.specialists], withNames };
  const content = useEngineQuery('exchange.content', { what }, { keepPrevious: true, gcTime: 0 });
  const error = errorOf(content);
  const save = async (): Promise<void> => {
    const place = await host('file.choosePlace', { purpose: 'staffingFile', suggestedName });
    if (!place.ok) {
      noticeError(place.error, save);
      return;
    }
    if (place.value === null) return;
    const { token, name } = place.value;
    const written = await runQuery('exchange.write', { what, file: token });
    if (!written.ok) {
      noticeError(written.error, save);
      return;
    }
    notice({
      tone: 'info',
      text: (text) => text('staffingScreen.exchange.given', { file: name }),
      action: {
        label: (text) => text('shell.document.showInFolder'),
        run: () => void host('file.showInFolder', { token }),
      },
    });
    onClose();
  };
  return (
    <Dialog
      title={t(`staffingScreen.exchange.give.${given.kind}`)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button slot={null} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button slot={null} variant="primary" isDisabled={content.data === undefined} onPress={() => void save()}>
            {t('staffingScreen.exchange.save')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t(`staffingScreen.exchange.giveWhy.${given.kind}`)}</p>
        {given.kind === 'profiles' && (
          <Switch
            label={t('staffingScreen.exchange.withNames')}
            description={t('staffingScreen.exchange.withNamesNote')}
            isSelected={withNames}
            onChange={setWithNames}
          />
        )}
        {error !== null && <ErrorNotice what={t.error(error)} />}
        {content.data !== undefined && <FileContent content={content.data} />}
      </div>
    </Dialog>
  );
}
