/** A list to walk through and choose from, with a second line and figures at the right; choosing follows the focus. */
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import styles from './lists.module.css';

export interface NavListItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: IconName;
  /** A sign in the place of the icon. */
  readonly sign?: ReactNode;
  /** At the right: a count, a date. No controls. */
  readonly trailing?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface NavListProps {
  readonly label: string;
  readonly items: readonly NavListItem[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter or double click on an item. */
  readonly onOpen?: (id: string) => void;
  readonly emptyText?: ReactNode;
}

/** Arrows move and choose, typing finds. */
export function NavList({ label, items, selected, onSelect, onOpen, emptyText }: NavListProps) {
  return (
    <ListBox
      aria-label={label}
      className={styles.list}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const item = items.find((candidate) => keys !== 'all' && keys.has(candidate.id));
        if (item !== undefined && item.id !== selected) onSelect(item.id);
      }}
      {...(onOpen && { onAction: (key) => onOpen(String(key)) })}
      renderEmptyState={() => <div className={styles.empty}>{emptyText}</div>}
    >
      {items.map((item) => (
        <ListBoxItem
          key={item.id}
          id={item.id}
          textValue={item.label}
          className={styles.item}
          isDisabled={item.isDisabled ?? false}
        >
          {item.sign !== undefined ? (
            <span className={styles.sign}>{item.sign}</span>
          ) : (
            item.icon !== undefined && <Icon name={item.icon} className={styles.icon} />
          )}
          <span className={styles.texts}>
            <span className={styles.label}>{item.label}</span>
            {item.description !== undefined && <span className={styles.description}>{item.description}</span>}
          </span>
          {item.trailing !== undefined && <span className={styles.trailing}>{item.trailing}</span>}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
