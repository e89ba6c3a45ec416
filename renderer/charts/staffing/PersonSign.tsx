/** The sign of a person in a comparison: a shape and a colour of its own, hollow where the figure is derived and not given. */
import { classNames } from '@renderer/components';
import styles from './staffing.module.css';

export interface PersonSignProps {
  /** Place in the comparison, 0–3. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isHollow?: boolean;
}

/** As many people as can be laid beside each other. */
export const mostCompared = 4;

function shape(index: number, x: number, y: number, size: number): string {
  const half = size / 2;
  switch (index % mostCompared) {
    case 1:
      return `M${x - half * 0.9} ${y - half * 0.9}h${size * 0.9}v${size * 0.9}h${-size * 0.9}z`;
    case 2:
      return `M${x} ${y - half * 1.1}L${x + half * 1.1} ${y + half * 0.9}H${x - half * 1.1}z`;
    case 3:
      return `M${x} ${y - half * 1.2}L${x + half * 1.2} ${y}L${x} ${y + half * 1.2}L${x - half * 1.2} ${y}z`;
    default:
      return `M${x - half} ${y}a${half} ${half} 0 1 0 ${size} 0a${half} ${half} 0 1 0 ${-size} 0z`;
  }
}

/** Inside an SVG. */
export function PersonMark({ index, x, y, size = 11, isHollow = false }: PersonSignProps) {
  const person = styles[`person${index % mostCompared}` as keyof typeof styles] as string | undefined;
  return <path d={shape(index, x, y, size)} className={classNames(person, isHollow && styles.hollow)} />;
}

/** In a line of text, such as a head of a column. */
export function PersonSign({ index, size = 12 }: { readonly index: number; readonly size?: number }) {
  return (
    <svg width={size + 2} height={size + 2} aria-hidden>
      <PersonMark index={index} x={size / 2 + 1} y={size / 2 + 1} size={size - 1} />
    </svg>
  );
}
