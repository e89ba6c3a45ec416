/** The keyboard on the map: arrows go from cell to cell, with Alt they move what is there, letters begin typing. */
import { type KeyboardEvent } from 'react';
import { host, noticeError, runCommand } from '@renderer/api';
import {
  copySteps,
  deleteLane,
  deleteMoments,
  deleteNotes,
  deleteStage,
  deleteSteps,
  duplicateSteps,
  hasCopiedSteps,
  nudgeInOrder,
  nudgeSteps,
  pasteSteps,
  placeAfter,
  stageIds,
} from '../model/gestures';
import { activate, useMapStore } from '../model/mapStore';
import { nextPlace, type Direction, type Place } from '../model/places';
import { beginEdit, openPicker, placeInWindow, stageAt } from './beginEdit';
import { laneName } from './LaneHead';
import type { MapContents } from './mapContext';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Where an arrow goes with Ctrl. */
const furthest: Readonly<Record<Direction, Direction>> = {
  left: 'first',
  right: 'last',
  up: 'top',
  down: 'bottom',
  first: 'first',
  last: 'last',
  top: 'top',
  bottom: 'bottom',
};

/** The steps a command is about: those chosen, otherwise the one of the active cell. */
export function stepsInHand(): readonly number[] {
  const { selected, active } = useMapStore.getState();
  const steps = selected.length > 0 ? selected : active.step === null ? [] : [active.step];
  return steps.filter((id) => id > 0);
}

/** Handles a key on the map; answers whether it was one of its own. */
export function onMapKey(contents: MapContents, event: KeyboardEvent): boolean {
  const { active } = useMapStore.getState();
  const isCommand = event.ctrlKey || event.metaKey;
  const direction = directions[event.key];
  if (direction !== undefined) {
    if (event.altKey) return !isCommand && move(contents, active, event.key);
    const wanted = isCommand ? furthest[direction] : direction;
    activate(
      nextPlace(active, wanted, contents.layout, contents.index.lanes),
      contents.layout.columns.map(({ id }) => id),
      event.shiftKey && (direction === 'left' || direction === 'right'),
    );
    return true;
  }
  if (isCommand && !event.altKey) return onCommandKey(contents, active, event);
  if (event.altKey) return false;
  switch (event.key) {
    case 'Enter':
      if (event.shiftKey && active.step !== null) useMapStore.setState({ open: active.step });
      else beginEdit(contents, active);
      return true;
    case 'F2':
      beginEdit(contents, active);
      return true;
    case 'Insert':
      if (!contents.isReadOnly) openPicker(contents, { after: active.step }, { row: 'step', step: active.step });
      return true;
    case 'Delete':
    case 'Backspace':
      if (!contents.isReadOnly) removeAt(contents, active);
      return true;
    case 'ContextMenu':
      openMenu(contents, active);
      return true;
    case 'F10':
      if (!event.shiftKey) return false;
      openMenu(contents, active);
      return true;
    case 'Escape': {
      const { selected, pointed, open, moment } = useMapStore.getState();
      if (selected.length <= 1 && pointed.length === 0 && open === null && moment === null) return false;
      useMapStore.setState({ selected: [], pointed: [], open: null, moment: null });
      return true;
    }
    default:
      if (event.key.length !== 1 || event.key === ' ') return false;
      // '?' shows the shortcuts everywhere a letter does not begin a text; here it does not either.
      if (event.key === '?') return false;
      beginEdit(contents, active, event.key);
      return true;
  }
}

function openMenu(contents: MapContents, place: Place): void {
  useMapStore.setState({
    menu: { ...placeInWindow(contents, place), isByKey: true, place, moment: null, note: null },
  });
}

function move(contents: MapContents, place: Place, key: string): boolean {
  if (contents.isReadOnly) return true;
  const by = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (place.row === 'stage') {
      const stage = place.step === null ? undefined : stageAt(contents, place.step);
      if (stage !== undefined) void nudgeInOrder('journeyStage.move', stageIds(contents.layout), stage.id, by);
    } else void nudgeSteps(contents.index.map, stepsInHand(), by);
  } else if (typeof place.row === 'number')
    void nudgeInOrder(
      'journeyLane.move',
      contents.index.lanes.map(({ id }) => id),
      place.row,
      by,
    );
  return true;
}

