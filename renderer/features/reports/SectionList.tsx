/** The sections of the report: in or out, and where each begins. */
import { Checkbox } from '@renderer/components';
import type { Text } from '@shared/i18n';
import { touchpointSections } from '@shared/report/touchpointReport';
import styles from './reports.module.css';
import { CONTENTS } from './usePreview';

export interface SectionListProps {
  readonly text: Text;
  readonly without: readonly string[];
  /** Page of each section, counted from 0; null while there is no print yet. */
  readonly pages: ReadonlyMap<string, number> | null;
  readonly pageCount: number | null;
  /** Page in view. */
  readonly current: number;
  readonly onWithout: (without: readonly string[]) => void;
  readonly onShow: (page: number) => void;
}

/** The section that a page belongs to: the last that begins on it or before. */
function sectionAt(pages: ReadonlyMap<string, number>, page: number): string | null {
  let found: readonly [string, number] | null = null;
  for (const entry of pages) if (entry[1] <= page && (found === null || entry[1] > found[1])) found = entry;
  return found?.[0] ?? null;
}

/** Names lead to their page. */
export function SectionList(props: SectionListProps) {
  const { text, without, pages, pageCount, current, onWithout, onShow } = props;
  const shown = current === 0 || pages === null ? null : sectionAt(pages, current);
  const contents = pages?.get(CONTENTS) ?? 2;
  const fixed = (key: string, name: string, page: number | undefined) => (
    <li
      key={key}
      className={styles.section}
      data-current={(page === 0 ? current === 0 && pages !== null : shown === key) ? '' : undefined}
    >
      <span />
      <button
        type="button"
        className={styles.jump}
        disabled={page === undefined}
        onClick={() => page !== undefined && onShow(page)}
      >
        <span>{name}</span>
        {page !== 0 && <span className={styles.pageNumber}>{page}</span>}
      </button>
    </li>
  );
  const fixedContents = fixed(CONTENTS, text('report.contents'), pages?.get(CONTENTS));
  return (
    <nav className={styles.sections} aria-label={text('reportsScreen.sections')}>
      <div className={styles.railHead}>
        <h2>{text('reportsScreen.sections')}</h2>
        <span>{pageCount !== null && text('reportsScreen.pages', { count: pageCount })}</span>
      </div>
      <ul>
        {fixed('cover', text('reportsScreen.cover'), pages === null ? undefined : 0)}
        {contents < 2 && fixedContents}
        {touchpointSections.flatMap((key) => {
          const name = text(`report.sections.${key}`);
          const page = pages?.get(key);
          const isIn = !without.includes(key);
          const entry = (
            <li key={key} className={styles.section} data-current={shown === key ? '' : undefined}>
              <Checkbox
                label={text('reportsScreen.include', { section: name })}
                isLabelHidden
                isSelected={isIn}
                onChange={(isSelected) =>
                  onWithout(isSelected ? without.filter((other) => other !== key) : [...without, key])
                }
              />
              <button
                type="button"
                className={styles.jump}
                disabled={page === undefined}
                data-out={isIn ? undefined : ''}
                onClick={() => page !== undefined && onShow(page)}
              >
                <span>{name}</span>
                <span className={styles.pageNumber}>
                  {isIn ? (page ?? '') : <abbr title={text('reportsScreen.notIncluded')}>–</abbr>}
                </span>
              </button>
            </li>
          );
          return key === 'definition' && contents >= 2 ? [entry, fixedContents] : [entry];
        })}
      </ul>
    </nav>
  );
}
