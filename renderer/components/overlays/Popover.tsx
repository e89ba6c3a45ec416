/** A small surface beside its button, for filters and explanation; it never holds the screen. */
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Popover as AriaPopover } from 'react-aria-components';
import styles from './popover.module.css';

export interface PopoverTriggerProps {
  /** One button and one Popover. */
  readonly children: ReactNode;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** Ties a button to its Popover. */
export function PopoverTrigger({ children, isOpen, onOpenChange }: PopoverTriggerProps) {
  return (
    <DialogTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {children}
    </DialogTrigger>
  );
}

export interface PopoverProps {
  /** Spoken name; also the heading unless `title` is given. */
  readonly label: string;
  readonly title?: string;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top' | 'left top';
  readonly children: ReactNode | ((popover: { readonly close: () => void }) => ReactNode);
}

/** The surface; Escape and a click beside it close it, focus returns to the button. */
export function Popover({ label, title, placement = 'bottom start', children }: PopoverProps) {
  return (
    <AriaPopover className={styles.popover} placement={placement} offset={4}>
      <Dialog className={styles.dialog} aria-label={label}>
        {({ close }) => (
          <>
            {title !== undefined && (
              <Heading level={3} className={styles.title}>
                {title}
              </Heading>
            )}
            {typeof children === 'function' ? children({ close }) : children}
          </>
        )}
      </Dialog>
    </AriaPopover>
  );
}
