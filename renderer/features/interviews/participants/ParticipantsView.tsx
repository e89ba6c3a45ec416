/** Who was spoken to: kind, segment, consent and until when it may be kept; what is due stands out. */
import { useMemo, useState } from 'react';
import { useText } from '@renderer/api';
import { StatusSlot } from '@renderer/app/slots';
import { Badge, Button, DataTable, Icon, PageBody, StatusItem } from '@renderer/components';
import type { ParticipantRow, TranscriptSummary } from '@shared/contract/interviews.contract';
import { participantKinds } from '@shared/domain/interview';
import { formatDate, formatNumber } from '@shared/i18n/format';
import { deleteParticipant } from '../commands';
import { KindSign } from '../signs';
import { useInterviews } from '../store';
import { ParticipantPanel } from './ParticipantPanel';
import styles from './participants.module.css';

export interface ParticipantsViewProps {
  readonly participants: readonly ParticipantRow[];
  readonly transcripts: readonly TranscriptSummary[];
  readonly isReadOnly: boolean;
  onAdd(): void;
}

type Column = 'name' | 'kind' | 'segment' | 'consent' | 'retainUntil' | 'transcripts' | 'quotes';
interface Sort {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

function sorted(rows: readonly ParticipantRow[], sort: Sort | null): readonly ParticipantRow[] {
  if (sort === null) return rows;
  const value = (row: ParticipantRow): string | number => {
    if (sort.column === 'kind') return row.kind === null ? 99 : participantKinds.indexOf(row.kind);
    return row[sort.column] ?? '\uffff';
  };
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)));
  });
}

export function ParticipantsView({ participants, transcripts, isReadOnly, onAdd }: ParticipantsViewProps) {
  const t = useText();
  const open = useInterviews((state) => state.participant);
  const [sort, setSort] = useState<Sort | null>(null);
  const rows = useMemo(() => sorted(participants, sort), [participants, sort]);
  const opened = participants.find(({ id }) => id === open);
  const due = participants.filter(({ overdue }) => overdue).length;
  const withdrawn = participants.filter(({ consent }) => consent === 'withdrawn').length;
  return (
    <>
      <StatusSlot>
        <StatusItem label={t('interviewsScreen.participants.count', { count: participants.length })} />
        {due > 0 && <StatusItem label={t('interviewsScreen.participants.due', { count: due })} />}
        {withdrawn > 0 && <StatusItem label={t('interviewsScreen.participants.withdrawn', { count: withdrawn })} />}
      </StatusSlot>
      <PageBody isScrolling>
        {participants.length === 0 ? (
          <div className={styles.empty}>
            <p>{t('interviewsScreen.participants.empty')}</p>
            <Button icon="plus" isDisabled={isReadOnly} onPress={onAdd}>
              {t('interviewsScreen.participant.add')}
            </Button>
          </div>
        ) : (
          <DataTable
            label={t('interviewsScreen.views.participants')}
            selectionMode="single"
            rows={rows}
            rowId={(row) => String(row.id)}
            selected={open === null ? [] : [String(open)]}
            onSelect={(ids) => useInterviews.setState({ participant: ids[0] === undefined ? null : Number(ids[0]) })}
            onOpen={(id) => useInterviews.setState({ participant: Number(id) })}
            {...(sort !== null && { sort })}
            onSort={(next) => setSort({ column: next.column as Column, direction: next.direction })}
            emptyText={t('interviewsScreen.participants.empty')}
            columns={[
              {
                id: 'name',
                header: t('interviewsScreen.participant.name'),
                isRowHeader: true,
                isSortable: true,
                cell: (row) => (
                  <span className={styles.name}>
                    <KindSign kind={row.kind} />
                    {row.name}
                  </span>
                ),
              },
              {
                id: 'kind',
                header: t('interviewsScreen.participant.kind'),
                isSortable: true,
                cell: (row) => t(`interviews.kind.${row.kind ?? 'unknown'}`),
              },
              {
                id: 'segment',
                header: t('interviewsScreen.participant.segment'),
                isSortable: true,
                cell: (row) => row.segment ?? '',
              },
              {
                id: 'consent',
                header: t('interviewsScreen.participant.consent'),
                isSortable: true,
                cell: (row) =>
                  row.consent === null ? (
                    <span className={styles.unknown}>{t('interviewsScreen.participant.consentUnknown')}</span>
                  ) : (
                    <span className={styles.name}>
                      {row.consent === 'withdrawn' && <Icon name="warn" size={14} />}
                      {t(`interviews.consent.${row.consent}`)}
                    </span>
                  ),
              },
              {
                id: 'retainUntil',
                header: t('interviewsScreen.participant.retainUntil'),
                isSortable: true,
                cell: (row) =>
                  row.retainUntil === null ? (
                    <span className={styles.unknown}>–</span>
                  ) : (
                    <span className={styles.date}>
                      {formatDate(t.locale, row.retainUntil)}
                      {row.overdue && <Badge tone="warning">{t('interviewsScreen.participant.overdue')}</Badge>}
                    </span>
                  ),
              },
              {
                id: 'transcripts',
                header: t('interviewsScreen.participants.transcripts'),
                align: 'end',
                isSortable: true,
                cell: (row) => formatNumber(t.locale, row.transcripts, 0),
              },
              {
                id: 'quotes',
                header: t('interviewsScreen.participants.quotes'),
                align: 'end',
                isSortable: true,
                cell: (row) => formatNumber(t.locale, row.quotes, 0),
              },
            ]}
            {...(!isReadOnly && {
              rowActions: () => [
                { id: 'delete', label: t('interviewsScreen.participant.delete'), icon: 'trash' as const },
              ],
              onRowAction: (action: string, id: string) => {
                const row = participants.find((one) => String(one.id) === id);
                if (action === 'delete' && row !== undefined) void deleteParticipant(row.id, row.name);
              },
              rowActionsLabel: (row: ParticipantRow) => t('interviewsScreen.participants.actions', { name: row.name }),
            })}
          />
        )}
      </PageBody>
      {opened !== undefined && (
        <ParticipantPanel
          key={opened.id}
          row={opened}
          transcripts={transcripts.filter(({ participant }) => participant === opened.id)}
          segments={[...new Set(participants.flatMap(({ segment }) => (segment === null ? [] : [segment])))]}
          isReadOnly={isReadOnly}
        />
      )}
    </>
  );
}
