/** Opportunity scores (C13): touchpoints that matter much and satisfy little come first. */
import { errorOf, useEngineQuery, useText } from '@renderer/api';
import { openRows } from '@renderer/app/openRows';
import { TermLink } from '@renderer/app/TermLink';
import { BasisDot, Button, DataTable, ErrorNotice, PageBody, ProgressBar } from '@renderer/components';
import type { Opportunity } from '@shared/contract/measurements.contract';
import { formatNumber, formatScore } from '@shared/i18n/format';
import styles from './value.module.css';

export function OpportunityView() {
  const t = useText();
  const query = useEngineQuery('measurement.opportunity', {}, { keepPrevious: true });
  const error = errorOf(query);
  const rows = query.data;
  if (error !== null)
    return (
      <PageBody hasPadding>
        <ErrorNotice
          what={t.error(error)}
          actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
        />
      </PageBody>
    );
  if (rows === undefined)
    return (
      <PageBody hasPadding>
        <ProgressBar label={t('measurementsScreen.loading')} value={null} />
      </PageBody>
    );
  const high = rows.filter(({ verdict }) => verdict === 'extreme' || verdict === 'high');
  const [first] = rows;
  return (
    <PageBody hasPadding>
      <div className={styles.wide}>
        <h2 className={styles.finding}>
          {first === undefined
            ? t('measurementsScreen.opportunity.none')
            : high.length === 0
              ? t('measurementsScreen.opportunity.noHigh', {
                  name: first.name,
                  score: formatNumber(t.locale, first.score, 1),
                })
              : t('measurementsScreen.opportunity.finding', { count: high.length, name: first.name })}{' '}
          <TermLink term="opportunity" />
        </h2>
        <p className={styles.explain}>{t('measurementsScreen.opportunity.formula')}</p>
        {rows.length > 0 && (
          <DataTable<Opportunity>
            label={t('measurementsScreen.opportunity.table')}
            rows={rows}
            rowId={({ touchpoint }) => String(touchpoint)}
            onOpen={(id) => openRows([Number(id)])}
            emptyText={t('measurementsScreen.opportunity.none')}
            isCompact
            columns={[
              {
                id: 'name',
                header: t('measurementsScreen.opportunity.touchpoint'),
                isRowHeader: true,
                cell: (row) => row.name,
              },
              {
                id: 'importance',
                header: t('measurementsScreen.opportunity.importance'),
                align: 'end',
                width: 110,
                cell: (row) => formatNumber(t.locale, row.importance, 0),
              },
              {
                id: 'satisfaction',
                header: t('measurementsScreen.opportunity.satisfaction'),
                align: 'end',
                width: 130,
                cell: (row) => (
                  <span className={styles.basis}>
                    <BasisDot
                      basis={row.basis}
                      label={t(row.basis === 'measured' ? 'journeys.export.measured' : 'journeys.export.estimate')}
                    />
                    {formatScore(t.locale, row.satisfaction)}
                  </span>
                ),
              },
              {
                id: 'score',
                header: t('measurementsScreen.opportunity.score'),
                width: 240,
                cell: (row) => <ScoreBarOf score={row.score} text={formatNumber(t.locale, row.score, 1)} />,
              },
              {
                id: 'verdict',
                header: t('measurementsScreen.opportunity.verdict'),
                width: 170,
                cell: (row) => t(`measurementsScreen.opportunity.verdicts.${row.verdict}`),
              },
            ]}
          />
        )}
      </div>
    </PageBody>
  );
}

/** A bar of 0–20 with the cut-offs 10, 12 and 15 as ticks. */
function ScoreBarOf({ score, text }: { readonly score: number; readonly text: string }) {
  return (
    <span className={styles.score}>
      <svg viewBox="0 0 160 14" width="160" height="14" aria-hidden>
        <rect className={styles.track} x="0" y="4" width="160" height="6" />
        <rect
          className={score > 12 ? styles.much : styles.some}
          x="0"
          y="4"
          width={Math.max(1, score * 8)}
          height="6"
        />
        {[10, 12, 15].map((cut) => (
          <path key={cut} className={styles.tick} d={`M${cut * 8} 1V13`} />
        ))}
      </svg>
      <b>{text}</b>
    </span>
  );
}
