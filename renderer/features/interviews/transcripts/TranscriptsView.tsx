/** The interviews as a table: who, when, how long, how many quotes; opened to read, put in order, taken away. */
import { useMemo, useState, type ReactNode } from 'react';
import { runCommand, useText } from '@renderer/api';
import { PanelSlot, StatusSlot } from '@renderer/app/slots';
import { Button, DataTable, InPlaceField, PageBody, PanelSection, SidePanel, StatusItem } from '@renderer/components';
import type { TranscriptSummary } from '@shared/contract/interviews.contract';
import { participantKinds } from '@shared/domain/interview';
import { formatDate, formatNumber } from '@shared/i18n/format';
import { deleteTranscript } from '../commands';
import { KindSign } from '../signs';
import { useInterviews } from '../store';
import { TranscriptFields } from './TranscriptFields';
import styles from './transcripts.module.css';

export interface TranscriptsViewProps {
  readonly transcripts: readonly TranscriptSummary[];
  readonly isReadOnly: boolean;
}

const columns = ['name', 'participantName', 'kind', 'heldOn', 'characters', 'turns', 'quotes', 'codings'] as const;
type Column = (typeof columns)[number];
interface Sort {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

function sorted(rows: readonly TranscriptSummary[], sort: Sort | null): readonly TranscriptSummary[] {
  if (sort === null) return rows;
  const value = (row: TranscriptSummary): string | number => {
    if (sort.column === 'kind') return row.kind === null ? 99 : participantKinds.indexOf(row.kind);
    return row[sort.column] ?? '\uffff';
  };
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)));
  });
}

export function TranscriptsView({ transcripts, isReadOnly }: TranscriptsViewProps) {
  const t = useText();
  const [open, setOpen] = useState<number | null>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const rows = useMemo(() => sorted(transcripts, sort), [transcripts, sort]);
  const opened = transcripts.find(({ id }) => id === open);
  const read = (id: number): void => useInterviews.setState({ transcript: id, view: 'read' });
  const number = (value: number): string => formatNumber(t.locale, value, 0);
  const cell: Readonly<Record<Column, (row: TranscriptSummary) => ReactNode>> = {
    name: (row) => (
      <span className={styles.name}>
        <KindSign kind={row.kind} />
        {row.name}
      </span>
    ),
    participantName: (row) => row.participantName ?? '–',
    kind: (row) => t(`interviews.kind.${row.kind ?? 'unknown'}`),
    heldOn: (row) => (
      <span className={styles.date}>{row.heldOn === null ? '–' : formatDate(t.locale, row.heldOn)}</span>
    ),
    characters: (row) => number(row.characters),
    turns: (row) => number(row.turns),
    quotes: (row) => number(row.quotes),
    codings: (row) => number(row.codings),
  };
  const total = (field: 'characters' | 'quotes'): number => transcripts.reduce((sum, row) => sum + row[field], 0);
  const move = async (id: number, direction: -1 | 1): Promise<void> => {
    const at = transcripts.findIndex((row) => row.id === id);
    const before = direction === -1 ? transcripts[at - 1]?.id : (transcripts[at + 2]?.id ?? null);
    if (before !== undefined) await runCommand('transcript.move', { id, before });
  };
  return (
    <>
      <StatusSlot>
        <StatusItem label={t('interviewsScreen.list.count', { count: transcripts.length })} />
        <StatusItem
          label={t('interviewsScreen.transcripts.characters')}
          value={formatNumber(t.locale, total('characters'), 0)}
        />
        <StatusItem label={t('interviewsScreen.status.quotes', { count: total('quotes') })} />
      </StatusSlot>
      <PageBody>
        <DataTable
          label={t('interviewsScreen.list.title')}
          selectionMode="single"
          rows={rows}
          rowId={(row) => String(row.id)}
          selected={open === null ? [] : [String(open)]}
          onSelect={(ids) => setOpen(ids[0] === undefined ? null : Number(ids[0]))}
          onOpen={(id) => read(Number(id))}
          {...(sort !== null && { sort })}
          onSort={(next) => setSort({ column: next.column as Column, direction: next.direction })}
          emptyText={t('interviewsScreen.list.count', { count: 0 })}
          columns={columns.map((id) => ({
            id,
            header: t(`interviewsScreen.transcripts.${id}`),
            isSortable: true,
            cell: cell[id],
            ...(id === 'name' && { isRowHeader: true }),
            ...(['characters', 'turns', 'quotes', 'codings'].includes(id) && { align: 'end' as const }),
          }))}
          rowActions={() => [
            { id: 'read', label: t('interviewsScreen.transcripts.read'), icon: 'interviews' },
            ...(isReadOnly
              ? []
              : ([
                  { id: 'up', label: t('interviewsScreen.transcripts.up'), icon: 'arrowUp', isDisabled: sort !== null },
                  {
                    id: 'down',
                    label: t('interviewsScreen.transcripts.down'),
                    icon: 'arrowDown',
                    isDisabled: sort !== null,
                  },
                  { kind: 'separator', id: 'line' },
                  { id: 'delete', label: t('interviewsScreen.reader.delete'), icon: 'trash', tone: 'danger' },
                ] as const)),
          ]}
          onRowAction={(action, id) => {
            const row = transcripts.find((one) => String(one.id) === id);
            if (row === undefined) return;
            if (action === 'read') read(row.id);
            else if (action === 'delete') void deleteTranscript(row.id, row.name);
            else void move(row.id, action === 'up' ? -1 : 1);
          }}
          rowActionsLabel={(row) => t('interviewsScreen.participants.actions', { name: row.name })}
        />
      </PageBody>
      {opened !== undefined && (
        <PanelSlot>
          <SidePanel
            key={opened.id}
            label={t('interviewsScreen.panel.interview')}
            kicker={t('interviewsScreen.panel.interview')}
            title={opened.name}
            onClose={() => setOpen(null)}
            closeLabel={t('interviewsScreen.panel.close')}
          >
            <PanelSection>
              <TranscriptFields transcript={opened} isReadOnly={isReadOnly} />
            </PanelSection>
            <PanelSection>
              <InPlaceField
                label={t('interviewsScreen.participant.notes')}
                value={opened.notes ?? ''}
                emptyText={t('interviewsScreen.participant.noNotes')}
                isMultiline
                isStacked
                isReadOnly={isReadOnly}
                onSave={(notes) =>
                  void runCommand('transcript.update', {
                    id: opened.id,
                    fields: { notes: notes.trim() === '' ? null : notes },
                  })
                }
              />
            </PanelSection>
            <PanelSection>
              <div className={styles.buttons}>
                <Button size="small" icon="interviews" onPress={() => read(opened.id)}>
                  {t('interviewsScreen.transcripts.read')}
                </Button>
                {!isReadOnly && (
                  <Button
                    size="small"
                    icon="trash"
                    onPress={() => {
                      setOpen(null);
                      void deleteTranscript(opened.id, opened.name);
                    }}
                  >
                    {t('interviewsScreen.reader.delete')}
                  </Button>
                )}
              </div>
            </PanelSection>
          </SidePanel>
        </PanelSlot>
      )}
    </>
  );
}
