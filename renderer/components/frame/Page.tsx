/** The parts of a page inside the frame: head with title and actions, bars under it, and the body that scrolls. */
import type { ReactNode } from 'react';
import { classNames } from '@renderer/components/classNames';
import styles from './page.module.css';

export interface PageHeadProps {
  readonly title: string;
  /** Behind the title: filters, a step indicator, a count. */
  readonly meta?: ReactNode;
  /** At the right: the actions of the page, the primary one last. */
  readonly actions?: ReactNode;
  /** Hairline under the head; leave out above Tabs or a PageBar. */
  readonly hasLine?: boolean;
}

/** Title and actions of a page, 44 px high. */
export function PageHead({ title, meta, actions, hasLine = false }: PageHeadProps) {
  return (
    <div className={classNames(styles.head, hasLine && styles.line)}>
      <h1 className={styles.title}>{title}</h1>
      {meta !== undefined && <div className={styles.meta}>{meta}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

export interface PageBarProps {
  readonly children: ReactNode;
  /** At the right. */
  readonly end?: ReactNode;
  readonly tone?: 'surface' | 'quiet';
  /** Names the bar and makes it a group for screen readers. */
  readonly label?: string;
}

/** A bar of filters or file facts under the head. */
export function PageBar({ children, end, tone = 'surface', label }: PageBarProps) {
  return (
    <div
      className={classNames(styles.bar, tone === 'quiet' && styles.quiet)}
      {...(label !== undefined && { role: 'group', 'aria-label': label })}
    >
      <div className={styles.barStart}>{children}</div>
      {end !== undefined && <div className={styles.barEnd}>{end}</div>}
    </div>
  );
}

export interface PageBodyProps {
  readonly children: ReactNode;
  /** Inner margin of 16 px; leave out for grids and canvases. */
  readonly hasPadding?: boolean;
  /** Scrolls by itself; leave out when something inside scrolls. */
  readonly isScrolling?: boolean;
}

/** What fills the rest of the page. */
export function PageBody({ children, hasPadding = false, isScrolling = true }: PageBodyProps) {
  return (
    <div className={classNames(styles.body, isScrolling && styles.scrolling, hasPadding && styles.padded)}>
      {children}
    </div>
  );
}

/** Bar of 52 px at the foot of a wizard: what will happen, then the buttons. */
export function PageFoot({ start, children }: { readonly start?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.foot}>
      <div className={styles.footStart}>{start}</div>
      <div className={styles.footEnd}>{children}</div>
    </div>
  );
}
