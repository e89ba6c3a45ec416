/** A number in the notation of the screen's language; keeps what was typed until it is a good number. */
import { useState, type KeyboardEvent } from 'react';
import { useLocale } from 'react-aria-components';
import type { FieldTexts } from './fieldParts';
import { formatForEditing, parseNumber } from './parseNumber';
import { TextField } from './TextField';

export interface NumberFieldProps extends FieldTexts {
  readonly value: number | null;
  /** Called with a good number or null (empty), on Enter, on leaving the field and on arrow steps. */
  readonly onChange: (value: number | null) => void;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Step of the arrow keys; 1 unless given. */
  readonly step?: number;
  /** Digits behind the decimal separator; 2 unless given. */
  readonly fractionDigits?: number;
  /** Message for text that is no number ("Typ een getal, zoals 7,5."). */
  readonly notANumberMessage: string;
  /** Message for a number outside minimum and maximum. */
  readonly rangeMessage?: string;
  readonly suffix?: string;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
}

/** A number field; Escape puts the last good value back. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, minimum, maximum, step = 1, fractionDigits = 2, notANumberMessage, rangeMessage } = props;
  const { locale } = useLocale();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? formatForEditing(value, locale, fractionDigits);
  const [problem, setProblem] = useState<string | null>(null);

  const check = (candidate: number | null): string | null => {
    if (candidate === null) return null;
    const tooLow = minimum !== undefined && candidate < minimum;
    const tooHigh = maximum !== undefined && candidate > maximum;
    return tooLow || tooHigh ? (rangeMessage ?? notANumberMessage) : null;
  };

  const commit = (typed: string) => {
    const parsed = typed.trim() === '' ? null : parseNumber(typed, locale);
    const found = typed.trim() !== '' && parsed === null ? notANumberMessage : check(parsed);
    setProblem(found);
    if (found !== null) return;
    setDraft(null);
    if (parsed !== value) onChange(parsed);
  };

  const stepBy = (direction: 1 | -1) => {
    const base = parseNumber(text, locale) ?? minimum ?? 0;
    const raw = Number((base + direction * step).toFixed(Math.max(fractionDigits, 0)));
    const next = Math.min(maximum ?? Infinity, Math.max(minimum ?? -Infinity, raw));
    setDraft(null);
    setProblem(null);
    if (next !== value) onChange(next);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (props.isReadOnly === true) return;
    if (event.key === 'Enter') commit(text);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      stepBy(event.key === 'ArrowUp' ? 1 : -1);
    } else if (event.key === 'Escape' && draft !== null) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
      setProblem(null);
    }
  };

  const { label, isLabelHidden, labelNote, description, layout, suffix, placeholder } = props;
  return (
    <TextField
      label={label}
      description={description}
      value={text}
      errorMessage={problem ?? props.errorMessage}
      inputMode="decimal"
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      onChange={(typed) => {
        setDraft(typed);
        setProblem(null);
      }}
      onBlur={() => {
        if (draft !== null) commit(draft);
      }}
      onKeyDown={onKeyDown}
      {...(isLabelHidden !== undefined && { isLabelHidden })}
      {...(labelNote !== undefined && { labelNote })}
      {...(layout !== undefined && { layout })}
      {...(suffix !== undefined && { suffix })}
      {...(placeholder !== undefined && { placeholder })}
    />
  );
}
