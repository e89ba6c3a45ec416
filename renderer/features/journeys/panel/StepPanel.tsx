/** The step in hand: its touchpoints with the fields of the table, the journey it stands for, its channels and picture. */
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { openScreen, openTouchpoints } from '@renderer/app/navigation';
import {
  Button,
  IconButton,
  InPlaceField,
  MultiSelect,
  PanelSection,
  Select,
  SidePanel,
  Star,
} from '@renderer/components';
import { isMomentOfTruth } from '@shared/insight/input';
import type { Lists } from '@shared/domain/lists';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { JourneyMap, MapStep } from '@shared/insight/journey/map';
import { deleteMoments } from '../model/gestures';
import { callFocus, useMapStore } from '../model/mapStore';
import { useQuotes } from '../model/quotes';
import { addPicture, AttachedPicture } from '../map/computedContents';
import { StepEvidence } from '../rail/StepEvidence';
import { FigureLines } from './FigureLines';
import { TouchpointFields } from './TouchpointFields';
import styles from './stepPanel.module.css';

export interface StepPanelProps {
  readonly step: MapStep;
  readonly map: JourneyMap;
  readonly lists: Lists;
  readonly isReadOnly: boolean;
}

export function StepPanel({ step, map, lists, isReadOnly }: StepPanelProps) {
  const t = useText();
  const chosen = useMapStore((state) => state.moment);
  const quotes = useQuotes(map.journey.id).get(step.id) ?? [];
  const close = (): void => {
    useMapStore.setState({ open: null, moment: null });
    callFocus();
  };
  const go = (by: -1 | 1): void => {
    const next = map.steps[step.place + by];
    if (next === undefined) return;
    useMapStore.setState(({ active }) => ({
      open: next.id,
      moment: null,
      selected: [next.id],
      active: { ...active, step: next.id },
    }));
  };
  const stage = map.stages.find(({ id }) => id === step.stage)?.name ?? '';
  return (
    <SidePanel
      label={t('journeysScreen.panel.label', { name: step.name })}
      kicker={t('journeysScreen.panel.kicker', { number: step.place + 1, stage })}
      title={step.name}
      onClose={close}
      closeLabel={t('journeysScreen.panel.toInsights')}
      actions={
        <>
          <IconButton
            icon="left"
            size="small"
            label={t('common.back')}
            isDisabled={step.place === 0}
            onPress={() => go(-1)}
          />
          <IconButton
            icon="right"
            size="small"
            label={t('common.next')}
            isDisabled={step.place === map.steps.length - 1}
            onPress={() => go(1)}
          />
        </>
      }
    >
      {step.moments.map((moment) => {
        const touchpoint = touchpointAt(map, moment);
        return touchpoint === undefined ? null : (
          <MomentSection
            key={moment}
            moment={moment}
            touchpoint={touchpoint}
            map={map}
            lists={lists}
            isReadOnly={isReadOnly}
            isOpen={step.moments.length === 1 || chosen === moment || (chosen === null && moment === step.moments[0])}
          />
        );
      })}
      <StepSection step={step} map={map} lists={lists} isReadOnly={isReadOnly} />
      {quotes.length > 0 && (
        <PanelSection
          title={t('journeysScreen.fromInterviews')}
          action={<StepEvidence steps={[step.id]} quotes={new Map([[step.id, quotes]])} about={step.name} />}
        >
          {quotes.map(({ quote, text, who }) => (
            <blockquote key={quote} className={styles.said}>
              ‘{text}’{who !== null && <footer>{who}</footer>}
            </blockquote>
          ))}
        </PanelSection>
      )}
    </SidePanel>
  );
}

function touchpointAt(map: JourneyMap, moment: number): Touchpoint | undefined {
  const id = map.moments.find((known) => known.id === moment)?.touchpoint;
  return map.touchpoints.find((known) => known.id === id);
}

interface MomentSectionProps extends Omit<StepPanelProps, 'step'> {
  readonly moment: number;
  readonly touchpoint: Touchpoint;
  readonly isOpen: boolean;
}

