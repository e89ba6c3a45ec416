/** A note in a table, kept when the field is left. */
import { useState } from 'react';
import { TextField } from '@renderer/components';

export interface TextNoteProps {
  readonly label: string;
  readonly value: string | null;
  readonly isReadOnly: boolean;
  onSave(value: string | null): void;
}

export function TextNote({ label, value, isReadOnly, onSave }: TextNoteProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = (): void => {
    if (draft !== null && draft !== (value ?? '')) onSave(draft.trim() === '' ? null : draft.trim());
    setDraft(null);
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      value={draft ?? value ?? ''}
      onChange={setDraft}
      isReadOnly={isReadOnly}
      maxLength={2000}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
