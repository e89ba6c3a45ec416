/** The licences of the open software inside the program, as they are shipped with it; loaded when they are asked for. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import styles from './settings.module.css';

/** A line that opens to the full text. */
export function Licences() {
  const t = useText();
  const [text, setText] = useState<string | null>(null);
  const load = async (): Promise<void> => {
    const { default: notices } = await import('../../../resources/THIRD-PARTY-NOTICES.txt?raw');
    setText(notices);
  };
  return (
    <details className={styles.licences} onToggle={(event) => event.currentTarget.open && text === null && void load()}>
      <summary>{t('settings.licences')}</summary>
      <pre tabIndex={0} aria-label={t('settings.licencesTitle')}>
        {text}
      </pre>
    </details>
  );
}
