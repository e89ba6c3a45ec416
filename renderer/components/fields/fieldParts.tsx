/** What every field shares: the props for its texts, and the label, description and error around the control. */
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import styles from './fields.module.css';

export interface FieldTexts {
  readonly label: string;
  /** Keeps the label for screen readers only; for a field whose place says what it is. */
  readonly isLabelHidden?: boolean;
  readonly description?: ReactNode;
  /** What is wrong and what to do; its presence makes the field invalid. */
  readonly errorMessage?: string | null | undefined;
  /** Label above the control, or small to its left as in the side panel. */
  readonly layout?: 'stacked' | 'inline';
  /** Muted text behind the label, such as "(niet verplicht)". */
  readonly labelNote?: string;
}

/** Class of a field's outermost element. */
export function fieldClass(layout: FieldTexts['layout']): string {
  return classNames(styles.field, layout === 'inline' && styles.inline);
}

/** The label of a React Aria field. */
export function FieldLabel({
  label,
  isLabelHidden,
  labelNote,
}: Pick<FieldTexts, 'label' | 'isLabelHidden' | 'labelNote'>) {
  return (
    <Label className={isLabelHidden === true ? styles.hidden : styles.label}>
      {label}
      {labelNote !== undefined && <span className={styles.labelNote}> {labelNote}</span>}
    </Label>
  );
}

/** Description and error under a React Aria field; the error takes the place of the description. */
export function FieldHelp({ description, errorMessage }: Pick<FieldTexts, 'description' | 'errorMessage'>) {
  const hasError = isInvalid(errorMessage);
  return (
    <>
      {description !== undefined && !hasError && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      {hasError && (
        <FieldError className={styles.error}>
          <Icon name="warn" size={12} />
          <span>{errorMessage}</span>
        </FieldError>
      )}
    </>
  );
}

/** Whether an error text is really there. */
export function isInvalid(errorMessage: string | null | undefined): errorMessage is string {
  return errorMessage !== undefined && errorMessage !== null && errorMessage !== '';
}
