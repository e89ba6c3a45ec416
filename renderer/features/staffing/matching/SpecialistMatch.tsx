/** The other direction: which open assignments fit one specialist, best first, those that are too vague to score last. */
import { errorOf, useEngineQuery, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { ContributionBar } from '@renderer/charts/staffing';
import { Button, DataTable, ErrorNotice, PageBody, PageHead, type DataColumn } from '@renderer/components';
import type { AssignmentLine } from '@shared/contract/staffingMatch.contract';
import type { Assignment } from '@shared/domain/staffing';
import { piecesOf, remarkOf, scoreText, weighed } from './lines';
import styles from './matching.module.css';

export interface SpecialistMatchProps {
  readonly specialist: number;
  readonly assignments: readonly Assignment[];
}

export function SpecialistMatch({ specialist, assignments }: SpecialistMatchProps) {
  const t = useText();
  const query = useEngineQuery('match.specialist', { specialist }, { keepPrevious: true });
  const row = useEngineQuery('specialist.rows', { ids: [specialist] }).data?.[0];
  const skills = useEngineQuery('staffing.words', {}).data?.skills ?? [];
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  const error = errorOf(query);
  const titleOf = (id: number): string => assignments.find((known) => known.id === id)?.title ?? '';
  const columns: readonly DataColumn<AssignmentLine>[] = [
    {
      id: 'label',
      header: t('staffingScreen.match.assignment'),
      isRowHeader: true,
      width: 300,
      cell: (line) => line.label || titleOf(line.assignment),
    },
    {
      id: 'gate',
      header: t('staffingScreen.match.musts'),
      width: 120,
      cell: (line) => (line.refused === null ? t(`staffing.gate.${line.gate}`) : t('staffingScreen.match.tooVague')),
    },
    {
      id: 'bar',
      header: t('staffingScreen.match.sum'),
      width: 220,
      cell: (line) => {
        const legend = weighed(t, line.criteria, skills);
        return (
          <span className={styles.cellBar}>
            <ContributionBar pieces={piecesOf(line.contributions, legend)} label={scoreText(t, line.low, line.high)} />
          </span>
        );
      },
    },
    {
      id: 'score',
      header: t('staffingScreen.match.score'),
      width: 84,
      align: 'end',
      cell: (line) => scoreText(t, line.low, line.high),
    },
    {
      id: 'rank',
      header: t('staffingScreen.match.rank'),
      width: 110,
      align: 'end',
      cell: (line) => (line.rank === null ? '–' : t('staffingScreen.match.rankOf', { rank: line.rank, of: line.of })),
    },
    {
      id: 'remark',
      header: t('staffingScreen.match.remark'),
      cell: (line) => (line.refused === null ? remarkOf(t, line, names) : t('staffingScreen.match.refusedWhy')),
    },
  ];
  return (
    <>
      <PageHead
        title={t('staffingScreen.match.forSpecialist', {
          name: row === undefined ? '' : (row.name ?? row.number ?? ''),
        })}
        hasLine
        actions={
          <Button onPress={() => openScreen('specialists', { focus: specialist })}>
            {t('staffingScreen.match.wholeProfile')}
          </Button>
        }
      />
      <PageBody>
        {error !== null && <ErrorNotice what={t.error(error)} />}
        <DataTable
          label={t('staffingScreen.match.assignment')}
          columns={columns}
          rows={query.data ?? []}
          rowId={(line) => `assignment-${line.assignment}`}
          onOpen={(key) => openScreen('matching', { assignment: Number(key.slice('assignment-'.length)) })}
          selectionMode="single"
          emptyText={t('staffingScreen.match.noAssignments')}
          isCompact
        />
      </PageBody>
    </>
  );
}
