/** Small static labels: a badge says a state or a count, a tag names a value such as a channel. */
import type { ReactNode } from 'react';
import { classNames } from '@renderer/components/classNames';
import styles from './tags.module.css';

export interface BadgeProps {
  readonly tone?: 'neutral' | 'accent' | 'warning' | 'danger';
  readonly children: ReactNode;
  readonly title?: string;
}

/** State or count, such as "concept" or "3 nieuw". */
export function Badge({ tone = 'neutral', children, title }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[`badge-${tone}`])} title={title}>
      {children}
    </span>
  );
}

export interface TagProps {
  /** Online and offline are the fixed colours of channels; `new` is dashed: made just now, not yet used elsewhere. */
  readonly tone?: 'neutral' | 'online' | 'offline' | 'warning' | 'new';
  readonly children: ReactNode;
  readonly title?: string;
}

/** A value among values: a channel, a code, a persona. */
export function Tag({ tone = 'neutral', children, title }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[`tag-${tone}`])} title={title}>
      <span className={styles.tagText}>{children}</span>
    </span>
  );
}
