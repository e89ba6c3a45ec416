/** Coders held against each other: agreement with its unit, and the differences to agree on one by one. */
import { useState } from 'react';
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { Button, Checkbox, InPlaceField, PageBar, PageBody, SegmentedControl } from '@renderer/components';
import type { CoderAgreement } from '@shared/contract/interviewAnalysis.contract';
import { formatNumber } from '@shared/i18n/format';
import { agreementUnits, type AgreementUnit } from '@shared/insight/interview/coders';
import type { AnalysisViewProps } from '../viewProps';
import { ExportButton } from '../ExportButton';
import { QueryState } from '../QueryState';
import { showQuotes, useCodebook } from '../shared';
import { DifferenceList } from './DifferenceList';
import { styles } from '../styles';

export function CodersView({ isReadOnly, onOpen }: AnalysisViewProps) {
  const t = useText();
  const query = useEngineQuery('interview.coders', {}, { keepPrevious: true });
  const [picked, setPicked] = useState<readonly number[] | null>(null);
  const [unit, setUnit] = useState<AgreementUnit>('characters');
  const coders = query.data ?? [];
  const working = coders.filter((coder) => coder.codings > 0);
  const known = new Set(coders.map(({ id }) => id));
  // Until somebody chooses, the two that coded most.
  const chosen = (
    picked ??
    working
      .toSorted((a, b) => b.codings - a.codings)
      .slice(0, 2)
      .map(({ id }) => id)
  ).filter((id) => known.has(id));
  const agreement = useEngineQuery(
    'interview.agreement',
    { coders: [...chosen], unit },
    { enabled: chosen.length >= 2, keepPrevious: true },
  );
  const [first, second] = chosen;
  const pair =
    chosen.length === 2 && first !== undefined && second !== undefined
      ? ([coders.find(({ id }) => id === first), coders.find(({ id }) => id === second)] as const)
      : null;
  return (
    <>
      <PageBar
        label={t('interviewsAnalysis.coders.label')}
        end={
          <ExportButton
            table="agreement"
            name={t('interviews.table.agreement')}
            options={{ coders: [...chosen], unit }}
            isDisabled={chosen.length < 2}
          />
        }
      >
        <SegmentedControl
          label={t('interviewsAnalysis.coders.unit')}
          options={agreementUnits.map((id) => ({ id, label: t(`interviewsAnalysis.coders.units.${id}`) }))}
          value={unit}
          onChange={setUnit}
        />
        <span className={styles.quiet}>{t(`interviewsAnalysis.coders.unitNote.${unit}`)}</span>
      </PageBar>
      <PageBody hasPadding>
        {query.data === undefined ? (
          <QueryState query={query} />
        ) : (
          <>
            <p className={styles.explain}>
              {t(working.length < 2 ? 'interviewsAnalysis.coders.none' : 'interviewsAnalysis.coders.intro')}
            </p>
            {coders.length > 0 && (
              <ul className={styles.coders} aria-label={t('interviewsAnalysis.coders.who')}>
                {coders.map((coder) => (
                  <li key={coder.id}>
                    <Checkbox
                      label={coder.name}
                      isLabelHidden
                      isSelected={chosen.includes(coder.id)}
                      onChange={(isChosen) =>
                        setPicked(isChosen ? [...chosen, coder.id] : chosen.filter((id) => id !== coder.id))
                      }
                    />
                    <InPlaceField
                      isLabelHidden
                      label={t('interviewsAnalysis.coders.rename', { name: coder.name })}
                      value={coder.name}
                      emptyText={coder.name}
                      isReadOnly={isReadOnly}
                      onSave={(name) => {
                        if (name.trim() !== '') void runCommand('coder.rename', { id: coder.id, name: name.trim() });
                      }}
                    />
                    <span className={styles.quiet}>
                      {t('interviewsAnalysis.coders.codings', { count: coder.codings })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {coders.length > 1 && !isReadOnly && <p className={styles.note}>{t('interviewsAnalysis.coders.merge')}</p>}
            {chosen.length < 2 ? (
              coders.length > 1 && <p className={styles.explain}>{t('interviewsAnalysis.coders.choose')}</p>
            ) : agreement.data === undefined ? (
              <QueryState query={agreement} />
            ) : (
              <AgreementTable agreement={agreement.data} />
            )}
            {pair?.[0] !== undefined && pair[1] !== undefined ? (
              <DifferenceList first={pair[0]} second={pair[1]} isReadOnly={isReadOnly} onOpen={onOpen} />
            ) : (
              chosen.length > 2 && <p className={styles.explain}>{t('interviewsAnalysis.coders.differencesPair')}</p>
            )}
          </>
        )}
      </PageBody>
    </>
  );
}

function AgreementTable({ agreement }: { readonly agreement: CoderAgreement }) {
  const t = useText();
  const codebook = useCodebook();
  const { unit, coders, rows, transcripts, leftOut } = agreement;
  const unitName = t(`interviews.unit.${unit}`);
  const share = (value: number | null): string => (value === null ? '–' : formatNumber(t.locale, value, 3, 3));
  const number = (value: number): string => formatNumber(t.locale, value, 0);
  const [overall] = rows;
  if (transcripts.length === 0 || overall === undefined)
    return <p className={styles.explain}>{t('interviewsAnalysis.coders.noShared')}</p>;
  return (
    <>
      <h2 className={styles.finding}>
        {t('interviewsAnalysis.coders.finding', {
          unit: unitName,
          kappa: share(overall.kappa),
          alpha: share(overall.alpha),
        })}
      </h2>
      <p className={styles.note}>
        {t('interviewsAnalysis.coders.basis', { transcripts: transcripts.length, leftOut: leftOut.length })}{' '}
        {coders.length > 2 && t('interviewsAnalysis.coders.pairOnly')}
      </p>
      <div className={styles.tableFrame}>
        <table className={styles.counts}>
          <caption className={styles.caption}>{t('interviewsAnalysis.coders.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('interviewsAnalysis.coders.code')}</th>
              <th scope="col">{t('interviewsAnalysis.coders.kappa')}</th>
              <th scope="col">{t('interviewsAnalysis.coders.alpha')}</th>
              <th scope="col">{t('interviewsAnalysis.coders.dice')}</th>
              <th scope="col">{t('interviewsAnalysis.coders.jaccard')}</th>
              {coders.map(({ id, name }) => (
                <th key={id} scope="col">
                  {t('interviewsAnalysis.coders.coded', { name })}
                </th>
              ))}
              <th scope="col">{t('interviewsAnalysis.coders.unitsColumn', { unit: unitName })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code ?? 'all'}>
                <th scope="row" className={row.code === null ? styles.heading : undefined}>
                  {row.code === null ? t('interviewsAnalysis.coders.all') : (codebook?.byId.get(row.code)?.name ?? '')}
                </th>
                <td>{share(row.kappa)}</td>
                <td>{share(row.alpha)}</td>
                <td>{share(row.dice)}</td>
                <td>{share(row.jaccard)}</td>
                {row.coded.map((count, index) => {
                  const coder = coders[index]?.id;
                  return (
                    <td key={coder ?? index}>
                      {coder === undefined || count === 0 ? (
                        number(count)
                      ) : (
                        <Button
                          variant="link"
                          onPress={() =>
                            showQuotes({ coder, ...(row.code !== null && { codes: [row.code], withBelow: false }) })
                          }
                        >
                          {number(count)}
                        </Button>
                      )}
                    </td>
                  );
                })}
                <td>{number(row.units)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
