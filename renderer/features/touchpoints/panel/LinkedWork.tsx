/** What was said and measured at a touchpoint and what is being improved there: quotes, answers, the switch between measurement and estimate, its improvements, and a new one in one action. */
import { runCommand, useEngineQuery } from '@renderer/api';
import { improveTouchpoint } from '@renderer/app/improve';
import { EvidenceButton, useEvidence } from '@renderer/app/Evidence';
import { openScreen } from '@renderer/app/navigation';
import { Button, PanelSection, Switch } from '@renderer/components';
import { formatFigure, intervalText, shownFigure, verdictKey } from '@renderer/charts/survey';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { Text } from '@shared/i18n';
import styles from './panel.module.css';

/** Quotes shown in the panel; all of them are a click away. */
const FEW_QUOTES = 3;
const LONG_QUOTE = 220;

export interface LinkedWorkProps {
  readonly touchpoint: Touchpoint;
  readonly isReadOnly: boolean;
  readonly t: Text;
}

export function LinkedWork({ touchpoint, isReadOnly, t }: LinkedWorkProps) {
  const { id } = touchpoint;
  const figures = useEngineQuery('measurement.ofTouchpoint', { touchpoint: id }).data;
  const followed = useEngineQuery('measurement.followed', { touchpoints: [id] }).data;
  const improvements = useEngineQuery('improvement.list', { touchpoint: id }).data ?? [];
  const measured = figures?.waves.filter((wave) => wave.rows > 0) ?? [];
  const newest = measured.at(-1);
  const nps = figures?.changes.findLast((change) => change.measure === 'nps' && change.key === null);
  const evidence = useEvidence();
  const said = evidence?.touchpoints.get(id);
  const quotes = useEngineQuery(
    'interview.quotes',
    { filter: { touchpoint: id, withoutWithdrawn: true }, limit: FEW_QUOTES },
    { enabled: said !== undefined },
  ).data?.rows;
  return (
    <>
      {evidence !== null && (
        <PanelSection
          title={t('interviewsAnalysis.evidence.said')}
          {...(said !== undefined && {
            action: <EvidenceButton count={said} filter={{ touchpoint: id }} about={touchpoint.name} />,
          })}
        >
          {said === undefined ? (
            <p className={styles.hint}>{t('interviewsAnalysis.evidence.noneYet')}</p>
          ) : (
            <ul className={styles.linked}>
              {(quotes ?? []).map((quote) => (
                <li key={quote.id}>
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() =>
                      openScreen('interviews', {
                        transcript: quote.transcript,
                        place: { start: quote.start, end: quote.end },
                      })
                    }
                  >
                    ‘{quote.text.length > LONG_QUOTE ? `${quote.text.slice(0, LONG_QUOTE)}…` : quote.text}’
                  </button>
                  <span className={styles.linkedState}>
                    {[quote.participantName, t(`interviews.kind.${quote.kind ?? 'unknown'}`)]
                      .filter((part) => part !== null)
                      .join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </PanelSection>
      )}
      {newest !== undefined && (
        <PanelSection
          title={t('touchpoints.panel.measured')}
          note={newest.name}
          action={
            <Button variant="link" size="small" onPress={() => openScreen('measurements', { touchpoint: id })}>
              {t('measurementsScreen.panel.allAnswers')}
            </Button>
          }
        >
          <ul className={styles.linked}>
            {(['nps', 'functional', 'emotional'] as const).map((measure) => {
              const figure = shownFigure(newest, measure);
              return (
                figure !== null && (
                  <li key={measure}>
                    {t(`measurementsScreen.measures.${measure}`)} <b>{formatFigure(t, figure.variant, figure.value)}</b>{' '}
                    {[intervalText(t, figure), t('measurementsScreen.n', { n: figure.n })]
                      .filter((part) => part !== null)
                      .join(', ')}
                    {measure === 'nps' && nps !== undefined && `; ${t(`measurementsScreen.word.${verdictKey(nps)}`)}`}
                  </li>
                )
              );
            })}
          </ul>
          <Switch
            label={t('measurementsScreen.topics.follows')}
            isSelected={(followed?.length ?? 0) > 0}
            isDisabled={isReadOnly || followed === undefined}
            onChange={(isOn) =>
              void runCommand(isOn ? 'measurement.follow' : 'measurement.estimate', { touchpoints: [id] })
            }
          />
        </PanelSection>
      )}
      <PanelSection
        title={t('touchpoints.panel.improvements')}
        {...(improvements.length > 0 && { note: improvements.length })}
        {...(!isReadOnly && {
          action: (
            <Button variant="link" size="small" onPress={() => void improveTouchpoint(touchpoint)}>
              {t('measurementsScreen.panel.improve')}
            </Button>
          ),
        })}
      >
        {improvements.length === 0 ? (
          <p className={styles.hint}>{t('touchpoints.panel.noImprovements')}</p>
        ) : (
          <ul className={styles.linked}>
            {improvements.map((improvement) => (
              <li key={improvement.id}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => openScreen('improvements', { focus: improvement.id })}
                >
                  {improvement.code === null ? improvement.name : `${improvement.code} ${improvement.name}`}
                </button>
                <span className={styles.linkedState}>{t(`improvementsScreen.status.${improvement.status}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </PanelSection>
    </>
  );
}
