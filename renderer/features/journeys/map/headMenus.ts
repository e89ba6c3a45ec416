/** The menu on the heads of the map: stages and lanes. */
import { runCommand } from '@renderer/api';
import { addStage, deleteLane, deleteStage, nudgeInOrder, stageIds } from '../model/gestures';
import { useMapStore, type MenuState } from '../model/mapStore';
import { beginEdit, openPicker, stageAt } from './beginEdit';
import { laneName } from './LaneHead';
import { type MapContents } from './mapContext';
import { duplicateAt } from './mapKeyboard';

/** A line of the menu and what it does. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly tone?: 'danger';
  readonly isSelected?: boolean;
  run(): void;
}
export type Group = readonly Entry[];

/** What can be done with a stage. */
export function stageGroups(contents: MapContents, { place }: MenuState): readonly Group[] {
  const { t, index, layout } = contents;
  const stage = place.step === null ? undefined : stageAt(contents, place.step);
  const add: Entry = {
    id: 'addStage',
    label: t('journeysScreen.addStage'),
    run: () => void addStage(index.map, t('journeysScreen.newStage', { number: index.map.stages.length + 1 })),
  };
  if (stage === undefined) return [[add]];
  const ids = stageIds(layout);
  return [
    [
      { id: 'rename', label: t('journeysScreen.menu.rename'), shortcut: 'F2', run: () => beginEdit(contents, place) },
      {
        id: 'after',
        label: t('journeysScreen.menu.stepInStage'),
        run: () => openPicker(contents, { after: -stage.id }, place),
      },
      add,
      {
        id: 'duplicate',
        label: t('journeysScreen.menu.duplicateStage'),
        shortcut: 'Ctrl+D',
        run: () => duplicateAt(contents, place),
      },
    ],
    [
      {
        id: 'left',
        label: t('journeysScreen.menu.moveLeft'),
        shortcut: 'Alt+←',
        run: () => void nudgeInOrder('journeyStage.move', ids, stage.id, -1),
      },
      {
        id: 'right',
        label: t('journeysScreen.menu.moveRight'),
        shortcut: 'Alt+→',
        run: () => void nudgeInOrder('journeyStage.move', ids, stage.id, 1),
      },
    ],
    [
      {
        id: 'delete',
        label: t('journeysScreen.menu.deleteStage'),
        shortcut: 'Del',
        tone: 'danger',
        run: () => void deleteStage(index.map, stage.id),
      },
    ],
  ];
}

/** What can be done with a lane. */
export function laneGroups(contents: MapContents, id: number): readonly Group[] {
  const { t, index } = contents;
  const lane = index.lanes.find((known) => known.id === id);
  if (lane === undefined) return [];
  const ids = index.lanes.map((known) => known.id);
  const after = ids[ids.indexOf(id) + 1] ?? null;
  return [
    [
      {
        id: 'rename',
        label: t('journeysScreen.menu.rename'),
        shortcut: 'F2',
        isDisabled: lane.kind === 'curve',
        run: () => beginEdit(contents, { row: id, step: null }),
      },
      {
        id: 'newLane',
        label: t('journeysScreen.menu.newLane'),
        run: () =>
          void runCommand('journeyLane.create', {
            journey: index.map.journey.id,
            name: t('journeysScreen.newLane'),
            before: after,
          }).then((result) => {
            if (result.ok)
              useMapStore.setState({
                editing: { kind: 'lane', lane: result.value.value.id, text: t('journeysScreen.newLane') },
              });
          }),
      },
      {
        id: 'duplicate',
        label: t('journeysScreen.menu.duplicateLane'),
        shortcut: 'Ctrl+D',
        run: () => duplicateAt(contents, { row: id, step: null }),
      },
    ],
    [
      {
        id: 'up',
        label: t('journeysScreen.menu.moveUp'),
        shortcut: 'Alt+↑',
        run: () => void nudgeInOrder('journeyLane.move', ids, id, -1),
      },
      {
        id: 'down',
        label: t('journeysScreen.menu.moveDown'),
        shortcut: 'Alt+↓',
        run: () => void nudgeInOrder('journeyLane.move', ids, id, 1),
      },
      { id: 'taller', label: t('journeysScreen.menu.taller'), run: () => changeHeight(contents, id, 24) },
      { id: 'lower', label: t('journeysScreen.menu.lower'), run: () => changeHeight(contents, id, -24) },
      {
        id: 'autoHeight',
        label: t('journeysScreen.menu.autoHeight'),
        isDisabled: lane.height === null,
        run: () => void runCommand('journeyLane.update', { id, fields: { height: null } }),
      },
    ],
    [
      {
        id: 'hide',
        label: t('journeysScreen.menu.hideLane'),
        run: () => void runCommand('journeyLane.update', { id, fields: { visible: false } }),
      },
      ...(lane.kind === 'free'
        ? [
            {
              id: 'delete',
              label: t('journeysScreen.menu.deleteLane'),
              tone: 'danger' as const,
              run: () => void deleteLane(id, laneName(lane, t)),
            },
          ]
        : []),
    ],
  ];
}

function changeHeight({ viewport }: MapContents, id: number, by: number): void {
  const row = viewport.map.current?.querySelector<HTMLElement>(`[data-lane="${id}"][role=row]`);
  const height = Math.min(800, Math.max(24, (row?.offsetHeight ?? 60) + by));
  void runCommand('journeyLane.update', { id, fields: { height } });
}
