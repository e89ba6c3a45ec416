/** Text in a cell: one line in the cell itself, long text in a box that grows over the cells below. Alt+Enter breaks the line. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { OpenCell } from './openCell';
import styles from './editors.module.css';
import { endingOf, handled } from './endings';
import { oneLine } from '@shared/domain/parse';

const LONGEST = { short: 2000, long: 100_000 } as const;

interface TextEditorProps {
  readonly cell: OpenCell;
  readonly isLong: boolean;
  readonly isRequired: boolean;
}

export function TextEditor({ cell, isLong, isRequired }: TextEditorProps) {
  const { edit, text, commit } = cell;
  const [draft, setDraft] = useState(text);
  const box = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || !isLong) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(320, Math.max(edit.height - 1, element.scrollHeight))}px`;
  }, [draft, isLong, edit.height]);

  const save = (ending: Parameters<typeof commit>[1]): void => {
    if (done.current) return;
    done.current = true;
    const value = isLong ? draft.trimEnd() : oneLine(draft);
    // An emptied name is taken back: a touchpoint always has one.
    if (value === '' && isRequired) edit.cancel();
    else commit(value === '' ? null : value, ending);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      handled(event);
      done.current = true;
      edit.cancel();
      return;
    }
    if (event.key === 'Enter' && event.altKey && isLong) {
      handled(event);
      const element = event.currentTarget as HTMLTextAreaElement;
      const at = element.selectionStart;
      element.setRangeText('\n', at, element.selectionEnd, 'end');
      setDraft(element.value);
      return;
    }
    const ending = endingOf(event, edit.typed !== null && !isLong);
    if (ending === null) {
      event.stopPropagation();
      return;
    }
    handled(event);
    save(ending);
  };

  return (
    <textarea
      ref={box}
      aria-label={edit.column.label}
      className={isLong ? styles.area : styles.line}
      style={isLong ? { minWidth: Math.max(edit.width, 300), minHeight: edit.height - 1 } : undefined}
      value={draft}
      rows={1}
      maxLength={isLong ? LONGEST.long : LONGEST.short}
      spellCheck
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => save({ end: 'stay', isForAll: false })}
    />
  );
}
