/** Opening and making documents from anywhere in the window, with the message that belongs to each outcome. */
import { host, noticeError } from '@renderer/api';
import type { DocumentKind } from '@shared/domain/documentKind';
import type { HostRequestName, HostReplies } from '@shared/contract/host';
import type { Result } from '@shared/errors/appError';

type OpeningRequest = Extract<HostRequestName, `document.open${string}` | 'document.new' | 'document.wayOut'>;

/** Whether a document is open now. A file that did not open has its own page (the main process tells it by a window event); a refusal of the request itself is a notice. */
export function settleOpening(result: Result<HostReplies[OpeningRequest]>, retry: () => unknown): boolean {
  if (!result.ok) {
    noticeError(result.error, retry);
    return false;
  }
  return 'ok' in result.value && result.value.ok;
}

/** Lets the person choose a file and opens it. */
export async function openByDialog(): Promise<void> {
  settleOpening(await host('document.openDialog', {}), openByDialog);
}

/** Opens a copy of the sample engagement or the sample pool. */
export async function openSample(kind: DocumentKind = 'engagement'): Promise<void> {
  settleOpening(await host('document.openSample', { kind }), () => openSample(kind));
}

/** Opens a file from the list of recent ones. */
export async function openRecent(path: string): Promise<void> {
  settleOpening(await host('document.openRecent', { path }), () => openRecent(path));
}

/** Saves the document under another name and goes on in that file. Answers whether it was saved. */
export async function saveAs(): Promise<boolean> {
  const result = await host('document.saveAs', {});
  if (!result.ok) noticeError(result.error, saveAs);
  return result.ok && result.value.saved;
}
