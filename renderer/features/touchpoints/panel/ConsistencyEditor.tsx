/** Is the same information given in every channel? Items against channels; each cell is pressed on from unknown to same to different [S4.14]. */
import { runCommand } from '@renderer/api';
import { Button, IconButton, TextField } from '@renderer/components';
import type { TouchpointDetail } from '@shared/contract/touchpoints.contract';
import { entryName } from '@shared/domain/parse';
import type { Consistency } from '@shared/domain/terms';
import { useState } from 'react';
import type { TouchpointTable } from '../useTouchpointTable';
import styles from './panel.module.css';

const signs: Readonly<Record<Consistency, string>> = { same: '=', different: '≠', unknown: '?' };
const following: Readonly<Record<Consistency, Consistency>> = {
  unknown: 'same',
  same: 'different',
  different: 'unknown',
};

export function ConsistencyEditor({
  detail,
  table,
}: {
  readonly detail: TouchpointDetail;
  readonly table: TouchpointTable;
}) {
  const { t, lists, isReadOnly } = table;
  const { information, touchpoint } = detail;
  const [name, setName] = useState<string | null>(null);
  const channels = [
    ...new Set([...touchpoint.channels, ...information.flatMap((item) => item.channels.map((said) => said.channel))]),
  ];
  const add = async (): Promise<void> => {
    const wanted = (name ?? '').trim();
    if (wanted === '') {
      setName(null);
      return;
    }
    const result = await runCommand('information.create', { touchpoint: touchpoint.id, name: wanted });
    if (result.ok) setName('');
  };
  return (
    <>
      {information.length > 0 && channels.length === 0 && (
        <p className={styles.hint}>{t('touchpoints.panel.consistencyNoChannels')}</p>
      )}
      {information.length === 0 && <p className={styles.hint}>{t('touchpoints.panel.consistencyEmpty')}</p>}
      {information.length > 0 && channels.length > 0 && (
        <div className={styles.matrixScroll}>
          <table className={styles.matrix}>
            <thead>
              <tr>
                <td />
                {channels.map((channel) => (
                  <th key={channel} scope="col" title={entryName('channel', lists, channel) ?? ''}>
                    {entryName('channel', lists, channel)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {information.map((item) => (
                <tr key={item.id}>
                  <th scope="row">{item.name}</th>
                  {channels.map((channel) => {
                    const verdict = item.channels.find((said) => said.channel === channel)?.verdict ?? 'unknown';
                    return (
                      <td key={channel}>
                        <button
                          type="button"
                          className={styles.verdictCell}
                          data-verdict={verdict}
                          disabled={isReadOnly}
                          aria-label={t('touchpoints.panel.verdict', {
                            item: item.name,
                            channel: entryName('channel', lists, channel) ?? '',
                            verdict: t.lookup(`domain.consistency.${verdict}`),
                          })}
                          title={t.lookup(`domain.consistency.${verdict}`)}
                          onClick={() =>
                            void runCommand('information.setVerdict', {
                              id: item.id,
                              channel,
                              verdict: following[verdict],
                            })
                          }
                        >
                          {signs[verdict]}
                        </button>
                      </td>
                    );
                  })}
                  <td>
                    {!isReadOnly && (
                      <IconButton
                        icon="close"
                        size="small"
                        label={t('touchpoints.panel.removeItem', { item: item.name })}
                        onPress={() => void runCommand('information.delete', { id: item.id })}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!isReadOnly &&
        (name === null ? (
          <Button size="small" variant="quiet" icon="plus" onPress={() => setName('')}>
            {t('touchpoints.panel.addItem')}
          </Button>
        ) : (
          <TextField
            label={t('touchpoints.panel.itemName')}
            isLabelHidden
            placeholder={t('touchpoints.panel.itemName')}
            value={name}
            onChange={setName}
            autoFocus
            maxLength={500}
            onBlur={() => void add().then(() => setName(null))}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void add();
              if (event.key === 'Escape') {
                event.stopPropagation();
                setName(null);
              }
            }}
          />
        ))}
    </>
  );
}
