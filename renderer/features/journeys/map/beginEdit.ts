/** What Enter, F2, a double click or a first letter begins in a cell. */
import type { JourneyLane } from '@shared/domain/journey';
import { placeAfter } from '../model/gestures';
import { edit, useMapStore } from '../model/mapStore';
import type { Place } from '../model/places';
import { addPicture } from './computedContents';
import { laneName } from './LaneHead';
import type { MapContents } from './mapContext';

/** Where a list opens: under the cell with this place. */
export function placeInWindow(contents: MapContents, place: Place): { readonly x: number; readonly y: number } {
  const cell = contents.viewport.map.current?.querySelector<HTMLElement>(
    `[data-place="${place.row}:${place.step ?? 'head'}"]`,
  );
  const box = cell?.getBoundingClientRect();
  const edges = contents.viewport.scroller.current?.getBoundingClientRect();
  const left = (box?.left ?? 0) + 8;
  return {
    x: Math.max((edges?.left ?? 0) + 8, Math.min(left, (edges?.right ?? 2000) - 340)),
    y: Math.max((edges?.top ?? 0) + 8, (box?.top ?? 0) + Math.min(40, (box?.height ?? 0) / 2)),
  };
}

/** Offers touchpoints for a step (`step`), or for new steps after column `after`. */
export function openPicker(
  contents: MapContents,
  target: { readonly step: number } | { readonly after: number | null },
  place: Place,
  text = '',
): void {
  const { map } = contents.index;
  const at = placeInWindow(contents, place);
  if ('step' in target) {
    const step = contents.index.steps.get(target.step);
    if (step !== undefined)
      useMapStore.setState({ picker: { stage: step.stage, before: null, step: step.id, text, ...at } });
    return;
  }
  const found = placeAfter(map, target.after);
  if (found !== null) useMapStore.setState({ picker: { ...found, step: null, text, ...at } });
}

/** Begins what this cell is for. `typed` = the letter that began it; it takes the place of a title, and starts a new note. */
export function beginEdit(contents: MapContents, place: Place, typed: string | null = null): void {
  const { index, t } = contents;
  if (contents.isReadOnly) return;
  const { row, step } = place;
  if (row === 'stage') {
    const stage = step === null ? undefined : stageAt(contents, step);
    if (stage !== undefined) edit({ kind: 'stage', stage: stage.id, text: typed ?? stage.name });
    return;
  }
  if (row !== 'step' && step === null) {
    const lane = index.lanes.find(({ id }) => id === row);
    if (lane !== undefined && lane.kind !== 'curve') edit({ kind: 'lane', lane: row, text: laneName(lane, t) });
    return;
  }
  if (step === null) return;
  const found = index.steps.get(step);
  if (found === undefined) {
    openPicker(contents, { after: step }, place, typed ?? '');
    return;
  }
  if (row === 'step') {
    edit({ kind: 'title', step, text: typed ?? found.name });
    return;
  }
  const lane = index.lanes.find(({ id }) => id === row);
  if (lane !== undefined) beginInLane(contents, lane, place, typed);
}

function beginInLane(contents: MapContents, lane: JourneyLane, place: Place, typed: string | null): void {
  const step = place.step ?? 0;
  const notes = contents.index.notesOf(lane.id, step);
  const [first] = notes;
  switch (lane.kind) {
    case 'touchpoints':
      openPicker(contents, { step }, place, typed ?? '');
      return;
    case 'channels':
      edit({ kind: 'channels', step, lane: lane.id, text: typed ?? '' });
      return;
    case 'curve': {
      const cell = contents.viewport.map.current?.querySelector(`[data-place="${lane.id}:${step}"]`);
      cell?.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true });
      return;
    }
    case 'picture':
      if (typed === null && first === undefined && contents.index.steps.get(step)?.picture === null) {
        void addPicture(step);
        return;
      }
      break;
    case 'doing':
    case 'thinking':
    case 'feeling':
    case 'quotes':
    case 'pain':
    case 'opportunity':
    case 'backstage':
    case 'systems':
    case 'measurements':
    case 'free':
      break;
  }
  edit(
    typed === null && first !== undefined
      ? { kind: 'note', lane: lane.id, step, note: first.id, text: first.text }
      : { kind: 'note', lane: lane.id, step, note: null, text: typed ?? '' },
  );
}

/** The stage of a column. */
export function stageAt(contents: MapContents, column: number) {
  return contents.layout.stages.find((span) => span.columns.includes(column))?.stage;
}
