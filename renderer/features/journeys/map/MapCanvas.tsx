/** The map itself: heads and lanes as one table for a screen reader, moved and scaled as one layer. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { useAction } from '@renderer/actions/registry';
import { classNames } from '@renderer/components';
import type { Lists } from '@shared/domain/lists';
import type { Text } from '@shared/i18n';
import type { JourneyMap } from '@shared/insight/journey/map';
import { END_WIDTH, HEAD_WIDTH, layoutOf } from '../model/layout';
import { indexOf } from '../model/mapIndex';
import { activate, useMapStore } from '../model/mapStore';
import { placeKey, samePlace } from '../model/places';
import { useQuotes } from '../model/quotes';
import { openPicker } from './beginEdit';
import { DropLine } from './DropLine';
import { pictureDrop } from './dropPictures';
import { HeadRows } from './HeadRows';
import { LaneRow } from './LaneRow';
import { MapProvider, type MapContents } from './mapContext';
import { onMapKey } from './mapKeyboard';
import { MapMenu } from './MapMenu';
import { Minimap } from './Minimap';
import { onMapDoubleClick, onMapPointerDown, placeOf, dataNumber } from './mapPointer';
import { StepPicker } from './StepPicker';
import { boxOfCell, useViewport } from './useViewport';
import styles from './map.module.css';

/** Pixels of a scroll bar, at most. */
const SCROLL_BAR = 16;

export interface MapCanvasProps {
  readonly map: JourneyMap;
  readonly lists: Lists;
  readonly t: Text;
  readonly isReadOnly: boolean;
  readonly persona: number | null;
  readonly personas: readonly number[];
  readonly isCompared: boolean;
}

export function MapCanvas({ map, lists, t, isReadOnly, persona, personas, isCompared }: MapCanvasProps) {
  const heads = useRef({ width: HEAD_WIDTH, height: 72 });
  const viewport = useViewport(heads);
  const available = useAvailableWidth(viewport.scroller);
  const index = useMemo(() => indexOf(map), [map]);
  const natural = useMemo(() => layoutOf(map), [map]);
  // A map wider than its window is laid out once, whatever the window does: a new layout draws every cell anew.
  const room = Math.max(natural.width, available - HEAD_WIDTH - END_WIDTH);
  const layout = useMemo(() => (room === natural.width ? natural : layoutOf(map, room)), [map, natural, room]);
  const quotes = useQuotes(map.journey.id);
  const contents = useMemo<MapContents>(
    () => ({ index, layout, lists, t, isReadOnly, viewport, persona, personas, isCompared, quotes }),
    [index, layout, lists, t, isReadOnly, viewport, persona, personas, isCompared, quotes],
  );
  const newest = useRef(contents);
  useLayoutEffect(() => {
    newest.current = contents;
    heads.current.height = viewport.map.current?.querySelector<HTMLElement>('[data-pin=top]')?.offsetHeight ?? 72;
    viewport.refresh();
  }, [contents, viewport]);
  useStartingPlace(contents);
  useFocusOnCall(contents);

  useAction('text.larger', () => viewport.zoomBy(1));
  useAction('text.smaller', () => viewport.zoomBy(-1));
  useAction('text.normal', () => viewport.zoomBy(0));
  useAction(
    'touchpoint.add',
    () => {
      const { active } = useMapStore.getState();
      openPicker(newest.current, { after: active.step }, { row: 'step', step: active.step });
    },
    !isReadOnly,
  );

  const pictures = useMemo(() => pictureDrop(() => newest.current), []);
  const [isPanning, setPanning] = useState(false);
  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    if (event.target.closest('textarea, input, button') !== null) return;
    if (event.key === ' ' && !event.ctrlKey && !event.altKey) {
      setPanning(true);
      event.preventDefault();
      return;
    }
    if (onMapKey(newest.current, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, []);

  return (
    <MapProvider value={contents}>
      <div className={styles.frame}>
        <div
          ref={viewport.scroller}
          className={classNames(styles.scroller, isPanning && styles.panning)}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => event.key === ' ' && setPanning(false)}
          onFocus={(event) => {
            event.currentTarget.dataset['held'] = 'yes';
            followFocus(event.target);
          }}
          onBlur={(event) => {
            setPanning(false);
            // Without a next element the cell itself went away, or the whole window did: the map still holds the keyboard.
            if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget))
              event.currentTarget.dataset['held'] = 'no';
          }}
          onPointerDownCapture={pressThrough}
          onPointerDown={(event) => onMapPointerDown(newest.current, event, isPanning)}
          {...pictures}
          onDoubleClick={(event) => onMapDoubleClick(newest.current, event.target)}
          onContextMenu={(event) => {
            const place = placeOf(event.target);
            if (place === null) return;
            event.preventDefault();
            const { selected } = useMapStore.getState();
            if (place.step === null || !selected.includes(place.step))
              activate(
                place,
                layout.columns.map(({ id }) => id),
              );
            useMapStore.setState({
              menu: {
                x: event.clientX,
                y: event.clientY,
                isByKey: false,
                place,
                moment: dataNumber(event.target, 'moment'),
                note: dataNumber(event.target, 'note'),
              },
            });
          }}
          role="presentation"
        >
          <div ref={viewport.sizer} className={styles.sizer} role="presentation">
            <div className={styles.window} role="presentation">
              <div
                ref={viewport.map}
                className={styles.map}
                role="grid"
                aria-label={t('journeysScreen.gridLabel', { name: map.journey.name })}
                aria-rowcount={index.lanes.length + 2}
                aria-colcount={layout.columns.length + (isReadOnly ? 1 : 2)}
                aria-multiselectable
                aria-readonly={isReadOnly}
                style={{ width: HEAD_WIDTH + layout.width + END_WIDTH }}
              >
                <HeadRows />
                <div role="rowgroup">
                  {index.lanes.map((lane, place) => (
                    <LaneRow key={lane.id} lane={lane} place={place + 3} />
                  ))}
                </div>
                <DropLine />
              </div>
              <div className={styles.shield} role="presentation" data-shield="" />
            </div>
          </div>
        </div>
        <Minimap />
      </div>
      <StepPicker />
      <MapMenu />
    </MapProvider>
  );
}

