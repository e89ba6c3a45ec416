/** Yes-or-no fields: a checkbox, a switch for settings, and the three-valued yes / no / unknown of the domain. */
import type { KeyboardEvent, ReactNode } from 'react';
import { useId } from 'react';
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import styles from './choices.module.css';
import fields from './fields.module.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
}

/** A checkbox with its label at the right. */
export function Checkbox(props: CheckboxProps) {
  const descriptionId = useId();
  return (
    <div className={styles.choice}>
      <AriaCheckbox
        className={styles.checkbox}
        isSelected={props.isSelected}
        onChange={props.onChange}
        isIndeterminate={props.isIndeterminate ?? false}
        isDisabled={props.isDisabled ?? false}
        {...(props.description !== undefined && { 'aria-describedby': descriptionId })}
      >
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className={styles.box}>
              {isIndeterminate ? <Icon name="min" size={12} /> : isSelected && <Icon name="check" size={12} />}
            </span>
            <span className={props.isLabelHidden === true ? fields.hidden : undefined}>{props.label}</span>
          </>
        )}
      </AriaCheckbox>
      {props.description !== undefined && (
        <span id={descriptionId} className={classNames(fields.description, styles.below)}>
          {props.description}
        </span>
      )}
    </div>
  );
}

export interface SwitchProps {
  readonly label: ReactNode;
  readonly description?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A setting that takes effect at once. */
export function Switch(props: SwitchProps) {
  const descriptionId = useId();
  return (
    <div className={styles.choice}>
      <AriaSwitch
        className={styles.switch}
        isSelected={props.isSelected}
        onChange={props.onChange}
        isDisabled={props.isDisabled ?? false}
        {...(props.description !== undefined && { 'aria-describedby': descriptionId })}
      >
        <span className={styles.track}>
          <span className={styles.thumb} />
        </span>
        <span>{props.label}</span>
      </AriaSwitch>
      {props.description !== undefined && (
        <span id={descriptionId} className={classNames(fields.description, styles.belowSwitch)}>
          {props.description}
        </span>
      )}
    </div>
  );
}

/** Yes, no, or not known; unknown is never the same as no. */
export type TriStateValue = true | false | null;

export interface TriStateProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly layout?: 'stacked' | 'inline';
  readonly description?: string;
  readonly value: TriStateValue;
  readonly onChange: (value: TriStateValue) => void;
  /** Words for the three values ("ja", "nee", "onbekend"). */
  readonly labels: { readonly yes: string; readonly no: string; readonly unknown: string };
  readonly isDisabled?: boolean;
}

/** The value after this one: yes, no, unknown, yes … */
export function nextTriState(value: TriStateValue): TriStateValue {
  if (value === true) return false;
  return value === false ? null : true;
}

/** One control that Space or a click takes through yes, no, unknown; Delete makes it unknown, arrows go back and forth. */
export function TriState(props: TriStateProps) {
  const { label, value, onChange, labels, layout = 'stacked', isDisabled = false } = props;
  const id = useId();
  const word = value === null ? labels.unknown : value ? labels.yes : labels.no;
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key;
    if (key === 'Delete' || key === 'Backspace') {
      if (value !== null) onChange(null);
    } else if (key === 'ArrowRight' || key === 'ArrowDown') onChange(nextTriState(value));
    else if (key === 'ArrowLeft' || key === 'ArrowUp') onChange(nextTriState(nextTriState(value)));
    else return;
    event.preventDefault();
  };
  return (
    <div className={classNames(fields.field, layout === 'inline' && fields.inline)}>
      <span id={`${id}-label`} className={props.isLabelHidden === true ? fields.hidden : fields.label}>
        {label}
      </span>
      <button
        type="button"
        role="checkbox"
        aria-checked={value === null ? 'mixed' : value}
        aria-labelledby={`${id}-label ${id}-word`}
        {...(props.description !== undefined && { 'aria-describedby': `${id}-description` })}
        className={styles.triState}
        data-value={value === null ? 'unknown' : String(value)}
        disabled={isDisabled}
        onClick={() => onChange(nextTriState(value))}
        onKeyDown={onKeyDown}
      >
        <span className={styles.box}>
          {value === true && <Icon name="check" size={12} />}
          {value === false && <Icon name="close" size={12} />}
          {value === null && <span aria-hidden>?</span>}
        </span>
        <span id={`${id}-word`}>{word}</span>
      </button>
      {props.description !== undefined && (
        <span id={`${id}-description`} className={fields.description}>
          {props.description}
        </span>
      )}
    </div>
  );
}
