/** Hands messages of the api to the toasts, in the language of the moment. */
import { useEffect } from 'react';
import { dismissNotice, useNotices, useText } from '@renderer/api';
import { showToast, ToastRegion } from '@renderer/components';

/** The place of messages; once in the window. */
export function Notices() {
  const t = useText();
  const notices = useNotices((store) => store.notices);
  useEffect(() => {
    for (const { id, tone, text, action } of notices) {
      showToast({
        message: text(t),
        tone: tone === 'error' ? 'danger' : 'neutral',
        ...(action !== null && { action: { label: action.label(t), onAction: action.run } }),
      });
      dismissNotice(id);
    }
  }, [notices, t]);
  return <ToastRegion label={t('shell.notices.label')} closeLabel={t('shell.notices.close')} />;
}
