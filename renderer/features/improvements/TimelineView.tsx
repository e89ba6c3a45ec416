/** The improvements along time, with what waits and what is past its date in the title. */
import { ChartCard } from '@renderer/charts';
import { timed, TimelineChart, timelineHeight } from '@renderer/charts/improvement';
import { PageBody } from '@renderer/components';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import { formatDate } from '@shared/i18n/format';
import type { ImprovementContext } from './context';
import { TableView } from './TableView';
import styles from './improvements.module.css';

export interface TimelineViewProps {
  readonly context: ImprovementContext;
  readonly rows: readonly ImprovementRow[];
}

export function TimelineView({ context, rows }: TimelineViewProps) {
  const { text, referenceDate, onOpen } = context;
  const figure = timed(rows);
  const undated = rows.length - figure.length;
  if (figure.length === 0)
    return (
      <PageBody hasPadding>
        <p className={styles.note}>{text('improvementsScreen.timeline.empty')}</p>
      </PageBody>
    );
  return (
    <PageBody>
      <div className={styles.card}>
        <ChartCard
          text={text}
          headingLevel={2}
          title={text('improvementsScreen.timeline.finding', {
            open: rows.filter((row) => row.daysOpen !== null).length,
            overdue: rows.filter((row) => row.flags.includes('overdue')).length,
            n: figure.length,
          })}
          sub={text('improvementsScreen.timeline.sub', { date: formatDate(text.locale, referenceDate) })}
          {...(undated > 0 && { source: text('improvementsScreen.timeline.undated', { count: undated }) })}
          table={<TableView context={context} rows={rows} />}
        >
          {(width) => (
            <TimelineChart
              figure={{ rows: figure, referenceDate }}
              text={text}
              width={width}
              height={timelineHeight(figure.length)}
              onSelect={([id]) => id !== undefined && onOpen(id)}
            />
          )}
        </ChartCard>
      </div>
    </PageBody>
  );
}
