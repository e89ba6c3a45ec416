/** Where somebody was in a transcript: remembered on this computer while scrolling, and taken up again when it is opened. */
import { useEffect, useRef, type RefObject } from 'react';
import { recall, remember } from '../remember';
import { useReader } from './readerStore';

export interface RememberedPlace {
  readonly root: RefObject<HTMLDivElement | null>;
  /** The transcript. */
  readonly uid: string;
  firstInView(): number;
  reveal(offset: number, align: 'start'): void;
}

export function useRememberedPlace(place: RememberedPlace): void {
  const newest = useRef(place);
  useEffect(() => {
    newest.current = place;
  });
  const { uid, root } = place;
  useEffect(() => {
    const kept = Number(recall(`place.${uid}`) ?? '0');
    // A link to a quote goes before where somebody was.
    if (kept > 0 && useReader.getState().wish === null) newest.current.reveal(kept, 'start');
    const element = root.current;
    if (element === null) return undefined;
    let timer = 0;
    const keep = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => remember(`place.${uid}`, String(newest.current.firstInView())), 300);
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener('scroll', keep);
    };
  }, [uid, root]);
}
