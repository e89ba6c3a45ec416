/** Copies a document to another place as a whole, and puts a backup's file in the place of a document that cannot be opened. */
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '@shared/errors/appError';
import { connect, type Connection } from '../db/connection';
import { parseBackupName } from './keeper';
import { quickCheck, snapshotTo } from './snapshot';

/** Copies an open document, or the file at a path, to `target`. */
export function saveDocumentAs(source: Connection | string, target: string, overwrite: boolean): void {
  if (existsSync(target) && !overwrite) throw new Refusal('open.exists', { file: basename(target) });
  if (typeof source !== 'string') {
    snapshotTo(source, target);
    return;
  }
  // A file that another program holds for writing can still be copied as it lies there, its journal with it.
  const temporary = `${target}.copy`;
  copyFileSync(source, temporary);
  if (existsSync(`${source}-journal`)) copyFileSync(`${source}-journal`, `${temporary}-journal`);
  const copy = connect(temporary);
  try {
    if (quickCheck(copy) !== 'ok') throw new Refusal('open.damaged', { file: basename(source), detail: 'copy' });
  } finally {
    copy.close();
  }
  renameSync(temporary, target);
}

/** Puts a verified backup at `target`; what stands at `path` now is kept beside it under another name, never overwritten. */
export function restoreBackupFile(folder: string, name: string, path: string, target: string): void {
  const backup = join(folder, name);
  if (parseBackupName(name) === null || basename(name) !== name || !existsSync(backup))
    throw new Refusal('backup.notFound');
  const source = connect(backup, { readOnly: true });
  try {
    if (quickCheck(source) !== 'ok') throw new Refusal('backup.damaged');
    if (existsSync(target) && target === path) {
      let kept = path.replace(/(\.[^.]*)?$/, '-beschadigd$1');
      for (let count = 2; existsSync(kept); count += 1) kept = path.replace(/(\.[^.]*)?$/, `-beschadigd-${count}$1`);
      renameSync(path, kept);
      if (existsSync(`${path}-journal`)) renameSync(`${path}-journal`, `${kept}-journal`);
    }
    snapshotTo(source, target);
  } finally {
    source.close();
  }
}
