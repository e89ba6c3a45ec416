/** A line of text that is kept when the field is left or Enter is pressed. */
import { useEffect, useState } from 'react';
import { TextField } from '@renderer/components';

export interface DraftProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onKeep: (value: string) => void;
}

/** The field; Escape brings back what is kept. */
export function Draft({ label, description, value, isReadOnly, onKeep }: DraftProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const keep = (): void => {
    const trimmed = draft.trim();
    if (trimmed !== value) onKeep(trimmed);
  };
  return (
    <TextField
      label={label}
      description={description}
      value={draft}
      maxLength={200}
      isReadOnly={isReadOnly}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setDraft(value);
      }}
    />
  );
}
