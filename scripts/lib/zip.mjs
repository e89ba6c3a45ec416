/** Unpacks a ZIP archive with file modes and symbolic links; refuses entries that point outside the target. */
import { createWriteStream, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Unpacks `zipFile` into `target`. `rename(path)` answers the path inside the target, or undefined to leave the entry
 * out; `onProgress(done, total)` counts entries.
 */
export async function unpackZip(zipFile, target, { rename = (path) => path, onProgress = () => {} } = {}) {
  const yauzl = (await import('yauzl')).default;
  const archive = await yauzl.openPromise(zipFile, { lazyEntries: true });
  const made = new Set();
  let done = 0;
  for await (const entry of archive.eachEntry()) {
    done += 1;
    onProgress(done, archive.entryCount);
    const name = rename(entry.fileName);
    if (name === undefined || name.endsWith('/')) continue;
    const path = resolve(target, name);
    if (!path.startsWith(resolve(target) + sep)) throw new Error(`Unsafe path in archive: ${name}`);
    if (!made.has(dirname(path))) {
      mkdirSync(dirname(path), { recursive: true });
      made.add(dirname(path));
    }
    const mode = entry.externalFileAttributes >>> 16;
    const source = await archive.openReadStreamPromise(entry);
    if ((mode & 0o170000) === 0o120000) {
      const parts = [];
      for await (const part of source) parts.push(part);
      symlinkSync(Buffer.concat(parts).toString('utf8'), path);
    } else {
      await pipeline(source, createWriteStream(path, { mode: mode & 0o111 ? 0o755 : 0o644 }));
    }
  }
}
