/** One group in the side panel: every figure with n, spread and interval, every change with its test, the comments, and what can be done with it. */
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { EvidenceButton, useEvidence } from '@renderer/app/Evidence';
import { openRows } from '@renderer/app/openRows';
import { improveTouchpoint } from '@renderer/app/improve';
import { PanelSlot } from '@renderer/app/slots';
import {
  changesTo,
  differenceText,
  formatEnd,
  formatFigure,
  formatP,
  intervalText,
  shownFigure,
  variantOf,
  variantText,
  verdictKey,
  type ChangeRow,
} from '@renderer/charts/survey';
import { Button, PanelSection, SidePanel, Switch } from '@renderer/components';
import type { Grouping } from '@shared/contract/measurements.contract';
import { measures } from '@shared/insight/survey/measures';
import type { Change, SurveyFigures, WaveFigures } from '@shared/insight/survey/survey';
import type { Text } from '@shared/i18n';
import type { AnswerFilter } from './AnswersView';
import { missingText, spreadText } from './spread';
import styles from './measurements.module.css';

export interface GroupPanelProps {
  readonly figures: SurveyFigures;
  readonly wave: WaveFigures;
  readonly row: ChangeRow;
  readonly by: Grouping;
  readonly isReadOnly: boolean;
  onClose(): void;
  onAnswers(filter: Partial<AnswerFilter>): void;
  onTopics(): void;
}

/** Comments that the panel shows before all of them are asked for. */
const COMMENTS = 5;

