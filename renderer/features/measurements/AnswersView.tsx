/** The answers themselves, kept and rejected: filtered, read, set aside or taken back in. */
import { errorOf, offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import {
  Button,
  Chip,
  DataTable,
  ErrorNotice,
  IconButton,
  PageBar,
  PageBody,
  SearchField,
  Select,
  ToggleButton,
  type DataColumn,
} from '@renderer/components';
import type { Grouping, GroupingColumn } from '@shared/contract/measurements.contract';
import type { SurveyResponse, WaveSummary } from '@shared/domain/measurement';
import type { KanoClass } from '@shared/insight/survey/kano';
import { measures } from '@shared/insight/survey/measures';
import { formatDate, formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { groupingLabel } from './groupNames';
import styles from './measurements.module.css';

export interface AnswerFilter {
  readonly wave: number | null;
  readonly by: Grouping | null;
  readonly group: string | null;
  /** Name of the group. */
  readonly name: string | null;
  readonly topic: number | null;
  readonly touchpoint: number | null;
  /** Answers that fall in a class of a feature (Kano); `name` says which. */
  readonly kano: { readonly feature: number; readonly kind: KanoClass } | null;
  readonly rejected: boolean;
  readonly withComment: boolean;
  readonly text: string;
  readonly offset: number;
}

export const everyAnswer: AnswerFilter = {
  wave: null,
  by: null,
  group: null,
  name: null,
  topic: null,
  touchpoint: null,
  kano: null,
  rejected: false,
  withComment: false,
  text: '',
  offset: 0,
};

export interface AnswersViewProps {
  readonly waves: readonly WaveSummary[];
  readonly filter: AnswerFilter;
  readonly groupings: readonly GroupingColumn[];
  readonly isReadOnly: boolean;
  onFilter(filter: AnswerFilter): void;
}

const PAGE = 100;

export function AnswersView({ waves, filter, groupings, isReadOnly, onFilter }: AnswersViewProps) {
  const t = useText();
  const change = (next: Partial<AnswerFilter>): void => onFilter({ ...filter, offset: 0, ...next });
  const query = useEngineQuery(
    'measurement.responses',
    {
      ...(filter.wave !== null && { wave: filter.wave }),
      ...(filter.by !== null && filter.group !== null && { by: filter.by, group: filter.group }),
      ...(filter.topic !== null && { topic: filter.topic }),
      ...(filter.touchpoint !== null && { touchpoint: filter.touchpoint }),
      ...(filter.kano !== null && { kano: filter.kano }),
      rejected: filter.rejected,
      withComment: filter.withComment,
      text: filter.text,
      offset: filter.offset,
      limit: PAGE,
    },
    { keepPrevious: true },
  );
  const error = errorOf(query);
  const { total = 0, rows = [] } = query.data ?? {};
  const exclude = async (response: SurveyResponse): Promise<void> => {
    const isExcluded = response.kept;
    const result = await runCommand('response.exclude', { ids: [response.id], excluded: isExcluded });
    if (result.ok)
      offerUndo(
        result.value,
        (text) => text(`measurementsScreen.answers.${isExcluded ? 'excluded' : 'included'}`, { count: 1 }),
        () => openDialog('history'),
      );
  };
  const narrowed =
    filter.name ?? (filter.touchpoint !== null || filter.topic !== null ? (rows[0]?.topicName ?? null) : null);
  return (
    <>
      <PageBar
        label={t('measurementsScreen.answers.table')}
        end={
          <span className={styles.pager}>
            {total > 0 &&
              t('measurementsScreen.answers.shown', {
                from: filter.offset + 1,
                to: Math.min(total, filter.offset + rows.length),
                total,
              })}
            <IconButton
              icon="left"
              size="small"
              label={t('measurementsScreen.answers.previous')}
              isDisabled={filter.offset === 0}
              onPress={() => onFilter({ ...filter, offset: Math.max(0, filter.offset - PAGE) })}
            />
            <IconButton
              icon="right"
              size="small"
              label={t('measurementsScreen.answers.next')}
              isDisabled={filter.offset + PAGE >= total}
              onPress={() => onFilter({ ...filter, offset: filter.offset + PAGE })}
            />
          </span>
        }
      >
        <Select
          label={t('measurementsScreen.wave')}
          isLabelHidden
          options={[
            { id: 'all', label: t('measurementsScreen.answers.all') },
            ...waves.map(({ id, name }) => ({ id: String(id), label: name })),
          ]}
          value={filter.wave === null ? 'all' : String(filter.wave)}
          onChange={(id) => change({ wave: id === 'all' ? null : Number(id) })}
          placeholder=""
        />
        <ToggleButton
          label={t('measurementsScreen.answers.onlyComments')}
          isSelected={filter.withComment}
          onChange={(withComment) => change({ withComment })}
        />
        <ToggleButton
          label={t('measurementsScreen.answers.onlyRejected')}
          isSelected={filter.rejected}
          onChange={(rejected) => change({ rejected })}
        />
        {narrowed !== null && (
          <Chip
            isActive
            onRemove={() => change({ by: null, group: null, name: null, topic: null, touchpoint: null, kano: null })}
            removeLabel={t('measurementsScreen.answers.clearFilter')}
          >
            {filter.kano !== null
              ? narrowed
              : t('measurementsScreen.answers.filter', {
                  by: groupingLabel(t, filter.by ?? 'touchpoint', groupings),
                  group: narrowed,
                })}
          </Chip>
        )}
        <SearchField
          label={t('measurementsScreen.answers.search')}
          isLabelHidden
          placeholder={t('measurementsScreen.answers.search')}
          value={filter.text}
          onChange={(text) => change({ text })}
          clearLabel={t('measurementsScreen.answers.clear')}
        />
      </PageBar>
      <PageBody isScrolling={false}>
        {error !== null ? (
          <ErrorNotice
            what={t.error(error)}
            actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
          />
        ) : (
          <DataTable
            label={t('measurementsScreen.answers.table')}
            columns={columnsFor(t, waves, filter.rejected)}
            rows={rows}
            rowId={(row) => `response-${row.id}`}
            emptyText={t('measurementsScreen.answers.empty')}
            isCompact
            {...(!isReadOnly && {
              rowActionsLabel: (row: SurveyResponse) =>
                t('measurementsScreen.answers.actions', { row: row.sourceRow ?? row.id }),
              rowActions: (row: SurveyResponse) =>
                row.kept
                  ? [{ id: 'exclude', label: t('measurementsScreen.answers.exclude'), icon: 'eyeOff' as const }]
                  : row.reason === 'excluded'
                    ? [{ id: 'include', label: t('measurementsScreen.answers.include'), icon: 'eye' as const }]
                    : [],
              onRowAction: (_action: string, rowId: string) => {
                const row = rows.find(({ id }) => `response-${id}` === rowId);
                if (row !== undefined) void exclude(row);
              },
            })}
          />
        )}
      </PageBody>
    </>
  );
}

function columnsFor(
  text: Text,
  waves: readonly WaveSummary[],
  isRejected: boolean,
): readonly DataColumn<SurveyResponse>[] {
  const waveName = new Map(waves.map(({ id, name }) => [id, name]));
  return [
    {
      id: 'about',
      header: text('measurementsScreen.answers.about'),
      isRowHeader: true,
      width: 200,
      cell: (row) => row.topicName ?? text('measurementsScreen.noGroup'),
    },
    ...(isRejected
      ? [
          {
            id: 'reason',
            header: text('measurementsScreen.answers.reason'),
            width: 130,
            cell: (row: SurveyResponse) =>
              row.reason === null ? '' : text(`measurementsScreen.waves.reason.${row.reason}`),
          },
        ]
      : []),
    ...measures.map((measure): DataColumn<SurveyResponse> => ({
      id: measure,
      header: text(`measurementsScreen.change.short.${measure}`),
      align: 'end',
      width: 52,
      cell: (row) =>
        row[measure] === null ? (
          <Impossible value={row.impossible[measure]} text={text} />
        ) : (
          formatNumber(text.locale, row[measure], 1)
        ),
    })),
    {
      id: 'comment',
      header: text('measurementsScreen.answers.comment'),
      cell: (row) => <span className={styles.wrap}>{row.comment ?? ''}</span>,
    },
    { id: 'channel', header: text('measurementsScreen.answers.channel'), width: 92, cell: (row) => row.channel ?? '' },
    {
      id: 'segment',
      header: text('measurementsScreen.answers.segment'),
      width: 140,
      cell: (row) => row.segment ?? '',
    },
    {
      id: 'when',
      header: text('measurementsScreen.answers.when'),
      width: 104,
      cell: (row) => <span className={styles.whole}>{formatDate(text.locale, row.answeredAt)}</span>,
    },
    {
      id: 'row',
      header: text('measurementsScreen.answers.row'),
      width: 110,
      cell: (row) => (
        <span className={styles.whole}>
          {[waveName.get(row.wave), row.sourceRow].filter((part) => part != null).join(' · ')}
        </span>
      ),
    },
  ];
}

/** What stood in place of an answer that cannot be. */
function Impossible({ value, text }: { readonly value: string | undefined; readonly text: Text }) {
  if (value === undefined) return null;
  return (
    <span className={styles.impossible} title={text('measurementsScreen.answers.impossible', { list: value })}>
      {value}
    </span>
  );
}
