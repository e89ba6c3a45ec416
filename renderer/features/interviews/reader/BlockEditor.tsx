/** A turn of a transcript as text to edit, in its place; what is coded in it keeps its place. */
import { useEffect, useRef, useState } from 'react';
import { notice, runCommand } from '@renderer/api';
import { Button } from '@renderer/components';
import type { Span } from '@shared/domain/interview';
import { diffTexts } from '@shared/insight/interview/edits';
import { useReaderContents } from './readerContext';
import { returnToText, useReader } from './readerStore';
import styles from './reader.module.css';

export function BlockEditor({ span }: { readonly span: Span }) {
  const { t, model, transcript } = useReaderContents();
  const original = model.text.slice(span.start, span.end);
  const [text, setText] = useState(original);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, []);
  const close = (): void => {
    useReader.setState({ editing: null });
    returnToText();
  };
  const save = async (): Promise<void> => {
    if (text !== original) {
      const result = await runCommand('transcript.edit', {
        id: transcript.id,
        // Only what really changed is replaced, so that quotes in it stay where they are.
        edits: diffTexts(original, text).map((edit) => ({
          start: span.start + edit.start,
          end: span.start + edit.end,
          text: edit.text,
        })),
      });
      // What was typed stays where it is when it could not be kept.
      if (!result.ok) return;
      const lost = result.value.value.quotesLost;
      if (lost > 0)
        notice({
          tone: 'info',
          text: (now) => now('interviewsScreen.reader.quotesLost', { count: lost }),
          action: null,
        });
    }
    close();
  };
  return (
    <div className={styles.editor} data-keep="">
      <textarea
        ref={field}
        aria-label={t('interviewsScreen.reader.editText')}
        rows={Math.min(20, Math.max(3, Math.ceil(text.length / 60)))}
        value={text}
        spellCheck
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') close();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          else return;
          event.preventDefault();
        }}
      />
      <div className={styles.editorFoot}>
        <Button size="small" variant="primary" shortcut="Ctrl+Enter" onPress={() => void save()}>
          {t('interviewsScreen.reader.keep')}
        </Button>
        <Button size="small" onPress={close}>
          {t('common.cancel')}
        </Button>
        <span>{t('interviewsScreen.reader.editHint')}</span>
      </div>
    </div>
  );
}
