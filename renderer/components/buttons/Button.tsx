/** Buttons with a text: primary (one per screen at most), default, quiet and danger, in three heights. */
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import { Tooltip } from '@renderer/components/overlays/Tooltip';
import { Kbd } from '@renderer/components/tags/Kbd';
import styles from './buttons.module.css';

export type ButtonVariant = 'default' | 'primary' | 'quiet' | 'danger' | 'link';
export type ButtonSize = 'small' | 'normal' | 'large';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: ButtonVariant;
  /** 24, 28 or 32 px high. */
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  /** Shown as a key cap behind the text. */
  readonly shortcut?: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

const variantClass = {
  default: styles.standard,
  primary: styles.primary,
  quiet: styles.quiet,
  danger: styles.danger,
  link: styles.link,
} as const;

/** A button with a text and perhaps an icon. */
export function Button({
  variant = 'default',
  size = 'normal',
  icon,
  iconAfter,
  shortcut,
  children,
  className,
  ref,
  ...props
}: ButtonProps) {
  const iconSize = size === 'small' ? 14 : 16;
  return (
    <AriaButton
      {...props}
      {...(ref && { ref })}
      className={classNames(styles.button, variantClass[variant], styles[size], className)}
    >
      {icon !== undefined && <Icon name={icon} size={iconSize} />}
      <span className={styles.text}>{children}</span>
      {iconAfter !== undefined && <Icon name={iconAfter} size={12} />}
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** Spoken name and tooltip. */
  readonly label: string;
  readonly shortcut?: string;
  readonly variant?: Exclude<ButtonVariant, 'link'>;
  readonly size?: ButtonSize;
  readonly tooltipPlacement?: 'top' | 'bottom' | 'left' | 'right';
  readonly hasTooltip?: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with only an icon; its label is spoken and shown as tooltip. */
export function IconButton({
  icon,
  label,
  shortcut,
  variant = 'quiet',
  size = 'normal',
  tooltipPlacement = 'bottom',
  hasTooltip = true,
  className,
  ref,
  ...props
}: IconButtonProps) {
  const button = (
    <AriaButton
      {...props}
      {...(ref && { ref })}
      aria-label={label}
      className={classNames(styles.button, variantClass[variant], styles[size], styles.iconOnly, className)}
    >
      <Icon name={icon} size={size === 'small' ? 14 : 16} />
    </AriaButton>
  );
  return hasTooltip ? (
    <Tooltip text={label} shortcut={shortcut} placement={tooltipPlacement}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
