/** Who is due to be erased: past the retention date, or with consent withdrawn. */
import { useState } from 'react';
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { Button, DateField, ToggleButton } from '@renderer/components';
import { KindSign } from '../../signs';
import { QueryState } from '../QueryState';
import { showQuotes } from '../shared';
import { dueReason } from './dueReason';
import { EraseDialog } from './EraseDialog';
import { styles } from '../styles';

export function RetentionPanel({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText();
  const query = useEngineQuery('interview.participants', {}, { keepPrevious: true });
  const state = useEngineQuery('document.state', {}, { keepPrevious: true }).data;
  const [isAll, setAll] = useState(false);
  const [erase, setErase] = useState<readonly number[] | null>(null);
  const rows = query.data;
  if (rows === undefined) return <QueryState query={query} />;
  const today = state?.engagement.referenceDate ?? new Date().toISOString().slice(0, 10);
  const reasons = new Map(rows.map((row) => [row.id, dueReason(row, today)]));
  const due = rows.filter((row) => ['overdue', 'withdrawn'].includes(reasons.get(row.id) ?? ''));
  const shown = isAll ? rows : rows.filter((row) => reasons.get(row.id) !== null);
  return (
    <>
      <h2 className={styles.finding} role="status">
        {t('interviewsAnalysis.privacy.retention.finding', { count: due.length })}
      </h2>
      <p className={styles.explain}>{t('interviewsAnalysis.privacy.retention.intro')}</p>
      <p className={styles.buttons}>
        <ToggleButton label={t('interviewsAnalysis.privacy.retention.everyone')} isSelected={isAll} onChange={setAll} />
      </p>
      {shown.length > 0 && (
        <div className={styles.tableFrame}>
          <table className={styles.facts}>
            <caption className={styles.caption}>{t('interviewsAnalysis.privacy.retention.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('interviewsAnalysis.privacy.retention.name')}</th>
                <th scope="col">{t('interviewsAnalysis.privacy.retention.consent')}</th>
                <th scope="col">{t('interviewsAnalysis.privacy.retention.why')}</th>
                <th scope="col">{t('interviewsAnalysis.privacy.retention.until')}</th>
                <th scope="col" className={styles.end}>
                  {t('interviewsAnalysis.privacy.retention.transcripts')}
                </th>
                <th scope="col" className={styles.end}>
                  {t('interviewsAnalysis.privacy.retention.quotes')}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <span className={styles.quiet}>
                      <KindSign kind={row.kind} label={t(`interviews.kind.${row.kind ?? 'unknown'}`)} />
                      <Button
                        variant="link"
                        onPress={() => openScreen('interviews', { view: 'participants', participant: row.id })}
                      >
                        {row.name}
                      </Button>
                    </span>
                  </th>
                  <td>{row.consent === null ? '–' : t(`interviews.consent.${row.consent}`)}</td>
                  <td>{t(`interviewsAnalysis.privacy.retention.${reasons.get(row.id) ?? 'none'}`)}</td>
                  <td>
                    <DateField
                      label={t('interviewsAnalysis.privacy.retention.extend')}
                      isLabelHidden
                      value={row.retainUntil}
                      isDisabled={isReadOnly}
                      openLabel={t('interviewsAnalysis.definition.openDate')}
                      clearLabel={t('interviewsAnalysis.definition.clearDate')}
                      invalidMessage={t('interviewsAnalysis.definition.invalidDate')}
                      onChange={(retainUntil) =>
                        void runCommand('participant.update', { ids: [row.id], fields: { retainUntil } })
                      }
                    />
                  </td>
                  <td className={styles.end}>{row.transcripts}</td>
                  <td className={styles.end}>
                    <Button
                      variant="link"
                      isDisabled={row.quotes === 0}
                      onPress={() => showQuotes({ participant: row.id })}
                    >
                      {String(row.quotes)}
                    </Button>
                  </td>
                  <td>
                    {!isReadOnly && (
                      <Button
                        size="small"
                        aria-label={t('interviewsAnalysis.privacy.retention.eraseLabel', { name: row.name })}
                        onPress={() => setErase([row.id])}
                      >
                        {t('interviewsAnalysis.privacy.retention.erase')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <EraseDialog ids={erase ?? []} isOpen={erase !== null} onClose={() => setErase(null)} />
    </>
  );
}
