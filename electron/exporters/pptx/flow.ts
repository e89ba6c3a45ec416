/** Things that take a height on a slide, how they are divided over slides, and how a long text is divided into such things. */
import type { Slide } from './page';

/** Something that takes a height and draws itself from a point. */
export interface Item {
  readonly height: number;
  readonly draw: (slide: Slide, x: number, y: number) => void;
  /** Not the last on a slide when something follows. */
  readonly keepsNext?: boolean;
}

/** White space below a paragraph, in inches. */
export const GAP = 0.14;
/** Longest text that stands in one piece; longer ones are cut at a sentence or word. */
export const LONGEST = 900;

/** A long text in pieces that fit on a slide, at the ends of sentences. */
export function pieces(text: string, longest = LONGEST): readonly string[] {
  const found: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const sentence = Math.max(
      head.lastIndexOf('. '),
      head.lastIndexOf('? '),
      head.lastIndexOf('! '),
      head.lastIndexOf('\n'),
    );
    const word = head.lastIndexOf(' ');
    const at = sentence > longest / 3 ? sentence + 1 : word > longest / 3 ? word : longest;
    found.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return rest === '' ? found : [...found, rest];
}

/** Divides items over slides: as many as fit; one that keeps the next never stands last. */
export function overPages(items: readonly Item[], height: number): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  let page: Item[] = [];
  let used = 0;
  items.forEach((item, index) => {
    const next = items[index + 1];
    const needed = item.height + (item.keepsNext === true && next !== undefined ? next.height : 0);
    if (page.length > 0 && used + needed > height) {
      found.push(page);
      page = [];
      used = 0;
    }
    page.push(item);
    used += item.height;
  });
  if (page.length > 0) found.push(page);
  return found;
}

/** The least height at which things still take `count` slides, given how many a height takes: then all are about as full. */
export function evenHeight(height: number, count: number, slidesAt: (height: number) => number): number {
  let [low, high] = [0, height];
  for (let round = 0; round < 12; round += 1) {
    const middle = (low + high) / 2;
    if (slidesAt(middle) > count) low = middle;
    else high = middle;
  }
  return high;
}

/** Divides items over as few slides as they need, about as much on each. */
export function overEvenPages(items: readonly Item[], height: number): readonly (readonly Item[])[] {
  const { length } = overPages(items, height);
  return length < 2
    ? overPages(items, height)
    : overPages(
        items,
        evenHeight(height, length, (one) => overPages(items, one).length),
      );
}

/** Draws items below each other. */
export function drawItems(slide: Slide, items: readonly Item[], x: number, top: number): void {
  let y = top;
  for (const item of items) {
    item.draw(slide, x, y);
    y += item.height;
  }
}

/** Height of items together, in inches. */
export const heightOf = (items: readonly Item[]): number => items.reduce((sum, item) => sum + item.height, 0);
