/** The grid of a slide, the master with its layouts in house style, and the slides made on them. Lengths are inches, text is in points. */
import PptxGenJS from 'pptxgenjs';
import { textWidth, wrapText } from '@electron/exporters/journeys/textFit';
import type { ChartRunOptions } from 'docx/charts';
import type { ReportModel } from '@shared/report/model';
import { imageOf, within } from '../reportParts/image';
import { officeStyle, type OfficeStyle } from '../reportParts/style';
import { reportWords, type ReportWords } from '../reportParts/words';

export const page = { width: 13.333, height: 7.5, left: 0.67, right: 12.66, top: 1.9, bottom: 6.52 } as const;
export const contentWidth = page.right - page.left;

export const layouts = { cover: 'Titel', statement: 'Uitspraak', content: 'Bevinding' } as const;

export interface Deck {
  readonly pptx: PptxGenJS;
  readonly model: ReportModel;
  readonly style: OfficeStyle;
  readonly words: ReportWords;
  /** Native charts in the order in which they were placed. */
  readonly charts: ChartRunOptions[];
  /** What this form leaves out, in words. */
  readonly leftOut: string[];
  readonly count: { slides: number };
  /** Slide on which each section begins, from 1. */
  readonly starts: Map<string, number>;
}

export type Slide = PptxGenJS.Slide;
export type TextOptions = PptxGenJS.TextPropsOptions;

/** Height of a text in inches when its lines are no wider than `width`. */
export function textHeight(text: string, width: number, size: number, semibold = false, serif = false): number {
  return (lineCount(text, width, size, semibold, serif) * size * 1.22) / 72;
}

/** Georgia runs wider than the letters the widths were taken from, Arial a little narrower. */
const SERIF = 1.04;
const SANS = 0.95;

export function lineCount(text: string, width: number, size: number, semibold = false, serif = false): number {
  const room = (width * 72) / (serif ? SERIF : SANS);
  return text.split('\n').reduce((total, line) => total + Math.max(1, wrapText(line, room, size, semibold).length), 0);
}

export function widthOf(text: string, size: number, semibold = false): number {
  return textWidth(text, size, semibold) / 72;
}

/** Size at which a title stands on at most two lines, or three small ones. */
function titleSize(title: string, width: number): number {
  const fits = [28, 24, 21].find((size) => lineCount(title, width, size, true, true) <= 2);
  return fits ?? (lineCount(title, width, 18, true, true) <= 3 ? 18 : 15);
}

/** What a title of one line leaves free above the content. */
const ONE_LINE = 0.42;
/** A line fuller than this may break where another font stands in for the heading's. */
const SURE = 0.88;

/** Where the content begins under a title: higher under one that surely stands on one line. */
export function topUnder(title: string): number {
  const size = titleSize(title, contentWidth);
  return lineCount(title, contentWidth * SURE, size, true, true) === 1 ? page.top - ONE_LINE : page.top;
}

/** The title of one of several slides on the same. */
export function continuedTitle({ words }: Pick<Deck, 'words'>, title: string, part: number, parts: number): string {
  return words.text('reportFiles.continued', { title, page: part, pages: parts });
}

