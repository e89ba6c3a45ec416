/** The settings of the program: read live, changed at once. */
import type { HostRequests, Settings } from '@shared/contract/host';
import type { z } from 'zod';
import { host } from './bridge';
import { noticeError } from './notices';
import { useWindowStore } from './windowState';

/** Settings as they are now; re-renders when one changes, in whatever window. */
export function useSettings(): Settings {
  return useWindowStore((store) => store.settings);
}

/** What the window may change by itself; a folder for backups is pointed at in the system's dialog. */
export type SettingsChange = z.input<HostRequests['settings.set']>['settings'];

/** Changes settings: on screen at once, kept by the main process; taken back with a notice when that is refused. */
export async function setSettings(change: SettingsChange): Promise<void> {
  const before = useWindowStore.getState().settings;
  useWindowStore.setState({ settings: { ...before, ...change } });
  const result = await host('settings.set', { settings: change });
  useWindowStore.setState({ settings: result.ok ? result.value : before });
  if (!result.ok) noticeError(result.error, () => setSettings(change));
}
