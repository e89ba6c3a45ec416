/** Text entry: one line, several lines, and search. All are controlled. */
import type { CSSProperties, KeyboardEvent, Ref } from 'react';
import {
  Button as AriaButton,
  Group,
  Input,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import { Kbd } from '@renderer/components/tags/Kbd';
import { fieldClass, FieldHelp, FieldLabel, isInvalid, type FieldTexts } from './fieldParts';
import styles from './fields.module.css';

export interface TextFieldProps extends FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly placeholder?: string;
  readonly type?: 'text' | 'password' | 'email' | 'url';
  readonly icon?: IconName;
  /** Unit or other text at the right inside the box. */
  readonly suffix?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly name?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, labelNote, description, errorMessage, layout, placeholder, icon, suffix, ref } = props;
  return (
    <AriaTextField
      className={fieldClass(layout)}
      value={props.value}
      onChange={props.onChange}
      isInvalid={isInvalid(errorMessage)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      type={props.type ?? 'text'}
      inputMode={props.inputMode ?? 'text'}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      {...(props.name !== undefined && { name: props.name })}
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.onKeyDown && { onKeyDown: props.onKeyDown })}
    >
      <FieldLabel
        label={label}
        isLabelHidden={isLabelHidden ?? false}
        {...(labelNote !== undefined && { labelNote })}
      />
      <Group className={styles.box}>
        {icon !== undefined && <Icon name={icon} className={styles.boxIcon} />}
        <Input className={styles.input} {...(placeholder !== undefined && { placeholder })} {...(ref && { ref })} />
        {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
      </Group>
      <FieldHelp description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'icon' | 'suffix' | 'type' | 'inputMode' | 'ref'> {
  /** Least number of lines; the box grows with its text. */
  readonly rows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { label, isLabelHidden, labelNote, description, errorMessage, layout, placeholder, rows = 3, ref } = props;
  return (
    <AriaTextField
      className={fieldClass(layout)}
      value={props.value}
      onChange={props.onChange}
      isInvalid={isInvalid(errorMessage)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      {...(props.name !== undefined && { name: props.name })}
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.onKeyDown && { onKeyDown: props.onKeyDown })}
    >
      <FieldLabel
        label={label}
        isLabelHidden={isLabelHidden ?? false}
        {...(labelNote !== undefined && { labelNote })}
      />
      <AriaTextArea
        className={classNames(styles.box, styles.area)}
        rows={rows}
        style={{ '--rows': rows } as CSSProperties}
        {...(placeholder !== undefined && { placeholder })}
        {...(ref && { ref })}
      />
      <FieldHelp description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}

export interface SearchFieldProps extends Pick<FieldTexts, 'label' | 'isLabelHidden'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly placeholder?: string;
  /** Spoken name of the cross that empties the field. */
  readonly clearLabel: string;
  readonly shortcut?: string;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Search within a list; Escape empties it. The label is hidden unless `isLabelHidden` is false. */
export function SearchField(props: SearchFieldProps) {
  const { label, isLabelHidden = true, placeholder, clearLabel, shortcut, ref } = props;
  return (
    <AriaSearchField
      className={classNames(styles.field, styles.search)}
      value={props.value}
      onChange={props.onChange}
      autoFocus={props.autoFocus ?? false}
      isDisabled={props.isDisabled ?? false}
      {...(props.onSubmit && { onSubmit: props.onSubmit })}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Group className={styles.box}>
        <Icon name="search" className={styles.boxIcon} />
        <Input className={styles.input} {...(placeholder !== undefined && { placeholder })} {...(ref && { ref })} />
        {props.value !== '' ? (
          <AriaButton className={styles.boxButton} aria-label={clearLabel}>
            <Icon name="close" size={12} />
          </AriaButton>
        ) : (
          shortcut !== undefined && <Kbd keys={shortcut} />
        )}
      </Group>
    </AriaSearchField>
  );
}
