/** Chooses the editor of a cell by the kind of its field, and sends what was entered. */
import type { CellEditorProps } from '@renderer/components/grid/types';
import type { FieldValue, Touchpoint } from '@shared/domain/touchpoint';
import { formatCell } from '@shared/domain/parse';
import { cellText, fieldValue, kindOf } from '../fields';
import { setCells, type TableRef } from '../table';
import { OptionEditor } from './OptionEditor';
import { ParsedEditor } from './ParsedEditor';
import { choicesFor } from './choices';
import type { Ending, OpenCell } from './openCell';
import { TextEditor } from './TextEditor';

/** The editor over a cell. */
export function CellEditor({ edit, table }: { readonly edit: CellEditorProps<Touchpoint>; readonly table: TableRef }) {
  const { lists, t, rows } = table.current;
  const field = edit.column.key;
  const kind = kindOf(field, lists);
  if (kind === undefined) return null;
  const current = fieldValue(edit.row, field);
  const unsaved = rows.unsaved(edit.id, field);
  const text =
    edit.typed ??
    (unsaved === undefined ? cellText(edit.row, field, lists, t) : formatCell(kind, unsaved, t.locale, lists));
  const commit = (value: FieldValue, { end, isForAll }: Ending): void => {
    const ids = isForAll ? edit.selectionIds() : [edit.id];
    const isSame = unsaved === undefined && ids.length === 1 && JSON.stringify(value) === JSON.stringify(current);
    edit.finish(end);
    if (isSame) return;
    void setCells(
      table,
      ids.map((id) => ({ id, field, value })),
      ids.length > 1 ? 'fill' : 'edit',
    );
  };
  const cell: OpenCell = { edit, table, text, commit };
  switch (kind.type) {
    case 'text':
      return <TextEditor cell={cell} isLong={kind.long} isRequired={kind.required === true} />;
    case 'number':
    case 'date':
      return <ParsedEditor cell={cell} kind={kind} />;
    default:
      return <OptionEditor cell={cell} choices={choicesFor(field, kind, current, table.current)} />;
  }
}
