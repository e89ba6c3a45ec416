/** Finds the lines in which the browser has set a paragraph. */

/** The text of each line of an element that holds one text node, in order; joined by spaces they are the whole text. */
export function linesOf(element: Element): readonly string[] {
  const node = element.firstChild;
  if (!(node instanceof Text)) return [element.textContent];
  const words = [...node.data.matchAll(/\S+/g)];
  const range = document.createRange();
  const lines: string[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    // A word that is broken over lines counts as a line of its own from its start.
    if (box.top >= bottom - 1 || lines.length === 0) lines.push([]);
    bottom = Math.max(bottom, box.bottom);
    lines.at(-1)?.push(word[0]);
  }
  return lines.map((line) => line.join(' '));
}
