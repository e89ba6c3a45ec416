/** Staffing of an engagement: what its own touchpoints ask of people, who carries it out, which part of the journey has nobody or leans on one, and who can learn from whom. */
import { useEffect, useState } from 'react';
import { errorOf, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { openRows } from '@renderer/app/openRows';
import { StatusSlot } from '@renderer/app/slots';
import { ChartCard } from '@renderer/charts/ChartCard';
import { CoverageChart, CoverageLegend, type CoverageChartRow, type CoverageState } from '@renderer/charts/staffing';
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  NavList,
  PageBody,
  PageHead,
  StatusItem,
} from '@renderer/components';
import type { StaffingCoverage, StaffingDemand, TeamAnswer } from '@shared/contract/staffingMatch.contract';
import { formatNumber } from '@shared/i18n/format';
import { listText } from '@shared/insight/staffing/words';
import { SpecialistPanel } from '../specialists/SpecialistPanel';
import { numberText } from '../words';
import styles from './engagement.module.css';

/** The screen. */
export function StaffingScreen() {
  const t = useText();
  const document = useDocument();
  const isReadOnly = document?.readOnly ?? true;
  const place = useNavigation((store) => store.place);
  const asked = place.screen === 'staffing' ? place.params : {};
  const [open, setOpen] = useState<number | null>(asked.focus ?? null);
  useEffect(() => {
    if (asked.focus !== undefined) setOpen(asked.focus);
  }, [place.visit, asked.focus]);
  const demand = useEngineQuery('staffing.demand', {}, { keepPrevious: true });
  const coverage = useEngineQuery('staffing.coverage', {}, { keepPrevious: true });
  const words = useEngineQuery('staffing.words', {}, { keepPrevious: true });
  const hasTeam = (coverage.data?.team.length ?? 0) > 0;
  const team = useEngineQuery('team.solve', {}, { enabled: hasTeam, keepPrevious: true });
  const error = errorOf(demand) ?? errorOf(coverage);
  const add = async (): Promise<void> => {
    const result = await runCommand('specialist.create', { fields: { status: 'placed' } });
    if (result.ok) setOpen(result.value.value.id);
  };
  if (error !== null)
    return (
      <PageBody hasPadding>
        <ErrorNotice
          what={t.error(error)}
          actions={<Button onPress={() => void coverage.refetch()}>{t('common.retry')}</Button>}
        />
      </PageBody>
    );
  if (demand.data === undefined || coverage.data === undefined) return null;
  if (demand.data.touchpoints === 0 && !hasTeam) {
    return (
      <PageBody>
        <EmptyState
          title={t('staffingScreen.engagement.empty.title')}
          why={t('staffingScreen.engagement.empty.why')}
          quote={t('staffingScreen.engagement.empty.quote')}
          primary={
            <Button variant="primary" size="large" icon="touchpoints" onPress={() => openScreen('touchpoints', {})}>
              {t('staffingScreen.engagement.empty.toTable')}
            </Button>
          }
          secondary={
            <Button size="large" icon="plus" isDisabled={isReadOnly} onPress={() => void add()}>
              {t('staffingScreen.engagement.addPerson')}
            </Button>
          }
        />
      </PageBody>
    );
  }
  return (
    <>
      <PageHead
        title={t('staffingScreen.engagement.title')}
        hasLine
        actions={
          <>
            <Button icon="upload" isDisabled={isReadOnly} onPress={() => openScreen('import', { kind: 'specialists' })}>
              {t('staffingScreen.engagement.importTeam')}
            </Button>
            <Button variant="primary" icon="plus" isDisabled={isReadOnly} onPress={() => void add()}>
              {t('staffingScreen.engagement.addPerson')}
            </Button>
          </>
        }
      />
      <PageBody>
        <div className={styles.columns}>
          <div className={styles.left}>
            <DemandCard demand={demand.data} />
            <TeamCard coverage={coverage.data} team={team.data ?? null} open={open} onOpen={setOpen} />
          </div>
          <div className={styles.right}>
            <CoverageCard coverage={coverage.data} />
          </div>
        </div>
      </PageBody>
      <StatusSlot>
        <StatusItem
          label={t('staffingScreen.engagement.status.team')}
          value={numberText(t, coverage.data.team.length)}
        />
        <StatusItem label={t('staffingScreen.engagement.status.nobody')} value={numberText(t, coverage.data.nobody)} />
        <StatusItem label={t('staffingScreen.engagement.status.one')} value={numberText(t, coverage.data.one)} />
        <StatusItem
          label={t('staffingScreen.engagement.status.unknown')}
          value={numberText(t, coverage.data.unknown)}
        />
      </StatusSlot>
      {open !== null && (
        <SpecialistPanel
          key={open}
          id={open}
          isNew={false}
          words={words.data ?? null}
          isReadOnly={isReadOnly}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** What the table asks: the balance in four ways, the processes and the levels. */
function DemandCard({ demand }: { readonly demand: StaffingDemand }) {
  const t = useText();
  const shares = [
    ['byCount', demand.byCount],
    ['byFrequency', demand.byFrequency],
    ['byImportance', demand.byImportance],
    ['byBoth', demand.byBoth],
  ] as const;
  const share = demand.byBoth.online ?? demand.byFrequency.online ?? demand.byCount.online;
  const levels = demand.levels.filter(({ isAsked }) => isAsked).map(({ level }) => t(`staffing.level.${level}`));
  return (
    <section className={styles.card}>
      <h2>
        {share === null
          ? t('staffingScreen.engagement.noBalance')
          : t('staffingScreen.engagement.demandFinding', {
              offline: formatNumber(t.locale, 100 - Math.round(share), 0),
              online: formatNumber(t.locale, Math.round(share), 0),
            })}
      </h2>
      <table className={styles.shares}>
        <thead>
          <tr>
            <th scope="col">{t('staffingScreen.engagement.weighedBy')}</th>
            <th scope="col">{t('staffingScreen.engagement.online')}</th>
            <th scope="col">{t('staffingScreen.engagement.offline')}</th>
            <th scope="col">n</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(([key, side]) => (
            <tr key={key}>
              <th scope="row">{t(`staffingScreen.engagement.by.${key}`)}</th>
              <td>
                {side.online === null ? t('common.unknown') : `${formatNumber(t.locale, Math.round(side.online), 0)} %`}
              </td>
              <td>{side.online === null ? '' : `${formatNumber(t.locale, 100 - Math.round(side.online), 0)} %`}</td>
              <td>{formatNumber(t.locale, side.n, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.line}>
        {t('staffingScreen.engagement.processes', {
          list: demand.processes
            .map(
              ({ process, touchpoints }) =>
                `${t(`domain.process.${process}`)} ${formatNumber(t.locale, touchpoints, 0)}`,
            )
            .join(', '),
        })}
      </p>
      {levels.length > 0 && (
        <p className={styles.line}>{t('staffingScreen.engagement.levels', { list: listText(levels, t) })}</p>
      )}
      <p className={styles.note}>{t('staffingScreen.engagement.demandSource', { count: demand.touchpoints })}</p>
    </section>
  );
}

interface TeamCardProps {
  readonly coverage: StaffingCoverage;
  readonly team: TeamAnswer | null;
  readonly open: number | null;
  onOpen(id: number): void;
}

function TeamCard({ coverage, team, open, onOpen }: TeamCardProps) {
  const t = useText();
  if (coverage.team.length === 0)
    return (
      <section className={styles.card}>
        <h2>{t('staffingScreen.engagement.noTeam')}</h2>
        <p className={styles.line}>{t('staffingScreen.engagement.noTeamWhy')}</p>
      </section>
    );
  return (
    <section className={styles.card}>
      <h2>{t('staffingScreen.engagement.team', { count: coverage.team.length })}</h2>
      <NavList
        label={t('staffingScreen.engagement.team', { count: coverage.team.length })}
        items={coverage.team.map(({ specialist, label }) => {
          const member = coverage.members.find((one) => one.specialist === specialist);
          return {
            id: String(specialist),
            label,
            description: t('staffingScreen.engagement.member', {
              covers: member?.covers ?? 0,
              alone: member?.alone ?? 0,
            }),
          };
        })}
        selected={open === null ? null : String(open)}
        onSelect={(id) => onOpen(Number(id))}
      />
      {team !== null && team.members.length > 0 && (
        <p className={styles.line}>
          {t(team.isProven ? 'staffingScreen.engagement.smallest' : 'staffingScreen.engagement.smallestGap', {
            count: team.members.length,
            names: listText(
              team.members.map(({ label }) => label),
              t,
            ),
            least: team.atLeast,
            uncovered: team.uncovered.length,
          })}
        </p>
      )}
      {coverage.pairings.map((pairing) => (
        <p key={`${pairing.online}-${pairing.offline}`} className={styles.line}>
          {t('staffingScreen.engagement.pairing', {
            online: pairing.onlineLabel,
            offline: pairing.offlineLabel,
            apart: formatNumber(t.locale, pairing.apart, 0),
          })}
        </p>
      ))}
    </section>
  );
}

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

function CoverageCard({ coverage }: { readonly coverage: StaffingCoverage }) {
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
