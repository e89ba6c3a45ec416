/** A cell that is being edited, and how an edit ends. */
import type { CellEditorProps, EditEnd } from '@renderer/components/grid/types';
import type { FieldValue, Touchpoint } from '@shared/domain/touchpoint';
import type { TableRef } from '../table';

/** How an edit ends: where the active cell goes, and whether every selected cell gets the value. */
export interface Ending {
  readonly end: EditEnd;
  readonly isForAll: boolean;
}

export interface OpenCell {
  readonly edit: CellEditorProps<Touchpoint>;
  readonly table: TableRef;
  /** Text to begin with. */
  readonly text: string;
  commit(value: FieldValue, ending: Ending): void;
}
