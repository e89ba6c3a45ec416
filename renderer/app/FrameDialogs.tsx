/** Shows the dialog of the frame that is open. */
import { useWindowState } from '@renderer/api';
import { HelpDialog } from '@renderer/features/help/HelpDialog';
import { BackupsDialog } from '@renderer/features/history/BackupsDialog';
import { CheckDialog } from '@renderer/features/history/CheckDialog';
import { SearchPalette } from '@renderer/features/search/SearchPalette';
import { NewPoolDialog } from '@renderer/features/start/NewPoolDialog';
import { NewEngagementDialog } from '@renderer/features/wizard/NewEngagementDialog';
import { CopyProgress } from './CopyProgress';
import { closeDialog, useFrameDialog } from './dialogs';

/** At most one dialog. */
export function FrameDialogs() {
  const open = useFrameDialog((store) => store.open);
  const hasDocument = useWindowState()?.document != null;
  return (
    <>
      <SearchPalette isOpen={open === 'palette'} onClose={closeDialog} />
      <CopyProgress />
      {open === 'newEngagement' && <NewEngagementDialog onClose={closeDialog} />}
      {open === 'newPool' && <NewPoolDialog onClose={closeDialog} />}
      {(open === 'help' || open === 'shortcuts') && (
        <HelpDialog tab={open === 'help' ? 'guide' : 'shortcuts'} onClose={closeDialog} />
      )}
      {open === 'backups' && hasDocument && <BackupsDialog onClose={closeDialog} />}
      {open === 'check' && hasDocument && <CheckDialog onClose={closeDialog} />}
    </>
  );
}
