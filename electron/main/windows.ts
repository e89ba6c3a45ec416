/** Makes the windows of the program: sandboxed pages without Node, in the program's own frame and colours. */
import type { WindowState } from '@shared/contract/host';
import { app, BrowserWindow, nativeTheme, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron';
import { reportPage, windowPage } from './appProtocol';
import { builtFile, developmentServer, resourceFile } from './runtime';
import { smallestSize, type WindowPlace } from './windowPlaces';

/** Colours of the title area in both themes, equal to the page's own (renderer/styles/tokens.css). */
const colours = {
  light: { page: '#f7f7f4', title: '#f1f1ed', signs: '#3d4147' },
  dark: { page: '#141619', title: '#23272c', signs: '#c9ced6' },
} as const;
/** Milliseconds after loading within which the first frame is normally there. */
const paintLimit = 120;
/** Height of the title area in the page, in pixels. */
const titleHeight = 44;

/** What every page of the program runs with; nothing here may be loosened (test/e2e/security.e2e.ts). */
export function pagePreferences(): WebPreferences {
  return {
    preload: builtFile('preload', 'index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
    v8CacheOptions: 'bypassHeatCheck',
  };
}

/** Who draws minimise, maximise and close on this system. */
export const windowButtons: WindowState['windowButtons'] =
  process.platform === 'darwin' ? 'systemLeft' : process.platform === 'win32' ? 'systemRight' : 'own';

function frameOptions(): BrowserWindowConstructorOptions {
  if (windowButtons === 'systemLeft') return { titleBarStyle: 'hidden', trafficLightPosition: { x: 16, y: 15 } };
  if (windowButtons === 'systemRight') return { titleBarStyle: 'hidden', titleBarOverlay: overlayColours() };
  return { frame: false, icon: resourceFile('icons', 'icon.png') };
}

function overlayColours(): { readonly color: string; readonly symbolColor: string; readonly height: number } {
  const { title, signs } = themeColours();
  return { color: title, symbolColor: signs, height: titleHeight };
}

function themeColours(): (typeof colours)['light' | 'dark'] {
  return nativeTheme.shouldUseDarkColors ? colours.dark : colours.light;
}

/** A window for an engagement or the start page; hidden until its page is painted. */
export function createWorkspaceWindow(place: WindowPlace, title: string): BrowserWindow {
  const window = new BrowserWindow({
    ...frameOptions(),
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title,
    show: false,
    backgroundColor: themeColours().page,
    autoHideMenuBar: true,
    webPreferences: pagePreferences(),
  });
  // The page's own title is not the window's: that names the engagement.
  window.on('page-title-updated', (event) => event.preventDefault());
  const show = (): void => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (place.maximised) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  // A hidden window whose first frame is lost (a graphics process that starts late) never says that it is painted.
  window.webContents.once('did-finish-load', () => setTimeout(show, paintLimit));
  window.webContents.once('did-fail-load', show);
  void loadPage(window, 'window');
  return window;
}

/** A window that is never seen, to print the report page from. */
export function createReportWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1000,
    height: 1400,
    show: false,
    skipTaskbar: true,
    backgroundColor: '#ffffff',
    webPreferences: { ...pagePreferences(), backgroundThrottling: false },
  });
  void loadPage(window, 'report');
  return window;
}

async function loadPage(window: BrowserWindow, page: 'window' | 'report'): Promise<void> {
  const server = developmentServer();
  const own = page === 'window' ? windowPage : reportPage;
  const address = server === undefined ? own : new URL(new URL(own).pathname, server).href;
  try {
    await window.loadURL(address);
  } catch (error) {
    if (!window.isDestroyed()) console.error(`The page ${address} could not be shown:`, error);
  }
}

/** Follows a change of theme in windows that are open. */
export function applyTheme(window: BrowserWindow): void {
  window.setBackgroundColor(themeColours().page);
  if (windowButtons === 'systemRight') window.setTitleBarOverlay(overlayColours());
}
