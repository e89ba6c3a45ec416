/** The measurements: figures over the waves with their intervals, changes in words, what goes together with the NPS, and the answers behind every number. */
import { useEffect, useState } from 'react';
import { errorOf, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen, useNavigation, type MeasurementsView } from '@renderer/app/navigation';
import { useAction } from '@renderer/actions/registry';
import { StatusSlot } from '@renderer/app/slots';
import { changesTo, comparisonsOf } from '@renderer/charts/survey';
import {
  Button,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHead,
  ProgressBar,
  SegmentedControl,
  StatusItem,
} from '@renderer/components';
import type { Grouping } from '@shared/contract/measurements.contract';
import type { Measure } from '@shared/insight/survey/measures';
import { AnswersView, everyAnswer, type AnswerFilter } from './AnswersView';
import { CompareView } from './CompareView';
import { DriversView } from './DriversView';
import { KanoView } from './KanoView';
import { OpportunityView } from './OpportunityView';
import { TopicsView } from './TopicsView';
import { ValueView } from './ValueView';
import { WavesView } from './WavesView';
import styles from './measurements.module.css';

const views: readonly MeasurementsView[] = [
  'compare',
  'drivers',
  'opportunity',
  'kano',
  'value',
  'topics',
  'waves',
  'answers',
];
/** Views that rest on the touchpoints themselves: they are there before the first survey is. */
const withoutWaves: readonly MeasurementsView[] = ['opportunity', 'value'];

