/** Divides pieces of known height over pages of known height: nothing is split inside a piece, heads repeat, lines and rows never stand alone, and a short section may follow another on its page. Pure. */

export interface MeasuredPiece {
  /** Height in pixels, without the space before it. */
  readonly height: number;
  /** Space before it in pixels; left out at the top of a page. */
  readonly gap: number;
  /** Pieces of one table, list or paragraph share a group. */
  readonly group: string | null;
  /** Height of what is repeated above the group's first piece on every page (the head of a table). */
  readonly head: number;
  /** Must not be the last on its page. */
  readonly keepWithNext: boolean;
  /** Begins a section, on a page of its own. */
  readonly startsPage: boolean;
  /** The section that begins here may also follow another on its page, when the whole of it fits there. */
  readonly mayFollow?: boolean;
}

/** Height that the pieces from `from` up to and including the first that may stand last take together. */
function chainHeight(pieces: readonly MeasuredPiece[], from: number, isOnTop: boolean): number {
  let height = 0;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || (index > from && piece.startsPage)) break;
    const isFirst = index === from && isOnTop;
    height += (isFirst ? 0 : piece.gap) + piece.height;
    if (startsGroup(pieces, index, isFirst)) height += piece.head;
    if (!piece.keepWithNext) break;
  }
  return height;
}

function startsGroup(pieces: readonly MeasuredPiece[], index: number, isOnTop: boolean): boolean {
  const piece = pieces[index];
  return piece?.group != null && (isOnTop || pieces[index - 1]?.group !== piece.group);
}

/** Height of the whole section that begins at `from`, standing under another. */
function sectionHeight(pieces: readonly MeasuredPiece[], from: number): number {
  const next = pieces.findIndex((piece, index) => index > from && piece.startsPage);
  return pieces
    .slice(from, next < 0 ? pieces.length : next)
    .reduce(
      (height, piece, index) =>
        height + piece.gap + piece.height + (startsGroup(pieces, from + index, false) ? piece.head : 0),
      0,
    );
}

/**
 * Answers the pieces of each page, by index. A piece higher than a page gets a page of its own; a chain of kept pieces
 * higher than a page is broken like any other.
 */
export function paginate(pieces: readonly MeasuredPiece[], pageHeight: number): readonly (readonly number[])[] {
  const pages: number[][] = [];
  let page: number[] = [];
  let used = 0;
  pieces.forEach((piece, index) => {
    const isChained = page.length > 0 && pieces[index - 1]?.keepWithNext === true && !piece.startsPage;
    const needed = chainHeight(pieces, index, false);
    const own = piece.gap + piece.height + (startsGroup(pieces, index, false) ? piece.head : 0);
    // Inside a chain only the piece itself counts: that the chain fits was looked at where it began.
    const isFull = used + (isChained || needed > pageHeight ? own : needed) > pageHeight;
    const isFollowing = piece.mayFollow === true && used + sectionHeight(pieces, index) <= pageHeight;
    if (page.length > 0 && (piece.startsPage ? !isFollowing : isFull)) {
      pages.push(page);
      page = [];
      used = 0;
    }
    const isOnTop = page.length === 0;
    used += (isOnTop ? 0 : piece.gap) + piece.height + (startsGroup(pieces, index, isOnTop) ? piece.head : 0);
    page.push(index);
  });
  if (page.length > 0) pages.push(page);
  return pages;
}
