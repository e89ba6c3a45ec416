/** The document in this window as a whole: its state, what can be undone, and whether everything is on disk. */
import type { ChangeEvent, QueryValue } from '@shared/contract';
import type { DocumentState } from '@shared/contract/documents.contract';
import type { AppError } from '@shared/errors/appError';
import { create } from 'zustand';
import { notice, noticeError } from './notices';
import { forgetPending, onEngineChange, onTrouble, resumeAfterRestart } from './port';
import { queryClient, refreshAfter } from './queryClient';
import { onHostEvent } from './bridge';
import { useWindowStore } from './windowState';

interface SaveStore {
  /** ISO time of the last change on disk in this session; null = none yet. */
  readonly savedAt: string | null;
  /** Why the last change could not be written; null = all is well. */
  readonly failure: AppError | null;
}

export const useSaveState = create<SaveStore>(() => ({ savedAt: null, failure: null }));
const stateKey = ['document.state', {}] as const;
let lastChange: ChangeEvent | null = null;

/** Takes in a change: labels at once, everything that depends on it anew. The same change can arrive as a reply and as news. */
export function receiveChange(event: ChangeEvent): void {
  if (lastChange !== null && lastChange.revision === event.revision && lastChange.savedAt === event.savedAt) return;
  lastChange = event;
  useSaveState.setState({ savedAt: event.savedAt, failure: null });
  queryClient.setQueryData<QueryValue<'document.state'>>(stateKey, (state?: DocumentState) =>
    state === undefined
      ? undefined
      : { ...state, undo: event.undo, redo: event.redo, revision: event.revision, savedAt: event.savedAt },
  );
  refreshAfter(event);
}

/** Remembers that a change could not be written, for the saved-state sentence. */
export function saveFailed(error: AppError): void {
  useSaveState.setState({ failure: error });
}

function startOver(): void {
  lastChange = null;
  useSaveState.setState({ savedAt: null, failure: null });
}

/** Follows engine and window: changes, a restarted engine, another document. Answers how to stop. */
export function followDocument(): () => void {
  const stopChanges = onEngineChange(receiveChange);
  const stopTrouble = onTrouble((error) => {
    useSaveState.setState({ failure: error });
    if (error !== null) noticeError(error);
  });
  const stopEvents = onHostEvent((event) => {
    if (event.kind !== 'engineRestarted') return;
    startOver();
    resumeAfterRestart();
    void queryClient.invalidateQueries();
    notice({ tone: 'info', text: (text) => text('shell.engine.restarted'), action: null });
  });
  let path = useWindowStore.getState().state?.document?.path ?? null;
  const stopWindow = useWindowStore.subscribe(({ state }) => {
    const now = state?.document?.path ?? null;
    if (now === path) return;
    path = now;
    startOver();
    forgetPending();
    queryClient.clear();
  });
  return () => {
    stopChanges();
    stopTrouble();
    stopEvents();
    stopWindow();
  };
}
