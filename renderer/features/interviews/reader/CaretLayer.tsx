/** The caret, and the handles at both ends of the quote in hand; placed after the words are laid out. */
import { useLayoutEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { blockAt } from '../model/blocks';
import { resizeQuote } from './coding';
import { caretRect, offsetAtPoint } from './geometry';
import { quoteInHand, useReaderContents } from './readerContext';
import { useReader } from './readerStore';
import styles from './reader.module.css';

export interface CaretLayerProps {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly page: RefObject<HTMLDivElement | null>;
  /** Changes when the words may stand elsewhere, or other blocks are drawn. */
  readonly layout: string;
}

export function CaretLayer({ root, page, layout }: CaretLayerProps) {
  const contents = useReaderContents();
  const { anchor, focus, quote } = useReader();
  const caret = useRef<HTMLSpanElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const last = useRef<HTMLButtonElement>(null);
  const held = contents.isReadOnly ? null : quoteInHand(contents, { anchor, focus, quote });
  const { blocks } = contents.model;
  useLayoutEffect(() => {
    const put = (element: HTMLElement | null, offset: number | null): void => {
      if (element === null || root.current === null || page.current === null) return;
      const rect = offset === null ? null : caretRect(root.current, blockAt(blocks, offset), offset);
      element.hidden = rect === null;
      if (rect === null) return;
      const origin = page.current.getBoundingClientRect();
      element.style.left = `${rect.left - origin.left}px`;
      element.style.top = `${rect.top - origin.top}px`;
      element.style.height = `${rect.height}px`;
    };
    put(caret.current, focus);
    // While something else is being selected the handles keep out of the way.
    const isOther = quote === null && anchor !== focus && held?.start !== Math.min(anchor ?? 0, focus ?? 0);
    put(first.current, held === null || isOther ? null : held.start);
    put(last.current, held === null || isOther ? null : held.end);
  });
  const drag = (limit: 'start' | 'end') => (event: PointerEvent<HTMLButtonElement>) => {
    const element = root.current;
    if (held === null || element === null || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const other = limit === 'start' ? held.end : held.start;
    const move = (now: globalThis.PointerEvent): void => {
      const offset = offsetAtPoint(element, blocks, now.clientX, now.clientY);
      if (offset !== null && offset !== other) useReader.setState({ anchor: other, focus: offset, quote: held.id });
    };
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      const { focus: to } = useReader.getState();
      if (to !== null && to !== held[limit])
        void resizeQuote(contents, held.id, { start: Math.min(other, to), end: Math.max(other, to) });
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
  };
  return (
    <div data-layout={layout} data-keep="">
      <span ref={caret} className={styles.caret} hidden aria-hidden />
      {held !== null && (
        <>
          {/* With the keyboard the limits move with Alt+Shift and arrows, and with the buttons in the panel. */}
          <button
            ref={first}
            type="button"
            hidden
            aria-hidden
            tabIndex={-1}
            className={styles.handle}
            onPointerDown={drag('start')}
          />
          <button
            ref={last}
            type="button"
            hidden
            aria-hidden
            tabIndex={-1}
            className={styles.handle}
            onPointerDown={drag('end')}
          />
        </>
      )}
    </div>
  );
}
