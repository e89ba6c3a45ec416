/** The printed pages one under another: zoom, keyboard, and which page is in view. */
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import type { Text } from '@shared/i18n';
import type { PrintedReport } from './pdf';
import styles from './preview.module.css';
import { PreviewPage } from './PreviewPage';
import { scaleFor, stepZoom, type Zoom } from './zoom';

export interface PreviewHandle {
  /** Brings a page (counted from 0) to the top. */
  show(page: number): void;
}

export interface PreviewProps {
  readonly printed: PrintedReport;
  readonly text: Text;
  /** The first page is a cover and has no number. */
  readonly hasCover: boolean;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onPage: (page: number) => void;
  readonly ref?: Ref<PreviewHandle>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function useSize(): readonly [(element: HTMLElement | null) => void, HTMLElement | null, Size | null] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const read = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    read();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, element, size];
}

/** Scrolls like a document: arrows, PageUp and PageDown page by page, Home and End, + and − for the scale. */
export function Preview({ printed, text, hasCover, zoom, onZoom, onPage, ref }: PreviewProps) {
  const [watch, scroller, size] = useSize();
  const elements = useRef<(HTMLElement | null)[]>([]);
  const current = useRef(0);
  const [first] = printed.pages;
  const paper = first?.getViewport({ scale: 1 });
  const scale = size === null || paper === undefined ? null : scaleFor(zoom, paper, size);

  const show = useCallback(
    (page: number): void => {
      const element = elements.current[page];
      if (scroller === null || element == null) return;
      scroller.scrollTo({ top: element.offsetTop - 20 });
    },
    [scroller],
  );
  useImperativeHandle(ref, () => ({ show }), [show]);

  const findPage = useCallback((): void => {
    if (scroller === null) return;
    const middle = scroller.scrollTop + scroller.clientHeight / 3;
    const index = elements.current.findLastIndex((element) => element !== null && element.offsetTop <= middle);
    current.current = Math.max(0, index);
    onPage(current.current);
  }, [scroller, onPage]);

  // Another scale or another print: the same page stays in view.
  useLayoutEffect(() => {
    if (scale !== null) show(Math.min(current.current, printed.pages.length - 1));
  }, [scale, printed, show]);
  useEffect(findPage, [findPage, scale, printed]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = printed.pages.length - 1;
    const goal = {
      PageDown: Math.min(last, current.current + 1),
      PageUp: Math.max(0, current.current - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (goal !== undefined) {
      event.preventDefault();
      show(goal);
    } else if (event.key === '+' || event.key === '=' || event.key === '-') {
      event.preventDefault();
      if (scale !== null) onZoom(stepZoom(scale, event.key === '-' ? -1 : 1));
    }
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it scrolls, so the keys that scroll are its own.
    <div
      ref={watch}
      className={styles.scroller}
      data-preview=""
      role="region"
      aria-label={`${text('reportsScreen.preview')}. ${text('reportsScreen.previewKeys')}`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard.
      tabIndex={0}
      onScroll={findPage}
      onKeyDown={onKeyDown}
    >
      {scale !== null &&
        printed.pages.map((page, index) => (
          <PreviewPage
            key={index}
            reader={printed.reader}
            page={page}
            scale={scale}
            label={
              hasCover && index === 0
                ? text('reportsScreen.pageNameCover')
                : text('reportsScreen.pageName', { page: hasCover ? index : index + 1 })
            }
            register={(element) => {
              elements.current[index] = element;
            }}
          />
        ))}
    </div>
  );
}
