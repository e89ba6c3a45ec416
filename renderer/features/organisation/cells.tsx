/** Cells that are edited where they stand: text and numbers by typing, choices by a menu. Enter and leaving save, Escape restores. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useLocale, useText } from '@renderer/api';
import {
  classNames,
  formatForEditing,
  Icon,
  Menu,
  ModeSign,
  parseNumber,
  ProcessBadge,
  type MenuEntry,
} from '@renderer/components';
import type { AppError } from '@shared/errors/appError';
import { processes, type Process } from '@shared/domain/terms';
import styles from './organisation.module.css';

export interface CellProps<Value> {
  /** Spoken name: column and entry. */
  readonly label: string;
  readonly value: Value;
  readonly isReadOnly: boolean;
  /** Saves; answers the refusal or null. */
  readonly onSave: (value: Value) => Promise<AppError | null>;
}

interface TextCellProps extends CellProps<string> {
  readonly isRequired?: boolean;
  readonly isStrong?: boolean;
  readonly isNumber?: boolean;
  readonly maximum?: number;
  readonly unit?: string;
  /** Message when what was typed cannot be a value. */
  readonly validate?: (text: string) => string | null;
}

/** Goes to the same column of the row above or below; answers whether there is one. */
function goToRow(input: HTMLElement, direction: 1 | -1): boolean {
  const cell = input.closest('td');
  const row = cell?.parentElement;
  const index = cell === null || row == null ? -1 : [...row.children].indexOf(cell);
  const goal = direction === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const control = goal?.children[index]?.querySelector<HTMLElement>('input, button') ?? null;
  control?.focus();
  return control !== null;
}

/** A text that is edited in place. */
export function TextCell({
  label,
  value,
  isReadOnly,
  onSave,
  isRequired = false,
  isStrong = false,
  isNumber = false,
  maximum,
  unit,
  validate,
}: TextCellProps) {
  const t = useText();
  const errorId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const isEditing = useRef(false);
  const saving = useRef<string | null>(null);
  // Undo and other windows change the value underneath; what is being typed stays.
  useEffect(() => {
    if (!isEditing.current) setDraft(value);
  }, [value]);

  const save = async (): Promise<void> => {
    const text = draft.trim();
    const found = text === value.trim() ? null : isRequired && text === '' ? '' : (validate?.(text) ?? null);
    if (found !== null) {
      // An emptied name is a slip: the old one comes back. Anything else stays with its message.
      if (found === '') setDraft(value);
      else setProblem(found);
      return;
    }
    isEditing.current = false;
    setProblem(null);
    if (text === value.trim()) {
      setDraft(value);
      return;
    }
    // Enter and then leaving the field is one change, not two.
    if (saving.current === text) return;
    saving.current = text;
    const error = await onSave(text);
    saving.current = null;
    if (error !== null) {
      isEditing.current = true;
      setProblem(t.error(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && (draft !== value || problem !== null)) {
      event.stopPropagation();
      isEditing.current = false;
      setDraft(value);
      setProblem(null);
    } else if (event.key === 'Enter') {
      // Leaving the field saves it; only the last row is not left.
      if (!goToRow(event.currentTarget, 1)) void save();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey) {
      event.preventDefault();
      goToRow(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <div className={styles.cell}>
      <input
        ref={input}
        className={classNames(styles.input, isStrong && styles.strong, isNumber && styles.number)}
        aria-label={label}
        aria-invalid={problem !== null}
        {...(problem !== null && { 'aria-describedby': errorId })}
        value={draft}
        title={draft}
        readOnly={isReadOnly}
        maxLength={maximum}
        inputMode={isNumber ? 'decimal' : 'text'}
        onChange={(event) => {
          isEditing.current = true;
          setDraft(event.target.value);
          setProblem(null);
        }}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
      {unit !== undefined && draft !== '' && <span className={styles.unit}>{unit}</span>}
      {problem !== null && (
        <span id={errorId} role="alert" className={styles.problem}>
          <Icon name="warn" size={12} />
          {problem}
        </span>
      )}
    </div>
  );
}

interface NumberCellProps extends CellProps<number | null> {
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals: number;
  readonly unit?: string;
}

/** A number that is edited in place; empty is unknown. */
export function NumberCell({ value, onSave, minimum, maximum, decimals, unit, ...cell }: NumberCellProps) {
  const t = useText();
  const locale = useLocale();
  const language = locale === 'nl' ? 'nl-NL' : 'en-GB';
  const validate = (text: string): string | null => {
    if (text === '') return null;
    const number = parseNumber(text, language);
    if (number === null) return t('errors.field.notANumber', { value: text });
    return number < minimum || number > maximum
      ? t('errors.field.outOfRange', { field: cell.label, min: minimum, max: maximum, value: text })
      : null;
  };
  return (
    <TextCell
      {...cell}
      value={value === null ? '' : formatForEditing(value, language, decimals)}
      isNumber
      validate={validate}
      onSave={(text) => onSave(text === '' ? null : parseNumber(text, language))}
      {...(unit !== undefined && { unit })}
    />
  );
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

interface ChoiceCellProps extends CellProps<string | null> {
  readonly choices: readonly Choice[];
  readonly unknownLabel: string;
  readonly hasModeSign?: boolean;
}

/** One of a few; the first entry of the menu is "unknown". */
export function ChoiceCell({
  label,
  value,
  isReadOnly,
  onSave,
  choices,
  unknownLabel,
  hasModeSign = false,
}: ChoiceCellProps) {
  const t = useText();
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = choices.find((choice) => choice.id === value);
  const entries: readonly MenuEntry[] = [
    { id: '', label: unknownLabel, isSelected: value === null },
    ...choices.map((choice) => ({ id: choice.id, label: choice.label, isSelected: choice.id === value })),
  ];
  const shown = (
    <>
      {hasModeSign && <ModeSign mode={value === 'online' || value === 'offline' ? value : null} />}
      <span className={classNames(styles.choiceText, chosen === undefined && styles.unknown)}>
        {chosen?.label ?? unknownLabel}
      </span>
    </>
  );
  if (isReadOnly) return <span className={styles.choice}>{shown}</span>;
  return (
    <div className={styles.cell}>
      <Menu
        label={label}
        entries={entries}
        onAction={(id) =>
          void onSave(id === '' ? null : id).then((error) => setProblem(error === null ? null : t.error(error)))
        }
        trigger={
          <AriaButton className={styles.choice} aria-label={`${label}: ${chosen?.label ?? unknownLabel}`}>
            {shown}
            <Icon name="down" size={12} />
          </AriaButton>
        }
      />
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          <Icon name="warn" size={12} />
          {problem}
        </span>
      )}
    </div>
  );
}

/** The three primary processes as toggles. */
export function ProcessCell({ label, value, isReadOnly, onSave }: CellProps<readonly Process[]>) {
  const t = useText();
  return (
    <div className={styles.processes} role="group" aria-label={label}>
      {processes.map((process) => {
        const isOn = value.includes(process);
        return (
          <button
            key={process}
            type="button"
            className={classNames(styles.process, !isOn && styles.off)}
            aria-pressed={isOn}
            aria-label={t(`domain.process.${process}`)}
            title={t(`domain.process.${process}`)}
            disabled={isReadOnly}
            onClick={() =>
              void onSave(processes.filter((known) => (known === process ? !isOn : value.includes(known))))
            }
          >
            {isOn ? (
              <ProcessBadge step={process} letter={t(`domain.processLetter.${process}`)} />
            ) : (
              t(`domain.processLetter.${process}`)
            )}
          </button>
        );
      })}
    </div>
  );
}
