/** Text that is edited where it stands and grows with what is typed: Enter or leaving saves, Escape puts it back, Shift+Enter begins a new line. */
import { useRef, useState } from 'react';
import { classNames } from '@renderer/components';
import styles from './textCell.module.css';

export interface TextCellProps {
  readonly label: string;
  readonly value: string;
  /** Called with the trimmed text, only when it changed. */
  onSave(value: string): void;
  readonly placeholder?: string;
  readonly isReadOnly: boolean;
  readonly isStrong?: boolean;
  /** False = an emptied text is put back. */
  readonly mayBeEmpty?: boolean;
  readonly className?: string | undefined;
  readonly maximum?: number;
}

export function TextCell(props: TextCellProps) {
  const { label, value, onSave, placeholder = '', isReadOnly, isStrong = false, mayBeEmpty = true, className } = props;
  const [draft, setDraft] = useState<string | null>(null);
  // Leaving after Escape comes in the same breath, before the draft is gone.
  const isGivenUp = useRef(false);
  const save = (): void => {
    const text = (draft ?? value).trim();
    setDraft(null);
    if (isGivenUp.current || text === value || (text === '' && !mayBeEmpty)) return;
    onSave(text);
  };
  return (
    <textarea
      className={classNames(styles.text, isStrong && styles.strong, className)}
      aria-label={label}
      rows={1}
      value={draft ?? value}
      placeholder={placeholder}
      readOnly={isReadOnly}
      maxLength={props.maximum ?? 20_000}
      onFocus={() => (isGivenUp.current = false)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
          event.preventDefault();
          event.currentTarget.blur();
        } else if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          isGivenUp.current = true;
          setDraft(null);
          event.currentTarget.blur();
        }
      }}
    />
  );
}
