/** What would change the outcome: the nearest other weight per criterion, and the answers that are worth asking for. */
import { useEngineQuery, useText } from '@renderer/api';
import type { Assignment } from '@shared/domain/staffing';
import { formatNumber } from '@shared/i18n/format';
import type { WeighedCriterion, Weights } from './lines';
import styles from './matching.module.css';

export interface ChangeSentencesProps {
  readonly assignment: Assignment;
  readonly weights: Weights;
  readonly legend: readonly WeighedCriterion[];
}

const MOST_QUESTIONS = 3;

export function ChangeSentences({ assignment, weights, legend }: ChangeSentencesProps) {
  const t = useText();
  const query = useEngineQuery(
    'match.changes',
    { assignment: assignment.id, weights },
    { keepPrevious: true, gcTime: 5000 },
  );
  const nameOf = (criterion: number): string => legend.find((entry) => entry.criterion.id === criterion)?.name ?? '';
  const { changes = [], questions = [] } = query.data ?? {};
  const sentences = [
    ...changes
      .filter(({ from, to }) => Math.round(from) !== Math.round(to))
      .map((change) =>
        t('staffingScreen.match.change', {
          name: nameOf(change.criterion),
          from: formatNumber(t.locale, change.from, 0),
          to: formatNumber(t.locale, Math.abs(change.to), 0),
          who: change.label,
        }),
      ),
    ...questions.slice(0, MOST_QUESTIONS).map((question) =>
      t('staffingScreen.match.question', {
        who: question.label,
        name: nameOf(question.criterion),
        points: formatNumber(t.locale, question.points, 0),
      }),
    ),
  ];
  return (
    <section className={styles.change} aria-label={t('staffingScreen.match.whatChanges')}>
      <h3>{t('staffingScreen.match.whatChanges')}</h3>
      <p>{sentences.length === 0 ? t('staffingScreen.match.nothingChanges') : sentences.join(' ')}</p>
    </section>
  );
}
