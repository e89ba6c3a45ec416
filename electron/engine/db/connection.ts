/** Opens SQLite files: the one place that loads the native library and sets what every connection needs. */
import Database from 'better-sqlite3';

export type Connection = Database.Database;
/** A prepared statement with any parameters. */
export type Statement = Database.Statement<unknown[]>;
export type Row = Record<string, unknown>;

/** A compiled binding for runtimes on which the packaged one does not load; only read from the environment of an unpackaged program. */
function nativeBinding(): { nativeBinding: string } | Record<string, never> {
  const binding = process.env['CXW_SQLITE_BINDING'];
  return binding !== undefined && binding !== '' && process.env['CXW_PACKAGED'] !== '1'
    ? { nativeBinding: binding }
    : {};
}

/** Opens a connection without touching the file's content. Throws SqliteError. */
export function connect(
  path: string,
  options: { readonly readOnly?: boolean; readonly mustExist?: boolean } = {},
): Connection {
  const connection = new Database(path, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.mustExist ?? true,
    timeout: 0,
    ...nativeBinding(),
  });
  // A file may come from anybody: nothing in its schema may do more than store data.
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('foreign_keys = ON');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('cache_size = -32000');
  return connection;
}

/**
 * Sets a connection up to write a document: rollback journal and EXTRA sync, so that a change that was confirmed is on the
 * disk, its directory entry included, even when power is cut; deleted content is overwritten; one writer holds the file.
 */
export function prepareForWriting(connection: Connection): void {
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('journal_mode = TRUNCATE');
  connection.pragma('synchronous = EXTRA');
  connection.pragma('secure_delete = ON');
}

/**
 * Gives back the memory of pages that were read. For after the whole file went by (its check, the first figures, indexing):
 * of those pages few are wanted again, and these come from the system's own cache.
 */
export function releasePages(connection: Connection): void {
  connection.pragma('shrink_memory');
}

/** Values of one column of the first row of a pragma. */
export function pragmaNumber(connection: Connection, name: string): number {
  return Number(connection.pragma(name, { simple: true }));
}
