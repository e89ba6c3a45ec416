/** A cell of the map for mouse, keyboard and screen reader; what stands in it is given. */
import { memo, type ReactNode } from 'react';
import { classNames } from '@renderer/components';
import { useMapStore } from '../model/mapStore';
import { placeKey, type RowKey } from '../model/places';
import styles from './map.module.css';

export interface CellProps {
  readonly row: RowKey;
  readonly step: number | null;
  readonly role?: 'gridcell' | 'columnheader' | 'rowheader';
  readonly width: number;
  readonly column: number;
  readonly span?: number;
  readonly className?: string | undefined;
  readonly label?: string;
  readonly pin?: 'left';
  readonly children?: ReactNode;
}

export function Cell(props: CellProps) {
  const { row, step, role = 'gridcell', width, column, span, className, label, pin, children } = props;
  const isActive = useMapStore((state) => state.active.row === row && state.active.step === step);
  const isSelected = useMapStore(
    (state) => step !== null && state.selected.length > 1 && state.selected.includes(step),
  );
  const isPointed = useMapStore((state) => step !== null && state.pointed.includes(step));
  return (
    <div
      role={role}
      tabIndex={isActive ? 0 : -1}
      data-place={placeKey({ row, step })}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-pointed={isPointed || undefined}
      data-pin={pin}
      aria-colindex={column}
      aria-colspan={span}
      aria-selected={role === 'gridcell' ? isActive || isSelected : undefined}
      aria-label={label}
      className={classNames(styles.cell, className)}
      style={{ width }}
    >
      {children}
    </div>
  );
}

/** A cell that holds nothing: a stage without steps. */
export const BlankCell = memo(function BlankCell(props: {
  readonly row: RowKey;
  readonly step: number;
  readonly width: number;
  readonly column: number;
}) {
  return <Cell {...props} className={styles.blank} />;
});
