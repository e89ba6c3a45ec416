/** A screen without contents: what belongs here, why it matters, and the two likely first steps. */
import type { ReactNode } from 'react';
import styles from './empty.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What belongs here and why it matters. */
  readonly why: ReactNode;
  /** One sentence from the field. */
  readonly quote?: ReactNode;
  readonly primary: ReactNode;
  readonly secondary?: ReactNode;
  /** Lines under the buttons: kinds of file, dropping, privacy. */
  readonly hints?: readonly ReactNode[];
  /** Right column; usually an EmptyStateAside. */
  readonly aside?: ReactNode;
}

/** Fills the page body; the buttons are `size="large"` Buttons. */
export function EmptyState({ title, why, quote, primary, secondary, hints = [], aside }: EmptyStateProps) {
  return (
    <div className={styles.scroll}>
      <div className={aside === undefined ? styles.single : styles.columns}>
        <div>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.why}>{why}</p>
          {quote !== undefined && <blockquote className={styles.quote}>{quote}</blockquote>}
          <div className={styles.buttons}>
            {primary}
            {secondary}
          </div>
          {hints.length > 0 && (
            <div className={styles.hints}>
              {hints.map((hint, index) => (
                <p key={index}>{hint}</p>
              ))}
            </div>
          )}
        </div>
        {aside}
      </div>
    </div>
  );
}

export interface EmptyStateRow {
  readonly id: string;
  readonly count: string;
  readonly title: string;
  readonly text: string;
  /** At the right: a link Button or a word. */
  readonly action?: ReactNode;
}

export interface EmptyStateAsideProps {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly EmptyStateRow[];
}

/** The kinds of things that will stand here, each with how many there are. */
export function EmptyStateAside({ title, note, rows }: EmptyStateAsideProps) {
  return (
    <section aria-label={title}>
      <div className={styles.asideHead}>
        <h2>{title}</h2>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <span className={styles.count}>{row.count}</span>
            <div className={styles.rowText}>
              <b>{row.title}</b>
              <p>{row.text}</p>
            </div>
            {row.action !== undefined && <span className={styles.action}>{row.action}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
