/** The presentation of a report: cover, definition, contents, one message a slide, sources. Everything it says comes from the model. */
import type { ReportBlock, ReportModel, ReportSection } from '@shared/report/model';
import { chartPieces, officeChart } from '../reportParts/officeChart';
import { sourcesTable } from '../reportParts/sources';
import { hasValues } from '../reportParts/words';
import { overPages, type Item } from './flow';
import { itemsOf } from './items';
import { journeyPages } from './journey';
import {
  addPage,
  contentHeight,
  contentWidth,
  createDeck,
  layouts,
  lineCount,
  page,
  put,
  textHeight,
  type Deck,
  type PageHead,
} from './page';
import { heatPage, tablePages } from './tables';

const SIDE = 3.5;
type ChartBlock = Extract<ReportBlock, { kind: 'chart' }>;

function cover(deck: Deck): void {
  const { model, words } = deck;
  const { text } = words;
  const slide = deck.pptx.addSlide({ masterName: layouts.cover });
  deck.count.slides += 1;
  const size = [44, 36, 30, 24].find((one) => lineCount(model.title, 10.6, one, true, true) <= 2) ?? 20;
  slide.addText(model.title, { placeholder: 'title', align: 'left', fontSize: size, lang: words.tag });
  const lines = [
    model.subtitle,
    ...(model.client === null ? [] : [text('reportFiles.preparedFor', { client: model.client })]),
    ...(model.audience === null ? [] : [text('reportFiles.audience', { audience: model.audience })]),
    ...(model.specialist === null ? [] : [text('reportFiles.preparedBy', { specialist: model.specialist })]),
    words.date,
  ];
  slide.addText(
    lines.map((line, index) => ({
      text: line,
      options: { breakLine: index < lines.length - 1, bold: index === 0, lang: words.tag },
    })),
    { placeholder: 'about' },
  );
}

function definition(deck: Deck): void {
  const { model, words } = deck;
  // A section that says it already is not said twice.
  if (model.definition === null || model.sections.some(({ key }) => key === 'definition')) return;
  const slide = deck.pptx.addSlide({ masterName: layouts.statement });
  deck.count.slides += 1;
  const size = [30, 26, 22, 18].find((one) => textHeight(model.definition ?? '', 10.8, one, false, true) <= 3.1) ?? 14;
  slide.addText(words.text('reportFiles.definition'), { placeholder: 'eyebrow', lang: words.tag });
  slide.addText(model.definition, { placeholder: 'title', align: 'left', fontSize: size, lang: words.tag });
}

/** What stands in the speaker's notes: the section's own notes, and the sources behind the marks. */
function notesOf(deck: Deck, section: ReportSection, refs: readonly string[]): readonly string[] {
  const wanted = new Set(refs);
  const listed = deck.model.sources
    .filter(({ id }) => wanted.has(id))
    .map((source) => `[${source.number}] ${deck.words.entry(source)}`);
  return [...section.notes, ...listed];
}

function refsOf(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'chart':
    case 'journey':
      return block.source.refs;
    case 'table':
      return block.source?.refs ?? [];
    case 'claim':
      return [...block.source.refs, ...block.figures.flatMap(({ refs }) => refs)];
    case 'figures':
      return block.items.flatMap(({ refs }) => refs);
    case 'quotes':
      return block.items.flatMap(({ refs }) => refs);
    default:
      return [];
  }
}

function drawItems(slide: ReturnType<typeof addPage>, items: readonly Item[], x: number, top: number): void {
  let y = top;
  for (const item of items) {
    item.draw(slide, x, y);
    y += item.height;
  }
}

