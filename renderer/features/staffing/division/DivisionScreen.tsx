/** The best division of specialists over assignments: who goes where, what the second best would cost, and every cell with its score; cells may be forbidden. */
import { useMemo, useState } from 'react';
import { errorOf, useEngineQuery, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import {
  Banner,
  Button,
  classNames,
  EmptyState,
  ErrorNotice,
  NumberField,
  PageBody,
  PageHead,
  ProgressBar,
  StatusItem,
} from '@renderer/components';
import type { DivisionAnswer } from '@shared/contract/staffingMatch.contract';
import { formatNumber } from '@shared/i18n/format';
import { numberText } from '../words';
import styles from './division.module.css';
import { TeamSection } from './TeamSection';

const keyOf = (specialist: number, assignment: number): string => `${specialist}:${assignment}`;

/** The screen. */
export function DivisionScreen() {
  const t = useText();
  const [forbidden, setForbidden] = useState<readonly string[]>([]);
  const [capacities, setCapacities] = useState<Readonly<Record<string, number>>>({});
  const params = useMemo(
    () => ({
      capacities: { ...capacities },
      forbidden: forbidden.map((key) => {
        const [specialist = 0, assignment = 0] = key.split(':').map(Number);
        return { specialist, assignment };
      }),
    }),
    [capacities, forbidden],
  );
  const query = useEngineQuery('division.solve', params, { keepPrevious: true, gcTime: 60_000 });
  const error = errorOf(query);
  const answer = query.data;
  if (error !== null)
    return (
      <PageBody hasPadding>
        <ErrorNotice
          what={t.error(error)}
          actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
        />
      </PageBody>
    );
  if (answer === undefined)
    return (
      <>
        <PageHead title={t('staffingScreen.division.title')} hasLine />
        <PageBody hasPadding>
          <ProgressBar label={t('staffingScreen.division.solving')} value={null} />
        </PageBody>
      </>
    );
  if (answer.assignments.length === 0 || answer.specialists.length === 0) {
    return (
      <PageBody>
        <EmptyState
          title={t('staffingScreen.division.empty.title')}
          why={t('staffingScreen.division.empty.why')}
          primary={
            <Button variant="primary" size="large" onPress={() => openScreen('assignments', {})}>
              {t('staffingScreen.match.empty.toAssignments')}
            </Button>
          }
        />
      </PageBody>
    );
  }
  const toggle = (key: string): void =>
    setForbidden((before) => (before.includes(key) ? before.filter((known) => known !== key) : [...before, key]));
  const placed = answer.pairs.length;
  return (
    <>
      <PageHead
        title={t('staffingScreen.division.title')}
        hasLine
        meta={
          <span>
            {t('staffingScreen.division.meta', {
              assignments: answer.assignments.length,
              people: answer.specialists.length + answer.setAside,
            })}
          </span>
        }
        actions={
          (forbidden.length > 0 || Object.keys(capacities).length > 0) && (
            <Button
              icon="undo"
              onPress={() => {
                setForbidden([]);
                setCapacities({});
              }}
            >
              {t('staffingScreen.division.reset')}
            </Button>
          )
        }
      />
      <PageBody hasPadding>
        <h2 className={styles.finding}>
          {t('staffingScreen.division.finding', {
            placed,
            of: answer.assignments.length,
            total: formatNumber(t.locale, answer.total, 0),
          })}
        </h2>
        <SecondBest answer={answer} />
        {answer.refused.length > 0 && (
          <Banner tone="warning" title={t('staffingScreen.division.refused', { count: answer.refused.length })}>
            {answer.refused.map(({ label }) => label).join(', ')}
          </Banner>
        )}
        <Solution answer={answer} />
        <TeamSection assignments={[...answer.assignments, ...answer.refused]} />
        <Matrix
          answer={answer}
          forbidden={forbidden}
          capacities={capacities}
          onToggle={toggle}
          onCapacity={(id, capacity) =>
            setCapacities((before) => {
              const { [String(id)]: _own, ...others } = before;
              return capacity === 1 ? others : { ...others, [String(id)]: capacity };
            })
          }
        />
      </PageBody>
      <StatusSlot end={t(answer.optimal ? 'staffingScreen.division.proven' : 'staffingScreen.division.notProven')}>
        <StatusItem label={t('staffingScreen.division.placed')} value={numberText(t, placed)} />
        <StatusItem label={t('staffingScreen.division.unfilled')} value={numberText(t, answer.unfilled.length)} />
        <StatusItem label={t('staffingScreen.division.unplaced')} value={numberText(t, answer.unplaced.length)} />
        <StatusItem label={t('staffingScreen.division.total')} value={formatNumber(t.locale, answer.total, 1)} />
      </StatusSlot>
    </>
  );
}

function namesOf(answer: DivisionAnswer): { person(id: number): string; assignment(id: number): string } {
  const people = new Map(answer.specialists.map(({ id, label }) => [id, label]));
  const assignments = new Map(answer.assignments.map(({ id, label }) => [id, label]));
  return { person: (id) => people.get(id) ?? '', assignment: (id) => assignments.get(id) ?? '' };
}

/** What the next best division changes, and its price. */
function SecondBest({ answer }: { readonly answer: DivisionAnswer }) {
  const t = useText();
  const { secondBest } = answer;
  const names = namesOf(answer);
  if (secondBest === null) return <p className={styles.note}>{t('staffingScreen.division.onlyOne')}</p>;
  const now = new Set(answer.pairs.map(({ specialist, assignment }) => keyOf(specialist, assignment)));
  const other = secondBest.pairs.filter(({ specialist, assignment }) => !now.has(keyOf(specialist, assignment)));
  const moves = other
    .slice(0, 4)
    .map(({ specialist, assignment }) =>
      t('staffingScreen.division.move', { who: names.person(specialist), what: names.assignment(assignment) }),
    )
    .join('; ');
  return (
    <p className={styles.note}>
      <b>{t('staffingScreen.division.secondBest')}</b>{' '}
      {secondBest.isTie
        ? t('staffingScreen.division.tie', { moves })
        : t('staffingScreen.division.cost', { cost: formatNumber(t.locale, secondBest.cost, 1), moves })}
    </p>
  );
}

function Solution({ answer }: { readonly answer: DivisionAnswer }) {
  const t = useText();
  const names = namesOf(answer);
  return (
    <table className={styles.solution}>
      <thead>
        <tr>
          <th scope="col">{t('staffingScreen.match.assignment')}</th>
          <th scope="col">{t('staffingScreen.match.profile')}</th>
          <th scope="col" className={styles.end}>
            {t('staffingScreen.match.score')}
          </th>
          <th scope="col">{t('staffingScreen.match.musts')}</th>
        </tr>
      </thead>
      <tbody>
        {answer.assignments.map(({ id, label }) => {
          const pair = answer.pairs.find(({ assignment }) => assignment === id);
          return (
            <tr key={id}>
              <th scope="row">
                <Button variant="link" onPress={() => openScreen('matching', { assignment: id })}>
                  {label}
                </Button>
              </th>
              <td>
                {pair === undefined ? (
                  <span className={styles.quiet}>{t('staffingScreen.division.nobody')}</span>
                ) : (
                  names.person(pair.specialist)
                )}
              </td>
              <td className={styles.end}>{pair === undefined ? '' : formatNumber(t.locale, pair.score, 1)}</td>
              <td>{pair === undefined ? '' : t(`staffing.gate.${pair.gate}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface MatrixProps {
  readonly answer: DivisionAnswer;
  readonly forbidden: readonly string[];
  readonly capacities: Readonly<Record<string, number>>;
  onToggle(key: string): void;
  onCapacity(specialist: number, capacity: number): void;
}

/** People as rows; a larger list is cut to those placed and the best of the others. */
const MOST_ROWS = 60;

function Matrix({ answer, forbidden, capacities, onToggle, onCapacity }: MatrixProps) {
  const t = useText();
  const chosen = new Set(answer.pairs.map(({ specialist, assignment }) => keyOf(specialist, assignment)));
  const isPlaced = new Set(answer.pairs.map(({ specialist }) => specialist));
  const touched = new Set(forbidden.map((key) => Number(key.split(':')[0])));
  const order = answer.specialists
    .map((person, row) => ({
      person,
      row,
      best: Math.max(0, ...(answer.matrix[row] ?? []).map((score) => score ?? 0)),
    }))
    .toSorted(
      (a, b) =>
        Number(isPlaced.has(b.person.id)) - Number(isPlaced.has(a.person.id)) ||
        Number(touched.has(b.person.id)) - Number(touched.has(a.person.id)) ||
        b.best - a.best,
    );
  return (
    <section>
      <h2 className={styles.finding}>{t('staffingScreen.division.matrix')}</h2>
      <p className={styles.note}>{t('staffingScreen.division.matrixNote')}</p>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('staffingScreen.match.profile')}</th>
              <th scope="col">{t('staffingScreen.division.capacity')}</th>
              {answer.assignments.map(({ id, label }) => (
                <th key={id} scope="col" title={label}>
                  <span className={styles.column}>{label.split(' ')[0]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.slice(0, MOST_ROWS).map(({ person, row }) => (
              <tr key={person.id}>
                <th scope="row">{person.label}</th>
                <td className={styles.capacity}>
                  <NumberField
                    label={t('staffingScreen.division.capacityOf', { name: person.label })}
                    isLabelHidden
                    value={capacities[String(person.id)] ?? person.capacity}
                    minimum={1}
                    maximum={20}
                    fractionDigits={0}
                    notANumberMessage={t('staffingScreen.field.number', { minimum: 1, maximum: 20 })}
                    onChange={(next) => onCapacity(person.id, Math.round(next ?? 1))}
                  />
                </td>
                {answer.assignments.map(({ id, label }, column) => {
                  const key = keyOf(person.id, id);
                  const isForbidden = forbidden.includes(key);
                  const score = answer.matrix[row]?.[column] ?? null;
                  const isChosen = chosen.has(key);
                  const shown = isForbidden ? '⊘' : score === null ? '×' : formatNumber(t.locale, score, 0);
                  const state = isForbidden ? 'forbidden' : score === null ? 'failed' : isChosen ? 'chosen' : 'open';
                  return (
                    <td key={id}>
                      <button
                        type="button"
                        className={classNames(
                          styles.cell,
                          isChosen && styles.chosen,
                          (isForbidden || score === null) && styles.out,
                        )}
                        disabled={score === null && !isForbidden}
                        aria-pressed={isForbidden}
                        aria-label={t('staffingScreen.division.cell', {
                          who: person.label,
                          what: label,
                          score: shown,
                          state,
                        })}
                        title={t('staffingScreen.division.cell', {
                          who: person.label,
                          what: label,
                          score: shown,
                          state,
                        })}
                        onClick={() => onToggle(key)}
                      >
                        {isChosen && '● '}
                        {shown}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {order.length > MOST_ROWS && (
        <p className={styles.note}>{t('staffingScreen.division.more', { count: order.length - MOST_ROWS })}</p>
      )}
    </section>
  );
}
