/** Prints a report for a command: the same page, engine and rules as in the program with windows, without any window to see. */
import { hostRequests } from '@shared/contract/host';
import { fail, type Result } from '@shared/errors/appError';
import { app, session } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerAppScheme, serveApp } from './appProtocol';
import { HostedDocument } from './documents';
import { openGate, type Handlers } from './ipc';
import { createReportPrinter, reportHandlers, type ReportPage, type ReportPrinter } from './reportPrinter';
import { builtFile, prepareRuntime } from './runtime';
import { guardEverything, guardSession, quietChromium } from './security';

export type CommandPrinter = (file: string, options: Readonly<Record<string, unknown>>) => Promise<Result<Uint8Array>>;

/** Must run before Electron is ready. The file is only looked at: nothing is written to it or beside it. */
export function createCommandPrinter(): CommandPrinter {
  // Of its own, so that a program with windows that runs beside it keeps its files to itself.
  const userData = mkdtempSync(join(tmpdir(), 'cx-workbench-'));
  prepareRuntime(userData);
  quietChromium();
  registerAppScheme();
  guardEverything();
  // Electron would end the program when the page that was printed goes away.
  app.on('window-all-closed', () => undefined);
  process.once('exit', () => rmSync(userData, { recursive: true, force: true }));

  let printer: ReportPrinter | undefined;
  return async (file, options) => {
    await app.whenReady();
    printer ??= startPrinter();
    const document = new HostedDocument({
      grants: () => [],
      openOptions: () => ({ backupFolder: join(userData, 'backups'), locale: 'nl' }),
      onInfo: () => undefined,
      onLost: () => undefined,
      onRestarted: () => undefined,
      onFailed: () => undefined,
    });
    try {
      const backupFolder = join(userData, 'backups');
      const opened = await document.open({ mode: 'readOnly', path: file, options: { backupFolder, locale: 'nl' } });
      return opened.ok ? await printer.print({ document }, options) : { ok: false, error: opened.failure.error };
    } finally {
      await document.close();
    }
  };
}

/** Opens the gate for the report page alone; every other request is refused. */
function startPrinter(): ReportPrinter {
  const printer = createReportPrinter();
  guardSession(session.defaultSession);
  serveApp(session.defaultSession, builtFile('renderer'));
  const refused = Object.fromEntries(
    Object.keys(hostRequests).map((name) => [name, () => fail('invalidRequest', { detail: name })]),
  ) as unknown as Handlers<ReportPage>;
  openGate<ReportPage>({
    asker(contentsId) {
      const page = printer.byContents(contentsId);
      return page === undefined ? undefined : { context: page, allows: (name) => Object.hasOwn(reportHandlers, name) };
    },
    handlers: { ...refused, ...reportHandlers },
    onHello: (page) => page.onHello(),
    onSettled: () => undefined,
    onDropped: () => fail('invalidRequest', { detail: 'file' }),
  });
  return printer;
}
