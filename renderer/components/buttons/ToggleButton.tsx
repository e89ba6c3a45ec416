/** Buttons that stay pressed: one by itself, or a segmented control where exactly one of a few is on. */
import type { ReactNode, Ref } from 'react';
import {
  ToggleButton as AriaToggleButton,
  ToggleButtonGroup,
  type ToggleButtonProps as AriaToggleButtonProps,
} from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import { Tooltip } from '@renderer/components/overlays/Tooltip';
import styles from './buttons.module.css';

export interface ToggleButtonProps extends Omit<AriaToggleButtonProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly icon?: IconName;
  /** Shows only the icon; the label is spoken and shown as tooltip. */
  readonly isIconOnly?: boolean;
  readonly size?: 'small' | 'normal';
  readonly shortcut?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is on or off (`isSelected`, `onChange`). */
export function ToggleButton({
  label,
  icon,
  isIconOnly = false,
  size = 'normal',
  shortcut,
  ref,
  ...props
}: ToggleButtonProps) {
  const button = (
    <AriaToggleButton
      {...props}
      {...(ref && { ref })}
      {...(isIconOnly && { 'aria-label': label })}
      className={classNames(styles.button, styles.quiet, styles[size], isIconOnly && styles.iconOnly)}
    >
      {icon !== undefined && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
      {!isIconOnly && <span className={styles.text}>{label}</span>}
    </AriaToggleButton>
  );
  return isIconOnly || shortcut !== undefined ? (
    <Tooltip text={label} shortcut={shortcut}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}

export interface Segment<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName;
  /** A sign before the text, for what is no icon (ModeSign, ProcessBadge). */
  readonly sign?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface SegmentedControlProps<Id extends string = string> {
  /** Spoken name of the group. */
  readonly label: string;
  readonly options: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly isIconOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly size?: 'small' | 'normal';
}

/** Two to five choices side by side, exactly one on; arrow keys move, Space chooses. */
export function SegmentedControl<Id extends string = string>({
  label,
  options,
  value,
  onChange,
  isIconOnly = false,
  isDisabled = false,
  size = 'normal',
}: SegmentedControlProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classNames(styles.segments, styles[size])}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen !== undefined && chosen.id !== value) onChange(chosen.id);
      }}
    >
      {options.map((option) => {
        const button = (
          <AriaToggleButton
            key={option.id}
            id={option.id}
            className={styles.segment}
            isDisabled={option.isDisabled ?? false}
            {...(isIconOnly && { 'aria-label': option.label })}
          >
            {option.icon !== undefined && <Icon name={option.icon} size={14} />}
            {option.sign}
            {!isIconOnly && option.label}
          </AriaToggleButton>
        );
        return isIconOnly ? (
          <Tooltip key={option.id} text={option.label}>
            {button}
          </Tooltip>
        ) : (
          button
        );
      })}
    </ToggleButtonGroup>
  );
}
