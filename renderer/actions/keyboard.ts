/** Shortcuts: every action of the shared list that something on screen answers for. */
import { actions, findAction, type ActionId } from '@shared/actions';
import { createKeybindingsHandler } from 'tinykeys';
import { handlerOf, runAction } from './registry';

/** Whether typing goes into this element. */
export function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/** Keys that belong to a text field while one is being edited: its own undo and redo, and everything that types. */
function belongsToField(shortcut: string): boolean {
  return (
    ['$mod+z', '$mod+y', '$mod+Shift+z', 'Alt+ArrowLeft', 'Alt+ArrowRight'].includes(shortcut) ||
    (!shortcut.includes('+') && !/^F\d+$/.test(shortcut))
  );
}

/** Whether something modal lies over the page: the page is inert then. (A message at the foot is no dialog, though it has that role.) */
function isCovered(): boolean {
  return document.getElementById('main')?.closest('[inert], [aria-hidden="true"]') != null;
}

/** Actions under each shortcut: the kinds of file have parts of their own under the same keys. */
function actionsByShortcut(): ReadonlyMap<string, readonly ActionId[]> {
  const map = new Map<string, ActionId[]>();
  for (const { id, shortcuts } of actions)
    for (const shortcut of shortcuts) map.set(shortcut, [...(map.get(shortcut) ?? []), id]);
  return map;
}

/** Starts listening on the window; answers how to stop. */
export function followKeyboard(): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const [shortcut, ids] of actionsByShortcut()) {
    const run = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (belongsToField(shortcut) && isEditable(event.target))) return;
      // Behind a dialog or an open list nothing happens; what is on top comes first.
      if (isCovered()) return;
      const id = ids.find((known) => handlerOf(known)?.isEnabled) ?? ids.find((known) => handlerOf(known));
      if (id === undefined) return;
      event.preventDefault();
      runAction(id);
    };
    bindings[shortcut] = run;
    // Where '?' is typed with Shift, the key arrives with that modifier.
    if (shortcut === '?') bindings['Shift+?'] = run;
  }
  // Which keys belong to a field is decided above, key by key; by itself the library would leave every one of them to it.
  const listener = createKeybindingsHandler(bindings, { ignore: () => false });
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
}

/** An action chosen in the menu bar. Undo and redo there go to the text field that is being edited, as everywhere else. */
export function runMenuAction(id: string): void {
  const action = findAction(id);
  if (action === undefined) return;
  if (isEditable(document.activeElement) && (action.id === 'history.undo' || action.id === 'history.redo')) {
    document.execCommand(action.id === 'history.undo' ? 'undo' : 'redo');
    return;
  }
  if (runAction(action.id)) return;
  // A menu knows a key once: what shares it with this action may be what is possible here.
  const [shortcut] = action.shortcuts;
  const others = shortcut === undefined ? [] : (actionsByShortcut().get(shortcut) ?? []);
  others.some((id) => id !== action.id && runAction(id));
}
