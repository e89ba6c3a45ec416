/** Staffing of an engagement: what its own touchpoints ask of people, who carries it out, which part of the journey has nobody or leans on one, and who can learn from whom. */
import { useEffect, useState } from 'react';
import { errorOf, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import { Button, EmptyState, ErrorNotice, NavList, PageBody, PageHead, StatusItem } from '@renderer/components';
import type { StaffingCoverage, StaffingDemand, TeamAnswer } from '@shared/contract/staffingMatch.contract';
import { formatNumber, formatShare } from '@shared/i18n/format';
import { listText } from '@shared/insight/staffing/words';
import { SpecialistPanel } from '../specialists/SpecialistPanel';
import type { GrantedFile } from '@shared/contract/host';
import { GiveDialog } from '../exchange/GiveDialog';
import { chooseStaffingFile, TakeDialog } from '../exchange/TakeDialog';
import { numberText } from '../words';
import { CoverageCard } from './CoverageCard';
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
  const assignments = useEngineQuery('assignment.list', {}, { keepPrevious: true });
  const [giving, setGiving] = useState<number | null>(null);
  const [file, setFile] = useState<GrantedFile | null>(null);
  const name = document?.engagement.name ?? '';
  /** The assignment that this engagement has; without one it is made from what the touchpoints ask. */
  const give = async (): Promise<void> => {
    const known = assignments.data?.[0]?.id;
    if (known !== undefined) {
      setGiving(known);
      return;
    }
    const made = await runCommand('assignment.fromDemand', {
      title: t('staffingScreen.exchange.demandTitle'),
    });
    if (made.ok) setGiving(made.value.value.id);
  };
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
            <Button icon="export" isDisabled={isReadOnly} onPress={() => void give()}>
              {t('staffingScreen.exchange.giveAssignment')}
            </Button>
            <Button icon="file" isDisabled={isReadOnly} onPress={() => void chooseStaffingFile().then(setFile)}>
              {t('staffingScreen.exchange.takeProfile')}
            </Button>
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
      {giving !== null && (
        <GiveDialog
          given={{ kind: 'assignment', assignment: giving }}
          suggestedName={name}
          onClose={() => setGiving(null)}
        />
      )}
      {file !== null && <TakeDialog file={file} onClose={() => setFile(null)} />}
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
                {side.online === null ? t('common.unknown') : formatShare(t.locale, Math.round(side.online) / 100)}
              </td>
              <td>{side.online === null ? '' : formatShare(t.locale, 1 - Math.round(side.online) / 100)}</td>
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
