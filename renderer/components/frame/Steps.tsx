/** Where a wizard is: numbered steps; done ones can be gone back to. */
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from '@renderer/components/classNames';
import styles from './steps.module.css';

export interface StepsProps<Id extends string = string> {
  /** Spoken name of the list ("Stappen"). */
  readonly label: string;
  readonly steps: readonly { readonly id: Id; readonly label: string }[];
  readonly current: Id;
  /** Goes back to an earlier step; leave out where that is not possible. */
  readonly onSelect?: (id: Id) => void;
  /** Spoken after a step that is done ("gedaan"). */
  readonly doneLabel: string;
}

/** A row of steps for the `meta` place of a PageHead. */
export function Steps<Id extends string = string>({ label, steps, current, onSelect, doneLabel }: StepsProps<Id>) {
  const currentIndex = steps.findIndex((step) => step.id === current);
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => {
        const isDone = index < currentIndex;
        const isCurrent = index === currentIndex;
        const content = (
          <>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <span>{step.label}</span>
            {isDone && <span className={styles.hidden}>, {doneLabel}</span>}
          </>
        );
        return (
          <li
            key={step.id}
            className={classNames(styles.step, isDone && styles.done, isCurrent && styles.current)}
            {...(isCurrent && { 'aria-current': 'step' as const })}
          >
            {isDone && onSelect !== undefined ? (
              <AriaButton className={styles.button} onPress={() => onSelect(step.id)}>
                {content}
              </AriaButton>
            ) : (
              <span className={styles.button}>{content}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
