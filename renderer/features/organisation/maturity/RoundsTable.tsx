/** Rounds of one model side by side, per topic: what grew and what did not. */
import { useText } from '@renderer/api';
import { DataTable } from '@renderer/components';
import { formatNumber, formatShare } from '@shared/i18n/format';
import type { MaturityFigures } from '@shared/insight/organisation/maturity';
import type { MaturityPartProps } from './shared';
import styles from './maturity.module.css';

interface Line {
  readonly id: string;
  readonly name: string;
  value(figure: MaturityFigures): string;
}

export function RoundsTable({ records, rounds, figures }: MaturityPartProps) {
  const t = useText();
  const own = rounds.flatMap((round) => {
    const figure = figures.find((one) => one.round === round.id);
    return figure === undefined ? [] : [{ round, figure }];
  });
  const topics = [...new Set(own.flatMap(({ figure }) => figure.topics.map((row) => row.topic)))];
  const mark = (value: number | null | undefined): string =>
    value === null || value === undefined ? t('maturityScreen.rounds.missing') : formatNumber(t.locale, value, 1, 1);
  const lines: readonly Line[] = [
    ...topics.map((topic) => ({
      id: `t${topic}`,
      name: topic ?? t('maturityScreen.rounds.other'),
      value: (figure: MaturityFigures) => mark(figure.topics.find((row) => row.topic === topic)?.mean),
    })),
    { id: 'all', name: t('maturityScreen.rounds.all'), value: (figure) => mark(figure.mean) },
    {
      id: 'stage',
      name: t('maturityScreen.rounds.stage'),
      value: (figure) =>
        records.maturityStage.find((row) => row.id === figure.stage)?.name ?? t('maturityScreen.rounds.missing'),
    },
    {
      id: 'respondents',
      name: t('maturityScreen.rounds.respondents'),
      value: (figure) => String(figure.respondents.length),
    },
    {
      id: 'evidence',
      name: t('maturityScreen.rounds.evidence'),
      value: (figure) => formatShare(t.locale, figure.evidence),
    },
  ];
  return (
    <section className={styles.rounds}>
      <h2>{t('maturityScreen.rounds.title')}</h2>
      <DataTable
        label={t('maturityScreen.rounds.title')}
        rows={lines}
        rowId={(line) => line.id}
        emptyText=""
        isCompact
        columns={[
          {
            id: 'topic',
            header: t('maturityScreen.rounds.topic'),
            isRowHeader: true,
            cell: (line: Line) => line.name,
          },
          ...own.map(({ round, figure }) => ({
            id: String(round.id),
            header: round.name,
            align: 'end' as const,
            cell: (line: Line) => line.value(figure),
          })),
        ]}
      />
    </section>
  );
}
