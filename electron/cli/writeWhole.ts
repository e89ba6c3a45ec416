/** Writes a file as a whole or not at all. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '@shared/errors/appError';

/** Writes the whole file beside its place first, so that a full disk leaves no half report. */
export function writeWhole(path: string, data: Uint8Array | string): number {
  const beside = `${path}.part`;
  try {
    writeFileSync(beside, data);
    renameSync(beside, path);
    return statSync(path).size;
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Refusal('file.notWritten', { file: basename(path), detail: error instanceof Error ? error.message : '' });
  }
}
