/** A value in the side panel that is edited where it stands: click, Enter or F2 to edit, Enter or leaving saves, Escape restores. */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import { isInvalid } from './fieldParts';
import fields from './fields.module.css';
import styles from './inPlace.module.css';

export interface InPlaceEditor {
  readonly draft: string;
  readonly setDraft: (text: string) => void;
  /** Saves the given text (or the draft) and closes. */
  readonly save: (text?: string) => void;
  readonly cancel: () => void;
}

export interface InPlaceFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called with the new text; not when nothing changed. */
  readonly onSave: (value: string) => void;
  /** What stands there while there is no value ("nog geen belofte"). */
  readonly emptyText: string;
  /** What is shown in place of the plain text: a badge, a formatted number. */
  readonly display?: ReactNode;
  readonly isMultiline?: boolean;
  readonly isReadOnly?: boolean;
  /** Message when the text cannot be saved; editing goes on. */
  readonly validate?: (text: string) => string | null;
  /** Message of a refusal by the engine. */
  readonly errorMessage?: string | null;
  /** Another editor than a text box (Select, ComboBox, MultiSelect …); Escape and F2 stay here. */
  readonly editor?: (editor: InPlaceEditor) => ReactNode;
  /** Label above the value in place of to its left. */
  readonly isStacked?: boolean;
  /** The label is for the ear alone: what stands around it says it for the eye. */
  readonly isLabelHidden?: boolean;
}

/** Label at the left, value at the right. */
export function InPlaceField(props: InPlaceFieldProps) {
  const { label, value, onSave, emptyText, display, isMultiline = false, isReadOnly = false, validate, editor } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const valueButton = useRef<HTMLButtonElement>(null);
  const [returnsFocus, setReturnsFocus] = useState(false);
  const isEditing = draft !== null;
  const message = problem ?? props.errorMessage;

  useEffect(() => {
    if (!isEditing && returnsFocus) valueButton.current?.focus();
  }, [isEditing, returnsFocus]);

  const open = () => {
    setProblem(null);
    setReturnsFocus(false);
    setDraft(value);
  };
  const close = (focus: boolean) => {
    setReturnsFocus(focus);
    setProblem(null);
    setDraft(null);
  };
  const save = (text: string, focus: boolean) => {
    const found = validate?.(text) ?? null;
    if (found !== null) {
      setProblem(found);
      return;
    }
    close(focus);
    if (text !== value) onSave(text);
  };

  const onEditorKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Enter' && editor === undefined && !(isMultiline && event.shiftKey)) {
      if (event.nativeEvent.isComposing) return;
      event.preventDefault();
      save(draft ?? value, true);
    }
  };

  return (
    <div
      className={classNames(
        styles.field,
        (props.isStacked === true || isMultiline || props.isLabelHidden === true) && styles.stacked,
      )}
    >
      <span id={`${id}-label`} className={props.isLabelHidden === true ? styles.hidden : styles.label}>
        {label}
      </span>
      {isEditing ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any control of the editor restores.
        <div
          role="group"
          aria-labelledby={`${id}-label`}
          className={styles.editor}
          onKeyDown={editor === undefined ? undefined : onEditorKeyDown}
        >
          {editor === undefined ? (
            <TextEditor
              labelId={`${id}-label`}
              errorId={isInvalid(message) ? `${id}-error` : undefined}
              draft={draft}
              isMultiline={isMultiline}
              onChange={(text) => {
                setDraft(text);
                setProblem(null);
              }}
              onBlur={() => save(draft, false)}
              onKeyDown={onEditorKeyDown}
            />
          ) : (
            editor({ draft, setDraft, save: (text) => save(text ?? draft, true), cancel: () => close(true) })
          )}
        </div>
      ) : isReadOnly ? (
        <span className={styles.plain}>{display ?? (value === '' ? emptyText : value)}</span>
      ) : (
        <button
          ref={valueButton}
          type="button"
          className={classNames(styles.value, value === '' && display === undefined && styles.empty)}
          aria-labelledby={`${id}-label ${id}-value`}
          onClick={open}
          onKeyDown={(event) => {
            if (event.key !== 'F2') return;
            event.preventDefault();
            open();
          }}
        >
          <span id={`${id}-value`} className={styles.text}>
            {display ?? (value === '' ? emptyText : value)}
          </span>
        </button>
      )}
      {isInvalid(message) && (
        <span id={`${id}-error`} role="alert" className={classNames(fields.error, styles.error)}>
          <Icon name="warn" size={12} />
          <span>{message}</span>
        </span>
      )}
    </div>
  );
}

interface TextEditorProps {
  readonly labelId: string;
  readonly errorId: string | undefined;
  readonly draft: string;
  readonly isMultiline: boolean;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The text box itself; takes the focus with its text selected, as a cell does. */
function TextEditor({ labelId, errorId, draft, isMultiline, onChange, onBlur, onKeyDown }: TextEditorProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const shared = {
    ref: box,
    'aria-labelledby': labelId,
    'aria-invalid': errorId !== undefined,
    'aria-describedby': errorId,
    value: draft,
    onBlur,
    onKeyDown,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return isMultiline ? (
    <textarea {...shared} rows={2} className={classNames(styles.input, styles.area)} />
  ) : (
    <input {...shared} className={styles.input} />
  );
}
