/** Which actions fit what was typed: every word must occur, small slips are forgiven, what begins with the text comes first. */
import Fuse from 'fuse.js';
import type { ActionDefinition, ActionId } from '@shared/actions';

export interface NamedAction {
  readonly action: ActionDefinition & { readonly id: ActionId };
  readonly label: string;
}

/** The fitting actions, best first; all of them, in the order of the menu, when nothing was typed. */
export function rankActions(named: readonly NamedAction[], text: string): readonly NamedAction[] {
  const query = text.trim();
  if (query === '') return named;
  const fuse = new Fuse(named, { keys: ['label'], threshold: 0.3, ignoreLocation: true, ignoreDiacritics: true });
  return fuse.search(query, { limit: 8 }).map(({ item }) => item);
}
