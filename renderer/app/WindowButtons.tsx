/** Minimise, maximise and close, where the page draws them itself. */
import { Button } from 'react-aria-components';
import { host, useText, useWindowState } from '@renderer/api';
import { classNames, Icon } from '@renderer/components';
import styles from './app.module.css';

/** The buttons; nothing where the system draws them. */
export function WindowButtons() {
  const t = useText();
  const state = useWindowState();
  if (state?.windowButtons !== 'own') return null;
  return (
    <div className={styles.windowButtons}>
      <Button
        className={styles.windowButton}
        aria-label={t('shell.window.minimise')}
        onPress={() => void host('window.minimise', {})}
      >
        <Icon name="min" size={12} />
      </Button>
      <Button
        className={styles.windowButton}
        aria-label={t(state.maximised ? 'shell.window.restore' : 'shell.window.maximise')}
        onPress={() => void host('window.toggleMaximise', {})}
      >
        <Icon name={state.maximised ? 'copy' : 'max'} size={12} />
      </Button>
      <Button
        className={classNames(styles.windowButton, styles.closeButton)}
        aria-label={t('shell.window.close')}
        onPress={() => void host('window.close', {})}
      >
        <Icon name="close" size={12} />
      </Button>
    </div>
  );
}
