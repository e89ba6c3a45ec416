/** Notices within two seconds that an open file is no longer where it was: moved, renamed, deleted, or replaced by a synchronising program. */
import { statSync } from 'node:fs';
import type { AppError } from '@shared/errors/appError';

/** Identity of the file at a path; null when there is none. Asking does not open the file, so no lock can be lost by it. */
function identityAt(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/**
 * Answers whether the file at `path` is still the one that was there when this was made. SQLite looks only when it opens its journal,
 * which a document that keeps its lock does once; a change to a file that is no longer in its place would be confirmed and lost.
 */
export function placeCheck(path: string): () => boolean {
  const opened = identityAt(path);
  return () => identityAt(path) === opened;
}

const EVERY_MS = 2000;

/** Tells when the file at `path` stops being the one that was there at the start, and when it is back. Answers how to stop. */
export function watchPlace(path: string, tell: (error: AppError | null) => void, every = EVERY_MS): () => void {
  const isInPlace = placeCheck(path);
  let inPlace = true;
  const timer = setInterval(() => {
    const now = isInPlace();
    if (now === inPlace) return;
    inPlace = now;
    tell(now ? null : { code: 'moved' });
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