/** The screen. */
export function MeasurementsScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const asked = place.screen === 'measurements' ? place.params : {};
  const isReadOnly = useDocument()?.readOnly ?? true;
  const [view, setView] = useState<MeasurementsView>(asked.view ?? 'compare');
  const [wave, setWave] = useState<number | null>(null);
  const [by, setBy] = useState<Grouping>('touchpoint');
  const [measure, setMeasure] = useState<Measure>('nps');
  const [group, setGroup] = useState<string | null>(null);
  const [filter, setFilter] = useState<AnswerFilter>(everyAnswer);
  const waves = useEngineQuery('measurement.waves', {}, { keepPrevious: true });
  const figures = useEngineQuery('measurement.figures', { by }, { keepPrevious: true });
  const groupings = useEngineQuery('measurement.groupings', {}, { keepPrevious: true });

  // The overview and the side panel of a touchpoint lead here again while the screen is shown already.
  useEffect(() => {
    if (asked.view !== undefined) setView(asked.view);
    if (asked.touchpoint !== undefined) {
      setFilter({ ...everyAnswer, touchpoint: asked.touchpoint });
      setView('answers');
    }
    if (asked.wave !== undefined) setFilter({ ...everyAnswer, wave: asked.wave });
    if (asked.text !== undefined) setFilter({ ...everyAnswer, text: asked.text });
  }, [place.visit, asked.view, asked.touchpoint, asked.wave, asked.text]);

  const toImport = (): void => openScreen('import', { kind: 'survey' });
  useAction('measurement.import', toImport, !isReadOnly);
  const showAnswers = (next: Partial<AnswerFilter>): void => {
    setFilter({ ...everyAnswer, ...next });
    setView('answers');
  };

  const failed = [waves, figures].find((query) => query.error !== null);
  const error = failed === undefined ? null : errorOf(failed);
  const isEmpty = waves.data?.length === 0;
  const head = (
    <PageHead
      title={t('measurementsScreen.title')}
      hasLine
      meta={
        waves.data !== undefined && (
          <SegmentedControl
            label={t('measurementsScreen.views.label')}
            options={views.map((id) => ({ id, label: t(`measurementsScreen.views.${id}`) }))}
            value={view}
            onChange={setView}
          />
        )
      }
      actions={
        <Button variant="primary" icon="upload" isDisabled={isReadOnly} onPress={toImport}>
          {t('measurementsScreen.import')}
        </Button>
      }
    />
  );
  if (error !== null) {
    return (
      <>
        {head}
        <PageBody hasPadding>
          <ErrorNotice
            what={t.error(error)}
            actions={
              <Button onPress={() => void Promise.all([waves.refetch(), figures.refetch()])}>
                {t('common.retry')}
              </Button>
            }
          />
        </PageBody>
      </>
    );
  }
  if (waves.data === undefined || figures.data === undefined) {
    return (
      <>
        {head}
        <PageBody hasPadding>
          <div className={styles.loading}>
            <ProgressBar label={t('measurementsScreen.loading')} value={null} />
          </div>
        </PageBody>
      </>
    );
  }
  if (isEmpty && withoutWaves.includes(view)) {
    return (
      <>
        {head}
        {view === 'opportunity' ? <OpportunityView /> : <ValueView isReadOnly={isReadOnly} />}
      </>
    );
  }
  if (isEmpty) {
    return (
      <>
        {head}
        <PageBody>
          <EmptyState
            title={t('measurementsScreen.empty.title')}
            why={t('measurementsScreen.empty.why')}
            quote={t('measurementsScreen.empty.quote')}
            primary={
              <Button variant="primary" size="large" icon="upload" isDisabled={isReadOnly} onPress={toImport}>
                {t('measurementsScreen.empty.import')}
              </Button>
            }
            secondary={
              <Button size="large" icon="touchpoints" onPress={() => openScreen('touchpoints', {})}>
                {t('measurementsScreen.empty.touchpoints')}
              </Button>
            }
            hints={[
              t('measurementsScreen.empty.hintFormats'),
              t('measurementsScreen.empty.hintAccount'),
              t('measurementsScreen.empty.hintPersonal'),
            ]}
          />
        </PageBody>
      </>
    );
  }
  const shown = figures.data.waves.find((known) => known.wave === wave) ?? figures.data.waves.at(-1);
  const selected = shown?.by.find(({ key }) => key === group);
  const kept = waves.data.reduce((sum, { rows }) => sum + rows.kept, 0);
  const rejected = waves.data.reduce((sum, { rows }) => sum + rows.read - rows.kept, 0);
  const comparisons = shown === undefined ? 0 : comparisonsOf(changesTo(figures.data, shown));
  return (
    <>
      {head}
      <StatusSlot
        end={
          comparisons > 1
            ? t('measurementsScreen.status.comparisons', { count: comparisons })
            : t('measurementsScreen.status.measured')
        }
      >
        <StatusItem label={t('measurementsScreen.status.waves', { count: waves.data.length })} />
        <StatusItem label={t('measurementsScreen.status.kept', { count: kept })} />
        <StatusItem label={t('measurementsScreen.status.rejected', { count: rejected })} />
        {view === 'compare' && selected !== undefined && (
          <StatusItem
            label={t('measurementsScreen.status.selection')}
            value={selected.group ?? t('measurementsScreen.noGroup')}
          />
        )}
      </StatusSlot>
      {view === 'compare' && shown !== undefined && (
        <CompareView
          figures={figures.data}
          wave={shown}
          waves={waves.data}
          groupings={groupings.data ?? []}
          by={by}
          measure={measure}
          group={group}
          isReadOnly={isReadOnly}
          onWave={setWave}
          onBy={(next) => {
            setBy(next);
            setGroup(null);
          }}
          onMeasure={setMeasure}
          onGroup={setGroup}
          onAnswers={showAnswers}
          onTopics={() => setView('topics')}
        />
      )}
      {view === 'drivers' && shown !== undefined && (
        <DriversView figures={figures.data} wave={shown} waves={waves.data} onWave={setWave} onAnswers={showAnswers} />
      )}
      {view === 'opportunity' && <OpportunityView />}
      {view === 'kano' && <KanoView waves={waves.data} isReadOnly={isReadOnly} onAnswers={showAnswers} />}
      {view === 'value' && <ValueView isReadOnly={isReadOnly} />}
      {view === 'topics' && <TopicsView isReadOnly={isReadOnly} onAnswers={showAnswers} />}
      {view === 'waves' && (
        <WavesView
          waves={waves.data}
          figures={figures.data}
          measure={measure}
          isReadOnly={isReadOnly}
          onMeasure={setMeasure}
          onAnswers={showAnswers}
        />
      )}
      {view === 'answers' && (
        <AnswersView
          waves={waves.data}
          filter={filter}
          groupings={groupings.data ?? []}
          isReadOnly={isReadOnly}
          onFilter={setFilter}
        />
      )}
    </>
  );
}
