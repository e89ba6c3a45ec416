/** The mouse on the map: choosing, dragging steps, stages, lanes, cards and notes, and panning with the space bar or the middle button. */
import { type PointerEvent } from 'react';
import { runCommand } from '@renderer/api';
import { dropPlace, HEAD_WIDTH } from '../model/layout';
import { activate, edit, toggleSelected, useMapStore, type Dragged } from '../model/mapStore';
import type { Place, RowKey } from '../model/places';
import { beginEdit, openPicker } from './beginEdit';
import type { MapContents } from './mapContext';
import { stepsInHand } from './mapKeyboard';

/** Pixels the mouse must move before a press becomes a drag. */
const THRESHOLD = 5;
/** Width of the edge within which a drag scrolls the map, and pixels a frame at its very border. */
const EDGE = 48;
const EDGE_SPEED = 18;

/** The cell of an element; null outside cells. */
export function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null;
  const key = target.closest<HTMLElement>('[data-place]')?.dataset['place'];
  if (key === undefined) return null;
  const [row, step] = key.split(':');
  const rowKey: RowKey = row === 'stage' || row === 'step' ? row : Number(row);
  return { row: rowKey, step: step === 'head' ? null : Number(step) };
}

/** Number in a data attribute of the nearest element that has it. */
export function dataNumber(target: EventTarget | null, name: string): number | null {
  const found = target instanceof Element ? target.closest<HTMLElement>(`[data-${name}]`) : null;
  const value = found?.getAttribute(`data-${name}`);
  return value === null || value === undefined || value === '' ? null : Number(value);
}

type Begin = (x: number, y: number, isCopy: boolean) => Dragged | null;

/** What a press here would drag, as a function of where the mouse is (map coordinates). */
function dragFrom(contents: MapContents, target: Element): Begin | null {
  const { layout, index, viewport } = contents;
  const step = dataNumber(target, 'drag-step');
  const moment = dataNumber(target, 'moment');
  const note = dataNumber(target, 'note');
  const stage = dataNumber(target, 'drag-stage');
  const lane = dataNumber(target, 'drag-lane');
  const cellAt = (x: number, y: number): Place | null => {
    const edges = viewport.scroller.current?.getBoundingClientRect();
    const found = document.elementsFromPoint(x, y).find((element) => element.matches('[data-place]'));
    return edges === undefined ? null : placeOf(found ?? null);
  };
  if (moment !== null)
    return (x, y) => {
      const place = cellAt(x, y);
      return place === null || place.step === null || place.step < 0
        ? { kind: 'moment', id: moment, step: index.moments.get(moment)?.step ?? 0 }
        : { kind: 'moment', id: moment, step: place.step };
    };
  if (note !== null) {
    const home = placeOf(target);
    const start: Dragged = { kind: 'note', id: note, step: home?.step ?? 0, lane: Number(home?.row ?? 0) };
    return (x, y) => {
      const place = cellAt(x, y);
      const kind = index.lanes.find(({ id }) => id === place?.row)?.kind;
      if (place === null || place.step === null || place.step < 0 || kind === undefined || kind === 'curve')
        return start;
      return { kind: 'note', id: note, step: place.step, lane: Number(place.row) };
    };
  }
  if (step !== null) {
    const chosen = stepsInHand();
    const ids = chosen.includes(step) ? layout.columns.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])) : [step];
    return (x, y, isCopy) => ({ kind: 'steps', ids, isCopy, x: viewport.placeAt(x, y).x - HEAD_WIDTH });
  }
  if (stage !== null) return (x, y) => ({ kind: 'stage', id: stage, x: viewport.placeAt(x, y).x - HEAD_WIDTH });
  if (lane !== null)
    return (x, y) => {
      const at = viewport.placeAt(x, y).y;
      const rows = [...(viewport.map.current?.querySelectorAll<HTMLElement>('[data-lane][role=row]') ?? [])];
      const next = rows.find((row) => at < row.offsetTop + row.offsetHeight / 2);
      const before = next === undefined ? null : Number(next.dataset['lane']);
      return { kind: 'lane', id: lane, before, isAfterLast: next === undefined };
    };
  return null;
}

async function drop(contents: MapContents, dragged: Dragged): Promise<void> {
  const { layout, index } = contents;
  if (dragged.kind === 'steps') {
    const place = dropPlace(layout, dragged.x);
    if (place === null) return;
    const ids = [...dragged.ids];
    if (dragged.isCopy) await runCommand('journeyStep.copy', { ids, ...place });
    else await runCommand('journeyStep.move', { ids, ...place });
  } else if (dragged.kind === 'stage') {
    const before = layout.stages.find(({ x, width }) => dragged.x < x + width / 2)?.stage.id ?? null;
    if (before !== dragged.id) await runCommand('journeyStage.move', { id: dragged.id, before });
  } else if (dragged.kind === 'lane') {
    if (dragged.before !== dragged.id) await runCommand('journeyLane.move', { id: dragged.id, before: dragged.before });
  } else if (dragged.kind === 'moment') {
    if (dragged.step !== index.moments.get(dragged.id)?.step)
      await runCommand('journeyMoment.move', { ids: [dragged.id], step: dragged.step, before: null });
  } else {
    const note = index.map.notes.find(({ id }) => id === dragged.id);
    if (note !== undefined && (note.step !== dragged.step || note.lane !== dragged.lane))
      await runCommand('journeyNote.move', { ids: [dragged.id], step: dragged.step, lane: dragged.lane, before: null });
  }
}

