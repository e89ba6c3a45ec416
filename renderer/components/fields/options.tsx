/** The list of choices that Select, ComboBox and MultiSelect share: its data, its filter and how one choice looks. */
import type { ReactNode } from 'react';
import { Header, ListBoxItem } from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import styles from './options.module.css';

export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** Second line, for instance why this choice is unwise. */
  readonly description?: string;
  /** Sign before the text (ProcessBadge, ModeSign, Icon). */
  readonly sign?: ReactNode;
  /** Heading under which it stands; options of one group must be adjacent. */
  readonly group?: string;
  /** Muted text at the right. */
  readonly note?: string;
  readonly isDisabled?: boolean;
  /** Allowed but unwise: shown muted; in a ComboBox Enter passes it by, Alt+Enter or a click takes it. */
  readonly isDiscouraged?: boolean;
  /** Other words it is found by. */
  readonly keywords?: readonly string[];
}

export interface OptionGroup {
  readonly id: string;
  readonly title: string | undefined;
  readonly options: readonly Option[];
}

/** Puts adjacent options of one group together. */
export function groupOptions(options: readonly Option[]): readonly OptionGroup[] {
  const groups: { id: string; title: string | undefined; options: Option[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.title === option.group) last.options.push(option);
    else groups.push({ id: `group:${groups.length}`, title: option.group, options: [option] });
  }
  return groups;
}

/** Lower case without diacritics: "Één café" becomes "een cafe". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Options whose label, keywords or description hold every typed word; those that begin with the text come first. */
export function filterOptions<Id extends string>(options: readonly Option<Id>[], query: string): readonly Option<Id>[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  const matching = options.filter((option) => {
    const hay = fold([option.label, ...(option.keywords ?? [])].join(' '));
    return words.every((word) => hay.includes(word));
  });
  const start = fold(query.trim());
  const rank = (option: Option) =>
    (option.isDiscouraged === true ? 2 : 0) + (fold(option.label).startsWith(start) ? 0 : 1);
  return matching.some((option) => option.group !== undefined)
    ? matching
    : matching
        .map((option, index) => ({ option, index }))
        .sort((a, b) => rank(a.option) - rank(b.option) || a.index - b.index)
        .map(({ option }) => option);
}

/** The label with the typed part in bold. */
export function Highlighted({ text, query }: { readonly text: string; readonly query: string }) {
  const needle = fold(query.trim());
  const position = needle === '' || fold(text).length !== text.length ? -1 : fold(text).indexOf(needle);
  if (position === -1) return <>{text}</>;
  const end = position + needle.length;
  return (
    <>
      {text.slice(0, position)}
      <b>{text.slice(position, end)}</b>
      {text.slice(end)}
    </>
  );
}

/** One choice in a React Aria list box. */
export function OptionItem({ option, query = '' }: { readonly option: Option; readonly query?: string }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className={classNames(styles.option, option.isDiscouraged === true && styles.discouraged)}
      isDisabled={option.isDisabled ?? false}
    >
      {({ isSelected }) => (
        <>
          {option.sign !== undefined && <span className={styles.sign}>{option.sign}</span>}
          <span className={styles.texts}>
            <span>
              <Highlighted text={option.label} query={query} />
            </span>
            {option.description !== undefined && <span className={styles.description}>{option.description}</span>}
          </span>
          {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
          {isSelected && <Icon name="check" size={14} className={styles.check} />}
        </>
      )}
    </ListBoxItem>
  );
}

/** Heading above a group of choices. */
export function OptionHeader({ children }: { readonly children: ReactNode }) {
  return <Header className={styles.header}>{children}</Header>;
}
