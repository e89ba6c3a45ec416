/** The sign of a kind of participant: customers round, people of the organisation angular; what is over or open is hollow. */
import type { ParticipantKind } from '@shared/domain/interview';
import styles from './signs.module.css';

export interface KindSignProps {
  readonly kind: ParticipantKind | null;
  /** Spoken name and tooltip; leave out where the word stands beside it. */
  readonly label?: string;
  readonly size?: number;
}

/** Filled circle: customer; half: at risk; struck through: former; triangle: manager (filled) or employee (hollow). */
export function KindSign({ kind, label, size = 12 }: KindSignProps) {
  const spoken = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;
  return (
    <svg className={styles.kind} width={size} height={size} viewBox="0 0 12 12" {...spoken}>
      {label !== undefined && <title>{label}</title>}
      {kind === 'current' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
      {kind === 'former' && (
        <>
          <circle cx="6" cy="6" r="4.5" {...line} />
          <path d="M3 9 9 3" {...line} />
        </>
      )}
      {kind === 'atRisk' && (
        <>
          <circle cx="6" cy="6" r="4.5" {...line} />
          <path d="M6 1.500a4.500 4.500 0 0 0 0 9z" fill="currentColor" />
        </>
      )}
      {kind === 'manager' && <path d="M1.500 10.500 6 2l4.500 8.500z" fill="currentColor" />}
      {kind === 'employee' && <path d="M1.500 10.500 6 2l4.500 8.500z" {...line} />}
      {kind === 'other' && <rect x="2" y="2" width="8" height="8" {...line} />}
      {kind === null && <circle cx="6" cy="6" r="4.5" {...line} strokeDasharray="2 2" />}
    </svg>
  );
}
