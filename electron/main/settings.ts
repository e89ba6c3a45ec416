/** The person's settings: one validated file, told to every window when they change. */
import { settingsSchema, type Settings } from '@shared/contract/host';
import { createText, type Text } from '@shared/i18n';
import { join } from 'node:path';
import { openJsonStore } from './jsonStore';

export interface SettingsStore {
  get(): Settings;
  /** Changes the given settings, keeps them, and tells who listens. */
  change(part: Partial<Settings>): Settings;
  onChange(listener: (settings: Settings, before: Settings) => void): void;
  /** Text in the chosen language. */
  text(): Text;
}

export function openSettings(userData: string): SettingsStore {
  const store = openJsonStore(join(userData, 'settings.json'), settingsSchema.prefault({}));
  const listeners: ((settings: Settings, before: Settings) => void)[] = [];
  let text: Text | undefined;
  return {
    get: () => store.get(),
    change(part) {
      const before = store.get();
      const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
      const next = settingsSchema.parse({ ...before, ...given });
      try {
        store.set(next);
      } finally {
        // A full disk must not keep the screen from following; the person is told by the refusal.
        for (const listener of listeners) listener(next, before);
      }
      return next;
    },
    onChange(listener) {
      listeners.push(listener);
    },
    text() {
      const { language } = store.get();
      if (text?.locale !== language) text = createText(language);
      return text;
    },
  };
}
