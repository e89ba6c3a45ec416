/** One window with its document: what it shows (start page, file being opened, document or failure), and how it opens and closes. */
import type { DocumentInfo, EngineOpenOptions } from '@shared/contract/engineHost';
import type { HostEvent, OpenFailure, OpenOutcome, WindowState } from '@shared/contract/host';
import { fail, type Result } from '@shared/errors/appError';
import { app, type BrowserWindow } from 'electron';
import { channels, type PortLoss } from '@electron/preload/channels';
import { basename, join } from 'node:path';
import { askPageAgain } from './dialogs';
import { HostedDocument, type DocumentOwner, type OpenReply, type OpenRequest } from './documents';
import { backupFolderFor, fileKey } from './fileIdentity';
import { createGrants, type Grant, type Grants } from './grants';
import type { RecentFiles } from './recentFiles';
import { runtimeText } from './runtime';
import type { SettingsStore } from './settings';
import { applyTheme, createWorkspaceWindow, windowButtons } from './windows';
import type { WindowPlaces } from './windowPlaces';

/** What all windows share. */
export interface Surroundings {
  readonly settings: SettingsStore;
  readonly recent: RecentFiles;
  readonly places: WindowPlaces;
}

/** Time a page gets to hand in what is being typed before its window closes. */
const settleLimit = 2000;
/** A page that ends by itself is shown again, unless it does so twice within this time. */
const pageFailureWindow = 10_000;

/** Options for opening a file: its backups, and the language of what a new file gets. */
export function openOptions(settings: SettingsStore, path: string): EngineOpenOptions {
  const common = settings.get().backupFolder ?? join(app.getPath('userData'), 'backups');
  return { backupFolder: backupFolderFor(common, path), locale: settings.get().language };
}

export class Workspace implements DocumentOwner {
  readonly window: BrowserWindow;
  readonly #around: Surroundings;
  readonly #grants: Grants = createGrants();
  #document: HostedDocument | undefined;
  #request: OpenRequest | undefined;
  #failure: OpenFailure | null = null;
  #openedAt = '';
  #whenSettled: (() => void) | undefined;
  #closing = false;
  #pageFailedAt = Number.NEGATIVE_INFINITY;

  constructor(around: Surroundings, others: number, first?: OpenRequest) {
    this.#around = around;
    // The engine starts beside the window, so that the document is there when the page is.
    const opened = first === undefined ? undefined : this.open(first);
    this.window = createWorkspaceWindow(around.places.next(others), around.settings.text()('host.title.program'));
    void opened;
    this.#follow();
  }

  /** The file that is open or being opened here. */
  get path(): string | undefined {
    return this.#document?.info?.path ?? (this.#document === undefined ? undefined : this.#request?.path);
  }

  /** True when the window shows the start page and can take a file. */
  get isEmpty(): boolean {
    return this.#document === undefined && this.#failure === null;
  }

  get failure(): OpenFailure | null {
    return this.#failure;
  }

  /** The request that led to what is shown now. */
  get request(): OpenRequest | undefined {
    return this.#request;
  }

  get document(): HostedDocument | undefined {
    return this.#document?.info === undefined ? undefined : this.#document;
  }

  get state(): WindowState {
    const info = this.#document?.info;
    const opening = this.#document !== undefined && info === undefined ? this.#request : undefined;
    return {
      document:
        info === undefined
          ? null
          : { path: info.path, fileName: basename(info.path), kind: info.kind, readOnly: info.readOnly },
      failure: this.#failure,
      opening: opening === undefined ? null : { fileName: basename(opening.options.target ?? opening.path) },
      settings: this.#around.settings.get(),
      version: app.getVersion(),
      platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
      runtime: runtimeText(),
      windowButtons,
      maximised: this.#isThere() && this.window.isMaximized(),
    };
  }

  /** Opens a file in this window. The window must not have one. */
  async open(request: OpenRequest): Promise<OpenOutcome> {
    if (this.#document !== undefined || this.#closing) {
      const error = { code: 'open.locked', params: { file: basename(request.path) } };
      return { ok: false, failure: { error, path: request.path, waysOut: ['retry'], backups: [] } };
    }
    this.#request = request;
    this.#failure = null;
    const document = new HostedDocument(this);
    this.#document = document;
    this.#tellState();
    const reply = await document.open(request);
    return this.#opened(document, reply);
  }

  async #opened(document: HostedDocument, reply: OpenReply): Promise<OpenOutcome> {
    if (this.#document !== document) return { ok: false, failure: cancelledFailure(this.#request?.path ?? '') };
    if (!reply.ok) {
      this.#document = undefined;
      this.#failure = reply.failure;
      this.#tellState();
      await document.close();
      return { ok: false, failure: reply.failure };
    }
    this.#openedAt = new Date().toISOString();
    this.onInfo(reply.info);
    this.givePort();
    this.#tellState();
    return { ok: true };
  }

  /** Closes the document and shows the start page. */
  async closeDocument(): Promise<void> {
    await this.#settlePage();
    const document = this.#document;
    this.#document = undefined;
    this.#failure = null;
    this.#portGone('closed');
    this.#tellState();
    await document?.close();
  }

  /** Forgets the failure that is shown; the start page takes its place. */
  dismissFailure(): void {
    this.#failure = null;
    this.#tellState();
  }

  async saveAs(path: string): Promise<Result<{ readonly path: string }>> {
    await this.#settlePage();
    const document = this.document;
    if (document === undefined) return fail('notFound');
    const saved = await document.saveAs(path);
    if (saved.ok && document.info !== undefined) {
      this.#openedAt = new Date().toISOString();
      this.onInfo(document.info);
      this.#tellState();
    }
    return saved;
  }

