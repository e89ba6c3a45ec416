/** All windows of the program: which window a file or a page belongs to, and where a file is opened. */
import type { OpenOutcome } from '@shared/contract/host';
import type { DocumentKind } from '@shared/domain/documentKind';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { OpenRequest } from './documents';
import { resourceFile } from './runtime';
import { openOptions, Workspace, type Surroundings } from './workspace';

export interface Workspaces {
  all(): readonly Workspace[];
  byContents(contentsId: number): Workspace | undefined;
  /** The window that has this file open or is opening it. */
  withFile(path: string): Workspace | undefined;
  /** The window the person works in. */
  focused(): Workspace | undefined;
  /** A new window; with a request it opens that file. */
  create(request?: OpenRequest): Workspace;
  /** Opens a file: in the window that has it already, in `preferred` when that is empty, otherwise in a new window. */
  openFile(request: OpenRequest, preferred?: Workspace): Promise<OpenOutcome>;
  /** The request that opens a file as it is. */
  plainRequest(path: string): OpenRequest;
  /** The request that opens the sample: the person's own copy, made from the one that ships when it is not there. */
  sampleRequest(kind: DocumentKind): OpenRequest;
}

/** The files that ship with the program to look around in (scripts/make-sample*.ts). */
const sampleNames: Readonly<Record<DocumentKind, string>> = { engagement: 'voltwijs.cxw', pool: 'voorbeeld.cxpool' };

export function createWorkspaces(around: Surroundings): Workspaces {
  const workspaces = new Set<Workspace>();

  const create = (request?: OpenRequest): Workspace => {
    const workspace = new Workspace(around, workspaces.size, request);
    workspaces.add(workspace);
    workspace.window.on('closed', () => workspaces.delete(workspace));
    return workspace;
  };
  const withFile = (path: string): Workspace | undefined => [...workspaces].find((known) => known.holds(path));
  const plainRequest = (path: string): OpenRequest => ({
    mode: 'open',
    path,
    options: openOptions(around.settings, path),
  });

  around.settings.onChange(() => {
    for (const workspace of workspaces) workspace.applySettings();
  });

  return {
    all: () => [...workspaces],
    byContents: (id) => [...workspaces].find(({ window }) => !window.isDestroyed() && window.webContents.id === id),
    withFile,
    focused() {
      const window = BrowserWindow.getFocusedWindow();
      return [...workspaces].find((workspace) => workspace.window === window);
    },
    create,
    async openFile(request, preferred) {
      const place = request.options.target ?? request.path;
      const known = withFile(place);
      if (known !== undefined) {
        known.focus();
        return { ok: true };
      }
      if (preferred !== undefined && preferred.path === undefined) return preferred.open(request);
      create(request);
      return { ok: true };
    },
    plainRequest,
    sampleRequest(kind) {
      const shipped = resourceFile('sample', sampleNames[kind]);
      const own = join(app.getPath('userData'), 'sample', sampleNames[kind]);
      if (existsSync(own)) return plainRequest(own);
      // Not there: opening it says so, by name.
      if (!existsSync(shipped)) return plainRequest(shipped);
      mkdirSync(dirname(own), { recursive: true });
      return { mode: 'copyOf', path: shipped, options: { ...openOptions(around.settings, own), target: own } };
    },
  };
}
