/** Messages to the person that pass: what was done (with undo) and what was refused (with a retry). Shown by the frame. */
import type { AppError } from '@shared/errors/appError';
import type { Text } from '@shared/i18n';
import { create } from 'zustand';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  /** Made into text where it is shown, so that it follows the language. */
  readonly text: (text: Text) => string;
  readonly action: { readonly label: (text: Text) => string; readonly run: () => void } | null;
}

interface NoticeStore {
  readonly notices: readonly Notice[];
}

export const useNotices = create<NoticeStore>(() => ({ notices: [] }));
let nextId = 1;

/** Shows a message. A second message with the same text takes the place of the first. */
export function notice(message: Omit<Notice, 'id'>): number {
  const id = nextId++;
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-2), { ...message, id }] }));
  return id;
}

/** Takes a message away. */
export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((known) => known.id !== id) }));
}

/** Says why something was refused, with a retry when the same request can be tried again. */
export function noticeError(error: AppError, retry?: () => unknown): void {
  // A person who cancelled knows it.
  if (error.code === 'cancelled') return;
  notice({
    tone: 'error',
    text: (text) => text.error(error),
    action: retry === undefined ? null : { label: (text) => text('common.retry'), run: () => void retry() },
  });
}
