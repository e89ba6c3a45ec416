/** Says whether everything is on disk, as a sentence with the time; or why not, with the way out. */
import { useDocument, useText } from '@renderer/api';
import { useSaveState } from '@renderer/api/document';
import { SavedState, Tooltip } from '@renderer/components';
import { saveAs } from './opening';

/** Hours and minutes of an ISO moment, in the time zone of the machine. */
export function clockTime(iso: string): string {
  const moment = new Date(iso);
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** The saved-state sentence at the right of the title area. */
export function SavedSentence() {
  const t = useText();
  const document = useDocument();
  const { savedAt, failure } = useSaveState();
  if (document === null) return null;
  if (failure !== null) {
    return (
      <SavedState tone="problem" onPress={() => void saveAs()}>
        {t.lookup(`shell.saved.failed.${failure.code}`)}
      </SavedState>
    );
  }
  if (document.readOnly) {
    return (
      <Tooltip text={t('shell.saved.readOnlyHint')}>
        <SavedState tone="problem" onPress={() => void saveAs()}>
          {t('shell.saved.readOnly')}
        </SavedState>
      </Tooltip>
    );
  }
  const at = savedAt ?? document.savedAt;
  return (
    <SavedState>{at === null ? t('shell.saved.all') : t('shell.saved.allAt', { time: clockTime(at) })}</SavedState>
  );
}
