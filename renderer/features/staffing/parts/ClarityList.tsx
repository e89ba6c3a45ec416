/** The clarity check: the questions of an intake, each answered or asked, and what else is too vague to weigh. */
import { classNames, Icon } from '@renderer/components';
import styles from './clarity.module.css';

export interface ClarityItem {
  readonly id: string;
  readonly text: string;
  /** What was answered, or what is asked; under the line. */
  readonly detail: string;
  readonly state: 'answered' | 'asked' | 'vague';
}

export interface ClarityListProps {
  readonly label: string;
  readonly items: readonly ClarityItem[];
  /** Spoken in front of an item, by its state. */
  readonly states: Readonly<Record<ClarityItem['state'], string>>;
  /** Goes to the field that answers it. */
  readonly onChoose?: (id: string) => void;
}

const icons = { answered: 'check', asked: 'help', vague: 'warn' } as const;

export function ClarityList({ label, items, states, onChoose }: ClarityListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => {
        const body = (
          <>
            <Icon name={icons[item.state]} size={14} label={states[item.state]} />
            <span className={styles.text}>{item.text}</span>
            <span className={styles.detail}>{item.detail}</span>
          </>
        );
        return (
          <li key={item.id} className={classNames(item.state !== 'answered' && styles.open)}>
            {onChoose === undefined || item.state === 'answered' ? (
              <span className={styles.item}>{body}</span>
            ) : (
              <button type="button" className={styles.item} onClick={() => onChoose(item.id)}>
                {body}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
