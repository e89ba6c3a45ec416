/** A whole transcript as plain text: to type or paste a new one, or to edit all of it; what is coded keeps its place. */
import { useState } from 'react';
import { notice, runCommand } from '@renderer/api';
import { Button } from '@renderer/components';
import { useReaderContents } from './readerContext';
import styles from './readView.module.css';

export function WholeTextEditor({ onDone }: { onDone(): void }) {
  const { t, transcript, isReadOnly } = useReaderContents();
  const [text, setText] = useState(transcript.text);
  const isNew = transcript.text.trim() === '';
  const save = async (): Promise<void> => {
    if (text === transcript.text) {
      onDone();
      return;
    }
    const result = await runCommand('transcript.setText', { id: transcript.id, text });
    if (!result.ok) return;
    if (result.value.value.quotesLost > 0)
      notice({
        tone: 'info',
        text: (now) => now('interviewsScreen.reader.quotesLost', { count: result.value.value.quotesLost }),
        action: null,
      });
    onDone();
  };
  return (
    <div className={styles.whole}>
      <textarea
        aria-label={t('interviewsScreen.reader.wholeText')}
        placeholder={t('interviewsScreen.reader.typeHere')}
        value={text}
        readOnly={isReadOnly}
        spellCheck
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            void save();
          } else if (event.key === 'Escape' && !isNew) onDone();
        }}
      />
      <div className={styles.wholeFoot}>
        <Button
          variant="primary"
          shortcut="Ctrl+Enter"
          isDisabled={isReadOnly || text.trim() === ''}
          onPress={() => void save()}
        >
          {t('interviewsScreen.reader.keep')}
        </Button>
        {!isNew && <Button onPress={onDone}>{t('common.cancel')}</Button>}
        <span>{t('interviewsScreen.reader.wholeHint')}</span>
      </div>
    </div>
  );
}
