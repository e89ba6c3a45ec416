/** Opens and creates engagement files, in this order: what it is → version → lock → quick check → migrate → backup. A damaged file is never altered. */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DocumentKind } from '@shared/domain/documentKind';
import type { EngagementFields } from '@shared/domain/engagement';
import { Refusal } from '@shared/errors/appError';
import type { Locale } from '@shared/i18n';
import { engagementColumns } from '../commands/engagement';
import { connect, pragmaNumber, prepareForWriting, type Connection } from '../db/connection';
import { EngineDocument } from '../document';
import { installCapture } from '../history/capture';
import { pruneHistory } from '../history/history';
import { markAllForSearch } from '../queries/search.query';
import { insertRow } from '../repositories/rows.repo';
import { ENGAGEMENT_APPLICATION_ID, SCHEMA_VERSION, schemaSql } from '../schema';
import type { FileGrants, ReaderService } from '../services';
import { FileKeeper } from './keeper';
import { migrate } from './migrate';
import { placeCheck } from './placeWatch';
import { quickCheck } from './snapshot';

export interface OpenServices {
  readonly now: () => string;
  readonly newUid: () => string;
  readonly locale: () => Locale;
  readonly files: FileGrants;
  readonly reader: ReaderService;
  /** Null = no backups. */
  readonly backupFolder: string | null;
  /** Timers for indexing and backups. */
  readonly background: boolean;
}

/** What the first hundred bytes say, read before SQLite opens the file (so that no lock of ours can be lost by it). */
export interface FileIdentity {
  readonly applicationId: number;
  readonly userVersion: number;
}

/** Names what a path is, or refuses with `open.*`. */
export function identify(path: string): FileIdentity {
  const file = basename(path);
  if (!existsSync(path)) throw new Refusal('open.notFound', { file });
  const facts = statSync(path);
  if (facts.isDirectory()) throw new Refusal('open.isFolder', { file });
  if (facts.size === 0) throw new Refusal('open.empty', { file });
  const header = Buffer.alloc(100);
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch {
    throw new Refusal('open.noAccess', { file });
  }
  let length: number;
  try {
    length = readSync(handle, header, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  if (length < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') {
    // A file of ours with a broken start is damaged, not foreign.
    const ours = length === 100 && header.readInt32BE(68) === ENGAGEMENT_APPLICATION_ID;
    throw ours ? new Refusal('open.damaged', { file, detail: 'header' }) : new Refusal('open.notADatabase', { file });
  }
  const identity = { applicationId: header.readInt32BE(68), userVersion: header.readInt32BE(60) };
  if (identity.applicationId !== ENGAGEMENT_APPLICATION_ID) throw new Refusal('open.foreign', { file });
  if (identity.userVersion > SCHEMA_VERSION)
    throw new Refusal('open.newer', { file, version: identity.userVersion, supported: SCHEMA_VERSION });
  return identity;
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String((error as { code: unknown }).code)
    : '';
}

/** Names what SQLite says while opening. */
function openRefusal(error: unknown, file: string): unknown {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new Refusal('open.locked', { file });
  if (
    code.startsWith('SQLITE_CORRUPT') ||
    code === 'SQLITE_NOTADB' ||
    code === 'SQLITE_ERROR' ||
    code.startsWith('SQLITE_IOERR')
  ) {
    return new Refusal('open.damaged', { file, detail: code });
  }
  if (code.startsWith('SQLITE_CANTOPEN')) return new Refusal('open.noAccess', { file });
  if (code === 'SQLITE_FULL') return new Refusal('diskFull');
  return error;
}

function checkWhole(connection: Connection, file: string): void {
  const found = quickCheck(connection);
  if (found !== 'ok') throw new Refusal('open.damaged', { file, detail: found.slice(0, 120) });
}

function assemble(connection: Connection, path: string, readOnly: boolean, services: OpenServices): EngineDocument {
  const keeper = new FileKeeper({
    connection,
    backupFolder: services.backupFolder,
    now: services.now,
    background: services.background,
  });
  const context = {
    connection,
    now: services.now,
    newUid: services.newUid,
    locale: services.locale,
    files: services.files,
    reader: services.reader,
    path: () => path,
  };
  return new EngineDocument({ connection, context, readOnly, keeper, isInPlace: placeCheck(path) });
}

/** Opens a file; falls back to read-only when file or folder cannot be written. Throws Refusal (`open.*`). */
export function openDocument(
  path: string,
  services: OpenServices,
  options: { readonly readOnly?: boolean } = {},
): EngineDocument {
  const file = basename(path);
  identify(path);
  const readOnly = options.readOnly === true || !writable(path);
  let connection: Connection | null = null;
  try {
    connection = connect(path, { readOnly });
    if (readOnly) {
      checkWhole(connection, file);
      if (pragmaNumber(connection, 'user_version') !== SCHEMA_VERSION)
        throw new Refusal('open.newer', {
          file,
          version: pragmaNumber(connection, 'user_version'),
          supported: SCHEMA_VERSION,
        });
      return assemble(connection, path, true, services);
    }
    prepareForWriting(connection);
    // Takes the one write lock and keeps it: a second program is told so at once.
    connection.exec('BEGIN EXCLUSIVE; COMMIT;');
    checkWhole(connection, file);
    const keeper = new FileKeeper({
      connection,
      backupFolder: services.backupFolder,
      now: services.now,
      background: false,
    });
    if (pragmaNumber(connection, 'user_version') < SCHEMA_VERSION) {
      keeper.backupIfChanged('migration');
      migrate(connection);
      markAllForSearch(connection);
    }
    installCapture(connection);
    pruneHistory(connection);
    try {
      keeper.backupIfChanged('open');
    } catch {
      // No room for a backup is no reason to refuse the work itself.
    }
    return assemble(connection, path, false, services);
  } catch (error) {
    connection?.close();
    throw openRefusal(error, file);
  }
}

export interface NewDocument {
  readonly fields: Partial<EngagementFields> & { readonly name: string };
  /** An engagement unless said otherwise; stays as it is for the life of the file. */
  readonly kind?: DocumentKind;
  readonly overwrite?: boolean;
}

/** Makes a new, empty engagement or pool. Refuses to take the place of an existing file unless told to. */
export function createDocument(path: string, made: NewDocument, services: OpenServices): EngineDocument {
  const file = basename(path);
  if (existsSync(path) && made.overwrite !== true) throw new Refusal('open.exists', { file });
  let connection: Connection | null = null;
  try {
    if (existsSync(path)) rmSync(path);
    connection = connect(path, { mustExist: false });
    connection.pragma('page_size = 4096');
    connection.pragma(`application_id = ${ENGAGEMENT_APPLICATION_ID}`);
    prepareForWriting(connection);
    connection.exec('BEGIN EXCLUSIVE');
    connection.exec(schemaSql);
    connection.pragma(`user_version = ${SCHEMA_VERSION}`);
    insertRow(connection, 'engagement', {
      id: 1,
      uid: services.newUid(),
      kind: made.kind ?? 'engagement',
      created_at: services.now(),
      report_language: services.locale(),
      ...engagementColumns(made.fields),
    });
    insertRow(connection, 'document_state', { id: 1, revision: 0, saved_at: services.now(), made_by: 'CX Workbench' });
    connection.prepare(`INSERT INTO search_pending (entity, id) VALUES ('engagement', 1)`).run();
    connection.exec('COMMIT');
    installCapture(connection);
    return assemble(connection, path, false, services);
  } catch (error) {
    connection?.close();
    throw openRefusal(error, file);
  }
}
