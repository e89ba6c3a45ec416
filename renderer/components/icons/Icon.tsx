/** One line icon, 16 px with a 1.35 stroke in the current colour. Hidden from screen readers unless it has a label. */
import { classNames } from '@renderer/components/classNames';
import styles from './icon.module.css';
import { iconPaths, type IconName } from './paths';

export interface IconProps {
  readonly name: IconName;
  /** Pixels; at 12 the line is drawn heavier, so that it weighs the same. */
  readonly size?: 12 | 14 | 16 | 20;
  /** Spoken name; leave out where a text stands beside the icon. */
  readonly label?: string;
  readonly className?: string | undefined;
}

const STROKE = { 12: 1.7, 14: 1.5, 16: 1.35, 20: 1.2 } as const;

/** Draws the named icon. */
export function Icon({ name, size = 16, label, className }: IconProps) {
  return (
    <svg
      className={classNames(styles.icon, className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      strokeWidth={STROKE[size]}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {iconPaths[name]}
    </svg>
  );
}

/** The mark of the program: a peak on a journey line. */
export function LogoMark({ size = 18, label }: { readonly size?: number; readonly label?: string }) {
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path
        d="M2 13.5C5 13.5 5 4.5 9 4.5s4 9 7 9"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
      />
      <path d="M9 1.8L11.7 4.5 9 7.2 6.3 4.5z" fill="currentColor" />
    </svg>
  );
}
