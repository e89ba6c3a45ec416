/** The editor of one cell, laid over it; knows where, the feature knows how. */
import type { ReactNode } from 'react';
import type { ColumnModel } from './columnModel';
import { boxesOf } from './geometry';
import styles from './grid.module.css';
import { useGridRow } from './GridRow';
import { rowIdsIn, type RowLayout } from './model/rows';
import { currentRange, useGridState, type Editing, type GridStore } from './store';
import type { CellEditorProps, EditEnd, GridRows } from './types';

/** Largest size of a list under a cell. */
const LIST_HEIGHT = 312;
const LIST_WIDTH = 330;

export interface EditorLayerProps<Row> {
  readonly store: GridStore;
  readonly model: ColumnModel<Row>;
  readonly rows: GridRows<Row>;
  readonly layout: RowLayout;
  readonly rowHeight: number;
  readonly part: 'frozen' | 'body';
  /** Room around a cell in the visible part, in pixels. */
  roomAround(
    row: number,
    left: number,
    isFrozen: boolean,
  ): { readonly above: number; readonly below: number; readonly right: number };
  renderEditor(props: CellEditorProps<Row>): ReactNode;
  onEnd(end: EditEnd | 'cancel'): void;
}

/** Shows the editor when the cell in edit is in this part of the grid. */
export function EditorLayer<Row>(props: EditorLayerProps<Row>) {
  const editing = useGridState(props.store, (state) => state.editing);
  if (editing === null) return null;
  const placed = props.model.columns[editing.column];
  if (placed === undefined || placed.isFrozen !== (props.part === 'frozen')) return null;
  return <OpenEditor {...props} key={`${editing.id}-${placed.column.key}`} editing={editing} />;
}

function OpenEditor<Row>(props: EditorLayerProps<Row> & { readonly editing: Editing }) {
  const { store, model, rows, layout, rowHeight, part, editing, renderEditor, onEnd, roomAround } = props;
  const row = useGridRow(rows, editing.id);
  const placed = model.columns[editing.column];
  if (row === undefined || placed === undefined) return null;
  const cell = { top: editing.row, bottom: editing.row, left: editing.column, right: editing.column };
  const box = boxesOf(cell, model, rowHeight)[part];
  if (box === null) return null;
  const room = roomAround(editing.row, box.left, part === 'frozen');
  return (
    <div role="row" aria-rowindex={editing.row + 3} className={styles.editorRow}>
      <div
        role="gridcell"
        tabIndex={-1}
        aria-colindex={editing.column + 2}
        className={styles.editor}
        data-grid-editor
        style={box}
        // Gestures inside the editor are its own, not the grid's.
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onContextMenu={(event) => event.stopPropagation()}
      >
        {renderEditor({
          id: editing.id,
          row,
          column: placed.column,
          typed: editing.typed,
          width: box.width,
          height: box.height,
          opensUpwards: room.below < LIST_HEIGHT && room.above > room.below,
          opensLeftwards: room.right < LIST_WIDTH,
          finish: onEnd,
          cancel: () => onEnd('cancel'),
          selectionIds: () => {
            const range = currentRange(store);
            return rowIdsIn(layout, range.top, range.bottom);
          },
        })}
      </div>
    </div>
  );
}
