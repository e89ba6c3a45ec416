/** What an assignment asks: the clarity check, the demands that only let through or stop, and the wishes with their weights to try. */
import { useEngineQuery, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { Button } from '@renderer/components';
import { formatDate } from '@shared/i18n/format';
import type { Assignment, Skill } from '@shared/domain/staffing';
import { clarityItems } from '../assignments/clarityItems';
import { ClarityList } from '../parts/ClarityList';
import { WeightSlider } from '../parts/WeightSlider';
import { criterionWords, levelNames, numberText, rangeText } from '../words';
import type { WeighedCriterion, Weights } from './lines';
import styles from './matching.module.css';

export interface AskedPaneProps {
  readonly assignment: Assignment;
  readonly legend: readonly WeighedCriterion[];
  readonly skills: readonly Skill[];
  readonly weights: Weights;
  readonly isReadOnly: boolean;
  onWeights(weights: Weights): void;
  /** Puts the tried weights in the assignment. */
  onKeep(): void;
}

export function AskedPane({ assignment, legend, skills, weights, isReadOnly, onWeights, onKeep }: AskedPaneProps) {
  const t = useText();
  const clarity = useEngineQuery('assignment.clarity', { assignment: assignment.id }, { keepPrevious: true });
  const musts = assignment.criteria.filter(({ condition }) => condition !== 'wish');
  const texts = assignment.criteria.filter(({ condition, value }) => condition === 'wish' && value.kind === 'text');
  const weightOf = (entry: WeighedCriterion): number => weights[String(entry.criterion.id)] ?? entry.criterion.weight;
  const total = legend.reduce((sum, entry) => sum + weightOf(entry), 0);
  const isTried = legend.some((entry) => weightOf(entry) !== entry.criterion.weight);
  const items = clarity.data === undefined ? [] : clarityItems(t, clarity.data, true);
  const answered = items.filter(({ state }) => state === 'answered').length;
  const facts = [
    levelNames(t, assignment.levels ?? []),
    assignment.hours === null ? '' : t('staffingScreen.hoursText', { hours: rangeText(t, assignment.hours) }),
    assignment.start === null ? '' : t('staffingScreen.fromDay', { date: formatDate(t.locale, assignment.start) }),
    assignment.place ?? '',
  ].filter((fact) => fact !== '');
  return (
    <div className={styles.asked}>
      <section>
        <span className={styles.kicker}>
          {[assignment.number, assignment.client].filter((part) => part !== null).join(' · ')}
        </span>
        <h2 className={styles.askedTitle}>{assignment.title}</h2>
        <p className={styles.askedFacts}>{facts.join(', ')}</p>
      </section>
      <section>
        <div className={styles.sectionHead}>
          <h3>{t('staffingScreen.clarity.title')}</h3>
          <span>{t('staffingScreen.clarity.answered', { count: answered, total: items.length })}</span>
        </div>
        <ClarityList
          label={t('staffingScreen.clarity.title')}
          items={[
            ...items,
            ...texts.map(({ id, value }) => ({
              id: `text-${id}`,
              text: value.kind === 'text' ? `‘${value.text}’` : '',
              detail: t('staffingScreen.clarity.notWeighed'),
              state: 'vague' as const,
            })),
          ]}
          states={{
            answered: t('staffingScreen.clarity.state.answered'),
            asked: t('staffingScreen.clarity.state.asked'),
            vague: t('staffingScreen.clarity.state.vague'),
          }}
          onChoose={() => openScreen('assignments', { focus: assignment.id })}
        />
      </section>
      {musts.length > 0 && (
        <section>
          <div className={styles.sectionHead}>
            <h3>{t('staffingScreen.match.musts')}</h3>
            <span>{t('staffingScreen.match.noPoints')}</span>
          </div>
          <dl className={styles.gates}>
            {musts.map(({ id, condition, value }) => {
              const words = criterionWords(t, value, skills);
              return (
                <div key={id}>
                  <dt>{words.name}</dt>
                  <dd>
                    {condition === 'mustNot' ? t('staffingScreen.match.not', { asked: words.asked }) : words.asked}
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      )}
      <section>
        <div className={styles.sectionHead}>
          <h3>{t('staffingScreen.match.weigh')}</h3>
          <span>{t('staffingScreen.match.total', { total: numberText(t, Math.round(total)) })}</span>
        </div>
        {legend.map((entry) => (
          <WeightSlider
            key={entry.criterion.id}
            label={entry.name}
            note={entry.asked}
            letter={entry.letter}
            tone={entry.tone}
            value={Math.round(weightOf(entry))}
            original={Math.min(100, entry.criterion.weight)}
            onChange={(weight) => onWeights({ ...weights, [String(entry.criterion.id)]: weight })}
          />
        ))}
        {legend.length === 0 && <p className={styles.note}>{t('staffingScreen.match.noWishes')}</p>}
        {isTried && (
          <div className={styles.buttons}>
            <Button size="small" onPress={() => onWeights({})}>
              {t('staffingScreen.match.asRequested')}
            </Button>
            {!isReadOnly && (
              <Button size="small" onPress={onKeep}>
                {t('staffingScreen.match.keepWeights')}
              </Button>
            )}
          </div>
        )}
        <p className={styles.note}>{t('staffingScreen.match.onlyThese')}</p>
      </section>
    </div>
  );
}
