/** Which side each channel stands on: what the table states for rows with that channel, held against a dictionary. */
import { nameKey } from '@shared/domain/parse';
import type { Mode, Side } from '@shared/domain/terms';
import { knownChannelSide } from '../recognise/channelWords';

export interface ModeStatement {
  readonly channels: readonly string[];
  readonly mode: Mode | null;
}

/**
 * Sides for all channels of the rows. A row stated online (offline) speaks for each of its channels, loudest when it has only one;
 * the dictionary counts as a few such rows. A hybrid row speaks for none. Undecided = null.
 */
export function channelSides(
  rows: readonly ModeStatement[],
): readonly { readonly name: string; readonly side: Side | null }[] {
  const votes = new Map<string, { readonly name: string; online: number; offline: number }>();
  const keys = new Map<string, string>();
  for (const row of rows) {
    for (const name of row.channels) {
      const key = keys.get(name) ?? nameKey(name);
      keys.set(name, key);
      const vote = votes.get(key) ?? { name, online: 0, offline: 0 };
      votes.set(key, vote);
      if (row.mode === 'online' || row.mode === 'offline') vote[row.mode] += row.channels.length === 1 ? 3 : 1;
    }
  }
  return [...votes.values()].map(({ name, online, offline }) => {
    const known = knownChannelSide(name);
    const forOnline = online + (known === 'online' ? 2.5 : 0);
    const forOffline = offline + (known === 'offline' ? 2.5 : 0);
    return { name, side: forOnline === forOffline ? null : forOnline > forOffline ? 'online' : 'offline' };
  });
}
