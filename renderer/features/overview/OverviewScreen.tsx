/** The overview: the two starting questions as two halves, every figure leading to its rows. */
import { errorOf, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen, openTouchpoints } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import {
  Button,
  EmptyState,
  ErrorNotice,
  InPlaceField,
  PageBody,
  PageHead,
  ProgressBar,
  StatusItem,
} from '@renderer/components';
import { formatDate } from '@shared/i18n/format';
import { ApplyHalf } from './ApplyHalf';
import { ExperienceHalf } from './ExperienceHalf';
import styles from './overview.module.css';
import { ImprovementsCards } from './ImprovementsCards';
import { InterviewsCard, JourneysCard, MeasurementsCard } from './PartsCards';

/** The screen. */
export function OverviewScreen() {
  const t = useText();
  const document = useDocument();
  const figures = useEngineQuery('insight.figures', {}, { keepPrevious: true });
  const focus = useEngineQuery('insight.focusList', {}, { keepPrevious: true });
  const quality = useEngineQuery('insight.qualityList', {}, { keepPrevious: true });
  const presets = useEngineQuery('touchpoint.presetCounts', {}, { keepPrevious: true });
  const failed = [figures, focus, quality].find((query) => query.error !== null);
  const error = failed === undefined ? null : errorOf(failed);
  const head = (
    <PageHead
      title={t('overview.title')}
      hasLine
      actions={
        <Button icon="reports" onPress={() => openScreen('reports', {})}>
          {t('overview.makeReport')}
        </Button>
      }
    />
  );
  if (error !== null) {
    const retry = (): void => void Promise.all([figures.refetch(), focus.refetch(), quality.refetch()]);
    return (
      <>
        {head}
        <PageBody hasPadding>
          <ErrorNotice what={t.error(error)} actions={<Button onPress={retry}>{t('common.retry')}</Button>} />
        </PageBody>
      </>
    );
  }
  if (figures.data === undefined || focus.data === undefined || quality.data === undefined || document === null) {
    return (
      <>
        {head}
        <PageBody hasPadding>
          <div className={styles.loading}>
            <ProgressBar label={t('overview.loading')} value={null} />
          </div>
        </PageBody>
      </>
    );
  }
  if (figures.data.rows === 0) {
    return (
      <>
        {head}
        <PageBody>
          <EmptyState
            title={t('overview.emptyTitle')}
            why={t('overview.emptyWhy')}
            quote={t('overview.emptyQuote')}
            primary={
              <Button
                variant="primary"
                size="large"
                icon="upload"
                isDisabled={document.readOnly}
                onPress={() => openScreen('import', {})}
              >
                {t('overview.importTable')}
              </Button>
            }
            secondary={
              <Button size="large" icon="touchpoints" onPress={() => openTouchpoints()}>
                {t('overview.startTable')}
              </Button>
            }
          />
        </PageBody>
      </>
    );
  }
  const { engagement } = document;
  const focusCount = presets.data?.focus ?? focus.data.length;
  const date = engagement.referenceDate;
  const answer = (field: 'experienceAnswer' | 'applyAnswer') => ({
    value: engagement[field] ?? '',
    isMultiline: true,
    isStacked: true,
    isReadOnly: document.readOnly,
    onSave: (value: string) =>
      void runCommand('engagement.update', { fields: { [field]: value.trim() === '' ? null : value } }),
  });
  return (
    <>
      {head}
      <StatusSlot end={t('overview.statusHint')}>
        <StatusItem label={t('overview.statusTouchpoints', { count: figures.data.rows })} />
        <StatusItem label={t('overview.statusMoments', { count: figures.data.momentsOfTruth.ids.length })} />
        <StatusItem label={t('overview.statusFocus', { count: focusCount })} />
      </StatusSlot>
      <PageBody>
        <div className={styles.halves}>
          <section className={styles.half} aria-labelledby="overview-question-1">
            <header className={styles.question}>
              <span className={styles.number}>1</span>
              <h2 id="overview-question-1">{t('overview.question1')}</h2>
              <span className={styles.basis}>
                {t('overview.basis1', { count: figures.data.rows, measured: figures.data.evidence.measuredRows })}
              </span>
            </header>
            <div className={styles.card}>
              <InPlaceField
                label={t('overview.answer1')}
                emptyText={t('overview.noAnswer1')}
                {...answer('experienceAnswer')}
              />
            </div>
            <ExperienceHalf figures={figures.data} text={t} date={date} />
            <div className={styles.two}>
              <MeasurementsCard text={t} />
              <JourneysCard text={t} />
            </div>
            <InterviewsCard text={t} />
          </section>
          <section className={styles.half} aria-labelledby="overview-question-2">
            <header className={styles.question}>
              <span className={styles.number}>2</span>
              <h2 id="overview-question-2">{t('overview.question2')}</h2>
              {date !== null && (
                <span className={styles.basis}>
                  {t('overview.referenceDate', { date: formatDate(t.locale, date) })}
                </span>
              )}
            </header>
            <div className={styles.card}>
              <InPlaceField
                label={t('overview.answer2')}
                emptyText={t('overview.noAnswer2')}
                {...answer('applyAnswer')}
              />
            </div>
            <ImprovementsCards text={t} />
            <ApplyHalf
              figures={figures.data}
              focus={focus.data}
              focusCount={focusCount}
              quality={quality.data}
              engagement={engagement}
              text={t}
            />
          </section>
        </div>
      </PageBody>
    </>
  );
}
