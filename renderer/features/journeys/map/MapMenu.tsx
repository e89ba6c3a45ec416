/** The menu of a cell: everything that can be done there, with its shortcut. */
import { runCommand } from '@renderer/api';
import { openScreen, openTouchpoints } from '@renderer/app/navigation';
import { ContextMenuAt, type MenuEntry } from '@renderer/components';
import { noteColours, type NoteColour } from '@shared/domain/journey';
import { deleteMoments, deleteNotes, deleteSteps, hasCopiedSteps, nudgeSteps } from '../model/gestures';
import { callFocus, useMapStore, type MenuState } from '../model/mapStore';
import { beginEdit, openPicker } from './beginEdit';
import { addPicture } from './computedContents';
import { laneGroups, stageGroups, type Entry, type Group } from './headMenus';
import { useMapContents, type MapContents } from './mapContext';
import { copyAt, duplicateAt, pasteAt, stepsInHand } from './mapKeyboard';

export function MapMenu() {
  const contents = useMapContents();
  const menu = useMapStore((state) => state.menu);
  if (menu === null) return null;
  const groups = groupsFor(contents, menu).filter((group) => group.length > 0);
  const entries = groups.flatMap((group, place): MenuEntry[] => [
    ...(place === 0 ? [] : [{ kind: 'separator' as const, id: `line-${place}` }]),
    ...group.map(({ run: _run, ...entry }) => entry),
  ]);
  const close = (): void => useMapStore.setState({ menu: null });
  return (
    <ContextMenuAt
      position={menu}
      isFirstFocused={menu.isByKey}
      label={contents.t('journeysScreen.menu.label')}
      entries={entries}
      onAction={(id) => {
        close();
        const chosen = groups.flat().find((entry) => entry.id === id);
        // The list gives the keyboard back when it is gone; what is opened here must come after that.
        setTimeout(() => {
          callFocus();
          chosen?.run();
        }, 0);
      }}
      onClose={close}
    />
  );
}

function groupsFor(contents: MapContents, menu: MenuState): readonly Group[] {
  const { place } = menu;
  const { t, isReadOnly } = contents;
  const open: Entry = {
    id: 'open',
    label: t('journeysScreen.menu.openStep'),
    shortcut: 'Shift+Enter',
    run: () => useMapStore.setState({ open: place.step }),
  };
  const isStep = place.step !== null && place.step > 0;
  if (isReadOnly) return [isStep ? [open, ...momentEntries(contents, menu).slice(0, 1)] : []];
  if (place.row === 'stage') return stageGroups(contents, menu);
  if (place.step === null && typeof place.row === 'number') return laneGroups(contents, place.row);
  return [
    isStep ? [open, ...momentEntries(contents, menu)] : [],
    isStep ? cellEntries(contents, menu) : [],
    stepEntries(contents, menu),
    isStep ? stepDeletes(contents) : [],
  ];
}

function momentEntries({ index, t }: MapContents, { place, moment }: MenuState): Group {
  const step = place.step === null ? undefined : index.steps.get(place.step);
  const first = moment ?? step?.moments[0] ?? null;
  const touchpoint = first === null ? undefined : index.moments.get(first)?.touchpoint;
  const linked = step?.linkedJourney ?? null;
  return [
    ...(touchpoint === undefined || first === null
      ? []
      : [
          {
            id: 'table',
            label: t('journeysScreen.menu.showInTable'),
            run: () => openTouchpoints({ focus: { id: touchpoint } }),
          },
          ...(moment === null
            ? []
            : [{ id: 'off', label: t('journeysScreen.menu.offMap'), run: () => void deleteMoments([moment]) }]),
        ]),
    ...(linked === null
      ? []
      : [
          {
            id: 'linked',
            label: t('journeysScreen.menu.openLinked'),
            run: () => openScreen('journeys', { journey: linked }),
          },
        ]),
  ];
}

