/** Start of the program with windows: keeps to one running instance, and takes the files that start, system and later starts hand over. */
import { app, nativeTheme, session } from 'electron';
import { registerAppScheme } from './appProtocol';
import { prepareRuntime } from './runtime';
import { guardEverything, quietChromium } from './security';
import { createWindowProgram, openedFilesSchema, type WindowProgram } from './windowProgram';

/** Must run before Electron is ready. */
export function startWindows(files: readonly string[], sample: boolean): void {
  prepareRuntime();
  quietChromium();
  if (!app.requestSingleInstanceLock({ files })) {
    // The first instance opens the files; this one has nothing to do.
    app.quit();
    return;
  }
  registerAppScheme();
  guardEverything();
  let program: WindowProgram | undefined;
  let quitting = false;
  const early: string[] = [...files];

  app.on('second-instance', (_event, _argv, _folder, data: unknown) => {
    const given = openedFilesSchema.safeParse(data);
    program?.openFiles(given.success ? given.data.files : []);
  });
  // macOS hands over files by event, also before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (program === undefined) early.push(path);
    else program.openFiles([path]);
  });
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || quitting) app.quit();
  });
  app.on('activate', () => program?.showSomething());

  app
    .whenReady()
    .then(() => {
      program = createWindowProgram({ session: session.defaultSession, theme: nativeTheme });
      program.start(early, sample);
    })
    .catch((error: unknown) => {
      // Without its pages there is nothing to show an error in; a program that hangs unseen would be worse.
      console.error('CX Workbench could not start:', error);
      app.exit(1);
    });
}
