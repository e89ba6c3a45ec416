/** A filter or sort that is on: its name muted, its value plain, opened by pressing it and taken off by its cross. */
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import styles from './tags.module.css';

export interface ChipProps {
  /** What is filtered, shown muted ("Fase"). */
  readonly name?: string;
  /** The value ("3 van 9"). */
  readonly children: ReactNode;
  readonly isActive?: boolean;
  /** Opens the editor of this filter; inside a PopoverTrigger or Menu the trigger does this itself. */
  readonly onPress?: () => void;
  /** Shows a down arrow: pressing opens a list. */
  readonly hasMenu?: boolean;
  readonly onRemove?: () => void;
  /** Spoken name of the cross ("Filter Fase weghalen"); required with `onRemove`. */
  readonly removeLabel?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A chip in a filter bar. */
export function Chip({ name, children, isActive, onPress, hasMenu, onRemove, removeLabel, ref }: ChipProps) {
  return (
    <span className={classNames(styles.chip, isActive && styles.chipActive)}>
      <AriaButton className={styles.chipBody} {...(onPress && { onPress })} {...(ref && { ref })}>
        {name !== undefined && <span className={styles.chipName}>{name}</span>}{' '}
        <span className={styles.chipValue}>{children}</span>
        {hasMenu === true && <Icon name="down" size={12} />}
      </AriaButton>
      {onRemove !== undefined && (
        // A plain button: inside a PopoverTrigger a React Aria button would open the popover as well.
        <button type="button" className={styles.chipRemove} aria-label={removeLabel} onClick={onRemove}>
          <Icon name="close" size={12} />
        </button>
      )}
    </span>
  );
}
