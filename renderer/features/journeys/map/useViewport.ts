/**
 * Pan and zoom of the map. The scroll bars are the system's own; the map itself is one layer that is moved and scaled, and the heads
 * are moved back against it, so that a frame of panning or zooming draws nothing anew.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import { create } from 'zustand';

export const zoomRange = { min: 0.25, max: 2 } as const;
const KEY_STEP = 1.2;
/** After this many milliseconds without a move the map is at rest: texts are drawn sharp, the mouse lights things up again. */
const REST_AFTER = 160;
const TELL_EVERY = 120;

/** Zoom for what shows it; 1 = 100 %. Told at most once in `TELL_EVERY` milliseconds: telling it draws the status line. */
export const useZoom = create<{ readonly zoom: number }>(() => ({ zoom: 1 }));

export interface Viewport {
  /** Zoom at this moment; 1 = 100 %. */
  zoom(): number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly sizer: RefObject<HTMLDivElement | null>;
  readonly map: RefObject<HTMLDivElement | null>;
  zoomTo(zoom: number, at?: { readonly x: number; readonly y: number }): void;
  zoomBy(steps: number): void;
  /** Brings a rectangle of the map (pixels at 100 %) into view, clear of the heads; null = that direction stays as it is. */
  reveal(box: {
    readonly x: number | null;
    readonly y: number | null;
    readonly width: number;
    readonly height: number;
  }): void;
  panBy(x: number, y: number): void;
  panTo(x: number, y: number): void;
  /** Place on the map (pixels at 100 %) under a place in the window. */
  placeAt(clientX: number, clientY: number): { readonly x: number; readonly y: number };
  /** Is told after each move: scroll place and size in pixels at 100 %. */
  onMove(listener: (view: View) => void): () => void;
  /** The scroll bars were moved. */
  followScroll(): void;
  /** The map was drawn anew: sizes and heads may be others. */
  refresh(isWhole?: boolean): void;
}

export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

interface Heads {
  readonly width: number;
  readonly height: number;
}

/** Makes the viewport of one map; `heads` are the sizes of the heads that stay put. */
export function useViewport(heads: RefObject<Heads>): Viewport {
  const scroller = useRef<HTMLDivElement>(null);
  const sizer = useRef<HTMLDivElement>(null);
  const map = useRef<HTMLDivElement>(null);
  const viewport = useMemo(() => makeViewport(scroller, sizer, map, heads), [heads]);

  useLayoutEffect(() => {
    useZoom.setState({ zoom: 1 });
    viewport.refresh();
  }, [viewport]);
  useEffect(() => {
    const box = scroller.current;
    const drawn = map.current;
    if (box === null || drawn === null) return;
    const sizes = new ResizeObserver(() => viewport.refresh());
    sizes.observe(drawn);
    sizes.observe(box);
    const onScroll = (): void => viewport.followScroll();
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      // Without this the whole window would be zoomed.
      event.preventDefault();
      const edges = box.getBoundingClientRect();
      const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 300);
      viewport.zoomTo(viewport.zoom() * factor, {
        x: event.clientX - edges.left,
        y: event.clientY - edges.top,
      });
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', onScroll);
      box.removeEventListener('wheel', onWheel);
    };
  }, [viewport]);
  return viewport;
}

