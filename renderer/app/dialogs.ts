/** Which dialog of the frame is open: at most one. */
import { create } from 'zustand';

export type FrameDialog =
  'palette' | 'help' | 'shortcuts' | 'backups' | 'check' | 'history' | 'newEngagement' | 'newPool';

interface DialogStore {
  readonly open: FrameDialog | null;
}

export const useFrameDialog = create<DialogStore>(() => ({ open: null }));

/** Opens a dialog of the frame in place of the one that is open. */
export function openDialog(dialog: FrameDialog): void {
  useFrameDialog.setState({ open: dialog });
}

/** Closes the dialog that is open. */
export function closeDialog(): void {
  useFrameDialog.setState({ open: null });
}
