/** What the engine needs from around it: files that the user pointed at, and a process that reads foreign files. */
import type { Reader } from '@electron/importers/readerProcess';

/** Tokens for files the user chose; the engine opens no path that was not given this way. On the command line the token is the path. */
export interface FileGrants {
  /** Path behind a token, for reading or writing. Throws Refusal 'file.noToken'. */
  resolve(token: string, access: 'read' | 'write'): string;
}

/** Reads foreign files in a process of its own that can be killed. */
export type ReaderService = Reader;
