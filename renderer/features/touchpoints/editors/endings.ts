/** The keys that end an edit in a cell, the same in every editor. */
import type { KeyboardEvent } from 'react';
import type { Ending } from './openCell';

/** How a key ends the edit; null when it does not. `isQuick`: the edit began by typing, so arrows up and down end it as in a spreadsheet. */
export function endingOf(event: KeyboardEvent, isQuick = false): Ending | null {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === 'Enter') {
    if (event.altKey) return null;
    if (event.ctrlKey || event.metaKey) return { end: 'stay', isForAll: true };
    return { end: event.shiftKey ? 'up' : 'down', isForAll: false };
  }
  if (event.key === 'Tab') return { end: event.shiftKey ? 'previous' : 'next', isForAll: false };
  if (isQuick && !event.shiftKey && !event.ctrlKey && !event.altKey) {
    if (event.key === 'ArrowUp') return { end: 'up', isForAll: false };
    if (event.key === 'ArrowDown') return { end: 'down', isForAll: false };
  }
  return null;
}

/** Stops an event that the editor has dealt with from reaching the grid and the program. */
export function handled(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
