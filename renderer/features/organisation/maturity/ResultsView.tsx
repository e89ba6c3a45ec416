/** Where the organisation stands: the chart per question, the growth path, and the rounds side by side. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { PanelSlot } from '@renderer/app/slots';
import { ChartCard } from '@renderer/charts';
import { MaturityChart, maturityHeight, type MaturityBar } from '@renderer/charts/organisation';
import { Button, DataTable, PageBody } from '@renderer/components';
import { formatDate, formatNumber, formatShare } from '@shared/i18n/format';
import { stageBegin } from '@shared/insight/organisation/maturityStage';
import { GrowthPath } from './GrowthPath';
import { QuestionPanel } from './QuestionPanel';
import { RoundsTable } from './RoundsTable';
import type { MaturityPartProps } from './shared';
import styles from './maturity.module.css';

export function ResultsView(props: MaturityPartProps & { onAnswers(): void }) {
  const { records, model, rounds, round, figures, isReadOnly, onAnswers } = props;
  const t = useText();
  const [opened, setOpened] = useState<number | null>(null);
  const figure = figures.find((one) => one.round === round?.id);
  const mark = (value: number | null): string => formatNumber(t.locale, value, 1, 1);
  if (figure === undefined || round === undefined || figure.mean === null)
    return (
      <PageBody hasPadding>
        <h2 className={styles.finding}>{t('maturityScreen.results.findingNone')}</h2>
        <div className={styles.start}>
          <Button variant="primary" isDisabled={isReadOnly} onPress={onAnswers}>
            {t('maturityScreen.results.toAnswers')}
          </Button>
        </div>
        <GrowthPath {...props} figure={figure} />
      </PageBody>
    );
  const stages = records.maturityStage.filter((row) => row.model === model.id);
  const before = rounds[rounds.indexOf(round) - 1];
  const earlier = figures.find((one) => one.round === before?.id);
  const textOf = (id: number): string => records.maturityQuestion.find((row) => row.id === id)?.text ?? '';
  const bars: readonly MaturityBar[] = figure.questions.map((row) => ({
    figure: row,
    text: textOf(row.question),
    before: earlier?.questions.find((one) => one.question === row.question)?.mean ?? null,
  }));
  const stage = stages.find((row) => row.id === figure.stage);
  const byMean = stages.find((row) => row.id === figure.stageByMean);
  const names = { mean: mark(figure.mean), lowest: model.lowest, highest: model.highest };
  const question = figure.questions.find((row) => row.question === opened);
  const sub = t('maturityScreen.results.sub', {
    round: round.name,
    date: round.heldOn === null ? 'none' : formatDate(t.locale, round.heldOn),
    respondents: figure.respondents.length,
    questions: figure.questions.filter((row) => row.n > 0).length,
    evidence: formatShare(t.locale, figure.evidence),
  });
  return (
    <PageBody hasPadding>
      <div className={styles.results}>
        <div>
          <ChartCard
            text={t}
            headingLevel={2}
            title={
              stage === undefined
                ? t('maturityScreen.results.findingNoStage', names)
                : t('maturityScreen.results.finding', { ...names, stage: stage.name, rule: model.rule })
            }
            sub={sub}
            source={t('maturityScreen.results.source')}
            table={
              <DataTable
                label={t('maturityScreen.chart.name')}
                rows={figure.questions}
                rowId={(row) => String(row.question)}
                emptyText=""
                isCompact
                columns={[
                  {
                    id: 'question',
                    header: t('maturityScreen.chart.question'),
                    isRowHeader: true,
                    cell: (row) => textOf(row.question),
                  },
                  { id: 'topic', header: t('maturityScreen.chart.topic'), cell: (row) => row.topic ?? '' },
                  { id: 'mean', header: t('maturityScreen.chart.mean'), align: 'end', cell: (row) => mark(row.mean) },
                  { id: 'n', header: 'n', align: 'end', cell: (row) => row.n },
                  { id: 'sd', header: t('maturityScreen.chart.sd'), align: 'end', cell: (row) => mark(row.sd) },
                  {
                    id: 'range',
                    header: t('maturityScreen.chart.range'),
                    align: 'end',
                    cell: (row) => (row.n === 0 ? '' : `${mark(row.lowest)}–${mark(row.highest)}`),
                  },
                  {
                    id: 'evidence',
                    header: t('maturityScreen.chart.evidence'),
                    align: 'end',
                    cell: (row) => row.withEvidence,
                  },
                  {
                    id: 'change',
                    header: t('maturityScreen.chart.change'),
                    align: 'end',
                    cell: (row) => (row.change === null ? '' : signed(t, row.change)),
                  },
                ]}
              />
            }
          >
            {(width) => (
              <MaturityChart
                figure={{
                  bars,
                  lowest: model.lowest,
                  highest: model.highest,
                  stages: stages.map((row, index) => ({
                    name: row.name,
                    from: stageBegin(index, stages.length, model.lowest, model.highest),
                  })),
                }}
                text={t}
                width={width}
                height={maturityHeight(bars.length)}
                onSelect={([id]) => setOpened(id ?? null)}
              />
            )}
          </ChartCard>
          {byMean !== undefined && byMean.id !== stage?.id && (
            <p className={styles.note}>{t('maturityScreen.results.byMean', { stage: byMean.name })}</p>
          )}
          <p className={styles.note}>
            {t('maturityScreen.results.few', { respondents: figure.respondents.length })}
            {figure.change !== null && before !== undefined && (
              <> {t('maturityScreen.results.change', { before: before.name, change: signed(t, figure.change) })}</>
            )}
          </p>
          {rounds.length > 1 && <RoundsTable {...props} />}
        </div>
        <GrowthPath {...props} figure={figure} />
      </div>
      {question !== undefined && (
        <PanelSlot>
          <QuestionPanel
            question={question}
            text={textOf(question.question)}
            answers={records.maturityAnswer.filter(
              (row) => row.round === round.id && row.question === question.question,
            )}
            model={model}
            onClose={() => setOpened(null)}
          />
        </PanelSlot>
      )}
    </PageBody>
  );
}

/** A difference with its sign: "+0,4". */
export function signed(t: ReturnType<typeof useText>, value: number): string {
  const sign = value > 0.05 ? '+' : value < -0.05 ? '−' : '±';
  return `${sign}${formatNumber(t.locale, Math.abs(value), 1, 1)}`;
}
