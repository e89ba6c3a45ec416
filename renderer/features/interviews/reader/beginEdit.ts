/** Begins to edit the text where the caret is. */
import { blockAt } from '../model/blocks';
import type { ReaderContents } from './readerContext';
import { show, useReader } from './readerStore';

/** Opens the turn around the caret, or the paragraph that nobody speaks, as text to edit. */
export function beginEdit(contents: ReaderContents): void {
  const { model, isReadOnly } = contents;
  const at = useReader.getState().focus ?? model.blocks[0]?.start ?? 0;
  const block = model.blocks[blockAt(model.blocks, at)];
  if (block === undefined || isReadOnly) return;
  const turn = block.turn === null ? undefined : model.turns[block.turn];
  useReader.setState({
    editing: turn === undefined ? { start: block.start, end: block.end } : { start: turn.start, end: turn.end },
    picker: null,
  });
  show(turn?.speech ?? block.start, 'nearest');
}
