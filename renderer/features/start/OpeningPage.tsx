/** While a file is being opened: nothing for a moment, then what is going on. */
import { useEffect, useState } from 'react';
import { useText } from '@renderer/api';
import { StartFrame } from '@renderer/app/StartFrame';
import { ProgressPanel } from '@renderer/components';
import styles from './start.module.css';

/** Most files are open before this many milliseconds; a flash of progress would only disturb. */
const QUIET_TIME = 300;

/** The page between choosing a file and seeing it. */
export function OpeningPage({ fileName }: { readonly fileName: string }) {
  const t = useText();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), QUIET_TIME);
    return () => clearTimeout(timer);
  }, []);
  return (
    <StartFrame>
      <div className={styles.opening}>
        {isSlow && <ProgressPanel title={t('start.opening', { file: fileName })} value={null} />}
      </div>
    </StartFrame>
  );
}
