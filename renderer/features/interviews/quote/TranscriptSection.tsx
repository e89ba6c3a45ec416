/** The interview itself in the panel of the reader, while no quote is in hand. */
import { PanelSection } from '@renderer/components';
import { useReaderContents } from '../reader/readerContext';
import { TranscriptFields } from '../transcripts/TranscriptFields';
import styles from './quote.module.css';

export function TranscriptSection() {
  const { t, transcript, isReadOnly } = useReaderContents();
  return (
    <PanelSection>
      <p className={styles.hint}>{t('interviewsScreen.panel.hint')}</p>
      <TranscriptFields transcript={transcript} isReadOnly={isReadOnly} />
    </PanelSection>
  );
}
