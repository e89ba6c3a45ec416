/** The line where what is dragged would land. */
import { dropPlace, HEAD_WIDTH } from '../model/layout';
import { useMapStore } from '../model/mapStore';
import { useMapContents } from './mapContext';
import styles from './map.module.css';

export function DropLine() {
  const { layout, viewport } = useMapContents();
  const dragged = useMapStore((state) => state.dragged);
  if (dragged === null || dragged.kind === 'moment' || dragged.kind === 'note') return null;
  if (dragged.kind === 'lane') {
    const rows = [...(viewport.map.current?.querySelectorAll<HTMLElement>('[data-lane][role=row]') ?? [])];
    const next = rows.find((row) => Number(row.dataset['lane']) === dragged.before);
    const last = rows.at(-1);
    const top = next?.offsetTop ?? (last === undefined ? 0 : last.offsetTop + last.offsetHeight);
    return <div className={styles.dropRow} style={{ top }} aria-hidden />;
  }
  if (dragged.kind === 'stage') {
    const span = layout.stages.find(({ x, width }) => dragged.x < x + width / 2);
    return <div className={styles.dropColumn} style={{ left: HEAD_WIDTH + (span?.x ?? layout.width) }} aria-hidden />;
  }
  const place = dropPlace(layout, dragged.x);
  const own = layout.columns.filter(({ stage }) => stage === place?.stage);
  const before = own.find(({ id }) => id === place?.before);
  const last = own.at(-1);
  const x = before?.x ?? (last === undefined ? 0 : last.x + last.width);
  return (
    <div
      className={styles.dropColumn}
      style={{ left: HEAD_WIDTH + x }}
      data-copy={dragged.isCopy || undefined}
      aria-hidden
    />
  );
}
