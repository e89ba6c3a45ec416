/** Who speaks: kind, consent and until when it may be kept, with the way to the participant. */
import { useEngineQuery } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { Badge, Button, PanelSection } from '@renderer/components';
import { formatDate } from '@shared/i18n/format';
import { useReaderContents } from '../reader/readerContext';
import { KindSign } from '../signs';
import styles from './quote.module.css';

export function ParticipantSection({ participant }: { readonly participant: number | null }) {
  const { t } = useReaderContents();
  const rows = useEngineQuery('interview.participants', {}, { keepPrevious: true }).data;
  const row = rows?.find(({ id }) => id === participant);
  return (
    <PanelSection title={t('interviewsScreen.panel.participant')}>
      {row === undefined ? (
        <p className={styles.none}>{t('interviewsScreen.panel.noParticipant')}</p>
      ) : (
        <>
          <p className={styles.person}>
            <KindSign kind={row.kind} />
            <Button variant="link" onPress={() => openScreen('interviews', { participant: row.id })}>
              {row.name}
            </Button>
            <Badge>{t(`interviews.kind.${row.kind ?? 'unknown'}`)}</Badge>
          </p>
          <dl className={styles.facts}>
            {row.segment !== null && (
              <>
                <dt>{t('interviewsScreen.participant.segment')}</dt>
                <dd>{row.segment}</dd>
              </>
            )}
            <dt>{t('interviewsScreen.participant.consent')}</dt>
            <dd>
              {row.consent === null
                ? t('interviewsScreen.participant.consentUnknown')
                : t(`interviews.consent.${row.consent}`)}
              {row.consentOn !== null && <span className={styles.date}> ({formatDate(t.locale, row.consentOn)})</span>}
            </dd>
            <dt>{t('interviewsScreen.participant.retainUntil')}</dt>
            <dd>
              {row.retainUntil === null
                ? t('interviewsScreen.participant.retainUnknown')
                : formatDate(t.locale, row.retainUntil)}
              {row.overdue && (
                <>
                  {' '}
                  <Badge tone="warning">{t('interviewsScreen.participant.overdue')}</Badge>
                </>
              )}
            </dd>
          </dl>
        </>
      )}
    </PanelSection>
  );
}
