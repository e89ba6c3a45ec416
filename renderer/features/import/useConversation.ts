/** Tells whether a chosen file is the text of a conversation: those belong in the interviews, not in a table. */
import { useEngineQuery, useWindowState } from '@renderer/api';
import type { GrantedFile } from '@shared/contract/host';
import { isConversationName } from './summarise';

/** True, false, or null while a .txt is being looked at: it may be a table with tabs as well as people speaking. */
export function useConversation(file: GrantedFile | null): boolean | null {
  const isEngagement = useWindowState()?.document?.kind !== 'pool';
  const isText = file !== null && isEngagement && /\.txt$/iu.test(file.name);
  const query = useEngineQuery(
    'interview.importPreview',
    { files: file === null ? [] : [file.token], options: {} },
    { enabled: isText, gcTime: 0 },
  );
  if (file === null || !isEngagement) return false;
  if (!isText) return isConversationName(file.name);
  if (query.data === undefined) return query.error === null ? null : false;
  return query.data.length > 0 && query.data.every(({ draft }) => (draft?.turns ?? 0) >= 2);
}
