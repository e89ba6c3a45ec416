/** What is in hand on the interviews screen in this window: view, transcript, code; and who codes. It stays while somebody looks elsewhere in the program. */
import type { InterviewsView } from '@renderer/app/navigation';
import { useMediaQuery } from '@renderer/components';
import { create } from 'zustand';
import { recall, remember } from './remember';

export interface InterviewsState {
  readonly view: InterviewsView;
  /** Transcript that is read; null = none chosen yet. */
  readonly transcript: number | null;
  /** Code that is looked at in the codebook. */
  readonly code: number | null;
  /** Participant whose data are open. */
  readonly participant: number | null;
  /** Name of who codes on this computer; null = nobody's name. */
  readonly coder: string | null;
  /** Whose coding is shown: everybody's, one coder's by id, or what nobody put a name to (null). */
  readonly layer: number | 'all' | null;
  /** The panel beside the text; null = as there is room. */
  readonly isPanelOpen: boolean | null;
}

export const useInterviews = create<InterviewsState>(() => ({
  view: 'read',
  transcript: null,
  code: null,
  participant: null,
  coder: recall('coder'),
  layer: 'all',
  isPanelOpen: null,
}));

/** Whether the panel beside the text is open: what was chosen, otherwise when it does not cover the text. */
export function usePanelOpen(): boolean {
  const chosen = useInterviews((state) => state.isPanelOpen);
  const isNarrow = useMediaQuery('(max-width: 1199.98px)');
  return chosen ?? !isNarrow;
}

/** Says who codes from now on; it is remembered on this computer. */
export function setCoder(coder: string | null): void {
  remember('coder', coder);
  useInterviews.setState({ coder });
}
