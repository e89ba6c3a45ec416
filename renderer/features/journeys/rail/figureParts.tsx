/** Parts of small figures: bars from the neutral middle, parts of a whole, counts as units. */
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import type { Text } from '@shared/i18n';
import { formatScore } from '@shared/i18n/format';
import styles from './rail.module.css';

const BAR = 76;

/** Figures as bars from 5.5: violet to the left, ochre to the right; hollow = estimate. */
export function ScoreRows({
  rows,
  t,
}: {
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: number | null;
    readonly isHollow: boolean;
  }[];
  readonly t: Text;
}) {
  if (rows.length === 0) return null;
  return (
    <div className={styles.rows} aria-hidden>
      {rows.map(({ key, name, value, isHollow }) => {
        const width = value === null ? 0 : (Math.abs(value - NEUTRAL_SCORE) / 4.5) * (BAR / 2);
        const isLow = value !== null && value < NEUTRAL_SCORE;
        return (
          <p key={key}>
            <span className={styles.rowName} title={name}>
              {name}
            </span>
            <svg width={BAR} height={12}>
              <path className={styles.axis} d={`M${BAR / 2} 0v12`} />
              <rect
                className={isLow ? styles.low : styles.high}
                data-hollow={isHollow || undefined}
                x={isLow ? BAR / 2 - width : BAR / 2}
                y={2.5}
                width={Math.max(0, width)}
                height={7}
              />
            </svg>
            <span className={styles.count}>{value === null ? '–' : formatScore(t.locale, value)}</span>
          </p>
        );
      })}
    </div>
  );
}

/** Parts of a whole with their counts in words. */
export function Segments({
  parts,
}: {
  readonly parts: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: number;
    readonly isUnknown: boolean;
  }[];
}) {
  const shown = parts.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <div className={styles.segments} aria-hidden>
      <span className={styles.bar}>
        {shown.map(({ key, count, isUnknown }, place) => (
          <i key={key} style={{ flexGrow: count }} data-unknown={isUnknown || undefined} data-place={place} />
        ))}
      </span>
      <span className={styles.segmentNames}>
        {shown.map(({ key, label, count }) => (
          <span key={key}>
            {label} {count}
          </span>
        ))}
      </span>
    </div>
  );
}

/** A count as so many squares. */
export function UnitRow({
  name,
  count,
  isMissing,
}: {
  readonly name: string;
  readonly count: number;
  readonly isMissing: boolean;
}) {
  return (
    <p className={styles.unitRow} aria-hidden>
      <span className={styles.rowName} title={name}>
        {name}
      </span>
      <span className={styles.units}>
        {Array.from({ length: Math.min(10, count) }, (_, place) => (
          <i key={place} data-missing={isMissing || undefined} />
        ))}
      </span>
      <span className={styles.count}>{count}</span>
    </p>
  );
}
