/** Memos as a list: written, changed and taken away where they stand. */
import { useEffect, useRef, useState } from 'react';
import { runCommand } from '@renderer/api';
import { Button, IconButton, InPlaceField, TextArea } from '@renderer/components';
import type { Memo } from '@shared/domain/interview';
import type { Text } from '@shared/i18n';
import { formatDate } from '@shared/i18n/format';
import { deleteMemo } from './commands';
import styles from './interviews.module.css';

export interface MemoListProps {
  readonly t: Text;
  readonly memos: readonly Memo[];
  readonly isReadOnly: boolean;
  /** A new memo is being written. */
  readonly isWriting: boolean;
  onWriting(isWriting: boolean): void;
  onAdd(text: string): void;
}

export function MemoList({ t, memos, isReadOnly, isWriting, onWriting, onAdd }: MemoListProps) {
  const [draft, setDraft] = useState('');
  // What was written is kept when something else is taken in hand meanwhile.
  const unsaved = useRef({ draft, onAdd });
  useEffect(() => {
    unsaved.current = { draft, onAdd };
  });
  useEffect(
    () => () => {
      const { draft: rest, onAdd: add } = unsaved.current;
      if (rest.trim() !== '') add(rest.trim());
    },
    [],
  );
  const cancel = (): void => {
    setDraft('');
    onWriting(false);
  };
  const keep = (): void => {
    if (draft.trim() !== '') onAdd(draft.trim());
    setDraft('');
    onWriting(false);
  };
  return (
    <div className={styles.memos}>
      {memos.map((memo) => (
        <div key={memo.id} className={styles.memo}>
          <InPlaceField
            label={t('interviewsScreen.memo.on', { date: formatDate(t.locale, memo.at.slice(0, 10)) })}
            value={memo.text}
            emptyText={t('interviewsScreen.memo.empty')}
            isMultiline
            isStacked
            isReadOnly={isReadOnly}
            onSave={(text) => void runCommand('memo.update', { id: memo.id, fields: { text } })}
          />
          {!isReadOnly && (
            <IconButton
              icon="trash"
              size="small"
              label={t('interviewsScreen.memo.delete')}
              onPress={() => void deleteMemo(memo.id)}
            />
          )}
        </div>
      ))}
      {isWriting && (
        // The keys are those of the field in it.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          className={styles.newMemo}
          onKeyDown={(event) => {
            if (event.key === 'Escape') cancel();
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <TextArea
            label={t('interviewsScreen.memo.new')}
            isLabelHidden
            autoFocus
            rows={3}
            value={draft}
            onChange={setDraft}
          />
          <div className={styles.buttons}>
            <Button
              size="small"
              variant="primary"
              shortcut="Ctrl+Enter"
              isDisabled={draft.trim() === ''}
              onPress={keep}
            >
              {t('interviewsScreen.reader.keep')}
            </Button>
            <Button size="small" onPress={cancel}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
      {!isWriting && !isReadOnly && (
        <Button variant="link" size="small" onPress={() => onWriting(true)}>
          {t('interviewsScreen.memo.add')}
        </Button>
      )}
    </div>
  );
}
