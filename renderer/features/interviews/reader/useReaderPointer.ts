/** The mouse in the reader: dragging selects, a double click takes the word, a third the sentence, a fourth the turn; at the edge the page scrolls along. */
import { useEffect, useMemo, useRef, type PointerEvent, type RefObject } from 'react';
import { around } from '../model/movement';
import { offsetAtPoint } from './geometry';
import type { ReaderContents } from './readerContext';
import { select, useReader } from './readerStore';

/** Pixels from the edge within which dragging scrolls. */
const EDGE = 28;
const clickUnits = ['word', 'sentence', 'turn'] as const;

/** Handlers for the element that scrolls. */
export function useReaderPointer(
  root: RefObject<HTMLDivElement | null>,
  contents: ReaderContents,
): { onPointerDown(event: PointerEvent): void } {
  const newest = useRef(contents);
  useEffect(() => {
    newest.current = contents;
  });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return useMemo(() => {
    const clicks = { count: 0, at: 0, x: 0, y: 0 };
    return {
      onPointerDown: (event: PointerEvent): void => {
        const element = root.current;
        if (element === null || event.button !== 0 || !(event.target instanceof Element)) return;
        if (event.target.closest('button, input, textarea, [data-keep]') !== null) return;
        const { model } = newest.current;
        const offset = offsetAtPoint(element, model.blocks, event.clientX, event.clientY);
        if (offset === null) return;
        event.preventDefault();
        element.focus({ preventScroll: true });
        const isNear = Math.abs(event.clientX - clicks.x) < 4 && Math.abs(event.clientY - clicks.y) < 4;
        clicks.count = isNear && event.timeStamp - clicks.at < 500 ? clicks.count + 1 : 1;
        Object.assign(clicks, { at: event.timeStamp, x: event.clientX, y: event.clientY });
        if (clicks.count > 1) {
          const unit = clickUnits[Math.min(clicks.count - 2, 2)] ?? 'word';
          const span = around(model, offset, unit);
          if (span !== null) select(span.end, span.start);
          return;
        }
        select(offset, event.shiftKey ? (useReader.getState().anchor ?? offset) : offset);
        drag(element);
      },
    };
    function drag(element: HTMLDivElement): void {
      stop.current?.();
      let last: { x: number; y: number } | null = null;
      let frame = 0;
      const follow = (): void => {
        if (last === null) return;
        const offset = offsetAtPoint(element, newest.current.model.blocks, last.x, last.y);
        if (offset !== null && offset !== useReader.getState().focus)
          useReader.setState({ focus: offset, quote: null });
      };
      const scroll = (): void => {
        if (last === null) return;
        const rect = element.getBoundingClientRect();
        const out =
          last.y < rect.top + EDGE
            ? last.y - rect.top - EDGE
            : last.y > rect.bottom - EDGE
              ? last.y - rect.bottom + EDGE
              : 0;
        if (out !== 0) {
          element.scrollTop += Math.sign(out) * Math.min(40, Math.abs(out) / 2 + 2);
          follow();
        }
        frame = requestAnimationFrame(scroll);
      };
      const move = (event: globalThis.PointerEvent): void => {
        if (last === null) frame = requestAnimationFrame(scroll);
        last = { x: event.clientX, y: event.clientY };
        follow();
      };
      const end = (): void => {
        cancelAnimationFrame(frame);
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', end);
        window.removeEventListener('pointercancel', end);
        stop.current = null;
      };
      stop.current = end;
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', end);
      window.addEventListener('pointercancel', end);
    }
  }, [root]);
}
