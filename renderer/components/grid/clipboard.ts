/** Copying, cutting and pasting in a grid: by key, from a menu, or by the clipboard events that the Edit menu sends. */
import type { ClipboardEvent } from 'react';
import { writeHtmlTable, writeTabular } from './model/tabularText';
import { currentRange, type GridStore } from './store';
import type { GridHandlers } from './types';

/** Puts the selection on the clipboard; rows that are not at hand are fetched first. */
export async function copySelection(store: GridStore, handlers: GridHandlers, isCut: boolean): Promise<void> {
  const range = currentRange(store);
  store.setState({ copied: { range, isCut } });
  const block = await handlers.copy(range, isCut);
  handlers.writeClipboard(writeTabular(block), writeHtmlTable(block));
}

/** Pastes the clipboard over the selection. */
export async function pasteClipboard(store: GridStore, handlers: GridHandlers): Promise<void> {
  const range = currentRange(store);
  const text = await handlers.readClipboard();
  if (text !== null) handlers.paste(text, range);
}

/** Handlers for the clipboard events of the grid element. */
export function clipboardEvents(store: GridStore, handlers: GridHandlers) {
  const isEditing = (): boolean => store.getState().editing !== null;
  const copy = (event: ClipboardEvent, isCut: boolean): void => {
    if (isEditing()) return;
    event.preventDefault();
    void copySelection(store, handlers, isCut);
  };
  return {
    onCopy: (event: ClipboardEvent): void => copy(event, false),
    onCut: (event: ClipboardEvent): void => copy(event, true),
    onPaste: (event: ClipboardEvent): void => {
      if (isEditing()) return;
      event.preventDefault();
      handlers.paste(event.clipboardData.getData('text/plain'), currentRange(store));
    },
  };
}
