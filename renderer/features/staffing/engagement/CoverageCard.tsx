/** Coverage drawn over the journey: what part has nobody, what leans on one person; every stage leads to its touchpoints. */
import { useEngineQuery, useText } from '@renderer/api';
import { openRows } from '@renderer/app/openRows';
import { ChartCard } from '@renderer/charts/ChartCard';
import { CoverageChart, CoverageLegend, type CoverageChartRow, type CoverageState } from '@renderer/charts/staffing';
import { DataTable } from '@renderer/components';
import type { StaffingCoverage } from '@shared/contract/staffingMatch.contract';
import { formatNumber } from '@shared/i18n/format';
import styles from './engagement.module.css';

/** Coverage of one stage as blocks; the side of a touchpoint is told by its mode. */
function useRows(coverage: StaffingCoverage): readonly CoverageChartRow[] {
  const t = useText();
  const modes = useEngineQuery('touchpoint.rows', {
    ids: coverage.stages
      .flatMap(({ nobody, one, more, unknown }) => [...nobody, ...one, ...more, ...unknown])
      .slice(0, 2000),
  });
  const modeOf = new Map(modes.data?.map(({ id, mode }) => [id, mode]));
  const hasTeam = coverage.team.length > 0;
  return coverage.stages.map((stage): CoverageChartRow => {
    const name = coverage.stageNames.find((known) => known.stage === stage.stage)?.name ?? t('common.unknown');
    const states: readonly (readonly [CoverageState, readonly number[]])[] = [
      ['covered', stage.more],
      ['single', stage.one],
      ['unknown', hasTeam ? stage.unknown : []],
      ['nobody', hasTeam ? stage.nobody : [...stage.unknown, ...stage.nobody]],
    ];
    const on = (side: 'online' | 'offline'): CoverageState[] =>
      states.flatMap(([state, ids]) =>
        ids.flatMap((id) => {
          const mode = modeOf.get(id) ?? null;
          return mode === side || mode === 'hybrid' ? [state] : [];
        }),
      );
    return {
      id: stage.stage ?? 0,
      label: name,
      online: on('online'),
      offline: on('offline'),
      touchpoints: [...stage.nobody, ...stage.unknown, ...stage.one, ...stage.more],
      words: t('staffingScreen.engagement.stageWords', {
        name,
        all: stage.touchpoints,
        nobody: stage.nobody.length,
        one: stage.one.length,
        unknown: stage.unknown.length,
      }),
    };
  });
}

export function CoverageCard({ coverage }: { readonly coverage: StaffingCoverage }) {
  const t = useText();
  const rows = useRows(coverage);
  const all = coverage.nobody + coverage.one + coverage.more + coverage.unknown;
  const worst = coverage.stages.toSorted((a, b) => b.nobody.length - a.nobody.length)[0];
  const worstName = coverage.stageNames.find(({ stage }) => stage === worst?.stage)?.name ?? '';
  const title =
    coverage.team.length === 0
      ? t('staffingScreen.engagement.coverageNoTeam', { count: all })
      : coverage.nobody === 0
        ? t('staffingScreen.engagement.coverageFull', { count: coverage.one })
        : t('staffingScreen.engagement.coverageFinding', { nobody: coverage.nobody, all, stage: worstName });
  return (
    <div className={styles.card}>
      <ChartCard
        text={t}
        title={title}
        headingLevel={2}
        source={t('staffingScreen.engagement.coverageSource', { count: all })}
        table={
          <DataTable
            label={title}
            columns={[
              {
                id: 'stage',
                header: t('staffingScreen.engagement.stage'),
                isRowHeader: true,
                cell: (row) =>
                  coverage.stageNames.find(({ stage }) => stage === row.stage)?.name ?? t('common.unknown'),
              },
              {
                id: 'all',
                header: t('staffingScreen.engagement.all'),
                align: 'end',
                cell: (row) => formatNumber(t.locale, row.touchpoints, 0),
              },
              {
                id: 'nobody',
                header: t('staffingScreen.engagement.state.nobody'),
                align: 'end',
                cell: (row) => formatNumber(t.locale, row.nobody.length, 0),
              },
              {
                id: 'one',
                header: t('staffingScreen.engagement.state.single'),
                align: 'end',
                cell: (row) => formatNumber(t.locale, row.one.length, 0),
              },
              {
                id: 'more',
                header: t('staffingScreen.engagement.state.covered'),
                align: 'end',
                cell: (row) => formatNumber(t.locale, row.more.length, 0),
              },
              {
                id: 'unknown',
                header: t('staffingScreen.engagement.state.unknown'),
                align: 'end',
                cell: (row) => formatNumber(t.locale, row.unknown.length, 0),
              },
            ]}
            rows={coverage.stages}
            rowId={(row) => `stage-${row.stage ?? 0}`}
            emptyText=""
            isCompact
          />
        }
      >
        {(width) => (
          <CoverageChart
            rows={rows}
            width={width}
            words={{
              name: title,
              keys: t('insight.charts.keys'),
              online: t('staffingScreen.engagement.onlineName'),
              offline: t('staffingScreen.engagement.offlineName'),
            }}
            onSelect={openRows}
          />
        )}
      </ChartCard>
      <CoverageLegend
        words={{
          covered: t('staffingScreen.engagement.state.covered'),
          single: t('staffingScreen.engagement.state.single'),
          nobody: t('staffingScreen.engagement.state.nobody'),
          unknown: t('staffingScreen.engagement.state.unknown'),
        }}
      />
    </div>
  );
}
