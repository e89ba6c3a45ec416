/** Native tables on slides: as many rows as fit, the head on every slide; and heat maps, which are tables with shades. */
import type PptxGenJS from 'pptxgenjs';
import type { ReportChart } from '@shared/report/chart';
import type { ReportTable } from '@shared/report/model';
import { cellText } from '../reportParts/cells';
import { heatShade, heatTable } from '../reportParts/heat';
import { mixed, onColourOf } from '../reportParts/style';
import { drawItems, evenHeight, heightOf, type Item } from './flow';
import {
  addPage,
  contentWidth,
  continuedTitle,
  page,
  textHeight,
  topUnder,
  type Deck,
  type PageHead,
  type Slide,
} from './page';

/** Slides that one table takes at most: a deck is no place to read hundreds of rows. */
export const TABLE_SLIDES = 8;
const PADDING = 0.07;
/** Words keep clear of the figures that end just before them. */
const AFTER_FIGURES = 0.2;
/** Longer texts are shortened on a slide; the workbook holds them whole. */
const LONGEST_CELL = 260;

interface Grid {
  readonly widths: readonly number[];
  /** Space left of the text of each column. */
  readonly lefts: readonly number[];
  readonly size: number;
}

function gridOf(table: ReportTable, width: number): Grid {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0) || 1;
  const size = table.columns.length > 8 ? 10 : table.columns.length > 5 ? 11 : 12;
  const isRight = (index: number): boolean => table.columns[index]?.align === 'right';
  return {
    widths: table.columns.map((column) => (column.width / total) * width),
    lefts: table.columns.map((_, index) => (!isRight(index) && isRight(index - 1) ? AFTER_FIGURES : PADDING)),
    size,
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1).trimEnd()}…`;
}

function rowHeight(cells: readonly string[], { widths, lefts, size }: Grid, bold = false): number {
  return Math.max(
    0.28,
    ...cells.map(
      (text, index) =>
        textHeight(text, Math.max(0.2, (widths[index] ?? 1) - (lefts[index] ?? PADDING) - PADDING), size, bold) + 0.1,
    ),
  );
}

function cellOptions(
  deck: Deck,
  grid: Grid,
  index: number,
  align: 'left' | 'right',
  isHead: boolean,
): PptxGenJS.TableCellProps {
  const rule = { type: 'solid' as const, pt: isHead ? 1.25 : 0.5, color: isHead ? deck.style.accent : deck.style.line };
  const none = { type: 'none' as const };
  return {
    align,
    valign: isHead ? 'bottom' : 'top',
    bold: isHead,
    fontSize: grid.size,
    fontFace: deck.style.bodyFont,
    color: isHead ? deck.style.soft : deck.style.ink,
    margin: [0.04, PADDING, 0.04, grid.lefts[index] ?? PADDING],
    border: [none, none, rule, none],
  };
}

interface Body {
  readonly cells: readonly string[];
  readonly height: number;
}

function place(
  deck: Deck,
  slide: Slide,
  table: ReportTable,
  grid: Grid,
  head: Body,
  rows: readonly Body[],
  at: { readonly x: number; readonly y: number },
): void {
  const cells = (body: Body, isHead: boolean): PptxGenJS.TableRow =>
    body.cells.map((text, index) => ({
      text,
      options: cellOptions(deck, grid, index, table.columns[index]?.align ?? 'left', isHead),
    }));
  slide.addTable([cells(head, true), ...rows.map((row) => cells(row, false))], {
    x: at.x,
    y: at.y,
    w: grid.widths.reduce((sum, width) => sum + width, 0),
    colW: [...grid.widths],
    rowH: [head, ...rows].map(({ height }) => height),
    objectName: table.title === '' ? table.key : table.title,
  });
}

/** Rows over slides, the first of which has `lead` less room. */
function rowsOver(rows: readonly Body[], room: number, lead: number): readonly (readonly Body[])[] {
  const pages: Body[][] = [];
  let current: Body[] = [];
  let used = 0;
  for (const row of rows) {
    if (current.length > 0 && used + row.height > room - (pages.length === 0 ? lead : 0)) {
      pages.push(current);
      current = [];
      used = 0;
    }
    current.push(row);
    used += row.height;
  }
  return [...pages, current];
}

/** Slides with the rows of a table, `above` on the first of them; nothing for a table without rows. */
export function tablePages(deck: Deck, table: ReportTable, head: PageHead, above: readonly Item[] = []): void {
  if (table.rows.length === 0) return;
  const grid = gridOf(table, contentWidth);
  const top: Body = { cells: table.columns.map(({ label }) => label), height: 0 };
  const header = { ...top, height: rowHeight(top.cells, grid, true) };
  const begin = topUnder(continuedTitle(deck, head.title, TABLE_SLIDES, TABLE_SLIDES));
  const room = page.bottom - begin - header.height;
  const lead = heightOf(above);
  const bodies = table.rows.map((row): Body => {
    const cells = table.columns.map((_, index) => shortened(cellText(row[index])));
    return { cells, height: Math.min(room, rowHeight(cells, grid)) };
  });
  const full = rowsOver(bodies, room, lead);
  // Slides that all have about as many rows, instead of a last one with two; a table that is cut fills its slides.
  const pages =
    full.length > TABLE_SLIDES
      ? full
      : rowsOver(
          bodies,
          evenHeight(room, full.length, (height) => rowsOver(bodies, height, lead).length),
          lead,
        );
  const shown = pages.slice(0, TABLE_SLIDES);
  const count = shown.reduce((sum, rows) => sum + rows.length, 0);
  const { words } = deck;
  const { text } = words;
  const total = table.leftOut?.total ?? table.rows.length;
  const cut =
    count < table.rows.length
      ? text('reportFiles.tableCut', { shown: words.count(count), total: words.count(total) })
      : (table.leftOut?.text ?? '');
  if (count < table.rows.length) deck.leftOut.push(`${table.title}: ${cut}`);
  shown.forEach((rows, index) => {
    const title = shown.length === 1 ? head.title : continuedTitle(deck, head.title, index + 1, shown.length);
    const isLast = index === shown.length - 1;
    const slide = addPage(deck, {
      ...head,
      title,
      source: [head.source ?? '', isLast ? cut : ''].filter(Boolean).join(' '),
    });
    if (index === 0) drawItems(slide, above, page.left, begin);
    place(deck, slide, table, grid, header, rows, { x: page.left, y: begin + (index === 0 ? lead : 0) });
  });
}

/** A heat map as a native table whose cells are shaded by their value; on a slide of its own. */
export function heatPage(deck: Deck, chart: ReportChart, head: PageHead, below: readonly Item[] = []): void {
  const heat = heatTable(deck.words, chart);
  const begin = topUnder(head.title);
  const first = Math.min(2.6, contentWidth * 0.25);
  const rest = (contentWidth - first) / Math.max(1, heat.columns.length);
  const size = heat.columns.length > 9 ? 10 : 12;
  const headHeight = Math.max(0.4, ...heat.columns.map((label) => textHeight(label, rest - 0.1, size, true) + 0.12));
  const rowHeight = Math.min(
    0.55,
    (page.bottom - begin - headHeight - heightOf(below) - 0.2) / Math.max(1, heat.rows.length),
  );
  const line = { type: 'solid' as const, pt: 1.5, color: 'FFFFFF' };
  const border: [typeof line, typeof line, typeof line, typeof line] = [line, line, line, line];
  const base = { fontFace: deck.style.bodyFont, fontSize: size, margin: 0.04, border, valign: 'middle' as const };
  const slide = addPage(deck, head);
  slide.addTable(
    [
      [
        { text: chart.categoryAxis.label, options: { ...base, color: deck.style.soft } },
        ...heat.columns.map((text) => ({
          text,
          options: { ...base, bold: true, align: 'center' as const, color: deck.style.soft },
        })),
      ],
      ...heat.rows.map((row) => [
        { text: row.label, options: { ...base, color: deck.style.ink } },
        ...row.cells.map(({ text, value }) => {
          const shade = heatShade(heat, value);
          const fill = mixed(deck.style.accent, shade);
          return {
            text,
            options: {
              ...base,
              align: 'center' as const,
              ...(value !== null && { fill: { color: fill } }),
              color: onColourOf(fill, deck.style),
            },
          };
        }),
      ]),
    ],
    {
      x: page.left,
      y: begin,
      w: contentWidth,
      colW: [first, ...heat.columns.map(() => rest)],
      rowH: [headHeight, ...heat.rows.map(() => rowHeight)],
      objectName: head.title,
    },
  );
  drawItems(slide, below, page.left, begin + headHeight + heat.rows.length * rowHeight + 0.2);
}
