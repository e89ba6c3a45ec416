/** Which codes are about the same words: the strongest ties in words, and the matrix of those used most. */
import { useMemo, type ReactNode } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { Button, PageBar, PageBody } from '@renderer/components';
import { formatNumber } from '@shared/i18n/format';
import type { Cooccurrence } from '@shared/insight/interview/matrix';
import { lookOf } from '../../model/codeLooks';
import { CodeBadge } from '../../signs';
import { ExportButton } from '../ExportButton';
import { QueryState } from '../QueryState';
import { showQuotes, useCodebook } from '../shared';
import { Count } from './FrequencyTable';
import { styles } from '../styles';

/** Codes in the matrix at most: more does not fit a screen, and the file has all of them. */
const LARGEST = 40;
const STRONGEST = 10;

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly count: number;
  readonly coefficient: number | null;
}

/** Places of the codes that were used, the most used first, and the pairs by how often they go together. */
function ties({ codes, counts, coefficients }: Cooccurrence): {
  readonly used: readonly number[];
  readonly pairs: readonly Pair[];
} {
  const own = (place: number): number => counts[place]?.[place] ?? 0;
  const used = codes.map((_, place) => place).filter((place) => own(place) > 0);
  const pairs = used.flatMap((a) =>
    used.flatMap((b): readonly Pair[] => {
      const count = a < b ? (counts[a]?.[b] ?? 0) : 0;
      return count === 0
        ? []
        : [{ first: codes[a] ?? 0, second: codes[b] ?? 0, count, coefficient: coefficients[a]?.[b] ?? null }];
    }),
  );
  return {
    used: used.toSorted((a, b) => own(b) - own(a)),
    pairs: pairs.toSorted((a, b) => b.count - a.count || (b.coefficient ?? 0) - (a.coefficient ?? 0)),
  };
}

export function TogetherMatrix({ chooser }: { readonly chooser: ReactNode }) {
  const t = useText();
  const codebook = useCodebook();
  const query = useEngineQuery('interview.cooccurrence', {}, { keepPrevious: true });
  const matrix = query.data;
  const found = useMemo(() => (matrix === undefined ? null : ties(matrix)), [matrix]);
  const name = (code: number): string => codebook?.byId.get(code)?.name ?? '';
  const number = (value: number): string => formatNumber(t.locale, value, 0);
  const [strongest] = found?.pairs ?? [];
  const shown = found?.used.slice(0, LARGEST) ?? [];
  const highest = Math.max(1, strongest?.count ?? 1);
  const both = (first: number, second: number): void =>
    showQuotes({ codes: [first], withBelow: false, overlaps: second });
  return (
    <>
      <PageBar
        label={t('interviewsAnalysis.figures.together')}
        end={
          <ExportButton
            table="cooccurrence"
            name={t('interviews.table.cooccurrence')}
            isDisabled={(found?.used.length ?? 0) === 0}
          />
        }
      >
        {chooser}
      </PageBar>
      <PageBody hasPadding>
        {matrix === undefined || found === null || codebook === undefined ? (
          <QueryState query={query} />
        ) : found.used.length === 0 ? (
          <p className={styles.explain}>{t('interviewsAnalysis.figures.noCodes')}</p>
        ) : (
          <>
            <h2 className={styles.finding}>
              {strongest === undefined
                ? t('interviewsAnalysis.figures.togetherNone')
                : t('interviewsAnalysis.figures.togetherFinding', {
                    first: name(strongest.first),
                    second: name(strongest.second),
                    count: strongest.count,
                  })}
            </h2>
            {found.pairs.length > 0 && (
              <>
                <h3 className={styles.subhead}>{t('interviewsAnalysis.figures.pairs')}</h3>
                <ol className={styles.pairs}>
                  {found.pairs.slice(0, STRONGEST).map(({ first, second, count, coefficient }) => (
                    <li key={`${first}-${second}`}>
                      <CodeBadge look={lookOf(codebook.looks, first)} />
                      <CodeBadge look={lookOf(codebook.looks, second)} />
                      <Button variant="link" onPress={() => both(first, second)}>
                        {t('interviewsAnalysis.figures.pairSign', { first: name(first), second: name(second) })}
                      </Button>
                      <span className={styles.quiet} title={t('interviewsAnalysis.figures.coefficientNote')}>
                        {number(count)}
                        {coefficient !== null &&
                          ` · ${t('interviewsAnalysis.figures.coefficient', { value: formatNumber(t.locale, coefficient, 2, 2) })}`}
                      </span>
                    </li>
                  ))}
                </ol>
              </>
            )}
            {found.used.length > LARGEST && (
              <p className={styles.note}>
                {t('interviewsAnalysis.figures.cut', { shown: LARGEST, total: found.used.length })}
              </p>
            )}
            <div className={styles.tableFrame}>
              <table className={`${styles.counts ?? ''} ${styles.matrix ?? ''}`}>
                <caption className={styles.caption}>{t('interviewsAnalysis.figures.together')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('interviewsAnalysis.figures.code')}</th>
                    {shown.map((place) => {
                      const code = matrix.codes[place] ?? 0;
                      return (
                        <th key={place} scope="col">
                          <CodeBadge look={lookOf(codebook.looks, code)} label={name(code)} />
                        </th>
                      );
                    })}
                  </tr>
                </thead>
                <tbody>
                  {shown.map((row) => {
                    const first = matrix.codes[row] ?? 0;
                    return (
                      <tr key={row}>
                        <th scope="row">
                          <span className={styles.codeName}>
                            <CodeBadge look={lookOf(codebook.looks, first)} /> {name(first)}
                          </span>
                        </th>
                        {shown.map((column) => {
                          const second = matrix.codes[column] ?? 0;
                          const count = matrix.counts[row]?.[column] ?? 0;
                          const isOwn = row === column;
                          return (
                            <td key={column} className={isOwn ? styles.diagonal : undefined}>
                              <Count
                                value={count}
                                shown={number(count)}
                                share={isOwn ? 0 : count / highest}
                                label={
                                  isOwn
                                    ? t('interviewsAnalysis.figures.togetherOwn', { code: name(first), count })
                                    : t('interviewsAnalysis.figures.togetherCell', {
                                        first: name(first),
                                        second: name(second),
                                        count,
                                      })
                                }
                                onPress={() =>
                                  isOwn ? showQuotes({ codes: [first], withBelow: false }) : both(first, second)
                                }
                              />
                            </td>
                          );
                        })}
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
            <p className={styles.note}>{t('interviewsAnalysis.figures.togetherNote')}</p>
          </>
        )}
      </PageBody>
    </>
  );
}
