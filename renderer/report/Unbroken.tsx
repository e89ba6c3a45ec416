/** A text in which no date is broken at its hyphens at the end of a line, and no reference stands alone on the next. */
import { Fragment } from 'react';
import styles from './report.module.css';

const whole = /(\d{1,2}[-/]\d{1,2}[-/]\d{4}|\S+ \[[\d, ]+\])/;

/** The words as they are; only where lines may end differs. */
export function Unbroken({ text }: { readonly text: string }) {
  return text.split(whole).map((part, index) =>
    // The split puts what was found at every second place.
    index % 2 === 1 ? (
      <span key={index} className={styles.unbroken}>
        {part}
      </span>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
