/** The cover: the client's logo on white, the title in the client's colour. */
import { classNames } from '@renderer/components';
import type { Text } from '@shared/i18n';
import { formatDate } from '@shared/i18n/format';
import type { ReportModel } from '@shared/report/model';
import styles from './cover.module.css';
import { CoverPicture } from './CoverPicture';
import report from './report.module.css';

export interface CoverProps {
  readonly model: ReportModel;
  readonly text: Text;
  readonly hasNames: boolean;
}

/** A title longer than this needs the room of the picture. */
const LONG_TITLE = 160;

/** A title of many words is set smaller, so that it keeps to its place. */
function titleSize(title: string): string | undefined {
  if (title.length > LONG_TITLE) return styles.titleSmall;
  return title.length > 60 ? styles.titleMiddle : styles.titleLarge;
}

/** One sheet without running title or number. */
export function Cover({ model, text, hasNames }: CoverProps) {
  const { client, specialist, style } = model;
  const facts = [
    { label: model.subtitle, value: formatDate(text.locale, model.date) },
    ...(client === null || client === '' ? [] : [{ label: text('reportsScreen.page.for'), value: client }]),
    ...(specialist === null || specialist === '' ? [] : [{ label: text('reportsScreen.page.by'), value: specialist }]),
    ...(model.audience === null || model.audience === ''
      ? []
      : [{ label: text('reportsScreen.page.audience'), value: model.audience }]),
    ...(hasNames ? [] : [{ label: text('reportsScreen.page.names'), value: text('reportsScreen.page.rolesOnly') }]),
  ];
  const isAnonymous = style.logo === null && (client === null || client === '');
  return (
    <section className={report.cover}>
      <div className={styles.coverTop}>
        {style.logo === null ? (
          <span className={styles.coverClient}>{client}</span>
        ) : (
          <img
            className={styles.logo}
            src={`data:${style.logo.mediaType};base64,${style.logo.base64}`}
            alt={text('reportsScreen.page.logoOf', { client: client ?? model.title })}
          />
        )}
      </div>
      <div className={classNames(styles.coverField, isAnonymous && styles.coverWhole)}>
        <h1 className={titleSize(model.title)}>{model.title}</h1>
        <p className={styles.coverSubtitle}>{model.coverLine}</p>
        {model.title.length <= LONG_TITLE && <CoverPicture model={model} text={text} />}
        <dl className={styles.coverFacts}>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
