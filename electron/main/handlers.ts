/** What the main process does for a window, request by request (shared/contract/host). Parameters arrive parsed, the asker checked. */
import type { Settings } from '@shared/contract/host';
import { withoutDocumentExtension } from '@shared/domain/documentKind';
import { fail, ok, type Result } from '@shared/errors/appError';
import { nativeImage, shell } from 'electron';
import { basename, dirname } from 'node:path';
import { askBackupFolder, askDocument, askDocumentPlace, askFile, askFiles, askPlace } from './dialogs';
import { toGrantedFile } from './grants';
import type { Handlers } from './ipc';
import { writeWhole } from './jsonStore';
import { createPrints } from './prints';
import { reportHandlers, type ReportPage, type ReportPrinter } from './reportPrinter';
import { systemClipboard } from './runtime';
import { openAt, refusePlace, takeWayOut } from './waysOut';
import type { Surroundings, Workspace } from './workspace';
import type { Workspaces } from './workspaces';

export interface HandlerParts extends Surroundings {
  readonly workspaces: Workspaces;
  readonly printer: ReportPrinter;
}

/** Who asks: a window of the program, or the page that is being printed for one. */
export type PageContext =
  | { readonly kind: 'workspace'; readonly workspace: Workspace }
  | { readonly kind: 'report'; readonly page: ReportPage };

