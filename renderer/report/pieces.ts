/** The report model as a row of pieces, each of which stands on one page as a whole; long texts are cut further once their lines are known. Pure. */
import type {
  CellSign,
  ReportBlock,
  ReportFigure,
  ReportJourney,
  ReportModel,
  ReportQuote,
  ReportSection,
  ReportTable,
} from '@shared/report/model';
import type { TextRun } from '@shared/report/richText';
import { richDrafts, textDrafts } from './richPieces';

export type { CellSign };
type Block<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;
export type TextStyle = Block<'text'>['style'] | 'quoteLong';
type Insight = ReportJourney['insights'][number];
type ListItem = Block<'list'>['items'][number];

export type PieceContent =
  /** Name of a section, and the finding under it when the section has one. */
  | { readonly kind: 'title'; readonly label: string; readonly finding: string | null }
  | { readonly kind: 'heading'; readonly text: string }
  /** `part` tells which lines of a long paragraph these are; a whole paragraph is first and last. */
  | {
      readonly kind: 'paragraph';
      readonly style: TextStyle;
      readonly text: string;
      readonly isFirst: boolean;
      readonly isLast: boolean;
    }
  /** A paragraph of one's own with bold and italic in it; as a quote set apart. */
  | { readonly kind: 'rich'; readonly runs: readonly TextRun[]; readonly isQuote: boolean }
  /** An item of a list: with a number, or null for a dot. */
  | { readonly kind: 'bullet'; readonly runs: readonly TextRun[]; readonly number: number | null }
  /** Sentences beside each other on a page that lies on its side, each with what it rests on. */
  | { readonly kind: 'insights'; readonly items: readonly Insight[] }
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  | { readonly kind: 'item'; readonly number: number; readonly item: ListItem }
  | { readonly kind: 'claim'; readonly block: Block<'claim'> }
  | { readonly kind: 'figures'; readonly items: readonly ReportFigure[] }
  | { readonly kind: 'figure'; readonly block: Block<'chart'> }
  /** A line of a journey: a lane by its place, the curve, or its marks. */
  | { readonly kind: 'lane'; readonly journey: ReportJourney; readonly lane: number | 'curve' | 'marks' }
  | { readonly kind: 'quoted'; readonly quote: ReportQuote }
  | { readonly kind: 'picture'; readonly block: Block<'picture'> }
  | { readonly kind: 'row'; readonly table: ReportTable; readonly row: number }
  | { readonly kind: 'source'; readonly text: string }
  /** What the signs in a table mean. */
  | { readonly kind: 'legend'; readonly signs: readonly CellSign[] };

export interface Piece {
  readonly id: string;
  readonly section: string;
  /** Pieces of one container (table, list, facts, paragraph). */
  readonly group: string | null;
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  /** Space before it, in pixels. */
  readonly gap: number;
  readonly content: PieceContent;
}

export interface Draft {
  readonly content: PieceContent;
  readonly group?: string;
  readonly keepWithNext?: boolean;
  readonly gap?: number;
}

/** Key of the list of sources, which follows the sections. */
export const SOURCES = 'sources';
/** Values longer than this stand as a text of their own under a heading, so that they can run over pages. */
const LONGEST_FACT = 240;
const signOrder: readonly CellSign[] = [
  'online',
  'hybrid',
  'offline',
  'promise',
  'deliver',
  'settle',
  'star',
  'peak',
  'heart',
];
/** Words of one cell: the table on paper is an overview, the workbook holds every word. */
const LONGEST_CELL = 400;
const FIGURES_A_ROW = 3;
const INSIGHTS_A_ROW = 2;

const gaps: Readonly<Record<PieceContent['kind'], number>> = {
  title: 60,
  heading: 32,
  paragraph: 12,
  rich: 12,
  bullet: 5,
  insights: 8,
  fact: 0,
  item: 0,
  claim: 14,
  figures: 20,
  figure: 20,
  lane: 0,
  quoted: 14,
  picture: 20,
  row: 0,
  source: 8,
  legend: 6,
};

/** A text of at most `length` characters; an ellipsis says that there was more. */
export function shortened(text: string, length = LONGEST_CELL): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** Whether a section's table needs the wide page. */
export function isWide(section: ReportSection): boolean {
  return section.blocks.some((block) => block.kind === 'table' && block.table.columns.length > 5);
}

/** Steps that stand beside each other legibly. */
const MOST_STEPS = 12;

function fitsAcross({ steps }: ReportJourney): boolean {
  return steps.length > 0 && steps.length <= MOST_STEPS;
}

/** Whether a section stands on pages that lie on their side: a journey runs from left to right. */
export function isLandscape(section: ReportSection): boolean {
  return section.blocks.some((block) => block.kind === 'journey' && fitsAcross(block.journey));
}

