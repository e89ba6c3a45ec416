/** Two parts with a bar between them that is dragged, or moved by the arrow keys; Home and End go to the ends. */
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { classNames } from '@renderer/components/classNames';
import styles from './split.module.css';

export interface SplitViewProps {
  /** Spoken name of the bar ("Breedte van de lijst"). */
  readonly label: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** Side by side, or one above the other. */
  readonly orientation?: 'sideBySide' | 'stacked';
  /** Pixels of the sized part. */
  readonly size: number;
  readonly onSizeChange: (size: number) => void;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly sizedPart?: 'first' | 'second';
}

const STEP = 16;

/** Lays out the two parts; the other part takes what is left. */
export function SplitView(props: SplitViewProps) {
  const { label, first, second, orientation = 'sideBySide', size, onSizeChange, sizedPart = 'first' } = props;
  const { minimum = 160, maximum = 800 } = props;
  const drag = useRef<{ readonly start: number; readonly size: number } | null>(null);
  const isSideBySide = orientation === 'sideBySide';
  const sign = sizedPart === 'first' ? 1 : -1;
  const limit = (value: number) => Math.round(Math.min(maximum, Math.max(minimum, value)));
  const change = (value: number) => {
    const next = limit(value);
    if (next !== size) onSizeChange(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? STEP * 4 : STEP;
    const goal = {
      [isSideBySide ? 'ArrowRight' : 'ArrowDown']: size + sign * step,
      [isSideBySide ? 'ArrowLeft' : 'ArrowUp']: size - sign * step,
      Home: sizedPart === 'first' ? minimum : maximum,
      End: sizedPart === 'first' ? maximum : minimum,
    }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    change(goal);
  };
  const position = (event: PointerEvent) => (isSideBySide ? event.clientX : event.clientY);

  const track = `${limit(size)}px`;
  const rest = 'minmax(0, 1fr)';
  const template = sizedPart === 'first' ? `${track} 0 ${rest}` : `${rest} 0 ${track}`;
  return (
    <div
      className={classNames(styles.split, isSideBySide ? styles.sideBySide : styles.stacked)}
      style={isSideBySide ? { gridTemplateColumns: template } : { gridTemplateRows: template }}
    >
      <div className={styles.part}>{first}</div>
      <div
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={isSideBySide ? 'vertical' : 'horizontal'}
        aria-valuenow={limit(size)}
        aria-valuemin={minimum}
        aria-valuemax={maximum}
        className={styles.bar}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { start: position(event), size };
        }}
        onPointerMove={(event) => {
          if (drag.current !== null) change(drag.current.size + sign * (position(event) - drag.current.start));
        }}
        onPointerUp={() => {
          drag.current = null;
        }}
        onPointerCancel={() => {
          drag.current = null;
        }}
      />
      <div className={styles.part}>{second}</div>
    </div>
  );
}