  /** Allows the window (and its engine) a file or place the person pointed at. */
  grant(path: string, access: Grant['access']): Grant {
    const grant = this.#grants.add(path, access);
    this.document?.grant(grant);
    return grant;
  }

  findGrant(token: string, access: Grant['access'] | 'any'): Grant | undefined {
    return this.#grants.find(token, access);
  }

  /** Hands the page a port to the engine; called when the page has loaded and when the document is there. */
  givePort(): void {
    const document = this.document;
    if (document === undefined || !this.#isThere() || !this.#pageReady) return;
    this.window.webContents.postMessage(channels.port, null, [document.newPort()]);
  }

  #pageReady = false;

  /** The page has loaded (again). */
  onHello(): void {
    this.#pageReady = true;
    this.givePort();
  }

  /** The page has handed in what was being typed. */
  onSettled(): void {
    this.#whenSettled?.();
  }

  tell(event: HostEvent): void {
    if (this.#isThere()) this.window.webContents.send(channels.event, event);
  }

  /** Follows changed settings: size of text, language of the title. */
  applySettings(): void {
    if (!this.#isThere()) return;
    this.window.webContents.setZoomFactor(this.#around.settings.get().textScale);
    this.#showTitle();
    this.tell({ kind: 'settings', settings: this.#around.settings.get() });
  }

  /** Follows a change of light and dark, by the settings or by the system. */
  applyTheme(): void {
    if (this.#isThere()) applyTheme(this.window);
  }

  focus(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  /** True when this window has the file, under whatever name. */
  holds(path: string): boolean {
    return this.path !== undefined && fileKey(this.path) === fileKey(path);
  }

  grants(): readonly Grant[] {
    return this.#grants.all();
  }

  openOptions(path: string): EngineOpenOptions {
    return openOptions(this.#around.settings, path);
  }

  onInfo(info: DocumentInfo): void {
    const { path, kind, name, client, touchpoints } = info;
    this.#around.recent.note({ path, kind, name, client, touchpoints, openedAt: this.#openedAt });
    this.#showTitle();
  }

  onLost(): void {
    this.#portGone('failed');
  }

  onRestarted(): void {
    this.givePort();
    this.tell({ kind: 'engineRestarted' });
    this.#tellState();
  }

  onFailed(failure: OpenFailure): void {
    const info = this.#document?.info;
    if (info !== undefined) {
      // Trying again opens the file as it is now: what first led to it may have been making it, which would begin it anew.
      const { path, readOnly } = info;
      this.#request = { mode: readOnly ? 'readOnly' : 'open', path, options: this.openOptions(path) };
    }
    this.#document = undefined;
    this.#failure = failure;
    this.#portGone('closed');
    this.#tellState();
  }

  #follow(): void {
    const { window } = this;
    const contents = window.webContents;
    contents.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) this.#pageReady = false;
    });
    contents.on('dom-ready', () => contents.setZoomFactor(this.#around.settings.get().textScale));
    contents.on('render-process-gone', (_event, details) => this.#pageEnded(details.reason));
    window.on('maximize', () => this.#tellState());
    window.on('unmaximize', () => this.#tellState());
    window.on('close', (event) => {
      event.preventDefault();
      void this.close();
    });
  }

  /** Closes the window: what is being typed is handed in first, and the engine closes the file. */
  async close(): Promise<void> {
    if (this.#closing) return;
    await this.#settlePage();
    this.#closing = true;
    this.#notePlace();
    this.window.hide();
    await this.#document?.close();
    this.#document = undefined;
    this.window.destroy();
  }

  #notePlace(): void {
    const maximised = this.window.isMaximized();
    this.#around.places.note({ ...this.window.getNormalBounds(), maximised });
  }

  #pageEnded(reason: string): void {
    if (this.#closing || reason === 'clean-exit') return;
    this.#pageReady = false;
    const now = Date.now();
    const tooSoon = now - this.#pageFailedAt < pageFailureWindow;
    this.#pageFailedAt = now;
    console.error(`The page ended by itself (${reason}).`);
    // The document is in the engine, so a new page shows everything that was confirmed.
    if (!tooSoon) this.window.webContents.reload();
    else void this.#askAfterPageEnded();
  }

  /** A page that keeps ending may do so again at once: the person decides, instead of looking at an empty window. */
  async #askAfterPageEnded(): Promise<void> {
    const showAgain = await askPageAgain(this.window, this.#around.settings.text());
    if (!this.#isThere()) return;
    if (showAgain) this.window.webContents.reload();
    else await this.close();
  }

  async #settlePage(): Promise<void> {
    if (!this.#isThere() || !this.#pageReady) return;
    await new Promise<void>((done) => {
      const limit = setTimeout(done, settleLimit);
      this.#whenSettled = () => {
        clearTimeout(limit);
        done();
      };
      this.window.webContents.send(channels.settle);
    });
  }

  #portGone(loss: PortLoss): void {
    if (this.#isThere()) this.window.webContents.send(channels.portGone, loss);
  }

  #tellState(): void {
    this.#showTitle();
    this.tell({ kind: 'window', state: this.state });
  }

  #showTitle(): void {
    if (!this.#isThere()) return;
    const text = this.#around.settings.text();
    const info = this.#document?.info;
    this.window.setTitle(
      info === undefined
        ? text('host.title.program')
        : text(info.readOnly ? 'host.title.readOnly' : 'host.title.document', { name: info.name }),
    );
  }

  /** False before the window is made (the engine starts first) and after it is destroyed. */
  #isThere(): boolean {
    const window = this.window as BrowserWindow | undefined;
    return window !== undefined && !window.isDestroyed() && !window.webContents.isDestroyed();
  }
}

function cancelledFailure(path: string): OpenFailure {
  return { error: { code: 'cancelled' }, path, waysOut: ['retry'], backups: [] };
}
