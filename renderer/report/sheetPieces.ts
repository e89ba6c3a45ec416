/** A profile sheet as a row of pieces that each stand on one page as a whole. Pure. */
import type { ProfileSheet, SheetRow } from '@shared/report/profileSheet';
import type { MeasuredPiece } from './paginate';

export type SheetPiece = {
  readonly id: string;
  /** Space before it in pixels. */
  readonly gap: number;
  readonly keepWithNext: boolean;
} & (
  | { readonly kind: 'title' }
  | { readonly kind: 'heading'; readonly text: string }
  /** One line of a part: one fact, or two strengths beside each other. */
  | { readonly kind: 'line'; readonly part: string; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'sentence'; readonly text: string }
);

const GAP_BEFORE_PART = 18;
const GAP_AFTER_HEADING = 5;

/** Strengths are short: two of them share a line. */
function linesOf(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  if (!rows.some(({ strength }) => strength !== null)) return rows.map((row) => [row]);
  return Array.from({ length: Math.ceil(rows.length / 2) }, (_, at) => rows.slice(2 * at, 2 * at + 2));
}

/** The pieces from top to bottom; `match` is the title above the sentences on the assignment. */
export function sheetPieces(sheet: ProfileSheet, match: string): readonly SheetPiece[] {
  const heading = (id: string, text: string): SheetPiece => ({
    kind: 'heading',
    id,
    gap: GAP_BEFORE_PART,
    keepWithNext: true,
    text,
  });
  return [
    { kind: 'title', id: 'title', gap: 0, keepWithNext: true },
    ...sheet.parts.flatMap((part, index) => [
      heading(`part-${index}`, part.title),
      ...linesOf(part.rows).map((rows, at): SheetPiece => ({
        kind: 'line',
        id: `part-${index}-${at}`,
        gap: at === 0 ? GAP_AFTER_HEADING : 0,
        keepWithNext: false,
        part: `part-${index}`,
        rows,
      })),
    ]),
    ...(sheet.match.length === 0 ? [] : [heading('match', match)]),
    ...sheet.match.map((text, at): SheetPiece => ({
      kind: 'sentence',
      id: `match-${at}`,
      gap: at === 0 ? GAP_AFTER_HEADING : 0,
      keepWithNext: false,
      text,
    })),
  ];
}

/** A piece with the height it has on paper. */
export function measuredSheetPiece({ gap, keepWithNext }: SheetPiece, height: number): MeasuredPiece {
  const piece = { height, gap, group: null, head: 0, keepWithNext, startsPage: false, mayFollow: false };
  return piece;
}
