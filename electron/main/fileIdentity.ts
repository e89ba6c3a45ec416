/** Whether two paths are the same file (links, upper case, relative parts), and file names made from a person's words. */
import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The path with links resolved as far as it exists. */
export function canonicalPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch {
    try {
      return join(realpathSync.native(dirname(absolute)), basename(absolute));
    } catch {
      return absolute;
    }
  }
}

/** A key that is equal for the same file under two names; the path itself when there is no such file. */
export function fileKey(path: string): string {
  try {
    // As big integers: file numbers of Windows do not fit in a JavaScript number.
    const found = statSync(path, { bigint: true });
    if (found.ino !== 0n) return `${found.dev}:${found.ino}`;
  } catch {
    // Not there (yet): the name has to do.
  }
  return canonicalPath(path);
}

/** The folder in which the backups of one file are kept, below the common folder: readable, and distinct for two files of one name. */
export function backupFolderFor(commonFolder: string, path: string): string {
  const canonical = canonicalPath(path);
  const distinct = createHash('sha256').update(canonical).digest('hex').slice(0, 8);
  return join(commonFolder, `${safeFileName(basename(canonical).replace(/\.cxw$/i, ''), 'engagement')}-${distinct}`);
}

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** A file name every system takes, made from words a person (or a client's table) wrote; `fallback` when nothing is left. */
export function safeFileName(text: string, fallback: string): string {
  const cleaned = text
    .normalize('NFC')
    // Controls, direction marks and zero-width characters can make a name look like another one.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[. ]+|[. ]+$/g, '');
  if (cleaned === '') return fallback;
  return reservedNames.test(cleaned) ? `${fallback} ${cleaned}` : cleaned;
}
