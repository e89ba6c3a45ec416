/** Up to four people beside each other: facts, online against offline, strengths on levels and traits, and what they can learn from one another. */
import type { ReactNode } from 'react';
import { useText } from '@renderer/api';
import {
  BalancePlane,
  ContributionBar,
  PersonSign,
  StrengthRows,
  type ContributionPiece,
  type PlanePerson,
  type StrengthRow,
} from '@renderer/charts/staffing';
import { useWidth } from '@renderer/charts/ChartCard';
import { formatNumber } from '@shared/i18n/format';
import styles from './compare.module.css';

export interface ComparedPerson extends PlanePerson {
  /** The sum as text: "87", "80–90". */
  readonly score: string;
  /** The sum in words, for who does not see the bar. */
  readonly sentence: string;
  readonly pieces: readonly ContributionPiece[];
  /** One text a fact, in the order of `facts`. */
  readonly facts: readonly ReactNode[];
}

export interface StrengthTable {
  readonly title: string;
  /** The finding above it. */
  readonly finding: string;
  readonly rows: readonly StrengthRow[];
  readonly note: string;
}

export interface CompareViewProps {
  readonly people: readonly ComparedPerson[];
  /** Names of the facts. */
  readonly facts: readonly string[];
  readonly asked: { readonly online: number; readonly offline: number } | null;
  readonly tables: readonly StrengthTable[];
  /** What they can learn from each other; empty when nothing. */
  readonly pairing: readonly string[];
}

/** Distance between a balance and what is asked, below which it counts as close; on the 0–100 scale. */
const CLOSE = 20;

/** How many lie close to what is asked, and of how many one side is not known. */
export function balanceFinding(
  people: readonly PlanePerson[],
  asked: { readonly online: number; readonly offline: number } | null,
): { readonly close: number; readonly unknown: number; readonly total: number } {
  const known = people.filter(({ online, offline }) => online !== null && offline !== null);
  const close = known.filter(
    ({ online, offline }) =>
      asked !== null && Math.hypot((online ?? 0) - asked.online, (offline ?? 0) - asked.offline) <= CLOSE,
  ).length;
  return { close, unknown: people.length - known.length, total: people.length };
}

export function CompareView({ people, facts, asked, tables, pairing }: CompareViewProps) {
  const t = useText();
  const [measured, width] = useWidth();
  const finding = balanceFinding(people, asked);
  const planeTitle =
    asked === null
      ? t('staffingScreen.compare.noBalanceAsked', { unknown: finding.unknown })
      : t('staffingScreen.compare.balanceFinding', finding);
  const spoken = people
    .map(({ name, online, offline }) =>
      t('staffingScreen.compare.balanceOf', {
        name,
        online: online === null ? t('common.unknown') : formatNumber(t.locale, online, 0),
        offline: offline === null ? t('common.unknown') : formatNumber(t.locale, offline, 0),
      }),
    )
    .join('; ');
  return (
    <div className={styles.compare}>
      <div className={styles.factScroll}>
        <table className={styles.facts}>
          <thead>
            <tr>
              <th scope="col">{t('staffingScreen.compare.profile')}</th>
              {people.map((person, index) => (
                <th key={person.id} scope="col">
                  <span className={styles.person}>
                    <PersonSign index={index} size={14} />
                    <b>{person.name}</b>
                    <span className={styles.score}>{person.score}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('staffingScreen.compare.score')}</th>
              {people.map((person) => (
                <td key={person.id}>
                  <ContributionBar pieces={person.pieces} label={person.sentence} />
                </td>
              ))}
            </tr>
            {facts.map((fact, at) => (
              <tr key={fact}>
                <th scope="row">{fact}</th>
                {people.map((person) => (
                  <td key={person.id}>{person.facts[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.lower}>
        <section className={styles.plane} ref={measured}>
          <h2>{planeTitle}</h2>
          {width > 0 && (
            <BalancePlane
              people={people}
              asked={asked}
              width={width - 32}
              words={{
                name: `${planeTitle}. ${spoken}`,
                online: t('staffingScreen.compare.online'),
                offline: t('staffingScreen.compare.offline'),
                asked:
                  asked === null
                    ? ''
                    : t('staffingScreen.compare.asked', { online: asked.online, offline: asked.offline }),
                together: t('staffingScreen.compare.together'),
              }}
            />
          )}
          <p className={styles.note}>{t('staffingScreen.compare.balanceNote')}</p>
          {pairing.length > 0 && (
            <p>
              <b>{t('staffingScreen.compare.learn')}</b> {pairing.join(' ')}
            </p>
          )}
        </section>
        <div className={styles.tables}>
          {tables.map((table) => (
            <section key={table.title}>
              <h2>{table.finding}</h2>
              <StrengthRows
                title={table.title}
                people={people.map(({ name }) => name)}
                rows={table.rows}
                unknown={t('common.unknown')}
                unknownSign="?"
                format={(value) => formatNumber(t.locale, value, Number.isInteger(value) ? 0 : 1)}
              />
              <p className={styles.note}>{table.note}</p>
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
