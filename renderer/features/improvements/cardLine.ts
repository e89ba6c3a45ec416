/** The one line on a card that matters most now: what cannot be right, how long it waits, when it is due, what it did. */
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import { boardColumnOf } from '@shared/domain/improvement';
import type { ImprovementFlag } from '@shared/insight/improvement/overview';
import { formatDate, formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { effectValue } from './effectText';

export interface CardLine {
  readonly text: string;
  /** It deserves a look: a flag stands before it. */
  readonly isFlag: boolean;
}

/** Flags that go before everything else a card can say, the gravest first. */
const grave: readonly ImprovementFlag[] = [
  'decidedBeforeProposed',
  'tooFewMeasured',
  'doneNotMeasured',
  'registerOpen',
];

/** The line; null when there is nothing to say. */
export function cardLine(text: Text, row: ImprovementRow): CardLine | null {
  const flag = grave.find((known) => row.flags.includes(known));
  if (flag !== undefined) return { text: text(`improvementsScreen.flag.${flag}`), isFlag: true };
  const column = boardColumnOf(row.status);
  if (row.flags.includes('overdue'))
    return {
      text: text('improvementsScreen.card.overdue', { date: formatDate(text.locale, row.dueOn) }),
      isFlag: true,
    };
  if (column === 'done') {
    const { baseline, after } = row.effect;
    if (baseline !== null && after !== null) {
      const values = { before: effectValue(text, baseline.value), after: effectValue(text, after.value) };
      const line =
        baseline.n === null || after.n === null
          ? text('improvementsScreen.card.effectOnly', values)
          : text('improvementsScreen.card.effect', {
              ...values,
              nBefore: formatNumber(text.locale, baseline.n, 0),
              nAfter: formatNumber(text.locale, after.n, 0),
            });
      return { text: [row.effect.measure, line].filter(Boolean).join(': '), isFlag: false };
    }
    return row.doneOn === null
      ? null
      : { text: text('improvementsScreen.card.done', { date: formatDate(text.locale, row.doneOn) }), isFlag: false };
  }
  if (row.daysOpen !== null && column !== 'still')
    return {
      text: text('improvementsScreen.card.open', { days: row.daysOpen }),
      isFlag: row.flags.includes('waiting'),
    };
  if (row.flags.includes('dependencyOpen'))
    return { text: text('improvementsScreen.flag.dependencyOpen'), isFlag: true };
  if (row.dueOn !== null)
    return { text: text('improvementsScreen.card.due', { date: formatDate(text.locale, row.dueOn) }), isFlag: false };
  if (row.decidedOn !== null)
    return {
      text: text('improvementsScreen.card.decided', { date: formatDate(text.locale, row.decidedOn) }),
      isFlag: false,
    };
  return row.notes === null ? null : { text: row.notes, isFlag: false };
}