function headedText(heading: string, text: string): readonly Draft[] {
  return [{ content: { kind: 'heading', text: heading }, keepWithNext: true }, ...textDrafts(text, 'body')];
}

/** The signs that a table uses, in the order of their meaning. */
function signsOf(table: ReportTable): readonly CellSign[] {
  const used = new Set(table.rows.flatMap((row) => row.map((cell) => cell.sign)));
  return signOrder.filter((sign) => used.has(sign));
}

function bulletDrafts(items: readonly string[], group: string): readonly Draft[] {
  return items.map((item) => ({ content: { kind: 'bullet', runs: [{ text: item }], number: null }, group }));
}

function inRows<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, row) => items.slice(row * size, (row + 1) * size));
}

function insightDrafts({ insights }: ReportJourney, key: string): readonly Draft[] {
  return inRows(insights, INSIGHTS_A_ROW).map((items, index) => ({
    content: { kind: 'insights', items },
    group: `${key}-insights`,
    gap: index === 0 ? 16 : gaps.insights,
  }));
}

/** What the customer does and thinks above the curve, its marks and the rest below it. */
function laneDrafts(journey: ReportJourney, key: string): readonly Draft[] {
  const above = journey.lanes.findLastIndex((lane) => ['doing', 'thinking', 'touchpoints'].includes(lane.key)) + 1;
  const places: readonly (number | 'curve' | 'marks')[] = [
    ...Array.from({ length: above }, (_, index) => index),
    ...(journey.steps.some((step) => step.emotional !== null) ? (['curve', 'marks'] as const) : []),
    ...Array.from({ length: journey.lanes.length - above }, (_, index) => index + above),
  ];
  return places.map((lane, index) => ({
    content: { kind: 'lane', journey, lane },
    group: key,
    keepWithNext: index === 0 || lane === 'curve',
    ...(index === 0 && { gap: 14 }),
  }));
}

function tableDrafts({ table, source }: Block<'table'>, key: string): readonly Draft[] {
  const last = table.rows.length - 1;
  const signs = signsOf(table);
  return [
    ...table.rows.map((_, row): Draft => ({
      content: { kind: 'row', table, row },
      group: key,
      // Neither the first nor the last row stands alone on a page, and the source stays with the last.
      keepWithNext: row === 0 || row === last - 1 || (row === last && source !== null),
      ...(row === 0 && { gap: 20 }),
    })),
    ...(table.leftOut === null ? [] : textDrafts(table.leftOut.text, 'note')),
    ...(source === null
      ? []
      : [{ content: { kind: 'source' as const, text: source.text }, keepWithNext: signs.length > 0 }]),
    ...(signs.length === 0 ? [] : [{ content: { kind: 'legend' as const, signs } }]),
  ];
}

function factDrafts({ items }: Block<'facts'>, key: string): readonly Draft[] {
  const short = items.filter((item) => item.value.length <= LONGEST_FACT);
  const long = items.filter((item) => item.value.length > LONGEST_FACT);
  return [
    ...short.map((item, index): Draft => ({
      content: { kind: 'fact', ...item },
      group: key,
      ...(index === 0 && { gap: 32 }),
    })),
    ...long.flatMap((item) => headedText(item.label, item.value)),
  ];
}

function listDrafts({ items }: Block<'list'>, key: string): readonly Draft[] {
  // A question with its answer is a heading with a text; a list proper is numbered.
  const [only] = items;
  if (only !== undefined && items.length === 1 && only.marks.length === 0) return headedText(only.title, only.text);
  return items.map((item, index): Draft => ({
    content: { kind: 'item', number: index + 1, item },
    group: key,
    // The explanation under a list never stands alone on a page.
    keepWithNext: index === 0 || index >= items.length - 2,
    ...(index === 0 && { gap: 16 }),
  }));
}

function blockDrafts(block: ReportBlock, key: string, finding: string | null): readonly Draft[] {
  switch (block.kind) {
    case 'heading':
      return [{ content: { kind: 'heading', text: block.text }, keepWithNext: true }];
    case 'text':
      return textDrafts(block.text, block.style);
    case 'richText':
      return richDrafts(block.text, key);
    case 'facts':
      return factDrafts(block, key);
    case 'list':
      return listDrafts(block, key);
    case 'bullets':
      return bulletDrafts(block.items, key);
    case 'claim':
      return [{ content: { kind: 'claim', block } }];
    case 'figures':
      return inRows(block.items, FIGURES_A_ROW).map((items) => ({ content: { kind: 'figures', items } }));
    case 'chart':
      return [
        ...(block.title === finding
          ? []
          : [{ content: { kind: 'heading' as const, text: block.title }, keepWithNext: true }]),
        { content: { kind: 'figure', block } },
      ];
    case 'table':
      return tableDrafts(block, key);
    case 'journey': {
      const { journey, source } = block;
      return [
        ...(fitsAcross(journey) ? laneDrafts(journey, key) : []),
        { content: { kind: 'source', text: source.text } },
        ...(fitsAcross(journey)
          ? insightDrafts(journey, key)
          : bulletDrafts(
              journey.insights.map((insight) => `${insight.text}. ${insight.basis}`),
              `${key}-insights`,
            )),
      ];
    }
    case 'quotes':
      return [
        ...block.items.map((quote): Draft => ({ content: { kind: 'quoted', quote } })),
        ...(block.leftOut === null ? [] : textDrafts(block.leftOut, 'note')),
      ];
    case 'picture':
      return [{ content: { kind: 'picture', block } }];
  }
}