/** Starts an empty deck with its layouts. */
export function createDeck(model: ReportModel): Deck {
  const pptx = new PptxGenJS();
  const style = officeStyle(model.style);
  const words = reportWords(model);
  pptx.layout = 'LAYOUT_WIDE';
  pptx.theme = { headFontFace: style.headingFont, bodyFontFace: style.bodyFont };
  pptx.title = model.title;
  const foot = { fontFace: style.bodyFont, fontSize: 10, color: style.faint, margin: 0 };
  const slideNumber = {
    x: 11.86,
    y: 7.02,
    w: 0.8,
    h: 0.26,
    align: 'right' as const,
    fontFace: style.bodyFont,
    fontSize: 10,
    bold: true,
    color: style.ink,
  };
  const logo = imageOf(model.style.logo);
  const logoAt = (right: number, top: number, width: number, height: number) => {
    if (logo === null) return [];
    const size = within(logo, width, height);
    return [
      {
        image: {
          data: logo.data,
          x: right - size.width,
          y: top,
          w: size.width,
          h: size.height,
          altText: model.client ?? '',
        },
      },
    ];
  };
  pptx.defineSlideMaster({
    title: layouts.cover,
    background: { color: style.accent },
    objects: [
      { rect: { x: 0, y: 6.9, w: page.width, h: 0.6, fill: { color: style.area } } },
      ...(logo === null ? [] : [{ rect: { x: page.width - 3.4, y: 0.5, w: 2.73, h: 1.1, fill: { color: 'FFFFFF' } } }]),
      ...logoAt(page.width - 0.87, 0.65, 2.33, 0.8),
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: page.left,
            y: 2,
            w: 10.6,
            h: 1.9,
            fontFace: style.headingFont,
            fontSize: 44,
            bold: true,
            color: 'FFFFFF',
            align: 'left',
            valign: 'bottom',
            margin: 0,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'about',
            type: 'body',
            x: page.left,
            y: 4.05,
            w: 10.6,
            h: 1.9,
            fontFace: style.bodyFont,
            fontSize: 18,
            color: 'FFFFFF',
            align: 'left',
            valign: 'top',
            margin: 0,
          },
          text: '',
        },
      },
    ],
  });
  const common = [
    { rect: { x: page.left, y: 0.5, w: 0.33, h: 0.065, fill: { color: style.area } } },
    ...logoAt(page.right, 0.34, 1.5, 0.4),
    {
      placeholder: {
        options: {
          name: 'eyebrow',
          type: 'body' as const,
          x: page.left + 0.46,
          y: 0.4,
          w: 9.5,
          h: 0.27,
          fontFace: style.bodyFont,
          fontSize: 12,
          color: style.soft,
          margin: 0,
          valign: 'middle' as const,
        },
        text: '',
      },
    },
    {
      text: {
        text: model.style.footer === '' ? words.running : `${words.running} · ${model.style.footer}`,
        options: { ...foot, x: page.left, y: 7.02, w: 10.9, h: 0.26, valign: 'middle' as const },
      },
    },
  ];
  pptx.defineSlideMaster({
    title: layouts.statement,
    background: { color: 'FFFFFF' },
    slideNumber,
    objects: [
      ...common,
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: page.left,
            y: 1.5,
            w: 10.8,
            h: 3.2,
            fontFace: style.headingFont,
            fontSize: 30,
            color: style.accent,
            align: 'left',
            valign: 'middle',
            margin: 0,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'about',
            type: 'body',
            x: page.left,
            y: 4.9,
            w: 10.8,
            h: 1.6,
            fontFace: style.bodyFont,
            fontSize: 16,
            color: style.soft,
            align: 'left',
            valign: 'top',
            margin: 0,
          },
          text: '',
        },
      },
    ],
  });
  pptx.defineSlideMaster({
    title: layouts.content,
    background: { color: 'FFFFFF' },
    slideNumber: { ...slideNumber },
    objects: [
      ...common.map((object) => structuredClone(object)),
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: page.left,
            y: 0.76,
            w: contentWidth,
            h: 0.98,
            fontFace: style.headingFont,
            fontSize: 28,
            bold: true,
            color: style.ink,
            align: 'left',
            valign: 'top',
            margin: 0,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'source',
            type: 'body',
            x: page.left,
            y: 6.58,
            w: contentWidth,
            h: 0.38,
            fontFace: style.bodyFont,
            fontSize: 10,
            color: style.faint,
            align: 'left',
            valign: 'bottom',
            margin: 0,
          },
          text: '',
        },
      },
    ],
  });
  return { pptx, model, style, words, charts: [], leftOut: [], count: { slides: 0 }, starts: new Map() };
}

export interface PageHead {
  readonly eyebrow: string;
  readonly title: string;
  readonly source?: string;
  readonly notes?: readonly string[];
}

/** A slide of the layout for findings. A source too long for its place is whole in the notes. */
export function addPage(deck: Deck, head: PageHead): Slide {
  const { pptx, style, words } = deck;
  const slide = pptx.addSlide({ masterName: layouts.content });
  deck.count.slides += 1;
  const lang = words.tag;
  const eyebrow = head.eyebrow === head.title ? deck.model.subtitle : head.eyebrow;
  slide.addText(eyebrow, { placeholder: 'eyebrow', lang });
  slide.addText(head.title, {
    placeholder: 'title',
    lang,
    align: 'left',
    fontSize: titleSize(head.title, contentWidth),
  });
  const source = head.source ?? '';
  if (source !== '') {
    const size = lineCount(source, contentWidth, 10) <= 2 ? 10 : 8;
    slide.addText(source, { placeholder: 'source', lang, fontSize: size, color: style.faint });
  }
  const notes = [...(source === '' ? [] : [source]), ...(head.notes ?? [])].filter((note) => note !== '');
  if (notes.length > 0) slide.addNotes([...new Set(notes)].join('\n'));
  return slide;
}

/** A text at a place; everything about it is given, nothing is left to the program that opens it. */
export function put(deck: Deck, slide: Slide, text: string | PptxGenJS.TextProps[], options: TextOptions): void {
  const all = {
    fontFace: deck.style.bodyFont,
    color: deck.style.ink,
    margin: 0,
    valign: 'top' as const,
    lang: deck.words.tag,
    ...options,
  };
  slide.addText(text, all);
}
