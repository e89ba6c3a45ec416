/** Menus: under a button, at the pointer, or at a given place. Shortcuts stand at the right, as a reminder. */
import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import styles from './menu.module.css';
import popover from './popover.module.css';

export interface MenuAction {
  readonly kind?: 'action';
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly shortcut?: string;
  readonly description?: string;
  readonly isDisabled?: boolean;
  /** Shows a check mark: this choice is on. */
  readonly isSelected?: boolean;
  readonly tone?: 'danger';
  /** A submenu. */
  readonly entries?: readonly MenuEntry[];
}

/** An action, a hairline or a heading of what follows up to the next hairline. */
export type MenuEntry =
  | MenuAction
  | { readonly kind: 'separator'; readonly id: string }
  | { readonly kind: 'heading'; readonly id: string; readonly label: string };

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly onClose?: () => void;
  /** For a menu without a button: takes the focus itself, or puts it on the first action. */
  readonly autoFocus?: true | 'first';
}

/** Whether any action of the list carries a check or an icon, so that all texts line up. */
function hasLead(entries: readonly MenuEntry[]): boolean {
  return entries.some((entry) => 'icon' in entry || ('isSelected' in entry && entry.isSelected !== undefined));
}

function MenuList({ label, entries, onAction, onClose, autoFocus }: MenuListProps) {
  const lead = hasLead(entries);
  return (
    <AriaMenu
      aria-label={label}
      className={styles.menu}
      onAction={(key) => onAction(String(key))}
      {...(onClose && { onClose })}
      {...(autoFocus !== undefined && { autoFocus })}
    >
      {sections(entries).map((part) =>
        part.heading === undefined ? (
          part.actions.map((entry) => renderEntry(entry, lead, onAction))
        ) : (
          <MenuSection key={part.id}>
            <Header className={styles.heading}>{part.heading}</Header>
            {part.actions.map((entry) => renderEntry(entry, lead, onAction))}
          </MenuSection>
        ),
      )}
    </AriaMenu>
  );
}

type Plain = MenuAction | { readonly kind: 'separator'; readonly id: string };

/** Splits a flat list at its headings. */
function sections(entries: readonly MenuEntry[]) {
  const parts: { id: string; heading: string | undefined; actions: Plain[] }[] = [];
  let part: (typeof parts)[number] | undefined;
  for (const entry of entries) {
    if (entry.kind === 'heading') {
      part = { id: entry.id, heading: entry.label, actions: [] };
      parts.push(part);
    } else if (part === undefined || (entry.kind === 'separator' && part.heading !== undefined)) {
      part = { id: `part:${entry.id}`, heading: undefined, actions: [entry] };
      parts.push(part);
    } else part.actions.push(entry);
  }
  return parts;
}

function renderEntry(entry: Plain, lead: boolean, onAction: (id: string) => void) {
  if (entry.kind === 'separator') return <Separator key={entry.id} className={styles.separator} />;
  const item = (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      className={classNames(styles.item, entry.tone === 'danger' && styles.danger)}
    >
      {lead && <span className={styles.lead}>{leadIcon(entry)}</span>}
      <span className={styles.texts}>
        <span>{entry.label}</span>
        {entry.description !== undefined && <span className={styles.description}>{entry.description}</span>}
      </span>
      {entry.shortcut !== undefined && <kbd className={styles.shortcut}>{entry.shortcut.replaceAll('+', ' ')}</kbd>}
      {entry.entries !== undefined && <Icon name="right" size={12} className={styles.arrow} />}
    </MenuItem>
  );
  if (entry.entries === undefined) return item;
  return (
    <SubmenuTrigger key={entry.id}>
      {item}
      <Popover className={popover.popover} offset={-2}>
        <MenuList label={entry.label} entries={entry.entries} onAction={onAction} />
      </Popover>
    </SubmenuTrigger>
  );
}

function leadIcon(entry: MenuAction) {
  if (entry.isSelected === true) return <Icon name="check" size={14} />;
  return entry.icon === undefined ? null : <Icon name={entry.icon} size={16} />;
}

export interface MenuProps {
  /** One design-system button. */
  readonly trigger: ReactElement;
  /** Spoken name of the list. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top';
}

/** A button with a menu under it. */
export function Menu({ trigger, label, entries, onAction, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={popover.popover} placement={placement} offset={4}>
        <MenuList label={label} entries={entries} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuPosition {
  readonly x: number;
  readonly y: number;
}

export interface ContextMenuAtProps {
  /** Place in the window in CSS pixels; null: closed. */
  readonly position: MenuPosition | null;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
  /** Opened by the keyboard: the first action is ready for Enter. */
  readonly isFirstFocused?: boolean;
}

/** A menu at a place in the window, for grids and canvases that know where. Focus returns to where it was. */
export function ContextMenuAt(props: ContextMenuAtProps) {
  const { position, label, entries, onAction, onClose, isFirstFocused = false } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  if (position === null) return null;
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: position.x, top: position.y }} aria-hidden />
      <Popover
        className={popover.popover}
        trigger="MenuTrigger"
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom start"
        offset={2}
      >
        <MenuList
          label={label}
          entries={entries}
          onAction={onAction}
          onClose={onClose}
          autoFocus={isFirstFocused ? 'first' : true}
        />
      </Popover>
    </>
  );
}

export interface ContextMenuProps {
  readonly label: string;
  /** The list, or a function that makes it when the menu opens. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  readonly onAction: (id: string) => void;
  readonly children: ReactNode;
}

/** Gives what is inside a menu by right click, the Menu key and Shift+F10. */
export function ContextMenu({ label, entries, onAction, children }: ContextMenuProps) {
  const [place, setPlace] = useState<(MenuPosition & { readonly isByKey: boolean }) | null>(null);
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    setPlace({ x: event.clientX, y: event.clientY, isByKey: false });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!isMenuKey || !(event.target instanceof Element)) return;
    event.preventDefault();
    const box = event.target.getBoundingClientRect();
    setPlace({ x: box.left, y: box.bottom, isByKey: true });
  };
  return (
    <div role="presentation" className={styles.contents} onContextMenu={onContextMenu} onKeyDown={onKeyDown}>
      {children}
      <ContextMenuAt
        position={place}
        label={label}
        entries={typeof entries === 'function' ? (place === null ? [] : entries()) : entries}
        onAction={onAction}
        onClose={() => setPlace(null)}
        isFirstFocused={place?.isByKey ?? false}
      />
    </div>
  );
}
