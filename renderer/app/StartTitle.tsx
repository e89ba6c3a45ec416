/** The title area while no document is open: the program's name, search and the window buttons. */
import { useText } from '@renderer/api';
import { SearchTrigger, TitleBar } from '@renderer/components';
import { openDialog } from './dialogs';
import { useShortcutText } from './shortcutText';
import { WindowButtons } from './WindowButtons';
import styles from './app.module.css';

/** Contents of the title area on the start and failure pages. */
export function StartTitle() {
  const t = useText();
  const shortcut = useShortcutText();
  return (
    <TitleBar
      start={<b className={styles.program}>{t('common.appName')}</b>}
      center={
        <SearchTrigger
          label={t('shell.search.trigger')}
          shortcut={shortcut('palette.open')}
          onPress={() => openDialog('palette')}
        />
      }
      end={<WindowButtons />}
    />
  );
}
