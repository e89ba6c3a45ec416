/** Gives screens the state of the document: engagement, undo and redo, saved time, read-only, counts. */
import type { DocumentState } from '@shared/contract/documents.contract';
import { useEngineQuery } from './engine';
import { useWindowState } from './windowState';

/** The state of the document in this window; null while it is not known or when no document is open. */
export function useDocument(): DocumentState | null {
  const isOpen = useWindowState()?.document != null;
  return useEngineQuery('document.state', {}, { enabled: isOpen }).data ?? null;
}