/** A chart with as much of the text that follows it beside it as fits; answers how many blocks that took. */
function chartPage(deck: Deck, block: ChartBlock, following: readonly ReportBlock[], head: PageHead): number {
  const { words, style } = deck;
  const top = page.top + (block.subtitle === '' ? 0 : 0.32);
  const height = page.bottom - top;
  const beside: Item[] = [];
  let taken = 0;
  let used = 0;
  for (const next of following) {
    if (!['text', 'claim', 'figures', 'bullets'].includes(next.kind)) break;
    const items = itemsOf(deck, SIDE, next);
    const needed = items.reduce((sum, item) => sum + item.height, 0);
    if (used + needed > height) break;
    beside.push(...items);
    used += needed;
    taken += 1;
  }
  if (!hasValues(block.chart)) {
    const slide = addPage(deck, head);
    put(deck, slide, words.text('reportFiles.noValues'), {
      x: page.left,
      y: page.top,
      w: contentWidth,
      h: 0.4,
      fontSize: 16,
      color: style.soft,
    });
    drawItems(slide, beside, page.left, page.top + 0.6);
    return taken;
  }
  if (block.chart.kind === 'heat') {
    heatPage(deck, block.chart, head);
    return 0;
  }
  const width = beside.length === 0 ? contentWidth : contentWidth - SIDE - 0.45;
  const all = chartPieces(block.chart);
  all.forEach((chart, index) => {
    const native = officeChart(chart, {
      style,
      alternative: block.alternative,
      textSize: 11,
      size: { width: 800, height: 440 },
    });
    if (native === null) return;
    const title =
      all.length === 1
        ? head.title
        : words.text('reportFiles.continued', { title: head.title, page: index + 1, pages: all.length });
    const slide = addPage(deck, { ...head, title });
    if (block.subtitle !== '')
      put(deck, slide, block.subtitle, {
        x: page.left,
        y: page.top - 0.02,
        w: width,
        h: 0.25,
        fontSize: lineCount(block.subtitle, width, 12, true) === 1 ? 12 : 9,
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
      w: width,
      h: Math.max(2, tall),
      altText: block.alternative,
    });
    deck.charts.push(native);
    if (index === 0) drawItems(slide, beside, page.right - SIDE, top + 0.05);
  });
  return taken;
}

function flowPages(deck: Deck, blocks: readonly ReportBlock[], head: PageHead): void {
  const items = blocks.flatMap((block) => itemsOf(deck, contentWidth, block));
  const pages = overPages(items, contentHeight);
  pages.forEach((some, index) => {
    const title =
      pages.length === 1
        ? head.title
        : deck.words.text('reportFiles.continued', { title: head.title, page: index + 1, pages: pages.length });
    drawItems(addPage(deck, { ...head, title }), some, page.left, page.top);
  });
}

/** Fills its slides by itself, without room for text beside it. */
function isWhole(block: ReportBlock): boolean {
  return block.kind === 'table' || block.kind === 'journey' || (block.kind === 'chart' && block.chart.kind === 'heat');
}

function smallPrint(following: readonly ReportBlock[]): readonly string[] {
  const end = following.findIndex((block) => block.kind !== 'text' || block.style !== 'note');
  return following
    .slice(0, end < 0 ? following.length : end)
    .flatMap((block) => (block.kind === 'text' ? block.text : []));
}

/** Whether nothing but small print stands between this chart and the next thing with a slide of its own. */
function isAllSmall(following: readonly ReportBlock[]): boolean {
  const after = following[smallPrint(following).length];
  return after === undefined || isWhole(after) || after.kind === 'chart' || after.kind === 'heading';
}

/** The source line with the small print, as long as it stays small; what does not fit is in the notes. */
function withSmall(source: string, small: readonly string[]): string {
  const whole = [source, ...small].filter(Boolean).join(' · ');
  return lineCount(whole, contentWidth, 8) <= 2 ? whole : source;
}

function sectionPages(deck: Deck, section: ReportSection): void {
  const { words } = deck;
  const { blocks } = section;
  deck.starts.set(section.key, deck.count.slides + 1);
  const title = section.finding ?? section.title;
  let flow: ReportBlock[] = [];
  const headOf = (own: string, some: readonly ReportBlock[], source = '', small: readonly string[] = []): PageHead => ({
    eyebrow: section.title,
    title: own === '' ? title : own,
    source: withSmall(source, small),
    notes: [...notesOf(deck, section, some.flatMap(refsOf)), ...small],
  });
  const flush = (): void => {
    if (flow.length > 0) {
      // One claim alone is the title of its slide.
      const [first, ...others] = flow;
      if (first?.kind === 'claim' && others.length === 0 && first.figures.length > 0)
        flowPages(
          deck,
          [{ kind: 'figures', items: first.figures }],
          headOf(first.text, flow, words.source(first.source)),
        );
      else flowPages(deck, flow, headOf('', flow));
    }
    flow = [];
  };
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    // Small print behind a table or journey belongs to its slides, not on one of its own.
    const small =
      isWhole(block) || (block.kind === 'chart' && isAllSmall(blocks.slice(at + 1)))
        ? smallPrint(blocks.slice(at + 1))
        : [];
    if (block.kind === 'chart') {
      flush();
      at += chartPage(
        deck,
        block,
        small.length > 0 ? [] : blocks.slice(at + 1),
        headOf(block.title, [block, ...blocks.slice(at + 1, at + 4)], words.source(block.source), small),
      );
    } else if (block.kind === 'table') {
      flush();
      const source = block.source === null ? '' : words.source(block.source);
      tablePages(
        deck,
        block.table,
        headOf(section.finding === null ? block.table.title : title, [block], source, small),
      );
    } else if (block.kind === 'journey') {
      flush();
      journeyPages(deck, block, {
        ...headOf(section.finding === null ? block.journey.name : '', [block], words.source(block.source), small),
        eyebrow: `${block.journey.name} · ${block.journey.about}`,
      });
      if (block.journey.insights.length > 0)
        flowPages(
          deck,
          [
            {
              kind: 'list',
              items: block.journey.insights.map((insight) => ({ title: insight.text, text: insight.basis, marks: [] })),
            },
          ],
          { ...headOf(words.text('reportFiles.insights'), [block]), eyebrow: block.journey.name },
        );
    } else flow.push(block);
    at += small.length;
  }
  flush();
  if (deck.starts.get(section.key) === deck.count.slides + 1) deck.starts.delete(section.key);
}

