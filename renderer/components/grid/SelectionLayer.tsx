/** The selection as frames over the cells, so that moving it draws nothing else. One layer in the frozen part, one in the scrolling part. */
import { classNames } from '@renderer/components/classNames';
import type { ColumnModel } from './columnModel';
import { boxesOf, type Box } from './geometry';
import styles from './grid.module.css';
import { isSingle, type CellRange } from './model/address';
import { selectedRange } from './model/selection';
import { useGridState, type GridStore } from './store';

export interface SelectionLayerProps<Row> {
  readonly store: GridStore;
  readonly model: ColumnModel<Row>;
  readonly rowHeight: number;
  readonly part: 'frozen' | 'body';
  /** False for grids that cannot be filled with the handle. */
  readonly hasHandle: boolean;
}

/** Draws range, active cell, fill target and copied frame. */
export function SelectionLayer<Row>({ store, model, rowHeight, part, hasHandle }: SelectionLayerProps<Row>) {
  const selection = useGridState(store, (state) => state.selection);
  const bounds = useGridState(store, (state) => state.bounds);
  const fillTo = useGridState(store, (state) => state.fillTo);
  const copied = useGridState(store, (state) => state.copied);
  const hasFocus = useGridState(store, (state) => state.hasFocus);
  const isEditing = useGridState(store, (state) => state.editing !== null);
  if (bounds.rows === 0 || bounds.columns === 0) return null;
  const range = selectedRange(selection, bounds);
  const boxIn = (one: CellRange): Box | null => boxesOf(one, model, rowHeight)[part];
  const active: CellRange = {
    top: selection.active.row,
    bottom: selection.active.row,
    left: selection.active.column,
    right: selection.active.column,
  };
  const rangeBox = boxIn(range);
  const activeBox = boxIn(active);
  const fillBox = fillTo === null ? null : boxIn(fillTo);
  const copiedBox = copied === null ? null : boxIn(copied.range);
  const rowBox: Box = { left: 0, top: selection.active.row * rowHeight, width: 0, height: rowHeight };
  const lastColumn = model.columns[range.right];
  const endsHere = lastColumn !== undefined && lastColumn.isFrozen === (part === 'frozen');
  return (
    <div className={classNames(styles.layer, !hasFocus && styles.layerIdle)} aria-hidden>
      {part === 'frozen' && (
        <div className={styles.rowMark} style={{ top: rowBox.top, height: rowHeight, width: model.gutter }} />
      )}
      <div
        className={styles.rowTint}
        style={{
          top: rowBox.top,
          height: rowHeight - 1,
          left: part === 'frozen' ? model.gutter : 0,
          width: part === 'frozen' ? model.frozenWidth - model.gutter : model.bodyWidth,
        }}
      />
      {part === 'frozen' && !isSingle(range) && (
        <div
          className={styles.rowsMark}
          style={{
            top: range.top * rowHeight,
            height: (range.bottom - range.top + 1) * rowHeight,
            width: model.gutter,
          }}
        />
      )}
      {rangeBox !== null && !isSingle(range) && <div className={styles.range} style={outlined(rangeBox)} />}
      {copiedBox !== null && <div className={styles.copied} style={outlined(copiedBox)} />}
      {fillBox !== null && <div className={styles.fillTo} style={outlined(fillBox)} />}
      {activeBox !== null && !isEditing && <div className={styles.active} style={outlined(activeBox)} />}
      {hasHandle && endsHere && rangeBox !== null && !isEditing && (
        <div
          className={styles.handle}
          data-grid-handle
          style={{ left: rangeBox.left + rangeBox.width - 5, top: rangeBox.top + rangeBox.height - 5 }}
        />
      )}
    </div>
  );
}

/** One pixel up and to the left, so that the frame lies on the hairlines. */
function outlined(box: Box): Box {
  const left = Math.max(0, box.left - 1);
  const top = Math.max(0, box.top - 1);
  return { left, top, width: box.left + box.width - left, height: box.top + box.height - top };
}
