/** Entry of the program: a command without a window, or the windows. Kept this small because Electron waits for it, and because what the two share must not be in this file. */
import { app } from 'electron';
import { drawsPages, drawsPictures, lacksScreen, parseCommandLine } from './commandLine';

const request = parseCommandLine(process.argv, {
  development: process.defaultApp === true,
  workingFolder: process.cwd(),
});
const isBlind = lacksScreen(process.platform, process.env);

if (request.kind === 'command') {
  // A packaged program uses its own SQLite and keeps its own list of what went out, whatever the environment says.
  if (app.isPackaged) for (const name of ['CXW_SQLITE_BINDING', 'CXW_DRAW_ONLY']) delete process.env[name];
  if (isBlind && drawsPages(request.args)) {
    const { runOnVirtualScreen } = await import('@electron/cli/noScreen');
    process.exit(await runOnVirtualScreen());
  }
  const { runCommandLine } = await import('@electron/cli/run');
  // An archive of charts goes without pictures where nothing can be drawn; pages do not.
  if (drawsPages(request.args) || (!isBlind && drawsPictures(request.args))) {
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
} else if (isBlind) {
  const { sayNoScreen } = await import('@electron/cli/noScreen');
  process.exit(sayNoScreen('host.noScreen'));
} else {
  const { startWindows } = await import('./start');
  startWindows(request.files, request.sample);
}
