/** What is said after the key went. */
import { notice } from '@renderer/api';

/** Says what came of taking the key out. */
export function tellRemoved(backups: number, isAll: boolean): void {
  notice({
    tone: 'info',
    text: (text) =>
      isAll
        ? text('interviewsAnalysis.privacy.key.removedAll')
        : text('interviewsAnalysis.privacy.key.removed', { backups }),
    action: null,
  });
}
