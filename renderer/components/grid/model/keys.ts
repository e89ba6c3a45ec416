/** Which key does what in a grid; the one table of its keyboard. Pure. */
import type { Direction } from './navigation';
import type { Step } from './selection';

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export type KeyAction =
  | { readonly kind: 'move'; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | { readonly kind: 'home' | 'end'; readonly corner: boolean; readonly extend: boolean }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'edit' }
  | { readonly kind: 'type' }
  | { readonly kind: 'leave'; readonly direction: 'forward' | 'back' }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly kind: 'insertRow'; readonly where: 'above' | 'below' }
  | { readonly kind: 'moveRows'; readonly direction: 'up' | 'down' }
  | {
      readonly kind:
        | 'clear'
        | 'copy'
        | 'cut'
        | 'paste'
        | 'escape'
        | 'selectAll'
        | 'selectRows'
        | 'selectColumns'
        | 'toggle'
        | 'today'
        | 'deleteRows'
        | 'duplicateRows'
        | 'menu'
        | 'columnMenu'
        | 'find'
        | 'detail';
    };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The action of a key press outside an edit; null = not for the grid. */
export function keyAction({ key, ctrl, shift, alt }: KeyPress): KeyAction | null {
  const direction = arrows[key];
  if (direction !== undefined) {
    if (alt && !ctrl) {
      if (direction === 'down' && shift) return { kind: 'columnMenu' };
      if (!shift && (direction === 'up' || direction === 'down')) return { kind: 'moveRows', direction };
      return null;
    }
    return { kind: ctrl ? 'edge' : 'move', direction, extend: shift };
  }
  if (alt) return key === 'Enter' && !ctrl ? { kind: 'detail' } : null;
  switch (key) {
    case 'PageUp':
    case 'PageDown':
      return ctrl ? null : { kind: 'page', direction: key === 'PageUp' ? 'up' : 'down', extend: shift };
    case 'Home':
      return { kind: 'home', corner: ctrl, extend: shift };
    case 'End':
      return { kind: 'end', corner: ctrl, extend: shift };
    case 'Tab':
      return ctrl ? null : { kind: 'step', step: shift ? 'previous' : 'next' };
    case 'Enter':
      if (ctrl) return null;
      return shift ? { kind: 'step', step: 'up' } : { kind: 'edit' };
    case 'F2':
      return { kind: 'edit' };
    // Tab goes from cell to cell, so another key has to lead out of the grid.
    case 'F6':
      return { kind: 'leave', direction: shift ? 'back' : 'forward' };
    case 'F10':
      return shift ? { kind: 'menu' } : null;
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'Delete':
    case 'Backspace':
      return ctrl ? null : { kind: 'clear' };
    case 'Escape':
      return { kind: 'escape' };
    case ' ':
      if (ctrl && shift) return { kind: 'selectAll' };
      if (ctrl) return { kind: 'selectColumns' };
      return shift ? { kind: 'selectRows' } : { kind: 'toggle' };
    default:
      return ctrl ? controlAction(key, shift) : typeAction(key);
  }
}

function controlAction(key: string, shift: boolean): KeyAction | null {
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'selectAll' };
    case 'c':
      return shift ? null : { kind: 'copy' };
    case 'x':
      return shift ? null : { kind: 'cut' };
    case 'v':
      return { kind: 'paste' };
    case 'd':
      return shift ? { kind: 'duplicateRows' } : { kind: 'fill', direction: 'down' };
    case 'r':
      return { kind: 'fill', direction: 'right' };
    case 'f':
      return { kind: 'find' };
    case 'i':
    case '+':
    case '=':
      return { kind: 'insertRow', where: shift && key.toLowerCase() === 'i' ? 'above' : 'below' };
    case '-':
      return { kind: 'deleteRows' };
    case ';':
      return { kind: 'today' };
    default:
      return null;
  }
}

/** Printable keys and the start of a composition (dead keys, input methods) begin an edit. */
function typeAction(key: string): KeyAction | null {
  return key.length === 1 || key === 'Dead' || key === 'Process' || [...key].length === 1 ? { kind: 'type' } : null;
}