function closing(deck: Deck): void {
  const { model, words } = deck;
  const { text } = words;
  if (model.sources.length > 0)
    tablePages(deck, sourcesTable(words, model), { eyebrow: model.subtitle, title: text('reportFiles.sources') });
  const left = [...model.leftOut, ...deck.leftOut];
  if (left.length > 0)
    flowPages(deck, [{ kind: 'bullets', items: left }], {
      eyebrow: model.subtitle,
      title: text('reportFiles.leftOut'),
    });
}

/** Contents after the cover, with links; only for a deck of some length. It is made last, when the places are known. */
function contents(deck: Deck, slide: ReturnType<typeof addPage>, most: number): void {
  const { model, style } = deck;
  const entries = model.sections.flatMap((section) => {
    const start = deck.starts.get(section.key);
    return start === undefined ? [] : [{ title: section.title, start }];
  });
  const columns = entries.length > most ? 2 : 1;
  const width = (contentWidth - (columns - 1) * 0.6) / columns;
  const perColumn = Math.ceil(entries.length / columns);
  const step = Math.min(0.44, contentHeight / perColumn);
  entries.forEach(({ title, start }, index) => {
    const x = page.left + Math.floor(index / perColumn) * (width + 0.6);
    const y = page.top + (index % perColumn) * step;
    const size = lineCount(title, width - 0.8, 16) === 1 && step >= 0.3 ? 16 : 11;
    const hyperlink = { slide: start };
    put(deck, slide, [{ text: title, options: { hyperlink, color: style.ink } }], {
      x,
      y,
      w: width - 0.7,
      h: step,
      fontSize: size,
      valign: 'middle',
    });
    put(deck, slide, String(start), {
      x: x + width - 0.6,
      y,
      w: 0.6,
      h: step,
      fontSize: size,
      align: 'right',
      valign: 'middle',
      color: style.soft,
    });
    slide.addShape('line', { x, y: y + step, w: width, h: 0, line: { color: style.line, width: 0.5 } });
  });
}

const FEWEST_FOR_CONTENTS = 4;

/** Makes all slides; `onSection` is called after each section with the share done, 0–1. */
export async function buildDeck(model: ReportModel, onSection: (share: number) => Promise<void>): Promise<Deck> {
  const deck = createDeck(model);
  const { text } = deck.words;
  cover(deck);
  definition(deck);
  const filled = model.sections.filter(({ blocks }) => blocks.length > 0);
  const listing =
    filled.length >= FEWEST_FOR_CONTENTS
      ? addPage(deck, { eyebrow: model.subtitle, title: text('reportFiles.contents') })
      : null;
  const before = deck.count.slides;
  for (const [index, section] of filled.entries()) {
    sectionPages(deck, section);
    await onSection((index + 1) / filled.length);
  }
  if (deck.count.slides === before) {
    const slide = addPage(deck, { eyebrow: model.subtitle, title: model.title });
    put(deck, slide, text('reportFiles.nothing'), {
      x: page.left,
      y: page.top,
      w: contentWidth,
      h: 0.8,
      fontSize: 16,
      color: deck.style.soft,
    });
  }
  if (listing !== null) contents(deck, listing, 10);
  closing(deck);
  return deck;
}
