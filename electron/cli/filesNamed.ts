/** Files named on the command line: as they are, or by a pattern with * and ? in the last part where no shell filled it in. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Paths that a name stands for; a pattern without a match stands for itself, so that the message names it. */
export function filesNamed(path: string): readonly string[] {
  const pattern = basename(path);
  if (existsSync(path) || !/[*?]/.test(pattern)) return [path];
  const expression = new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    'i',
  );
  const folder = dirname(path);
  if (!existsSync(folder)) return [path];
  const found = readdirSync(folder)
    .filter((name) => expression.test(name) && !name.startsWith('.'))
    .toSorted();
  return found.length === 0 ? [path] : found.map((name) => join(folder, name));
}
