/** Effort against impact in its card, with the finding above it and the table behind. */
import { TermLink } from '@renderer/app/TermLink';
import { ChartCard } from '@renderer/charts';
import { EffortImpactChart, placed } from '@renderer/charts/improvement';
import { DataTable } from '@renderer/components';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import type { Text } from '@shared/i18n';
import { departmentName, fullName, ownerName, type ImprovementContext } from './context';
import styles from './improvements.module.css';

export interface EffortImpactCardProps {
  readonly context: ImprovementContext;
  readonly rows: readonly ImprovementRow[];
}

/** Small work with an impact of four or five that nobody has finished or stopped. */
export function openQuickWins(rows: readonly ImprovementRow[]): readonly ImprovementRow[] {
  return rows.filter(
    (row) =>
      row.effort === 'small' && (row.impact ?? 0) >= 4 && (row.status === 'proposed' || row.status === 'decided'),
  );
}

function finding(text: Text, context: ImprovementContext, rows: readonly ImprovementRow[], n: number): string {
  const wins = openQuickWins(rows);
  const counts = new Map<string, number>();
  for (const row of wins) {
    const name = departmentName(context.lists, row.department) || ownerName(context.lists, row.owner);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return text('improvementsScreen.effortImpact.finding', {
    count: wins.length,
    owner: most === undefined ? 'none' : most[0],
    most: most?.[1] ?? 0,
    n,
  });
}

export function EffortImpactCard({ context, rows }: EffortImpactCardProps) {
  const { text, lists, onOpen } = context;
  const figure = placed(rows);
  const left = rows.length - figure.length;
  if (figure.length === 0)
    return (
      <section className={styles.card}>
        <h2>{text('improvementsScreen.effortImpact.name')}</h2>
        <p className={styles.note}>{text('improvementsScreen.effortImpact.none')}</p>
      </section>
    );
  return (
    <div className={styles.card}>
      <ChartCard
        text={text}
        headingLevel={2}
        help={<TermLink term="improvement" />}
        title={finding(text, context, rows, figure.length)}
        sub={text('improvementsScreen.effortImpact.sub')}
        {...(left > 0 && { source: text('improvementsScreen.effortImpact.left', { count: left }) })}
        table={
          <DataTable
            label={text('improvementsScreen.effortImpact.name')}
            isCompact
            rows={figure}
            rowId={(row) => `placed-${row.id}`}
            onOpen={(id) => onOpen(Number(id.slice('placed-'.length)))}
            emptyText={text('improvementsScreen.effortImpact.none')}
            columns={[
              {
                id: 'name',
                header: text('improvementsScreen.table.name'),
                cell: fullName,
                isRowHeader: true,
                width: 220,
              },
              {
                id: 'owner',
                header: text('improvementsScreen.table.owner'),
                cell: (row) => ownerName(lists, rows.find(({ id }) => id === row.id)?.owner ?? null),
              },
              {
                id: 'effort',
                header: text('improvementsScreen.effortImpact.effort'),
                cell: (row) => text(`improvementsScreen.effort.${row.effort}`),
              },
              {
                id: 'impact',
                header: text('improvementsScreen.effortImpact.impact'),
                align: 'end',
                cell: (row) => row.impact,
              },
              {
                id: 'status',
                header: text('improvementsScreen.table.status'),
                cell: (row) => text(`improvementsScreen.status.${row.status}`),
              },
            ]}
          />
        }
      >
        {(width) => (
          <EffortImpactChart
            figure={figure}
            text={text}
            width={width}
            height={290}
            onSelect={([id]) => id !== undefined && onOpen(id)}
          />
        )}
      </ChartCard>
    </div>
  );
}