function placed(section: string, drafts: readonly Draft[]): readonly Piece[] {
  return drafts.map((draft, index) => ({
    id: `${section}-${index}`,
    section,
    group: draft.group ?? null,
    // A last piece has nothing to be kept with.
    keepWithNext: draft.keepWithNext === true && index < drafts.length - 1,
    startsPage: index === 0,
    gap: draft.gap ?? (index === 1 && draft.content.kind === 'paragraph' ? 20 : gaps[draft.content.kind]),
    content: draft.content,
  }));
}

function sectionPieces(section: ReportSection): readonly Piece[] {
  const { key, title, finding } = section;
  return placed(key, [
    { content: { kind: 'title', label: title, finding }, keepWithNext: true },
    ...section.blocks.flatMap((block, index) => blockDrafts(block, `${key}-${index}`, index === 0 ? finding : null)),
  ]);
}

/** The list of sources, and what the report leaves out; nothing when there is neither. */
function lastPieces(model: ReportModel, words: LastWords): readonly Piece[] {
  const { sources, leftOut } = model;
  if (sources.length === 0 && leftOut.length === 0) return [];
  const [title, ...more] = [
    ...(sources.length === 0 ? [] : [words.sources]),
    ...(leftOut.length === 0 ? [] : [words.leftOut]),
  ];
  return placed(SOURCES, [
    { content: { kind: 'title', label: title ?? '', finding: null }, keepWithNext: true },
    ...sources.map((source, index): Draft => {
      const when = words.period(source.from, source.to);
      const text = `${source.text}${when === '' ? '' : ` ${when}.`}`;
      return {
        content: { kind: 'bullet', runs: [{ text }], number: source.number },
        group: `${SOURCES}-list`,
        ...(index === 0 && { gap: 16 }),
      };
    }),
    ...(more.length === 0 ? [] : [{ content: { kind: 'heading' as const, text: words.leftOut }, keepWithNext: true }]),
    ...bulletDrafts(leftOut, `${SOURCES}-left`),
  ]);
}

/** Words of the last part. */
export interface LastWords {
  readonly sources: string;
  readonly leftOut: string;
  readonly period: (from: string | null, to: string | null) => string;
}

/** A section whose figures end with the numbers of their sources, as the lines under charts and claims do. */
function withReferences(section: ReportSection, numbers: ReadonlyMap<string, number>): ReportSection {
  const marked = (figure: ReportFigure): ReportFigure => {
    const cited = [...new Set(figure.refs.flatMap((id) => numbers.get(id) ?? []))].sort((a, b) => a - b);
    return cited.length === 0 ? figure : { ...figure, note: `${figure.note} [${cited.join(', ')}]`.trim() };
  };
  return {
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'figures' ? { ...block, items: block.items.map(marked) } : block,
    ),
  };
}

/** All pieces, section after section. */
export function piecesOf(model: ReportModel, words: LastWords): readonly Piece[] {
  const numbers = new Map(model.sources.map(({ id, number }) => [id, number]));
  return [
    ...model.sections.flatMap((section) => sectionPieces(withReferences(section, numbers))),
    ...lastPieces(model, words),
  ];
}

/** Paragraphs of more lines than this may run over a page edge. */
export const LONGEST_WHOLE = 8;

/** Cuts a paragraph into its lines, of which two at least stay together on either side of a page edge. */
export function cutIntoLines(piece: Piece, lines: readonly string[]): readonly Piece[] {
  const { content } = piece;
  if (content.kind !== 'paragraph' || lines.length <= LONGEST_WHOLE) return [piece];
  const last = lines.length - 1;
  return lines.map((text, line) => ({
    ...piece,
    id: `${piece.id}-${line}`,
    group: piece.id,
    keepWithNext: line === 0 || line === last - 1 || (line === last && piece.keepWithNext),
    startsPage: piece.startsPage && line === 0,
    gap: line === 0 ? piece.gap : 0,
    content: { ...content, text, isFirst: line === 0, isLast: line === last },
  }));
}
