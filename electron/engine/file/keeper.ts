/** Looks after the file of an open document: backups by themselves, thinning, restore, check and repair, indexing when idle. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupEntry, CheckReport } from '@shared/contract/documents.contract';
import { Refusal } from '@shared/errors/appError';
import { connect, pragmaNumber, releasePages, type Connection } from '../db/connection';
import { ENGAGEMENT_APPLICATION_ID, SCHEMA_VERSION } from '../schema';
import { indexPending, markAllForSearch } from '../queries/search.query';
import { backupsToRemove } from './backupPolicy';
import { checkDocument, repairDocument } from './check';
import { copyContentFrom } from './restore';
import { quickCheck, snapshotTo } from './snapshot';

export type BackupReason = BackupEntry['reason'];

const namePattern = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-(\d{3})Z-([a-z]+)-r(\d+)-t(\d+)\.cxw$/;
const reasons = new Set<string>(['open', 'interval', 'import', 'restore', 'close', 'migration', 'bulk', 'manual']);

/** Reads a backup's facts from its name; null for a file that is not one. */
export function parseBackupName(name: string): Omit<BackupEntry, 'bytes'> | null {
  const match = namePattern.exec(name);
  if (match === null || !reasons.has(match[8] ?? '')) return null;
  const [, year, month, day, hour, minute, second, milli] = match;
  return {
    name,
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`,
    reason: match[8] as BackupReason,
    revision: Number(match[9]),
    touchpoints: Number(match[10]),
  };
}

/** Backups in a folder, newest first. */
export function backupsIn(folder: string): readonly BackupEntry[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const parsed = parseBackupName(name);
      return parsed === null ? [] : [{ ...parsed, bytes: statSync(join(folder, name)).size }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** Commands after which much is different: a backup is made before them. */
const backupBefore: Readonly<Record<string, BackupReason>> = { 'import.run': 'import' };

const INTERVAL_MS = 10 * 60_000;
const IDLE_MS = 300;

export interface KeeperOptions {
  readonly connection: Connection;
  /** Null: no backups (a read-only document, a test that does not want them). */
  readonly backupFolder: string | null;
  readonly now: () => string;
  /** Timers for background work; off on the command line, where the process ends at once. */
  readonly background: boolean;
}

/** A lifetime beside that of the document. */
export class FileKeeper {
  readonly #connection: Connection;
  readonly #folder: string | null;
  readonly #now: () => string;
  readonly #background: boolean;
  #indexTimer: NodeJS.Timeout | null = null;
  #backupTimer: NodeJS.Timeout | null = null;

  constructor(options: KeeperOptions) {
    this.#connection = options.connection;
    this.#folder = options.backupFolder;
    this.#now = options.now;
    this.#background = options.background;
    if (this.#background && !this.#connection.readonly) this.#scheduleIndex();
  }

  async listBackups(): Promise<readonly BackupEntry[]> {
    return this.#folder === null ? [] : backupsIn(this.#folder);
  }

  /** A backup when the content is newer than the newest one. Null when there was nothing to do. */
  backupIfChanged(reason: BackupReason): BackupEntry | null {
    if (this.#folder === null || this.#connection.readonly) return null;
    const newest = backupsIn(this.#folder)[0];
    if (newest !== undefined && newest.revision === this.#revision()) return null;
    return this.#write(reason);
  }

  async makeBackup(_connection: Connection, reason: BackupReason): Promise<BackupEntry> {
    return this.#write(reason);
  }

  /** Called before every undoable command. A failing backup (disk full) must not stop the work: the change itself is safe by itself. */
  async beforeChange(command: string): Promise<void> {
    const reason = backupBefore[command];
    if (reason === undefined) return;
    try {
      this.backupIfChanged(reason);
    } catch {
      // Nothing was lost: the document and its undo are whole; the next backup tries again.
    }
  }

  /** Called after every change: indexing when idle, a backup after ten minutes of change. */
  changed(): void {
    if (!this.#background) return;
    this.#scheduleIndex();
    if (this.#backupTimer === null && this.#folder !== null) {
      this.#backupTimer = setTimeout(() => {
        this.#backupTimer = null;
        try {
          this.backupIfChanged('interval');
        } catch {
          // Tried again after the next change.
        }
      }, INTERVAL_MS);
      this.#backupTimer.unref();
    }
  }

  /** Removes every backup and makes one of what is there now. Answers how many went. */
  replaceBackups(): number {
    if (this.#folder === null) return 0;
    const old = backupsIn(this.#folder);
    for (const { name } of old) rmSync(join(this.#folder, name), { force: true });
    if (old.length > 0) this.#write('manual');
    return old.length;
  }

  async check(connection: Connection): Promise<CheckReport> {
    return checkDocument(connection);
  }

  /** Backup first, then what can be mended is mended. */
  async repair(connection: Connection): Promise<CheckReport> {
    if (this.#folder !== null) this.#write('manual');
    const report = repairDocument(connection);
    this.#scheduleIndex();
    return report;
  }

  /** Puts the content of a backup in the place of today's; today's is kept as a backup, whose name is returned. */
  async restore(connection: Connection, name: string): Promise<string> {
    if (this.#folder === null || parseBackupName(name) === null || basename(name) !== name)
      throw new Refusal('backup.notFound');
    const path = join(this.#folder, name);
    if (!existsSync(path)) throw new Refusal('backup.notFound');
    const backup = connect(path, { readOnly: true });
    try {
      const ours = pragmaNumber(backup, 'application_id') === ENGAGEMENT_APPLICATION_ID;
      if (!ours || pragmaNumber(backup, 'user_version') > SCHEMA_VERSION || quickCheck(backup) !== 'ok')
        throw new Refusal('backup.damaged');
    } finally {
      backup.close();
    }
    const kept = this.#write('restore');
    copyContentFrom(connection, path, this.#now());
    markAllForSearch(connection);
    this.#scheduleIndex();
    return kept.name;
  }

  stop(): void {
    if (this.#indexTimer !== null) clearTimeout(this.#indexTimer);
    if (this.#backupTimer !== null) clearTimeout(this.#backupTimer);
    this.#indexTimer = null;
    this.#backupTimer = null;
  }

  #revision(): number {
    return Number(this.#connection.prepare(`SELECT revision FROM document_state WHERE id = 1`).pluck().get());
  }

  #write(reason: BackupReason): BackupEntry {
    if (this.#folder === null) throw new Refusal('backup.notFound');
    mkdirSync(this.#folder, { recursive: true });
    const touchpoints = Number(this.#connection.prepare(`SELECT count(*) FROM touchpoint`).pluck().get());
    const stamp = this.#now().replace(/[-:]/gu, '').replace('T', '-').replace('.', '-');
    const name = `${stamp}-${reason}-r${this.#revision()}-t${touchpoints}.cxw`;
    const parsed = parseBackupName(name);
    if (parsed === null) throw new Error(`backup name ${name}`);
    const bytes = snapshotTo(this.#connection, join(this.#folder, name));
    for (const old of backupsToRemove(backupsIn(this.#folder), this.#now()))
      rmSync(join(this.#folder, old), { force: true });
    return { ...parsed, bytes };
  }

  #scheduleIndex(): void {
    if (!this.#background || this.#indexTimer !== null) return;
    this.#indexTimer = setTimeout(() => {
      this.#indexTimer = null;
      try {
        // Small portions, so that a request of the window never waits long.
        if (indexPending(this.#connection, 300) > 0) this.#continueIndex();
      } catch {
        // Full disk or a moved file: search catches up later.
      }
    }, IDLE_MS);
    this.#indexTimer.unref();
  }

  #continueIndex(): void {
    this.#indexTimer = setTimeout(() => {
      this.#indexTimer = null;
      try {
        if (indexPending(this.#connection, 300) > 0) this.#continueIndex();
        else releasePages(this.#connection);
      } catch {
        // As above.
      }
    }, 5);
    this.#indexTimer.unref();
  }
}
