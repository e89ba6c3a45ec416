/** The engine's process: takes orders from the main process, hosts one document, and answers windows over their ports. Plain messages in and out; no Electron import. */
import { basename } from 'node:path';
import { engagementFieldsSchema } from '@shared/domain/engagement';
import { queries, type QueryName } from '@shared/contract';
import type { EngineOpenMode, EngineOpenOptions, FromEngine, ToEngine } from '@shared/contract/engineHost';
import type { OpenWayOut } from '@shared/contract/host';
import type { PortMessage, PortRequest } from '@shared/contract/protocol';
import { Refusal, type AppError } from '@shared/errors/appError';
import { createReader, type ReaderLink } from '@electron/importers/readerProcess';
import type { EngineDocument } from './document';
import { releasePages } from './db/connection';
import { toAppError } from './db/errors';
import { backupsIn } from './file/keeper';
import { createDocument, openDocument, type OpenServices } from './file/open';
import { watchPlace } from './file/placeWatch';
import { salvageTo } from './file/salvage';
import { restoreBackupFile, saveDocumentAs } from './file/saveAs';
import { newUid } from './newUid';
import { readDocumentState } from './queries/document.query';
import { touchpointFigures } from './queries/insightInput.query';

/** A port as Electron hands it over; Node's MessagePort has the same shape. */
interface Port {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
  postMessage(message: unknown): void;
}

interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown; ports: readonly Port[] }) => void): void;
  postMessage(message: unknown): void;
}

const now = (): string => new Date().toISOString();

