/** The report model as a row of pieces, each of which stands on one page as a whole; long texts are cut further once their lines are known. Pure. */
import type { ReportBlock, ReportCell, ReportModel, ReportSection, ReportTable } from '@shared/report/model';

type ChartBlock = Extract<ReportBlock, { kind: 'chart' }>;
type TextStyle = Extract<ReportBlock, { kind: 'text' }>['style'] | 'quoteLong';
export type CellSign = NonNullable<ReportCell['sign']>;
type ListItem = Extract<ReportBlock, { kind: 'list' }>['items'][number];

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
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  | { readonly kind: 'item'; readonly number: number; readonly item: ListItem }
  | { readonly kind: 'figure'; readonly block: ChartBlock }
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
/** A definition longer than this is set as a text, not as a motto. */
const LONGEST_MOTTO = 500;
/** Words of one cell: the table on paper is an overview, the workbook holds every word. */
const LONGEST_CELL = 400;

const gaps: Readonly<Record<PieceContent['kind'], number>> = {
  title: 0,
  heading: 32,
  paragraph: 12,
  fact: 0,
  item: 0,
  figure: 20,
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

/** Paragraphs of a text: its own lines, without empty ones. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A title of the first figure is the title of its page; the section's name stands small above it. */
function findingOf(section: ReportSection): string | null {
  const [first] = section.blocks;
  return first?.kind === 'chart' ? first.title : null;
}

interface Draft {
  readonly content: PieceContent;
  readonly group?: string;
  readonly keepWithNext?: boolean;
  readonly gap?: number;
}

function textDrafts(text: string, style: TextStyle): readonly Draft[] {
  const set = style === 'quote' && text.length > LONGEST_MOTTO ? 'quoteLong' : style;
  return paragraphsOf(text).map((paragraph) => ({
    content: { kind: 'paragraph', style: set, text: paragraph, isFirst: true, isLast: true },
  }));
}

function headedText(heading: string, text: string): readonly Draft[] {
  return [{ content: { kind: 'heading', text: heading }, keepWithNext: true }, ...textDrafts(text, 'body')];
}

/** The signs that a table uses, in the order of their meaning. */
function signsOf(table: ReportTable): readonly CellSign[] {
  const used = new Set(table.rows.flatMap((row) => row.map((cell) => cell.sign)));
  return signOrder.filter((sign) => used.has(sign));
}

function blockDrafts(block: ReportBlock, key: string, isFirst: boolean): readonly Draft[] {
  switch (block.kind) {
    case 'text':
      return textDrafts(block.text, block.style);
    case 'facts': {
      const short = block.items.filter((item) => item.value.length <= LONGEST_FACT);
      const long = block.items.filter((item) => item.value.length > LONGEST_FACT);
      return [
        ...short.map((item, index): Draft => ({
          content: { kind: 'fact', ...item },
          group: key,
          ...(index === 0 && { gap: 32 }),
        })),
        ...long.flatMap((item) => headedText(item.label, item.value)),
      ];
    }
    case 'list':
      // One question with its answer is no list but a text with a heading.
      return block.items.length === 1 && block.items.every((item) => item.marks.length === 0)
        ? block.items.flatMap((item) => headedText(item.title, item.text))
        : block.items.map((item, index): Draft => ({
            content: { kind: 'item', number: index + 1, item },
            group: key,
            // The explanation under a list never stands alone on a page.
            keepWithNext: index === 0 || index >= block.items.length - 2,
            ...(index === 0 && { gap: 16 }),
          }));
    case 'chart':
      return [
        ...(isFirst ? [] : [{ content: { kind: 'heading' as const, text: block.title }, keepWithNext: true }]),
        { content: { kind: 'figure', block } },
      ];
    case 'table': {
      const { table, source } = block;
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
  }
}

function sectionPieces(section: ReportSection): readonly Piece[] {
  const finding = findingOf(section);
  const drafts: readonly Draft[] = [
    { content: { kind: 'title', label: section.title, finding }, keepWithNext: true },
    ...section.blocks.flatMap((block, index) =>
      blockDrafts(block, `${section.key}-${index}`, index === 0 && finding !== null),
    ),
  ];
  return drafts.map((draft, index) => ({
    id: `${section.key}-${index}`,
    section: section.key,
    group: draft.group ?? null,
    // A last piece has nothing to be kept with.
    keepWithNext: draft.keepWithNext === true && index < drafts.length - 1,
    startsPage: index === 0,
    gap: draft.gap ?? (index === 1 && draft.content.kind === 'paragraph' ? 20 : gaps[draft.content.kind]),
    content: draft.content,
  }));
}

/** All pieces, section after section; each section begins a page. */
export function piecesOf(model: ReportModel): readonly Piece[] {
  return model.sections.flatMap(sectionPieces);
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
