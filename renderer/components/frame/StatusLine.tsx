/** The line at the foot of the window: counts of the selection at the left, a remark at the right. */
import type { ReactNode } from 'react';
import styles from './frame.module.css';

export interface StatusLineProps {
  /** StatusItem elements. */
  readonly children?: ReactNode;
  readonly end?: ReactNode;
  /** Spoken name of the region. */
  readonly label: string;
}

/** 26 px at the foot; not spoken by itself, since it changes with every step of the selection. */
export function StatusLine({ children, end, label }: StatusLineProps) {
  return (
    <footer className={styles.status} aria-label={label}>
      <div className={styles.statusItems}>{children}</div>
      {end !== undefined && <div className={styles.statusEnd}>{end}</div>}
    </footer>
  );
}

export interface StatusItemProps {
  readonly label: ReactNode;
  /** Semibold behind the label. */
  readonly value?: ReactNode;
}

/** One figure: "gemiddelde 4,6". */
export function StatusItem({ label, value }: StatusItemProps) {
  return (
    <span className={styles.statusItem}>
      {label}
      {value !== undefined && (
        <>
          {' '}
          <b>{value}</b>
        </>
      )}
    </span>
  );
}
