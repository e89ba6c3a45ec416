/** The contents: every section with its page, and what the report leaves out. */
import type { Text } from '@shared/i18n';
import type { ReportModel } from '@shared/report/model';
import styles from './contents.module.css';
import report from './report.module.css';

export interface ContentsProps {
  readonly model: ReportModel;
  readonly text: Text;
  /** Page number by section. */
  readonly pages: ReadonlyMap<string, number>;
}

/** The finding of a section stands under its name: the contents alone already tell the story. */
export function Contents({ model, text, pages }: ContentsProps) {
  return (
    <>
      <header className={report.title}>
        <h1>{text('report.contents')}</h1>
      </header>
      <ol className={styles.contents}>
        {model.sections.map((section) => {
          const [first] = section.blocks;
          return (
            <li key={section.key}>
              <a href={`#section-${section.key}`}>
                <span className={styles.contentsName}>{section.title}</span>
                {first?.kind === 'chart' && <span className={styles.contentsFinding}>{first.title}</span>}
                <span className={styles.contentsPage}>{pages.get(section.key)}</span>
              </a>
            </li>
          );
        })}
      </ol>
      {model.leftOut.length > 0 && (
        <section className={styles.leftOut}>
          <h2>{text('report.leftOutTitle')}</h2>
          <ul>
            {model.leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