/** Starts the engine on a parent port; exported for tests, called below when run as a process. */
export function startHost(parent: ParentPort): void {
  const ports = new Set<Port>();
  const grants = new Map<string, { path: string; access: 'read' | 'write' }>();
  const readers = new Map<string, { resolve: (port: Port) => void; ended: (code: number) => void }>();
  let document: EngineDocument | null = null;
  let options: EngineOpenOptions | null = null;
  let readerCount = 0;
  let stopWatching: () => void = () => undefined;

  const tell = (message: FromEngine): void => parent.postMessage(message);
  const broadcast = (message: PortMessage): void => ports.forEach((port) => port.postMessage(message));

  const reader = createReader(async (): Promise<ReaderLink> => {
    readerCount += 1;
    const requestId = `reader-${readerCount}`;
    let ended: (code: number) => void = () => undefined;
    const port = await new Promise<Port>((resolve) => {
      readers.set(requestId, { resolve, ended: (code) => ended(code) });
      tell({ kind: 'needReader', requestId });
    });
    return {
      post: (request) => port.postMessage(request),
      onMessage: (listener) => {
        port.on('message', (message) => listener(message.data));
        port.start();
      },
      onEnd: (listener) => {
        ended = (code) => {
          readers.delete(requestId);
          listener({ code, outOfMemory: false });
        };
      },
      kill: () => tell({ kind: 'killReader', requestId }),
    };
  });

  const services = (): OpenServices => ({
    now,
    newUid,
    locale: () => options?.locale ?? 'nl',
    files: {
      resolve(token, access) {
        const grant = grants.get(token);
        if (grant === undefined || (access === 'write' && grant.access !== 'write')) throw new Refusal('file.noToken');
        return grant.path;
      },
    },
    reader,
    backupFolder: options?.backupFolder ?? null,
    background: true,
  });

  const info = (opened: EngineDocument) => {
    const state = readDocumentState(opened.context.connection, opened.readOnly);
    return {
      path: opened.context.path(),
      readOnly: opened.readOnly,
      kind: state.kind,
      name: state.engagement.name,
      client: state.engagement.client,
      touchpoints: state.counts.touchpoints,
    };
  };

  const use = (opened: EngineDocument): void => {
    document = opened;
    stopWatching();
    if (!opened.readOnly)
      stopWatching = watchPlace(opened.context.path(), (error) => broadcast({ kind: 'trouble', error }));
    let told = JSON.stringify(info(opened));
    opened.onChange((event) => {
      broadcast({ kind: 'changed', event });
      const current = info(opened);
      if (JSON.stringify(current) === told) return;
      told = JSON.stringify(current);
      tell({ kind: 'info', name: current.name, client: current.client, touchpoints: current.touchpoints });
    });
  };

  /** Computes the figures of the first screen while the window is still being made; then they are there when it asks. */
  const prepareFirstScreen = (opened: EngineDocument): void => {
    setImmediate(() => {
      if (document !== opened) return;
      try {
        touchpointFigures(opened.context.connection);
        releasePages(opened.context.connection);
      } catch {
        // Damage shows itself to whoever asks, with the ways out.
      }
    });
  };

  const open = (mode: EngineOpenMode, path: string, asked: EngineOpenOptions): EngineDocument => {
    options = asked;
    const target = asked.target ?? path;
    const overwrite = asked.overwrite === true;
    if (mode === 'create') {
      const fields = engagementFieldsSchema.partial().parse(asked.fields ?? {});
      return createDocument(
        path,
        {
          fields: { ...fields, name: fields.name ?? basename(path).replace(/\.[^.]+$/, '') },
          overwrite,
          ...(asked.kind !== undefined && { kind: asked.kind }),
        },
        services(),
      );
    }
    if (mode === 'copyOf') saveDocumentAs(path, target, overwrite);
    if (mode === 'salvage') salvageTo(path, target, now(), newUid());
    if (mode === 'restore') restoreBackupFile(asked.backupFolder, asked.backupName ?? '', path, target);
    return openDocument(mode === 'open' || mode === 'readOnly' ? path : target, services(), {
      readOnly: mode === 'readOnly',
    });
  };

  const refuse = (error: AppError, folder: string | null): void => {
    const backups = (folder === null ? [] : backupsIn(folder)).map(({ name, at, touchpoints }) => ({
      name,
      at,
      touchpoints,
    }));
    tell({ kind: 'refused', error, waysOut: waysOutOf(error, backups.length > 0), backups });
  };

  const saveAs = (path: string): void => {
    if (document === null) throw new Refusal('notFound');
    const old = document;
    saveDocumentAs(old.context.connection, path, true);
    old.close();
    use(openDocument(path, services()));
    tell({ kind: 'savedAs', path });
  };

  const connectPort = (port: Port): void => {
    const running = new Map<number, AbortController>();
    ports.add(port);
    port.on('close', () => {
      ports.delete(port);
      running.forEach((controller) => controller.abort());
    });
    port.on('message', ({ data }) => {
      void answer(data as PortRequest, running, (message) => port.postMessage(message));
    });
    port.start();
  };

  const answer = async (
    request: PortRequest,
    running: Map<number, AbortController>,
    reply: (message: PortMessage) => void,
  ): Promise<void> => {
    if (request.kind === 'cancel') {
      running.get(request.target)?.abort();
      return;
    }
    const { id } = request;
    if (document === null) {
      reply({ id, kind: 'error', error: { code: 'notFound' } });
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    const run = {
      signal: controller.signal,
      progress: (fraction: number | null, step: string) => reply({ id, kind: 'progress', fraction, step }),
    };
    const result =
      request.kind === 'query'
        ? await document.query(request.name, request.params, run)
        : await document.command(request.name, request.params, run);
    running.delete(id);
    if (!result.ok) reply({ id, kind: 'error', error: result.error });
    else if (request.kind === 'query' && queries[request.name as QueryName].asText)
      reply({ id, kind: 'value', value: JSON.stringify(result.value), isText: true });
    else reply({ id, kind: 'value', value: result.value });
  };

  parent.on('message', ({ data, ports: given }) => {
    const message = data as ToEngine;
    try {
      switch (message.kind) {
        case 'open':
          document?.close();
          document = null;
          use(open(message.mode, message.path, message.options));
          if (document !== null) {
            tell({ kind: 'opened', info: info(document) });
            prepareFirstScreen(document);
          }
          break;
        case 'port':
          given.forEach(connectPort);
          break;
        case 'grant':
          grants.set(message.token, { path: message.path, access: message.access });
          break;
        case 'saveAs':
          saveAs(message.path);
          break;
        case 'reader': {
          const [port] = given;
          if (port !== undefined) readers.get(message.requestId)?.resolve(port);
          break;
        }
        case 'readerEnded':
          readers.get(message.requestId)?.ended(message.code);
          break;
        case 'close':
          closeDocument();
          tell({ kind: 'closed' });
          break;
        default:
          message satisfies never;
      }
    } catch (error) {
      refuse(toAppError(error), options?.backupFolder ?? null);
    }
  });

  const closeDocument = (): void => {
    if (document === null) return;
    try {
      document.keeper.backupIfChanged('close');
    } catch {
      // Everything is in the file itself; the next opening makes the backup.
    }
    stopWatching();
    document.close();
    document = null;
  };
}

/** What a person can do about a refusal to open. */
export function waysOutOf(error: AppError, hasBackups: boolean): readonly OpenWayOut[] {
  const backups: readonly OpenWayOut[] = hasBackups ? ['restoreBackup'] : [];
  switch (error.code) {
    case 'open.damaged':
    case 'damaged':
      return [...backups, 'salvage', 'openReadOnly'];
    case 'open.empty':
      return [...backups, 'removeFromRecent'];
    case 'open.notFound':
      return ['locate', ...backups, 'removeFromRecent'];
    case 'open.locked':
    case 'locked':
      return ['retry', 'openCopy'];
    case 'open.newer':
      return backups;
    case 'open.noAccess':
      return ['retry', 'locate'];
    case 'diskFull':
      return ['retry', 'openReadOnly', 'saveElsewhere'];
    case 'open.migrationFailed':
      return [...backups, 'retry'];
    case 'open.notADatabase':
    case 'open.foreign':
    case 'open.isFolder':
      return ['locate', ...backups, 'removeFromRecent'];
    default:
      return ['retry'];
  }
}

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;
if (parentPort !== undefined) startHost(parentPort);
