/** The waves: what came in, what was kept and what was rejected for which reason, and the course of a measure over them. */
import { TermLink } from '@renderer/app/TermLink';
import { useState } from 'react';
import { offerUndo, runCommand, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { ChartCard } from '@renderer/charts';
import {
  endsText,
  formatFigure,
  shownFigure,
  TrendChart,
  variantOf,
  variantText,
  type TrendFigure,
} from '@renderer/charts/survey';
import { DataTable, PageBody, Select, type DataColumn, type MenuEntry } from '@renderer/components';
import { rejectReasons, type WaveSummary } from '@shared/domain/measurement';
import { measures, type Measure } from '@shared/insight/survey/measures';
import type { SurveyFigures } from '@shared/insight/survey/survey';
import { formatDate, formatNumber } from '@shared/i18n/format';
import type { AnswerFilter } from './AnswersView';
import { WavePanel } from './WavePanel';
import styles from './measurements.module.css';

export interface WavesViewProps {
  readonly waves: readonly WaveSummary[];
  readonly figures: SurveyFigures;
  readonly measure: Measure;
  readonly isReadOnly: boolean;
  onMeasure(measure: Measure): void;
  onAnswers(filter: Partial<AnswerFilter>): void;
}

export function WavesView({ waves, figures, measure, isReadOnly, onMeasure, onAnswers }: WavesViewProps) {
  const t = useText();
  const [open, setOpen] = useState<number | null>(null);
  const count = (value: number): string => formatNumber(t.locale, value, 0);
  const columns: readonly DataColumn<WaveSummary>[] = [
    { id: 'name', header: t('measurementsScreen.waves.name'), cell: (row) => row.name, isRowHeader: true, width: 180 },
    {
      id: 'period',
      header: t('measurementsScreen.waves.period'),
      width: 210,
      cell: (row) => (
        <span className={styles.whole}>
          {[row.firstAnswer ?? row.startsOn, row.lastAnswer ?? row.endsOn]
            .map((day) => formatDate(t.locale, day))
            .filter((day) => day !== '')
            .join(' – ')}
        </span>
      ),
    },
    { id: 'read', header: t('measurementsScreen.waves.read'), align: 'end', cell: (row) => count(row.rows.read) },
    { id: 'kept', header: t('measurementsScreen.waves.kept'), align: 'end', cell: (row) => count(row.rows.kept) },
    ...rejectReasons.map((reason): DataColumn<WaveSummary> => ({
      id: reason,
      header: t(`measurementsScreen.waves.reasonShort.${reason}`),
      align: 'end',
      cell: (row) => (row.rows.rejected[reason] === 0 ? '–' : count(row.rows.rejected[reason])),
    })),
    {
      id: 'topics',
      header: t('measurementsScreen.waves.topics'),
      align: 'end',
      cell: (row) =>
        row.topics === 0
          ? '–'
          : t('measurementsScreen.waves.topicsOf', { linked: row.linkedTopics, count: row.topics }),
    },
  ];
  const actions = (row: WaveSummary): readonly MenuEntry[] => {
    const place = waves.findIndex(({ id }) => id === row.id);
    return [
      { id: 'answers', label: t('measurementsScreen.waves.showAnswers'), icon: 'eye' },
      {
        id: 'rejected',
        label: t('measurementsScreen.waves.showRejected'),
        icon: 'eyeOff',
        isDisabled: row.rows.kept === row.rows.read,
      },
      ...(isReadOnly
        ? []
        : ([
            { kind: 'separator', id: 'line' },
            { id: 'rename', label: t('measurementsScreen.waves.rename'), icon: 'pen' },
            { id: 'up', label: t('measurementsScreen.waves.up'), icon: 'up', isDisabled: place === 0 },
            {
              id: 'down',
              label: t('measurementsScreen.waves.down'),
              icon: 'down',
              isDisabled: place === waves.length - 1,
            },
            { id: 'delete', label: t('measurementsScreen.waves.delete'), icon: 'trash', tone: 'danger' },
          ] as const satisfies readonly MenuEntry[])),
    ];
  };
  const remove = async (wave: WaveSummary): Promise<void> => {
    setOpen(null);
    const result = await runCommand('wave.delete', { id: wave.id });
    if (result.ok)
      offerUndo(
        result.value,
        (text) => text('measurementsScreen.waves.deleted', { name: wave.name, count: wave.rows.read }),
        () => openDialog('history'),
      );
  };
  const act = (action: string, rowId: string): void => {
    const place = waves.findIndex(({ id }) => `wave-${id}` === rowId);
    const wave = waves[place];
    if (wave === undefined) return;
    if (action === 'answers') onAnswers({ wave: wave.id });
    else if (action === 'rejected') onAnswers({ wave: wave.id, rejected: true });
    else if (action === 'rename') setOpen(wave.id);
    else if (action === 'delete') void remove(wave);
    else if (action === 'up') void runCommand('wave.move', { id: wave.id, before: waves[place - 1]?.id ?? null });
    else void runCommand('wave.move', { id: wave.id, before: waves[place + 2]?.id ?? null });
  };
  const opened = waves.find(({ id }) => id === open);
  return (
    <>
      <PageBody>
        <div className={styles.block}>
          <DataTable
            label={t('measurementsScreen.waves.table')}
            columns={columns}
            rows={waves}
            rowId={(row) => `wave-${row.id}`}
            selectionMode="single"
            selected={open === null ? [] : [`wave-${open}`]}
            onSelect={([id]) => setOpen(id === undefined ? null : Number(id.slice('wave-'.length)))}
            rowActions={actions}
            rowActionsLabel={(row) => t('measurementsScreen.waves.actions', { name: row.name })}
            onRowAction={act}
            emptyText={t('measurementsScreen.empty.title')}
          />
          <p className={styles.explain}>{t('measurementsScreen.waves.accountNote')}</p>
        </div>
        <div className={styles.section}>
          <div className={styles.controls}>
            <Select
              label={t('measurementsScreen.measure')}
              layout="inline"
              options={measures.map((id) => ({ id, label: t(`measurementsScreen.measures.${id}`) }))}
              value={measure}
              onChange={(id) => onMeasure(id as Measure)}
              placeholder=""
            />
          </div>
          <Trend figures={figures} measure={measure} onWave={(wave) => onAnswers({ wave })} />
        </div>
      </PageBody>
      {opened !== undefined && (
        <WavePanel
          key={opened.id}
          wave={opened}
          isReadOnly={isReadOnly}
          onClose={() => setOpen(null)}
          onAnswers={onAnswers}
        />
      )}
    </>
  );
}

interface TrendProps {
  readonly figures: SurveyFigures;
  readonly measure: Measure;
  onWave(wave: number): void;
}

/** A measure over the waves; waves with another variant of it are another figure and stay out. */
function Trend({ figures, measure, onWave }: TrendProps) {
  const t = useText();
  const last = figures.waves.at(-1);
  if (last === undefined) return null;
  const variant = variantOf(last, measure);
  const points = figures.waves.flatMap((wave): readonly TrendFigure['points'][number][] => {
    const figure = shownFigure(wave, measure);
    return figure === null || figure.variant !== variant ? [] : [{ wave: wave.wave, name: wave.name, figure }];
  });
  const [first] = points;
  const end = points.at(-1);
  if (first === undefined || end === undefined)
    return <p className={styles.explain}>{t('measurementsScreen.nobody')}</p>;
  const name = t(`measurementsScreen.measures.${measure}`);
  const n = points.reduce((sum, { figure }) => sum + figure.n, 0);
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  return (
    <ChartCard
      text={t}
      headingLevel={2}
      help={<TermLink term="interval" />}
      title={
        points.length === 1
          ? t('measurementsScreen.trend.one', {
              measure: label,
              value: formatFigure(t, variant, first.figure.value),
              n,
            })
          : t('measurementsScreen.trend.finding', {
              measure: label,
              first: formatFigure(t, variant, first.figure.value),
              last: formatFigure(t, variant, end.figure.value),
              count: points.length,
              n,
            })
      }
      sub={t('measurementsScreen.trend.sub', { variant: variantText(t, variant) })}
      table={
        <DataTable
          label={t('measurementsScreen.trend.name')}
          isCompact
          rows={points}
          rowId={(row) => `trend-${row.wave}`}
          emptyText=""
          columns={[
            { id: 'wave', header: t('measurementsScreen.wave'), cell: (row) => row.name, isRowHeader: true },
            { id: 'n', header: 'n', align: 'end', cell: (row) => formatNumber(t.locale, row.figure.n, 0) },
            {
              id: 'value',
              header: label,
              align: 'end',
              cell: (row) => formatFigure(t, variant, row.figure.value),
            },
            {
              id: 'interval',
              header: t('measurementsScreen.change.intervalOf'),
              align: 'end',
              cell: (row) => endsText(t, row.figure),
            },
          ]}
        />
      }
    >
      {(width) => (
        <TrendChart
          figure={{ variant, points }}
          text={t}
          width={Math.min(width, 760)}
          height={200}
          onSelect={([wave]) => wave !== undefined && onWave(wave)}
        />
      )}
    </ChartCard>
  );
}