/** Delete: notes of the cell, touchpoints of the step, the step itself on its head, the stage on its head, a free lane on its head. */
export function removeAt(contents: MapContents, place: Place): void {
  const { index } = contents;
  const { row, step } = place;
  if (row === 'stage') {
    const stage = step === null ? undefined : stageAt(contents, step);
    if (stage !== undefined) void deleteStage(index.map, stage.id);
    return;
  }
  const lane = index.lanes.find(({ id }) => id === row);
  if (lane !== undefined && step === null) {
    if (lane.kind === 'free') void deleteLane(lane.id, laneName(lane, contents.t));
    else void runCommand('journeyLane.update', { id: lane.id, fields: { visible: false } });
    return;
  }
  const steps = stepsInHand();
  if (lane === undefined) {
    void deleteSteps(index.map, steps);
    return;
  }
  if (lane.kind === 'touchpoints') {
    const { moment } = useMapStore.getState();
    const chosen = steps.flatMap((id) => index.steps.get(id)?.moments ?? []);
    void deleteMoments(moment !== null && chosen.includes(moment) ? [moment] : chosen);
    return;
  }
  if (lane.kind === 'picture')
    for (const id of steps)
      if (index.steps.get(id)?.picture != null)
        void runCommand('journeyStep.update', { id, fields: { picture: null } });
  if (lane.kind === 'channels')
    for (const id of steps)
      if ((index.steps.get(id)?.channels.length ?? 0) > 0)
        void runCommand('journeyStep.update', { id, fields: { channels: [] } });
  void deleteNotes(steps.flatMap((id) => index.notesOf(lane.id, id).map((note) => note.id)));
}

function onCommandKey(contents: MapContents, place: Place, event: KeyboardEvent): boolean {
  const { layout } = contents;
  switch (event.key.toLowerCase()) {
    case 'a':
      useMapStore.setState({ selected: layout.columns.flatMap(({ step }) => step?.id ?? []) });
      return true;
    case 'c':
      copyAt(contents, place);
      return true;
    case 'x':
      if (contents.isReadOnly) return true;
      copyAt(contents, place, true);
      if (isNotes(contents, place)) removeAt(contents, place);
      return true;
    case 'v':
      if (!contents.isReadOnly) void pasteAt(contents, place);
      return true;
    case 'd':
      if (!contents.isReadOnly) duplicateAt(contents, place);
      return true;
    default:
      return false;
  }
}

/** Copies what the active cell stands for right after itself: the stage, the lane, or the steps in hand. */
export function duplicateAt(contents: MapContents, place: Place): void {
  if (place.row === 'stage') {
    const stage = place.step === null ? undefined : stageAt(contents, place.step);
    if (stage !== undefined) void runCommand('journeyStage.copy', { id: stage.id });
  } else if (place.step === null && typeof place.row === 'number')
    void runCommand('journeyLane.copy', { id: place.row });
  else void duplicateSteps(contents.index.map, stepsInHand());
}

/** Whether a cell holds texts of a person, which are copied as text. */
function isNotes(contents: MapContents, place: Place): boolean {
  const lane = contents.index.lanes.find(({ id }) => id === place.row);
  return lane !== undefined && lane.kind !== 'touchpoints' && lane.kind !== 'curve' && place.step !== null;
}

/** Copies the texts of the cells in hand, or the steps; steps that are cut move when they are pasted. */
export function copyAt(contents: MapContents, place: Place, isCut = false): void {
  const { index, layout } = contents;
  const order = layout.columns.map(({ id }) => id);
  const steps = stepsInHand().toSorted((first, second) => order.indexOf(first) - order.indexOf(second));
  if (isNotes(contents, place) && typeof place.row === 'number') {
    const lane = place.row;
    const text = steps
      .map((id) =>
        index
          .notesOf(lane, id)
          .map((note) => note.text)
          .join('\n'),
      )
      .join('\t');
    void host('clipboard.write', { text }).then((result) => {
      if (!result.ok) noticeError(result.error);
    });
    copySteps([]);
    return;
  }
  if (place.row === 'stage' && place.step !== null) {
    const span = layout.stages.find(({ columns }) => columns.includes(place.step ?? 0));
    copySteps(
      (span?.columns ?? []).filter((id) => id > 0),
      isCut,
    );
    return;
  }
  copySteps(steps, isCut);
}

/** Text becomes notes (a line each, a tab goes to the next step) or, on the heads, steps; copied steps become steps. */
export async function pasteAt(contents: MapContents, place: Place): Promise<void> {
  const { index, layout } = contents;
  if (!isNotes(contents, place)) {
    if (hasCopiedSteps()) {
      await pasteSteps(index.map, place.step);
      return;
    }
    const names = await clipboardLines();
    const target = placeAfter(index.map, place.step);
    if (names.length > 0 && target !== null)
      await runCommand('journeyStep.create', {
        ...target,
        steps: names.map((title) => ({ title: title.slice(0, 500) })),
      });
    return;
  }
  const clipboard = await host('clipboard.read', {});
  if (!clipboard.ok || typeof place.row !== 'number') return;
  const order = layout.columns.flatMap(({ step }) => step?.id ?? []);
  const from = order.indexOf(place.step ?? 0);
  for (const [offset, cell] of clipboard.value.replaceAll('\r', '').trimEnd().split('\t').entries()) {
    const step = order[from + offset];
    if (step === undefined) break;
    const before = index.notesOf(place.row, step).map((note) => note.text);
    const added = cell.split('\n').filter((line) => line.trim() !== '');
    if (added.length > 0) await runCommand('journeyNote.set', { step, lane: place.row, texts: [...before, ...added] });
  }
}

async function clipboardLines(): Promise<readonly string[]> {
  const clipboard = await host('clipboard.read', {});
  if (!clipboard.ok) return [];
  return clipboard.value
    .split(/[\r\n\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
