/** The log of stakeholders [S4.26]: where each stands by power and interest, how that changed, what was agreed and what is late. */
import { useEffect, useState } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { PanelSlot } from '@renderer/app/slots';
import { TermLink } from '@renderer/app/TermLink';
import { ChartCard } from '@renderer/charts';
import {
  AttitudeSign,
  PowerInterestChart,
  powerInterestHeight,
  type StakeholderMark,
} from '@renderer/charts/organisation';
import { Badge, Button, DataTable, EmptyState, PageBar, PageBody } from '@renderer/components';
import type { RecordRow } from '@shared/contract/records.contract';
import { formatDate } from '@shared/i18n/format';
import { isOpen, isOverdue, type StakeholderCourse } from '@shared/insight/organisation/stakeholders';
import { createRecord, deleteRecord, nameOfPerson, type RecordViewProps } from '../records';
import { StakeholderPanel } from './StakeholderPanel';
import styles from './stakeholders.module.css';

type Entry = RecordRow<'stakeholder'>;

export function StakeholdersView({ records, lists, isReadOnly, focus }: RecordViewProps) {
  const t = useText();
  const [opened, setOpened] = useState<number | null>(focus ?? null);
  useEffect(() => {
    if (focus !== undefined) setOpened(focus);
  }, [focus]);
  const query = useEngineQuery('organisation.stakeholders', {}, { keepPrevious: true }).data;
  const entry = records.stakeholder.find((row) => row.id === opened);
  const nameOf = (row: { readonly person: number | null; readonly who: string | null }): string => {
    const name = nameOfPerson(lists, row.person, row.who);
    return name === '' ? t('supportScreen.stakeholders.someone') : name;
  };
  const add = async (): Promise<void> => {
    const id = await createRecord({
      kind: 'stakeholder',
      fields: {
        what: t('supportScreen.stakeholders.newEntry'),
        ...(query !== undefined && { notedOn: query.referenceDate }),
      },
    });
    if (id !== null) setOpened(id);
  };
  const addButton = (size: 'normal' | 'large') => (
    <Button variant="primary" icon="plus" size={size} isDisabled={isReadOnly} onPress={() => void add()}>
      {t('supportScreen.stakeholders.add')}
    </Button>
  );
  if (query === undefined) return null;
  if (records.stakeholder.length === 0)
    return (
      <EmptyState
        title={t('supportScreen.stakeholders.empty.title')}
        why={t('supportScreen.stakeholders.empty.why')}
        quote={t('supportScreen.stakeholders.empty.quote')}
        primary={addButton('large')}
      />
    );
  const { courses, referenceDate } = query;
  const against = courses.filter((one) => one.latest === 'opponent' || one.latest === 'doubtful').length;
  const total = (field: 'open' | 'overdue'): number => courses.reduce((sum, one) => sum + one[field], 0);
  const ordered = records.stakeholder.toSorted(
    (a, b) => (b.notedOn ?? '').localeCompare(a.notedOn ?? '') || b.position - a.position,
  );
  return (
    <>
      <PageBar end={addButton('normal')}>
        <strong>
          {t('supportScreen.stakeholders.finding', {
            people: courses.length,
            against,
            open: total('open'),
            overdue: total('overdue'),
          })}{' '}
          <TermLink term="stakeholder" />
        </strong>
      </PageBar>
      <PageBody hasPadding>
        <div className={styles.top}>
          <PowerInterest courses={courses} nameOf={nameOf} onOpen={(ids) => setOpened(ids.at(-1) ?? null)} />
        </div>
        <h2 className={styles.title}>{t('supportScreen.stakeholders.log')}</h2>
        <div className={styles.log}>
          <DataTable
            label={t('supportScreen.stakeholders.log')}
            rows={ordered}
            rowId={(row) => String(row.id)}
            selectionMode="single"
            selected={opened === null ? [] : [String(opened)]}
            onSelect={([id]) => setOpened(id === undefined ? null : Number(id))}
            onOpen={(id) => setOpened(Number(id))}
            emptyText=""
            columns={[
              {
                id: 'date',
                header: t('supportScreen.stakeholders.date'),
                width: 118,
                cell: (row: Entry) => (row.notedOn === null ? '' : formatDate(t.locale, row.notedOn)),
              },
              {
                id: 'who',
                header: t('supportScreen.stakeholders.who'),
                isRowHeader: true,
                width: 190,
                cell: (row: Entry) => nameOf(row),
              },
              {
                id: 'attitude',
                header: t('supportScreen.stakeholders.attitude'),
                width: 112,
                cell: (row: Entry) =>
                  row.attitude === null ? (
                    ''
                  ) : (
                    <span className={styles.attitude}>
                      <AttitudeSign attitude={row.attitude} />
                      {t(`supportScreen.stakeholders.attitudes.${row.attitude}`)}
                    </span>
                  ),
              },
              {
                id: 'what',
                header: t('supportScreen.stakeholders.what'),
                cell: (row: Entry) => (
                  <>
                    {row.what}
                    {(row.agreement ?? row.nextStep) !== null && (
                      <span className={styles.agreement}>
                        {t(`supportScreen.stakeholders.${row.agreement === null ? 'nextStep' : 'agreement'}`)}:{' '}
                        {row.agreement ?? row.nextStep}
                      </span>
                    )}
                  </>
                ),
              },
              {
                id: 'due',
                header: t('supportScreen.stakeholders.dueOn'),
                width: 172,
                cell: (row: Entry) => (
                  <span className={styles.due}>
                    {row.dueOn !== null && <span>{formatDate(t.locale, row.dueOn)}</span>}
                    {isOverdue(row, referenceDate) ? (
                      <Badge tone="warning">{t('supportScreen.stakeholders.late')}</Badge>
                    ) : isOpen(row) ? (
                      <Badge>{t('supportScreen.stakeholders.open')}</Badge>
                    ) : (
                      row.done && <span className={styles.handled}>{t('supportScreen.stakeholders.handled')}</span>
                    )}
                  </span>
                ),
              },
            ]}
            rowActions={() => [
              {
                id: 'delete',
                label: t('supportScreen.stakeholders.delete'),
                icon: 'trash',
                tone: 'danger',
                isDisabled: isReadOnly,
              },
            ]}
            rowActionsLabel={(row) => t('supportScreen.stakeholders.menu', { name: nameOf(row) })}
            onRowAction={(_action, id) => {
              const row = records.stakeholder.find((one) => String(one.id) === id);
              if (row !== undefined) void deleteRecord('stakeholder', row.id, nameOf(row));
            }}
          />
        </div>
      </PageBody>
      {entry !== undefined && (
        <PanelSlot>
          <StakeholderPanel
            key={entry.id}
            entry={entry}
            course={courses.find((one) => one.entries.includes(entry.id))}
            records={records}
            lists={lists}
            isReadOnly={isReadOnly}
            onOpen={setOpened}
            onClose={() => setOpened(null)}
          />
        </PanelSlot>
      )}
    </>
  );
}

