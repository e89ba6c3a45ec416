/** The text box in a cell: as large as its text, all of it chosen or the caret at the end. Enter ends, Escape restores, Tab goes on to the next cell. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { classNames } from '@renderer/components';
import styles from './cells.module.css';

export type Leave = 'enter' | 'next' | 'previous' | 'another' | 'above' | 'below' | 'blur';

export interface TextEditorProps {
  readonly label: string;
  readonly text: string;
  readonly isSingleLine?: boolean;
  readonly isAllChosen?: boolean;
  readonly className?: string | undefined;
  readonly placeholder?: string;
  onSave(text: string, leave: Leave): void;
  onCancel(): void;
}

export function TextEditor(props: TextEditorProps) {
  const { label, text, isSingleLine = false, isAllChosen = false, className, placeholder, onSave, onCancel } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(text);
  // Ending with a key takes the box away, which blurs it: that must not save a second time.
  const isDone = useRef(false);
  useEffect(() => {
    const area = box.current;
    area?.focus({ preventScroll: true });
    if (isAllChosen) area?.select();
    else area?.setSelectionRange(area.value.length, area.value.length);
  }, [isAllChosen]);

  const end = (leave: Leave): void => {
    if (isDone.current) return;
    isDone.current = true;
    onSave(draft, leave);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      isDone.current = true;
      onCancel();
    } else if (event.key === 'Enter' && (!event.shiftKey || isSingleLine)) {
      event.preventDefault();
      end(event.ctrlKey || event.metaKey ? 'another' : 'enter');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      end(event.shiftKey ? 'previous' : 'next');
    } else if (event.key === 'ArrowUp' && isAtStart && !isSingleLine) {
      event.preventDefault();
      end('above');
    } else if (event.key === 'ArrowDown' && isAtEnd && !isSingleLine) {
      event.preventDefault();
      end('below');
    }
  };
  return (
    <span className={classNames(styles.editorBox, className)} data-text={`${draft} `}>
      <textarea
        ref={box}
        aria-label={label}
        className={styles.editor}
        rows={1}
        value={draft}
        placeholder={placeholder}
        spellCheck
        onChange={(event) => setDraft(isSingleLine ? event.target.value.replaceAll('\n', ' ') : event.target.value)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
        onBlur={() => end('blur')}
      />
    </span>
  );
}
