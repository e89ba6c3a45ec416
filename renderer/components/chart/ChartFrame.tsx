/** The frame around a chart: the finding as title, the basis under it, and the same figures as a table one key away. */
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '@renderer/components/buttons/Button';
import { Menu, type MenuEntry } from '@renderer/components/overlays/Menu';
import styles from './chart.module.css';

export interface ChartFrameProps {
  /** The finding in words, with n. */
  readonly title: string;
  /** What is shown, the basis, what marks mean. */
  readonly sub?: ReactNode;
  readonly children: ReactNode;
  /** The figures as a table (usually a DataTable with `isCompact`). */
  readonly table?: ReactNode;
  readonly isTableShown?: boolean;
  readonly onTableShownChange?: (isTableShown: boolean) => void;
  readonly labels: {
    readonly showTable: string;
    readonly showChart: string;
    /** Spoken name of the menu. */
    readonly more: string;
    readonly copy: string;
    readonly saveSvg: string;
    readonly savePng: string;
  };
  readonly onCopy?: () => void;
  readonly onSave?: (format: 'svg' | 'png') => void;
  /** Line under the chart: source, date, interval. */
  readonly source?: ReactNode;
  readonly headingLevel?: 2 | 3;
  /** The (i) that explains the word the chart is about; stands before its buttons. */
  readonly help?: ReactNode;
}

/** A figure that takes the focus; T changes between chart and table. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, sub, children, table, labels, onCopy, onSave, source, headingLevel = 2 } = props;
  const id = useId();
  const [isOwnTableShown, setOwnTableShown] = useState(false);
  const isTableShown = table !== undefined && (props.isTableShown ?? isOwnTableShown);
  const toggle = () => {
    setOwnTableShown(!isTableShown);
    props.onTableShownChange?.(!isTableShown);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key.toLowerCase() !== 't' || hasModifier || isTyping || table === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    toggle();
  };
  const entries: readonly MenuEntry[] = [
    ...(onCopy ? [{ id: 'copy', label: labels.copy, icon: 'copy' as const }] : []),
    ...(onSave ? [{ id: 'svg', label: labels.saveSvg, icon: 'image' as const }] : []),
    ...(onSave ? [{ id: 'png', label: labels.savePng, icon: 'image' as const }] : []),
  ];
  const Title = headingLevel === 2 ? 'h2' : 'h3';
  return (
    // A chart is read and acted on as a whole, so the figure itself takes the focus and T.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <figure className={styles.frame} tabIndex={0} aria-labelledby={`${id}-title`} onKeyDown={onKeyDown}>
      <figcaption className={styles.head}>
        <div className={styles.texts}>
          <Title id={`${id}-title`} className={styles.title}>
            {title}
          </Title>
          {sub !== undefined && <p className={styles.sub}>{sub}</p>}
        </div>
        <div className={styles.actions}>
          {props.help}
          {table !== undefined && (
            <IconButton
              icon={isTableShown ? 'chart' : 'table'}
              size="small"
              label={isTableShown ? labels.showChart : labels.showTable}
              shortcut="T"
              onPress={toggle}
            />
          )}
          {entries.length > 0 && (
            <Menu
              label={labels.more}
              entries={entries}
              placement="bottom end"
              onAction={(action) => {
                if (action === 'copy') onCopy?.();
                else if (action === 'svg' || action === 'png') onSave?.(action);
              }}
              trigger={<IconButton icon="more" size="small" label={labels.more} hasTooltip={false} />}
            />
          )}
        </div>
      </figcaption>
      <div className={styles.body}>{isTableShown ? table : children}</div>
      {source !== undefined && <p className={styles.source}>{source}</p>}
    </figure>
  );
}
