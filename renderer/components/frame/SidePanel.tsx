/** The panel at the right for the thing in hand; over the page in a narrow window. Escape closes it. */
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '@renderer/components/buttons/Button';
import styles from './panel.module.css';

export interface SidePanelProps {
  /** Spoken name of the region. */
  readonly label: string;
  /** Small line above the title: number or kind. */
  readonly kicker?: ReactNode;
  readonly title?: ReactNode;
  /** Under the title: signs, facts. */
  readonly head?: ReactNode;
  /** Extra buttons left of the cross (previous, next). */
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
  readonly closeLabel?: string;
  /** PanelSection elements. */
  readonly children: ReactNode;
  /** 288 for the thing in hand, 272 for a rail of insights. */
  readonly width?: 'panel' | 'rail' | 'wide';
}

const WIDTH = { panel: styles.panelWidth, rail: styles.railWidth, wide: styles.wideWidth } as const;

/** A panel beside the page. */
export function SidePanel(props: SidePanelProps) {
  const { label, kicker, title, head, actions, onClose, closeLabel, children, width = 'panel' } = props;
  const hasTop = kicker !== undefined || actions !== undefined || onClose !== undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || onClose === undefined) return;
    event.stopPropagation();
    onClose();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape pressed in any of its controls closes it.
    <aside className={`${styles.panel} ${WIDTH[width]}`} aria-label={label} onKeyDown={onKeyDown}>
      {(hasTop || title !== undefined || head !== undefined) && (
        <div className={styles.head}>
          {hasTop && (
            <div className={styles.top}>
              <span className={styles.kicker}>{kicker}</span>
              {actions}
              {onClose !== undefined && (
                <IconButton icon="close" size="small" label={closeLabel ?? ''} shortcut="Esc" onPress={onClose} />
              )}
            </div>
          )}
          {title !== undefined && <h2 className={styles.title}>{title}</h2>}
          {head}
        </div>
      )}
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

export interface PanelSectionProps {
  readonly title?: string;
  /** Muted text behind the title: a count, a date. */
  readonly note?: ReactNode;
  /** At the right of the title: a link Button. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel with its own small heading. */
export function PanelSection({ title, note, action, children }: PanelSectionProps) {
  return (
    <section className={styles.section}>
      {title !== undefined && (
        <div className={styles.sectionHead}>
          <h3>{title}</h3>
          {note !== undefined && <span className={styles.note}>{note}</span>}
          {action !== undefined && <span className={styles.sectionAction}>{action}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

export interface PanelFactsProps {
  readonly facts: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** Two or three facts side by side, term above value. */
export function PanelFacts({ facts }: PanelFactsProps) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