/** Handlers for windows; the report page gets only its own few (`allowedForReport`). */
export function createHandlers(parts: HandlerParts): Handlers<PageContext> {
  const { workspaces, settings, recent, printer } = parts;
  const prints = createPrints(printer);
  const text = (): ReturnType<typeof settings.text> => settings.text();

  return {
    'window.state': (context) => ok(workspaceOf(context).state),
    'window.new': () => {
      workspaces.create();
      return ok(null);
    },
    'window.close': (context) => {
      void workspaceOf(context).close();
      return ok(null);
    },
    'window.minimise': (context) => {
      workspaceOf(context).window.minimize();
      return ok(null);
    },
    'window.toggleMaximise': (context) => {
      const { window } = workspaceOf(context);
      if (window.isMaximized()) window.unmaximize();
      else window.maximize();
      return ok({ maximised: window.isMaximized() });
    },

    'document.new': async (context, { name, kind, fields }) => {
      const workspace = workspaceOf(context);
      const place = await askDocumentPlace(workspace.window, text(), { kind, title: 'newDocument', name });
      if (place === undefined) return ok({ cancelled: true });
      const options = { ...workspace.openOptions(place.path), kind, fields: { ...fields, name } };
      return openAt(parts, workspace, { mode: 'create', path: place.path, options }, place);
    },
    'document.openDialog': async (context) => {
      const workspace = workspaceOf(context);
      const path = await askDocument(workspace.window, text());
      if (path === undefined) return ok({ cancelled: true });
      return ok(await workspaces.openFile(workspaces.plainRequest(path), workspace));
    },
    'document.openRecent': async (context, { path }) => {
      // Only what is in the list: a page cannot name a file of its own.
      if (!recent.has(path)) return fail('notFound');
      return ok(await workspaces.openFile(workspaces.plainRequest(path), workspaceOf(context)));
    },
    'document.openDropped': async (context, { token }) => {
      const workspace = workspaceOf(context);
      const grant = workspace.findGrant(token, 'read');
      if (grant === undefined) return fail('file.noToken');
      return ok(await workspaces.openFile(workspaces.plainRequest(grant.path), workspace));
    },
    'document.openSample': async (context, { kind }) =>
      ok(await workspaces.openFile(workspaces.sampleRequest(kind), workspaceOf(context))),
    'document.wayOut': (context, { wayOut, backup }) => takeWayOut(workspaceOf(context), wayOut, backup, parts),
    'document.saveAs': async (context) => {
      const workspace = workspaceOf(context);
      const info = workspace.document?.info;
      if (info === undefined) return fail('notFound');
      const place = await askDocumentPlace(workspace.window, text(), {
        kind: info.kind,
        title: 'saveAs',
        name: withoutDocumentExtension(basename(info.path)),
        folder: dirname(info.path),
      });
      if (place === undefined) return ok({ saved: false });
      const refused = refusePlace(workspaces, place, info.path);
      if (refused !== undefined) return refused;
      const saved = await workspace.saveAs(place.path);
      return saved.ok ? ok({ saved: true }) : saved;
    },
    'document.close': async (context) => {
      await workspaceOf(context).closeDocument();
      return ok(null);
    },
    'document.showInFolder': (context) => {
      const path = workspaceOf(context).document?.info?.path;
      if (path === undefined) return fail('notFound');
      shell.showItemInFolder(path);
      return ok(null);
    },

    'recent.list': async () => ok(await recent.list((path) => workspaces.withFile(path) !== undefined)),
    'recent.remove': (_context, { path }) => {
      recent.remove(path);
      return ok(null);
    },

    'file.choose': async (context, { purpose }) => {
      const workspace = workspaceOf(context);
      const path = await askFile(workspace.window, text(), purpose);
      return ok(path === undefined ? null : toGrantedFile(workspace.grant(path, 'read')));
    },
    'file.chooseSeveral': async (context, { purpose }) => {
      const workspace = workspaceOf(context);
      const paths = await askFiles(workspace.window, text(), purpose);
      return ok(paths.map((path) => toGrantedFile(workspace.grant(path, 'read'))));
    },
    'file.choosePlace': async (context, { purpose, suggestedName }) => {
      const workspace = workspaceOf(context);
      const document = workspace.document?.info?.path;
      const path = await askPlace(workspace.window, text(), {
        purpose,
        suggestedName,
        ...(document === undefined ? {} : { folder: dirname(document) }),
      });
      if (path === undefined) return ok(null);
      // A document in use is not a place to write something else to.
      if (workspaces.withFile(path) !== undefined) return fail('open.locked', { file: basename(path) });
      return ok(toGrantedFile(workspace.grant(path, 'write')));
    },
    'file.showInFolder': (context, { token }) => {
      const grant = workspaceOf(context).findGrant(token, 'any');
      if (grant === undefined) return fail('file.noToken');
      shell.showItemInFolder(grant.path);
      return ok(null);
    },
    'file.write': (context, { token, data }) => {
      const grant = workspaceOf(context).findGrant(token, 'write');
      return grant === undefined ? fail('file.noToken') : writeGranted(grant.path, data);
    },

    'template.write': async (context, { token, language }) => {
      const grant = workspaceOf(context).findGrant(token, 'write');
      if (grant === undefined) return fail('file.noToken');
      // Writers of spreadsheets are loaded when they are needed, not at every start.
      const [{ writeXlsxFile }, { templateWorkbook }] = await Promise.all([
        import('@electron/exporters/spreadsheet/writeFile'),
        import('@electron/exporters/workbook/template'),
      ]);
      const written = await writeXlsxFile(grant.path, templateWorkbook(language));
      return written.ok ? ok({ bytes: written.value.bytes }) : written;
    },

    'settings.set': (_context, { settings: part }) => changeSettings(parts, part),
    'settings.chooseBackupFolder': async (context) => {
      const folder = await askBackupFolder(workspaceOf(context).window, text());
      return folder === undefined ? ok(settings.get()) : changeSettings(parts, { backupFolder: folder });
    },

    'report.pdf': async (context, { options, job }) => prints.print(workspaceOf(context), options, job),
    'report.savePdf': async (context, { token, options, job }) => {
      const workspace = workspaceOf(context);
      const grant = workspace.findGrant(token, 'write');
      if (grant === undefined) return fail('file.noToken');
      const printed = await prints.print(workspace, options, job);
      return printed.ok ? writeGranted(grant.path, printed.value) : printed;
    },
    'report.stopPrint': (context, { job }) => {
      prints.stop(workspaceOf(context), job);
      return ok(null);
    },
    'report.job': (context) => reportHandlers['report.job'](reportPageOf(context), {}),
    'report.ready': (context, ready) => reportHandlers['report.ready'](reportPageOf(context), ready),

    'clipboard.write': async (_context, { text: plain, html }) => {
      await systemClipboard().write(plain, html);
      return ok(null);
    },
    'clipboard.read': async () => ok(await systemClipboard().readText()),
    'clipboard.writeImage': async (_context, { png }) => {
      // What is no picture is refused here; it would otherwise empty the clipboard.
      if (nativeImage.createFromBuffer(Buffer.from(png)).isEmpty()) return fail('invalidRequest', { detail: 'png' });
      await systemClipboard().writePng(png);
      return ok(null);
    },
  };
}

/** Which requests a page may make: each kind has its own. */
export function mayAsk(context: PageContext, name: string): boolean {
  return Object.hasOwn(reportHandlers, name) === (context.kind === 'report');
}

function workspaceOf(context: PageContext): Workspace {
  if (context.kind !== 'workspace') throw new Error('This request is for windows.');
  return context.workspace;
}

function reportPageOf(context: PageContext): ReportPage {
  if (context.kind !== 'report') throw new Error('This request is for the report page.');
  return context.page;
}

function changeSettings(parts: HandlerParts, part: Partial<Settings>): Result<Settings> {
  try {
    return ok(parts.settings.change(part));
  } catch (error) {
    return fail('file.notWritten', { file: 'settings.json', detail: systemReason(error) });
  }
}

function writeGranted(path: string, data: Uint8Array): Result<{ readonly bytes: number }> {
  try {
    writeWhole(path, data);
    return ok({ bytes: data.byteLength });
  } catch (error) {
    return fail('file.notWritten', { file: basename(path), detail: systemReason(error) });
  }
}

function systemReason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
