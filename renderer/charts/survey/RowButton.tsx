/** Makes a row of a chart one mark: it lies over the row, so that its spoken name is not mixed with the texts under it. */
import type { MarkProps } from '@renderer/charts/useMarks';
import charts from '@renderer/charts/charts.module.css';
import styles from './survey.module.css';

export interface RowButtonProps {
  readonly props: MarkProps;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isPressed?: boolean;
}

/** The whole row takes the pointer; the ring shows where the keyboard is. */
export function RowButton({ props, label, x, y, width, height, isPressed }: RowButtonProps) {
  return (
    <g
      className={charts.mark}
      {...props}
      {...(props.role !== undefined && isPressed !== undefined && { 'aria-pressed': isPressed })}
    >
      <title>{label}</title>
      <rect className={styles.back} data-screen-only="" x={x} y={y} width={width} height={height} />
      <rect className={styles.focus} data-screen-only="" x={x} y={y + 1.5} width={width} height={height - 3} rx={4} />
    </g>
  );
}
