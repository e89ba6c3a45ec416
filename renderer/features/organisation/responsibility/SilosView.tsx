/** Process × channel × department: how the organisation is cut up and how each piece scores. A cell opens its touchpoints. */
import { useState } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { openRows } from '@renderer/app/openRows';
import { openTouchpoints } from '@renderer/app/navigation';
import { TermLink } from '@renderer/app/TermLink';
import { Button, EmptyState, PageBar, PageBody, ProcessBadge, SegmentedControl } from '@renderer/components';
import { processes, type Process } from '@shared/domain/terms';
import { formatScore } from '@shared/i18n/format';
import { COMPARABLE_FROM, type SiloCell, type SiloMap } from '@shared/insight/organisation/silos';
import type { RecordViewProps } from '../records';
import { SiloButton, type ScoreKind } from './SiloButton';
import styles from './silos.module.css';

type Part = Process | 'all';

export function SilosView({ lists }: RecordViewProps) {
  const t = useText();
  const [kind, setKind] = useState<ScoreKind>('emotional');
  const [part, setPart] = useState<Part>('all');
  const map = useEngineQuery('organisation.silos', {}, { keepPrevious: true }).data;
  if (map === undefined) return null;
  if (map.cells.length === 0)
    return (
      <EmptyState
        title={t('responsibilityScreen.silos.empty.title')}
        why={t('responsibilityScreen.silos.empty.why')}
        quote={t('responsibilityScreen.silos.empty.quote')}
        primary={
          <Button variant="primary" size="large" onPress={() => openTouchpoints()}>
            {t('responsibilityScreen.silos.empty.primary')}
          </Button>
        }
      />
    );
  const nameOf = (cell: SiloCell): string =>
    lists.departments.find((department) => department.id === cell.department)?.name ??
    t('responsibilityScreen.silos.noDepartment');
  const known = [...processes, null].filter((process) => map.processes.some((cell) => cell.process === process));
  const shown = known.filter((process) => part === 'all' || process === part);
  const channels = [...lists.channels.map((channel) => channel.id as number | null), null].filter((channel) =>
    map.cells.some((cell) => cell.channel === channel && shown.includes(cell.process)),
  );
  const channelName = (id: number | null): string =>
    lists.channels.find((channel) => channel.id === id)?.name ?? t('responsibilityScreen.silos.noChannel');
  return (
    <>
      <PageBar
        end={
          <>
            <SegmentedControl
              label={t('responsibilityScreen.silos.process')}
              options={(['all', ...processes] as const).map((id) => ({
                id,
                label: id === 'all' ? t('responsibilityScreen.silos.all') : capital(t(`domain.process.${id}`)),
              }))}
              value={part}
              onChange={setPart}
            />
            <SegmentedControl
              label={t('responsibilityScreen.silos.measure')}
              options={(['emotional', 'functional'] as const).map((id) => ({
                id,
                label: t(`responsibilityScreen.silos.${id}`),
              }))}
              value={kind}
              onChange={setKind}
            />
          </>
        }
      >
        <strong>
          {finding(t, map, kind, nameOf)} <TermLink term="silo" />
        </strong>
      </PageBar>
      <PageBody>
        <p className={styles.note}>
          {t('responsibilityScreen.silos.sub', { kind: t(`responsibilityScreen.silos.kind.${kind}`) })}{' '}
          {t('responsibilityScreen.silos.legend')}
        </p>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className={styles.hidden}>{t('responsibilityScreen.silos.title')}</caption>
            <thead>
              <tr>
                <th scope="col" className={styles.first}>
                  {t('responsibilityScreen.silos.department')}
                </th>
                <th scope="col" className={styles.total}>
                  {t('responsibilityScreen.silos.total')}
                </th>
                {channels.map((channel) => (
                  <th key={channel} scope="col" title={channelName(channel)}>
                    {channelName(channel)}
                  </th>
                ))}
              </tr>
            </thead>
            {shown.map((process) => {
              const processName = process === null ? t('common.unknown') : capital(t(`domain.process.${process}`));
              const places = [...lists.departments.map((department) => department.id as number | null), null].filter(
                (department) =>
                  map.departments.some((cell) => cell.process === process && cell.department === department),
              );
              const at = (list: readonly SiloCell[], channel: number | null, department: number | null) =>
                list.find(
                  (cell) => cell.process === process && cell.channel === channel && cell.department === department,
                );
              const button = (cell: SiloCell | undefined, department: string, channel: string) =>
                cell !== undefined && (
                  <SiloButton
                    cell={cell}
                    kind={kind}
                    process={processName}
                    department={department}
                    channel={channel}
                    onOpen={() => openRows(cell.touchpoints)}
                  />
                );
              const all = t('responsibilityScreen.silos.total');
              return (
                <tbody key={process}>
                  <tr className={styles.process}>
                    <th scope="rowgroup" className={styles.first}>
                      {process !== null && (
                        <ProcessBadge
                          step={process}
                          letter={t(`domain.processLetter.${process}`)}
                          label={processName}
                        />
                      )}{' '}
                      {processName}
                    </th>
                    <td className={styles.total}>{button(at(map.processes, null, null), all, all)}</td>
                    {channels.map((channel) => (
                      <td key={channel}>{button(at(map.channels, channel, null), all, channelName(channel))}</td>
                    ))}
                  </tr>
                  {places.map((department) => {
                    const total = at(map.departments, null, department);
                    const name = total === undefined ? '' : nameOf(total);
                    return (
                      <tr key={department}>
                        <th scope="row" className={styles.first}>
                          {name}
                        </th>
                        <td className={styles.total}>{button(total, name, all)}</td>
                        {channels.map((channel) => (
                          <td key={channel}>
                            {button(at(map.cells, channel, department), name, channelName(channel))}
                          </td>
                        ))}
                      </tr>
                    );
                  })}
                </tbody>
              );
            })}
          </table>
        </div>
      </PageBody>
    </>
  );
}

function capital(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase() + word.slice(1);
}

/** The widest gap between departments of which enough is known. */
function finding(
  t: ReturnType<typeof useText>,
  map: SiloMap,
  kind: ScoreKind,
  nameOf: (cell: SiloCell) => string,
): string {
  const ordered = map.departments
    .filter((cell) => cell.department !== null && cell[kind].n >= COMPARABLE_FROM)
    .toSorted((a, b) => (b[kind].mean ?? 0) - (a[kind].mean ?? 0));
  const [best] = ordered;
  const worst = ordered.at(-1);
  if (best === undefined || worst === undefined || best === worst) return t('responsibilityScreen.silos.findingNone');
  const named = (cell: SiloCell): string =>
    `${nameOf(cell)} (${cell.process === null ? t('common.unknown') : t(`domain.process.${cell.process}`).toLocaleLowerCase(t.locale)})`;
  return t('responsibilityScreen.silos.finding', {
    high: formatScore(t.locale, best[kind].mean),
    low: formatScore(t.locale, worst[kind].mean),
    best: named(best),
    worst: named(worst),
  });
}
