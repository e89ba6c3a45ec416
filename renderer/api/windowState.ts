/** What this window shows (document, start page or failure) and the settings, as the main process tells it. */
import type { HostEvent, Settings, WindowState } from '@shared/contract/host';
import { settingsSchema } from '@shared/contract/host';
import { create } from 'zustand';
import { host, onHostEvent } from './bridge';

interface WindowStore {
  /** Null until the main process has answered. */
  readonly state: WindowState | null;
  readonly settings: Settings;
}

export const useWindowStore = create<WindowStore>(() => ({ state: null, settings: settingsSchema.parse({}) }));

/** State of this window; null until known. */
export function useWindowState(): WindowState | null {
  return useWindowStore((store) => store.state);
}

/** Takes in what the main process told. */
export function receiveHostEvent(event: HostEvent): void {
  if (event.kind === 'settings') useWindowStore.setState({ settings: event.settings });
  if (event.kind === 'window') useWindowStore.setState({ state: event.state, settings: event.state.settings });
}

/** Asks for the state once and follows it from then on. Answers how to stop. */
export function followWindowState(): () => void {
  const stop = onHostEvent(receiveHostEvent);
  void host('window.state', {}).then((result) => {
    // An event that came before this answer is newer than the answer.
    if (result.ok && useWindowStore.getState().state === null)
      receiveHostEvent({ kind: 'window', state: result.value });
  });
  return stop;
}
