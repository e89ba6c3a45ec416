/** The frame of the window while no document is open: name, search, window buttons and the version. */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useText, useWindowState } from '@renderer/api';
import { AppFrame, StatusItem, StatusLine } from '@renderer/components';
import { openDialog } from './dialogs';
import { StartTitle } from './StartTitle';
import styles from './app.module.css';

/** Surrounds the start page, the settings without a document, a file that is being opened and one that did not open. */
export function StartFrame({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const version = useWindowState()?.version ?? '';
  return (
    <AppFrame
      title={<StartTitle />}
      labels={{ navigation: t('shell.navigation.label'), skip: t('shell.skip') }}
      status={
        <StatusLine
          label={t('shell.status.label')}
          end={
            <AriaButton className={styles.hint} onPress={() => openDialog('shortcuts')}>
              {t('shell.status.shortcutsHint')}
            </AriaButton>
          }
        >
          <StatusItem label={t('shell.status.version', { version })} />
        </StatusLine>
      }
    >
      {children}
    </AppFrame>
  );
}
