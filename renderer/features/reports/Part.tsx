/** A part of the options with its name at the left and, when it is short, its control at the right. */
import type { ReactNode } from 'react';
import styles from './reports.module.css';

export interface PartProps {
  readonly title: string;
  readonly control?: ReactNode;
  readonly children?: ReactNode;
}

export function Part({ title, control, children }: PartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.partHead}>
        <h2>{title}</h2>
        {control}
      </div>
      {children}
    </section>
  );
}
