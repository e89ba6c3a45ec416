/** One sheet of A4: running title above, page number below, content between them. */
import type { ReactNode } from 'react';
import { classNames } from '@renderer/components';
import type { Text } from '@shared/i18n';
import { formatDate } from '@shared/i18n/format';
import type { ReportModel } from '@shared/report/model';
import styles from './report.module.css';

/** Name of the place at which a section begins. */
export function anchorOf(section: string): string {
  return `section-${section.replace(/[^\w-]/g, '-')}`;
}

export interface PageProps {
  readonly model: ReportModel;
  readonly hasNames: boolean;
  readonly text: Text;
  readonly number: number;
  readonly isWide: boolean;
  /** Lies on its side. */
  readonly isLandscape?: boolean;
  readonly children: ReactNode;
}

/** Running title and number are for the eye alone: read aloud on every page they would only be in the way. */
export function Page({ model, hasNames, text, number, isWide, isLandscape = false, children }: PageProps) {
  const { client, title, subtitle, date } = model;
  const right = [
    subtitle,
    formatDate(text.locale, date),
    ...(hasNames ? [] : [text('reportsScreen.page.withoutNames')]),
  ];
  return (
    <section className={classNames(styles.page, isWide && styles.wide, isLandscape && styles.landscape)}>
      <div className={styles.running} aria-hidden="true">
        <span>{client === null || client === '' ? title : `${client} · ${title}`}</span>
        <span>{right.join(' · ')}</span>
      </div>
      <div className={styles.content}>{children}</div>
      <div className={styles.foot} aria-hidden="true">
        <span>{model.style.footer}</span>
        <span className={styles.number}>{number}</span>
      </div>
    </section>
  );
}