/** Where a drag would land, shown on the cell itself. */
function showTarget(contents: MapContents, dragged: Dragged | null): void {
  const drawn = contents.viewport.map.current;
  drawn?.querySelectorAll('[data-drop]').forEach((element) => element.removeAttribute('data-drop'));
  if (dragged?.kind !== 'moment' && dragged?.kind !== 'note') return;
  const row =
    dragged.kind === 'note' ? dragged.lane : contents.index.lanes.find(({ kind }) => kind === 'touchpoints')?.id;
  drawn?.querySelector(`[data-place="${row ?? 0}:${dragged.step}"]`)?.setAttribute('data-drop', '');
}

/** A press on the map. */
export function onMapPointerDown(contents: MapContents, event: PointerEvent<HTMLElement>, isPanning: boolean): void {
  if (event.button === 1 || (event.button === 0 && isPanning)) {
    pan(contents, event);
    return;
  }
  if (event.button !== 0 || !(event.target instanceof Element)) return;
  const { target } = event;
  const place = placeOf(target);
  if (place === null || target.closest('button, textarea, [role=slider]') !== null) return;
  event.preventDefault();
  // What is being typed is saved before anything else is taken in hand.
  if (useMapStore.getState().editing !== null && document.activeElement instanceof HTMLElement)
    document.activeElement.blur();
  const order = contents.layout.columns.map(({ id }) => id);
  const moment = dataNumber(target, 'moment');
  if (event.ctrlKey || event.metaKey) {
    toggleSelected(place);
    return;
  }
  const wasChosen = place.row === 'step' && stepsInHand().includes(place.step ?? 0) && stepsInHand().length > 1;
  if (!wasChosen || event.shiftKey) activate(place, order, event.shiftKey);
  useMapStore.setState({ moment, ...(moment !== null && place.step !== null && { open: place.step }) });
  if (event.shiftKey) return;
  const begin = contents.isReadOnly ? null : dragFrom(contents, target);
  follow(contents, event, begin, () => onClick(contents, target, place));
}

/** A press that was let go of where it began. */
function onClick(contents: MapContents, target: Element, place: Place): void {
  if (contents.isReadOnly) return;
  const note = dataNumber(target, 'note');
  if (note !== null) {
    const found = contents.index.map.notes.find(({ id }) => id === note);
    if (found !== undefined)
      edit({ kind: 'note', lane: found.lane, step: found.step, note: found.id, text: found.text });
    return;
  }
  const addTo = dataNumber(target, 'add-moment');
  if (addTo !== null) {
    openPicker(contents, { step: addTo }, place);
    return;
  }
  if (target.closest('[data-add-step]') !== null) {
    openPicker(contents, { after: dataNumber(target, 'after') ?? place.step }, { row: 'step', step: place.step });
    return;
  }
  if (dataNumber(target, 'moment') === null && place.row === 'step' && place.step !== null && place.step > 0)
    useMapStore.setState({ open: place.step });
}

/** A double click types in the cell. */
export function onMapDoubleClick(contents: MapContents, target: EventTarget): void {
  const place = placeOf(target);
  if (place === null || !(target instanceof Element)) return;
  if (target.closest('textarea, button, [role=slider], [data-moment], [data-add-step], [data-add-moment]') !== null)
    return;
  beginEdit(contents, place);
}

/** Follows the mouse until it is let go of; outside the threshold it drags. */
function follow(
  contents: MapContents,
  down: PointerEvent<HTMLElement>,
  begin: Begin | null,
  onStill: () => void,
): void {
  const { viewport } = contents;
  let at = { x: down.clientX, y: down.clientY, isCopy: false };
  let isDragging = false;
  let frame = 0;
  const show = (): void => {
    const dragged = begin?.(at.x, at.y, at.isCopy) ?? null;
    useMapStore.setState({ dragged });
    showTarget(contents, dragged);
  };
  // Near an edge the map goes on by itself.
  const scroll = (): void => {
    const edges = viewport.scroller.current?.getBoundingClientRect();
    if (edges !== undefined) {
      const speed = (near: number): number => (near >= EDGE ? 0 : Math.min(1, (EDGE - near) / EDGE) * EDGE_SPEED);
      const x = speed(edges.right - at.x) - speed(at.x - edges.left - HEAD_WIDTH);
      const y = speed(edges.bottom - at.y) - speed(at.y - edges.top - 72);
      if (x !== 0 || y !== 0) {
        viewport.panBy(x, y);
        show();
      }
    }
    frame = requestAnimationFrame(scroll);
  };
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const end = (isDropped: boolean): void => {
    stop.abort();
    cancelAnimationFrame(frame);
    const { dragged } = useMapStore.getState();
    useMapStore.setState({ dragged: null });
    showTarget(contents, null);
    if (!isDropped) return;
    if (isDragging && dragged !== null) void drop(contents, dragged);
    else if (!isDragging) onStill();
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      at = { x: event.clientX, y: event.clientY, isCopy: event.ctrlKey || event.altKey };
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= THRESHOLD;
      if (begin === null || (!isDragging && !far)) return;
      if (!isDragging) {
        isDragging = true;
        frame = requestAnimationFrame(scroll);
      }
      show();
    },
    options,
  );
  window.addEventListener('pointerup', () => end(true), options);
  window.addEventListener('pointercancel', () => end(false), options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    },
    { ...options, capture: true },
  );
}

function pan(contents: MapContents, down: PointerEvent<HTMLElement>): void {
  down.preventDefault();
  const { viewport } = contents;
  let last = { x: down.clientX, y: down.clientY };
  const stop = new AbortController();
  const end = (): void => stop.abort();
  window.addEventListener(
    'pointermove',
    (event) => {
      viewport.panBy(last.x - event.clientX, last.y - event.clientY);
      last = { x: event.clientX, y: event.clientY };
    },
    { signal: stop.signal },
  );
  window.addEventListener('pointerup', end, { signal: stop.signal });
  window.addEventListener('pointercancel', end, { signal: stop.signal });
}
