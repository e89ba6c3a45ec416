/** The presentation of a report: cover, definition, contents, one message a slide, sources. Everything it says comes from the model. */
import type { ReportBlock, ReportModel, ReportSection } from '@shared/report/model';
import { sourcesTable } from '../reportParts/sources';
import { chartPage } from './chartPage';
import { drawItems, heightOf, overEvenPages, overPages, type Item } from './flow';
import { itemsOf } from './items';
import { journeyPages } from './journey';
import {
  addPage,
  contentWidth,
  continuedTitle,
  createDeck,
  layouts,
  lineCount,
  page,
  put,
  textHeight,
  topUnder,
  type Deck,
  type PageHead,
} from './page';
import { tablePages } from './tables';

function cover(deck: Deck): void {
  const { model, words } = deck;
  const { text } = words;
  const slide = deck.pptx.addSlide({ masterName: layouts.cover });
  deck.count.slides += 1;
  const size = [44, 36, 30, 24].find((one) => lineCount(model.title, 10.6, one, true, true) <= 2) ?? 20;
  slide.addText(model.title, { placeholder: 'title', align: 'left', fontSize: size, lang: words.tag });
  const lines = [
    model.subtitle,
    ...(model.coverLine === '' ? [] : [model.coverLine]),
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

function flowPages(deck: Deck, blocks: readonly ReportBlock[], head: PageHead): void {
  const items = blocks.flatMap((block) => itemsOf(deck, contentWidth, block));
  // Two figures are as wide as the title of a slide among several becomes.
  const top = topUnder(continuedTitle(deck, head.title, 10, 10));
  // Facts stay together as far as they can; what can be told in any number may be spread.
  const divide = blocks.some(({ kind }) => kind === 'facts') ? overPages : overEvenPages;
  const pages = divide(items, page.bottom - top);
  pages.forEach((some, index) => {
    const title = pages.length === 1 ? head.title : continuedTitle(deck, head.title, index + 1, pages.length);
    drawItems(addPage(deck, { ...head, title }), some, page.left, top);
  });
}

/** Fills its slides by itself, without room for text beside it. */
function isWhole(block: ReportBlock): boolean {
  return block.kind === 'table' || block.kind === 'journey';
}

function smallPrint(following: readonly ReportBlock[]): readonly string[] {
  const end = following.findIndex((block) => block.kind !== 'text' || block.style !== 'note');
  return following
    .slice(0, end < 0 ? following.length : end)
    .flatMap((block) => (block.kind === 'text' ? block.text : []));
}

/** Small print at the end. */
function trailingPrint(blocks: readonly ReportBlock[]): readonly string[] {
  const last = blocks.findLastIndex((block) => block.kind !== 'text' || block.style !== 'note');
  return smallPrint(blocks.slice(last + 1));
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

/** A few lines before a table stand above it, not on a slide of their own. */
function leadsIn(deck: Deck, flow: readonly ReportBlock[]): readonly Item[] {
  if (!flow.every(({ kind }) => kind === 'text' || kind === 'bullets')) return [];
  const items = flow.flatMap((block) => itemsOf(deck, contentWidth, block));
  return heightOf(items) <= 1.4 ? items : [];
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
      else {
        const print = trailingPrint(flow);
        const kept = flow.slice(0, flow.length - print.length);
        if (kept.length === 0) flowPages(deck, flow, headOf('', flow));
        else flowPages(deck, kept, headOf('', flow, '', print));
      }
    }
    flow = [];
  };
  /** Takes a heading that stands right before a thing with a slide of its own: it is the title there. */
  const headingOver = (): string => {
    const last = flow.at(-1);
    if (last?.kind !== 'heading') return '';
    flow = flow.slice(0, -1);
    return last.text;
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
      const over = headingOver();
      flush();
      at += chartPage(deck, block, small.length > 0 ? [] : blocks.slice(at + 1), {
        ...headOf(block.title, [block, ...blocks.slice(at + 1, at + 4)], words.source(block.source), small),
        ...(over !== '' && { eyebrow: `${section.title} · ${over}` }),
      });
    } else if (block.kind === 'table') {
      const over = headingOver();
      const above = leadsIn(deck, flow);
      if (above.length > 0) flow = [];
      flush();
      const source = block.source === null ? '' : words.source(block.source);
      tablePages(
        deck,
        block.table,
        headOf(over !== '' ? over : section.finding === null ? block.table.title : title, [block], source, small),
        above,
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
  const top = topUnder(deck.words.text('reportFiles.contents'));
  const step = Math.min(0.44, (page.bottom - top) / perColumn);
  entries.forEach(({ title, start }, index) => {
    const x = page.left + Math.floor(index / perColumn) * (width + 0.6);
    const y = top + (index % perColumn) * step;
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
      y: topUnder(model.title),
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
