/** The head of a journey: its name, whose it is, which version is shown, lanes, export, presentation. */
import { useState } from 'react';
import { runCommand, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { useShortcutText } from '@renderer/app/shortcutText';
import { Button, Chip, IconButton, Menu, PageHead, SegmentedControl, type MenuEntry } from '@renderer/components';
import { laneKinds } from '@shared/domain/journey';
import type { Lists } from '@shared/domain/lists';
import type { JourneyMap, JourneySummary } from '@shared/insight/journey/map';
import { formatNumber } from '@shared/i18n/format';
import { deleteJourney, duplicateJourney, RenameDialog } from './JourneyList';
import { ExportMenu } from './ExportMenu';
import { comparedName } from './map/CurveLane';
import { laneName } from './map/LaneHead';
import { whoseFigures } from './model/curveModel';
import { showLane } from './model/gestures';
import styles from './journeys.module.css';

export interface JourneyHeadProps {
  readonly map: JourneyMap;
  readonly lists: Lists;
  readonly journeys: readonly JourneySummary[];
  readonly isReadOnly: boolean;
  readonly persona: number | null;
  readonly personas: readonly number[];
  readonly isCompared: boolean;
  onPersona(persona: number | null): void;
  onPersonas(personas: readonly number[]): void;
  /** `against`: the journey to lay over this one, when there are several. */
  onCompare(isOn: boolean, against?: number): void;
  onPresent(): void;
}

export function JourneyHead(props: JourneyHeadProps) {
  const { map, journeys, isReadOnly, onPresent } = props;
  const t = useText();
  const shortcut = useShortcutText();
  const [isRenaming, setRenaming] = useState(false);
  const { journey } = map;
  const open = (id: number): void => openScreen('journeys', { journey: id });
  const more: readonly MenuEntry[] = [
    { kind: 'heading', id: 'others', label: t('journeysScreen.otherJourneys') },
    ...journeys.map((known): MenuEntry => ({
      id: `open-${known.id}`,
      label: known.name,
      isSelected: known.id === journey.id,
    })),
    { id: 'list', label: t('journeysScreen.allJourneys') },
    ...(isReadOnly
      ? []
      : ([
          { kind: 'separator', id: 'line' },
          { id: 'rename', label: t('journeysScreen.rename') },
          { id: 'toBe', label: t('journeysScreen.duplicateToBe'), isDisabled: journey.state === 'toBe' },
          { id: 'planned', label: t('journeysScreen.duplicatePlanned'), isDisabled: journey.course === 'planned' },
          { id: 'actual', label: t('journeysScreen.duplicateActual'), isDisabled: journey.course === 'actual' },
          { id: 'copy', label: t('journeysScreen.duplicate') },
          { id: 'delete', label: t('journeysScreen.deleteJourney'), tone: 'danger' },
        ] satisfies readonly MenuEntry[])),
  ];
  const act = (id: string): void => {
    if (id.startsWith('open-')) open(Number(id.slice(5)));
    if (id === 'list') openScreen('journeys', {});
    if (id === 'rename') setRenaming(true);
    if (id === 'toBe' || id === 'planned' || id === 'actual' || id === 'copy')
      void duplicateJourney(journey.id, id, open);
    if (id === 'delete') {
      openScreen('journeys', {});
      void deleteJourney(journey);
    }
  };
  return (
    <>
      <PageHead
        title={journey.name}
        meta={
          <>
            <Menu
              label={t('journeysScreen.journeyMenu')}
              trigger={<IconButton icon="down" size="small" label={t('journeysScreen.journeyMenu')} />}
              entries={more}
              onAction={act}
            />
            <PersonaChip {...props} />
            <Versions {...props} />
          </>
        }
        actions={
          <>
            <LaneMenu map={map} isReadOnly={isReadOnly} />
            <ExportMenu map={map} isCompared={props.isCompared} />
            <Button
              icon="play"
              shortcut={shortcut('journey.present') ?? ''}
              isDisabled={map.steps.length === 0}
              onPress={onPresent}
            >
              {t('journeysScreen.present')}
            </Button>
          </>
        }
      />
      {isRenaming && <RenameDialog journey={journey} onClose={() => setRenaming(false)} />}
    </>
  );
}

/** Whose journey it is, and which of them are drawn in one figure. */
function PersonaChip({ map, lists, isReadOnly, persona, personas, onPersona, onPersonas }: JourneyHeadProps) {
  const t = useText();
  const { journey } = map;
  const shown = lists.personas.find(({ id }) => id === whoseFigures(journey, persona));
  const share = shown?.share ?? null;
  const own = lists.personas.filter(({ id }) => journey.personas.includes(id));
  const drawable = own.filter(({ id }) => map.curves.some((curve) => curve.persona === id));
  const entries: readonly MenuEntry[] = [
    { kind: 'heading', id: 'whose', label: t('journeysScreen.personaWhose') },
    { id: 'view-all', label: t('journeysScreen.everyone'), isSelected: persona === null },
    ...own.map(({ id, name }): MenuEntry => ({ id: `view-${id}`, label: name, isSelected: persona === id })),
    ...(drawable.length === 0
      ? []
      : [
          { kind: 'heading' as const, id: 'together', label: t('journeysScreen.personaTogether') },
          ...drawable.map(({ id, name }) => ({ id: `draw-${id}`, label: name, isSelected: personas.includes(id) })),
        ]),
    ...(isReadOnly || lists.personas.length === 0
      ? []
      : [
          { kind: 'heading' as const, id: 'on', label: t('journeysScreen.personaOnMap') },
          ...lists.personas.map(({ id, name }) => ({
            id: `on-${id}`,
            label: name,
            isSelected: journey.personas.includes(id),
          })),
        ]),
  ];
  const act = (id: string): void => {
    const [kind, key] = id.split('-');
    const number = Number(key);
    const toggled = (list: readonly number[]): readonly number[] =>
      list.includes(number) ? list.filter((known) => known !== number) : [...list, number];
    if (kind === 'view') onPersona(key === 'all' ? null : number);
    if (kind === 'draw') onPersonas(toggled(personas));
    if (kind === 'on')
      void runCommand('journey.update', { id: journey.id, fields: { personas: [...toggled(journey.personas)] } });
  };
  if (lists.personas.length === 0) return null;
  return (
    <Menu
      label={t('journeysScreen.personaWhose')}
      trigger={
        <Chip name={t('journeysScreen.persona')} hasMenu>
          {shown === undefined ? t('journeysScreen.everyone') : shown.name}
          {shown !== undefined && share !== null && (
            <span className={styles.wide}>
              {t('journeysScreen.personaShareOf', { share: formatNumber(t.locale, share, 1) })}
            </span>
          )}
        </Chip>
      }
      entries={entries}
      onAction={act}
    />
  );
}

/** As it is, as it should be, or one over the other. */
function Versions({ map, isCompared, isReadOnly, onCompare }: JourneyHeadProps) {
  const t = useText();
  const { journey, comparison, counterparts } = map;
  const open = (id: number): void => openScreen('journeys', { journey: id });
  if (comparison === null) {
    if (isReadOnly || journey.state === 'toBe') return null;
    return (
      <Button variant="quiet" icon="copy" onPress={() => void duplicateJourney(journey.id, 'toBe', open)}>
        {t('journeysScreen.makeToBe')}
      </Button>
    );
  }
  const other = comparison.journey;
  const isFirst =
    journey.state === 'asIs' && other.state === 'toBe' ? true : journey.state === other.state && journey.id < other.id;
  const own = { id: 'own', label: sentence(comparedName(journey, t)) };
  const theirs = { id: 'other', label: sentence(comparedName(other, t)) };
  return (
    <>
      <SegmentedControl
        label={t('journeysScreen.version')}
        size="small"
        options={[...(isFirst ? [own, theirs] : [theirs, own]), { id: 'compare', label: t('journeysScreen.compare') }]}
        value={isCompared ? 'compare' : 'own'}
        onChange={(value) => {
          if (value === 'other') open(other.id);
          else onCompare(value === 'compare');
        }}
      />
      {counterparts.length > 1 && (
        <Menu
          label={t('journeysScreen.compareWith')}
          trigger={
            <Chip name={t('journeysScreen.compareWith')} hasMenu>
              {other.name}
            </Chip>
          }
          entries={counterparts.map(({ id, name }) => ({ id: String(id), label: name, isSelected: id === other.id }))}
          onAction={(id) => onCompare(true, Number(id))}
        />
      )}
    </>
  );
}

function sentence(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Which lanes are shown; their order is changed on the map itself. */
function LaneMenu({ map, isReadOnly }: { readonly map: JourneyMap; readonly isReadOnly: boolean }) {
  const t = useText();
  const known = new Set(map.lanes.map(({ kind }) => kind));
  const entries: readonly MenuEntry[] = [
    ...map.lanes.map((lane): MenuEntry => ({
      id: `lane-${lane.id}`,
      label: laneName(lane, t),
      isSelected: lane.visible,
    })),
    ...laneKinds
      .filter((kind) => kind !== 'free' && !known.has(kind))
      .map((kind): MenuEntry => ({ id: `kind-${kind}`, label: t(`journeys.lanes.${kind}`), isSelected: false })),
    { kind: 'separator', id: 'line' },
    { id: 'new', label: t('journeysScreen.menu.newLane') },
  ];
  const act = (id: string): void => {
    const lane = map.lanes.find((candidate) => `lane-${candidate.id}` === id);
    if (lane !== undefined) void runCommand('journeyLane.update', { id: lane.id, fields: { visible: !lane.visible } });
    const kind = laneKinds.find((candidate) => `kind-${candidate}` === id);
    if (kind !== undefined) void showLane(map, kind, true);
    if (id === 'new')
      void runCommand('journeyLane.create', { journey: map.journey.id, name: t('journeysScreen.newLane') });
  };
  return (
    <Menu
      label={t('journeysScreen.lanes')}
      placement="bottom end"
      trigger={
        <Button variant="quiet" icon="rows" isDisabled={isReadOnly}>
          <span className={map.comparison === null ? undefined : styles.foldable}>{t('journeysScreen.lanes')}</span>
        </Button>
      }
      entries={entries}
      onAction={act}
    />
  );
}
