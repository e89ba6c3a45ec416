/** Puts a drawing on paper: one sheet when its smallest text stays legible, otherwise divided over as many sheets as it takes, and says so. */

import { z } from 'zod';

export const papers = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
export type Paper = (typeof papers)[number];

/** What the print page is asked for when a journey is to be a poster: goes where ReportOptions go for a report. */
export const posterJobSchema = z.object({
  kind: z.literal('journeyPoster'),
  journey: z.number().int().positive(),
  /** The same journey for another process that opens the file anew. */
  uid: z.string().max(100),
  title: z.string().max(500),
  paper: z.enum(papers),
  /** `png`: one picture as sharp as the paper asks for, never divided. */
  format: z.enum(['pdf', 'png']).default('pdf'),
  language: z.enum(['nl', 'en']),
});
export type PosterJob = z.infer<typeof posterJobSchema>;

/** Millimetres, upright. */
const sizes: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
};

/** Smallest text that is read without effort: at arm's length for paper on a table, from a step away for what hangs on a wall. In points. */
export const leastText: Readonly<Record<Paper, number>> = { A4: 6, A3: 7, A2: 8, A1: 9, A0: 10 };

const MARGIN = 10;
/** Sheets of a divided poster share this strip, for gluing, in millimetres. */
const OVERLAP = 10;
const POINTS_PER_MM = 72 / 25.4;

const DOTS_PER_MM = 150 / 25.4;
/** Longest side of a picture in pixels: beyond it a canvas gives nothing. */
const LONGEST_PICTURE = 14_000;

/** Pixels of a picture per pixel of the drawing: 150 dots an inch on this paper, at least as large as on a screen. */
export function pictureScale(drawing: Pick<Drawing, 'width' | 'height'>, paper: Paper): number {
  const longest = Math.max(drawing.width, drawing.height);
  const [, long] = sizes[paper];
  return Math.min(LONGEST_PICTURE / longest, Math.max(1, (long * DOTS_PER_MM) / longest));
}

export interface PosterTile {
  /** Part of the drawing on this sheet, in its own pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0-based place among the sheets. */
  readonly column: number;
  readonly row: number;
}

export interface PosterLayout {
  readonly paper: Paper;
  readonly orientation: 'portrait' | 'landscape';
  /** Sheet and printed area in millimetres. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly area: { readonly width: number; readonly height: number };
  /** Millimetres per pixel of the drawing. */
  readonly scale: number;
  /** Size of the smallest text as printed, and the least that is legible, in points. */
  readonly smallestText: number;
  readonly leastText: number;
  /** What the smallest text would be on one sheet. */
  readonly onOneSheet: number;
  readonly fits: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly tiles: readonly PosterTile[];
}

export interface Drawing {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Size of the smallest text, pixels. */
  readonly smallestText: number;
  /** Where rows end, from the top: a poster on several sheets is cut there as far as it can be. Pixels. */
  readonly breaks?: readonly number[];
}

function area(paper: Paper, orientation: 'portrait' | 'landscape') {
  const [short, long] = sizes[paper];
  const sheet = orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
  return { sheet, area: { width: sheet.width - 2 * MARGIN, height: sheet.height - 2 * MARGIN } };
}

/** How many sheets a length takes when each shows `span` and shares the overlap with the next. */
function count(length: number, span: number): number {
  return length <= span + 1e-9 ? 1 : Math.ceil((length - OVERLAP - 1e-9) / (span - OVERLAP));
}

/** A cut after a row leaves at least this share of a sheet in use; otherwise it goes through the row. */
const LEAST_FILLED = 0.5;

/** Strips from top to bottom that each fit in `span`: cut between rows, or through one that is too high with a strip that both sheets have. */
function stripsOf(
  { height, breaks = [] }: Drawing,
  span: number,
  overlap: number,
): readonly { readonly y: number; readonly height: number }[] {
  const strips: { readonly y: number; readonly height: number }[] = [];
  for (let y = 0; ;) {
    const end = y + span;
    if (end >= height - 1e-9) return [...strips, { y, height: height - y }];
    const between = breaks.findLast((at) => at <= end && at >= y + span * LEAST_FILLED);
    strips.push({ y, height: (between ?? end) - y });
    // The line under a row stands on both sheets.
    y = between === undefined ? end - overlap : between - 1;
  }
}

/** The layout on a paper: the way round that gives the larger text; divided, the one that takes fewest sheets. */
export function posterLayout(drawing: Drawing, paper: Paper): PosterLayout {
  const ways = (['landscape', 'portrait'] as const).map((orientation) => {
    const { sheet, area: printed } = area(paper, orientation);
    // Never larger than life times three: a map of two steps need not fill a wall.
    const scale = Math.min(printed.width / drawing.width, printed.height / drawing.height, 0.8);
    return { orientation, sheet, printed, scale, text: drawing.smallestText * scale * POINTS_PER_MM };
  });
  const best = ways.reduce((found, way) => (way.text > found.text ? way : found));
  const least = leastText[paper];
  const base = { paper, leastText: least, onOneSheet: best.text };
  if (best.text >= least)
    return {
      ...base,
      orientation: best.orientation,
      sheet: best.sheet,
      area: best.printed,
      scale: best.scale,
      smallestText: best.text,
      fits: true,
      columns: 1,
      rows: 1,
      tiles: [{ x: 0, y: 0, width: drawing.width, height: drawing.height, column: 0, row: 0 }],
    };
  const scale = least / (drawing.smallestText * POINTS_PER_MM);
  const divided = ways
    .map((way) => ({
      way,
      columns: count(drawing.width * scale, way.printed.width),
      strips: stripsOf(drawing, way.printed.height / scale, OVERLAP / scale),
    }))
    .reduce((found, one) => (one.columns * one.strips.length < found.columns * found.strips.length ? one : found));
  const { way, columns, strips } = divided;
  const rows = strips.length;
  const width = way.printed.width / scale;
  const overlap = OVERLAP / scale;
  const tiles = Array.from({ length: rows * columns }, (_, index): PosterTile => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const x = column * (width - overlap);
    const strip = strips[row] ?? { y: 0, height: drawing.height };
    return { x, ...strip, width: Math.min(width, drawing.width - x), column, row };
  });
  return {
    ...base,
    orientation: way.orientation,
    sheet: way.sheet,
    area: way.printed,
    scale,
    smallestText: least,
    fits: false,
    columns,
    rows,
    tiles,
  };
}
