/** Signs with a fixed meaning: a colour never stands alone, each has a shape, a letter or a word beside it. */
import { classNames } from '@renderer/components/classNames';
import styles from './signs.module.css';

/** Online, offline, both, or not known (null). */
export type ContactMode = 'online' | 'offline' | 'hybrid' | null;

interface SignLabel {
  /** Spoken name and tooltip; leave out where the word stands beside the sign. */
  readonly label?: string | undefined;
}

function spoken(label: string | undefined) {
  return label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
}

function SignTitle({ label }: SignLabel) {
  return label === undefined ? null : <title>{label}</title>;
}

/** Blue circle online, amber square offline, half of each hybrid, dashed circle unknown. */
export function ModeSign({
  mode,
  label,
  size = 10,
}: SignLabel & { readonly mode: ContactMode; readonly size?: number }) {
  return (
    <svg className={styles.sign} width={size} height={size} viewBox="0 0 10 10" {...spoken(label)}>
      <SignTitle label={label} />
      {mode === 'online' && <circle className={styles.online} cx="5" cy="5" r="4.6" />}
      {mode === 'offline' && <rect className={styles.offline} x=".8" y=".8" width="8.4" height="8.4" rx=".6" />}
      {mode === 'hybrid' && (
        <>
          <path className={styles.online} d="M4.5 .4a4.6 4.6 0 0 0 0 9.200z" />
          <path className={styles.offline} d="M5.500 .8h3.700v8.400H5.500z" />
        </>
      )}
      {mode === null && <circle className={styles.unknown} cx="5" cy="5" r="4" />}
    </svg>
  );
}

/** The three steps of the primary process. */
export type ProcessStep = 'promise' | 'deliver' | 'settle';

export interface ProcessBadgeProps {
  readonly step: ProcessStep;
  /** The initial in the screen's language: B, W, F or P, D, S. */
  readonly letter: string;
  /** Spoken name and tooltip; leave out where the word stands beside it. */
  readonly label?: string;
  readonly size?: 16 | 18;
}

/** Initial of promise, deliver or settle in its step of the blue hue. */
export function ProcessBadge({ step, letter, label, size = 18 }: ProcessBadgeProps) {
  return (
    <span
      className={classNames(styles.process, styles[step], size === 16 && styles.smallProcess)}
      title={label}
      data-letter={letter}
      {...spoken(label)}
    />
  );
}

/** Moment of truth. */
export function Star({ label, size = 14 }: SignLabel & { readonly size?: number }) {
  return (
    <svg className={styles.sign} width={size} height={size} viewBox="0 0 16 16" {...spoken(label)}>
      <SignTitle label={label} />
      <path
        className={styles.ink}
        d="M8 1.6l1.95 4.05 4.45.6-3.25 3.1.8 4.4L8 11.6l-3.95 2.15.8-4.4L1.6 6.25l4.450-.6z"
      />
    </svg>
  );
}

/** Peak: filled from 9 upwards, hollow when only the interval reaches 9. */
export function Diamond({
  isFilled = true,
  label,
  size = 12,
}: SignLabel & { readonly isFilled?: boolean; readonly size?: number }) {
  return (
    <svg className={styles.sign} width={size} height={size} viewBox="0 0 16 16" {...spoken(label)}>
      <SignTitle label={label} />
      <path className={isFilled ? styles.ink : styles.hollow} d="M8 2.2L13.8 8 8 13.8 2.2 8z" />
    </svg>
  );
}

/** Emotionally charged. */
export function Heart({ label, size = 12 }: SignLabel & { readonly size?: number }) {
  return (
    <svg
      className={classNames(styles.sign, styles.heart)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      {...spoken(label)}
    >
      <SignTitle label={label} />
      <path d="M8 13.2S2.3 9.8 2.3 6A2.9 2.9 0 0 1 8 4.900 2.900 2.900 0 0 1 13.700 6c0 3.800-5.700 7.200-5.700 7.200z" />
    </svg>
  );
}

/** A broken basic law, by its letter in a box. */
export function LawBadge({ letter, label }: { readonly letter: string; readonly label?: string }) {
  return (
    <span className={styles.law} title={label} {...spoken(label)}>
      {letter}
    </span>
  );
}

/** Measured: solid dot; estimate: hollow dot. For legends and text. */
export function BasisDot({ basis, label }: SignLabel & { readonly basis: 'measured' | 'estimate' }) {
  return (
    <svg className={styles.sign} width={14} height={14} viewBox="0 0 14 14" {...spoken(label)}>
      <SignTitle label={label} />
      {basis === 'measured' ? (
        <circle className={styles.dot} cx="7" cy="7" r="4.5" />
      ) : (
        <circle className={styles.ring} cx="7" cy="7" r="4" />
      )}
    </svg>
  );
}
