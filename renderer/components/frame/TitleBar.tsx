/** The title area, which is also the handle of the window: engagement, undo and redo, search, saved state. */
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import { Icon, LogoMark } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import { Tooltip } from '@renderer/components/overlays/Tooltip';
import { Kbd } from '@renderer/components/tags/Kbd';
import styles from './titleBar.module.css';

export interface TitleBarProps {
  /** EngagementButton or the name of the program, undo and redo. */
  readonly start: ReactNode;
  /** SearchTrigger. */
  readonly center?: ReactNode;
  /** SavedState. */
  readonly end?: ReactNode;
}

/** Three parts in a bar of 44 px; leaves room for the window controls that the system draws over it. */
export function TitleBar({ start, center, end }: TitleBarProps) {
  return (
    <div className={styles.bar}>
      <div className={styles.start}>
        <LogoMark />
        {start}
      </div>
      <div className={styles.center}>{center}</div>
      <div className={styles.end}>{end}</div>
    </div>
  );
}

export interface EngagementButtonProps {
  readonly name: string;
  readonly client?: string;
  readonly onPress?: () => void;
  /** Shows the down arrow of a menu. */
  readonly hasMenu?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Name and client of the engagement in hand; usually the trigger of a Menu. */
export function EngagementButton({ name, client, onPress, hasMenu = true, ref }: EngagementButtonProps) {
  return (
    <AriaButton className={styles.engagement} {...(onPress && { onPress })} {...(ref && { ref })}>
      <b>{name}</b>
      {client !== undefined && <span className={styles.client}>{client}</span>}
      {hasMenu && <Icon name="down" size={12} />}
    </AriaButton>
  );
}

export interface TitleButtonProps {
  readonly icon: IconName;
  /** What it does to what: the name of the change that would be undone. */
  readonly label: string;
  readonly tooltip: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

/** Undo or redo, with the name of the change beside the icon. */
export function TitleButton({ icon, label, tooltip, shortcut, isDisabled = false, onPress }: TitleButtonProps) {
  return (
    <Tooltip text={tooltip} shortcut={shortcut}>
      <AriaButton className={styles.titleButton} isDisabled={isDisabled} onPress={onPress} aria-label={tooltip}>
        <Icon name={icon} />
        <span className={styles.titleLabel}>{label}</span>
      </AriaButton>
    </Tooltip>
  );
}

/** Hairline between parts of the title area. */
export function TitleRule() {
  return <span className={styles.rule} aria-hidden />;
}

export interface SearchTriggerProps {
  readonly label: string;
  readonly shortcut: string;
  readonly onPress: () => void;
}

/** Looks like a search box; opens the palette. */
export function SearchTrigger({ label, shortcut, onPress }: SearchTriggerProps) {
  return (
    <AriaButton className={styles.search} onPress={onPress}>
      <Icon name="search" />
      <span className={styles.searchLabel}>{label}</span>
      <Kbd keys={shortcut} />
    </AriaButton>
  );
}

export interface SavedStateProps {
  readonly tone?: 'saved' | 'working' | 'problem';
  /** A sentence: "Alles opgeslagen · 14:32". */
  readonly children: ReactNode;
  /** Makes it a button, for instance to explain a problem. */
  readonly onPress?: () => void;
}

const SAVED_ICON = { saved: 'ok', working: 'clock', problem: 'warn' } as const;

/** Says whether everything is kept, as a sentence with the time. */
export function SavedState({ tone = 'saved', children, onPress }: SavedStateProps) {
  const content = (
    <>
      <Icon name={SAVED_ICON[tone]} />
      <span className={styles.savedText}>{children}</span>
    </>
  );
  const className = classNames(styles.saved, styles[tone]);
  return onPress === undefined ? (
    <span className={className} role="status">
      {content}
    </span>
  ) : (
    <AriaButton className={className} onPress={onPress}>
      {content}
    </AriaButton>
  );
}
