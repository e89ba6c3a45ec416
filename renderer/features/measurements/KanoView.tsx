/** Kano (C12): what one feature does, from the answers with it and without it. */
import { useState } from 'react';
import { errorOf, useEngineQuery, useText } from '@renderer/api';
import { TermLink } from '@renderer/app/TermLink';
import { ErrorNotice, PageBody, ProgressBar, Select } from '@renderer/components';
import type { GroupingColumn, KanoResult } from '@shared/contract/measurements.contract';
import type { WaveSummary } from '@shared/domain/measurement';
import { formatNumber, formatShare } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { kanoClasses, type KanoClass } from '@shared/insight/survey/kano';
import { wilson } from '@shared/insight/survey/proportions';
import styles from './value.module.css';

export interface KanoViewProps {
  readonly waves: readonly WaveSummary[];
  readonly groupings: readonly GroupingColumn[];
}

/** Fewer pairs than this say little of a population. */
const FEWEST = 30;

export function KanoView({ waves, groupings }: KanoViewProps) {
  const t = useText();
  const columns = groupings.flatMap(({ label }) => (label === null ? [] : [label]));
  const [wave, setWave] = useState<string>('all');
  const [functional, setFunctional] = useState<string | null>(null);
  const [dysfunctional, setDysfunctional] = useState<string | null>(null);
  const isChosen = functional !== null && dysfunctional !== null && functional !== dysfunctional;
  const query = useEngineQuery(
    'measurement.kano',
    {
      ...(wave !== 'all' && { wave: Number(wave) }),
      functional: functional ?? '',
      dysfunctional: dysfunctional ?? '',
    },
    { enabled: isChosen, keepPrevious: true },
  );
  const error = errorOf(query);
  const options = columns.map((label) => ({ id: label, label }));
  return (
    <PageBody hasPadding>
      <div className={styles.narrow}>
        <h2 className={styles.finding}>
          {isChosen && query.data !== undefined && query.data.n > 0
            ? finding(t, query.data)
            : t('measurementsScreen.kano.title')}{' '}
          <TermLink term="kano" />
        </h2>
        <p className={styles.explain}>{t('measurementsScreen.kano.intro')}</p>
        {columns.length < 2 ? (
          <p className={styles.explain}>{t('measurementsScreen.kano.noColumns')}</p>
        ) : (
          <div className={styles.choices}>
            {waves.length > 1 && (
              <Select
                label={t('measurementsScreen.wave')}
                options={[
                  { id: 'all', label: t('measurementsScreen.kano.allWaves') },
                  ...waves.map(({ id, name }) => ({ id: String(id), label: name })),
                ]}
                value={wave}
                placeholder=""
                onChange={setWave}
              />
            )}
            <Select
              label={t('measurementsScreen.kano.functional')}
              options={options}
              value={functional}
              placeholder={t('measurementsScreen.kano.choose')}
              onChange={setFunctional}
            />
            <Select
              label={t('measurementsScreen.kano.dysfunctional')}
              options={options.filter(({ id }) => id !== functional)}
              value={dysfunctional === functional ? null : dysfunctional}
              placeholder={t('measurementsScreen.kano.choose')}
              onChange={setDysfunctional}
            />
          </div>
        )}
        {error !== null && <ErrorNotice what={t.error(error)} />}
        {isChosen && query.data === undefined && error === null && (
          <ProgressBar label={t('measurementsScreen.loading')} value={null} />
        )}
        {isChosen && query.data !== undefined && <Result result={query.data} text={t} />}
      </div>
    </PageBody>
  );
}

/** The class most answers fall in; said with its share, and as a leaning when the next is as large. */
function finding(t: Text, { counts, n }: KanoResult): string {
  const sorted = kanoClasses.toSorted((one, other) => counts[other] - counts[one]);
  const [first = 'indifferent', second = 'indifferent'] = sorted;
  const params = {
    name: t(`measurementsScreen.kano.classes.${first}`),
    share: formatShare(t.locale, counts[first] / n),
    n,
  };
  if (n < FEWEST) return t('measurementsScreen.kano.findingFew', params);
  return counts[first] === counts[second]
    ? t('measurementsScreen.kano.findingTie', {
        ...params,
        other: t(`measurementsScreen.kano.classes.${second}`),
      })
    : t('measurementsScreen.kano.finding', params);
}

function Result({ result, text }: { readonly result: KanoResult; readonly text: Text }) {
  const { counts, n, unreadable } = result;
  if (n === 0) return <p className={styles.explain}>{text('measurementsScreen.kano.nothing', { unreadable })}</p>;
  const most = Math.max(...Object.values(counts));
  return (
    <>
      <table className={styles.classes}>
        <caption className={styles.caption}>{text('measurementsScreen.kano.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('measurementsScreen.kano.class')}</th>
            <th scope="col">{text('measurementsScreen.kano.meaning')}</th>
            <th scope="col" className={styles.end}>
              n
            </th>
            <th scope="col">
              <span className={styles.caption}>{text('measurementsScreen.kano.share')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kanoClasses.map((kind: KanoClass) => (
            <tr key={kind}>
              <th scope="row">{text(`measurementsScreen.kano.classes.${kind}`)}</th>
              <td>{text(`measurementsScreen.kano.meanings.${kind}`)}</td>
              <td className={styles.end}>{formatNumber(text.locale, counts[kind], 0)}</td>
              <td>
                <span className={styles.score}>
                  <svg viewBox="0 0 160 14" width="160" height="14" aria-hidden>
                    <rect
                      className={counts[kind] === most ? styles.much : styles.some}
                      x="0"
                      y="4"
                      width={(counts[kind] / Math.max(1, most)) * 160}
                      height="6"
                    />
                  </svg>
                  {formatShare(text.locale, counts[kind] / n)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.outcome}>
        <Coefficient
          name="better"
          text={text}
          value={result.better}
          yes={counts.attractive + counts.oneDimensional}
          result={result}
        />
        <Coefficient
          name="worse"
          text={text}
          value={result.worse}
          yes={counts.oneDimensional + counts.mustBe}
          result={result}
        />
      </dl>
      <p className={styles.explain}>
        {text('measurementsScreen.kano.account', { n, unreadable })} {text('measurementsScreen.kano.formula')}
      </p>
    </>
  );
}

interface CoefficientProps {
  readonly name: 'better' | 'worse';
  readonly text: Text;
  readonly value: number | null;
  readonly yes: number;
  readonly result: KanoResult;
}

/** A coefficient with Wilson's interval of the share behind it; worse runs below zero. */
function Coefficient({ name, text, value, yes, result }: CoefficientProps) {
  const { attractive, oneDimensional, mustBe, indifferent } = result.counts;
  const of = attractive + oneDimensional + mustBe + indifferent;
  const sign = name === 'better' ? 1 : -1;
  const shown = (part: number): string => formatNumber(text.locale, part * sign, 2).replace('-', '−');
  const interval = of === 0 ? null : wilson(yes, of);
  return (
    <div>
      <dt>{text(`measurementsScreen.kano.${name}`)}</dt>
      <dd>
        {value === null || interval === null
          ? '–'
          : text('measurementsScreen.kano.coefficient', {
              value: shown(Math.abs(value)),
              low: shown(sign === 1 ? interval.low : interval.high),
              high: shown(sign === 1 ? interval.high : interval.low),
              n: of,
            })}
      </dd>
    </div>
  );
}
