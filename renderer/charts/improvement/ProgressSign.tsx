/** How far an improvement is, as a round sign that fills: open, half, three quarters, full; struck through when it stopped. */
import type { BoardColumn } from '@shared/domain/improvement';
import styles from './improvement.module.css';

const R = 4.5;

export function ProgressSign({
  column,
  x,
  y,
}: {
  readonly column: BoardColumn;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <>
      <circle className={column === 'done' ? styles.full : styles.open} cx={x} cy={y} r={R} />
      {column === 'decided' && <path className={styles.part} d={`M${x} ${y - R}a${R} ${R} 0 0 0 0 ${2 * R}z`} />}
      {column === 'inProgress' && (
        <path className={styles.part} d={`M${x} ${y}V${y - R}a${R} ${R} 0 1 1 ${-R} ${R}z`} />
      )}
      {column === 'still' && <path className={styles.stroke} d={`M${x - 3} ${y + 3}L${x + 3} ${y - 3}`} />}
    </>
  );
}
