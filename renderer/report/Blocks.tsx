/** Blocks of a report on paper: claims with their figures, large numbers, quotes, lists, own text and pictures. */
import type { Text } from '@shared/i18n';
import { formatDate } from '@shared/i18n/format';
import type { ReportBlock, ReportFigure, ReportJourney, ReportQuote } from '@shared/report/model';
import type { TextRun } from '@shared/report/richText';
import styles from './blocks.module.css';
import report from './report.module.css';
import { Unbroken } from './Unbroken';

function Runs({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map((run, index) => {
    const words = <Unbroken text={run.text} />;
    const italic = run.italic === true ? <em>{words}</em> : words;
    // Runs have no identity of their own and never change place.
    return <span key={index}>{run.bold === true ? <strong>{italic}</strong> : italic}</span>;
  });
}

/** A paragraph of one's own. */
export function Rich({
  id,
  runs,
  isQuote,
}: {
  readonly id: string;
  readonly runs: readonly TextRun[];
  readonly isQuote: boolean;
}) {
  const body = (
    <p data-piece={id} className={isQuote ? report.quoteLong : report.body}>
      <Runs runs={runs} />
    </p>
  );
  return isQuote ? <blockquote>{body}</blockquote> : body;
}

/** Items with a dot or a number. */
export function Bullets({
  items,
}: {
  readonly items: readonly { readonly id: string; readonly runs: readonly TextRun[]; readonly number: number | null }[];
}) {
  const List = items[0]?.number == null ? 'ul' : 'ol';
  return (
    <List className={styles.bullets}>
      {items.map(({ id, runs, number }) => (
        <li key={id} data-piece={id}>
          <span className={styles.mark} aria-hidden="true">
            {number ?? '•'}
          </span>
          <span>
            <Runs runs={runs} />
          </span>
        </li>
      ))}
    </List>
  );
}

type Insight = ReportJourney['insights'][number];

/** Sentences beside each other, each with what it rests on under it. */
export function Insights({
  rows,
}: {
  readonly rows: readonly { readonly id: string; readonly items: readonly Insight[] }[];
}) {
  return (
    <ul className={styles.insights}>
      {rows.map(({ id, items }) => (
        <li key={id} data-piece={id}>
          {items.map((item) => (
            <div key={item.text}>
              <p>{item.text}</p>
              <p className={styles.insightBasis}>{item.basis}</p>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A claim in a sentence, what it stands on, and its source. */
export function Claim({ id, block }: { readonly id: string; readonly block: Extract<ReportBlock, { kind: 'claim' }> }) {
  return (
    <div data-piece={id} className={styles.claim}>
      <p className={styles.claimText}>{block.text}</p>
      {block.figures.map((figure) => (
        <p key={figure.key} className={styles.claimFigure}>
          <strong>{figure.text}</strong> {figure.label} · <Unbroken text={figure.note} />
        </p>
      ))}
      <p className={report.source}>
        <Unbroken text={block.source.text} />
      </p>
    </div>
  );
}

/** Large numbers beside each other. */
export function Figures({ id, items }: { readonly id: string; readonly items: readonly ReportFigure[] }) {
  return (
    <dl data-piece={id} className={styles.figures}>
      {items.map((figure) => (
        <div key={figure.key}>
          <dt>{figure.label}</dt>
          <dd>{figure.text}</dd>
          <dd className={styles.figureNote}>
            <Unbroken text={figure.note} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Somebody's own words. */
export function Quoted({ id, quote, text }: { readonly id: string; readonly quote: ReportQuote; readonly text: Text }) {
  const facts = [quote.who, ...(quote.date === null ? [] : [formatDate(text.locale, quote.date)])];
  return (
    <figure data-piece={id} className={styles.quoted}>
      <blockquote>‘{quote.text}’</blockquote>
      <figcaption>
        {facts.join(', ')} [{quote.number}]
      </figcaption>
    </figure>
  );
}

/** A picture with its caption. */
export function Picture({
  id,
  block,
}: {
  readonly id: string;
  readonly block: Extract<ReportBlock, { kind: 'picture' }>;
}) {
  return (
    <figure data-piece={id} className={styles.picture}>
      <img src={`data:${block.mediaType};base64,${block.base64}`} alt={block.alternative} />
      <figcaption className={report.source}>{block.caption}</figcaption>
    </figure>
  );
}
