/** A figure on paper: what it shows, the chart, and its source. */
import { BalanceChart, HeatMapChart, ImportanceScoreChart, ProcessChart } from '@renderer/charts';
import { ModeSign } from '@renderer/components';
import type { Text } from '@shared/i18n';
import type { ReportChart } from '@shared/report/chart';
import type { ReportBlock } from '@shared/report/model';
import { PlainChart } from './PlainChart';
import styles from './report.module.css';
import { Unbroken } from './Unbroken';

/** Width of the text column: 162 mm in CSS pixels. */
export const FIGURE_WIDTH = 612;
const MODES = ['online', 'hybrid', 'offline', 'unknown'] as const;
const HEAT_HEAD = 62;

/** Hidden from being read aloud part by part: the sentence beside it says what it shows. */
export function Figure({
  block,
  text,
}: {
  readonly block: Extract<ReportBlock, { kind: 'chart' }>;
  readonly text: Text;
}) {
  return (
    <figure className={styles.figure}>
      <p className={styles.figureSubtitle}>{block.subtitle}</p>
      <Legend chart={block.chart} text={text} />
      <div role="img" aria-label={block.alternative}>
        <Chart chart={block.chart} text={text} />
      </div>
      <figcaption className={styles.source}>
        <Unbroken text={block.source.text} />
      </figcaption>
    </figure>
  );
}

function Legend({ chart, text }: { readonly chart: ReportChart; readonly text: Text }) {
  const { drawing } = chart;
  if (drawing?.key !== 'balance') return null;
  const used = new Set(drawing.data.stages.flatMap((stage) => MODES.filter((mode) => stage.ids[mode].length > 0)));
  return (
    <p className={styles.legend}>
      {MODES.filter((mode) => used.has(mode)).map((mode) => (
        <span key={mode}>
          <ModeSign mode={mode === 'unknown' ? null : mode} /> {text(`domain.mode.${mode}`)}
        </span>
      ))}
    </p>
  );
}

function Chart({ chart, text }: { readonly chart: ReportChart; readonly text: Text }) {
  const size = { text, width: FIGURE_WIDTH, isPaper: true } as const;
  const { drawing } = chart;
  if (drawing === null) return <PlainChart chart={chart} width={FIGURE_WIDTH} locale={text.locale} />;
  switch (drawing.key) {
    case 'balance':
      return <BalanceChart {...size} figure={drawing.data} height={Math.min(420, drawing.data.stages.length * 24)} />;
    case 'processes':
      return <ProcessChart {...size} figure={drawing.data} height={260} />;
    case 'importanceScore':
      return <ImportanceScoreChart {...size} figure={drawing.data} height={440} />;
    case 'heatMap': {
      const rows = drawing.data.rows.length;
      const height = HEAT_HEAD + Math.min(rows * 26, 220);
      return (
        <>
          <p className={styles.figurePart}>{text('insight.charts.heatMap.count')}</p>
          <HeatMapChart {...size} figure={drawing.data} height={height} measure="count" />
          <p className={styles.figurePart}>{text('insight.charts.heatMap.score')}</p>
          <HeatMapChart {...size} figure={drawing.data} height={height} measure="score" />
        </>
      );
    }
  }
}
