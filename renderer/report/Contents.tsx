/** The contents: every section with its page, over as many pages as it takes. */
import type { Text } from '@shared/i18n';
import styles from './contents.module.css';
import { anchorOf } from './Page';
import report from './report.module.css';

/** A line of the contents. */
export interface ContentsEntry {
  readonly key: string;
  readonly title: string;
  readonly finding: string | null;
}

export interface ContentsProps {
  readonly entries: readonly ContentsEntry[];
  /** Whether this is the first page of the contents. */
  readonly isFirst: boolean;
  readonly text: Text;
  /** Page number by section. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Lines with a finding that fit on a page. */
const MOST_ENTRIES = 20;

/** The entries of each page. */
export function contentsPages(entries: readonly ContentsEntry[]): readonly (readonly ContentsEntry[])[] {
  const count = Math.max(1, Math.ceil(entries.length / MOST_ENTRIES));
  return Array.from({ length: count }, (_, page) => entries.slice(page * MOST_ENTRIES, (page + 1) * MOST_ENTRIES));
}

/** The finding of a section stands under its name: the contents alone already tell the story. */
export function Contents({ entries, isFirst, text, pages }: ContentsProps) {
  return (
    <>
      {isFirst && (
        <header className={report.title}>
          <h1>{text('report.contents')}</h1>
        </header>
      )}
      <ol className={styles.contents}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <a href={`#${anchorOf(entry.key)}`}>
              <span className={styles.contentsName}>{entry.title}</span>
              {entry.finding !== null && <span className={styles.contentsFinding}>{entry.finding}</span>}
              <span className={styles.contentsPage}>{pages.get(entry.key)}</span>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
