/** Action readiness per owner or department: counts, medians, every case one press away, and what was said beside what was done. */
import { TermLink } from '@renderer/app/TermLink';
import { useState } from 'react';
import { errorOf, runCommand, useEngineQuery } from '@renderer/api';
import { ChartCard } from '@renderer/charts';
import {
  ReadinessChart,
  readinessFinding,
  readinessHeight,
  readinessName,
  sayable,
} from '@renderer/charts/improvement';
import {
  Button,
  DataTable,
  ErrorNotice,
  Popover,
  PopoverTrigger,
  SegmentedControl,
  TextArea,
  TextField,
} from '@renderer/components';
import type { Readiness } from '@shared/insight/improvement/readiness';
import { formatDate, formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import type { ImprovementContext } from './context';
import styles from './improvements.module.css';

export interface ReadinessCardProps {
  readonly context: ImprovementContext;
  /** The view of its own: with a control per owner to record what was said. */
  readonly isLarge?: boolean;
}

const groups = ['owners', 'departments'] as const;

export function ReadinessCard({ context, isLarge = false }: ReadinessCardProps) {
  const { text, onOpen, isReadOnly } = context;
  const [by, setBy] = useState<(typeof groups)[number]>('owners');
  const query = useEngineQuery('improvement.readiness', {}, { keepPrevious: true });
  const error = errorOf(query);
  if (error !== null)
    return (
      <div className={styles.card}>
        <ErrorNotice
          what={text.error(error)}
          actions={<Button onPress={() => void query.refetch()}>{text('common.retry')}</Button>}
        />
      </div>
    );
  if (query.data === undefined) return <div className={styles.card} />;
  const figure = query.data[by];
  const { rows } = sayable(figure);
  return (
    <div className={styles.card}>
      <ChartCard
        text={text}
        headingLevel={2}
        help={<TermLink term="readiness" />}
        title={readinessFinding(text, figure)}
        sub={text('improvementsScreen.readiness.sub', { date: formatDate(text.locale, query.data.referenceDate) })}
        controls={
          <div className={styles.controls}>
            <SegmentedControl
              label={text('improvementsScreen.readiness.by')}
              size="small"
              options={groups.map((id) => ({ id, label: text(`improvementsScreen.readiness.${id}`) }))}
              value={by}
              onChange={setBy}
            />
            {isLarge && by === 'owners' && !isReadOnly && rows.length > 0 && (
              <span className={styles.words}>
                {text('improvementsScreen.readiness.addWord')}:
                {rows.map((row) => (
                  <AddWord key={row.id} row={row} text={text} />
                ))}
              </span>
            )}
          </div>
        }
        table={<ReadinessTable figure={figure} text={text} />}
      >
        {(width) => (
          <ReadinessChart
            figure={figure}
            text={text}
            width={width}
            height={readinessHeight(figure)}
            onSelect={([id]) => id !== undefined && onOpen(id)}
          />
        )}
      </ChartCard>
    </div>
  );
}

function ReadinessTable({ figure, text }: { readonly figure: readonly Readiness[]; readonly text: Text }) {
  const { rows } = sayable(figure);
  const count = (value: number | null): string => (value === null ? '–' : formatNumber(text.locale, value, 1));
  return (
    <DataTable
      label={text('improvementsScreen.readiness.name')}
      isCompact
      rows={rows}
      rowId={(row) => `readiness-${row.id ?? 'none'}`}
      emptyText={text('improvementsScreen.readiness.finding.none')}
      columns={[
        {
          id: 'name',
          header: text('improvementsScreen.owner'),
          cell: (row) => readinessName(text, row),
          isRowHeader: true,
          width: 180,
        },
        ...(['asked', 'answered', 'accepted', 'done'] as const).map((id) => ({
          id,
          header: text(`improvementsScreen.readiness.${id}`),
          align: 'end' as const,
          cell: (row: Readiness) => count(row[id]),
        })),
        {
          id: 'median',
          header: text('improvementsScreen.readiness.median'),
          align: 'end',
          cell: (row) => count(row.medianDaysToAnswer),
        },
        {
          id: 'longest',
          header: text('improvementsScreen.readiness.longest'),
          align: 'end',
          cell: (row) => count(row.longestOpen),
        },
        {
          id: 'verdict',
          header: text('improvementsScreen.readiness.words'),
          cell: (row) => text(`improvementsScreen.readiness.verdict.${row.verdict}`),
        },
      ]}
    />
  );
}

/** Records what an owner said, to hold beside what was done. */
function AddWord({ row, text }: { readonly row: Readiness; readonly text: Text }) {
  const [said, setSaid] = useState('');
  const [source, setSource] = useState('');
  const name = readinessName(text, row);
  const label = text('improvementsScreen.readiness.word', { name });
  return (
    <PopoverTrigger>
      <Button size="small" variant="quiet" icon="quote">
        {name}
      </Button>
      <Popover label={label} title={label}>
        {({ close }) => (
          <div className={styles.wordForm}>
            <TextArea label={label} isLabelHidden value={said} onChange={setSaid} rows={3} autoFocus />
            <TextField label={text('improvementsScreen.readiness.wordSource')} value={source} onChange={setSource} />
            <Button
              variant="primary"
              isDisabled={said.trim() === ''}
              onPress={() => {
                void runCommand('record.create', {
                  kind: 'word',
                  fields: {
                    person: row.id,
                    text: said.trim(),
                    source: source.trim() === '' ? null : source.trim(),
                  },
                });
                setSaid('');
                setSource('');
                close();
              }}
            >
              {text('improvementsScreen.readiness.addWord')}
            </Button>
          </div>
        )}
      </Popover>
    </PopoverTrigger>
  );
}
