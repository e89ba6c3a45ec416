/** Entry of the program: a command without a window, or the windows. Kept this small because Electron waits for it, and because what the two share must not be in this file. */
import { app } from 'electron';
import { drawsPages, drawsPictures, lacksScreen, parseCommandLine } from './commandLine';

const request = parseCommandLine(process.argv, {
  development: process.defaultApp === true,
  workingFolder: process.cwd(),
});

const noScreen = lacksScreen(process.platform, process.env) ? await import('@electron/cli/noScreen') : undefined;

if (request.kind === 'command') {
  // A packaged program uses its own SQLite, whatever the environment says.
  if (app.isPackaged) delete process.env['CXW_SQLITE_BINDING'];
  const { runCommandLine } = await import('@electron/cli/run');
  const draws = drawsPages(request.args) || (noScreen === undefined && drawsPictures(request.args));
  if (draws && noScreen !== undefined) {
    process.exit(await noScreen.runOnVirtualScreen());
  } else if (draws) {
    const [{ nodeIo }, { createCommandPrinter }] = await Promise.all([
      import('@electron/cli/nodeIo'),
      import('./commandPrinter'),
    ]);
    // Not waited for: Electron becomes ready only after this file.
    void runCommandLine(request.args, { ...nodeIo(), printPdf: createCommandPrinter() }).then((code) => app.exit(code));
  } else {
    // Electron looks for a screen only after this file: the command is done by then, on a machine that has none too.
    process.exit(await runCommandLine(request.args));
  }
} else if (noScreen !== undefined) {
  process.exit(noScreen.sayNoScreen('host.noScreen'));
} else {
  const { startWindows } = await import('./start');
  startWindows(request.files, request.sample);
}
