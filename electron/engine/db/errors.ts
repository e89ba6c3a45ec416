/** Turns what SQLite and the file system refuse into named refusals. */
import type { AppError } from '@shared/errors/appError';
import { Refusal } from '@shared/errors/appError';

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String((error as { code: unknown }).code)
    : '';
}

/** The AppError for anything thrown inside the engine; unexpected ones keep their message as detail, never a path or content. */
export function toAppError(error: unknown): AppError {
  if (error instanceof Refusal) return error.error;
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { code: 'diskFull' };
  if (code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_TRUNCATE' || code === 'SQLITE_IOERR_FSYNC')
    return { code: 'diskFull' };
  if (code === 'SQLITE_READONLY_DBMOVED') return { code: 'moved' };
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return { code: 'readOnly' };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { code: 'locked' };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { code: 'damaged' };
  if (code.startsWith('SQLITE_IOERR')) return { code: 'damaged' };
  if (error instanceof DOMException && error.name === 'AbortError') return { code: 'cancelled' };
  const detail = code !== '' ? code : error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
  return { code: 'unexpected', params: { detail: detail.slice(0, 300) } };
}
