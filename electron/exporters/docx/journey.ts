/** A journey in the document: a native table of stages, steps and lanes, and its curve as a native chart. */
import { HeadingLevel, Paragraph, TableRow, TextRun } from 'docx';
import { ChartRun } from 'docx/charts';
import { formatScore } from '@shared/i18n/format';
import type { ReportBlock, ReportJourney, ReportJourneyStep } from '@shared/report/model';
import { journeyChart } from '../reportParts/journeyChart';
import { mendedLanes } from '../reportParts/journeyLanes';
import { officeChart } from '../reportParts/officeChart';
import { mixed } from '../reportParts/style';
import { caption, clean, say, type Child, type Making } from './context';
import { own } from './styles';
import { cell, grid, shares } from './tables';

/** Steps that stand legibly beside each other on a page across. */
const STEPS = 8;

function stageCells(
  making: Making,
  journey: ReportJourney,
  steps: readonly ReportJourneyStep[],
  widths: readonly number[],
) {
  const runs: { stage: number; count: number }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last !== undefined && last.stage === step.stage) last.count += 1;
    else runs.push({ stage: step.stage, count: 1 });
  }
  let at = 1;
  return runs.map(({ stage, count }, index) => {
    const width = widths.slice(at, at + count).reduce((sum, one) => sum + one, 0);
    at += count;
    return cell(journey.stages[stage] ?? '', {
      head: true,
      span: count,
      width,
      fill: mixed(making.style.accent, index % 2 === 0 ? 0.14 : 0.26),
      color: making.style.ink,
    });
  });
}

/** Heading, table or tables, curve, insights. */
export function journeyBlocks(
  making: Making,
  block: Extract<ReportBlock, { kind: 'journey' }>,
  width: number,
): readonly Child[] {
  const { journey } = block;
  const { words, style, model } = making;
  if (journey.steps.length === 0) return [];
  const pieces = Math.ceil(journey.steps.length / STEPS);
  const size = Math.ceil(journey.steps.length / pieces);
  const children: Child[] = [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(clean(journey.name))] }),
    say(journey.about, own.note, { keepNext: true }),
  ];
  for (let piece = 0; piece < pieces; piece += 1) {
    const from = piece * size;
    const steps = journey.steps.slice(from, from + size);
    const widths = shares([1.1, ...steps.map(() => 1)], width);
    const row = (label: string, cells: readonly string[], bold = false, head = false): TableRow =>
      new TableRow({
        cantSplit: true,
        tableHeader: head,
        children: [
          cell(label, { width: widths[0] ?? 0, color: style.soft, size: 16 }),
          ...cells.map((text, index) => cell(text, { width: widths[index + 1] ?? 0, bold, size: 16 })),
        ],
      });
    const rows = [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [cell('', { head: true, width: widths[0] ?? 0 }), ...stageCells(making, journey, steps, widths)],
      }),
      row(
        words.text('reportFiles.step'),
        steps.map((step, index) => `${from + index + 1}. ${step.name}`),
        true,
        true,
      ),
      ...mendedLanes(words, model.language, journey, steps, from).map(({ label, cells }) => row(label, cells)),
    ];
    const title = words.text('reportFiles.journey', { name: journey.name });
    children.push(
      caption(
        making,
        'table',
        pieces === 1 ? title : words.text('reportFiles.continued', { title, page: piece + 1, pages: pieces }),
      ),
      grid(making, widths, rows),
      say(words.source(block.source), own.source),
    );
  }
  const curve = officeChart(journeyChart(words, journey), {
    style,
    words,
    alternative: words.text('reportFiles.journeyAlternative', {
      name: journey.name,
      steps: journey.steps.length,
      values: journey.steps
        .map((step) => (step.emotional === null ? '–' : formatScore(model.language, step.emotional)))
        .join('; '),
    }),
    textSize: 8.5,
    size: { width: Math.floor(width / 15), height: 300 },
  });
  if (curve !== null && journey.steps.some((step) => step.emotional !== null))
    children.push(
      caption(making, 'figure', words.text('reportFiles.journey', { name: journey.name })),
      say(words.text('reportFiles.feelingRange'), own.subtitle, { keepNext: true }),
      new Paragraph({ keepNext: true, children: [new ChartRun(curve)] }),
      say(words.source(block.source), own.source),
    );
  for (const insight of journey.insights)
    children.push(
      new Paragraph({
        bullet: { level: 0 },
        children: [
          new TextRun({ text: `${clean(insight.text)}.`, bold: insight.attention }),
          new TextRun({ text: ` ${clean(insight.basis)}`, color: style.faint, size: 18 }),
        ],
      }),
    );
  return children;
}
