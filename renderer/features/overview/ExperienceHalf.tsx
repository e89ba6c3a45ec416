/** Half one: what the experience is. Importance × score leads; then processes, balance, moments of truth, peaks and the heat map. */
import { TermLink } from '@renderer/app/TermLink';
import { useState } from 'react';
import {
  BalanceChart,
  BalanceTable,
  ChartCard,
  HeatMapChart,
  HeatMapTable,
  ImportanceScoreChart,
  ImportanceTable,
  ProcessChart,
  ProcessTable,
} from '@renderer/charts';
import { Button, Diamond, ScoreCell, SegmentedControl, Star } from '@renderer/components';
import type { TouchpointFigures } from '@shared/insight/figures';
import { findingText } from '@shared/insight/finding';
import type { ScorePoint } from '@shared/insight/scorePoints';
import { modeCounts } from '@renderer/charts/geometry/units';
import { formatDate, formatNumber, formatScore } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { openRows } from './openRows';
import styles from './overview.module.css';

/** Rows that the two short lists show at first. */
const SHOWN = 5;

export interface ExperienceHalfProps {
  readonly figures: TouchpointFigures;
  readonly text: Text;
  /** Reference date of the engagement, for the source line. */
  readonly date: string | null;
}

/** The left half. */
export function ExperienceHalf({ figures, text, date }: ExperienceHalfProps) {
  const { balance, processes, importanceScore, heatMap, momentsOfTruth, peaks } = figures;
  const [measure, setMeasure] = useState<'count' | 'score'>('count');
  const source = (n: number): string =>
    text('overview.source', {
      n,
      measured: figures.evidence.measuredRows,
      date: date === null ? 'none' : formatDate(text.locale, date),
    });
  const scoredProcesses = processes.lines.map((line) => formatNumber(text.locale, line.emotional?.n ?? 0, 0));
  const heatFinding = measure === 'score' && heatMap.scoreFinding !== null ? heatMap.scoreFinding : heatMap.finding;
  return (
    <>
      <div className={styles.card}>
        <ChartCard
          text={text}
          help={<TermLink term="scores" />}
          title={findingText(text, importanceScore.finding)}
          sub={text('insight.charts.importance.sub')}
          source={source(importanceScore.n)}
          table={<ImportanceTable figure={importanceScore} text={text} onSelect={openRows} />}
        >
          {(width) => (
            <ImportanceScoreChart figure={importanceScore} text={text} width={width} height={300} onSelect={openRows} />
          )}
        </ChartCard>
      </div>
      <div className={styles.two}>
        <div className={styles.card}>
          <ChartCard
            text={text}
            help={<TermLink term="primaryProcess" />}
            title={findingText(text, processes.finding)}
            sub={text('insight.charts.processes.sub', {
              n: scoredProcesses.join(' / '),
              several: processes.several.length,
            })}
            table={<ProcessTable figure={processes} text={text} onSelect={openRows} />}
          >
            {(width) => <ProcessChart figure={processes} text={text} width={width} height={176} onSelect={openRows} />}
          </ChartCard>
        </div>
        <div className={styles.card}>
          <ChartCard
            text={text}
            help={<TermLink term="mode" />}
            title={findingText(text, balance.finding)}
            sub={text('insight.charts.balance.sub', { ...modeCounts(balance), n: balance.n })}
            table={<BalanceTable figure={balance} text={text} onSelect={openRows} />}
          >
            {(width) => (
              <BalanceChart
                figure={balance}
                text={text}
                width={width}
                height={Math.max(60, balance.stages.length * 18)}
                onSelect={openRows}
              />
            )}
          </ChartCard>
          {balance.frequencyFinding !== null && (
            <p className={styles.note}>{findingText(text, balance.frequencyFinding)}</p>
          )}
          {balance.importanceFinding !== null && (
            <p className={styles.note}>{findingText(text, balance.importanceFinding)}</p>
          )}
        </div>
      </div>
      <div className={styles.two}>
        <section className={styles.card}>
          <h3>{findingText(text, momentsOfTruth.finding)}</h3>
          {momentsOfTruth.ids.length === 0 ? (
            <p className={styles.note}>{text('overview.momentsNone')}</p>
          ) : momentsOfTruth.lowest.length === 0 ? (
            <p className={styles.note}>{text('overview.atRiskNone')}</p>
          ) : (
            <>
              <p className={styles.note}>{text('overview.atRiskSub')}</p>
              <ul className={styles.list}>
                {momentsOfTruth.lowest.slice(0, SHOWN).map((point) => (
                  <PointRow key={point.id} point={point} text={text} sign={<Star label={text('overview.moment')} />} />
                ))}
              </ul>
              {momentsOfTruth.atRisk.length > SHOWN && (
                <Button variant="link" onPress={() => openRows([...momentsOfTruth.atRisk])}>
                  {text('overview.showAll', { count: momentsOfTruth.atRisk.length })}
                </Button>
              )}
            </>
          )}
        </section>
        <section className={styles.card}>
          <h3>{findingText(text, peaks.finding)}</h3>
          {peaks.highest.length === 0 ? (
            <p className={styles.note}>{text('overview.peaksNone')}</p>
          ) : (
            <>
              <p className={styles.note}>{text('overview.peaksSub')}</p>
              <ul className={styles.list}>
                {peaks.highest.slice(0, SHOWN).map((point) => (
                  <PointRow
                    key={point.id}
                    point={point}
                    text={text}
                    sign={<Diamond label={text('overview.peak')} />}
                    {...(!point.momentOfTruth && { remark: text('overview.peakOff') })}
                  />
                ))}
              </ul>
              {peaks.ids.length > SHOWN && (
                <Button variant="link" onPress={() => openRows([...peaks.ids])}>
                  {text('overview.showAll', { count: peaks.ids.length })}
                </Button>
              )}
            </>
          )}
          {peaks.budget.failing
            .filter((rule) => rule !== 'noPeak')
            .map((rule) => (
              <p key={rule} className={styles.note}>
                {text(`insight.peakRules.${rule}`, { allowed: peaks.budget.allowed })}
              </p>
            ))}
        </section>
      </div>
      {heatMap.rows.length > 0 && (
        <div className={styles.card}>
          <ChartCard
            text={text}
            help={<TermLink term="spread" />}
            title={findingText(text, heatFinding)}
            sub={text(measure === 'count' ? 'insight.charts.heatMap.subCount' : 'insight.charts.heatMap.subScore')}
            source={source(heatMap.n)}
            table={<HeatMapTable figure={heatMap} text={text} onSelect={openRows} />}
            controls={
              <div className={styles.controls}>
                <SegmentedControl
                  label={text('insight.charts.heatMap.measure')}
                  size="small"
                  options={[
                    { id: 'count', label: text('insight.charts.heatMap.count') },
                    { id: 'score', label: text('insight.charts.heatMap.score') },
                  ]}
                  value={measure}
                  onChange={setMeasure}
                />
              </div>
            }
          >
            {(width) => (
              <HeatMapChart
                figure={heatMap}
                text={text}
                width={width}
                height={62 + heatMap.rows.length * 26}
                measure={measure}
                onSelect={openRows}
              />
            )}
          </ChartCard>
        </div>
      )}
    </>
  );
}

interface PointRowProps {
  readonly point: ScorePoint;
  readonly text: Text;
  readonly sign: React.ReactNode;
  readonly remark?: string;
}

/** A touchpoint with its score; leads to its row. */
function PointRow({ point, text, sign, remark }: PointRowProps) {
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => openRows([point.id])}>
        {sign}
        <span className={styles.name} title={point.name}>
          {point.name}
          {remark !== undefined && <span className={styles.remark}> · {remark}</span>}
        </span>
        <ScoreCell
          score={point.score}
          basis={point.basis}
          text={formatScore(text.locale, point.score)}
          basisLabel={text('overview.estimate')}
        />
      </button>
    </li>
  );
}
