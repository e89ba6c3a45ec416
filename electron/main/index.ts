/** Start of the program: decides between a window and the command line, keeps to one running instance, and opens what it is given. */
import { app, nativeTheme, session } from 'electron';
import { parseCommandLine } from './commandLine';
import { registerAppScheme } from './appProtocol';
import { developmentVariable, prepareRuntime } from './runtime';
import { guardEverything, quietChromium } from './security';
import type { WindowProgram } from './windowProgram';
import { createWindowProgram, openedFilesSchema } from './windowProgram';

const request = parseCommandLine(process.argv, {
  development: process.defaultApp === true,
  workingFolder: process.cwd(),
});

prepareRuntime();
quietChromium();

if (request.kind === 'command') {
  void runCommand(request.args);
} else if (app.requestSingleInstanceLock({ files: request.files })) {
  startWindows(request.files, request.sample);
} else {
  // The first instance opens the files; this one has nothing to do.
  app.quit();
}

/** Runs one command without a window or a screen, and ends with its exit code. */
async function runCommand(args: readonly string[]): Promise<void> {
  app.commandLine.appendSwitch('ozone-platform', 'headless');
  app.disableHardwareAcceleration();
  const { runCommandLine } = await import('@electron/cli/run');
  app.exit(await runCommandLine(args));
}

function startWindows(files: readonly string[], sample: boolean): void {
  registerAppScheme();
  guardEverything();
  let program: WindowProgram | undefined;
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
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || quitting) app.quit();
  });
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('activate', () => program?.showSomething());

  void app.whenReady().then(() => {
    program = createWindowProgram({ session: session.defaultSession, theme: nativeTheme });
    program.start(early, sample || developmentVariable('CXW_SAMPLE') !== undefined);
  });
}
