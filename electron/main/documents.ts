/** Hosts the engine of one document in a process of its own: starts it, hands out ports, starts it again when it fails. Knows paths, never SQL. */
import type {
  DocumentInfo,
  EngineOpenMode,
  EngineOpenOptions,
  FromEngine,
  ToEngine,
} from '@shared/contract/engineHost';
import type { OpenFailure, OpenWayOut } from '@shared/contract/host';
import { fail, ok, type Result } from '@shared/errors/appError';
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { basename } from 'node:path';
import type { Grant } from './grants';
import { createReaders } from './readers';
import { builtFile, developmentVariable } from './runtime';

export interface OpenRequest {
  readonly mode: EngineOpenMode;
  readonly path: string;
  readonly options: EngineOpenOptions;
}

export type OpenReply =
  { readonly ok: true; readonly info: DocumentInfo } | { readonly ok: false; readonly failure: OpenFailure };

/** The window a document belongs to, as far as the document needs it. */
export interface DocumentOwner {
  /** What is told to the engine again after a restart. */
  grants(): readonly Grant[];
  /** How a file is opened apart from mode and path. */
  openOptions(path: string): EngineOpenOptions;
  /** Name, client or number of touchpoints changed. */
  onInfo(info: DocumentInfo): void;
  /** The engine failed: ports handed out before are silent. */
  onLost(): void;
  /** It runs again on the same file; new ports can be handed out. */
  onRestarted(): void;
  /** It failed again at once, or the file could not be opened any more: there is no document now. */
  onFailed(failure: OpenFailure): void;
}

/** Two failures within this time mean that starting once more is of no use. */
const failureWindow = 10_000;
/** An engine that does not close by itself is ended: everything confirmed is on disk. */
const closeLimit = 5000;

type Pending =
  | { readonly kind: 'open'; readonly request: OpenRequest; readonly settle: (reply: OpenReply) => void }
  | { readonly kind: 'saveAs'; readonly settle: (reply: Result<{ readonly path: string }>) => void };

/** One document and its engine process. */
export class HostedDocument {
  #process: UtilityProcess;
  #readers = createReaders((message, port) => this.#post(message, port));
  #pending: Pending | undefined;
  #info: DocumentInfo | undefined;
  #failedAt = Number.NEGATIVE_INFINITY;
  #closing: { readonly promise: Promise<void>; readonly settle: () => void } | undefined;
  readonly #owner: DocumentOwner;

  /** Starts an engine; `open` gives it its file. */
  constructor(owner: DocumentOwner) {
    this.#owner = owner;
    this.#process = this.#fork();
  }

  /** Has the engine take up a file; once, right after the start. */
  open(request: OpenRequest): Promise<OpenReply> {
    return new Promise((settle) => {
      this.#pending = { kind: 'open', request, settle };
      this.#post({ kind: 'open', ...request });
    });
  }

  /** What is known of the open document; undefined while it is being opened. */
  get info(): DocumentInfo | undefined {
    return this.#info;
  }

  /** The process number of the engine, for tests and reports of trouble. */
  get processId(): number | undefined {
    return this.#process.pid;
  }

  /** A new way to the engine: one end goes there, the other is answered. */
  newPort(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#post({ kind: 'port' }, port1);
    return port2;
  }

  grant(grant: Grant): void {
    this.#post({ kind: 'grant', ...grant });
  }

