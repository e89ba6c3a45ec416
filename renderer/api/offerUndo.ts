/** A message that says what was done, with undo beside it for as long as nothing else was done since. */
import type { ChangeEvent, QueryValue } from '@shared/contract';
import type { Text } from '@shared/i18n';
import { runCommand } from './engine';
import { notice } from './notices';
import { queryClient } from './queryClient';

/** Shows the message; `elsewhere` is done in place of undo once later changes stand above this one. */
export function offerUndo(change: ChangeEvent, text: (text: Text) => string, elsewhere: () => void): void {
  const undo = (): void => {
    const state = queryClient.getQueryData<QueryValue<'document.state'>>(['document.state', {}]);
    // Undo takes back the newest step, so by now it might be another one than the message is about.
    if (state === undefined || state.revision === change.revision) void runCommand('history.undo', {});
    else elsewhere();
  };
  notice({ tone: 'info', text, action: { label: (t) => t('common.undo'), run: undo } });
}