/** A press while the map still moves: the shield gives way and what lies under it gets the press. */
function pressThrough(event: PointerEvent<HTMLElement>): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.dataset['shield'] === undefined) return;
  event.stopPropagation();
  target.previousElementSibling?.removeAttribute('data-moving');
  const under = document.elementFromPoint(event.clientX, event.clientY);
  if (under !== null && under !== target)
    under.dispatchEvent(new window.PointerEvent('pointerdown', event.nativeEvent));
}

/** A cell that gets the keyboard in another way than by the arrows (a screen reader, Tab) is the active one from then on. */
function followFocus(target: EventTarget): void {
  if (!(target instanceof HTMLElement) || target.dataset['place'] === undefined) return;
  const place = placeOf(target);
  const { active } = useMapStore.getState();
  if (place === null || samePlace(place, active)) return;
  useMapStore.setState({ active: place, anchor: place.step, selected: place.step === null ? [] : [place.step] });
}

/** Width of the window on the map, so that few steps fill it. */
function useAvailableWidth(scroller: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    // With the room of a scroll bar taken off always: bars that come and go with the zoom must not change the columns.
    const measure = (): void => setWidth(box.offsetWidth - SCROLL_BAR);
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    measure();
    return () => sizes.disconnect();
  }, [scroller]);
  return width;
}

/**
 * Puts the keyboard on the active cell when that is asked for, and brings the cell into view. A cell that is not drawn yet (its step was
 * just made) gets it once it is; a cell that vanished under the keyboard (undo) hands it to the one that is active now.
 */
function useFocusOnCall({ viewport, layout, index }: MapContents): void {
  const calls = useMapStore((state) => state.focusCalls);
  const handled = useRef(calls);
  useEffect(() => {
    const box = viewport.scroller.current;
    const isLost = box?.dataset['held'] === 'yes' && document.activeElement === document.body;
    if (handled.current === calls && !isLost) return;
    const { active, editing } = useMapStore.getState();
    const cell = viewport.map.current?.querySelector<HTMLElement>(`[data-place="${placeKey(active)}"]`);
    if (cell === null || cell === undefined) return;
    handled.current = calls;
    viewport.reveal(boxOfCell(cell));
    if (editing === null) cell.focus({ preventScroll: true });
  }, [calls, viewport, layout, index]);
}

/** The active cell is always one that is there: the first step when the one it was on is gone. */
function useStartingPlace({ layout, index }: MapContents): void {
  useLayoutEffect(() => {
    const { active } = useMapStore.getState();
    const isRow = typeof active.row === 'string' || index.lanes.some(({ id }) => id === active.row);
    const isColumn = active.step === null || layout.columns.some(({ id }) => id === active.step);
    const isUntouched = active.row === 'step' && active.step === null;
    if (isRow && isColumn && !isUntouched) return;
    useMapStore.setState({
      active: {
        row: isRow ? active.row : 'step',
        step: isColumn && !isUntouched ? active.step : (layout.columns[0]?.id ?? null),
      },
    });
  }, [layout, index]);
}
