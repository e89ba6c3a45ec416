/** How the shortcut of an action reads on this machine. */
import { useWindowState } from '@renderer/api';
import { findAction, type ActionId } from '@shared/actions';
import { toReadable } from '@shared/actions/shortcut';

/** Answers the first shortcut of an action as people read it; empty when it has none. */
export function useShortcutText(): (id: ActionId) => string {
  const platform = useWindowState()?.platform ?? 'linux';
  return (id) => {
    const shortcut = findAction(id)?.shortcuts[0];
    return shortcut === undefined ? '' : toReadable(shortcut, platform);
  };
}
