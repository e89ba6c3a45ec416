/** One page of the preview, drawn while it is near the view: the picture, and its words over it to select and to read aloud. */
import { useEffect, useRef, useState } from 'react';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfReader } from './pdf';
import styles from './preview.module.css';

export interface PreviewPageProps {
  readonly reader: PdfReader;
  readonly page: PDFPageProxy;
  /** CSS pixels per PDF point. */
  readonly scale: number;
  readonly label: string;
  readonly register: (element: HTMLElement | null) => void;
}

/** Pages this far outside the view are drawn beforehand. */
const MARGIN = '800px 0px';

function useNear(): readonly [(element: HTMLElement | null) => void, boolean] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (element === null || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      root: element.closest('[data-preview]'),
      rootMargin: MARGIN,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, isNear];
}

/** Draws the page at this scale; the former picture stays until the new one is there. */
export function PreviewPage({ reader, page, scale, label, register }: PreviewPageProps) {
  const [watch, isNear] = useNear();
  const picture = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const view = page.getViewport({ scale });

  useEffect(() => {
    const place = picture.current;
    if (!isNear || place === null) return undefined;
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    const sharp = page.getViewport({ scale: scale * ratio });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(sharp.width);
    canvas.height = Math.round(sharp.height);
    const task = page.render({ canvas, viewport: sharp });
    task.promise.then(
      () => {
        canvas.dataset['drawn'] = '';
        place.replaceChildren(canvas);
      },
      // Given up because the page went out of view or the scale changed.
      () => undefined,
    );
    return () => task.cancel();
  }, [page, scale, isNear]);

  useEffect(() => {
    const place = words.current;
    if (!isNear || place === null) return undefined;
    const layer = new reader.TextLayer({
      textContentSource: page.streamTextContent(),
      container: place,
      viewport: page.getViewport({ scale }),
    });
    place.replaceChildren();
    layer.render().catch(() => undefined);
    return () => layer.cancel();
  }, [reader, page, scale, isNear]);

  useEffect(() => {
    // A page far away gives its memory back.
    if (!isNear) picture.current?.replaceChildren();
  }, [isNear]);

  return (
    <article
      ref={(element) => {
        watch(element);
        register(element);
      }}
      className={styles.page}
      aria-label={label}
      style={{ width: view.width, height: view.height, '--total-scale-factor': scale } as React.CSSProperties}
    >
      <div ref={picture} className={styles.picture} aria-hidden="true" />
      <div ref={words} className={styles.words} data-selectable="" />
    </article>
  );
}
