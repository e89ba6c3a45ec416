/** A stand-in for Electron in unit tests: records what is registered, does nothing else. */
import { vi } from 'vitest';

export const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
export const listeners = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();

/** The module, for `vi.mock('electron', …)`. */
export function electronMock(): Record<string, unknown> {
  return {
    app: {
      isPackaged: false,
      name: 'CX Workbench',
      getAppPath: () => '/program',
      getPath: () => '/home/someone',
      getVersion: () => '1.2.3',
      commandLine: { hasSwitch: () => false, appendSwitch: vi.fn(), getSwitchValue: () => '' },
      on: vi.fn(),
    },
    ipcMain: {
      handle: (name: string, handler: (event: unknown, ...args: unknown[]) => unknown) => handlers.set(name, handler),
      on: (name: string, listener: (event: unknown, ...args: unknown[]) => unknown) => listeners.set(name, listener),
    },
    protocol: { registerSchemesAsPrivileged: vi.fn() },
    screen: {},
    dialog: {},
    shell: {},
    clipboard: {},
    nativeImage: {},
    nativeTheme: { shouldUseDarkColors: false },
    Menu: {},
    BrowserWindow: class {},
    utilityProcess: {},
    MessageChannelMain: class {},
  };
}
