/** The scores of a touchpoint as places on the scale from 1 to 10; hollow while they are estimates, solid where they follow a measurement. */
import type { Touchpoint } from '@shared/domain/touchpoint';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import type { Text } from '@shared/i18n';
import { formatScore } from '@shared/i18n/format';
import { classNames } from '@renderer/components';
import styles from './panel.module.css';

const WIDTH = 124;
const place = (score: number): number => ((score - 1) / 9) * (WIDTH - 8) + 4;

export function ScoreScale({ touchpoint, t }: { readonly touchpoint: Touchpoint; readonly t: Text }) {
  const rows = (['functionalScore', 'emotionalScore', 'targetScore'] as const).flatMap((key) => {
    const score = touchpoint[key];
    return score === null ? [] : [{ key, score }];
  });
  return (
    <div className={styles.scales}>
      {rows.map(({ key, score }) => (
        <div key={key} className={styles.scale}>
          <span>{t.lookup(`domain.fields.${key}`)}</span>
          <b>{formatScore(t.locale, score)}</b>
          <svg width={WIDTH} height={14} viewBox={`0 0 ${WIDTH} 14`} aria-hidden>
            <path className={styles.axis} d={`M4 7h${WIDTH - 8}M${place(NEUTRAL_SCORE)} 3v8`} />
            {key === 'targetScore' ? (
              <path className={styles.target} d={`M${place(score)} 2v10`} />
            ) : (
              <circle
                className={classNames(
                  score < NEUTRAL_SCORE ? styles.low : styles.high,
                  touchpoint.measured?.includes(key) === true && styles.solid,
                )}
                cx={place(score)}
                cy={7}
                r={3.5}
              />
            )}
          </svg>
        </div>
      ))}
      <div className={styles.scale} aria-hidden>
        <span />
        <span />
        <span className={styles.axisLabels}>
          <i>1</i>
          <i>{formatScore(t.locale, NEUTRAL_SCORE)}</i>
          <i>10</i>
        </span>
      </div>
    </div>
  );
}
