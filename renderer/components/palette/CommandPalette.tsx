/** The shell of search and commands in one (Ctrl+K): type, walk the groups with the arrows, Enter does it, Escape leaves. */
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Highlighted, fold } from '@renderer/components/fields/options';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import { Kbd } from '@renderer/components/tags/Kbd';
import styles from './palette.module.css';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: IconName;
  readonly sign?: ReactNode;
  readonly shortcut?: string;
  /** Other words it is found by. */
  readonly keywords?: readonly string[];
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Spoken name. */
  readonly label: string;
  readonly placeholder: string;
  readonly groups: readonly PaletteGroup[];
  /** The typed text, when the caller searches with it. */
  readonly query?: string;
  readonly onQueryChange?: (query: string) => void;
  /** Items come filtered and ranked already (search in the document). */
  readonly isFilteredOutside?: boolean;
  readonly emptyText: string;
  /** More items are on their way; what is there stays. */
  readonly isLoading?: boolean;
  readonly loadingText?: string;
  /** Hints at the foot. */
  readonly footer?: ReactNode;
}

/** Keeps the items that hold every typed word; in each group those that begin with the text come first. */
export function filterPalette(groups: readonly PaletteGroup[], query: string): readonly PaletteGroup[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const start = words.join(' ');
  return groups
    .map((group) => ({
      ...group,
      items: group.items
        .filter((item) => {
          const hay = fold([item.label, item.description ?? '', ...(item.keywords ?? [])].join(' '));
          return words.every((word) => hay.includes(word));
        })
        .map((item, index) => ({ item, index, rank: fold(item.label).startsWith(start) ? 0 : 1 }))
        .sort((a, b) => a.rank - b.rank || a.index - b.index)
        .map(({ item }) => item),
    }))
    .filter((group) => group.items.length > 0);
}

/** The palette over the window. */
export function CommandPalette(props: CommandPaletteProps) {
  const { isOpen, onOpenChange, label } = props;
  return (
    <ModalOverlay className={styles.overlay} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={styles.modal}>
        <Dialog aria-label={label} className={styles.dialog}>
          <PaletteContent {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The inside; its own component, so that the typed text is fresh each time it opens. */
function PaletteContent(props: CommandPaletteProps) {
  const { label, placeholder, groups, onQueryChange, isFilteredOutside = false, isLoading = false } = props;
  const [ownQuery, setOwnQuery] = useState('');
  const query = props.query ?? ownQuery;
  const shown = isFilteredOutside ? groups.filter((group) => group.items.length > 0) : filterPalette(groups, query);
  const isEmpty = shown.length === 0;
  const run = (id: string) => {
    const item = shown.flatMap((group) => group.items).find((candidate) => candidate.id === id);
    props.onOpenChange(false);
    item?.onAction();
  };
  // Results that come later may replace the item that was in hand; Enter then does what stands first, as its colour shows.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const first = shown[0]?.items.find((item) => item.isDisabled !== true);
    if (event.key !== 'Enter' || first === undefined || query.trim() === '') return;
    const field = event.currentTarget.querySelector('input');
    const active = field?.getAttribute('aria-activedescendant') ?? '';
    if (active !== '' && document.getElementById(active) !== null) return;
    event.preventDefault();
    event.stopPropagation();
    run(first.id);
  };
  return (
    <Autocomplete
      inputValue={query}
      onInputChange={(text) => {
        setOwnQuery(text);
        onQueryChange?.(text);
      }}
    >
      <div role="presentation" className={styles.field} onKeyDownCapture={onKeyDown}>
        <SearchField aria-label={label} className={styles.search} autoFocus>
          <Icon name="search" className={styles.searchIcon} />
          <Input className={styles.input} placeholder={placeholder} />
          <Kbd keys="Esc" />
        </SearchField>
      </div>
      {/* A stop for Tab, so that the list can be scrolled by keyboard without choosing. */}
      <div className={styles.results} role="region" aria-label={label} tabIndex={0}>
        {isEmpty && <p className={styles.empty}>{isLoading ? (props.loadingText ?? '') : props.emptyText}</p>}
        <Menu
          aria-label={label}
          className={isEmpty ? styles.noMenu : styles.menu}
          data-typed={query.trim() !== '' || undefined}
          onAction={(key) => run(String(key))}
        >
          {shown.map((group) => (
            <MenuSection key={group.id} id={group.id} className={styles.group}>
              <Header className={styles.heading}>{group.title}</Header>
              {group.items.map((item) => (
                <MenuItem
                  key={item.id}
                  id={item.id}
                  textValue={item.label}
                  isDisabled={item.isDisabled ?? false}
                  className={styles.item}
                >
                  <span className={styles.lead}>{item.sign ?? (item.icon && <Icon name={item.icon} />)}</span>
                  <span className={styles.texts}>
                    <span>
                      <Highlighted text={item.label} query={query} />
                    </span>
                    {item.description !== undefined && <span className={styles.description}>{item.description}</span>}
                  </span>
                  {item.shortcut !== undefined && (
                    <kbd className={styles.shortcut}>{item.shortcut.replaceAll('+', ' ')}</kbd>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
        {isLoading && !isEmpty && props.loadingText !== undefined && (
          <p className={styles.empty}>{props.loadingText}</p>
        )}
      </div>
      {props.footer !== undefined && <div className={styles.footer}>{props.footer}</div>}
    </Autocomplete>
  );
}
