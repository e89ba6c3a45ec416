/** Derives online, offline or hybrid from the channels of a touchpoint. */
import type { Mode, Side } from './terms';

/** Mode of a touchpoint: both sides = hybrid; one side = that side; no channel with a known side = null (unknown). An override wins. */
export function modeOf(override: Mode | null, channelSides: readonly (Side | null)[]): Mode | null {
  if (override !== null) return override;
  const online = channelSides.includes('online');
  const offline = channelSides.includes('offline');
  if (online && offline) return 'hybrid';
  if (online) return 'online';
  return offline ? 'offline' : null;
}