interface PowerInterestProps {
  readonly courses: readonly StakeholderCourse[];
  nameOf(row: StakeholderCourse): string;
  onOpen(ids: readonly number[]): void;
}

function PowerInterest({ courses, nameOf, onOpen }: PowerInterestProps) {
  const t = useText();
  const marks = courses.flatMap((course): readonly StakeholderMark[] =>
    course.power === null || course.interest === null
      ? []
      : [
          {
            key: course.key,
            name: nameOf(course),
            attitude: course.latest,
            hasChanged: course.first !== course.latest,
            power: course.power,
            interest: course.interest,
            ids: course.entries,
          },
        ],
  );
  const strongAgainst = marks.filter(
    (mark) => mark.power === 3 && (mark.attitude === 'opponent' || mark.attitude === 'doubtful'),
  );
  const [first] = strongAgainst;
  const title =
    marks.length === 0
      ? t('supportScreen.stakeholders.chart.findingEmpty')
      : first === undefined
        ? t('supportScreen.stakeholders.chart.findingNone')
        : strongAgainst.length === 1
          ? t('supportScreen.stakeholders.chart.finding', { name: first.name })
          : t('supportScreen.stakeholders.chart.findingMany', { count: strongAgainst.length });
  const missing = courses.length - marks.length;
  const level = (value: number | null): string =>
    value === null ? '' : t.lookup(`supportScreen.stakeholders.levels.l${value}`);
  const attitude = (value: StakeholderCourse['latest']): string =>
    value === null ? t('supportScreen.unknown') : t(`supportScreen.stakeholders.attitudes.${value}`);
  return (
    <ChartCard
      text={t}
      title={title}
      sub={t('supportScreen.stakeholders.chart.sub')}
      {...(missing > 0 && { source: t('supportScreen.stakeholders.chart.notPlaced', { count: missing }) })}
      headingLevel={2}
      table={
        <DataTable
          label={t('supportScreen.stakeholders.chart.name')}
          rows={courses}
          rowId={(row) => row.key}
          emptyText=""
          isCompact
          columns={[
            { id: 'who', header: t('supportScreen.stakeholders.who'), isRowHeader: true, cell: nameOf },
            {
              id: 'attitude',
              header: t('supportScreen.stakeholders.attitude'),
              cell: (row) =>
                row.first === row.latest
                  ? attitude(row.latest)
                  : t('supportScreen.stakeholders.chart.course', {
                      first: attitude(row.first),
                      latest: attitude(row.latest),
                    }),
            },
            { id: 'power', header: t('supportScreen.stakeholders.power'), cell: (row) => level(row.power) },
            { id: 'interest', header: t('supportScreen.stakeholders.interest'), cell: (row) => level(row.interest) },
            {
              id: 'entries',
              header: t('supportScreen.stakeholders.chart.entries'),
              align: 'end',
              cell: (row) => row.entries.length,
            },
            {
              id: 'last',
              header: t('supportScreen.stakeholders.date'),
              cell: (row) => (row.lastSeen === null ? '' : formatDate(t.locale, row.lastSeen)),
            },
          ]}
        />
      }
    >
      {(width) => (
        <PowerInterestChart figure={marks} text={t} width={width} height={powerInterestHeight} onSelect={onOpen} />
      )}
    </ChartCard>
  );
}
