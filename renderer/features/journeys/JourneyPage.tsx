/** One journey: its map, the insights or the step in hand beside it, and the walk over the whole screen. */
import { useEffect, useMemo, useState } from 'react';
import { useAction } from '@renderer/actions/registry';
import { errorOf, useEngineQuery, useText } from '@renderer/api';
import { PanelSlot, StatusSlot } from '@renderer/app/slots';
import {
  BasisDot,
  Button,
  Diamond,
  ErrorNotice,
  PageBody,
  PageHead,
  ProgressBar,
  Star,
  StatusItem,
} from '@renderer/components';
import type { JourneyMap, JourneySummary } from '@shared/insight/journey/map';
import { formatShare } from '@shared/i18n/format';
import { JourneyHead } from './JourneyHead';
import { MapCanvas } from './map/MapCanvas';
import { useZoom } from './map/useViewport';
import { noLists } from './model/mapIndex';
import { activate, callFocus, resetMap, useMapStore } from './model/mapStore';
import { StepPanel } from './panel/StepPanel';
import { Presentation } from './present/Presentation';
import { InsightRail } from './rail/InsightRail';
import styles from './journeys.module.css';

export interface JourneyPageProps {
  readonly id: number;
  readonly journeys: readonly JourneySummary[];
  readonly isReadOnly: boolean;
  /** Step to put the keyboard on. */
  readonly step: number | undefined;
}

export function JourneyPage({ id, journeys, isReadOnly, step }: JourneyPageProps) {
  const t = useText();
  const [other, setOther] = useState<number | undefined>(undefined);
  const [isCompared, setCompared] = useState(false);
  const [persona, setPersona] = useState<number | null>(null);
  const [personas, setPersonas] = useState<readonly number[]>([]);
  const [isPresenting, setPresenting] = useState(false);
  const [hasPanel, setPanel] = useState(true);
  const query = useEngineQuery(
    'journey.map',
    { id, ...(other !== undefined && { compareWith: other }) },
    { keepPrevious: true },
  );
  const lists = useEngineQuery('lists.all', {}).data ?? noLists;
  const map = query.data;
  const open = useMapStore((state) => state.open);
  const steps = map?.steps;
  const openStep = open === null ? undefined : steps?.find((candidate) => candidate.id === open);
  useEffect(() => resetMap(), [id]);
  // Who comes here with the keyboard can go on at once; a field or button that has the focus keeps it.
  useEffect(() => {
    if (steps !== undefined && document.activeElement === document.body) callFocus();
    // oxlint-disable-next-line react/exhaustive-deps
  }, [steps !== undefined]);
  useEffect(() => {
    if (step === undefined || steps === undefined || !steps.some((candidate) => candidate.id === step)) return;
    activate(
      { row: 'step', step },
      steps.map((candidate) => candidate.id),
    );
    useMapStore.setState({ open: step });
    // Only when another step is asked for, not at every change of the map.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [step, steps !== undefined]);
  useAction('panel.toggle', () => setPanel((before) => !before));
  useAction('journey.present', () => setPresenting(true), (map?.steps.length ?? 0) > 0);

  if (map === undefined) {
    const error = errorOf(query);
    return (
      <>
        <PageHead title={journeys.find((journey) => journey.id === id)?.name ?? ''} hasLine />
        <PageBody hasPadding>
          {error === null ? (
            <ProgressBar label={t('journeysScreen.loading')} value={null} />
          ) : (
            <ErrorNotice
              what={t.error(error)}
              actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
            />
          )}
        </PageBody>
      </>
    );
  }
  const isOverlaid = isCompared && map.comparison !== null;
  return (
    <>
      <JourneyHead
        map={map}
        lists={lists}
        journeys={journeys}
        isReadOnly={isReadOnly}
        persona={persona}
        personas={personas}
        isCompared={isOverlaid}
        onPersona={setPersona}
        onPersonas={setPersonas}
        onCompare={(isOn, against) => {
          setCompared(isOn);
          if (against !== undefined) setOther(against);
        }}
        onPresent={() => setPresenting(true)}
      />
      <div className={styles.page}>
        <MapCanvas
          map={map}
          lists={lists}
          t={t}
          isReadOnly={isReadOnly}
          persona={persona}
          personas={personas}
          isCompared={isOverlaid}
        />
        {map.steps.length === 0 && !isReadOnly && (
          <div className={styles.firstSteps}>
            <p>{t('journeysScreen.firstSteps')}</p>
          </div>
        )}
      </div>
      <Status map={map} isCompared={isOverlaid} />
      {hasPanel && (
        <PanelSlot>
          {openStep === undefined ? (
            <InsightRail journey={map.journey.id} steps={map.steps} />
          ) : (
            <StepPanel key={openStep.id} step={openStep} map={map} lists={lists} isReadOnly={isReadOnly} />
          )}
        </PanelSlot>
      )}
      {isPresenting && (
        <Presentation
          map={map}
          lists={lists}
          persona={persona}
          isCompared={isOverlaid}
          onClose={() => setPresenting(false)}
        />
      )}
    </>
  );
}

function Status({ map, isCompared }: { readonly map: JourneyMap; readonly isCompared: boolean }) {
  const t = useText();
  const zoom = useZoom((state) => state.zoom);
  const chosen = useMapStore((state) => state.selected.length);
  // Laid over each other without a difference the two are one line, which looks as if nothing happened.
  const isSame = useMemo(() => isCompared && !differs(map), [isCompared, map]);
  const figures = useMemo(() => {
    const points = map.curves[0]?.points ?? [];
    return {
      measured: points.filter((point) => point.emotional?.basis === 'measured').length,
      estimated: points.filter((point) => point.emotional?.basis === 'estimate').length,
    };
  }, [map]);
  return (
    <StatusSlot
      end={
        <span className={styles.legend}>
          <span>
            <BasisDot basis="measured" />
            {t('journeys.export.measured')}
          </span>
          <span>
            <BasisDot basis="estimate" />
            {t('journeys.export.estimate')}
          </span>
          <span>
            <Star size={12} />
            {t('journeysScreen.momentOfTruthLegend')}
          </span>
          <span>
            <Diamond size={11} />
            {t('journeys.export.peak')}
          </span>
          <span>
            <Diamond size={11} isFilled={false} />
            {t('journeys.export.near')}
          </span>
          <span>{formatShare(t.locale, zoom)}</span>
        </span>
      }
    >
      <StatusItem label={t('journeysScreen.statusSteps', { count: map.steps.length })} />
      <StatusItem label={t('journeysScreen.statusTouchpoints', { count: map.touchpoints.length })} />
      <StatusItem label={t('journeysScreen.statusFigures', figures)} />
      {isSame && <StatusItem label={t('journeysScreen.statusSame')} />}
      {chosen > 1 && <StatusItem label={t('journeysScreen.statusChosen', { count: chosen })} />}
    </StatusSlot>
  );
}

/** Whether the map that is laid over this one has another figure anywhere. */
function differs({ curves, comparison }: JourneyMap): boolean {
  const own = new Map(curves[0]?.points.map(({ moment, emotional }) => [moment, emotional?.value ?? null]));
  return (
    comparison?.points.some(({ moment, emotional }) => (emotional?.value ?? null) !== (own.get(moment) ?? null)) ??
    false
  );
}
