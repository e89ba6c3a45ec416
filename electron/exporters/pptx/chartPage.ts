/** A chart on a slide of its own: native and editable, with the text that follows it beside it. */
import type { ReportBlock } from '@shared/report/model';
import { chartPieces, officeChart } from '../reportParts/officeChart';
import { hasValues } from '../reportParts/words';
import { drawItems, heightOf, type Item } from './flow';
import { itemsOf } from './items';
import {
  addPage,
  contentWidth,
  continuedTitle,
  lineCount,
  page,
  put,
  topUnder,
  type Deck,
  type PageHead,
} from './page';
import { heatPage } from './tables';

/** Width of the text beside a chart, and height of that below a heat map, in inches. */
const SIDE = 3.5;
const HEAT_TEXT = 1.1;
type ChartBlock = Extract<ReportBlock, { kind: 'chart' }>;

/** A chart with as much of the text that follows it beside it as fits; answers how many blocks that took. */
export function chartPage(deck: Deck, block: ChartBlock, following: readonly ReportBlock[], head: PageHead): number {
  const { words, style } = deck;
  const all = chartPieces(block.chart);
  const titleOf = (index: number): string =>
    all.length === 1 ? head.title : continuedTitle(deck, head.title, index + 1, all.length);
  const begin = topUnder(titleOf(0));
  const top = begin + (block.subtitle === '' ? 0 : 0.32);
  const height = page.bottom - top;
  const isHeat = block.chart.kind === 'heat';
  const [width, room] = isHeat ? [contentWidth, HEAT_TEXT] : [SIDE, height];
  const beside: Item[] = [];
  let taken = 0;
  let used = 0;
  for (const next of following) {
    if (!['text', 'claim', 'figures', 'bullets'].includes(next.kind)) break;
    const items = itemsOf(deck, width, next);
    const needed = heightOf(items);
    if (used + needed > room) break;
    beside.push(...items);
    used += needed;
    taken += 1;
  }
  if (!hasValues(block.chart)) {
    const slide = addPage(deck, head);
    put(deck, slide, words.text('reportFiles.noValues'), {
      x: page.left,
      y: begin,
      w: contentWidth,
      h: 0.4,
      fontSize: 16,
      color: style.soft,
    });
    drawItems(slide, beside, page.left, begin + 0.6);
    return taken;
  }
  if (isHeat) {
    heatPage(deck, block.chart, head, beside);
    return taken;
  }
  const across = beside.length === 0 ? contentWidth : contentWidth - SIDE - 0.45;
  all.forEach((chart, index) => {
    const native = officeChart(chart, {
      style,
      alternative: block.alternative,
      words,
      textSize: chart.categories.length * chart.series.length > 12 && chart.kind !== 'scatter' ? 9 : 11,
      size: { width: 800, height: 440 },
    });
    if (native === null) return;
    const slide = addPage(deck, { ...head, title: titleOf(index) });
    if (block.subtitle !== '')
      put(deck, slide, block.subtitle, {
        x: page.left,
        y: begin - 0.02,
        w: across,
        h: 0.25,
        fontSize: lineCount(block.subtitle, across, 12, true) === 1 ? 12 : 9,
        bold: true,
        color: style.soft,
      });
    // Few bars need no tall chart: a bar as thick as a fist says nothing more.
    const bars =
      chart.kind === 'bar' || chart.kind === 'stackedBar' || chart.kind === 'interval' || chart.kind === 'funnel';
    const tall = bars
      ? Math.min(height, 1.3 + chart.categories.length * (chart.kind === 'stackedBar' ? 1 : chart.series.length) * 0.45)
      : height;
    slide.addChart('bar', [{ name: chart.key, labels: ['a'], values: [1] }], {
      x: page.left,
      y: top,
      w: across,
      h: Math.max(2, tall),
      altText: block.alternative,
    });
    deck.charts.push(native);
    if (index === 0) drawItems(slide, beside, page.right - SIDE, top + 0.05);
  });
  return taken;
}
