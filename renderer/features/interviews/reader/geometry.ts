/** From places on screen to offsets in the text and back. The text of a piece stands in an element with `data-from`, a block in one with `data-block`. */
import type { Block } from '../model/blocks';

/** The offset under a point of the window; null when there is no block there. Beside a line it is the nearest place of that line. */
export function offsetAtPoint(root: HTMLElement, blocks: readonly Block[], x: number, y: number): number | null {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-block]')];
  let row: HTMLElement | undefined;
  for (const candidate of rows) {
    const rect = candidate.getBoundingClientRect();
    if (y < rect.top && row !== undefined) break;
    row = candidate;
    if (y <= rect.bottom) break;
  }
  const words = row?.querySelector<HTMLElement>('[data-words]');
  const block = row === undefined ? undefined : blocks[Number(row.dataset['block'])];
  if (words === null || words === undefined || block === undefined) return null;
  const rect = words.getBoundingClientRect();
  if (y < rect.top) return block.start;
  if (y > rect.bottom) return block.end;
  const inside = Math.min(Math.max(x, rect.left + 1), rect.right - 1);
  const position = document.caretPositionFromPoint(inside, y);
  const found = position === null ? null : offsetOfNode(position.offsetNode, position.offset);
  if (found !== null && found >= block.start && found <= block.end) return found;
  // Behind the last word of a line there is no text under the point.
  return x > rect.left + rect.width / 2 ? block.end : block.start;
}

function offsetOfNode(node: Node, within: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-from]');
  if (piece === null || piece === undefined) return null;
  const from = Number(piece.dataset['from']);
  return node instanceof Element ? from + (within > 0 ? (piece.textContent.length ?? 0) : 0) : from + within;
}

/** The element of a block, when it is drawn now. */
export function blockElement(root: HTMLElement, index: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-block="${index}"]`);
}

/** The rectangle of the caret at an offset, in window coordinates; null when its block is not drawn now. */
export function caretRect(root: HTMLElement, index: number, offset: number): DOMRect | null {
  const row = blockElement(root, index);
  if (row === null) return null;
  const pieces = [...row.querySelectorAll<HTMLElement>('[data-from]')];
  // Between two pieces the caret stands at the end of the first, unless a line begins there.
  const piece =
    pieces.find((candidate) => {
      const from = Number(candidate.dataset['from']);
      return offset >= from && offset <= from + candidate.textContent.length;
    }) ?? pieces.at(-1);
  const node = piece?.firstChild;
  if (piece === undefined || node === null || node === undefined) {
    const words = row.querySelector<HTMLElement>('[data-words]')?.getBoundingClientRect();
    return words === undefined ? null : new DOMRect(words.left, words.top, 0, words.height);
  }
  const range = document.createRange();
  const at = Math.min(Math.max(0, offset - Number(piece.dataset['from'])), node.textContent?.length ?? 0);
  range.setStart(node, at);
  range.setEnd(node, at);
  const rects = range.getClientRects();
  const rect = rects[rects.length - 1];
  if (rect !== undefined) return rect;
  const box = piece.getBoundingClientRect();
  return new DOMRect(at === 0 ? box.left : box.right, box.top, 0, box.height);
}

/** The lines that a stretch of a block takes, as top and bottom within the element of its row; null when it is not drawn. */
export function linesOf(row: HTMLElement, start: number, end: number): { top: number; bottom: number } | null {
  let top = Infinity;
  let bottom = -Infinity;
  const origin = row.getBoundingClientRect().top;
  for (const piece of row.querySelectorAll<HTMLElement>('[data-from]')) {
    const from = Number(piece.dataset['from']);
    if (from >= end || from + piece.textContent.length <= start) continue;
    for (const rect of piece.getClientRects()) {
      top = Math.min(top, rect.top - origin);
      bottom = Math.max(bottom, rect.bottom - origin);
    }
  }
  return top === Infinity ? null : { top, bottom };
}