function MomentSection({ moment, touchpoint, map, lists, isReadOnly, isOpen }: MomentSectionProps) {
  const t = useText();
  const uses = useEngineQuery('journey.usesOf', { touchpoint: touchpoint.id }, { enabled: isOpen }).data;
  const elsewhere = (uses ?? []).filter((use) => use.moment !== moment);
  if (!isOpen)
    return (
      <button type="button" className={styles.other} onClick={() => useMapStore.setState({ moment })}>
        {touchpoint.number !== null && <span>{touchpoint.number}</span>}
        {touchpoint.name}
      </button>
    );
  return (
    <PanelSection
      title={
        touchpoint.number === null
          ? t('domain.fields.name')
          : t('journeysScreen.panel.touchpoint', { number: touchpoint.number })
      }
      note={isMomentOfTruth(touchpoint) ? <Star size={12} label={t('journeysScreen.momentOfTruth')} /> : undefined}
      action={
        <>
          <Button variant="link" size="small" onPress={() => openTouchpoints({ focus: { id: touchpoint.id } })}>
            {t('journeysScreen.panel.inTable')}
          </Button>
          {!isReadOnly && (
            <IconButton
              icon="close"
              size="small"
              label={t('journeysScreen.menu.offMap')}
              onPress={() => void deleteMoments([moment])}
            />
          )}
        </>
      }
    >
      <TouchpointFields touchpoint={touchpoint} lists={lists} t={t} isReadOnly={isReadOnly} />
      <FigureLines moment={moment} map={map} lists={lists} t={t} isReadOnly={isReadOnly} />
      {elsewhere.length > 0 && (
        <div className={styles.uses}>
          <p>{t('journeysScreen.panel.alsoIn')}</p>
          {elsewhere.slice(0, 8).map((use) => (
            <Button
              key={use.moment}
              variant="link"
              size="small"
              onPress={() => openScreen('journeys', { journey: use.journey, step: use.step })}
            >
              {t('journeysScreen.panel.use', { journey: use.journeyName, place: use.place, step: use.stepName })}
            </Button>
          ))}
        </div>
      )}
    </PanelSection>
  );
}

function StepSection({ step, map, lists, isReadOnly }: StepPanelProps) {
  const t = useText();
  const journeys = useEngineQuery('journey.list', {}).data ?? [];
  const linked = step.linkedJourney;
  const others = journeys.filter(({ id }) => id !== map.journey.id);
  const setChannels = (channels: (number | { name: string })[]): void =>
    void runCommand('journeyStep.update', { id: step.id, fields: { channels } });
  const ids = (chosen: readonly string[]): number[] => chosen.map(Number);
  return (
    <PanelSection title={t('journeysScreen.panel.step')}>
      <div className={styles.stepFields}>
        <InPlaceField
          label={t('journeysScreen.panel.title')}
          value={step.title ?? ''}
          emptyText={step.name === '' ? t('common.none') : t('journeysScreen.panel.titleFollows', { name: step.name })}
          isReadOnly={isReadOnly}
          onSave={(text) =>
            void runCommand('journeyStep.update', {
              id: step.id,
              fields: { title: text.trim() === '' ? null : text.trim() },
            })
          }
        />
        <MultiSelect
          label={t('journeysScreen.panel.ownChannels')}
          options={lists.channels.map((channel) => ({ id: String(channel.id), label: channel.name }))}
          value={step.channels.map(String)}
          isDisabled={isReadOnly}
          onChange={(chosen) => setChannels(ids(chosen))}
          onCreate={(name) => setChannels([...step.channels, { name }])}
          createLabel={(name) => t('journeysScreen.panel.newChannel', { name })}
          removeLabel={(name) => t('journeysScreen.picker.takeOut', { name })}
          emptyText={t('journeysScreen.panel.noChannel')}
        />
        {(others.length > 0 || linked !== null) && (
          <Select
            label={t('journeysScreen.panel.linkedJourney')}
            options={[
              { id: 'none', label: t('common.none') },
              ...others.map((journey) => ({ id: String(journey.id), label: journey.name })),
            ]}
            value={linked === null ? 'none' : String(linked)}
            isDisabled={isReadOnly}
            placeholder={t('common.none')}
            onChange={(chosen) =>
              void runCommand('journeyStep.update', {
                id: step.id,
                fields: { linkedJourney: chosen === 'none' ? null : Number(chosen) },
              })
            }
          />
        )}
        {linked !== null && (
          <Button size="small" icon="journeys" onPress={() => openScreen('journeys', { journey: linked })}>
            {t('journeysScreen.menu.openLinked')}
          </Button>
        )}
        {map.linkedFrom.map((journey) => (
          <Button
            key={journey.id}
            size="small"
            variant="link"
            onPress={() => openScreen('journeys', { journey: journey.id })}
          >
            {t('journeysScreen.panel.linkedFrom', { name: journey.name })}
          </Button>
        ))}
        {step.picture !== null && <AttachedPicture id={step.picture} name={step.name} className={styles.picture} />}
        {!isReadOnly && (
          <div className={styles.buttons}>
            <Button size="small" variant="quiet" icon="image" onPress={() => void addPicture(step.id)}>
              {t(step.picture === null ? 'journeysScreen.addPicture' : 'journeysScreen.menu.setPicture')}
            </Button>
            {step.picture !== null && (
              <Button
                size="small"
                variant="quiet"
                onPress={() => void runCommand('journeyStep.update', { id: step.id, fields: { picture: null } })}
              >
                {t('journeysScreen.panel.removePicture')}
              </Button>
            )}
          </div>
        )}
      </div>
    </PanelSection>
  );
}