export function GroupPanel({ figures, wave, row, by, isReadOnly, onClose, onAnswers, onTopics }: GroupPanelProps) {
  const t = useText();
  const name = row.name ?? t('measurementsScreen.noGroup');
  const group = wave.by.find((known) => known.key === row.key);
  const changes = changesTo(figures, wave).filter((change) => change.key === row.key);
  const followed = useEngineQuery(
    'measurement.followed',
    { touchpoints: row.touchpoint === null ? [] : [row.touchpoint] },
    { enabled: row.touchpoint !== null },
  ).data;
  const comments = useEngineQuery('measurement.responses', {
    wave: wave.wave,
    by,
    group: row.key,
    withComment: true,
    limit: COMMENTS,
  }).data;
  const { touchpoint } = row;
  const evidence = useEvidence();
  const follow = (isOn: boolean): void => {
    if (touchpoint === null) return;
    void runCommand(isOn ? 'measurement.follow' : 'measurement.estimate', { touchpoints: [touchpoint] });
  };
  const improve = (): void => {
    const figure = group === undefined ? null : (shownFigure(group, 'emotional') ?? shownFigure(group, 'nps'));
    if (touchpoint === null || figure === null) return;
    const { measure, variant, value, low, high, n } = figure;
    void improveTouchpoint(
      { id: touchpoint, name },
      {
        measure,
        wave: wave.wave,
        text: t('measurementsScreen.panel.evidence', {
          name,
          measure: t(`measurementsScreen.measures.${measure}`),
          value: formatFigure(t, variant, value),
          low: low === null ? '–' : formatEnd(t, variant, low),
          high: high === null ? '–' : formatEnd(t, variant, high),
          n,
          wave: wave.name,
        }),
      },
    );
  };
  return (
    <PanelSlot>
      <SidePanel
        label={t('measurementsScreen.panel.label')}
        kicker={wave.name}
        title={name}
        head={row.small ? <span className={styles.quiet}>○ {t('measurementsScreen.smallGroup')}</span> : undefined}
        onClose={onClose}
        closeLabel={t('measurementsScreen.panel.close')}
      >
        {by === 'touchpoint' && row.name !== null && (
          <PanelSection title={t('measurementsScreen.panel.linked')}>
            {touchpoint === null ? (
              <p className={styles.explain}>
                {t('measurementsScreen.panel.notLinked')}{' '}
                <Button variant="link" onPress={onTopics}>
                  {t('measurementsScreen.panel.link')}
                </Button>
              </p>
            ) : (
              <div className={styles.stack}>
                <Switch
                  label={t('measurementsScreen.topics.follows')}
                  isSelected={followed?.some((known) => known.touchpoint === touchpoint) ?? false}
                  isDisabled={isReadOnly || followed === undefined}
                  onChange={follow}
                />
                {evidence !== null && (
                  <EvidenceButton count={evidence.touchpoints.get(touchpoint)} filter={{ touchpoint }} about={name} />
                )}
                <div className={styles.buttons}>
                  <Button size="small" icon="touchpoints" onPress={() => openRows([touchpoint])}>
                    {t('measurementsScreen.panel.openTouchpoint')}
                  </Button>
                  <Button size="small" icon="improvements" isDisabled={isReadOnly} onPress={improve}>
                    {t('measurementsScreen.panel.improve')}
                  </Button>
                </div>
              </div>
            )}
          </PanelSection>
        )}
        <PanelSection
          title={t('measurementsScreen.panel.figures')}
          action={
            <Button
              variant="link"
              size="small"
              onPress={() => onAnswers({ wave: wave.wave, by, group: row.key, name })}
            >
              {t('measurementsScreen.panel.allAnswers')}
            </Button>
          }
        >
          <ul className={styles.figures}>
            {measures.map((measure) => {
              const figure = group === undefined ? null : shownFigure(group, measure);
              const variant = variantOf(wave, measure);
              if (figure === null || group === undefined)
                return (
                  <li key={measure}>
                    <span className={styles.figureHead}>
                      <span>{variantText(t, variant)}</span>
                      <span className={styles.quiet}>{t('measurementsScreen.nobody')}</span>
                    </span>
                  </li>
                );
              const missing = missingText(t, figure);
              return (
                <li key={measure} title={t(`measurementsScreen.method.${variant}`)}>
                  <span className={styles.figureHead}>
                    <span>{variantText(t, variant)}</span>
                    <b>{formatFigure(t, variant, figure.value)}</b>
                  </span>
                  <span className={styles.figureNote}>
                    {[
                      t('measurementsScreen.n', { n: figure.n }),
                      intervalText(t, figure),
                      spreadText(t, group, measure),
                      missing,
                    ]
                      .filter((part) => part !== null && part !== '')
                      .join(' · ')}
                  </span>
                </li>
              );
            })}
          </ul>
        </PanelSection>
        {changes.length > 0 && (
          <PanelSection title={t('measurementsScreen.panel.changes')}>
            <ul className={styles.figures}>
              {changes.map((change) => (
                <ChangeLine key={change.measure} change={change} wave={wave} text={t} />
              ))}
            </ul>
          </PanelSection>
        )}
        <PanelSection
          title={t('measurementsScreen.panel.comments')}
          {...(comments !== undefined && comments.total > 0 && { note: comments.total })}
          {...(comments !== undefined &&
            comments.total > COMMENTS && {
              action: (
                <Button
                  variant="link"
                  size="small"
                  onPress={() => onAnswers({ wave: wave.wave, by, group: row.key, name, withComment: true })}
                >
                  {t('measurementsScreen.change.more', { count: comments.total })}
                </Button>
              ),
            })}
        >
          {comments?.total === 0 && <p className={styles.explain}>{t('measurementsScreen.panel.noComments')}</p>}
          {comments?.rows.map((response) => (
            <blockquote key={response.id} className={styles.comment}>
              {response.comment}
            </blockquote>
          ))}
        </PanelSection>
      </SidePanel>
    </PanelSlot>
  );
}

/** A change with its interval, p and correction. */
function ChangeLine({
  change,
  wave,
  text,
}: {
  readonly change: Change;
  readonly wave: WaveFigures;
  readonly text: Text;
}) {
  const variant = variantOf(wave, change.measure);
  const isLost = change.verdictAlone === 'changed' && change.verdict !== 'changed';
  const p = [
    `p ${formatP(text, change.p)}`,
    ...(change.adjustedP === change.p
      ? []
      : [text('measurementsScreen.corrected', { p: formatP(text, change.adjustedP) })]),
    text(`measurementsScreen.samples.${change.method}`),
  ];
  return (
    <li>
      <span className={styles.figureHead}>
        <span>{variantText(text, variant)}</span>
        <b>{text(`measurementsScreen.word.${verdictKey(change)}`)}</b>
      </span>
      <span className={styles.figureNote}>{differenceText(text, variant, change)}</span>
      <span className={styles.figureNote}>
        {p.join(' · ')}
        {isLost &&
          ` · ${text('measurementsScreen.panel.alsoAlone')} ${text(`measurementsScreen.word.${change.difference > 0 ? 'rose' : 'fell'}`)}`}
      </span>
    </li>
  );
}
