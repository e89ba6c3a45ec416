/** The parts of the narrow navigation at the left; folded it shows icons with a tooltip. */
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import { Tooltip } from '@renderer/components/overlays/Tooltip';
import { useIsFolded } from './AppFrame';
import styles from './frame.module.css';

export interface NavItemProps {
  readonly icon: IconName;
  readonly label: string;
  /** Number at the right; hidden when folded. */
  readonly count?: string | number;
  readonly isCurrent?: boolean;
  readonly shortcut?: string;
  readonly onPress: () => void;
}

/** One part of the program; arrow keys go along the items, Enter opens. */
export function NavItem({ icon, label, count, isCurrent = false, shortcut, onPress }: NavItemProps) {
  const isFolded = useIsFolded();
  return (
    <Tooltip text={label} shortcut={shortcut} placement="right" isDisabled={!isFolded && shortcut === undefined}>
      <AriaButton
        className={classNames(styles.item, isCurrent && styles.current)}
        onPress={onPress}
        {...(isCurrent && { 'aria-current': 'page' as const })}
        {...(isFolded && { 'aria-label': label })}
        onKeyDown={moveAlong}
      >
        <Icon name={icon} />
        {!isFolded && <span className={styles.itemLabel}>{label}</span>}
        {!isFolded && count !== undefined && ' '}
        {!isFolded && count !== undefined && <span className={styles.count}>{count}</span>}
      </AriaButton>
    </Tooltip>
  );
}

/** Moves focus to the item before or after this one; other keys pass on. */
function moveAlong(event: { key: string; target: EventTarget; preventDefault(): void; continuePropagation(): void }) {
  const target = event.target instanceof HTMLElement ? event.target.closest('button') : null;
  const items = [...(target?.closest('nav')?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  const index = target === null ? -1 : items.indexOf(target);
  const goal = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
  if (goal === undefined || index === -1) {
    event.continuePropagation();
    return;
  }
  event.preventDefault();
  items[Math.min(items.length - 1, Math.max(0, goal))]?.focus();
}

/** Pushes what follows to the bottom. */
export function NavSpacer() {
  return <div className={styles.spacer} />;
}

/** Hairline between groups. */
export function NavDivider() {
  return <hr className={styles.divider} />;
}

export interface NavToggleProps {
  readonly foldLabel: string;
  readonly unfoldLabel: string;
  readonly shortcut?: string;
  readonly onPress: () => void;
}

/** Folds and unfolds the navigation. */
export function NavToggle({ foldLabel, unfoldLabel, shortcut, onPress }: NavToggleProps) {
  const isFolded = useIsFolded();
  return (
    <NavItem
      icon={isFolded ? 'expand' : 'collapse'}
      label={isFolded ? unfoldLabel : foldLabel}
      onPress={onPress}
      {...(shortcut !== undefined && { shortcut })}
    />
  );
}
