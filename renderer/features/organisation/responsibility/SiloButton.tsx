/** One cell of the silo map: mean, n and spread on a ground whose hue says under or over 5,5. */
import { useText } from '@renderer/api';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import { formatNumber, formatScore } from '@shared/i18n/format';
import type { SiloCell } from '@shared/insight/organisation/silos';
import styles from './silos.module.css';

export type ScoreKind = 'emotional' | 'functional';

export interface SiloButtonProps {
  readonly cell: SiloCell;
  readonly kind: ScoreKind;
  readonly process: string;
  readonly department: string;
  readonly channel: string;
  onOpen(): void;
}

/** Distance from the neutral middle at which the ground is at its strongest. */
const STRONGEST = 3;
const MOST_INK = 42;

export function SiloButton({ cell, kind, process, department, channel, onOpen }: SiloButtonProps) {
  const t = useText();
  const { n, mean, sd } = cell[kind];
  const spread =
    sd === null ? '' : ` · ${t('responsibilityScreen.silos.sd', { sd: formatNumber(t.locale, sd, 1, 1) })}`;
  const under =
    mean === null
      ? `${t('responsibilityScreen.silos.noScore')} · ${cell.touchpoints.length}`
      : `${t('responsibilityScreen.silos.n', { n })}${spread}`;
  const away = mean === null ? 0 : Math.min(1, Math.abs(mean - NEUTRAL_SCORE) / STRONGEST);
  const hue = mean !== null && mean < NEUTRAL_SCORE ? 'var(--score-low)' : 'var(--score-high)';
  // What is seen stands in what is spoken, word for word.
  const label = t('responsibilityScreen.silos.cell', {
    process,
    department,
    channel,
    figures: mean === null ? under : `${formatScore(t.locale, mean)} ${under}`,
    count: cell.touchpoints.length,
  });
  return (
    <button
      type="button"
      className={styles.cell}
      aria-label={label}
      title={label}
      style={{
        background:
          mean === null ? 'none' : `color-mix(in srgb, ${hue} ${Math.round(away * MOST_INK)}%, var(--surface))`,
      }}
      onClick={onOpen}
    >
      {mean !== null && <b>{formatScore(t.locale, mean)}</b>} <span className={styles.small}>{under}</span>
    </button>
  );
}
