/** Findings over the touchpoints, each with its chart: balance, processes, importance × score, stages × channels. */
import { findingText, type Finding } from '../../insight/finding';
import { balanceChart, heatChart, importanceChart, processChart, type MadeChart } from '../charts';
import type { Maker } from '../maker';
import type { ReportBlock, ReportSection } from '../model';
import { tableSource } from '../sourceLine';

type ChartSectionKey = 'balance' | 'processes' | 'importanceScore' | 'heatMap';

function chartSection(
  maker: Maker,
  key: ChartSectionKey,
  { chart, table }: MadeChart,
  found: Finding,
  extra: readonly Finding[] = [],
): ReportSection {
  const { text } = maker;
  const title = findingText(text, found);
  const subtitle = text(`report.subtitles.${key}`);
  const source = tableSource(maker, found.n);
  const blocks: ReportBlock[] = [
    { kind: 'chart', title, subtitle, chart, source, alternative: `${title}. ${subtitle}`, table },
    ...extra.map((one): ReportBlock => ({ kind: 'text', style: 'body', text: `${findingText(text, one)}.` })),
    { kind: 'text', style: 'note', text: text(`report.explain.${key}`) },
  ];
  return { key, title: text(`report.sections.${key}`), finding: title, blocks, notes: [source.text] };
}

/** Online and offline. */
export function balanceSection(maker: Maker): ReportSection {
  const { balance } = maker.input.figures;
  const extra = [balance.frequencyFinding, balance.importanceFinding].flatMap((one) => (one === null ? [] : [one]));
  return chartSection(maker, 'balance', balanceChart(maker, balance), balance.finding, extra);
}

/** Promise, deliver, settle. */
export function processSection(maker: Maker): ReportSection {
  const { processes } = maker.input.figures;
  return chartSection(maker, 'processes', processChart(maker, processes), processes.finding);
}

/** Importance and experience, with moments of truth and peaks. */
export function importanceSection(maker: Maker): ReportSection {
  const { importanceScore, momentsOfTruth, peaks } = maker.input.figures;
  return chartSection(maker, 'importanceScore', importanceChart(maker, importanceScore), importanceScore.finding, [
    momentsOfTruth.finding,
    peaks.finding,
  ]);
}

/** Stages and channels. */
export function heatSection(maker: Maker): ReportSection {
  const { heatMap } = maker.input.figures;
  const extra = heatMap.scoreFinding === null ? [] : [heatMap.scoreFinding];
  return chartSection(maker, 'heatMap', heatChart(maker, heatMap), heatMap.finding, extra);
}
