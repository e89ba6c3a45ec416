/** The element around a chart: its spoken name, the paper colours, and the place where its picture is taken from when it is saved. */
import type { ReactNode } from 'react';
import { classNames } from '@renderer/components';
import styles from './charts.module.css';

export interface ChartRootProps {
  readonly name: string;
  /** How to walk along the marks; spoken with the name. */
  readonly keys: string;
  readonly isPaper: boolean;
  /** Nothing to choose: one picture for a screen reader instead of many marks. */
  readonly isStill: boolean;
  readonly children: ReactNode;
}

/** Wraps the SVG of a chart. */
export function ChartRoot({ name, keys, isPaper, isStill, children }: ChartRootProps) {
  const isPicture = isPaper || isStill;
  return (
    <div
      className={classNames(styles.chart, isPaper && styles.paper)}
      role={isPicture ? 'img' : 'group'}
      aria-label={isPicture ? name : `${name}. ${keys}`}
      data-chart=""
    >
      {children}
    </div>
  );
}
