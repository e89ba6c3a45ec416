/** Wave beside wave: five measures as tiles, and below them each group with its gap and its change. */
import { TermLink } from '@renderer/app/TermLink';
import { useState } from 'react';
import { useText } from '@renderer/api';
import { ChartCard } from '@renderer/charts';
import {
  ChangeChart,
  changeFigure,
  changeFinding,
  changesTo,
  comparisonsOf,
  lostToCorrection,
} from '@renderer/charts/survey';
import { Button, PageBody, Popover, PopoverTrigger, Select } from '@renderer/components';
import type { Grouping, GroupingColumn } from '@shared/contract/measurements.contract';
import type { WaveSummary } from '@shared/domain/measurement';
import { termOfMeasure } from '@shared/domain/glossary';
import { measures, type Measure } from '@shared/insight/survey/measures';
import type { SurveyFigures, WaveFigures } from '@shared/insight/survey/survey';
import { formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import type { AnswerFilter } from './AnswersView';
import { ChangeTable } from './ChangeTable';
import { groupHead, groupingLabel, groupingOptions } from './groupNames';
import { GroupPanel } from './GroupPanel';
import { MeasureTiles } from './MeasureTiles';
import { sourceLine } from './sourceLine';
import styles from './measurements.module.css';

export interface CompareViewProps {
  readonly figures: SurveyFigures;
  readonly wave: WaveFigures;
  readonly waves: readonly WaveSummary[];
  readonly groupings: readonly GroupingColumn[];
  readonly by: Grouping;
  readonly measure: Measure;
  readonly group: string | null;
  readonly isReadOnly: boolean;
  onWave(wave: number): void;
  onBy(by: Grouping): void;
  onMeasure(measure: Measure): void;
  onGroup(key: string | null): void;
  onAnswers(filter: Partial<AnswerFilter>): void;
  onTopics(): void;
}

/** Rows that are drawn at first. */
const SHOWN = 40;

export function CompareView(props: CompareViewProps) {
  const { figures, wave, waves, groupings, by, measure, group, onAnswers } = props;
  const t = useText();
  const [isAll, setAll] = useState(false);
  const figure = changeFigure(figures, wave, measure);
  const changes = changesTo(figures, wave);
  const comparisons = comparisonsOf(changes);
  const rows = isAll ? figure.rows : figure.rows.slice(0, SHOWN);
  const summary = waves.find(({ id }) => id === wave.wave);
  const selected = figure.rows.find((row) => row.key === group);
  return (
    <>
      <PageBody>
        <MeasureTiles
          figures={figures}
          wave={wave}
          scales={summary?.scales ?? {}}
          measure={measure}
          onMeasure={props.onMeasure}
        />
        <div className={styles.section}>
          <div className={styles.controls}>
            {figures.waves.length > 1 && (
              <Select
                label={t('measurementsScreen.wave')}
                layout="inline"
                options={figures.waves.map((known, index) => {
                  const before = figures.waves[index - 1];
                  return {
                    id: String(known.wave),
                    label:
                      before === undefined
                        ? known.name
                        : t('measurementsScreen.pair', { name: known.name, before: before.name }),
                  };
                })}
                value={String(wave.wave)}
                onChange={(id) => props.onWave(Number(id))}
                placeholder=""
              />
            )}
            <Select
              label={t('measurementsScreen.by')}
              layout="inline"
              options={groupingOptions(t, groupings)}
              value={by}
              onChange={(id) => props.onBy(id as Grouping)}
              placeholder=""
            />
            <Select
              label={t('measurementsScreen.measure')}
              layout="inline"
              options={measures.map((id) => ({ id, label: t(`measurementsScreen.measures.${id}`) }))}
              value={measure}
              onChange={(id) => props.onMeasure(id as Measure)}
              placeholder=""
            />
            <TermLink term={termOfMeasure[measure]} />
            {comparisons > 1 && <Warning count={comparisons} lost={lostToCorrection(changes)} text={t} />}
          </div>
          <ChartCard
            text={t}
            help={<TermLink term="change" />}
            title={changeFinding(t, figure, groupingLabel(t, by, groupings))}
            sub={t('measurementsScreen.change.sub')}
            source={sourceLine(t, summary, figure.n)}
            headingLevel={2}
            table={<ChangeTable figure={figure} by={groupHead(t, by, groupings)} text={t} onSelect={props.onGroup} />}
          >
            {(width) => (
              <ChangeChart
                figure={figure}
                rows={rows}
                text={t}
                width={width}
                groupHead={t('measurementsScreen.change.group', { group: groupHead(t, by, groupings) })}
                noGroup={t('measurementsScreen.noGroup')}
                selected={group}
                onSelect={(key) => props.onGroup(key === group ? null : key)}
              />
            )}
          </ChartCard>
          {figure.rows.length > SHOWN && (
            <Button variant="link" onPress={() => setAll(!isAll)}>
              {isAll
                ? t('measurementsScreen.change.less')
                : t('measurementsScreen.change.more', { count: figure.rows.length })}
            </Button>
          )}
        </div>
        <AccountBar waves={waves} text={t} onAnswers={onAnswers} />
      </PageBody>
      {selected !== undefined && (
        <GroupPanel
          key={`${by} ${selected.key}`}
          figures={figures}
          wave={wave}
          row={selected}
          by={by}
          isReadOnly={props.isReadOnly}
          onClose={() => props.onGroup(null)}
          onAnswers={onAnswers}
          onTopics={props.onTopics}
        />
      )}
    </>
  );
}

/** What many comparisons do, and what was done about it. */
function Warning({ count, lost, text }: { readonly count: number; readonly lost: number; readonly text: Text }) {
  const title = text('measurementsScreen.warning.title', { count });
  return (
    <PopoverTrigger>
      <Button variant="quiet" size="small" icon="warn">
        {title}
      </Button>
      <Popover label={title} title={title} placement="bottom end">
        <p className={styles.explain}>
          {text('measurementsScreen.warning.text', { expected: formatNumber(text.locale, count / 20, 1) })}
        </p>
        {lost > 0 && <p className={styles.explain}>{text('measurementsScreen.warning.lost', { count: lost })}</p>}
      </Popover>
    </PopoverTrigger>
  );
}

/** Signs, and per wave how many rows count; the rejected ones are one press away. */
function AccountBar({
  waves,
  text,
  onAnswers,
}: {
  readonly waves: readonly WaveSummary[];
  readonly text: Text;
  onAnswers(filter: Partial<AnswerFilter>): void;
}) {
  return (
    <div className={styles.account}>
      <span className={styles.accountStart}>○ {text('measurementsScreen.smallGroup')}</span>
      {waves.slice(-3).map((wave) => (
        <span key={wave.id}>
          {wave.name}: {text('measurementsScreen.waves.account', { kept: wave.rows.kept, read: wave.rows.read })}
          {wave.rows.read > wave.rows.kept && (
            <>
              {' · '}
              <Button variant="link" size="small" onPress={() => onAnswers({ wave: wave.id, rejected: true })}>
                {text('measurementsScreen.status.rejected', { count: wave.rows.read - wave.rows.kept })}
              </Button>
            </>
          )}
        </span>
      ))}
    </div>
  );
}
