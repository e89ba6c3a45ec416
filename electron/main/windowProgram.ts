/** The program with windows: puts its parts together once Electron is ready, and opens files in windows. */
import { app, type NativeTheme, type Session } from 'electron';
import { z } from 'zod';
import { serveApp } from './appProtocol';
import { createHandlers, mayAsk, type PageContext } from './handlers';
import { toGrantedFile } from './grants';
import { openGate, type Asker } from './ipc';
import { showMenu } from './menu';
import { openRecentFiles } from './recentFiles';
import { createReportPrinter } from './reportPrinter';
import { builtFile } from './runtime';
import { guardSession } from './security';
import { openSettings } from './settings';
import { openWindowPlaces } from './windowPlaces';
import { createWorkspaces } from './workspaces';
import { ok } from '@shared/errors/appError';

/** What a second start hands to the first. */
export const openedFilesSchema = z.object({ files: z.array(z.string().max(4096)).max(100) });

export interface WindowProgram {
  /** Opens the first window, with the given files or the sample in it. */
  start(files: readonly string[], sample: boolean): void;
  /** Opens files that came in later; without any, the program only comes to the front. */
  openFiles(files: readonly string[]): void;
  /** A window, when there is none. */
  showSomething(): void;
}

export function createWindowProgram(around: { readonly session: Session; readonly theme: NativeTheme }): WindowProgram {
  const userData = app.getPath('userData');
  const settings = openSettings(userData);
  const shared = { settings, recent: openRecentFiles(userData), places: openWindowPlaces(userData) };
  around.theme.themeSource = settings.get().theme;
  guardSession(around.session);
  serveApp(around.session, builtFile('renderer'));

  const workspaces = createWorkspaces(shared);
  const printer = createReportPrinter();

  const asker = (contentsId: number): Asker<PageContext> | undefined => {
    const workspace = workspaces.byContents(contentsId);
    const page = printer.byContents(contentsId);
    const context: PageContext | undefined =
      workspace !== undefined
        ? { kind: 'workspace', workspace }
        : page !== undefined
          ? { kind: 'report', page }
          : undefined;
    return context === undefined ? undefined : { context, allows: (name) => mayAsk(context, name) };
  };
  openGate<PageContext>({
    asker,
    handlers: createHandlers({ ...shared, workspaces, printer }),
    onHello: (context) => (context.kind === 'workspace' ? context.workspace.onHello() : context.page.onHello()),
    onSettled: (context) => {
      if (context.kind === 'workspace') context.workspace.onSettled();
    },
    onDropped: (context, path) =>
      ok(context.kind === 'workspace' ? toGrantedFile(context.workspace.grant(path, 'read')) : null),
  });

  const setMenu = (): void =>
    showMenu({
      text: settings.text(),
      platform: process.platform,
      developing: !app.isPackaged,
      run: (id) => workspaces.focused()?.tell({ kind: 'action', id }),
    });
  settings.onChange((now, before) => {
    around.theme.themeSource = now.theme;
    if (now.language !== before.language) setMenu();
  });
  around.theme.on('updated', () => {
    for (const workspace of workspaces.all()) workspace.applyTheme();
  });

  const openFiles = (files: readonly string[]): void => {
    for (const file of files) {
      const empty = workspaces.all().find((workspace) => workspace.isEmpty);
      void workspaces.openFile(workspaces.plainRequest(file), empty).then(() => workspaces.withFile(file)?.focus());
    }
    if (files.length === 0) (workspaces.focused() ?? workspaces.all().at(-1))?.focus();
  };

  return {
    start(files, sample) {
      const [first, ...rest] = files;
      if (first !== undefined) workspaces.create(workspaces.plainRequest(first));
      else workspaces.create(sample ? workspaces.sampleRequest('engagement') : undefined);
      if (rest.length > 0) openFiles(rest);
      // After the window is on its way: nobody sees the menu before.
      setMenu();
    },
    openFiles,
    showSomething() {
      if (workspaces.all().length === 0) workspaces.create();
    },
  };
}
