/** Where others wrote of somebody who is to be erased: each text with the words in it, to be ticked by the person who erases. */
import { useText } from '@renderer/api';
import { Checkbox } from '@renderer/components';
import type { Mention } from '@shared/contract/staffing.contract';
import styles from './care.module.css';

export const mentionKey = ({ table, row, column }: Mention): string => `${table} ${row} ${column}`;

/** Tables that have a name of their own for people. */
const named = [
  'specialist',
  'assignment',
  'criterion',
  'shortlist_entry',
  'touchpoint',
  'improvement',
  'transcript',
  'transcript_turn',
  'quote',
  'participant',
  'memo',
  'person',
  'department',
  'engagement',
  'stakeholder_note',
  'journey_note',
  'response',
] as const;

export interface MentionListProps {
  readonly mentions: readonly Mention[];
  readonly more: number;
  readonly chosen: ReadonlySet<string>;
  onChoose(key: string, isChosen: boolean): void;
}

export function MentionList({ mentions, more, chosen, onChoose }: MentionListProps) {
  const t = useText();
  const where = (table: string): string =>
    t(`staffingScreen.mentions.where.${named.find((one) => one === table) ?? 'other'}`);
  if (mentions.length === 0) return <p className={styles.note}>{t('staffingScreen.mentions.none')}</p>;
  return (
    <section>
      <h3>{t('staffingScreen.mentions.title')}</h3>
      <p className={styles.note}>{t('staffingScreen.mentions.why')}</p>
      <ul className={styles.mentions}>
        {mentions.map((mention) => {
          const key = mentionKey(mention);
          const { before, words, after, count, isWhole } = mention;
          return (
            <li key={key}>
              <Checkbox
                label={t('staffingScreen.mentions.choose', {
                  text: `${where(mention.table)}: ${before}${words}${after}`,
                })}
                isLabelHidden
                isSelected={chosen.has(key)}
                onChange={(isChosen) => onChoose(key, isChosen)}
              />
              <span>
                <span className={styles.where}>
                  {where(mention.table)}
                  {count > 1 && ` · ${t('staffingScreen.mentions.times', { count })}`}
                  {!isWhole && ` · ${t('staffingScreen.mentions.part')}`}
                </span>
                {before}
                <mark>{words}</mark>
                {after}
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className={styles.note}>{t('staffingScreen.mentions.more', { count: more })}</p>}
    </section>
  );
}