  saveAs(path: string): Promise<Result<{ readonly path: string }>> {
    if (this.#pending !== undefined || this.#closing !== undefined) return Promise.resolve(fail('locked'));
    return new Promise((settle) => {
      this.#pending = { kind: 'saveAs', settle };
      this.#post({ kind: 'saveAs', path });
    });
  }

  /** Closes the file and ends the process; by force when it takes too long. */
  close(): Promise<void> {
    if (this.#closing !== undefined) return this.#closing.promise;
    const limit = setTimeout(() => this.#process.kill(), closeLimit);
    let settle = (): void => undefined;
    const promise = new Promise<void>((done) => {
      settle = () => {
        clearTimeout(limit);
        done();
      };
    });
    this.#closing = { promise, settle };
    this.#post({ kind: 'close' });
    return promise;
  }

  #post(message: ToEngine, port?: MessagePortMain): void {
    this.#process.postMessage(message, port === undefined ? [] : [port]);
  }

  #fork(): UtilityProcess {
    const child = utilityProcess.fork(builtFile('main', 'engine.js'), [], {
      serviceName: 'CX Workbench engine',
      env: engineEnvironment(),
      stdio: developmentVariable('CXW_QUIET') === undefined ? 'inherit' : 'ignore',
    });
    child.on('message', (message: FromEngine) => this.#receive(message));
    child.once('exit', (code) => this.#ended(child, code));
    return child;
  }

  #receive(message: FromEngine): void {
    switch (message.kind) {
      case 'opened':
        this.#info = message.info;
        this.#takePending('open')?.settle({ ok: true, info: message.info });
        for (const grant of this.#owner.grants()) this.grant(grant);
        return;
      case 'refused':
        this.#refused(message);
        return;
      case 'savedAs':
        if (this.#info !== undefined) this.#info = { ...this.#info, path: message.path, readOnly: false };
        this.#takePending('saveAs')?.settle(ok({ path: message.path }));
        return;
      case 'info': {
        if (this.#info === undefined) return;
        const { name, client, touchpoints } = message;
        this.#info = { ...this.#info, name, client, touchpoints };
        this.#owner.onInfo(this.#info);
        return;
      }
      case 'needReader':
        this.#readers.start(message.requestId);
        return;
      case 'killReader':
        this.#readers.end(message.requestId);
        return;
      case 'closed':
        // The file is closed; the process has nothing left to do.
        this.#process.kill();
        return;
    }
  }

  #refused(message: Extract<FromEngine, { readonly kind: 'refused' }>): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending?.kind === 'saveAs') {
      pending.settle({ ok: false, error: message.error });
    } else if (pending?.kind === 'open') {
      const { error, backups } = message;
      const waysOut = waysOutFor(pending.request, message.waysOut);
      pending.settle({ ok: false, failure: { error, path: pending.request.path, waysOut, backups } });
    }
  }

  #takePending<Kind extends Pending['kind']>(kind: Kind): Extract<Pending, { readonly kind: Kind }> | undefined {
    const pending = this.#pending;
    if (pending?.kind !== kind) return undefined;
    this.#pending = undefined;
    return pending as Extract<Pending, { readonly kind: Kind }>;
  }

  #ended(child: UtilityProcess, code: number): void {
    if (child !== this.#process) return;
    this.#readers.endAll();
    const pending = this.#pending;
    this.#pending = undefined;
    if (this.#closing !== undefined) {
      if (pending?.kind === 'open') pending.settle({ ok: false, failure: stoppedFailure(pending.request.path) });
      if (pending?.kind === 'saveAs') pending.settle(fail('cancelled'));
      this.#closing.settle();
      return;
    }
    console.error(`The engine ended by itself (code ${code}).`);
    if (pending?.kind === 'saveAs') pending.settle(fail('engineStopped'));
    const again = this.#reopening(pending);
    const now = Date.now();
    const tooSoon = now - this.#failedAt < failureWindow;
    this.#failedAt = now;
    if (again !== undefined && !tooSoon) {
      this.#restart(again, pending?.kind === 'open' ? pending : undefined);
      return;
    }
    const path = pending?.kind === 'open' ? pending.request.path : (this.#info?.path ?? '');
    const failure = stoppedFailure(path);
    if (pending?.kind === 'open') pending.settle({ ok: false, failure });
    else this.#owner.onFailed(failure);
  }

  /** How to take the file up again after a failure; undefined where doing it twice could do harm. */
  #reopening(pending: Pending | undefined): OpenRequest | undefined {
    if (pending?.kind === 'open') {
      return pending.request.mode === 'open' || pending.request.mode === 'readOnly' ? pending.request : undefined;
    }
    if (this.#info === undefined) return undefined;
    const { path, readOnly } = this.#info;
    return { mode: readOnly ? 'readOnly' : 'open', path, options: this.#owner.openOptions(path) };
  }

  #restart(request: OpenRequest, pending: Extract<Pending, { readonly kind: 'open' }> | undefined): void {
    if (pending === undefined) this.#owner.onLost();
    this.#process = this.#fork();
    const opened = this.open(request);
    void opened.then((reply) => {
      if (pending !== undefined) pending.settle(reply);
      else if (reply.ok) this.#owner.onRestarted();
      else this.#owner.onFailed(reply.failure);
    });
  }
}

/** What was to be written to a new place can go to another one; what is new has no older state to find. */
function waysOutFor(request: OpenRequest, offered: readonly OpenWayOut[]): readonly OpenWayOut[] {
  if (request.mode === 'create') return ['retry', 'saveElsewhere'];
  return request.options.target === undefined ? offered : [...new Set<OpenWayOut>([...offered, 'saveElsewhere'])];
}

/** Whether a file with an engine that keeps failing can still be got at in another way. */
const waysOutOfFailure: readonly OpenWayOut[] = ['retry', 'openReadOnly', 'openCopy', 'salvage', 'removeFromRecent'];

function stoppedFailure(path: string): OpenFailure {
  const error = { code: 'open.engineStopped', params: { file: basename(path) } };
  return { error, path, waysOut: waysOutOfFailure, backups: [] };
}

/** The environment of the engine: ours without what could change how Node runs, and the test's SQLite only in development. */
export function engineEnvironment(): Record<string, string> {
  const { NODE_OPTIONS: _options, CXW_SQLITE_BINDING: _binding, ...rest } = process.env;
  const binding = developmentVariable('CXW_SQLITE_BINDING');
  const env = Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return binding === undefined ? env : { ...env, CXW_SQLITE_BINDING: binding };
}
