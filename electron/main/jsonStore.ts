/** A small JSON file of the program (settings, recent files, window places): parsed when read, replaced whole when written. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

export interface JsonStore<Value> {
  get(): Value;
  /** Replaces the value and writes it; throws when the disk refuses (the value in memory is then the new one). */
  set(value: Value): void;
}

/**
 * Opens the store. A missing file gives the schema's defaults; a file that cannot be understood does too, and is kept
 * beside the new one as `NAME.unreadable` so that nothing a person set is destroyed.
 */
export function openJsonStore<Schema extends z.ZodType>(path: string, schema: Schema): JsonStore<z.output<Schema>> {
  let value = read(path, schema);
  return {
    get: () => value,
    set(next) {
      value = next;
      mkdirSync(dirname(path), { recursive: true });
      // For this person's eyes: the list of recent files names clients.
      writeWhole(path, `${JSON.stringify(next, null, 2)}\n`, 0o600);
    },
  };
}

function read<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return schema.parse(undefined);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    try {
      renameSync(path, `${path}.unreadable`);
    } catch {
      // The folder cannot be written; then the unreadable file stays where it is, which keeps it as well.
    }
    return schema.parse(undefined);
  }
}

/** Writes beside the file, syncs, and renames: after a power cut there is the old file or the new one, never a part. */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o666): void {
  const temporary = `${path}.${process.pid}.new`;
  try {
    const file = openSync(temporary, 'w', mode);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
