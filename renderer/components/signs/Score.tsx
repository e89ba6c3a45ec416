/** A score as bar and figure. The bar diverges from 5.5; its fill says how the figure was come by. */
import { classNames } from '@renderer/components/classNames';
import styles from './signs.module.css';

/** Measured with enough answers, measured with few (n < 30), or an estimate by the consultant. */
export type ScoreBasis = 'measured' | 'smallSample' | 'estimate';

export const SCORE_MIDDLE = 5.5;
const SCALE = { lowest: 1, highest: 10, width: 40, height: 8 } as const;

export interface ScoreBarProps {
  /** From 1 to 10. */
  readonly score: number;
  readonly basis: ScoreBasis;
}

/** Left edge and width of the bar in its 40 px, measured from 5.5; the scale ends at 1 and 10. */
export function scoreBarSpan(score: number): { readonly x: number; readonly width: number } {
  const clamped = Math.min(SCALE.highest, Math.max(SCALE.lowest, score));
  const half = SCALE.width / 2;
  const length = (Math.abs(clamped - SCORE_MIDDLE) / (SCALE.highest - SCORE_MIDDLE)) * half;
  return { x: clamped < SCORE_MIDDLE ? half - length : half, width: length };
}

/** The bar alone, 40 by 8; violet below 5.5 and ochre above. Decorative: the figure stands beside it. */
export function ScoreBar({ score, basis }: ScoreBarProps) {
  const { x, width } = scoreBarSpan(score);
  const isSolid = basis === 'measured';
  const inset = isSolid ? 0 : 0.5;
  return (
    <svg className={styles.sign} width={SCALE.width} height={12} viewBox={`0 0 ${SCALE.width} 12`} aria-hidden>
      <rect
        className={classNames(score < SCORE_MIDDLE ? styles.low : styles.high, styles[basis])}
        x={x + inset}
        y={2 + inset}
        width={Math.max(0.5, width - 2 * inset)}
        height={SCALE.height - 2 * inset}
      />
      <path className={styles.middle} d={`M${SCALE.width / 2} 0v12`} />
    </svg>
  );
}

export interface ScoreCellProps {
  /** From 1 to 10, or null when there is no figure. */
  readonly score: number | null;
  readonly basis: ScoreBasis;
  /** The figure in the screen's notation ("7,5"). */
  readonly text: string;
  /** How the figure was come by, as tooltip and spoken text ("gemeten, golf 2, n = 154"). */
  readonly basisLabel: string;
}

/** Bar and figure as they stand in a cell; measured figures are semibold, estimates regular. */
export function ScoreCell({ score, basis, text, basisLabel }: ScoreCellProps) {
  if (score === null) return null;
  return (
    <span className={styles.score} title={basisLabel}>
      <ScoreBar score={score} basis={basis} />
      <span className={basis === 'estimate' ? styles.figure : styles.measuredFigure}>{text}</span>
      <span className={styles.hidden}>, {basisLabel}</span>
    </span>
  );
}
