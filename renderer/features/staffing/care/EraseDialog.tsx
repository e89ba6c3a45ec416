/** Erasing for good: says what goes before it goes, because undo cannot help here. */
import { useState } from 'react';
import { errorOf, notice, runCommand, useEngineQuery, useText } from '@renderer/api';
import { ConfirmDialog, ErrorNotice, ProgressBar } from '@renderer/components';
import { MentionList, mentionKey } from './MentionList';
import styles from './care.module.css';

export interface EraseDialogProps {
  readonly ids: readonly number[];
  onClose(): void;
  onErased(): void;
}

export function EraseDialog({ ids, onClose, onErased }: EraseDialogProps) {
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const query = useEngineQuery('specialist.traces', { ids: [...ids] }, { gcTime: 0 });
  const mentions = useEngineQuery('specialist.mentions', { ids: [...ids] }, { gcTime: 0 });
  // What is the whole name or number is ticked; of a part only a person can say whose it is.
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const found = mentions.data?.mentions ?? [];
  const chosen = found.filter((mention) => changed.get(mentionKey(mention)) ?? mention.isWhole);
  const error = errorOf(query) ?? errorOf(mentions);
  const traces = query.data;
  const erase = async (): Promise<void> => {
    // Not before the person has seen where else the name stands.
    if (isBusy || (mentions.data === undefined && !mentions.isError)) return;
    setBusy(true);
    const result = await runCommand('specialist.erase', {
      ids: [...ids],
      mask: chosen.map(({ table, row, column }) => ({ table, row, column })),
    });
    setBusy(false);
    if (!result.ok) return;
    const { erased, backups, masked } = result.value.value;
    notice({
      tone: 'info',
      text: (text) =>
        [
          text('staffingScreen.erase.done', { count: erased, backups }),
          ...(masked === 0 ? [] : [text('staffingScreen.mentions.masked', { count: masked })]),
        ].join(' '),
      action: null,
    });
    onErased();
  };
  return (
    <ConfirmDialog
      title={t('staffingScreen.erase.title', { count: ids.length, name: traces?.label ?? '' })}
      isOpen
      onClose={onClose}
      onConfirm={() => void erase()}
      confirmLabel={t('staffingScreen.erase.confirm')}
      cancelLabel={t('common.cancel')}
      tone="danger"
    >
      {error !== null && <ErrorNotice what={t.error(error)} />}
      {traces !== undefined && (
        <>
          <p>{t('staffingScreen.erase.goes')}</p>
          <ul className={styles.goes}>
            <li>{t('staffingScreen.erase.profiles', { count: ids.length })}</li>
            <li>{t('staffingScreen.erase.shortlists', { count: traces.shortlists })}</li>
            <li>{t('staffingScreen.erase.exports', { count: traces.exports })}</li>
            <li>{t('staffingScreen.erase.steps', { count: traces.steps })}</li>
            <li>{t('staffingScreen.erase.backups', { count: traces.backups })}</li>
          </ul>
          {mentions.data === undefined ? (
            mentions.isError ? null : (
              <ProgressBar label={t('staffingScreen.mentions.looking')} value={null} />
            )
          ) : (
            <MentionList
              mentions={found}
              more={mentions.data.more}
              chosen={new Set(chosen.map(mentionKey))}
              onChoose={(key, isChosen) => setChanged((before) => new Map([...before, [key, isChosen]]))}
            />
          )}
          <p>{t('staffingScreen.erase.final')}</p>
        </>
      )}
    </ConfirmDialog>
  );
}