function makeViewport(
  scroller: RefObject<HTMLDivElement | null>,
  sizer: RefObject<HTMLDivElement | null>,
  map: RefObject<HTMLDivElement | null>,
  heads: RefObject<Heads>,
): Viewport {
  const listeners = new Set<(view: View) => void>();
  let pinned: { readonly element: HTMLElement; readonly side: string }[] = [];
  let size = { width: 0, height: 0 };
  let last = { x: 0, y: 0, zoom: 1 };
  let rest: ReturnType<typeof setTimeout> | null = null;
  let zoom = 1;
  let told = 0;
  /**
   * While zooming the map is only moved and scaled: its place is kept here, and the scroll bars, whose length a new zoom changes (which
   * lays the page out and paints it anew), follow once at rest. Null: the scroll bars say where the map is. `bars` is where they stood.
   */
  let loose: {
    readonly x: number;
    readonly y: number;
    readonly bars: { readonly x: number; readonly y: number };
  } | null = null;

  const measure = (): void => {
    const drawn = map.current;
    if (drawn === null) return;
    size = { width: drawn.offsetWidth, height: drawn.offsetHeight };
    pinned = [...drawn.querySelectorAll<HTMLElement>('[data-pin]')].map((element) => ({
      element,
      side: element.dataset['pin'] ?? '',
    }));
  };
  // Layers that are said to change move without the page being laid out in layers anew, but keep the sharpness they were drawn with.
  // At 100 % that is the right one; at another zoom they are let go of once at rest.
  const keepFast = (): void => {
    const drawn = map.current;
    if (drawn === null) return;
    if (!drawn.hasAttribute('data-moving')) drawn.setAttribute('data-moving', '');
    if (!drawn.hasAttribute('data-fast')) drawn.setAttribute('data-fast', '');
    if (rest !== null) clearTimeout(rest);
    rest = setTimeout(() => {
      settle();
      drawn.removeAttribute('data-moving');
      if (zoom !== 1) drawn.removeAttribute('data-fast');
    }, REST_AFTER);
  };
  const tell = (isNow: boolean): void => {
    const now = performance.now();
    if (useZoom.getState().zoom === zoom || (!isNow && now - told < TELL_EVERY)) return;
    told = now;
    useZoom.setState({ zoom });
  };
  /** Where the map is, in pixels of the window. */
  const offset = (): { readonly x: number; readonly y: number } =>
    loose ?? { x: scroller.current?.scrollLeft ?? 0, y: scroller.current?.scrollTop ?? 0 };
  /** Gives the place of a map that was zoomed back to the scroll bars. */
  const settle = (): void => {
    const box = scroller.current;
    if (box === null || loose === null) return;
    const { x, y, bars } = loose;
    // What the bars were moved by meanwhile counts.
    const moved = { x: box.scrollLeft - bars.x, y: box.scrollTop - bars.y };
    loose = null;
    resize();
    box.scrollLeft = x + moved.x;
    box.scrollTop = y + moved.y;
    tell(true);
    place();
  };

  const place = (): void => {
    const box = scroller.current;
    const drawn = map.current;
    if (box === null || drawn === null) return;
    const { x, y } = offset();
    const view = { x: x / zoom, y: y / zoom, width: box.clientWidth / zoom, height: box.clientHeight / zoom, zoom };
    if (x !== last.x || y !== last.y || zoom !== last.zoom) keepFast();
    last = { x, y, zoom };
    drawn.style.transform = `translate3d(${-x}px, ${-y}px, 0) scale(${zoom})`;
    for (const { element, side } of pinned)
      element.style.transform =
        side === 'top' ? `translate3d(0, ${y / zoom}px, 0)` : `translate3d(${x / zoom}px, 0, 0)`;
    for (const listener of listeners) listener(view);
  };
  const resize = (): void => {
    const box = scroller.current;
    const space = sizer.current;
    if (box === null || space === null) return;
    space.style.width = `${size.width * zoom}px`;
    space.style.height = `${size.height * zoom}px`;
    space.style.setProperty('--view-width', `${box.clientWidth}px`);
    space.style.setProperty('--view-height', `${box.clientHeight}px`);
  };
  const viewport: Viewport = {
    zoom: () => zoom,
    scroller,
    sizer,
    map,
    zoomTo(wanted, at) {
      const box = scroller.current;
      if (box === null) return;
      const before = zoom;
      const next = Math.min(zoomRange.max, Math.max(zoomRange.min, wanted));
      if (next === before) return;
      const point = at ?? { x: heads.current.width * before, y: heads.current.height * before };
      const from = offset();
      const kept = { x: (from.x + point.x) / before, y: (from.y + point.y) / before };
      const clamped = (place: number, length: number, seen: number): number =>
        Math.max(0, Math.min(place, length * next - seen));
      zoom = next;
      loose = {
        x: clamped(kept.x * next - point.x, size.width, box.clientWidth),
        y: clamped(kept.y * next - point.y, size.height, box.clientHeight),
        bars: loose?.bars ?? { x: box.scrollLeft, y: box.scrollTop },
      };
      tell(false);
      place();
    },
    zoomBy(steps) {
      viewport.zoomTo(steps === 0 ? 1 : zoom * KEY_STEP ** steps);
    },
    reveal({ x, y, width, height }) {
      settle();
      const box = scroller.current;
      if (box === null) return;
      const left = heads.current.width;
      const top = heads.current.height;
      const seen = { x: box.scrollLeft / zoom, y: box.scrollTop / zoom };
      const wide = box.clientWidth / zoom;
      const high = box.clientHeight / zoom;
      const along = (start: number, length: number, from: number, head: number, space: number): number => {
        if (start - head < from) return start - head;
        return start + length > from + space ? Math.min(start - head, start + length - space) : from;
      };
      if (x !== null) box.scrollLeft = along(x, width, seen.x, left, wide) * zoom;
      if (y !== null) box.scrollTop = along(y, height, seen.y, top, high) * zoom;
      place();
    },
    panBy(x, y) {
      settle();
      scroller.current?.scrollBy(x, y);
    },
    panTo(x, y) {
      settle();
      scroller.current?.scrollTo(x * zoom, y * zoom);
    },
    placeAt(clientX, clientY) {
      const edges = scroller.current?.getBoundingClientRect();
      const { x, y } = offset();
      return { x: (clientX - (edges?.left ?? 0) + x) / zoom, y: (clientY - (edges?.top ?? 0) + y) / zoom };
    },
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    followScroll() {
      settle();
      place();
    },
    refresh(isWhole = true) {
      if (isWhole) {
        measure();
        if (loose === null) resize();
      }
      place();
    },
  };
  return viewport;
}

/** Where a cell stands on the map, for `reveal`: a head that stays put counts in one direction only. */
export function boxOfCell(cell: HTMLElement): Parameters<Viewport['reveal']>[0] {
  const row = cell.closest<HTMLElement>('[role=row]');
  const isHeadRow = cell.closest('[data-pin=top]') !== null;
  return {
    x: cell.dataset['pin'] === 'left' ? null : cell.offsetLeft,
    y: isHeadRow ? null : (row?.offsetTop ?? 0),
    width: cell.offsetWidth,
    height: cell.offsetHeight,
  };
}
