/** What differs between the Electron versions and starts the program runs on; the rest of the code uses only what all of them share. */
// As a whole: a name that one of the versions lacks would otherwise stop the program from loading.
import * as electron from 'electron';
import * as nodeModule from 'node:module';
import { join } from 'node:path';

const { app } = electron;

/** Folder with the built program (package.json beside it), in development and inside the package alike. */
export function programFolder(): string {
  return app.getAppPath();
}

/** A file of the build, such as `builtFile('main', 'engine.js')`. */
export function builtFile(...parts: readonly string[]): string {
  return join(programFolder(), 'out', ...parts);
}

/** A file that is shipped beside the program as it is: sample, icons. */
export function resourceFile(...parts: readonly string[]): string {
  return app.isPackaged ? join(process.resourcesPath, ...parts) : join(programFolder(), 'resources', ...parts);
}

/** An environment variable that only counts while developing and testing: a packaged program cannot be steered by it. */
export function developmentVariable(name: string): string | undefined {
  const value = app.isPackaged ? undefined : process.env[name];
  return value === undefined || value === '' ? undefined : value;
}

/** Address of the development server with hot reload, or undefined when the built page is shown. */
export function developmentServer(): URL | undefined {
  const address = developmentVariable('ELECTRON_RENDERER_URL');
  return address === undefined ? undefined : new URL(address);
}

/** `Electron 45.4.1 (Chromium …, Node …)`, for the about box and reports of trouble. */
export function runtimeText(): string {
  const { electron, chrome, node } = process.versions;
  return `Electron ${electron} (Chromium ${chrome}, Node ${node})`;
}

/**
 * Sets what must be decided before Electron is ready: the folder for settings (`ownFolder` for a command), the sandbox,
 * the name in documents.
 * Started by root on a test machine Chromium needs `--no-sandbox`, and asking for the sandbox as well ends the process;
 * windows ask for it themselves too (windows.ts).
 */
export function prepareRuntime(ownFolder?: string): void {
  const userData = ownFolder ?? developmentVariable('CXW_USER_DATA');
  if (userData !== undefined) app.setPath('userData', userData);
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Shown as "Creator" in PDF files; it would otherwise name the browser and the operating system.
  app.userAgentFallback = `CX Workbench ${app.getVersion()}`;
  // Keeps compiled code between starts; runtimes before Node 22 do not have it.
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown };
  enableCompileCache?.(join(app.getPath('userData'), 'Code Cache', 'node'));
}

/** The clipboard as the program uses it. */
export interface SystemClipboard {
  /** Puts text on the clipboard, with a table or other markup beside it for programs that take that. */
  write(text: string, html: string | undefined): Promise<void>;
  readText(): Promise<string>;
  writePng(png: Uint8Array): Promise<void>;
}

/** Electron's clipboard before version 40 or so, which answered at once. */
interface OlderClipboard {
  write(data: { readonly text: string; readonly html?: string }): void;
  readText(): string;
  writeImage(image: electron.NativeImage): void;
}

/** Newer runtimes have the web's clipboard, older ones their own; which one there is shows by its functions. */
export function systemClipboard(): SystemClipboard {
  const { clipboard, nativeImage } = electron;
  if ('writeImage' in clipboard) {
    const older = clipboard as unknown as OlderClipboard;
    return {
      write: async (text, html) => older.write({ text, ...(html === undefined ? {} : { html }) }),
      readText: async () => older.readText(),
      writePng: async (png) => older.writeImage(nativeImage.createFromBuffer(Buffer.from(png))),
    };
  }
  return {
    write: (text, html) =>
      clipboard.write([
        new electron.ClipboardItem({ 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) }),
      ]),
    readText: () => clipboard.readText(),
    writePng: (png) =>
      clipboard.write([
        new electron.ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) }),
      ]),
  };
}