function cellEntries(contents: MapContents, { place, note }: MenuState): Group {
  const { index, t } = contents;
  const lane = index.lanes.find(({ id }) => id === place.row);
  if (lane === undefined) return [];
  const step = place.step ?? 0;
  const notes = index.notesOf(lane.id, step);
  const one = notes.find(({ id }) => id === note) ?? (notes.length === 1 ? notes[0] : undefined);
  const canNote = lane.kind !== 'curve';
  return [
    { id: 'edit', label: t('journeysScreen.menu.edit'), shortcut: 'Enter', run: () => beginEdit(contents, place) },
    ...(lane.kind === 'touchpoints'
      ? [
          {
            id: 'addMoment',
            label: t('journeysScreen.menu.addMoment'),
            run: () => openPicker(contents, { step }, place),
          },
        ]
      : []),
    ...(canNote
      ? [
          {
            id: 'note',
            label: t('journeysScreen.menu.newNote'),
            run: () =>
              useMapStore.setState({ editing: { kind: 'note' as const, lane: lane.id, step, note: null, text: '' } }),
          },
        ]
      : []),
    ...(one === undefined
      ? []
      : [
          ...noteColours.map((colour: NoteColour) => ({
            id: `colour-${colour}`,
            label: t(`journeysScreen.colours.${colour}`),
            isSelected: (one.colour ?? 'paper') === colour,
            run: () =>
              void runCommand('journeyNote.update', {
                id: one.id,
                fields: { colour: colour === 'paper' ? null : colour },
              }),
          })),
          {
            id: 'deleteNote',
            label: t('journeysScreen.menu.deleteNote'),
            tone: 'danger' as const,
            run: () => void deleteNotes([one.id]),
          },
        ]),
    ...(lane.kind === 'picture'
      ? [{ id: 'picture', label: t('journeysScreen.menu.setPicture'), run: () => void addPicture(step) }]
      : []),
    { id: 'copy', label: t('journeysScreen.menu.copy'), shortcut: 'Ctrl+C', run: () => copyAt(contents, place) },
    {
      id: 'paste',
      label: t('journeysScreen.menu.paste'),
      shortcut: 'Ctrl+V',
      run: () => void pasteAt(contents, place),
    },
  ];
}

function stepEntries(contents: MapContents, { place }: MenuState): Group {
  const { t, index } = contents;
  const { step } = place;
  const isStep = step !== null && step > 0;
  const order = index.map.steps.map(({ id }) => id);
  const before = step === null ? null : (order[order.indexOf(step) - 1] ?? null);
  const head = { row: 'step' as const, step };
  const isOnHead = place.row === 'step';
  return [
    ...(isOnHead && isStep
      ? [
          {
            id: 'rename',
            label: t('journeysScreen.menu.rename'),
            shortcut: 'F2',
            run: () => beginEdit(contents, head),
          },
          {
            id: 'copySteps',
            label: t('journeysScreen.menu.copySteps'),
            shortcut: 'Ctrl+C',
            run: () => copyAt(contents, head),
          },
          {
            id: 'cutSteps',
            label: t('journeysScreen.menu.cutSteps'),
            shortcut: 'Ctrl+X',
            run: () => copyAt(contents, head, true),
          },
          {
            id: 'pasteSteps',
            label: t('journeysScreen.menu.pasteSteps'),
            shortcut: 'Ctrl+V',
            isDisabled: !hasCopiedSteps(),
            run: () => void pasteAt(contents, head),
          },
        ]
      : []),
    {
      id: 'after',
      label: t('journeysScreen.menu.stepAfter'),
      shortcut: 'Ctrl+Enter',
      run: () => openPicker(contents, { after: step }, head),
    },
    ...(isStep
      ? [
          {
            id: 'before',
            label: t('journeysScreen.menu.stepBefore'),
            run: () => {
              const stage = index.steps.get(step)?.stage ?? 0;
              openPicker(contents, { after: before }, head);
              useMapStore.setState((state) =>
                state.picker === null ? {} : { picker: { ...state.picker, stage, before: step } },
              );
            },
          },
          {
            id: 'duplicate',
            label: t('journeysScreen.menu.duplicate'),
            shortcut: 'Ctrl+D',
            run: () => duplicateAt(contents, head),
          },
          {
            id: 'left',
            label: t('journeysScreen.menu.moveLeft'),
            shortcut: 'Alt+←',
            run: () => void nudgeSteps(index.map, stepsInHand(), -1),
          },
          {
            id: 'right',
            label: t('journeysScreen.menu.moveRight'),
            shortcut: 'Alt+→',
            run: () => void nudgeSteps(index.map, stepsInHand(), 1),
          },
        ]
      : []),
  ];
}

function stepDeletes({ index, t }: MapContents): Group {
  const steps = stepsInHand();
  return [
    {
      id: 'deleteSteps',
      label: t('journeysScreen.menu.deleteSteps', { count: steps.length }),
      tone: 'danger',
      run: () => void deleteSteps(index.map, steps),
    },
  ];
}
