/** A score as the sum it is: one piece per criterion, each with its own filling and letter, and dashed what is not known yet. */
import { classNames } from '@renderer/components';
import styles from './staffing.module.css';

export interface ContributionPiece {
  readonly key: string;
  /** One or two letters that name the criterion; shown where there is room. */
  readonly letter: string;
  /** Place among the criteria: decides the filling. */
  readonly tone: number;
  /** Points at least, and points that an answer to what is unknown could add. */
  readonly points: number;
  readonly open: number;
}

export interface ContributionBarProps {
  readonly pieces: readonly ContributionPiece[];
  /** Points of the full width. */
  readonly scale?: number;
  /** The sum in words, for who does not see the bar. */
  readonly label: string;
  readonly size?: 'row' | 'large';
}

/** Number of different fillings; later criteria begin again, with the next pattern. */
export const toneCount = 6;

/** Class of the filling of a criterion, for bars, legends and sliders alike. */
export function toneClass(tone: number): string {
  return classNames(styles.tone, styles[`tone${tone % toneCount}` as keyof typeof styles] as string | undefined);
}

/** The square with the letter that stands for a criterion. */
export function ToneSign({ tone, letter }: { readonly tone: number; readonly letter: string }) {
  return (
    <span className={classNames(styles.sign, toneClass(tone))} aria-hidden>
      {tone % toneCount < 3 ? letter : <b>{letter}</b>}
    </span>
  );
}

/** The bar, as wide as its place. */
export function ContributionBar({ pieces, scale = 100, label, size = 'row' }: ContributionBarProps) {
  const share = (points: number): string => `${(Math.max(0, points) / scale) * 100}%`;
  const open = pieces.reduce((sum, piece) => sum + piece.open, 0);
  return (
    <span className={classNames(styles.bar, size === 'large' && styles.large)} role="img" aria-label={label}>
      {pieces.map(
        (piece) =>
          piece.points > 0 && (
            <span key={piece.key} className={toneClass(piece.tone)} style={{ width: share(piece.points) }} aria-hidden>
              {size === 'large' && piece.points / scale > 0.05 && piece.letter}
            </span>
          ),
      )}
      {open > 0 && <span className={styles.open} style={{ width: share(open) }} aria-hidden />}
    </span>
  );
}
